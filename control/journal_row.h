// SPDX-License-Identifier: Apache-2.0
// One row of the journal, and its canonical encoding: what a delta document's journal hash (key 8
// of keys/feed_document.h) is made over, and what archives hold.
//
// A row is a deterministic CBOR array of 15 items in the order of the struct. What a row does not
// have is the empty array. The journal hash of a document is the BLAKE2b-256 of the rows after
// those of the document before, up to and with the last row of its own transaction, ascending by
// sequence and one after another: every row is vouched for by exactly one document, those of
// transactions that changed no condition by the next that did. Pure functions; any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#include <sodium.h>

#define LG_JOURNAL_KIND_MAX_BYTES 32
#define LG_JOURNAL_TEXT_MAX_BYTES 256 // subject, cause
#define LG_JOURNAL_ROW_MAX_BYTES 768  // encoded
#define LG_JOURNAL_NONE INT64_MIN     // a number that is not there

struct lg_journal_row {
	int64_t sequence;
	int64_t time_ms;
	int64_t actor;
	struct lg_bytes kind; // text
	int64_t sections;
	int64_t generation;
	int64_t authority; // from here on each may be missing
	int64_t index;
	int64_t before_mask;
	int64_t before_until; // day
	int64_t after_mask;
	int64_t until_day;
	int64_t coverage;        // of the authority's list from then on
	struct lg_bytes subject; // text; data NULL = missing
	struct lg_bytes cause;   // the same
};

// Bytes written to out; 0 when they do not fit in room.
size_t lg_journal_row_encode(const struct lg_journal_row *row, uint8_t *out, size_t room);

// Reads the row at *at and moves on. LG_E_FORMAT; texts point into the bytes.
LG_MUST_CHECK int lg_journal_row_decode(
	struct lg_bytes *at, struct lg_journal_row *row, struct lg_error *err);

struct lg_journal_hash {
	crypto_generichash_state state;
};

#define LG_JOURNAL_HASH_BYTES 32
void lg_journal_hash_init(struct lg_journal_hash *hash);
// LG_E_TOO_LARGE for a row longer than any that is written here.
LG_MUST_CHECK int lg_journal_hash_row(
	struct lg_journal_hash *hash, const struct lg_journal_row *row, struct lg_error *err);
void lg_journal_hash_final(struct lg_journal_hash *hash, uint8_t out[LG_JOURNAL_HASH_BYTES]);
