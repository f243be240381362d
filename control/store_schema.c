// SPDX-License-Identifier: Apache-2.0
#include "control/store_schema.h"

#include <stdint.h>
#include <stdio.h>

// Step i brings user_version from i to i + 1. A step that has been released is never edited.
static const char *const steps[] = {
	// What is true now. Moments are unix seconds, but for events.time_ms.
	"CREATE TABLE meta ("
	" only INTEGER PRIMARY KEY CHECK (only = 1),"
	" epoch INTEGER NOT NULL CHECK (epoch > 0),"
	" generation INTEGER NOT NULL CHECK (generation >= 0),"
	" lost_generation INTEGER NOT NULL DEFAULT 0," // seen at a data plane, unknown here
	" next_client INTEGER NOT NULL DEFAULT 1,"
	" root_threshold INTEGER NOT NULL DEFAULT 1,"
	" created_at INTEGER NOT NULL) STRICT;"

	"CREATE TABLE lists ("
	" authority INTEGER PRIMARY KEY,"
	" next_index INTEGER NOT NULL CHECK (next_index BETWEEN 0 AND 4294967296)) STRICT;"

	"CREATE TABLE licences ("
	" cti BLOB PRIMARY KEY CHECK (length(cti) = 16),"
	" authority INTEGER NOT NULL REFERENCES lists,"
	" idx INTEGER NOT NULL,"
	" version INTEGER NOT NULL,"
	" number_hash BLOB NOT NULL CHECK (length(number_hash) = 16),"
	" holder_key BLOB NOT NULL CHECK (length(holder_key) = 32),"
	" kid BLOB NOT NULL CHECK (length(kid) = 8),"
	" issued_at INTEGER NOT NULL,"
	" expires_at INTEGER NOT NULL,"
	" replaces BLOB REFERENCES licences,"
	" credential BLOB NOT NULL,"
	" UNIQUE (authority, idx)) STRICT;"
	"CREATE INDEX licences_by_number ON licences (number_hash);"
	"CREATE INDEX licences_by_replaced ON licences (replaces) WHERE replaces IS NOT NULL;"

	"CREATE TABLE conditions ("
	" authority INTEGER NOT NULL,"
	" idx INTEGER NOT NULL,"
	" mask INTEGER NOT NULL CHECK (mask > 0),"
	" until_day INTEGER NOT NULL,"
	" PRIMARY KEY (authority, idx),"
	" FOREIGN KEY (authority, idx) REFERENCES licences (authority, idx)) STRICT, WITHOUT ROWID;"

	"CREATE TABLE issuer_keys ("
	" kid BLOB NOT NULL CHECK (length(kid) = 8),"
	" authority INTEGER NOT NULL REFERENCES lists,"
	" public_key BLOB NOT NULL CHECK (length(public_key) = 32),"
	" alg INTEGER NOT NULL,"
	" published_at INTEGER NOT NULL,"
	" active_from INTEGER NOT NULL,"
	" retire_at INTEGER NOT NULL,"
	" remove_at INTEGER NOT NULL,"
	" revoked_at INTEGER NOT NULL DEFAULT 0,"
	" listed INTEGER NOT NULL DEFAULT 1," // stands in the trust list
	" PRIMARY KEY (kid, authority)) STRICT, WITHOUT ROWID;"

	"CREATE TABLE status_keys ("
	" kid BLOB PRIMARY KEY CHECK (length(kid) = 8),"
	" public_key BLOB NOT NULL CHECK (length(public_key) = 32),"
	" not_before INTEGER NOT NULL,"
	" not_after INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

	"CREATE TABLE root_keys ("
	" kid BLOB PRIMARY KEY CHECK (length(kid) = 8),"
	" public_key BLOB NOT NULL CHECK (length(public_key) = 32)) STRICT, WITHOUT ROWID;"

	// Sections of a snapshot that are kept as they are sent, by section number.
	"CREATE TABLE documents ("
	" section INTEGER PRIMARY KEY,"
	" version INTEGER NOT NULL,"
	" changed_at INTEGER NOT NULL,"
	" content BLOB NOT NULL) STRICT;"

	"CREATE TABLE clients ("
	" id INTEGER PRIMARY KEY,"
	" enrolled_at INTEGER NOT NULL,"
	" denied_at INTEGER NOT NULL DEFAULT 0) STRICT;"

	// The journal: who changed what, when and why. sections = what it changed for data planes.
	"CREATE TABLE events ("
	" sequence INTEGER PRIMARY KEY AUTOINCREMENT,"
	" time_ms INTEGER NOT NULL,"
	" actor INTEGER NOT NULL,"
	" kind TEXT NOT NULL,"
	" sections INTEGER NOT NULL,"
	" generation INTEGER NOT NULL,"
	" authority INTEGER,"
	" idx INTEGER,"
	" before_mask INTEGER,"
	" after_mask INTEGER,"
	" until_day INTEGER,"
	" subject TEXT,"
	" cause TEXT) STRICT;"
	"CREATE INDEX events_by_generation ON events (generation, sections);"
	"CREATE INDEX events_by_entry ON events (authority, idx, generation);"
	"CREATE TRIGGER events_never_change BEFORE UPDATE ON events"
	" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;"
	"CREATE TRIGGER events_never_go BEFORE DELETE ON events"
	" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;",
};
#define STEPS (int64_t)(sizeof(steps) / sizeof(steps[0]))

static int pragma_get(sqlite3 *db, const char *sql, int64_t *value, struct lg_error *err)
{
	sqlite3_stmt *stmt = NULL;

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK ||
		sqlite3_step(stmt) != SQLITE_ROW) {
		sqlite3_finalize(stmt);
		return lg_fail(err, LG_E_DATABASE, "%s failed: %s", sql, sqlite3_errmsg(db));
	}
	*value = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return LG_OK;
}

static int take_step(sqlite3 *db, int64_t step, struct lg_error *err)
{
	char mark[96];

	snprintf(mark, sizeof(mark), "PRAGMA user_version = %lld; PRAGMA application_id = %d",
		(long long)step + 1, LG_STORE_APPLICATION_ID);
	if (sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, steps[step], NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, mark, NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
		return LG_OK;
	lg_fail(err, LG_E_DATABASE, "step %lld of the database schema failed: %s",
		(long long)step + 1, sqlite3_errmsg(db));
	(void)sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
	return LG_E_DATABASE;
}

int lg_store_schema_update(sqlite3 *db, struct lg_error *err)
{
	int64_t version;
	int64_t application;
	int rc = pragma_get(db, "PRAGMA user_version", &version, err);

	if (rc == LG_OK)
		rc = pragma_get(db, "PRAGMA application_id", &application, err);
	if (rc != LG_OK)
		return rc;
	if (version != 0 && application != LG_STORE_APPLICATION_ID)
		return lg_fail(err, LG_E_FORMAT,
			"the database belongs to another program (application id %lld)",
			(long long)application);
	if (version > STEPS)
		return lg_fail(err, LG_E_VERSION,
			"the database has schema version %lld, this program knows up to %lld: "
			"start the licgate-control that wrote it, or a newer one",
			(long long)version, (long long)STEPS);
	for (; version < STEPS; version++) {
		rc = take_step(db, version, err);
		if (rc != LG_OK)
			return rc;
	}
	return LG_OK;
}
