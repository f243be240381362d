// SPDX-License-Identifier: Apache-2.0
// For tests: fresh records of their own. On PostgreSQL where LICGATE_TEST_POSTGRESQL holds a
// connection string (tests/lib/postgresql), in a schema of their own there; else on SQLite, in a
// temporary directory.
#pragma once

#include "control/records/database.h"

#include <criterion/criterion.h>

struct records_fixture {
	char directory[64]; // empty but for SQLite's files
	char where[512];
	struct lg_database_place place; // 8 connections
	struct lg_database *database;
	struct lg_error err;
};

extern struct records_fixture records_fixture;

// Fails the test with the sentence in records_fixture.err.
#define RECORDS_MUST(call)                                                                         \
	do {                                                                                       \
		const int must_rc = (call);                                                        \
		cr_assert_eq(must_rc, LG_OK, "%s: %s: %s", #call, lg_error_name(must_rc),          \
			records_fixture.err.text);                                                 \
	} while (0)

// The call must be refused with this code, in a sentence that holds these words.
#define RECORDS_REFUSED(code, words, call)                                                         \
	do {                                                                                       \
		const int refused_rc = (call);                                                     \
		cr_expect_eq(refused_rc, (code), "%s gave %s: %s", #call,                          \
			lg_error_name(refused_rc), records_fixture.err.text);                      \
		cr_expect(strstr(records_fixture.err.text, (words)), "%s",                         \
			records_fixture.err.text);                                                 \
	} while (0)

void records_prepare(void); // a place without tables
void records_setup(void);   // opened
void records_reopen(void);
void records_teardown(void);
bool records_on_postgresql(void);

struct lg_connection *records_take(void);

// One statement without arguments, in a transaction of its own.
void records_do(const char *sql);
// First column of the first row, an integer.
int64_t records_number(const char *sql);
