// SPDX-License-Identifier: Apache-2.0
// Whether a document of the status feed may be taken, given what is trusted already: a pure
// function, so that every refusal can be tried without a clock, a network or a database.
//
// Nobody on the way from the origin is believed, not even about order: a document is offered by
// whoever has one, its signature has been verified (keys/feed_document.h), and what is left is
// decided here. A refusal changes nothing and names one of these, in this order:
//
//   ROLLBACK  of an older epoch, an older now than one seen, a now that names an older head or an
//             older trust list than is held, a base older than what is held
//   EPOCH     a delta of a later epoch: its base comes first
//   JUMP      a number more than LG_FEED_JUMP_MAX ahead, or an epoch more than LG_FEED_EPOCHS_MAX:
//             nobody gets there honestly, and what was accepted could never be passed again
//   REPEAT    a delta that has been applied
//   GAP       a delta, base or trust list is missing before it
//   FORK      another document has that number: of two histories one is a lie; an alarm
//   SHRINK    a list has fewer indices than before, or is gone
//   CLOCK     a now made later than this clock says
//   STALE     a now that is no longer good
//   HASH      conditions do not give the root that the document states; see
//             lg_feed_follower_advance()
//
// A higher epoch, by its base, is the way out of whatever a lost or stolen key has done.
#pragma once

#include "keys/feed_document.h"

#define LG_FEED_JUMP_MAX (UINT64_C(1) << 32)
#define LG_FEED_EPOCHS_MAX 1024
#define LG_FEED_CLOCK_AHEAD_MS 60000

// All zero: nothing is trusted yet, and the first document must be a base.
struct lg_feed_state {
	// What has been applied.
	uint32_t epoch;
	uint64_t sequence;
	uint8_t head[LG_FEED_HASH_BYTES]; // hash of the delta with that sequence
	uint8_t root[LG_STATUS_HASH_BYTES];
	uint64_t trust_version;
	// The newest now that was accepted, 0 = none. The head that it names may be ahead of ours.
	uint32_t seen_epoch;
	uint64_t seen_sequence;
	uint8_t seen_head[LG_FEED_HASH_BYTES];
	int64_t seen_made_at_ms;
	int64_t good_until_ms;
};

// May this be taken next? hash is the document's own; known is the hash of the delta that was
// applied under its sequence, NULL where none was or nobody remembers; lists are those in force,
// LG_LIST_BYTES each, ascending. LG_OK, or a refusal by name with a sentence that says what is
// needed.
LG_MUST_CHECK int lg_feed_follower_judge(const struct lg_feed_state *state, struct lg_bytes lists,
	const struct lg_feed_document *document, const uint8_t hash[LG_FEED_HASH_BYTES],
	const uint8_t *known, int64_t now_ms, struct lg_error *err);

// State after a document that was judged fit. root is what conditions give after it was applied, in
// a transaction still open; for a now it is that of the state. LG_E_HASH, state unchanged, where it
// is not the document's: a base is needed.
LG_MUST_CHECK int lg_feed_follower_advance(struct lg_feed_state *state,
	const struct lg_feed_document *document, const uint8_t hash[LG_FEED_HASH_BYTES],
	const uint8_t root[LG_STATUS_HASH_BYTES], struct lg_error *err);

// What has been applied is the newest there is, and was so at most as long ago as the origin said a
// now is good.
bool lg_feed_follower_fresh(const struct lg_feed_state *state, int64_t now_ms);

// What is to be fetched next: the delta state->sequence + 1 while a now has named more, a base
// where only a base helps.
enum lg_feed_want { LG_FEED_WANT_NOTHING, LG_FEED_WANT_DELTA, LG_FEED_WANT_BASE };
enum lg_feed_want lg_feed_follower_wants(const struct lg_feed_state *state);
