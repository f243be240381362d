// SPDX-License-Identifier: Apache-2.0
#include "keys/snapshot_seal.h"

#include <sodium.h>

#define HASH_BYTES 32
#define CONTEXT_BYTES (sizeof(LG_SNAPSHOT_CONTEXT) - 1)
#define SIGNED_BYTES (CONTEXT_BYTES + LG_SNAPSHOT_SIGNED_BYTES)

static void hash_body(const uint8_t *file, size_t len, uint8_t hash[HASH_BYTES])
{
	crypto_generichash(hash, HASH_BYTES, file + LG_SNAPSHOT_HEADER_BYTES,
		len - LG_SNAPSHOT_HEADER_BYTES, NULL, 0);
}

static void signed_bytes(const uint8_t *file, uint8_t message[SIGNED_BYTES])
{
	memcpy(message, LG_SNAPSHOT_CONTEXT, CONTEXT_BYTES);
	memcpy(message + CONTEXT_BYTES, file, LG_SNAPSHOT_SIGNED_BYTES);
}

void lg_snapshot_seal(uint8_t *file, size_t len, const struct lg_keypair *status_key)
{
	uint8_t message[SIGNED_BYTES];

	memcpy(file + LG_SNAPSHOT_AT_KID, lg_keypair_kid(status_key), LG_KID_BYTES);
	hash_body(file, len, file + LG_SNAPSHOT_AT_HASH);
	signed_bytes(file, message);
	lg_keypair_sign(status_key, message, sizeof(message), file + LG_SNAPSHOT_AT_SIGNATURE);
}

int lg_snapshot_verify(const struct lg_snapshot *snapshot, const struct lg_trust_list *trust,
	int64_t now, struct lg_error *err)
{
	const struct lg_status_key *const key =
		lg_trust_list_status_key(trust, snapshot->signer_kid, now);
	uint8_t message[SIGNED_BYTES], hash[HASH_BYTES];
	char kid[2 * LG_KID_BYTES + 1];

	lg_hex(kid, snapshot->signer_kid, LG_KID_BYTES);
	if (!key)
		return lg_fail(err, LG_E_KEY,
			"generation %llu is signed by key %s, which trust list %llu does not name "
			"as a status key usable now: publish a trust list with it first",
			(unsigned long long)snapshot->generation, kid,
			(unsigned long long)trust->version);
	// The signature first: it covers the hash, so that only what the key's owner wrote is
	// hashed.
	signed_bytes(snapshot->whole.data, message);
	if (!lg_signature_verify(key->public_key, message, sizeof(message), snapshot->signature))
		return lg_fail(err, LG_E_SIGNATURE,
			"the header of generation %llu is not signed by status key %s: it was "
			"damaged or forged on its way",
			(unsigned long long)snapshot->generation, kid);
	hash_body(snapshot->whole.data, snapshot->whole.len, hash);
	if (sodium_memcmp(hash, snapshot->hash, sizeof(hash)) != 0)
		return lg_fail(err, LG_E_HASH,
			"the sections of generation %llu do not match the hash in its header: they "
			"were damaged on their way",
			(unsigned long long)snapshot->generation);
	return LG_OK;
}
