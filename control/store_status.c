// SPDX-License-Identifier: Apache-2.0
#include "control/store_status.h"
#include "control/status_book.h"
#include "control/store_licences.h"
#include "control/store_statement.h"

int lg_store_condition(struct lg_store *store, uint32_t authority, uint32_t index,
	struct lg_snapshot_entry *entry, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CONDITION);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	sqlite3_bind_int64(stmt, 2, index);
	rc = lg_store_row(store, stmt, err);
	if (rc != LG_OK && rc != LG_E_NOT_FOUND)
		return rc;
	*entry = (struct lg_snapshot_entry){.authority = authority, .index = index};
	if (rc == LG_OK) {
		entry->mask = (uint32_t)sqlite3_column_int64(stmt, 0);
		entry->until_day = (uint32_t)sqlite3_column_int64(stmt, 1);
	}
	sqlite3_reset(stmt);
	return LG_OK;
}

// The book knows what was covered before this transaction; few indices are newer.
static int check_covered(
	struct lg_store *store, const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	uint64_t coverage = lg_status_book_coverage(store->book, entry->authority);
	int rc = LG_OK;

	if (entry->index >= coverage)
		rc = lg_store_list_coverage(store, entry->authority, &coverage, err);
	if (rc == LG_OK && entry->index >= coverage)
		rc = lg_fail(err, LG_E_NOT_FOUND,
			"index %u of authority %06u is not covered: its list has %llu indices",
			entry->index, entry->authority, (unsigned long long)coverage);
	return rc;
}

int lg_store_condition_put(
	struct lg_store *store, const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(
		store, entry->mask ? LG_SQL_CONDITION_PUT : LG_SQL_CONDITION_DROP);
	int rc;

	if (!store->in_transaction)
		return lg_fail(err, LG_E_STATE, "conditions are written in a transaction only");
	rc = check_covered(store, entry, err);
	if (rc == LG_OK)
		rc = lg_status_book_touch(store->book, entry->authority, entry->index, err);
	if (rc != LG_OK)
		return rc;
	sqlite3_bind_int64(stmt, 1, entry->authority);
	sqlite3_bind_int64(stmt, 2, entry->index);
	if (entry->mask) {
		sqlite3_bind_int64(stmt, 3, entry->mask);
		sqlite3_bind_int64(stmt, 4, entry->until_day);
	}
	return lg_store_run(store, stmt, err);
}

static int visit(struct lg_store *store, sqlite3_stmt *stmt, lg_entry_visitor each, void *self,
	struct lg_error *err)
{
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		const struct lg_snapshot_entry entry = {
			.authority = (uint32_t)sqlite3_column_int64(stmt, 0),
			.index = (uint32_t)sqlite3_column_int64(stmt, 1),
			.mask = (uint32_t)sqlite3_column_int64(stmt, 2),
			.until_day = (uint32_t)sqlite3_column_int64(stmt, 3),
		};

		rc = each(self, &entry);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_conditions_each(
	struct lg_store *store, lg_entry_visitor each, void *self, struct lg_error *err)
{
	return visit(store, lg_store_statement(store, LG_SQL_CONDITIONS), each, self, err);
}

int lg_store_conditions_count(struct lg_store *store, uint64_t *count, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CONDITIONS_COUNT);
	const int rc = lg_store_row(store, stmt, err);

	if (rc != LG_OK)
		return rc;
	*count = (uint64_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}

int lg_store_changes_each(struct lg_store *store, uint64_t since, lg_entry_visitor each, void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHANGES);

	sqlite3_bind_int64(stmt, 1, (int64_t)since);
	sqlite3_bind_int64(stmt, 2, 1 << LG_SECTION_CHANGES);
	return visit(store, stmt, each, self, err);
}

void lg_store_status_root(struct lg_store *store, uint8_t root[LG_STATUS_HASH_BYTES])
{
	lg_status_book_root(store->book, root);
}

const uint8_t *lg_store_status_leaf(const struct lg_store *store, uint32_t authority, uint32_t page)
{
	return lg_status_book_leaf(store->book, authority, page);
}
