// SPDX-License-Identifier: Apache-2.0
// For tests: the whole daemon in a child process, asked over its real sockets.
#pragma once

#include "control/control_fixture.h"

#include <jansson.h>
#include <sys/types.h>

#define PATIENCE_MS 20000

// Requests that most tests begin with; more fields and "}" follow the first.
#define ISSUE                                                                                      \
	"{'do': 'licence.issue', 'authority': 110000, 'classes': 'C1,D', "                         \
	"'number_hash': '000102030405060708090a0b0c0d0e0f', "                                      \
	"'holder_key': '000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', "       \
	"'photo': '000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', "            \
	"'first_issue_day': 20000, 'valid_from_day': 20000, 'valid_until_day': 0"
#define ADD_KEY "{'do': 'keys.add', 'authority': 110000}"

struct operator_fixture {
	pid_t pid; // 0 when it does not run
	char conf_path[96];
};

extern struct operator_fixture operator_fixture;

// For TestSuite: a new state and a daemon that serves it.
void operator_setup(void);
void operator_teardown(void);

void operator_start(void);    // returns when it answers
int operator_end(int signal); // what waitpid() said

// Requests are written with ' for ". What is returned lives until the test's process ends.
json_t *request_from(const char *text);
int ask(const char *text, json_t **answer);
json_t *expect(const char *text); // must be granted

// The field must be there, and of this type.
json_int_t answer_number(const json_t *answer, const char *name);
const char *answer_text(const json_t *answer, const char *name);
bool answer_flag(const json_t *answer, const char *name);
