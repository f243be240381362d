// SPDX-License-Identifier: Apache-2.0
// What only a server can do: go away, come back, and be of another encoding.
#include "control/records/records_fixture.h"

#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static struct lg_error *const err = &records_fixture.err;

static void setup(void)
{
	records_setup();
	if (!records_on_postgresql())
		cr_skip_test("needs a server: tests/lib/postgresql");
	records_do("CREATE TABLE things (id {integer} NOT NULL PRIMARY KEY,"
		   " seen {integer} NOT NULL DEFAULT 0)");
}

TestSuite(postgresql, .init = setup, .fini = records_teardown, .timeout = 60);

static int64_t server_process(struct lg_connection *connection)
{
	struct lg_rows *rows;
	int64_t pid;

	RECORDS_MUST(lg_sql_query(connection, "SELECT pg_backend_pid()", NULL, 0, &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	pid = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	return pid;
}

// Ends the server's process of a connection, and waits until it is gone.
static void terminate(int64_t pid)
{
	struct lg_connection *connection = records_take();
	struct lg_rows *rows;

	RECORDS_MUST(
		lg_sql_query(connection, "SELECT pg_terminate_backend(CAST($1 AS integer), 10000)",
			LG_SQL_ARGUMENTS(lg_sql_integer(pid)), &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	cr_assert_eq(lg_rows_integer(rows, 0), 1);
	lg_rows_close(rows);
	lg_database_give(connection);
}

static int add(struct lg_connection *connection, int64_t id)
{
	return lg_sql_run(connection, "INSERT INTO things VALUES ($1)",
		LG_SQL_ARGUMENTS(lg_sql_integer(id)), NULL, err);
}

Test(postgresql, a_lost_connection_is_told_and_opened_anew)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 1));
	terminate(server_process(connection));
	RECORDS_REFUSED(LG_E_CLOSED, "was lost", add(connection, 2));
	RECORDS_REFUSED(LG_E_STATE, "only rollback is left", lg_sql_commit(connection, err));
	lg_database_give(connection);
	connection = records_take();
	RECORDS_MUST(add(connection, 3));
	lg_database_give(connection);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM things"), 1);
}

Test(postgresql, a_commit_without_an_answer_is_told)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 1));
	terminate(server_process(connection));
	RECORDS_REFUSED(LG_E_CLOSED, "was not confirmed", lg_sql_commit(connection, err));
	lg_database_give(connection);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM things"), 0);
}

Test(postgresql, connections_lost_while_idle_are_not_given_out)
{
	struct lg_connection *two[2] = {records_take(), records_take()};
	const int64_t pids[2] = {server_process(two[0]), server_process(two[1])};

	terminate(pids[0]);
	terminate(pids[1]);
	// One is still to be noticed by who takes it: given back without having been used since.
	lg_database_give(two[0]);
	lg_database_give(two[1]);
	for (int64_t i = 0; i < 2; i++) {
		two[i] = records_take();
		RECORDS_MUST(add(two[i], i));
	}
	lg_database_give(two[0]);
	lg_database_give(two[1]);
}

static struct lg_connection *first, *second;
static int rc_of_second;

static int see(struct lg_connection *connection, int64_t id, struct lg_error *error)
{
	return lg_sql_run(connection, "UPDATE things SET seen = seen + 1 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_integer(id)), NULL, error);
}

static void *see_first(void *unused)
{
	struct lg_error error;

	(void)unused;
	rc_of_second = see(second, 1, &error);
	if (rc_of_second == LG_OK)
		rc_of_second = lg_sql_commit(second, &error);
	else
		lg_sql_rollback(second);
	return NULL;
}

Test(postgresql, of_two_that_wait_for_each_other_one_is_told_to_repeat)
{
	pthread_t thread;
	int rc_of_first;

	first = records_take();
	second = records_take();
	RECORDS_MUST(add(first, 1));
	RECORDS_MUST(add(first, 2));
	RECORDS_MUST(lg_sql_begin(first, err));
	RECORDS_MUST(lg_sql_begin(second, err));
	RECORDS_MUST(see(first, 1, err));
	RECORDS_MUST(see(second, 2, err));
	pthread_create(&thread, NULL, see_first, NULL);
	rc_of_first = see(first, 2, err);
	if (rc_of_first == LG_OK)
		rc_of_first = lg_sql_commit(first, err);
	else
		lg_sql_rollback(first);
	pthread_join(thread, NULL);
	cr_expect((rc_of_first == LG_OK && rc_of_second == LG_E_AGAIN) ||
			(rc_of_first == LG_E_AGAIN && rc_of_second == LG_OK),
		"%s, %s", lg_error_name(rc_of_first), lg_error_name(rc_of_second));
	lg_database_give(first);
	lg_database_give(second);
}

Test(postgresql, a_row_in_hand_is_skipped_without_waiting)
{
	static const char take[] =
		"UPDATE things SET seen = 1 WHERE id = (SELECT id FROM things WHERE seen = 0"
		" ORDER BY id LIMIT 1 {skip_locked}) RETURNING id";
	struct lg_rows *rows;

	first = records_take();
	second = records_take();
	RECORDS_MUST(add(first, 1));
	RECORDS_MUST(add(first, 2));
	RECORDS_MUST(lg_sql_begin(first, err));
	RECORDS_MUST(lg_sql_query(first, take, NULL, 0, &rows, err));
	lg_rows_close(rows);
	RECORDS_MUST(lg_sql_query(second, take, NULL, 0, &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	cr_expect_eq(lg_rows_integer(rows, 0), 2);
	lg_rows_close(rows);
	lg_database_give(first);
	lg_database_give(second);
}

Test(postgresql, another_encoding_is_refused)
{
	const char *server = getenv("LICGATE_TEST_POSTGRESQL");
	char where[512], name[64];
	const struct lg_database_place place = {
		.kind = LG_DATABASE_POSTGRESQL, .where = where, .connections = 1};
	struct lg_database *database;
	PGconn *pg = PQconnectdb(server);
	char sql[256];

	snprintf(name, sizeof(name), "latin_%s", strrchr(records_fixture.directory, '-') + 1);
	snprintf(sql, sizeof(sql), "CREATE DATABASE \"%s\" ENCODING 'LATIN1' TEMPLATE template0",
		name);
	PQclear(PQexec(pg, sql));
	snprintf(where, sizeof(where), "%s dbname='%s'", server, name);
	RECORDS_REFUSED(LG_E_CONFIG, "has the encoding LATIN1, UTF8 is needed",
		lg_database_open(&place, &database, err));
	snprintf(sql, sizeof(sql), "DROP DATABASE \"%s\"", name);
	PQclear(PQexec(pg, sql));
	PQfinish(pg);
}

Test(postgresql, a_user_who_may_not_make_tables_is_told)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_run(connection, "SET ROLE pg_monitor", NULL, 0, NULL, err));
	cr_expect_eq(lg_sql_run(connection, "CREATE TABLE public.things (id {integer})", NULL, 0,
			     NULL, err),
		LG_E_PERMISSION, "%s", err->text);
	lg_database_give(connection);
}
