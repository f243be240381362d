// SPDX-License-Identifier: Apache-2.0
#include "control/store_feed.h"
#include "control/journal_row.h"
#include "control/store_fixture.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <stdlib.h>

TestSuite(store_feed, .init = store_open_new, .fini = store_remove);

#define CHANGES LG_CHANGED(LG_SECTION_CHANGES)

// A document of the feed, verified; the caller frees both.
static void open_document(uint32_t epoch, uint64_t sequence, struct lg_bytes *bytes,
	struct lg_feed_document *document)
{
	struct lg_status_key key = {.not_after = 1000000};
	const struct lg_trust_list trust = {.status_count = 1, .statuses = &key};

	memcpy(key.kid, lg_keypair_kid(status_key), sizeof(key.kid));
	memcpy(key.public_key, lg_keypair_public(status_key), sizeof(key.public_key));
	must(lg_store_feed_document(store, epoch, sequence, bytes, &err));
	must(lg_feed_document_open(*bytes, LG_FEED_DELTA, &trust, 1, document, &err));
}

static void close_document(struct lg_bytes *bytes, struct lg_feed_document *document)
{
	lg_feed_document_free(document);
	free((void *)bytes->data);
}

static void quiet_event(void)
{
	const struct lg_event event = {.by = {.time_ms = 900}, .kind = "client.enrol"};

	must(lg_store_begin(store, &err));
	must(lg_store_journal(store, &event, NULL, &err));
	must(lg_store_commit(store, &err));
}

Test(store_feed, begins_with_nothing)
{
	static const uint8_t zero[LG_FEED_HASH_BYTES];

	cr_expect_eq(lg_store_feed_sequence(store), 0);
	cr_expect_arr_eq(lg_store_feed_head(store), zero, sizeof(zero));
}

Test(store_feed, has_one_document_for_each_commit_that_changed_conditions)
{
	struct lg_bytes bytes;

	cover(100);
	quiet_event();
	cr_expect_eq(lg_store_feed_sequence(store), 0);
	must(lg_store_begin(store, &err));
	journal(1, 2, CHANGES);
	journal(2, 2, CHANGES);
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_feed_sequence(store), 1);
	quiet_event();
	cr_expect_eq(lg_store_feed_sequence(store), 1);
	set_condition(1, 0);
	cr_expect_eq(lg_store_feed_sequence(store), 2);
	store_reopen();
	cr_expect_eq(lg_store_feed_sequence(store), 2);
	cr_expect_eq(lg_store_feed_document(store, 1, 3, &bytes, &err), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "no document 3"), "%s", err.text);
}

Test(store_feed, document_tells_lists_changes_and_the_root_after)
{
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_feed_document document;
	struct lg_snapshot_entry entry;
	struct lg_snapshot_list list;
	struct lg_bytes bytes;

	cover(9000);
	must(lg_store_begin(store, &err));
	journal(8000, 2, CHANGES);
	journal(3, 8, CHANGES);
	journal(4, 2, CHANGES);
	journal(3, 4, CHANGES);
	journal(4, 0, CHANGES);
	must(lg_store_commit(store, &err));
	open_document(1, 1, &bytes, &document);
	lg_store_status_root(store, root);
	cr_expect_arr_eq(document.root, root, sizeof(root));
	cr_expect_eq(document.epoch, 1);
	cr_expect_eq(document.sequence, 1);
	cr_expect_eq(document.made_at_ms, 1000);
	cr_assert_eq(document.lists.len, LG_LIST_BYTES);
	lg_snapshot_list_at(document.lists, 0, &list);
	cr_expect_eq(list.authority, AUTHORITY);
	cr_expect_eq(list.coverage, 9000);
	cr_assert_eq(document.changes.len, 3 * LG_ENTRY_BYTES);
	lg_snapshot_entry_at(document.changes, 0, &entry);
	cr_expect_eq(entry.index, 3);
	cr_expect_eq(entry.mask, 4);
	lg_snapshot_entry_at(document.changes, 1, &entry);
	cr_expect_eq(entry.index, 4);
	cr_expect_eq(entry.mask, 0);
	lg_snapshot_entry_at(document.changes, 2, &entry);
	cr_expect_eq(entry.index, 8000);
	cr_expect_eq(entry.mask, 2);
	close_document(&bytes, &document);
}

Test(store_feed, document_leaves_out_what_was_undone)
{
	struct lg_feed_document document;
	struct lg_bytes bytes;

	cover(100);
	must(lg_store_begin(store, &err));
	must(lg_store_mark(store, &err));
	journal(1, 2, CHANGES);
	must(lg_store_keep(store, &err));
	must(lg_store_mark(store, &err));
	journal(2, 2, CHANGES);
	must(lg_store_undo(store, &err));
	must(lg_store_commit(store, &err));
	open_document(1, 1, &bytes, &document);
	cr_expect_eq(document.changes.len, LG_ENTRY_BYTES);
	close_document(&bytes, &document);
}

