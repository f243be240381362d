// SPDX-License-Identifier: Apache-2.0
// Transactions, and threads that get in each other's way, on both databases.
#include "control/records/records_fixture.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#define THREADS 8
#define JOBS 200

static struct lg_error *const err = &records_fixture.err;

static void setup(void)
{
	records_setup();
	records_do("CREATE TABLE jobs (id {integer} NOT NULL PRIMARY KEY,"
		   " taker {integer} NOT NULL DEFAULT 0, version {integer} NOT NULL DEFAULT 1)");
}

TestSuite(database_transaction, .init = setup, .fini = records_teardown, .timeout = 120);

static int add(struct lg_connection *connection, int64_t id, struct lg_error *error)
{
	return lg_sql_run(connection, "INSERT INTO jobs (id) VALUES ($1)",
		LG_SQL_ARGUMENTS(lg_sql_integer(id)), NULL, error);
}

static int64_t count_by(struct lg_connection *connection)
{
	struct lg_rows *rows;
	int64_t count;

	RECORDS_MUST(lg_sql_query(connection, "SELECT COUNT(*) FROM jobs", NULL, 0, &rows, err));
	RECORDS_MUST(lg_rows_next(rows, err));
	count = lg_rows_integer(rows, 0);
	lg_rows_close(rows);
	return count;
}

static void add_jobs(void)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	for (int64_t i = 0; i < JOBS; i++)
		RECORDS_MUST(add(connection, i, err));
	RECORDS_MUST(lg_sql_commit(connection, err));
	lg_database_give(connection);
}

Test(database_transaction, is_seen_inside_at_once_and_outside_once_committed)
{
	struct lg_connection *inside = records_take();
	struct lg_connection *outside = records_take();

	RECORDS_MUST(lg_sql_begin(inside, err));
	RECORDS_MUST(add(inside, 1, err));
	cr_expect_eq(count_by(inside), 1);
	cr_expect_eq(count_by(outside), 0);
	RECORDS_MUST(lg_sql_commit(inside, err));
	cr_expect_eq(count_by(outside), 1);
	lg_database_give(inside);
	lg_database_give(outside);
}

Test(database_transaction, is_rolled_back_when_the_connection_is_given)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 1, err));
	lg_database_give(connection);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM jobs"), 0);
	lg_database_give(NULL);
}

Test(database_transaction, only_rollback_is_left_after_a_failure)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 1, err));
	cr_expect_eq(add(connection, 1, err), LG_E_EXISTS);
	RECORDS_REFUSED(LG_E_STATE, "only rollback is left", add(connection, 2, err));
	RECORDS_REFUSED(LG_E_STATE, "only rollback is left", lg_sql_commit(connection, err));
	cr_expect_eq(count_by(connection), 0);
	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 3, err));
	RECORDS_MUST(lg_sql_commit(connection, err));
	cr_expect_eq(count_by(connection), 1);
	lg_database_give(connection);
}

Test(database_transaction, begins_and_ends_in_turn)
{
	struct lg_connection *connection = records_take();

	lg_sql_rollback(connection);
	RECORDS_REFUSED(LG_E_STATE, "no transaction", lg_sql_commit(connection, err));
	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_REFUSED(LG_E_STATE, "open already", lg_sql_begin(connection, err));
	lg_sql_rollback(connection);
	RECORDS_MUST(lg_sql_begin(connection, err));
	lg_database_give(connection);
}

Test(database_transaction, a_failure_outside_is_over_at_once)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(add(connection, 1, err));
	cr_expect_eq(add(connection, 1, err), LG_E_EXISTS);
	RECORDS_MUST(add(connection, 2, err));
	lg_database_give(connection);
}

static pthread_barrier_t both_have_read;
static atomic_int winners;

static void *change_with_guard(void *number)
{
	struct lg_error error = {0};
	struct lg_connection *connection;
	struct lg_rows *rows;
	int64_t version, changed = 0;

	if (lg_database_take(records_fixture.database, &connection, &error) != LG_OK)
		return "no connection";
	for (int64_t id = 0; id < JOBS; id++) {
		if (lg_sql_query(connection, "SELECT version FROM jobs WHERE id = $1",
			    LG_SQL_ARGUMENTS(lg_sql_integer(id)), &rows, &error) != LG_OK ||
			lg_rows_next(rows, &error) != LG_OK)
			return "cannot read";
		version = lg_rows_integer(rows, 0);
		lg_rows_close(rows);
		pthread_barrier_wait(&both_have_read);
		if (lg_sql_run(connection,
			    "UPDATE jobs SET taker = $1, version = version + 1"
			    " WHERE id = $2 AND version = $3",
			    LG_SQL_ARGUMENTS(lg_sql_integer((int64_t)(intptr_t)number),
				    lg_sql_integer(id), lg_sql_integer(version)),
			    &changed, &error) != LG_OK)
			return "cannot change";
		atomic_fetch_add(&winners, (int)changed);
	}
	lg_database_give(connection);
	return NULL;
}

