// SPDX-License-Identifier: Apache-2.0
// For tests: a portal that serves on loopback, with fresh records and a clock that can be moved,
// and a browser's side of HTTP.
#pragma once

#include "control/portal/server.h"
#include "control/portal/session.h"
#include "control/records/records_fixture.h"

struct portal_fixture {
	struct lg_conf conf; // may be changed between prepare and start
	struct lg_clock clock;
	_Atomic int64_t ahead_ns; // of the system's clocks
	struct lg_portal portal;
	struct lg_server *server;
	char base[64]; // "http://127.0.0.1:PORT"
};

extern struct portal_fixture portal_fixture;

void portal_prepare(void);
void portal_start(void);
void portal_setup(void); // both
void portal_teardown(void);
void portal_advance_ms(int64_t ms);

// Somebody's browser.
struct browser {
	char cookie[LG_SESSION_TOKEN_BYTES]; // "" = none
	char csrf[LG_RECORD_ID_BYTES];
	char account[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
};

// A driver of the register; number must be new. id receives the id.
void portal_driver(const char *number, char id[LG_RECORD_ID_BYTES]);
// A new account of this role with a session; nothing for NOBODY.
struct browser portal_login(enum lg_portal_role role);
// Another session of the same account.
struct browser portal_login_again(const struct browser *browser);

struct ask {
	const char *method; // NULL = GET
	const char *path;
	const struct browser *as; // NULL = nobody
	const char *csrf;         // in place of the browser's; "" = none
	const char *type;         // of the body
	const char *body;         // text; or
	size_t zeros;             // so many bytes
	const char *headers[4];   // more of them
};

struct answer {
	long status;    // 0: there was none
	char error[32]; // of an error's body, else ""
	json_t *json;   // of a JSON body, else NULL
	char headers[4096];
	size_t len; // of the body
};

struct answer portal_ask(const struct ask *ask);
void answer_drop(struct answer *answer);
// Value of a header, "" without it; until the next call.
const char *answer_header(const struct answer *answer, const char *name);

// The answer must have this status and, where it is not NULL, this name of an error.
#define ANSWERS(wanted, name, ...)                                                                 \
	do {                                                                                       \
		const struct ask answers_ask = {__VA_ARGS__};                                      \
		struct answer answers_got = portal_ask(&answers_ask);                              \
		cr_expect_eq(answers_got.status, (wanted), "%s %s gave %ld %s, not %d",            \
			answers_ask.method ? answers_ask.method : "GET", answers_ask.path,         \
			answers_got.status, answers_got.error, (wanted));                          \
		if (name)                                                                          \
			cr_expect_str_eq(answers_got.error, (name) ? (name) : "");                 \
		answer_drop(&answers_got);                                                         \
	} while (0)

uint64_t portal_counted(enum lg_portal_counter which);

// A plain connection to the server.
int portal_connect(void);