Test(store_feed, documents_are_chained_by_hash)
{
	static const uint8_t zero[LG_FEED_HASH_BYTES];
	struct lg_feed_document first, second;
	struct lg_bytes first_bytes, second_bytes;
	uint8_t hash[LG_FEED_HASH_BYTES];

	cover(100);
	set_condition(1, 2);
	set_condition(2, 2);
	open_document(1, 1, &first_bytes, &first);
	open_document(1, 2, &second_bytes, &second);
	cr_expect_arr_eq(first.before, zero, sizeof(zero));
	lg_feed_document_hash(first_bytes, hash);
	cr_expect_arr_eq(second.before, hash, sizeof(hash));
	lg_feed_document_hash(second_bytes, hash);
	cr_expect_arr_eq(lg_store_feed_head(store), hash, sizeof(hash));
	close_document(&first_bytes, &first);
	close_document(&second_bytes, &second);
}

struct hashing {
	struct lg_journal_hash hash;
	unsigned rows;
};

static int hash_row(void *self, const struct lg_journal_row *row)
{
	struct hashing *hashing = self;

	hashing->rows++;
	return lg_journal_hash_row(&hashing->hash, row, &err);
}

Test(store_feed, every_row_of_the_journal_is_vouched_for_by_the_next_document)
{
	uint8_t wanted[LG_JOURNAL_HASH_BYTES];
	struct lg_feed_document document;
	struct hashing hashing = {0};
	struct lg_bytes bytes;

	cover(100);
	set_condition(1, 2); // row 1
	quiet_event();       // 2
	quiet_event();       // 3
	set_condition(2, 2); // 4
	quiet_event();
	open_document(1, 2, &bytes, &document);
	lg_journal_hash_init(&hashing.hash);
	must(lg_store_journal_each(store, 1, 4, hash_row, &hashing, &err));
	cr_expect_eq(hashing.rows, 3);
	lg_journal_hash_final(&hashing.hash, wanted);
	cr_expect_arr_eq(document.journal, wanted, sizeof(wanted));
	close_document(&bytes, &document);
}

Test(store_feed, numbers_begin_anew_in_a_new_epoch)
{
	static const uint8_t zero[LG_FEED_HASH_BYTES];
	struct lg_feed_document document;
	struct lg_bytes bytes;

	cover(100);
	set_condition(1, 2);
	must(lg_store_begin(store, &err));
	must(lg_store_next_epoch(store, &err));
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_feed_sequence(store), 0);
	set_condition(2, 2);
	must(lg_store_begin(store, &err));
	must(lg_store_next_epoch(store, &err));
	journal(3, 2, CHANGES);
	must(lg_store_commit(store, &err));
	cr_expect_eq(lg_store_feed_sequence(store), 1);
	store_reopen();
	open_document(2, 1, &bytes, &document);
	cr_expect_arr_eq(document.before, zero, sizeof(zero));
	close_document(&bytes, &document);
	open_document(3, 1, &bytes, &document);
	cr_expect_arr_eq(document.before, zero, sizeof(zero));
	cr_expect_eq(document.epoch, 3);
	close_document(&bytes, &document);
}

static int refuse(void *self, const struct lg_feed_document *document, struct lg_bytes *bytes,
	struct lg_error *why)
{
	(void)self;
	(void)document;
	(void)bytes;
	return lg_fail(why, LG_E_EXPIRED, "no status key");
}

Test(store_feed, nothing_is_committed_that_cannot_be_signed)
{
	struct lg_snapshot_entry entry;

	cover(100);
	set_condition(1, 2);
	lg_store_feed_signer(store, refuse, NULL);
	must(lg_store_begin(store, &err));
	journal(1, 4, CHANGES);
	cr_expect_eq(lg_store_commit(store, &err), LG_E_EXPIRED);
	must(lg_store_condition(store, AUTHORITY, 1, &entry, &err));
	cr_expect_eq(entry.mask, 2);
	cr_expect_eq(lg_store_feed_sequence(store), 1);
	cr_expect_eq(lg_store_generation(store), 1);
}

Test(store_feed, refuses_to_sign_after_another_program_has_written)
{
	sqlite3 *db;

	cover(100);
	set_condition(1, 2);
	db = open_raw();
	cr_assert_eq(sqlite3_exec(db, "UPDATE meta SET feed_head = zeroblob(32)", NULL, NULL, NULL),
		SQLITE_OK);
	sqlite3_close(db);
	must(lg_store_begin(store, &err));
	journal(1, 4, CHANGES);
	cr_expect_eq(lg_store_commit(store, &err), LG_E_STATE);
	cr_expect(strstr(err.text, "has moved on"), "%s", err.text);
	cr_expect_eq(lg_store_feed_sequence(store), 1);
}

Test(store_feed, documents_can_be_neither_altered_nor_deleted)
{
	sqlite3 *db;

	cover(100);
	set_condition(1, 2);
	db = open_raw();
	cr_expect_neq(sqlite3_exec(db, "UPDATE feed SET epoch = 7", NULL, NULL, NULL), SQLITE_OK);
	cr_expect_str_eq(sqlite3_errmsg(db), "the feed is append-only");
	cr_expect_neq(sqlite3_exec(db, "DELETE FROM feed", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}
