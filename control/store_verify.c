// SPDX-License-Identifier: Apache-2.0
#include "control/store_verify.h"
#include "control/store_statement.h"

#include <string.h>

int lg_store_checkpoint(
	struct lg_store *store, struct lg_checkpoint *checkpoint, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHECKPOINT);
	struct lg_checkpoint c = {0};
	int rc = lg_store_row(store, stmt, err);

	*checkpoint = c;
	if (rc != LG_OK)
		return rc == LG_E_NOT_FOUND ? LG_OK : rc;
	c.event = sqlite3_column_int64(stmt, 0);
	c.generation = sqlite3_column_int64(stmt, 1);
	c.epoch = (uint32_t)sqlite3_column_int64(stmt, 2);
	c.feed_sequence = (uint64_t)sqlite3_column_int64(stmt, 3);
	rc = lg_store_column_exactly(store, stmt, 4, c.feed_head, sizeof(c.feed_head), err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(store, stmt, 5, c.root, sizeof(c.root), err);
	if (rc == LG_OK)
		rc = lg_store_column_exactly(store, stmt, 6, c.archive, sizeof(c.archive), err);
	sqlite3_reset(stmt);
	*checkpoint = c;
	return rc;
}

int lg_store_checkpoint_lists_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint64_t coverage), void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHECKPOINT_LISTS);
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		rc = each(self, (uint32_t)sqlite3_column_int64(stmt, 0),
			(uint64_t)sqlite3_column_int64(stmt, 1));
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_checkpoint_conditions_each(struct lg_store *store,
	int (*each)(void *self, const struct lg_snapshot_entry *entry), void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHECKPOINT_CONDITIONS);
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		const struct lg_snapshot_entry entry = {(uint32_t)sqlite3_column_int64(stmt, 0),
			(uint32_t)sqlite3_column_int64(stmt, 1),
			(uint32_t)sqlite3_column_int64(stmt, 2),
			(uint32_t)sqlite3_column_int64(stmt, 3)};

		rc = each(self, &entry);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_feed_each(struct lg_store *store,
	int (*each)(void *self, const struct lg_feed_row *row), void *self, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_FEED_ALL);
	struct lg_feed_row row;
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		row.generation = sqlite3_column_int64(stmt, 0);
		row.epoch = (uint32_t)sqlite3_column_int64(stmt, 1);
		row.sequence = (uint64_t)sqlite3_column_int64(stmt, 2);
		row.event = sqlite3_column_int64(stmt, 3);
		row.document = (struct lg_bytes){
			sqlite3_column_blob(stmt, 5), (size_t)sqlite3_column_bytes(stmt, 5)};
		rc = lg_store_column_exactly(store, stmt, 4, row.hash, sizeof(row.hash), err);
		if (rc == LG_OK)
			rc = each(self, &row);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND || rc == LG_E_AGAIN ? LG_OK : rc;
}

int lg_store_pages_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint32_t page,
		const uint8_t leaf[LG_STATUS_HASH_BYTES]),
	void *self, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_PAGES);
	uint8_t leaf[LG_STATUS_HASH_BYTES];
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		rc = lg_store_column_exactly(store, stmt, 2, leaf, sizeof(leaf), err);
		if (rc == LG_OK)
			rc = each(self, (uint32_t)sqlite3_column_int64(stmt, 0),
				(uint32_t)sqlite3_column_int64(stmt, 1), leaf);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_journal_last(struct lg_store *store, int64_t *sequence, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_EVENT_NEWEST);
	const int rc = lg_store_row(store, stmt, err);

	if (rc != LG_OK)
		return rc;
	*sequence = sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}

static int put_row(struct lg_store *store, const struct lg_checkpoint *c, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHECKPOINT_PUT);

	sqlite3_bind_int64(stmt, 1, c->event);
	sqlite3_bind_int64(stmt, 2, c->generation);
	sqlite3_bind_int64(stmt, 3, c->epoch);
	sqlite3_bind_int64(stmt, 4, (int64_t)c->feed_sequence);
	sqlite3_bind_blob(stmt, 5, c->feed_head, sizeof(c->feed_head), SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 6, c->root, sizeof(c->root), SQLITE_STATIC);
	sqlite3_bind_blob(stmt, 7, c->archive, sizeof(c->archive), SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}

int lg_store_checkpoint_put(
	struct lg_store *store, const struct lg_checkpoint *checkpoint, struct lg_error *err)
{
	// In this order: rows may only go once a checkpoint covers them.
	static const enum lg_statement steps[] = {LG_SQL_CHECKPOINT_SET, LG_SQL_CHECKPOINT_CLEAR,
		LG_SQL_CHECKPOINT_COVER, LG_SQL_FEED_CUT, LG_SQL_EVENTS_CUT};
	int rc = store->in_transaction ? put_row(store, checkpoint, err)
				       : lg_fail(err, LG_E_STATE, "no transaction is open");

	for (unsigned i = 0; rc == LG_OK && i < sizeof(steps) / sizeof(steps[0]); i++) {
		sqlite3_stmt *stmt = lg_store_statement(store, steps[i]);

		sqlite3_bind_int64(stmt, 1, checkpoint->event);
		rc = lg_store_run(store, stmt, err);
	}
	return rc;
}
