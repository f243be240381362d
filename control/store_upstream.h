// SPDX-License-Identifier: Apache-2.0
// What is trusted of the feed that this appliance follows (control/feed/follower.h), and its
// origin's trust list as it was signed.
#pragma once

#include "control/feed/follower.h"
#include "control/store.h"

// All zero before the first put.
LG_MUST_CHECK int lg_store_upstream(
	struct lg_store *store, struct lg_feed_state *state, struct lg_error *err);
LG_MUST_CHECK int lg_store_upstream_put(
	struct lg_store *store, const struct lg_feed_state *state, struct lg_error *err);

// The trust list; the caller frees what it points to. LG_E_NOT_FOUND (err untouched) before the
// first put.
LG_MUST_CHECK int lg_store_upstream_trust(
	struct lg_store *store, struct lg_bytes *document, struct lg_error *err);
LG_MUST_CHECK int lg_store_upstream_trust_put(
	struct lg_store *store, struct lg_bytes document, struct lg_error *err);

// Hash of the delta that was applied under this number; LG_E_NOT_FOUND (err untouched) where none
// was, or too long ago: the last LG_STORE_UPSTREAM_KNOWN are remembered.
#define LG_STORE_UPSTREAM_KNOWN 65536
LG_MUST_CHECK int lg_store_upstream_known(struct lg_store *store, uint32_t epoch, uint64_t sequence,
	uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err);
LG_MUST_CHECK int lg_store_upstream_remember(struct lg_store *store, uint32_t epoch,
	uint64_t sequence, const uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err);
