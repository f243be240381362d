// SPDX-License-Identifier: Apache-2.0
// Hash and signature of a snapshot (common/snapshot.h). Pure functions; any thread.
#pragma once

#include "common/snapshot.h"
#include "keys/trust_list.h"

// Fills in kid, hash and signature of bytes laid out by lg_snapshot_write().
void lg_snapshot_seal(uint8_t *file, size_t len, const struct lg_keypair *status_key);

// LG_E_KEY (kid not among the status keys, or outside its window), then LG_E_SIGNATURE, then
// LG_E_HASH: nothing is hashed but what the key's owner wrote. now in unix seconds. What the hash
// leaves out, the codes, is verified by whoever computes the table root.
LG_MUST_CHECK int lg_snapshot_verify(const struct lg_snapshot *snapshot,
	const struct lg_trust_list *trust, int64_t now, struct lg_error *err);
