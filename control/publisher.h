// SPDX-License-Identifier: Apache-2.0
// Makes the snapshots that bring data planes to the present generation: a delta where the journal
// reaches back to what a data plane has, a base otherwise.
//
// A snapshot is signed by the newest status key in force and lies in a sealed memfd. The last base
// and the last delta are kept, so that several data planes get the same one. For one thread, and
// outside transactions: only what is committed is published.
#pragma once

#include "control/keyring.h"
#include "control/store.h"
#include "keys/feed_document.h"

// Up to this many journal rows a delta is always the shorter way; beyond it depends on the
// coverage.
#define LG_DELTA_EVENTS_MAX 65536

struct lg_publisher;

struct lg_publication {
	uint32_t epoch;
	uint64_t generation;
	uint64_t base_generation; // 0 = base
	uint64_t bytes;
	int fd; // sealed; the publisher's, until the next call
};

LG_MUST_CHECK int lg_publisher_new(struct lg_store *store, struct lg_keyring *ring,
	struct lg_publisher **publisher, struct lg_error *err);
void lg_publisher_free(struct lg_publisher *publisher); // NULL is fine

// Snapshots made from now on say that they were made at this moment (unix ms), unless that lies
// ahead: for an appliance that follows a feed and knows nothing later. A data plane counts the age
// of its table from there.
void lg_publisher_confirmed(struct lg_publisher *publisher, int64_t confirmed_ms);

// What brings a data plane that has this generation of the present epoch (0 = nothing, or force a
// base) to the present one. LG_E_STATE when it has that already, or a later one.
LG_MUST_CHECK int lg_publisher_make(struct lg_publisher *publisher, uint64_t have, int64_t now_ms,
	const struct lg_publication **publication, struct lg_error *err);

// Signs a document of the status feed by the newest status key in force at its time; for
// lg_store_feed_signer(), self being the publisher.
LG_MUST_CHECK int lg_publisher_sign_feed(void *self, const struct lg_feed_document *document,
	struct lg_bytes *bytes, struct lg_error *err);

// The status key that signs at this moment (unix s), the ring's. LG_E_EXPIRED when none is in
// force.
LG_MUST_CHECK int lg_publisher_status_key(struct lg_publisher *publisher, int64_t now,
	struct lg_keypair **pair, struct lg_error *err);

// Kid of the status key that signs now; LG_E_EXPIRED when none is in force.
LG_MUST_CHECK int lg_publisher_signer(struct lg_publisher *publisher, int64_t now,
	uint8_t kid[LG_KID_BYTES], struct lg_error *err);
