// SPDX-License-Identifier: Apache-2.0
#include "control/store_schema.h"
#include "keys/status_tree.h"

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

	// Conditions of licences that were issued elsewhere, hashes of pages, the status feed, and
	// a
	// journal that can be cut off below a checkpoint.
	"ALTER TABLE meta ADD COLUMN feed_sequence INTEGER NOT NULL DEFAULT 0;" // of this epoch
	"ALTER TABLE meta ADD COLUMN feed_head BLOB NOT NULL"                   // hash of it
	" DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000'"
	" CHECK (length(feed_head) = 32);"
	"ALTER TABLE meta ADD COLUMN feed_event INTEGER NOT NULL DEFAULT 0;" // last one in the feed

	"ALTER TABLE events ADD COLUMN before_until INTEGER;"
	"ALTER TABLE events ADD COLUMN coverage INTEGER;" // of the authority's list from then on

	"CREATE TABLE conditions_of_all ("
	" authority INTEGER NOT NULL REFERENCES lists,"
	" idx INTEGER NOT NULL CHECK (idx >= 0),"
	" mask INTEGER NOT NULL CHECK (mask > 0),"
	" until_day INTEGER NOT NULL,"
	" PRIMARY KEY (authority, idx)) STRICT, WITHOUT ROWID;"
	"INSERT INTO conditions_of_all SELECT authority, idx, mask, until_day FROM conditions"
	" ORDER BY authority, idx;"
	"DROP TABLE conditions;"
	"ALTER TABLE conditions_of_all RENAME TO conditions;"

	// Leaves of keys/status_tree.h that are not 0.
	"CREATE TABLE pages ("
	" authority INTEGER NOT NULL REFERENCES lists,"
	" page INTEGER NOT NULL,"
	" leaf BLOB NOT NULL CHECK (length(leaf) = 32),"
	" PRIMARY KEY (authority, page)) STRICT, WITHOUT ROWID;"

	// Signed delta documents: one for each generation that changed conditions or coverage.
	"CREATE TABLE feed ("
	" generation INTEGER PRIMARY KEY,"
	" epoch INTEGER NOT NULL,"
	" sequence INTEGER NOT NULL CHECK (sequence > 0),"
	" event INTEGER NOT NULL," // last row of the journal that it tells of
	" hash BLOB NOT NULL CHECK (length(hash) = 32),"
	" document BLOB NOT NULL,"
	" UNIQUE (epoch, sequence)) STRICT;"

	// Where the journal begins: the state after this event, in the two tables below.
	"CREATE TABLE checkpoint ("
	" only INTEGER PRIMARY KEY CHECK (only = 1),"
	" event INTEGER NOT NULL,"
	" generation INTEGER NOT NULL,"
	" epoch INTEGER NOT NULL,"
	" feed_sequence INTEGER NOT NULL,"
	" feed_head BLOB NOT NULL CHECK (length(feed_head) = 32),"
	" root BLOB NOT NULL CHECK (length(root) = 32),"
	" archive BLOB NOT NULL CHECK (length(archive) = 32)) STRICT;" // hash of the last file
	"CREATE TABLE checkpoint_lists ("
	" authority INTEGER PRIMARY KEY,"
	" coverage INTEGER NOT NULL) STRICT;"
	"CREATE TABLE checkpoint_conditions ("
	" authority INTEGER NOT NULL,"
	" idx INTEGER NOT NULL,"
	" mask INTEGER NOT NULL CHECK (mask > 0),"
	" until_day INTEGER NOT NULL,"
	" PRIMARY KEY (authority, idx)) STRICT, WITHOUT ROWID;"

	"DROP TRIGGER events_never_go;"
	"CREATE TRIGGER events_never_go BEFORE DELETE ON events"
	" WHEN OLD.sequence > coalesce((SELECT event FROM checkpoint), 0)"
	" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;"
	"CREATE TRIGGER feed_never_changes BEFORE UPDATE ON feed"
	" BEGIN SELECT RAISE(ABORT, 'the feed is append-only'); END;"
	"CREATE TRIGGER feed_never_goes BEFORE DELETE ON feed"
	" WHEN OLD.event > coalesce((SELECT event FROM checkpoint), 0)"
	" BEGIN SELECT RAISE(ABORT, 'the feed is append-only'); END;",

	// The feed that this appliance follows, where it follows one.
	"CREATE TABLE upstream ("
	" only INTEGER PRIMARY KEY CHECK (only = 1),"
	" epoch INTEGER NOT NULL,"
	" sequence INTEGER NOT NULL,"
	" head BLOB NOT NULL CHECK (length(head) = 32),"
	" root BLOB NOT NULL CHECK (length(root) = 32),"
	" trust_version INTEGER NOT NULL,"
	" seen_epoch INTEGER NOT NULL,"
	" seen_sequence INTEGER NOT NULL,"
	" seen_head BLOB NOT NULL CHECK (length(seen_head) = 32),"
	" seen_made_at_ms INTEGER NOT NULL,"
	" good_until_ms INTEGER NOT NULL) STRICT;"
	"CREATE TABLE upstream_trust ("
	" only INTEGER PRIMARY KEY CHECK (only = 1),"
	" document BLOB NOT NULL) STRICT;"
	"CREATE TABLE upstream_applied ("
	" epoch INTEGER NOT NULL,"
	" sequence INTEGER NOT NULL,"
	" hash BLOB NOT NULL CHECK (length(hash) = 32),"
	" PRIMARY KEY (epoch, sequence)) STRICT, WITHOUT ROWID;",

	// Licences that were asked for under a name, so that asking again issues nothing.
	"ALTER TABLE licences ADD COLUMN request BLOB CHECK (length(request) = 16);"
	"ALTER TABLE licences ADD COLUMN request_hash BLOB" // of what was asked for
	" CHECK ((request IS NULL) = (request_hash IS NULL) AND length(request_hash) = 32);"
	"CREATE UNIQUE INDEX licences_by_request ON licences (request) WHERE request IS NOT NULL;",
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

