// SPDX-License-Identifier: Apache-2.0
// What the store knows of all conditions together: the table root, the hashes of pages that it is
// made of (keys/status_tree.h), and which licences the open transaction has changed.
//
// The database holds the same; this follows it, commit by commit. Inside the store: nothing outside
// store*.c and this includes it. For the store's thread.
#pragma once

#include "common/snapshot.h"
#include "control/store.h"
#include "keys/status_tree.h"

struct lg_status_book;

// From the tables lists and pages, as committed.
LG_MUST_CHECK int lg_status_book_open(
	struct lg_store *store, struct lg_status_book **book, struct lg_error *err);
void lg_status_book_free(struct lg_status_book *book); // NULL is fine

// In a transaction: conditions of this licence change; coverages of lists change.
LG_MUST_CHECK int lg_status_book_touch(
	struct lg_status_book *book, uint32_t authority, uint32_t index, struct lg_error *err);
void lg_status_book_touch_lists(struct lg_status_book *book);

// Forgets what was touched after the mark.
void lg_status_book_mark(struct lg_status_book *book);
void lg_status_book_undo(struct lg_status_book *book);

// Before the commit: hashes again each page that was touched, in one query a page, writes it into
// the database and takes over the coverages. Afterwards root, lists and changes are those that the
// commit makes true.
LG_MUST_CHECK int lg_status_book_settle(struct lg_store *store, struct lg_error *err);

// After the commit, or after the rollback, whether it was settled or not.
void lg_status_book_keep(struct lg_status_book *book);
void lg_status_book_revert(struct lg_status_book *book);

// The book's, until it is touched again: LG_LIST_BYTES and LG_ENTRY_BYTES each, ascending. changes
// are the licences that were touched, as they are now.
struct lg_bytes lg_status_book_lists(const struct lg_status_book *book);
struct lg_bytes lg_status_book_changes(const struct lg_status_book *book);

// As committed last; 0 without a list.
uint64_t lg_status_book_coverage(const struct lg_status_book *book, uint32_t authority);

void lg_status_book_root(struct lg_status_book *book, uint8_t root[LG_STATUS_HASH_BYTES]);

// Leaf of a covered page, the book's until the next commit; NULL for one that is not covered.
const uint8_t *lg_status_book_leaf(
	const struct lg_status_book *book, uint32_t authority, uint32_t page);
