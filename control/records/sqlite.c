// SPDX-License-Identifier: Apache-2.0
// Records in one SQLite file. Readers read beside a writer; who writes waits in a queue of this
// process, and then for other processes as long as SQLite's busy timeout.
#include "common/durable.h"
#include "control/records/database_driver.h"
#include "control/records/rows.h"
#include "control/records/statements.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LOG_PAUSE_MS 5

struct sqlite_connection {
	struct lg_connection common;
	sqlite3 *db;
	struct lg_statements statements;
};

static struct sqlite_connection *own(struct lg_connection *connection)
{
	return (struct sqlite_connection *)connection;
}

static int fail_unsure(const struct lg_database *database, struct lg_error *err)
{
	return lg_fail(err, LG_E_DATABASE,
		"the disk of %s failed to sync: whether the last changes were kept is known once "
		"this process has started again; look for the disk in the kernel's log",
		database->name);
}

static int code_of(int sqlite)
{
	switch (sqlite) {
	case SQLITE_CONSTRAINT_UNIQUE:
	case SQLITE_CONSTRAINT_PRIMARYKEY:
	case SQLITE_CONSTRAINT_ROWID:
		return LG_E_EXISTS;
	}
	switch (sqlite & 0xff) {
	case SQLITE_CONSTRAINT:
		return LG_E_STATE;
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return LG_E_AGAIN;
	case SQLITE_NOTADB:
		return LG_E_FORMAT;
	case SQLITE_NOMEM:
		return LG_E_NO_MEMORY;
	case SQLITE_ERROR: // no such table and the like
		return LG_E_ARGUMENT;
	}
	return LG_E_DATABASE;
}

static int fail(struct sqlite_connection *c, const char *what, struct lg_error *err)
{
	const struct lg_database *database = c->common.database;
	const int sqlite = sqlite3_extended_errcode(c->db);
	const char *advice = "";

	switch (sqlite & 0xff) {
	case SQLITE_CORRUPT:
		advice = ": the file is damaged or its disk fails; restore it from a backup";
		break;
	case SQLITE_NOTADB:
		advice = ": this is no database of the records; name another file";
		break;
	case SQLITE_FULL:
		advice = ": free some space, then repeat";
		break;
	case SQLITE_BUSY:
		advice = ": another process writes to it for very long; repeat";
		break;
	}
	if (sqlite == SQLITE_IOERR_SHMSIZE)
		advice = ": the disk is full; free some space, then repeat";
	return lg_fail(err, code_of(sqlite), "%s: the database %s says: %s (%d)%s", what,
		database->name, sqlite3_errmsg(c->db), sqlite, advice);
}

// By name and not by descriptor: closing one would take the locks of others in this process away.
static int check_file(const char *path, struct lg_error *err)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return lg_fail(err, lg_error_of_errno(errno), "cannot use the database %s: %s",
			path, strerror(errno));
	if (!S_ISREG(st.st_mode))
		return lg_fail(err, LG_E_FORMAT, "the database %s is not a regular file", path);
	if (st.st_mode & 077)
		return lg_fail(err, LG_E_PERMISSION,
			"the database %s has mode %04o: only its owner may read or write it: chmod "
			"600 '%s'",
			path, st.st_mode & 07777, path);
	return LG_OK;
}

// Who was killed between writing to the log and syncing it left what may be read, but may go with a
// power cut. It is brought to disk before anybody is told of it.
static int sync_log(const char *path, struct lg_error *err)
{
	char log[PATH_MAX];
	int rc;

	if (snprintf(log, sizeof(log), "%s-wal", path) >= (int)sizeof(log))
		return lg_fail(err, LG_E_ARGUMENT, "%s is longer than a path may be", path);
	rc = lg_durable_sync(log, err);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int prepare(struct lg_database *database, struct lg_error *err)
{
	const char *path = database->where;
	int fd;

	database->name = strdup(path);
	if (!database->name)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the records");
	fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0 && errno != EEXIST)
		return lg_fail(err, lg_error_of_errno(errno), "cannot create the database %s: %s",
			path, strerror(errno));
	if (fd < 0)
		return check_file(path, err);
	close(fd);
	return lg_durable_sync(path, err);
}

static void disconnect(struct lg_connection *connection)
{
	struct sqlite_connection *c = own(connection);

	for (unsigned i = 0; i < c->statements.count; i++)
		sqlite3_finalize(c->statements.all[i].prepared);
	lg_statements_fini(&c->statements);
	sqlite3_close(c->db);
	free(c);
}

// For this statement SQLite does not wait by itself: of two processes that go over to the log at
// once, one is told at once that it is busy.
static int use_log(struct sqlite_connection *c, struct lg_error *err)
{
	const struct timespec pause = {0, LOG_PAUSE_MS * 1000000L};

	for (int waited_ms = 0;; waited_ms += LOG_PAUSE_MS) {
		const int rc = sqlite3_exec(c->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);

		if (rc == SQLITE_OK)
			return LG_OK;
		if ((rc & 0xff) != SQLITE_BUSY || waited_ms >= LG_DATABASE_WAIT_MS)
			return fail(c, "PRAGMA journal_mode = WAL", err);
		nanosleep(&pause, NULL);
	}
}

