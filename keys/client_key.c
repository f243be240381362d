// SPDX-License-Identifier: Apache-2.0
#include "keys/client_key.h"

#include "keys/locked.h"
#include "keys/secret_file.h"

#include <sodium.h>

#include <stdio.h>

#define CONTEXT "licgate/client/1"
#define CONTEXT_BYTES (sizeof(CONTEXT) - 1)
#define FORM "licgate-client 1 "
#define ID_DIGITS 16

#define ROLES_SHIFT 56
#define KEY_EPOCH_SHIFT 40

_Static_assert(crypto_shorthash_siphashx24_BYTES == LG_AUTHENTICATOR_BYTES, "MAC size");
_Static_assert(2 * crypto_shorthash_siphashx24_KEYBYTES == LG_CLIENT_KEY_BYTES, "two MAC keys");

uint64_t lg_client_id(uint8_t roles, uint16_t key_epoch, uint64_t serial)
{
	return (uint64_t)roles << ROLES_SHIFT | (uint64_t)key_epoch << KEY_EPOCH_SHIFT |
		(serial & ((UINT64_C(1) << KEY_EPOCH_SHIFT) - 1));
}

bool lg_client_may(uint64_t client_id, unsigned role)
{
	return role < LG_ROLE_MAX && (client_id >> ROLES_SHIFT >> role & 1);
}

void lg_client_key_derive(
	const uint8_t master[LG_CLIENT_MASTER_BYTES], uint64_t client_id, struct lg_client_key *key)
{
	uint8_t message[CONTEXT_BYTES + 8];

	memcpy(message, CONTEXT, CONTEXT_BYTES);
	lg_put_be64(message + CONTEXT_BYTES, client_id);
	crypto_generichash(key->key, sizeof(key->key), message, sizeof(message), master,
		LG_CLIENT_MASTER_BYTES);
	key->id = client_id;
}

void lg_client_mac(const struct lg_client_key *key, enum lg_direction direction,
	const uint8_t *data, size_t len, uint8_t mac[LG_AUTHENTICATOR_BYTES])
{
	const uint8_t *const half =
		key->key + (direction == LG_ANSWER_MAC ? LG_CLIENT_KEY_BYTES / 2 : 0);

	crypto_shorthash_siphashx24(mac, data, len, half);
}

bool lg_client_mac_matches(const struct lg_client_key *key, enum lg_direction direction,
	const uint8_t *data, size_t len, const uint8_t mac[LG_AUTHENTICATOR_BYTES])
{
	uint8_t right[LG_AUTHENTICATOR_BYTES];

	lg_client_mac(key, direction, data, len, right);
	return sodium_memcmp(mac, right, sizeof(right)) == 0;
}

int lg_client_key_write(const char *path, const struct lg_client_key *key, struct lg_error *err)
{
	char *const text = lg_locked_new(LG_SECRET_TEXT_MAX_BYTES);
	int len, ret;

	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
	len = snprintf(
		text, LG_SECRET_TEXT_MAX_BYTES, FORM "%016llx ", (unsigned long long)key->id);
	lg_hex(text + len, key->key, sizeof(key->key));
	ret = lg_secret_file_write(path, text, err);
	lg_locked_free(text);
	return ret;
}

// Cuts text after the id.
static bool parse(char *text, struct lg_client_key *key)
{
	char *const id = text + strlen(FORM);
	uint8_t id_bytes[8];

	if (strncmp(text, FORM, strlen(FORM)) != 0 || strnlen(id, ID_DIGITS + 1) <= ID_DIGITS ||
		id[ID_DIGITS] != ' ')
		return false;
	id[ID_DIGITS] = 0;
	if (!lg_unhex(id_bytes, sizeof(id_bytes), id) ||
		!lg_unhex(key->key, sizeof(key->key), id + ID_DIGITS + 1))
		return false;
	key->id = lg_be64(id_bytes);
	return true;
}

int lg_client_key_read(const char *path, struct lg_client_key *key, struct lg_error *err)
{
	char *text;
	int ret;

	ret = lg_secret_file_read(path, &text, err);
	if (ret < 0)
		return ret;
	if (!parse(text, key)) {
		sodium_memzero(key, sizeof(*key));
		ret = lg_fail(err, LG_E_FORMAT,
			"%s is not \"" FORM
			"\", 16 hex digits of id and 64 of key: it is no client "
			"key that this version can read",
			path);
	}
	lg_locked_free(text);
	return ret;
}
