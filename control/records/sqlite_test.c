// SPDX-License-Identifier: Apache-2.0
// What only a file can do: its mode, its log, and a disk that takes writes and then fails to sync.
#include "control/records/records_fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static struct lg_error *const err = &records_fixture.err;
static bool failing;
static unsigned logs_synced;

// SQLite's commits end here, and not in libc.
int fdatasync(int fd)
{
	if (failing) {
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fdatasync, fd);
}

int fsync(int fd)
{
	char link[64], path[512];
	ssize_t len;

	snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
	len = readlink(link, path, sizeof(path));
	logs_synced += len > 4 && !memcmp(path + len - 4, "-wal", 4);
	return (int)syscall(SYS_fsync, fd);
}

static void setup(void)
{
	unsetenv("LICGATE_TEST_POSTGRESQL");
	records_setup();
	records_do("CREATE TABLE things (id {integer} NOT NULL PRIMARY KEY)");
}

TestSuite(sqlite, .init = setup, .fini = records_teardown, .timeout = 60);

static int open_records(void)
{
	lg_database_close(records_fixture.database);
	records_fixture.database = NULL;
	return lg_database_open(&records_fixture.place, &records_fixture.database, err);
}

static int add(struct lg_connection *connection, int64_t id)
{
	return lg_sql_run(connection, "INSERT INTO things VALUES ($1)",
		LG_SQL_ARGUMENTS(lg_sql_integer(id)), NULL, err);
}

static void write_file(const char *content)
{
	FILE *file;

	lg_database_close(records_fixture.database);
	records_fixture.database = NULL;
	file = fopen(records_fixture.where, "w");
	cr_assert_not_null(file);
	fputs(content, file);
	fclose(file);
}

Test(sqlite, files_are_for_their_owner_only)
{
	static const char *const endings[] = {"", "-wal", "-shm"};
	char path[600];
	struct stat st;

	for (size_t i = 0; i < 3; i++) {
		snprintf(path, sizeof(path), "%s%s", records_fixture.where, endings[i]);
		cr_assert_eq(stat(path, &st), 0, "%s", path);
		cr_expect_eq(st.st_mode & 07777, 0600, "%s has %o", path, st.st_mode);
	}
	cr_assert_eq(chmod(records_fixture.where, 0640), 0);
	RECORDS_REFUSED(LG_E_PERMISSION, "chmod 600", open_records());
}

Test(sqlite, a_file_that_is_no_database_is_refused)
{
	write_file("What is written here is no database, and longer than the header of one would "
		   "be, which has a hundred bytes.");
	RECORDS_REFUSED(LG_E_FORMAT, "name another file", open_records());
}

Test(sqlite, a_place_that_is_not_there_is_refused)
{
	const struct lg_database_place place = {
		.kind = LG_DATABASE_SQLITE, .where = "/nowhere/records.db", .connections = 1};
	struct lg_database *database;

	RECORDS_REFUSED(
		LG_E_NOT_FOUND, "/nowhere/records.db", lg_database_open(&place, &database, err));
}

Test(sqlite, what_stands_in_its_place_is_refused)
{
	char link[600];
	struct lg_database *database;
	struct lg_database_place place = {
		.kind = LG_DATABASE_SQLITE, .where = link, .connections = 1};

	snprintf(link, sizeof(link), "%s/link", records_fixture.directory);
	cr_assert_eq(symlink(records_fixture.where, link), 0);
	RECORDS_REFUSED(
		LG_E_FORMAT, "not a regular file", lg_database_open(&place, &database, err));
	unlink(link);
}

Test(sqlite, the_log_of_one_that_was_killed_is_on_disk_before_it_is_read)
{
	pid_t child;

	lg_database_close(records_fixture.database);
	records_fixture.database = NULL;
	child = fork();
	cr_assert_geq(child, 0);
	if (child == 0) { // ends without closing anything
		records_reopen();
		_exit(add(records_take(), 1) != LG_OK);
	}
	cr_assert_eq(waitpid(child, NULL, 0), child);
	logs_synced = 0;
	RECORDS_MUST(open_records());
	cr_expect_gt(logs_synced, 0);
	cr_expect_eq(records_number("SELECT COUNT(*) FROM things"), 1);
}

Test(sqlite, after_a_failed_sync_nothing_more_is_written)
{
	struct lg_connection *connection = records_take();

	RECORDS_MUST(lg_sql_begin(connection, err));
	RECORDS_MUST(add(connection, 1));
	cr_expect_not(lg_database_unsure(records_fixture.database));
	failing = true;
	RECORDS_REFUSED(LG_E_DATABASE, "failed to sync: whether the last changes were kept",
		lg_sql_commit(connection, err));
	failing = false;
	cr_expect(lg_database_unsure(records_fixture.database));
	RECORDS_REFUSED(LG_E_DATABASE, "failed to sync", lg_sql_begin(connection, err));
	RECORDS_REFUSED(LG_E_DATABASE, "failed to sync", add(connection, 2));
	lg_database_give(connection);
	cr_expect_leq(records_number("SELECT COUNT(*) FROM things"), 1);
	RECORDS_MUST(open_records());
	cr_expect_leq(records_number("SELECT COUNT(*) FROM things"), 1);
	records_do("INSERT INTO things VALUES (3)");
}

Test(sqlite, a_failed_sync_of_a_single_statement_counts_as_well)
{
	struct lg_connection *connection = records_take();

	failing = true;
	RECORDS_REFUSED(LG_E_DATABASE, "failed to sync", add(connection, 1));
	failing = false;
	RECORDS_REFUSED(LG_E_DATABASE, "failed to sync", add(connection, 2));
	lg_database_give(connection);
}

Test(sqlite, replacing_a_row_of_a_table_that_only_grows_is_refused)
{
	struct lg_connection *connection = records_take();

	records_do("CREATE TABLE log (id INTEGER PRIMARY KEY, said TEXT)");
	records_do("CREATE TRIGGER never BEFORE DELETE ON log"
		   " BEGIN SELECT RAISE(ABORT, 'append-only'); END");
	records_do("INSERT INTO log VALUES (1, 'first')");
	RECORDS_REFUSED(LG_E_STATE, "append-only",
		lg_sql_run(connection, "INSERT OR REPLACE INTO log VALUES (1, 'other')", NULL, 0,
			NULL, err));
	lg_database_give(connection);
}
