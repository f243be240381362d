// SPDX-License-Identifier: Apache-2.0
// The tables of the records, as both databases take them.
#include "control/records/schema.h"
#include "control/records/records_fixture.h"

static struct lg_error *const err = &records_fixture.err;

static void setup(void)
{
	records_setup();
	records_do("INSERT INTO drivers (id, number, name, sex, nationality, birth_day, address,"
		   " file_number, authority, classes, first_issue_day, valid_from_day,"
		   " valid_until_day, changed_ms)"
		   " VALUES ('d', 'n', 'name', 'M', 'CN', 1, 'a', 'f', 110000, 1, 1, 1, 0, 1)");
	records_do("INSERT INTO applications (id, driver, cause, source, state, created_ms,"
		   " changed_ms) VALUES ('a', 'd', 'HOLDER', 'CAMERA', 'DRAFT', 1, 1)");
	records_do(
		"INSERT INTO application_events (application, driver, at_ms, actor, event, after)"
		" VALUES ('a', 'd', 1, 'system', 'open', 'DRAFT')");
}

TestSuite(schema, .init = setup, .fini = records_teardown, .timeout = 60);

static int attempt(const char *sql)
{
	struct lg_connection *connection = records_take();
	const int rc = lg_sql_run(connection, sql, NULL, 0, NULL, err);

	lg_database_give(connection);
	return rc;
}

Test(schema, is_marked_as_its_own)
{
	cr_expect_eq(records_number("SELECT COUNT(*) FROM schema_version"
				    " WHERE name = '" LG_RECORDS_NAME "' AND version = 1"),
		1);
	records_reopen();
	cr_expect_eq(records_number("SELECT COUNT(*) FROM schema_version"), 1);
}

Test(schema, events_are_only_appended)
{
	RECORDS_REFUSED(LG_E_STATE, "append-only",
		attempt("UPDATE application_events SET actor = 'another'"));
	RECORDS_REFUSED(LG_E_STATE, "append-only", attempt("DELETE FROM application_events"));
	cr_expect_eq(records_number("SELECT COUNT(*) FROM application_events"
				    " WHERE actor = 'system'"),
		1);
}

Test(schema, events_number_themselves_upwards)
{
	const int64_t first = records_number("SELECT MAX(sequence) FROM application_events");

	records_do(
		"INSERT INTO application_events (application, driver, at_ms, actor, event, after)"
		" VALUES ('a', 'd', 2, 'system', 'confirm', 'CONFIRMED')");
	cr_expect_gt(records_number("SELECT MAX(sequence) FROM application_events"), first);
}

Test(schema, a_driver_has_one_open_application)
{
	static const char another[] =
		"INSERT INTO applications (id, driver, cause, source, state, created_ms,"
		" changed_ms) VALUES ('b', 'd', 'HOLDER', 'CAMERA', 'DRAFT', 1, 1)";

	cr_expect_eq(attempt(another), LG_E_EXISTS);
	records_do("UPDATE applications SET state = 'WITHDRAWN'");
	cr_expect_eq(attempt(another), LG_OK, "%s", err->text);
}

Test(schema, applicants_and_they_only_have_a_driver)
{
	cr_expect_eq(attempt("INSERT INTO accounts (id, login, role, created_ms)"
			     " VALUES ('x', 'x', 'applicant', 1)"),
		LG_E_STATE);
	cr_expect_eq(attempt("INSERT INTO accounts (id, login, role, driver, created_ms)"
			     " VALUES ('x', 'x', 'reviewer', 'd', 1)"),
		LG_E_STATE);
	cr_expect_eq(attempt("INSERT INTO accounts (id, login, role, driver, created_ms)"
			     " VALUES ('x', 'x', 'applicant', 'd', 1)"),
		LG_OK, "%s", err->text);
}

Test(schema, no_key_is_null)
{
	cr_expect_eq(attempt("INSERT INTO accounts (login, role, created_ms)"
			     " VALUES ('x', 'reviewer', 1)"),
		LG_E_STATE);
}
