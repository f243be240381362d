// SPDX-License-Identifier: Apache-2.0
// The store as a witness: everything in it, read-only, and the checkpoint that its journal begins
// with.
#pragma once

#include "common/snapshot.h"
#include "control/store_feed.h"
#include "control/store_journal.h"

// Opens the database beside whoever writes it, at one moment: what is committed later is not seen.
// For reading only. LG_E_VERSION unless its schema is this program's.
LG_MUST_CHECK int lg_store_open_read(
	const char *state_dir, struct lg_store **store, struct lg_error *err);

// Where the journal begins.
struct lg_checkpoint {
	int64_t event; // last row that went into an archive; 0 = none did
	int64_t generation;
	uint32_t epoch;
	uint64_t feed_sequence;
	uint8_t feed_head[LG_FEED_HASH_BYTES];
	uint8_t root[LG_STATUS_HASH_BYTES];
	uint8_t archive[LG_FEED_HASH_BYTES]; // hash of the last archive
};

// All zero while there is none.
LG_MUST_CHECK int lg_store_checkpoint(
	struct lg_store *store, struct lg_checkpoint *checkpoint, struct lg_error *err);
LG_MUST_CHECK int lg_store_checkpoint_lists_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint64_t coverage), void *self,
	struct lg_error *err);
LG_MUST_CHECK int lg_store_checkpoint_conditions_each(struct lg_store *store,
	int (*each)(void *self, const struct lg_snapshot_entry *entry), void *self,
	struct lg_error *err);

struct lg_feed_row {
	int64_t generation;
	uint32_t epoch;
	uint64_t sequence;
	int64_t event;
	uint8_t hash[LG_FEED_HASH_BYTES];
	struct lg_bytes document; // gone when each returns
};

// Every document, ascending by generation. each returns LG_OK to go on, LG_E_AGAIN for enough;
// anything else ends it and is returned.
LG_MUST_CHECK int lg_store_feed_each(struct lg_store *store,
	int (*each)(void *self, const struct lg_feed_row *row), void *self, struct lg_error *err);

// Every page that has a hash, ascending.
LG_MUST_CHECK int lg_store_pages_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint32_t page,
		const uint8_t leaf[LG_STATUS_HASH_BYTES]),
	void *self, struct lg_error *err);

// Sequence of the last row of the journal, 0 without one.
LG_MUST_CHECK int lg_store_journal_last(
	struct lg_store *store, int64_t *sequence, struct lg_error *err);

// In a transaction: the journal and the feed begin after this checkpoint, whose state the rows up
// to it make; those rows and documents go. The caller has them in an archive, for good.
LG_MUST_CHECK int lg_store_checkpoint_put(
	struct lg_store *store, const struct lg_checkpoint *checkpoint, struct lg_error *err);
