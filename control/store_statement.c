// SPDX-License-Identifier: Apache-2.0
#include "control/store_statement.h"

#include <string.h>

sqlite3_stmt *lg_store_statement(struct lg_store *store, enum lg_statement which)
{
	sqlite3_stmt *stmt = store->statement[which];

	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	return stmt;
}

int lg_store_fail(struct lg_store *store, const char *what, struct lg_error *err)
{
	const int code = sqlite3_extended_errcode(store->db);

	// SQLite says the same of a file that is damaged and of a disk that fails to read.
	if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
		return lg_fail(err, LG_E_DATABASE,
			"%s: the database %s is damaged, or its disk fails (%s): if the kernel's "
			"log speaks of the disk, have that checked and start control again; "
			"otherwise stop control, restore the state directory from a backup, run "
			"licgate-control --new-epoch, start again",
			what, store->path, sqlite3_errmsg(store->db));
	// The latter when the index of the log, a file of its own, does not fit.
	if ((code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE)
		return lg_fail(err, LG_E_DATABASE,
			"%s: the disk of %s is full: free some space, then repeat", what,
			store->path);
	return lg_fail(err, LG_E_DATABASE, "%s: the database %s says: %s (%d)", what, store->path,
		sqlite3_errmsg(store->db), code);
}

int lg_store_run(struct lg_store *store, sqlite3_stmt *stmt, struct lg_error *err)
{
	int rc = LG_OK;

	if (sqlite3_step(stmt) != SQLITE_DONE)
		rc = lg_store_fail(store, "the state was not changed", err);
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_row(struct lg_store *store, sqlite3_stmt *stmt, struct lg_error *err)
{
	int rc;

	switch (sqlite3_step(stmt)) {
	case SQLITE_ROW:
		return LG_OK;
	case SQLITE_DONE:
		sqlite3_reset(stmt);
		return LG_E_NOT_FOUND;
	}
	rc = lg_store_fail(store, "the state cannot be read", err);
	sqlite3_reset(stmt);
	return rc;
}

int lg_store_column_exactly(struct lg_store *store, sqlite3_stmt *stmt, int column, void *out,
	size_t len, struct lg_error *err)
{
	const void *blob = sqlite3_column_blob(stmt, column);

	if (!blob || (size_t)sqlite3_column_bytes(stmt, column) != len)
		return lg_fail(err, LG_E_DATABASE,
			"column %s in %s has %d bytes where %zu are needed: restore the state "
			"directory from a backup",
			sqlite3_column_name(stmt, column), store->path,
			sqlite3_column_bytes(stmt, column), len);
	memcpy(out, blob, len);
	return LG_OK;
}
