// SPDX-License-Identifier: Apache-2.0
#include "control/portal/event_reader.h"
#include "control/records/records_fixture.h"

#include <stdio.h>

#define APPLICATION "0123456789abcdef0123456789abcdef"
#define DRIVER "fedcba9876543210fedcba9876543210"

static struct lg_event_reader reader;
static char seen[20000];

static void setup(void)
{
	records_setup();
	records_do("INSERT INTO drivers (id, number, name, sex, nationality, birth_day, address,"
		   " file_number, authority, classes, first_issue_day, valid_from_day,"
		   " valid_until_day, changed_ms) VALUES ('" DRIVER "', 'n', 'n', 'F', 'CHN', 1,"
		   " 'a', 'f', 110000, 1, 1, 1, 0, 0)");
	records_do("INSERT INTO applications (id, driver, cause, source, state, created_ms,"
		   " changed_ms) VALUES ('" APPLICATION "', '" DRIVER "', 'HOLDER', 'CAMERA',"
		   " 'DRAFT', 0, 0)");
}

TestSuite(event_reader, .init = setup, .fini = records_teardown);

#define COLUMNS                                                                                    \
	"INSERT INTO application_events (sequence, application, driver, at_ms, actor, event, "     \
	"after) "
#define VALUES "VALUES ($1, '" APPLICATION "', '" DRIVER "', 0, 'system', 'e', $2)"

// With a number of the test's own choice.
static void add(int64_t sequence, const char *state)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_run(connection,
		records_on_postgresql() ? COLUMNS "OVERRIDING SYSTEM VALUE " VALUES
					: COLUMNS VALUES,
		LG_SQL_ARGUMENTS(lg_sql_integer(sequence), lg_sql_text(state)), NULL,
		&records_fixture.err));
	lg_database_give(connection);
}

static void see(void *self, const struct lg_event *event)
{
	const size_t used = strlen(seen);

	(void)self;
	cr_expect_str_eq(event->application, APPLICATION);
	cr_expect_str_eq(event->driver, DRIVER);
	snprintf(seen + used, sizeof(seen) - used, "%s ", event->state);
}

static const char *read_at(int64_t now_ms)
{
	struct lg_connection *connection = records_take();

	seen[0] = '\0';
	RECORDS_MUST(
		lg_event_reader_run(&reader, connection, now_ms, see, NULL, &records_fixture.err));
	lg_database_give(connection);
	return seen;
}

static void begin(void)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_event_reader_init(&reader, connection, 0, &records_fixture.err));
	lg_database_give(connection);
}

Test(event_reader, reads_each_row_once_and_none_from_before)
{
	add(1, "A");
	begin();
	cr_expect_str_eq(read_at(0), "");
	add(2, "B");
	add(3, "C");
	cr_expect_str_eq(read_at(1), "B C ");
	cr_expect_str_eq(read_at(2), "");
	add(4, "D");
	cr_expect_str_eq(read_at(3), "D ");
}

Test(event_reader, row_that_is_committed_late_is_read)
{
	begin();
	add(2, "B");
	add(4, "D");
	cr_expect_str_eq(read_at(1), "B D ");
	add(1, "A");
	cr_expect_str_eq(read_at(2), "A ");
	add(3, "C");
	cr_expect_str_eq(read_at(3), "C ");
	cr_expect_eq(reader.floor, 4);
}

Test(event_reader, number_that_never_comes_is_given_up)
{
	begin();
	cr_expect_str_eq(read_at(1000), "");
	add(2, "B");
	cr_expect_str_eq(read_at(2000), "B ");
	cr_expect_eq(reader.floor, 0);
	cr_expect_str_eq(read_at(1999 + LG_EVENT_GAP_MS), "");
	cr_expect_eq(reader.floor, 2);
	add(3, "C");
	cr_expect_str_eq(read_at(2001 + LG_EVENT_GAP_MS), "C ");
}

Test(event_reader, numbers_far_ahead_are_read)
{
	begin();
	add(1, "A");
	add(1 + 3 * LG_EVENT_WINDOW, "B");
	add(2 + 3 * LG_EVENT_WINDOW, "C");
	cr_expect_str_eq(read_at(1), "A B C ");
	cr_expect_str_eq(read_at(2), "");
}
