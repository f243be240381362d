// SPDX-License-Identifier: Apache-2.0
#include "keys/keypair.h"

#include "keys/locked.h"

#include <sodium.h>

// Bytes alone: locked memory is not aligned.
struct lg_keypair {
	uint8_t secret[crypto_sign_SECRETKEYBYTES]; // seed, then public key
	uint8_t kid[LG_KID_BYTES];
};

_Static_assert(crypto_sign_SEEDBYTES == LG_SEED_BYTES, "seed size of libsodium");
_Static_assert(crypto_sign_PUBLICKEYBYTES == LG_PUBLIC_KEY_BYTES, "public key size of libsodium");
_Static_assert(crypto_sign_BYTES == LG_SIGNATURE_BYTES, "signature size of libsodium");

int lg_keys_init(struct lg_error *err)
{
	if (sodium_init() < 0)
		return lg_fail(err, LG_E_HOST,
			"libsodium cannot start: no source of random numbers; make /dev/urandom or "
			"getrandom() available");
	return LG_OK;
}

static void complete(struct lg_keypair *pair, const uint8_t public_key[LG_PUBLIC_KEY_BYTES])
{
	lg_kid(public_key, pair->kid);
	lg_locked_freeze(pair);
}

struct lg_keypair *lg_keypair_new(void)
{
	struct lg_keypair *const pair = lg_locked_new(sizeof(*pair));
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];

	if (!pair)
		return NULL;
	crypto_sign_keypair(public_key, pair->secret);
	complete(pair, public_key);
	return pair;
}

struct lg_keypair *lg_keypair_from_seed(const uint8_t seed[LG_SEED_BYTES])
{
	struct lg_keypair *const pair = lg_locked_new(sizeof(*pair));
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];

	if (!pair)
		return NULL;
	crypto_sign_seed_keypair(public_key, pair->secret, seed);
	complete(pair, public_key);
	return pair;
}

void lg_keypair_free(struct lg_keypair *pair)
{
	lg_locked_free(pair);
}

const uint8_t *lg_keypair_public(const struct lg_keypair *pair)
{
	return pair->secret + LG_SEED_BYTES;
}

const uint8_t *lg_keypair_kid(const struct lg_keypair *pair)
{
	return pair->kid;
}

const uint8_t *lg_keypair_seed(const struct lg_keypair *pair)
{
	return pair->secret;
}

void lg_keypair_sign(const struct lg_keypair *pair, const uint8_t *message, size_t len,
	uint8_t signature[LG_SIGNATURE_BYTES])
{
	crypto_sign_detached(signature, NULL, message, len, pair->secret);
}

bool lg_signature_verify(const uint8_t public_key[LG_PUBLIC_KEY_BYTES], const uint8_t *message,
	size_t len, const uint8_t signature[LG_SIGNATURE_BYTES])
{
	return crypto_sign_verify_detached(signature, message, len, public_key) == 0;
}

void lg_kid(const uint8_t public_key[LG_PUBLIC_KEY_BYTES], uint8_t kid[LG_KID_BYTES])
{
	uint8_t hash[crypto_hash_sha256_BYTES];

	crypto_hash_sha256(hash, public_key, LG_PUBLIC_KEY_BYTES);
	memcpy(kid, hash, LG_KID_BYTES);
}
