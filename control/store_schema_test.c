// SPDX-License-Identifier: Apache-2.0
// Databases of older versions become current ones, with all they held.
#include "control/store_fixture.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <stdio.h>
#include <stdlib.h>

// As version 1 made it, and what one held: two lists, five licences, conditions on two pages.
static const char version_1[] =
	"CREATE TABLE meta ("
	" only INTEGER PRIMARY KEY CHECK (only = 1),"
	" epoch INTEGER NOT NULL CHECK (epoch > 0),"
	" generation INTEGER NOT NULL CHECK (generation >= 0),"
	" lost_generation INTEGER NOT NULL DEFAULT 0,"
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
	" listed INTEGER NOT NULL DEFAULT 1,"
	" PRIMARY KEY (kid, authority)) STRICT, WITHOUT ROWID;"

	"CREATE TABLE status_keys ("
	" kid BLOB PRIMARY KEY CHECK (length(kid) = 8),"
	" public_key BLOB NOT NULL CHECK (length(public_key) = 32),"
	" not_before INTEGER NOT NULL,"
	" not_after INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

	"CREATE TABLE root_keys ("
	" kid BLOB PRIMARY KEY CHECK (length(kid) = 8),"
	" public_key BLOB NOT NULL CHECK (length(public_key) = 32)) STRICT, WITHOUT ROWID;"

	"CREATE TABLE documents ("
	" section INTEGER PRIMARY KEY,"
	" version INTEGER NOT NULL,"
	" changed_at INTEGER NOT NULL,"
	" content BLOB NOT NULL) STRICT;"

	"CREATE TABLE clients ("
	" id INTEGER PRIMARY KEY,"
	" enrolled_at INTEGER NOT NULL,"
	" denied_at INTEGER NOT NULL DEFAULT 0) STRICT;"

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
	" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;"
	"PRAGMA user_version = 1; PRAGMA application_id = 1279738708;"
	"INSERT INTO meta (only, epoch, generation, created_at) VALUES (1, 3, 12, 1000);"
	"INSERT INTO lists VALUES (110000, 4098), (310000, 2);"
	"INSERT INTO licences SELECT randomblob(16), column1, column2, 1, zeroblob(16),"
	" zeroblob(32), zeroblob(8), 1, 2, NULL, x'd2' FROM (VALUES (110000, 0), (110000, 4095),"
	" (110000, 4096), (310000, 0), (310000, 1));"
	"INSERT INTO conditions VALUES (310000, 1, 4, 0), (110000, 4096, 8, 21000),"
	" (110000, 0, 2, 0), (110000, 4095, 64, 0);"
	"INSERT INTO events (time_ms, actor, kind, sections, generation, authority, idx,"
	" before_mask, after_mask, until_day, subject, cause) VALUES"
	" (5000, 7, 'status.set', 256, 12, 310000, 1, 0, 4, 0, NULL, 'case 1');";

