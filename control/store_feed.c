// SPDX-License-Identifier: Apache-2.0
#include "control/store_feed.h"
#include "control/journal_row.h"
#include "control/status_book.h"
#include "control/store_journal.h"
#include "control/store_statement.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void lg_store_feed_signer(struct lg_store *store, lg_feed_signer sign, void *self)
{
	store->feed_sign = sign;
	store->feed_signer = self;
}

void lg_store_feed_none(struct lg_store *store)
{
	store->feedless = true;
}

uint64_t lg_store_feed_sequence(const struct lg_store *store)
{
	return store->feed.sequence;
}

const uint8_t *lg_store_feed_head(const struct lg_store *store)
{
	return store->feed.head;
}

int lg_store_feed_document(struct lg_store *store, uint32_t epoch, uint64_t sequence,
	struct lg_bytes *bytes, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_FEED_DOCUMENT);
	uint8_t *copy;
	int rc;

	sqlite3_bind_int64(stmt, 1, epoch);
	sqlite3_bind_int64(stmt, 2, (int64_t)sequence);
	rc = lg_store_row(store, stmt, err);
	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc,
			"there is no document %" PRIu64 " of epoch %" PRIu32
			" in the feed (compacted ones are in the archives)",
			sequence, epoch);
	if (rc != LG_OK)
		return rc;
	bytes->len = (size_t)sqlite3_column_bytes(stmt, 0);
	copy = malloc(bytes->len ? bytes->len : 1);
	if (copy && bytes->len)
		memcpy(copy, sqlite3_column_blob(stmt, 0), bytes->len);
	sqlite3_reset(stmt);
	bytes->data = copy;
	return copy ? LG_OK : lg_fail(err, LG_E_NO_MEMORY, "out of memory for a feed document");
}

struct telling {
	struct lg_journal_hash hash;
	struct lg_error *err;
	int64_t last;
	int64_t time_ms;
};

static int tell(void *self, const struct lg_journal_row *row)
{
	struct telling *t = self;

	t->last = row->sequence;
	t->time_ms = row->time_ms;
	return lg_journal_hash_row(&t->hash, row, t->err);
}

static int add_document(struct lg_store *store, const struct lg_feed_document *document,
	struct lg_bytes bytes, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_FEED_ADD);

	lg_feed_document_hash(bytes, store->feed_next.head);
	sqlite3_bind_int64(stmt, 1, (int64_t)lg_store_generation_next(store));
	sqlite3_bind_int64(stmt, 2, document->epoch);
	sqlite3_bind_int64(stmt, 3, (int64_t)document->sequence);
	sqlite3_bind_int64(stmt, 4, store->feed_next.event);
	sqlite3_bind_blob(stmt, 5, store->feed_next.head, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_blob64(stmt, 6, bytes.data, bytes.len, SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}

// Compare and swap: whoever is not where this store believes it is signs nothing that counts.
static int advance(
	struct lg_store *store, const struct lg_feed_position *from, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_META_FEED);
	int rc;

	sqlite3_bind_int64(stmt, 1, (int64_t)store->feed_next.sequence);
	sqlite3_bind_blob(stmt, 2, store->feed_next.head, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 3, store->feed_next.event);
	sqlite3_bind_int64(stmt, 4, (int64_t)from->sequence);
	sqlite3_bind_blob(stmt, 5, from->head, LG_FEED_HASH_BYTES, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 6, from->event);
	rc = lg_store_run(store, stmt, err);
	if (rc == LG_OK && sqlite3_changes(store->db) != 1)
		rc = lg_fail(err, LG_E_STATE,
			"the feed in %s has moved on without this process, which believes it at "
			"document %" PRIu64 ": another program has written to the state; restart "
			"control",
			store->path, from->sequence);
	return rc;
}

int lg_store_feed_write(struct lg_store *store, struct lg_error *err)
{
	const struct lg_feed_position none = {.event = store->feed.event};
	const struct lg_feed_position *from = store->next_epoch ? &none : &store->feed;
	struct lg_feed_document document = {
		.kind = LG_FEED_DELTA,
		.epoch = store->epoch + store->next_epoch,
		.sequence = from->sequence + 1,
		.lists = lg_status_book_lists(store->book),
		.changes = lg_status_book_changes(store->book),
	};
	struct telling t = {.err = err, .last = from->event};
	struct lg_bytes bytes;
	int rc;

	if (!store->feed_sign)
		return lg_fail(err, LG_E_STATE, "nobody signs the status feed of %s", store->path);
	lg_journal_hash_init(&t.hash);
	rc = lg_store_journal_each(store, from->event, INT64_MAX, tell, &t, err);
	if (rc != LG_OK)
		return rc;
	lg_journal_hash_final(&t.hash, document.journal);
	document.made_at_ms = t.time_ms;
	memcpy(document.before, from->head, LG_FEED_HASH_BYTES);
	lg_status_book_root(store->book, document.root);
	rc = store->feed_sign(store->feed_signer, &document, &bytes, err);
	if (rc != LG_OK)
		return rc;
	store->feed_next.sequence = document.sequence;
	store->feed_next.event = t.last;
	rc = add_document(store, &document, bytes, err);
	free((void *)bytes.data);
	return rc == LG_OK ? advance(store, from, err) : rc;
}
