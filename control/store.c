// SPDX-License-Identifier: Apache-2.0
#include "control/store.h"
#include "common/durable.h"
#include "control/state_dir.h"
#include "control/status_book.h"
#include "control/store_schema.h"
#include "control/store_statement.h"
#include "control/store_verify.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define UNFINISHED_FILE LG_STORE_FILE ".new"

static const char *const statement_sql[LG_SQL_COUNT] = {
#define STATEMENT(name, sql) [LG_SQL_##name] = (sql),
#include "control/store_statements.def"
#undef STATEMENT
};

static int prepare_all(struct lg_store *store, struct lg_error *err)
{
	for (unsigned i = 0; i < LG_SQL_COUNT; i++) {
		if (sqlite3_prepare_v3(store->db, statement_sql[i], -1, SQLITE_PREPARE_PERSISTENT,
			    &store->statement[i], NULL) != SQLITE_OK)
			return lg_store_fail(store, statement_sql[i], err);
	}
	return LG_OK;
}

static int pragma_set(struct lg_store *store, const char *sql, struct lg_error *err)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return lg_store_fail(store, sql, err);
	return LG_OK;
}

static int check_whole(struct lg_store *store, struct lg_error *err)
{
	sqlite3_stmt *stmt = NULL;
	const char *found;
	int rc;

	if (sqlite3_prepare_v2(store->db, "PRAGMA quick_check(1)", -1, &stmt, NULL) != SQLITE_OK)
		return lg_store_fail(store, "cannot check the database", err);
	rc = lg_store_row(store, stmt, err);
	found = rc == LG_OK ? (const char *)sqlite3_column_text(stmt, 0) : NULL;
	if (rc == LG_OK && (!found || strcmp(found, "ok") != 0))
		rc = lg_fail(err, LG_E_DATABASE,
			"the database %s is damaged (%.160s): restore the state directory from a "
			"backup, run licgate-control --new-epoch, start again",
			store->path, found ? found : "no memory to tell how");
	sqlite3_finalize(stmt);
	return rc;
}

static int read_meta(struct lg_store *store, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_META);
	int rc = lg_store_row(store, stmt, err);

	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, LG_E_DATABASE,
			"the database %s holds no state: restore it from a backup", store->path);
	if (rc != LG_OK)
		return rc;
	store->epoch = (uint32_t)sqlite3_column_int64(stmt, 0);
	store->generation = (uint64_t)sqlite3_column_int64(stmt, 1);
	store->lost_generation = (uint64_t)sqlite3_column_int64(stmt, 2);
	store->root_threshold = (unsigned)sqlite3_column_int64(stmt, 3);
	store->feed.sequence = (uint64_t)sqlite3_column_int64(stmt, 4);
	store->feed.event = sqlite3_column_int64(stmt, 5);
	rc = lg_store_column_exactly(
		store, stmt, 6, store->feed.head, sizeof(store->feed.head), err);
	sqlite3_reset(stmt);
	return rc;
}

