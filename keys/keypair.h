// SPDX-License-Identifier: Apache-2.0
// Ed25519 key pairs (RFC 8032) by libsodium, and key ids.
//
// Secret keys live in locked memory that is left out of core dumps, and are wiped when freed.
// lg_keys_init() comes first in every process; the rest may be called from any thread.
#pragma once

#include "common/bytes.h"
#include "common/cose.h"
#include "common/error.h"

#define LG_SEED_BYTES 32

struct lg_keypair; // secret

// Initialises libsodium. Call once before anything else in keys/.
LG_MUST_CHECK int lg_keys_init(struct lg_error *err);

// NULL when memory cannot be had or locked (RLIMIT_MEMLOCK).
struct lg_keypair *lg_keypair_new(void);
struct lg_keypair *lg_keypair_from_seed(const uint8_t seed[LG_SEED_BYTES]);
void lg_keypair_free(struct lg_keypair *pair); // NULL is fine

const uint8_t *lg_keypair_public(const struct lg_keypair *pair); // 32 bytes
const uint8_t *lg_keypair_kid(const struct lg_keypair *pair);    // 8 bytes
const uint8_t *lg_keypair_seed(const struct lg_keypair *pair);   // 32 bytes: for key files only

void lg_keypair_sign(const struct lg_keypair *pair, const uint8_t *message, size_t len,
	uint8_t signature[LG_SIGNATURE_BYTES]);

// crypto_sign_verify_detached of libsodium 1.0.18: strict, cofactorless. The reference for every
// verdict of licgate.
bool lg_signature_verify(const uint8_t public_key[LG_PUBLIC_KEY_BYTES], const uint8_t *message,
	size_t len, const uint8_t signature[LG_SIGNATURE_BYTES]);

// First 8 bytes of SHA-256(public key).
void lg_kid(const uint8_t public_key[LG_PUBLIC_KEY_BYTES], uint8_t kid[LG_KID_BYTES]);