static void setup(void)
{
	char path[128];
	sqlite3 *db;

	store_open_new();
	lg_store_close(store);
	store = NULL;
	snprintf(path, sizeof(path), "%s/%s", directory, LG_STORE_FILE);
	cr_assert_eq(remove(path), 0);
	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	cr_assert_eq(
		sqlite3_exec(db, version_1, NULL, NULL, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

TestSuite(store_schema, .init = setup, .fini = store_remove);

static void set_leaf(struct lg_status_tree *tree, uint32_t authority, uint32_t page,
	const struct lg_snapshot_entry *entries, unsigned count)
{
	uint8_t hash[LG_STATUS_HASH_BYTES];
	struct lg_status_leaf leaf;

	lg_status_leaf_init(&leaf, authority, page);
	for (unsigned i = 0; i < count; i++)
		lg_status_leaf_add(&leaf, entries[i].index, entries[i].mask, entries[i].until_day);
	lg_status_leaf_final(&leaf, hash);
	cr_assert(lg_status_tree_set(tree, authority, page, hash));
}

Test(store_schema, version_1_gets_the_hashes_of_its_conditions)
{
	static const struct lg_snapshot_entry entries[] = {{110000, 0, 2, 0}, {110000, 4095, 64, 0},
		{110000, 4096, 8, 21000}, {310000, 1, 4, 0}};
	uint8_t wanted[LG_STATUS_HASH_BYTES], found[LG_STATUS_HASH_BYTES];
	struct lg_status_tree *tree = lg_status_tree_new();

	must(lg_status_tree_cover(tree, 110000, 4098, &err));
	must(lg_status_tree_cover(tree, 310000, 2, &err));
	set_leaf(tree, 110000, 0, entries, 2);
	set_leaf(tree, 110000, 1, entries + 2, 1);
	set_leaf(tree, 310000, 0, entries + 3, 1);
	lg_status_tree_root(tree, wanted);
	store_reopen();
	lg_store_status_root(store, found);
	cr_expect_arr_eq(found, wanted, sizeof(wanted));
	lg_status_tree_free(tree);
}

static int count_entry(void *self, const struct lg_snapshot_entry *entry)
{
	(void)entry;
	++*(unsigned *)self;
	return LG_OK;
}

Test(store_schema, version_1_keeps_all_it_held_and_goes_on)
{
	struct lg_snapshot_entry entry;
	unsigned count = 0;

	store_reopen();
	cr_expect_eq(lg_store_epoch(store), 3);
	cr_expect_eq(lg_store_generation(store), 12);
	cr_expect_eq(lg_store_feed_sequence(store), 0);
	must(lg_store_conditions_each(store, count_entry, &count, &err));
	cr_expect_eq(count, 4);
	must(lg_store_condition(store, 110000, 4096, &entry, &err));
	cr_expect_eq(entry.mask, 8);
	cr_expect_eq(entry.until_day, 21000);
	set_condition(4097, 2); // covered, though never issued here
	cr_expect_eq(lg_store_generation(store), 13);
	cr_expect_eq(lg_store_feed_sequence(store), 1);
	store_reopen();
	cr_expect_eq(lg_store_feed_sequence(store), 1);
}

static int note_row(void *self, const struct lg_journal_row *row)
{
	struct lg_journal_row *rows = self;

	cr_assert_leq(row->sequence, 2);
	rows[row->sequence - 1] = *row;
	return LG_OK;
}

Test(store_schema, version_1_keeps_its_journal_untouched)
{
	struct lg_journal_row rows[2] = {0};

	store_reopen();
	must(lg_store_journal_each(store, 0, INT64_MAX, note_row, rows, &err));
	cr_expect_eq(rows[0].sequence, 1);
	cr_expect_eq(rows[0].actor, 7);
	cr_expect_eq(rows[0].after_mask, 4);
	cr_expect_eq(rows[0].before_until, LG_JOURNAL_NONE);
	cr_expect_eq(rows[0].coverage, LG_JOURNAL_NONE);
	cr_expect_eq(rows[1].sequence, 0);
}

// Cut short at any statement, the step has not been: it is taken again.
Test(store_schema, a_step_that_fails_leaves_version_1)
{
	sqlite3 *db = open_raw();
	sqlite3_stmt *stmt;

	cr_assert_eq(sqlite3_exec(db, "CREATE TABLE feed (a)", NULL, NULL, NULL), SQLITE_OK);
	cr_expect_eq(lg_store_open(directory, &store, &err), LG_E_DATABASE);
	cr_expect(strstr(err.text, "step 2"), "%s", err.text);
	cr_assert_eq(sqlite3_exec(db, "DROP TABLE feed", NULL, NULL, NULL), SQLITE_OK);
	cr_assert_eq(sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &stmt, NULL), SQLITE_OK);
	cr_assert_eq(sqlite3_step(stmt), SQLITE_ROW);
	cr_expect_eq(sqlite3_column_int(stmt, 0), 1);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	store_reopen();
}
