// SPDX-License-Identifier: Apache-2.0
// For tests: a whole state in a temporary directory, with a clock that stands still until told.
#pragma once

#include "control/control.h"
#include "control/issuer.h"

#include <criterion/criterion.h>

#define FIXTURE_AUTHORITY 110000
#define FIXTURE_START INT64_C(1800000000)

struct fixture {
	char directory[64]; // state in directory/state, sockets beside it
	struct lg_conf conf;
	struct lg_clock clock;
	int64_t unix_s;
	int64_t monotonic_ns;
	struct lg_root_keys roots;
	struct lg_control control;
	struct lg_error err;
};

extern struct fixture fixture;

// Fails the test with the sentence in fixture.err.
#define MUST(call)                                                                                 \
	do {                                                                                       \
		const int must_rc = (call);                                                        \
		cr_assert_eq(must_rc, LG_OK, "%s: %s: %s", #call, lg_error_name(must_rc),          \
			fixture.err.text);                                                         \
	} while (0)

// The call must be refused with this code, in a sentence that holds these words.
#define REFUSED(code, words, call)                                                                 \
	do {                                                                                       \
		const int refused_rc = (call);                                                     \
		cr_expect_eq(refused_rc, (code), "%s gave %s", #call, lg_error_name(refused_rc));  \
		cr_expect(strstr(fixture.err.text, (words)), "%s", fixture.err.text);              \
	} while (0)

void fixture_prepare(void); // directory, configuration and clock only
void fixture_open(void);    // and a state, opened
void fixture_reopen(void);
void fixture_close(void);

struct lg_origin fixture_now(void); // uid 1234, the clock's moment

// In a transaction of their own.
void fixture_add_authority(uint32_t authority);
struct lg_issue_request fixture_request(void);
struct lg_licence fixture_issue(void);
void fixture_set(uint32_t index, const char *letters, uint32_t until_day);
void fixture_clear(uint32_t index, const char *letters);