static int connect(
	struct lg_database *database, struct lg_connection **connection, struct lg_error *err)
{
	static const char *const settings[] = {
		"PRAGMA synchronous = FULL",
		"PRAGMA foreign_keys = ON",
		"PRAGMA recursive_triggers = ON", // those that guard against OR REPLACE, too
		"PRAGMA journal_size_limit = 67108864",
	};
	struct sqlite_connection *c = calloc(1, sizeof(*c));
	int rc = LG_OK;

	if (!c)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a connection");
	c->common.database = database;
	if (sqlite3_open_v2(database->where, &c->db,
		    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
			    SQLITE_OPEN_NOFOLLOW,
		    NULL) != SQLITE_OK)
		rc = fail(c, "cannot open it", err);
	sqlite3_busy_timeout(c->db, LG_DATABASE_WAIT_MS);
	if (rc == LG_OK)
		rc = use_log(c, err);
	for (size_t i = 0; i < sizeof(settings) / sizeof(settings[0]) && rc == LG_OK; i++)
		if (sqlite3_exec(c->db, settings[i], NULL, NULL, NULL) != SQLITE_OK)
			rc = fail(c, settings[i], err);
	if (rc == LG_OK)
		rc = sync_log(database->where, err);
	if (rc != LG_OK) {
		disconnect(&c->common);
		return rc;
	}
	*connection = &c->common;
	return LG_OK;
}

static bool alive(struct lg_connection *connection)
{
	(void)connection;
	return true;
}

static int begin_writing(struct lg_database *database, struct lg_error *err)
{
	if (!lg_turnstile_enter(&database->writing, LG_DATABASE_WAIT_MS))
		return lg_fail(err, LG_E_AGAIN,
			"others in this process wrote to the database %s for more than %d s: "
			"repeat",
			database->name, LG_DATABASE_WAIT_MS / 1000);
	if (!atomic_load(&database->unsure))
		return LG_OK;
	lg_turnstile_leave(&database->writing);
	return fail_unsure(database, err);
}

// Written, but not synced: the next one to open the log may find it there or not.
static int fail_writing(struct sqlite_connection *c, const char *what, struct lg_error *err)
{
	struct lg_database *database = c->common.database;

	if (sqlite3_extended_errcode(c->db) != SQLITE_IOERR_FSYNC)
		return fail(c, what, err);
	atomic_store(&database->unsure, true);
	return fail_unsure(database, err);
}

