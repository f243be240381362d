// SPDX-License-Identifier: Apache-2.0
// Transactions of control/store.h, and the generation that each makes.
#include "control/status_book.h"
#include "control/store_journal.h"
#include "control/store_statement.h"
#include "control/store_status.h"

#define FED (LG_CHANGED(LG_SECTION_CHANGES) | LG_CHANGED(LG_SECTION_LISTS))

bool lg_store_in_transaction(const struct lg_store *store)
{
	return store->in_transaction;
}

int lg_store_begin(struct lg_store *store, struct lg_error *err)
{
	int rc;

	if (store->in_transaction)
		return lg_fail(err, LG_E_STATE, "a transaction is open already");
	rc = lg_store_run(store, lg_store_statement(store, LG_SQL_BEGIN), err);
	if (rc == LG_OK) {
		store->in_transaction = true;
		store->next_epoch = false;
		store->sections = 0;
		store->settled = false;
	}
	return rc;
}

int lg_store_settle(
	struct lg_store *store, uint8_t root[LG_STATUS_HASH_BYTES], struct lg_error *err)
{
	int rc = LG_OK;

	if (!store->in_transaction)
		return lg_fail(err, LG_E_STATE, "no transaction is open");
	if (!store->settled)
		rc = lg_status_book_settle(store, err);
	store->settled = rc == LG_OK;
	if (rc == LG_OK)
		lg_status_book_root(store->book, root);
	return rc;
}

void lg_store_rollback(struct lg_store *store)
{
	if (!store->in_transaction)
		return;
	// SQLite may have rolled back by itself already; then this says so and changes nothing.
	(void)sqlite3_step(lg_store_statement(store, LG_SQL_ROLLBACK));
	sqlite3_reset(store->statement[LG_SQL_ROLLBACK]);
	lg_status_book_revert(store->book);
	store->in_transaction = false;
	store->sections = 0;
}

int lg_store_commit(struct lg_store *store, struct lg_error *err)
{
	const uint64_t generation = store->generation + (store->sections != 0);
	sqlite3_stmt *stmt;
	int rc = LG_OK;

	if (!store->in_transaction)
		return lg_fail(err, LG_E_STATE, "no transaction is open");
	store->feed_next = store->feed;
	if (!store->settled)
		rc = lg_status_book_settle(store, err);
	if (rc == LG_OK && (store->sections & FED) && !store->feedless)
		rc = lg_store_feed_write(store, err);
	if (rc == LG_OK && generation != store->generation) {
		stmt = lg_store_statement(store, LG_SQL_META_GENERATION);
		sqlite3_bind_int64(stmt, 1, (int64_t)generation);
		rc = lg_store_run(store, stmt, err);
	}
	if (rc == LG_OK)
		rc = lg_store_run(store, lg_store_statement(store, LG_SQL_COMMIT), err);
	if (rc != LG_OK) {
		lg_store_rollback(store);
		return rc;
	}
	lg_status_book_keep(store->book);
	store->generation = generation;
	if (store->next_epoch) {
		store->epoch++;
		store->lost_generation = 0;
		if (!(store->sections & FED))
			store->feed_next = (struct lg_feed_position){.event = store->feed.event};
	}
	store->feed = store->feed_next;
	store->in_transaction = false;
	return LG_OK;
}

int lg_store_mark(struct lg_store *store, struct lg_error *err)
{
	store->sections_at_mark = store->sections;
	lg_status_book_mark(store->book);
	return lg_store_run(store, lg_store_statement(store, LG_SQL_MARK), err);
}

int lg_store_keep(struct lg_store *store, struct lg_error *err)
{
	return lg_store_run(store, lg_store_statement(store, LG_SQL_KEEP), err);
}

int lg_store_undo(struct lg_store *store, struct lg_error *err)
{
	int rc = lg_store_run(store, lg_store_statement(store, LG_SQL_UNDO), err);

	if (rc == LG_OK)
		rc = lg_store_run(store, lg_store_statement(store, LG_SQL_KEEP), err);
	store->sections = store->sections_at_mark;
	lg_status_book_undo(store->book);
	return rc;
}

int lg_store_set_lost_generation(struct lg_store *store, uint64_t generation, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_META_LOST);
	int rc;

	sqlite3_bind_int64(stmt, 1, (int64_t)generation);
	rc = lg_store_run(store, stmt, err);
	if (rc == LG_OK)
		store->lost_generation = generation;
	return rc;
}

int lg_store_next_epoch(struct lg_store *store, struct lg_error *err)
{
	const int rc = lg_store_run(store, lg_store_statement(store, LG_SQL_META_EPOCH), err);

	if (rc == LG_OK)
		store->next_epoch = true;
	return rc;
}
