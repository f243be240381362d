// SPDX-License-Identifier: Apache-2.0
// The origin of a status feed, for tests of whoever follows one: honest as it stands, and able to
// lie. It is a plain value: a copy of it is the same origin at an earlier moment, or the beginning
// of another history under the same keys.
//
// Helpers that cannot do what they were asked end the test program. Documents are the caller's to
// free; time is now_ms, which tests set.
#pragma once

#include "keys/feed_document.h"

#define LG_FEED_ORIGIN_LISTS 2
#define LG_FEED_ORIGIN_INDICES 8192 // of each list at most: two pages
#define LG_FEED_ORIGIN_ROOTS 2      // both must sign

struct lg_feed_origin {
	struct lg_keypair *roots[LG_FEED_ORIGIN_ROOTS];
	struct lg_keypair *status_key; // signs
	struct lg_keypair *other_key;  // on the trust list as well, from when a test puts it there
	struct lg_keypair *issuer;
	struct lg_root_keys anchors;
	struct lg_status_key statuses[2];
	struct lg_issuer_key issuers[LG_FEED_ORIGIN_LISTS];
	struct lg_trust_list trust;

	int64_t now_ms;
	int64_t good_ms; // of a now
	uint32_t epoch;
	uint64_t sequence;
	uint8_t head[LG_FEED_HASH_BYTES];
	uint32_t authority[LG_FEED_ORIGIN_LISTS];
	uint64_t coverage[LG_FEED_ORIGIN_LISTS]; // 0 = no list
	uint32_t mask[LG_FEED_ORIGIN_LISTS][LG_FEED_ORIGIN_INDICES];

	// Changes a document before it is signed: a lie of the origin's own.
	void (*tamper)(struct lg_feed_document *document);
};

void lg_feed_origin_init(struct lg_feed_origin *origin, int64_t now_ms);
void lg_feed_origin_fini(struct lg_feed_origin *origin); // of one copy only

struct lg_bytes lg_feed_origin_trust(struct lg_feed_origin *origin);
struct lg_bytes lg_feed_origin_now(struct lg_feed_origin *origin);
struct lg_bytes lg_feed_origin_base(struct lg_feed_origin *origin, struct lg_bytes *records);

// Sets the conditions of one licence (0 clears) and says so in the next delta; list names the list
// by its place.
struct lg_bytes lg_feed_origin_set(
	struct lg_feed_origin *origin, unsigned list, uint32_t index, uint32_t mask);

// A delta that says no more than what coverages are now.
struct lg_bytes lg_feed_origin_lists(struct lg_feed_origin *origin);

// Starts an epoch, as after a restore from backup: numbers begin again.
void lg_feed_origin_next_epoch(struct lg_feed_origin *origin);

void lg_feed_origin_root(const struct lg_feed_origin *origin, uint8_t root[LG_STATUS_HASH_BYTES]);
