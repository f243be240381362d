// SPDX-License-Identifier: Apache-2.0
// A process that is killed while it writes: nothing that was committed is lost, nothing else kept.
#include "control/records/records_fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 5
#define BEFORE_KILL 40

static struct lg_error *const err = &records_fixture.err;

static void setup(void)
{
	records_setup();
	records_do("CREATE TABLE kept (id {integer} NOT NULL PRIMARY KEY, bytes {blob} NOT NULL)");
	records_do("CREATE TABLE kept_too (id {integer} NOT NULL PRIMARY KEY REFERENCES kept)");
}

TestSuite(database_kill, .init = setup, .fini = records_teardown, .timeout = 120);

static int write_pair(struct lg_connection *connection, int64_t id)
{
	static const uint8_t bytes[5000] = {1};
	int rc = lg_sql_begin(connection, err);

	if (rc == LG_OK)
		rc = lg_sql_run(connection, "INSERT INTO kept VALUES ($1, $2)",
			LG_SQL_ARGUMENTS(lg_sql_integer(id), lg_sql_blob(bytes, sizeof(bytes))),
			NULL, err);
	if (rc == LG_OK)
		rc = lg_sql_run(connection, "INSERT INTO kept_too VALUES ($1)",
			LG_SQL_ARGUMENTS(lg_sql_integer(id)), NULL, err);
	return rc == LG_OK ? lg_sql_commit(connection, err) : rc;
}

// In a process of its own, until it is killed: tells what has been committed.
static void write_on(int64_t from, int told)
{
	struct lg_connection *connection;
	struct lg_database *database;

	if (lg_database_open(&records_fixture.place, &database, err) != LG_OK ||
		lg_database_take(database, &connection, err) != LG_OK)
		_exit(1);
	for (int64_t id = from;; id++)
		if (write_pair(connection, id) != LG_OK || write(told, &id, sizeof(id)) < 0)
			_exit(1);
}

static int64_t kill_a_writer(int64_t from)
{
	int64_t id, last = from - 1;
	int told[2], status;
	pid_t child;

	cr_assert_eq(pipe(told), 0);
	child = fork();
	cr_assert_geq(child, 0);
	if (child == 0)
		write_on(from, told[1]);
	close(told[1]);
	while (read(told[0], &id, sizeof(id)) == sizeof(id)) {
		last = id;
		if (id == from + BEFORE_KILL)
			kill(child, SIGKILL);
	}
	close(told[0]);
	cr_assert_eq(waitpid(child, &status, 0), child);
	cr_assert(WIFSIGNALED(status), "the writer ended by itself");
	return last;
}

Test(database_kill, nothing_committed_is_lost_and_nothing_is_kept_by_half)
{
	int64_t from = 0;

	for (unsigned round = 0; round < ROUNDS; round++) {
		int64_t last, kept;

		lg_database_close(records_fixture.database);
		records_fixture.database = NULL;
		last = kill_a_writer(from);
		RECORDS_MUST(
			lg_database_open(&records_fixture.place, &records_fixture.database, err));
		kept = records_number("SELECT COUNT(*) FROM kept");
		cr_expect_geq(kept, last + 1, "%lld of %lld", (long long)kept, (long long)last + 1);
		cr_expect_leq(kept, last + 2); // and perhaps the one that it could not tell of
		cr_expect_eq(records_number("SELECT COUNT(*) FROM kept_too"), kept);
		from = records_number("SELECT MAX(id) FROM kept") + 1;
		cr_expect_eq(from, kept);
	}
}
