// SPDX-License-Identifier: Apache-2.0
// Goes through the journal and its feed documents from some state on, and believes nothing: every
// row must fit the state that the rows before it made, and every document must be signed, follow
// the one before, and say exactly what its rows say, root included.
//
// A difference is LG_E_HASH, with a sentence that names it; after one the replay is over. Knows
// neither files nor databases. One thread.
#pragma once

#include "control/journal_row.h"
#include "keys/feed_document.h"

struct lg_replay;

// keys: the status keys that may have signed, each in its window; they stay the caller's.
LG_MUST_CHECK int lg_replay_new(struct lg_status_key *keys, uint32_t key_count,
	struct lg_replay **replay, struct lg_error *err);
void lg_replay_free(struct lg_replay *replay); // NULL is fine

// The state to begin with, and where its feed stood (sequence 0: nowhere).
LG_MUST_CHECK int lg_replay_begin_list(
	struct lg_replay *replay, uint32_t authority, uint64_t coverage, struct lg_error *err);
LG_MUST_CHECK int lg_replay_begin_condition(
	struct lg_replay *replay, const struct lg_snapshot_entry *entry, struct lg_error *err);
void lg_replay_begin_feed(struct lg_replay *replay, uint32_t epoch, uint64_t sequence,
	const uint8_t head[LG_FEED_HASH_BYTES]);

// The next row: those of a document first, ascending, then the document.
LG_MUST_CHECK int lg_replay_row(
	struct lg_replay *replay, const struct lg_journal_row *row, struct lg_error *err);

// The document of these rows, as the feed has it under this epoch, sequence and generation.
LG_MUST_CHECK int lg_replay_document(struct lg_replay *replay, uint32_t epoch, uint64_t sequence,
	int64_t generation, struct lg_bytes bytes, struct lg_error *err);

// What the state is now. Lists and conditions ascending, the caller's to free.
LG_MUST_CHECK int lg_replay_root(
	struct lg_replay *replay, uint8_t root[LG_STATUS_HASH_BYTES], struct lg_error *err);
LG_MUST_CHECK int lg_replay_state(struct lg_replay *replay, struct lg_snapshot_list **lists,
	size_t *list_count, struct lg_snapshot_entry **entries, size_t *entry_count,
	struct lg_error *err);
const uint8_t *lg_replay_leaf(const struct lg_replay *replay, uint32_t authority,
	uint32_t page); // after lg_replay_root()

// Rows since the last document: those that changed conditions or lists by this appliance's own
// doing, and those that took over a document of a feed that it follows.
uint64_t lg_replay_untold(const struct lg_replay *replay);
uint64_t lg_replay_followed(const struct lg_replay *replay);
const uint8_t *lg_replay_head(const struct lg_replay *replay); // hash of the last document
uint64_t lg_replay_sequence(const struct lg_replay *replay);
uint32_t lg_replay_epoch(const struct lg_replay *replay);
