// SPDX-License-Identifier: Apache-2.0
#include "control/store_journal.h"
#include "control/store_statement.h"

int lg_store_journal(struct lg_store *store, const struct lg_event *event, uint64_t *sequence,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_EVENT_ADD);
	int rc;

	if (!store->in_transaction)
		return lg_fail(err, LG_E_STATE, "the journal is written in a transaction only");
	sqlite3_bind_int64(stmt, 1, event->by.time_ms);
	sqlite3_bind_int64(stmt, 2, event->by.actor);
	sqlite3_bind_text(stmt, 3, event->kind, -1, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 4, event->sections);
	sqlite3_bind_int64(stmt, 5, (int64_t)store->generation + (event->sections != 0));
	if (event->after) {
		sqlite3_bind_int64(stmt, 6, event->after->authority);
		sqlite3_bind_int64(stmt, 7, event->after->index);
		sqlite3_bind_int64(stmt, 8, event->before_mask);
		sqlite3_bind_int64(stmt, 9, event->before_until_day);
		sqlite3_bind_int64(stmt, 10, event->after->mask);
		sqlite3_bind_int64(stmt, 11, event->after->until_day);
	}
	if (event->list) {
		sqlite3_bind_int64(stmt, 6, event->list->authority);
		sqlite3_bind_int64(stmt, 12, (int64_t)event->list->coverage);
	}
	sqlite3_bind_text(stmt, 13, event->subject, -1, SQLITE_STATIC);
	sqlite3_bind_text(stmt, 14, event->cause, -1, SQLITE_STATIC);
	rc = lg_store_run(store, stmt, err);
	if (rc != LG_OK)
		return rc;
	store->sections |= event->sections;
	if (sequence)
		*sequence = (uint64_t)sqlite3_last_insert_rowid(store->db);
	return LG_OK;
}

static struct lg_bytes text_column(sqlite3_stmt *stmt, int column)
{
	const unsigned char *text = sqlite3_column_text(stmt, column);

	return (struct lg_bytes){text, text ? (size_t)sqlite3_column_bytes(stmt, column) : 0};
}

static int64_t number_column(sqlite3_stmt *stmt, int column)
{
	return sqlite3_column_type(stmt, column) == SQLITE_NULL
		? LG_JOURNAL_NONE
		: sqlite3_column_int64(stmt, column);
}

void lg_store_journal_row(sqlite3_stmt *stmt, struct lg_journal_row *row)
{
	*row = (struct lg_journal_row){
		.sequence = sqlite3_column_int64(stmt, 0),
		.time_ms = sqlite3_column_int64(stmt, 1),
		.actor = sqlite3_column_int64(stmt, 2),
		.kind = text_column(stmt, 3),
		.sections = sqlite3_column_int64(stmt, 4),
		.generation = sqlite3_column_int64(stmt, 5),
		.authority = number_column(stmt, 6),
		.index = number_column(stmt, 7),
		.before_mask = number_column(stmt, 8),
		.before_until = number_column(stmt, 9),
		.after_mask = number_column(stmt, 10),
		.until_day = number_column(stmt, 11),
		.coverage = number_column(stmt, 12),
		.subject = text_column(stmt, 13),
		.cause = text_column(stmt, 14),
	};
}

int lg_store_journal_each(struct lg_store *store, int64_t after, int64_t to,
	int (*each)(void *self, const struct lg_journal_row *row), void *self, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_EVENTS_BETWEEN);
	struct lg_journal_row row;
	int rc;

	sqlite3_bind_int64(stmt, 1, after);
	sqlite3_bind_int64(stmt, 2, to);
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		lg_store_journal_row(stmt, &row);
		rc = each(self, &row);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_journal_of(struct lg_store *store, uint32_t authority, uint32_t index, int64_t after,
	int (*each)(void *self, const struct lg_journal_row *row, uint64_t feed), void *self,
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_EVENTS_OF_LICENCE);
	struct lg_journal_row row;
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	sqlite3_bind_int64(stmt, 2, index);
	sqlite3_bind_int64(stmt, 3, after);
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		lg_store_journal_row(stmt, &row);
		rc = each(self, &row, (uint64_t)sqlite3_column_int64(stmt, 15));
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_store_sections_since(struct lg_store *store, uint64_t generation, uint32_t limit,
	uint32_t *sections, uint32_t *events, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CHANGES_COUNT);
	uint32_t changed = 0;
	uint32_t count;
	int rc;

	sqlite3_bind_int64(stmt, 1, (int64_t)generation);
	sqlite3_bind_int64(stmt, 2, limit);
	rc = lg_store_row(store, stmt, err);
	if (rc != LG_OK)
		return rc;
	count = (uint32_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);

	stmt = lg_store_statement(store, LG_SQL_EVENT_SECTIONS);
	sqlite3_bind_int64(stmt, 1, (int64_t)generation);
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK)
		changed |= (uint32_t)sqlite3_column_int64(stmt, 0);
	if (rc != LG_E_NOT_FOUND)
		return rc;
	*sections = changed;
	*events = count;
	return LG_OK;
}

int lg_store_last_change(struct lg_store *store, uint32_t authority, uint32_t index,
	uint64_t *generation, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_EVENT_LAST);
	int rc;

	sqlite3_bind_int64(stmt, 1, authority);
	sqlite3_bind_int64(stmt, 2, index);
	rc = lg_store_row(store, stmt, err);
	if (rc != LG_OK)
		return rc;
	*generation = (uint64_t)sqlite3_column_int64(stmt, 0);
	sqlite3_reset(stmt);
	return LG_OK;
}
