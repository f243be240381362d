// SPDX-License-Identifier: Apache-2.0
// One run of a command: its options and words, checked, and the answer it builds.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/cli/command.h"
#include "control/operator_client.h"

#include <jansson.h>

// Exit codes of licgate.
enum lg_exit {
	LG_EXIT_DONE = 0,      // done; of verify: usable
	LG_EXIT_NOT_VALID = 1, // verify had an answer, and it is not "usable"
	LG_EXIT_USAGE = 2,     // the command line is wrong
	LG_EXIT_FAILURE = 3,   // it could not be done
};

// What a handler returns for LG_EXIT_NOT_VALID.
#define LG_CALL_NOT_VALID 1

struct lg_value {
	bool given;        // on the command line, not the fallback
	const char *text;  // as written; NULL = neither given nor a fallback
	int64_t number;    // NUMBER, DURATION (s), DAY, DAY_OR_LONG (0 = long), MOMENT (unix s),
			   // AUTHORITY, CLASSES and ROLES (masks), ROLE
	uint8_t bytes[32]; // HEX
};

struct lg_call {
	const struct lg_command *command;
	char **arguments; // the program's, NULL at the end
	const struct lg_clock *clock;
	struct lg_value option[LG_O_COUNT];
	unsigned word_count;
	const char *word[LG_WORDS_MAX];
	json_t *answer;                     // object; printed at the end under --json
	struct lg_operator_client *control; // opened by lg_call_control()
};

static inline bool lg_call_has(const struct lg_call *call, enum lg_option_id id)
{
	return call->option[id].text != NULL;
}

// Human output is for when the answer is not printed as JSON.
static inline bool lg_call_json(const struct lg_call *call)
{
	return lg_call_has(call, LG_O_json);
}

// Puts value (stolen) into the answer.
void lg_call_say(struct lg_call *call, const char *name, json_t *value);

// Path of the configuration: --conf, else $LICGATE_CONF, else LG_CALL_CONF where there is one, else
// NULL: then the defaults are in force.
#define LG_CALL_CONF "/etc/licgate/licgate.yaml"
#define LG_CALL_CONF_NONE "the defaults: there is no " LG_CALL_CONF ", and --conf names no other"
const char *lg_call_conf_path(const struct lg_call *call);
LG_MUST_CHECK int lg_call_conf(
	const struct lg_call *call, struct lg_conf *conf, struct lg_error *err);

// Connects to control once: --socket, else the configuration's operator socket. timeout_ms bounds
// each wait for an answer.
#define LG_CALL_TIMEOUT_MS 10000
LG_MUST_CHECK int lg_call_control(struct lg_call *call, int timeout_ms, struct lg_error *err);

// Asks control; request is stolen. On success *answer is the caller's.
LG_MUST_CHECK int lg_call_ask(
	struct lg_call *call, json_t *request, json_t **answer, struct lg_error *err);