Test(database_transaction, of_two_with_a_version_guard_exactly_one_wins)
{
	pthread_t threads[2];
	void *failed;

	add_jobs();
	pthread_barrier_init(&both_have_read, NULL, 2);
	for (intptr_t i = 0; i < 2; i++)
		pthread_create(&threads[i], NULL, change_with_guard, (void *)(i + 1));
	for (unsigned i = 0; i < 2; i++) {
		pthread_join(threads[i], &failed);
		cr_assert_null(failed, "%s", (const char *)failed);
	}
	cr_expect_eq(winners, JOBS);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM jobs WHERE version = 2"), JOBS);
}

static atomic_int taken[JOBS];

// Holds what it takes for a moment, so that others come by meanwhile.
static const char *take_one(struct lg_connection *connection, int64_t number, bool *none)
{
	struct lg_error error = {0};
	struct lg_rows *rows;

	if (lg_sql_begin(connection, &error) != LG_OK)
		return "cannot begin";
	if (lg_sql_query(connection,
		    "UPDATE jobs SET taker = $1 WHERE id = (SELECT id FROM jobs WHERE taker = 0"
		    " ORDER BY id LIMIT 1 {skip_locked}) RETURNING id",
		    LG_SQL_ARGUMENTS(lg_sql_integer(number)), &rows, &error) != LG_OK)
		return "cannot take";
	*none = lg_rows_next(rows, &error) != LG_OK;
	if (!*none)
		atomic_fetch_add(&taken[lg_rows_integer(rows, 0)], 1);
	lg_rows_close(rows);
	usleep(500);
	return lg_sql_commit(connection, &error) == LG_OK ? NULL : "cannot commit";
}

static void *take_jobs(void *number)
{
	struct lg_error error = {0};
	struct lg_connection *connection;
	const char *failed = NULL;
	bool none = false;

	if (lg_database_take(records_fixture.database, &connection, &error) != LG_OK)
		return "no connection";
	while (!none && !failed)
		failed = take_one(connection, (int64_t)(intptr_t)number, &none);
	lg_database_give(connection);
	return (void *)failed;
}

Test(database_transaction, skip_locked_gives_every_row_once)
{
	pthread_t threads[THREADS];
	void *failed;

	add_jobs();
	for (intptr_t i = 0; i < THREADS; i++)
		pthread_create(&threads[i], NULL, take_jobs, (void *)(i + 1));
	for (unsigned i = 0; i < THREADS; i++) {
		pthread_join(threads[i], &failed);
		cr_assert_null(failed, "%s", (const char *)failed);
	}
	for (unsigned i = 0; i < JOBS; i++)
		cr_expect_eq(taken[i], 1, "job %u was taken %d times", i, taken[i]);
}

static void *write_alone(void *first)
{
	struct lg_error error = {0};
	struct lg_connection *connection;

	for (int64_t i = 0; i < 25; i++) {
		if (lg_database_take(records_fixture.database, &connection, &error) != LG_OK)
			return "no connection";
		if (add(connection, (int64_t)(intptr_t)first * 1000 + i, &error) != LG_OK)
			return "cannot write";
		lg_database_give(connection);
	}
	return NULL;
}

Test(database_transaction, more_threads_than_connections_all_get_their_turn)
{
	pthread_t threads[3 * THREADS];
	void *failed;

	for (intptr_t i = 0; i < 3 * THREADS; i++)
		pthread_create(&threads[i], NULL, write_alone, (void *)i);
	for (unsigned i = 0; i < 3 * THREADS; i++) {
		pthread_join(threads[i], &failed);
		cr_assert_null(failed, "%s", (const char *)failed);
	}
	cr_expect_eq(records_number("SELECT COUNT(*) FROM jobs"), 3 * THREADS * 25);
}

Test(database_transaction, nobody_waits_for_a_connection_for_ever)
{
	struct lg_connection *all[8], *one_more;

	for (unsigned i = 0; i < 8; i++)
		all[i] = records_take();
	RECORDS_REFUSED(LG_E_TIMEOUT, "no connection to",
		lg_database_take(records_fixture.database, &one_more, err));
	for (unsigned i = 0; i < 8; i++)
		lg_database_give(all[i]);
	lg_database_give(records_take());
}

Test(database_transaction, a_writer_in_the_way_is_not_waited_for_for_ever)
{
	struct lg_connection *slow = records_take();
	struct lg_connection *other = records_take();

	RECORDS_MUST(add(slow, 1, err));
	RECORDS_MUST(lg_sql_begin(slow, err));
	RECORDS_MUST(
		lg_sql_run(slow, "UPDATE jobs SET taker = 1 WHERE id = 1", NULL, 0, NULL, err));
	cr_expect_eq(
		lg_sql_run(other, "UPDATE jobs SET taker = 2 WHERE id = 1", NULL, 0, NULL, err),
		LG_E_AGAIN, "%s", err->text);
	RECORDS_MUST(lg_sql_commit(slow, err));
	RECORDS_MUST(
		lg_sql_run(other, "UPDATE jobs SET taker = 2 WHERE id = 1", NULL, 0, NULL, err));
	lg_database_give(slow);
	lg_database_give(other);
}