static int begin(struct lg_connection *connection, struct lg_error *err)
{
	struct sqlite_connection *c = own(connection);
	int rc = begin_writing(connection->database, err);

	if (rc != LG_OK)
		return rc;
	if (sqlite3_exec(c->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK)
		return LG_OK;
	rc = fail(c, "cannot begin a transaction", err);
	lg_turnstile_leave(&connection->database->writing);
	return rc;
}

static void rollback(struct lg_connection *connection)
{
	struct sqlite_connection *c = own(connection);

	if (!sqlite3_get_autocommit(c->db)) // it may have rolled back by itself
		(void)sqlite3_exec(c->db, "ROLLBACK", NULL, NULL, NULL);
	lg_turnstile_leave(&connection->database->writing);
}

static int commit(struct lg_connection *connection, struct lg_error *err)
{
	struct sqlite_connection *c = own(connection);
	int rc;

	if (sqlite3_exec(c->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK) {
		lg_turnstile_leave(&connection->database->writing);
		return LG_OK;
	}
	rc = fail_writing(c, "nothing was changed", err);
	rollback(connection);
	return rc;
}

static int prepare_statement(
	struct sqlite_connection *c, const char *sql, sqlite3_stmt **stmt, struct lg_error *err)
{
	const char *rest;
	char *translated;
	int rc = lg_dialect_translate(&lg_dialect_sqlite, sql, &translated, err);

	*stmt = NULL;
	if (rc != LG_OK)
		return rc;
	if (sqlite3_prepare_v3(c->db, translated, -1, SQLITE_PREPARE_PERSISTENT, stmt, &rest) !=
		SQLITE_OK)
		rc = fail(c, "cannot prepare a statement", err);
	else if (*rest)
		rc = lg_fail(err, LG_E_ARGUMENT, "one statement is needed, without a ; at its end");
	free(translated);
	return rc;
}

static int prepared(struct sqlite_connection *c, const char *sql, unsigned count,
	sqlite3_stmt **stmt, struct lg_error *err)
{
	const struct lg_statement *found = lg_statements_find(&c->statements, sql, 0);

	if (found) {
		*stmt = found->prepared;
	} else {
		int rc = prepare_statement(c, sql, stmt, err);

		if (rc == LG_OK)
			rc = lg_statements_add(&c->statements,
				(struct lg_statement){.sql = sql, .prepared = *stmt}, err);
		if (rc != LG_OK) {
			sqlite3_finalize(*stmt);
			return rc;
		}
	}
	if (sqlite3_bind_parameter_count(*stmt) != (int)count)
		return lg_fail(err, LG_E_ARGUMENT, "a statement needs %d arguments, but has %u",
			sqlite3_bind_parameter_count(*stmt), count);
	return LG_OK;
}

static int bind(struct sqlite_connection *c, sqlite3_stmt *stmt,
	const struct lg_sql_value *arguments, unsigned count, struct lg_error *err)
{
	int sqlite = SQLITE_OK;

	for (unsigned i = 0; i < count && sqlite == SQLITE_OK; i++) {
		const struct lg_sql_value *value = &arguments[i];
		const int at = (int)i + 1;

		switch (value->type) {
		case LG_SQL_NULL:
			sqlite = sqlite3_bind_null(stmt, at);
			break;
		case LG_SQL_INTEGER:
			sqlite = sqlite3_bind_int64(stmt, at, value->integer);
			break;
		case LG_SQL_TEXT:
			sqlite = sqlite3_bind_text(
				stmt, at, value->data, (int)value->len, SQLITE_STATIC);
			break;
		case LG_SQL_BLOB: // no bytes at no address would be NULL
			sqlite = value->len ? sqlite3_bind_blob(stmt, at, value->data,
						      (int)value->len, SQLITE_STATIC)
					    : sqlite3_bind_zeroblob(stmt, at, 0);
			break;
		}
	}
	return sqlite == SQLITE_OK ? LG_OK : fail(c, "cannot bind an argument", err);
}

static struct lg_sql_value column_value(sqlite3_stmt *stmt, int column)
{
	switch (sqlite3_column_type(stmt, column)) {
	case SQLITE_NULL:
		return lg_sql_null();
	case SQLITE_TEXT:
		return (struct lg_sql_value){.type = LG_SQL_TEXT,
			.data = sqlite3_column_text(stmt, column),
			.len = (size_t)sqlite3_column_bytes(stmt, column)};
	case SQLITE_BLOB:
		return lg_sql_blob(sqlite3_column_blob(stmt, column),
			(size_t)sqlite3_column_bytes(stmt, column));
	}
	return lg_sql_integer(sqlite3_column_int64(stmt, column));
}

static int put_row(sqlite3_stmt *stmt, struct lg_rows *rows, struct lg_error *err)
{
	int rc = LG_OK;

	for (int i = 0; i < sqlite3_column_count(stmt) && rc == LG_OK; i++) {
		const struct lg_sql_value value = column_value(stmt, i);

		rc = lg_rows_put(rows, &value, err);
	}
	return rc;
}

// To its end, so that what it changes is changed and no lock stays.
static int step_all(struct sqlite_connection *c, sqlite3_stmt *stmt, struct lg_rows *rows,
	int64_t *changed, struct lg_error *err)
{
	const int64_t before = sqlite3_total_changes64(c->db);
	int rc = LG_OK;
	int sqlite;

	do {
		sqlite = sqlite3_step(stmt);
		if (sqlite == SQLITE_ROW && rows)
			rc = put_row(stmt, rows, err);
	} while (sqlite == SQLITE_ROW && rc == LG_OK);
	if (sqlite != SQLITE_ROW && sqlite != SQLITE_DONE)
		rc = fail_writing(c, "nothing was changed or read", err);
	if (rc == LG_OK && changed)
		*changed = sqlite3_total_changes64(c->db) == before ? 0 : sqlite3_changes64(c->db);
	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	return rc;
}

static int run(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
	int64_t *changed, struct lg_error *err)
{
	struct sqlite_connection *c = own(connection);
	struct lg_rows *read = NULL;
	sqlite3_stmt *stmt;
	bool queue;
	int rc = prepared(c, sql, count, &stmt, err);

	if (rc == LG_OK)
		rc = bind(c, stmt, arguments, count, err);
	if (rc != LG_OK)
		return rc;
	if (rows) {
		read = lg_rows_new((unsigned)sqlite3_column_count(stmt));
		if (!read)
			return lg_fail(err, LG_E_NO_MEMORY, "out of memory for rows");
	}
	queue = !connection->in_transaction && !sqlite3_stmt_readonly(stmt);
	if (queue)
		rc = begin_writing(connection->database, err);
	if (rc == LG_OK) {
		rc = step_all(c, stmt, read, changed, err);
		if (queue)
			lg_turnstile_leave(&connection->database->writing);
	}
	if (rc == LG_OK && rows)
		*rows = read;
	else
		lg_rows_close(read);
	return rc;
}

static int script(struct lg_connection *connection, const char *sql, struct lg_error *err)
{
	struct sqlite_connection *c = own(connection);

	if (sqlite3_exec(c->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return fail(c, "nothing was changed", err);
	return LG_OK;
}

static int lock_schema(struct lg_connection *connection, struct lg_error *err)
{
	(void)connection; // BEGIN IMMEDIATE has done so
	(void)err;
	return LG_OK;
}

const struct lg_database_driver lg_database_sqlite = {
	.dialect = &lg_dialect_sqlite,
	.prepare = prepare,
	.connect = connect,
	.disconnect = disconnect,
	.alive = alive,
	.begin = begin,
	.commit = commit,
	.rollback = rollback,
	.run = run,
	.script = script,
	.lock_schema = lock_schema,
};
