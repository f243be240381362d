// SPDX-License-Identifier: Apache-2.0
// Good signatures to measure with, and the libraries that the engine is measured against.
#pragma once

#include "dataplane/ed25519/verify.h"

// More signatures than a cache can keep the table entries of: otherwise tables would seem faster
// than they are.
#define LG_RATE_SIGNATURES 16384
#define LG_RATE_STRANGERS 4096 // keys of a pool of arbitrary keys

struct lg_rate_pool {
	uint32_t keys; // 0: arbitrary keys
	uint32_t message_bytes;
	struct lg_ed25519_item *items; // LG_RATE_SIGNATURES, keys at random
	uint8_t (*public_keys)[LG_PUBLIC_KEY_BYTES];
	uint8_t *bytes; // signatures and messages
};

// Key i is the same in every pool. What cannot be had ends the program with a sentence.
void lg_rate_pool_init(struct lg_rate_pool *pool, uint32_t keys, uint32_t message_bytes);
void lg_rate_pool_fini(struct lg_rate_pool *pool);

// Number of keys that public_keys holds.
uint32_t lg_rate_pool_key_count(const struct lg_rate_pool *pool);

// Verifies count signatures from the first on, one by one; returns how many were good.
uint32_t lg_rate_by_libsodium(const struct lg_rate_pool *pool, uint32_t first, uint32_t count);

// The same by OpenSSL, which wants keys in a form of its own. _new returns NULL where the program
// was built without it.
struct lg_rate_openssl;
struct lg_rate_openssl *lg_rate_openssl_new(const struct lg_rate_pool *pool);
void lg_rate_openssl_free(struct lg_rate_openssl *openssl);
uint32_t lg_rate_by_openssl(struct lg_rate_openssl *openssl, uint32_t first, uint32_t count);
