// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/verify.h"

#include <sodium.h>

#include <stdlib.h>

struct lg_ed25519_keys {
	uint32_t count;
	uint8_t key[][LG_PUBLIC_KEY_BYTES];
};

static size_t bytes_for(uint32_t count)
{
	return sizeof(struct lg_ed25519_keys) + (size_t)count * LG_PUBLIC_KEY_BYTES;
}

int lg_ed25519_keys_build(const uint8_t (*public_keys)[LG_PUBLIC_KEY_BYTES], uint32_t count,
	struct lg_ed25519_keys **keys, struct lg_error *err)
{
	struct lg_ed25519_keys *built = malloc(bytes_for(count));

	if (!built)
		return lg_fail(err, LG_E_NO_MEMORY,
			"%zu bytes for %u prepared keys are not to be had: free memory or use "
			"fewer issuer keys",
			bytes_for(count), count);
	built->count = count;
	if (count > 0)
		memcpy(built->key, public_keys, (size_t)count * LG_PUBLIC_KEY_BYTES);
	*keys = built;
	return LG_OK;
}

void lg_ed25519_keys_free(struct lg_ed25519_keys *keys)
{
	free(keys);
}

size_t lg_ed25519_keys_bytes(const struct lg_ed25519_keys *keys)
{
	return bytes_for(keys->count);
}

static uint8_t verify(const struct lg_ed25519_item *item, const uint8_t *public_key)
{
	return crypto_sign_verify_detached(
		       item->signature, item->message, item->message_bytes, public_key) == 0;
}

void lg_ed25519_verify_known(const struct lg_ed25519_keys *keys,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		valid[i] = items[i].key < keys->count && verify(&items[i], keys->key[items[i].key]);
}

void lg_ed25519_verify_any(const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	for (uint32_t i = 0; i < count; i++)
		valid[i] = verify(&items[i], items[i].public_key);
}

const char *lg_ed25519_kind(void)
{
	return "libsodium " SODIUM_VERSION_STRING;
}
