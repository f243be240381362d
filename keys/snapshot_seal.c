// SPDX-License-Identifier: Apache-2.0
#include "keys/snapshot_seal.h"

#include <sodium.h>

#define HASH_BYTES 32
#define CONTEXT_BYTES (sizeof(LG_SNAPSHOT_CONTEXT) - 1)
#define SIGNED_BYTES (CONTEXT_BYTES + LG_SNAPSHOT_SIGNED_BYTES)

// The section that comes next, at from or later, among those that the table root covers; len 0 when
// there is none.
static void next_left_out(const uint8_t *file, uint64_t from, uint64_t *offset, uint64_t *len)
{
	const uint32_t count = lg_le32(file + LG_SNAPSHOT_AT_SECTIONS);

	*offset = UINT64_MAX;
	*len = 0;

	for (uint32_t i = 0; i < count; i++) {
		const uint8_t *row =
			file + LG_SNAPSHOT_HEADER_BYTES + (size_t)i * LG_SNAPSHOT_SECTION_BYTES;
		const uint32_t type = lg_le32(row);
		const uint64_t at = lg_le64(row + 8);

		if (type != LG_SECTION_DICTIONARY && type != LG_SECTION_CODES &&
			type != LG_SECTION_EXACT)
			continue;
		if (lg_le64(row + 16) == 0 || at < from || at > *offset)
			continue;
		*offset = at;
		*len = lg_le64(row + 16);
	}
}

// Of a file whose section table is sound.
static void hash_body(const uint8_t *file, size_t file_len, uint8_t hash[HASH_BYTES])
{
	crypto_generichash_state state;
	uint64_t at = LG_SNAPSHOT_HEADER_BYTES, offset, len;

	crypto_generichash_init(&state, NULL, 0, HASH_BYTES);
	next_left_out(file, at, &offset, &len);
	while (len > 0) {
		crypto_generichash_update(&state, file + at, offset - at);
		at = offset + len;
		next_left_out(file, at, &offset, &len);
	}
	crypto_generichash_update(&state, file + at, file_len - at);
	crypto_generichash_final(&state, hash, HASH_BYTES);
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