static int put_page(
	sqlite3_stmt *put, struct lg_status_leaf *leaf, uint32_t authority, uint32_t page)
{
	uint8_t hash[LG_STATUS_HASH_BYTES];
	int rc;

	lg_status_leaf_final(leaf, hash);
	sqlite3_bind_int64(put, 1, authority);
	sqlite3_bind_int64(put, 2, page);
	sqlite3_bind_blob(put, 3, hash, sizeof(hash), SQLITE_STATIC);
	rc = sqlite3_step(put);
	sqlite3_reset(put);
	return rc;
}

static int walk_conditions(sqlite3_stmt *get, sqlite3_stmt *put)
{
	struct lg_status_leaf leaf;
	uint32_t authority = 0, page = 0;
	bool open = false;
	int rc;

	while ((rc = sqlite3_step(get)) == SQLITE_ROW) {
		const uint32_t its_authority = (uint32_t)sqlite3_column_int64(get, 0);
		const uint32_t index = (uint32_t)sqlite3_column_int64(get, 1);

		if (open &&
			(its_authority != authority || index / LG_STATUS_PAGE_INDICES != page)) {
			rc = put_page(put, &leaf, authority, page);
			if (rc != SQLITE_DONE)
				return rc;
			open = false;
		}
		if (!open) {
			authority = its_authority;
			page = index / LG_STATUS_PAGE_INDICES;
			lg_status_leaf_init(&leaf, authority, page);
			open = true;
		}
		lg_status_leaf_add(&leaf, index, (uint32_t)sqlite3_column_int64(get, 2),
			(uint32_t)sqlite3_column_int64(get, 3));
	}
	return rc == SQLITE_DONE && open ? put_page(put, &leaf, authority, page) : rc;
}

// The part of step 2 that SQL cannot say: leaves of the conditions that there are.
static int fill_pages(sqlite3 *db)
{
	sqlite3_stmt *get = NULL, *put = NULL;
	int rc = sqlite3_prepare_v2(db,
		"SELECT authority, idx, mask, until_day FROM conditions ORDER BY authority, idx",
		-1, &get, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(db,
			"INSERT INTO pages (authority, page, leaf) VALUES (?, ?, ?)", -1, &put,
			NULL);
	if (rc == SQLITE_OK)
		rc = walk_conditions(get, put);
	sqlite3_finalize(get);
	sqlite3_finalize(put);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int take_step(sqlite3 *db, int64_t step, struct lg_error *err)
{
	char mark[96];

	snprintf(mark, sizeof(mark), "PRAGMA user_version = %lld; PRAGMA application_id = %d",
		(long long)step + 1, LG_STORE_APPLICATION_ID);
	if (sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, steps[step], NULL, NULL, NULL) == SQLITE_OK &&
		(step != 1 || fill_pages(db) == SQLITE_OK) &&
		sqlite3_exec(db, mark, NULL, NULL, NULL) == SQLITE_OK &&
		sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
		return LG_OK;
	lg_fail(err, LG_E_DATABASE, "step %lld of the database schema failed: %s",
		(long long)step + 1, sqlite3_errmsg(db));
	(void)sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
	return LG_E_DATABASE;
}

static int read_version(sqlite3 *db, int64_t *version, struct lg_error *err)
{
	int64_t application;
	int rc = pragma_get(db, "PRAGMA user_version", version, err);

	if (rc == LG_OK)
		rc = pragma_get(db, "PRAGMA application_id", &application, err);
	if (rc != LG_OK)
		return rc;
	if (*version != 0 && application != LG_STORE_APPLICATION_ID)
		return lg_fail(err, LG_E_FORMAT,
			"the database belongs to another program (application id %lld)",
			(long long)application);
	if (*version > STEPS)
		return lg_fail(err, LG_E_VERSION,
			"the database has schema version %lld, this program knows up to %lld: "
			"start the licgate-control that wrote it, or a newer one",
			(long long)*version, (long long)STEPS);
	return LG_OK;
}

int lg_store_schema_check(sqlite3 *db, struct lg_error *err)
{
	int64_t version = 0;
	const int rc = read_version(db, &version, err);

	if (rc == LG_OK && version < STEPS)
		return lg_fail(err, LG_E_VERSION,
			"the database has schema version %lld, this program needs %lld: start its "
			"licgate-control once, which brings it up to date",
			(long long)version, (long long)STEPS);
	return rc;
}

int lg_store_schema_update(sqlite3 *db, struct lg_error *err)
{
	int64_t version = 0;
	int rc = read_version(db, &version, err);

	if (rc != LG_OK)
		return rc;
	for (; version < STEPS; version++) {
		rc = take_step(db, version, err);
		if (rc != LG_OK)
			return rc;
	}
	return LG_OK;
}