// Who was killed between writing to the log and syncing it left what may be read, but may go with a
// power cut. It is brought to disk before anybody is told of it.
static int sync_log(const char *state_dir, struct lg_error *err)
{
	char path[LG_STATE_PATH_BYTES];
	int rc = lg_state_path(path, state_dir, LG_STORE_FILE "-wal", err);

	if (rc != LG_OK)
		return rc;
	rc = lg_durable_sync(path, err);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int open_file(const char *state_dir, const char *name, int flags, struct lg_store **store,
	struct lg_error *err)
{
	struct lg_store *s = calloc(1, sizeof(*s));
	int rc;

	if (!s)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the control database");
	snprintf(s->directory, sizeof(s->directory), "%s", state_dir);
	rc = lg_state_path(s->path, state_dir, name, err);
	if (rc != LG_OK)
		goto fail;
	if (sqlite3_open_v2(s->path, &s->db,
		    flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW,
		    NULL) != SQLITE_OK) {
		rc = lg_store_fail(s, "cannot open the database", err);
		goto fail;
	}
	sqlite3_busy_timeout(s->db, 5000); // a backup may be reading
	rc = pragma_set(s, "PRAGMA foreign_keys = ON", err);
	if (rc == LG_OK)
		rc = pragma_set(s, "PRAGMA synchronous = FULL", err);
	if (rc == LG_OK) // an import touches many pages
		rc = pragma_set(s, "PRAGMA cache_size = -131072", err);
	if (rc == LG_OK)
		rc = pragma_set(s, "PRAGMA journal_size_limit = 67108864", err);
	if (rc != LG_OK)
		goto fail;
	*store = s;
	return LG_OK;

fail:
	lg_store_close(s);
	return rc;
}

int lg_store_create(const char *state_dir, unsigned root_threshold, int64_t now_s,
	struct lg_store **store, struct lg_error *err)
{
	char path[LG_STATE_PATH_BYTES];
	struct lg_store *s = NULL;
	sqlite3_stmt *stmt;
	int rc = lg_state_path(path, state_dir, LG_STORE_FILE, err);

	if (rc != LG_OK)
		return rc;
	if (access(path, F_OK) == 0)
		return lg_fail(err, LG_E_EXISTS,
			"%s exists already: this state is in use and stays as it is", path);
	rc = lg_state_path(path, state_dir, UNFINISHED_FILE, err);
	if (rc != LG_OK)
		return rc;
	if (unlink(path) != 0 && errno != ENOENT)
		return lg_fail(err, LG_E_IO, "cannot remove the unfinished %s: %m", path);
	rc = open_file(
		state_dir, UNFINISHED_FILE, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &s, err);
	if (rc == LG_OK)
		rc = lg_store_schema_update(s->db, err);
	if (rc == LG_OK)
		rc = prepare_all(s, err);
	if (rc == LG_OK) {
		stmt = lg_store_statement(s, LG_SQL_META_ADD);
		sqlite3_bind_int64(stmt, 1, root_threshold);
		sqlite3_bind_int64(stmt, 2, now_s);
		rc = lg_store_run(s, stmt, err);
	}
	if (rc == LG_OK)
		rc = read_meta(s, err);
	if (rc == LG_OK)
		rc = lg_status_book_open(s, &s->book, err);
	if (rc != LG_OK) {
		lg_store_close(s);
		return rc;
	}
	*store = s;
	return LG_OK;
}

int lg_store_install(struct lg_store *store, struct lg_error *err)
{
	char directory[LG_STATE_PATH_BYTES];
	char from[LG_STATE_PATH_BYTES];
	char to[LG_STATE_PATH_BYTES];
	int rc;

	snprintf(directory, sizeof(directory), "%s", store->directory);
	snprintf(from, sizeof(from), "%s", store->path);
	lg_store_close(store);
	rc = lg_state_path(to, directory, LG_STORE_FILE, err);
	if (rc != LG_OK)
		return rc;
	if (rename(from, to) != 0)
		return lg_fail(err, LG_E_IO, "cannot rename %s to %s: %m", from, to);
	return lg_state_dir_sync(directory, err);
}

static int check_there(const char *state_dir, struct lg_error *err)
{
	char path[LG_STATE_PATH_BYTES];
	const int rc = lg_state_path(path, state_dir, LG_STORE_FILE, err);

	if (rc == LG_OK && access(path, F_OK) != 0)
		return lg_fail(err, LG_E_NOT_FOUND,
			"there is no state in %s (%s: %m): run licgate-control --init once, or set "
			"control.state_dir to where it is",
			state_dir, path);
	return rc;
}

int lg_store_open_read(const char *state_dir, struct lg_store **store, struct lg_error *err)
{
	struct lg_store *s;
	int rc = check_there(state_dir, err);

	if (rc == LG_OK)
		rc = open_file(state_dir, LG_STORE_FILE, SQLITE_OPEN_READONLY, &s, err);
	if (rc != LG_OK)
		return rc;
	rc = pragma_set(s, "BEGIN", err); // all of it at one moment
	if (rc == LG_OK)
		rc = lg_store_schema_check(s->db, err);
	if (rc == LG_OK)
		rc = prepare_all(s, err);
	if (rc == LG_OK)
		rc = read_meta(s, err);
	if (rc != LG_OK) {
		lg_store_close(s);
		return rc;
	}
	*store = s;
	return LG_OK;
}

int lg_store_open(const char *state_dir, struct lg_store **store, struct lg_error *err)
{
	struct lg_store *s;
	int rc = check_there(state_dir, err);

	if (rc == LG_OK)
		rc = sync_log(state_dir, err);
	if (rc == LG_OK)
		rc = open_file(state_dir, LG_STORE_FILE, SQLITE_OPEN_READWRITE, &s, err);
	if (rc != LG_OK)
		return rc;
	rc = check_whole(s, err);
	if (rc == LG_OK)
		rc = pragma_set(s, "PRAGMA journal_mode = WAL", err);
	if (rc == LG_OK)
		lg_store_log_watch(s);
	if (rc == LG_OK)
		rc = lg_store_schema_update(s->db, err);
	if (rc == LG_OK)
		rc = prepare_all(s, err);
	if (rc == LG_OK)
		rc = read_meta(s, err);
	if (rc == LG_OK)
		rc = lg_status_book_open(s, &s->book, err);
	if (rc != LG_OK) {
		lg_store_close(s);
		return rc;
	}
	*store = s;
	return LG_OK;
}

void lg_store_close(struct lg_store *store)
{
	if (!store)
		return;
	for (unsigned i = 0; i < LG_SQL_COUNT; i++)
		sqlite3_finalize(store->statement[i]);
	lg_status_book_free(store->book);
	sqlite3_close(store->db);
	free(store);
}

uint32_t lg_store_epoch(const struct lg_store *store)
{
	return store->epoch;
}

uint64_t lg_store_generation(const struct lg_store *store)
{
	return store->generation;
}

uint64_t lg_store_generation_next(const struct lg_store *store)
{
	return store->generation + 1;
}

uint64_t lg_store_generation_so_far(const struct lg_store *store)
{
	return store->generation + (store->sections != 0);
}

uint64_t lg_store_lost_generation(const struct lg_store *store)
{
	return store->lost_generation;
}

unsigned lg_store_root_threshold(const struct lg_store *store)
{
	return store->root_threshold;
}

const char *lg_store_directory(const struct lg_store *store)
{
	return store->directory;
}
