// SPDX-License-Identifier: Apache-2.0
// Bringing older tables up to date, with steps of this program in place of
// control/records/schema.c.
#include "control/records/records_fixture.h"
#include "control/records/schema.h"

#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROCESSES 4

// The last one fails where a lot is not whole.
const char *const lg_records_schema[] = {
	"CREATE TABLE lots (id {integer} NOT NULL PRIMARY KEY, size {integer} NOT NULL);",
	"CREATE TABLE log (sequence {serial}, step TEXT NOT NULL); {append_only log};"
	"INSERT INTO log (step) VALUES ('second');",
	"INSERT INTO log (step) VALUES ('third');"
	"CREATE TABLE whole_lots (id {integer} NOT NULL, size {integer} NOT NULL CHECK (size > 0));"
	"INSERT INTO whole_lots SELECT id, size FROM lots;",
	NULL,
};

static struct lg_error *const err = &records_fixture.err;

TestSuite(migrate, .init = records_prepare, .fini = records_teardown, .timeout = 60);

static int open_records(void)
{
	lg_database_close(records_fixture.database);
	records_fixture.database = NULL;
	return lg_database_open(&records_fixture.place, &records_fixture.database, err);
}

static void back_to_second(void)
{
	records_do("DROP TABLE whole_lots");
	records_do("UPDATE schema_version SET version = 2");
}

Test(migrate, takes_all_steps_from_nothing)
{
	RECORDS_MUST(open_records());
	cr_expect_eq(records_number("SELECT version FROM schema_version"), 3);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM log"), 2);
}

Test(migrate, takes_the_steps_that_are_missing_and_keeps_the_rows)
{
	RECORDS_MUST(open_records());
	records_do("INSERT INTO lots VALUES (1, 5)");
	back_to_second();
	RECORDS_MUST(open_records());
	cr_expect_eq(records_number("SELECT version FROM schema_version"), 3);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM log WHERE step = 'second'"), 1);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM log WHERE step = 'third'"), 2);
	cr_expect_eq(records_number("SELECT size FROM whole_lots"), 5);
}

Test(migrate, a_step_that_fails_leaves_nothing_of_itself)
{
	RECORDS_MUST(open_records());
	records_do("INSERT INTO lots VALUES (1, 0)");
	back_to_second();
	RECORDS_REFUSED(
		LG_E_STATE, "bringing the tables of the records up to date", open_records());
	records_fixture.err.text[0] = 0;
	RECORDS_REFUSED(LG_E_STATE, "", open_records());
}

Test(migrate, a_newer_version_is_refused)
{
	RECORDS_MUST(open_records());
	records_do("UPDATE schema_version SET version = 4");
	RECORDS_REFUSED(LG_E_VERSION, "have version 4 of their tables, this program knows up to 3",
		open_records());
}

Test(migrate, records_of_another_name_are_refused)
{
	RECORDS_MUST(open_records());
	records_do("UPDATE schema_version SET name = 'library'");
	RECORDS_REFUSED(LG_E_FORMAT, "holds tables of something else", open_records());
}

Test(migrate, tables_without_a_mark_are_refused)
{
	RECORDS_MUST(open_records());
	records_do("DROP TABLE schema_version");
	RECORDS_REFUSED(LG_E_FORMAT, "holds tables of something else", open_records());
}

Test(migrate, another_kind_of_mark_is_refused)
{
	RECORDS_MUST(open_records());
	records_do("DROP TABLE schema_version");
	records_do("CREATE TABLE schema_version (hash TEXT)");
	RECORDS_REFUSED(LG_E_FORMAT, "holds tables of something else", open_records());
}

Test(migrate, several_processes_do_so_at_once)
{
	pid_t children[PROCESSES];
	int gate[2], status;
	char byte;

	cr_assert_eq(pipe(gate), 0);
	for (unsigned i = 0; i < PROCESSES; i++) {
		children[i] = fork();
		cr_assert_geq(children[i], 0);
		if (children[i] == 0) {
			close(gate[1]);
			(void)!read(gate[0], &byte, 1); // until all are there
			status = open_records();
			if (status != LG_OK)
				fprintf(stderr, "%s\n", err->text);
			_exit(status != LG_OK);
		}
	}
	close(gate[0]);
	close(gate[1]);
	for (unsigned i = 0; i < PROCESSES; i++) {
		cr_assert_eq(waitpid(children[i], &status, 0), children[i]);
		cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	RECORDS_MUST(open_records());
	cr_expect_eq(records_number("SELECT COUNT(*) FROM schema_version"), 1);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM log"), 2);
}

Test(migrate, an_impossible_number_of_connections_is_refused)
{
	records_fixture.place.connections = 0;
	RECORDS_REFUSED(LG_E_ARGUMENT, "0 connections", open_records());
	records_fixture.place.connections = 65;
	RECORDS_REFUSED(LG_E_ARGUMENT, "1 to 64", open_records());
}
