// SPDX-License-Identifier: Apache-2.0
// Batch verification of Ed25519 signatures: a batch in, one verdict each out.
//
// The verdict on each signature is exactly that of libsodium 1.0.18's crypto_sign_verify_detached
// (cofactorless; canonical S; small-order and non-canonical A and R refused), whatever else is in
// the batch. Knows neither DPDK nor RCU, does no I/O, allocates nothing while verifying, and keeps
// no global state: any number of workers may call it with tables that they share.
#pragma once

#include "common/cose.h"
#include "common/error.h"

// Prepared form of keys that many signatures are checked with. Immutable once built, so it can be
// shared by threads and published by pointer.
struct lg_ed25519_keys;

// Prepares count public keys (32 bytes each); key i is named by i afterwards. A key that libsodium
// would refuse is accepted here and fails every signature. May take long: never on a worker.
LG_MUST_CHECK int lg_ed25519_keys_build(const uint8_t (*public_keys)[LG_PUBLIC_KEY_BYTES],
	uint32_t count, struct lg_ed25519_keys **keys, struct lg_error *err);
void lg_ed25519_keys_free(struct lg_ed25519_keys *keys);
size_t lg_ed25519_keys_bytes(const struct lg_ed25519_keys *keys);

struct lg_ed25519_item {
	const uint8_t *message;   // contiguous
	const uint8_t *signature; // 64 bytes
	uint32_t message_bytes;
	uint32_t key;              // index in keys, for lg_ed25519_verify_known
	const uint8_t *public_key; // 32 bytes, for lg_ed25519_verify_any
};

// Writes valid[i] = 1 or 0 for each item. Any count; items in any mix of keys. An index beyond keys
// makes its item invalid.
void lg_ed25519_verify_known(const struct lg_ed25519_keys *keys,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);

// The same for keys seen for the first time (holders' keys).
void lg_ed25519_verify_any(const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);

// Name of the arithmetic in use, for the log: "libsodium 1.0.18".
const char *lg_ed25519_kind(void);
