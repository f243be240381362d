// SPDX-License-Identifier: Apache-2.0
#include "keys/webhook_key.h"

#include "keys/locked.h"
#include "keys/secret_file.h"

#include <sodium.h>

#include <inttypes.h>
#include <stdio.h>

#define FORM "licgate-webhook 1 whsec_"
#define VARIANT sodium_base64_VARIANT_ORIGINAL
#define KEY_DIGITS sodium_base64_ENCODED_LEN(LG_WEBHOOK_KEY_BYTES, VARIANT)

int lg_webhook_key_make(const char *path, struct lg_error *err)
{
	char *const text = lg_locked_new(LG_SECRET_TEXT_MAX_BYTES);
	struct lg_webhook_key key;
	int rc;

	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
	randombytes_buf(key.key, sizeof(key.key));
	memcpy(text, FORM, strlen(FORM));
	sodium_bin2base64(text + strlen(FORM), KEY_DIGITS, key.key, sizeof(key.key), VARIANT);
	sodium_memzero(&key, sizeof(key));
	rc = lg_secret_file_write(path, text, err);
	lg_locked_free(text);
	return rc;
}

int lg_webhook_key_read(const char *path, struct lg_webhook_key *key, struct lg_error *err)
{
	uint8_t found[LG_WEBHOOK_KEY_BYTES];
	size_t len = 0;
	char *text;
	int rc = lg_secret_file_read(path, &text, err);

	if (rc != LG_OK)
		return rc;
	if (strncmp(text, FORM, strlen(FORM)) != 0 ||
		sodium_base642bin(found, sizeof(found), text + strlen(FORM),
			strlen(text + strlen(FORM)), NULL, &len, NULL, VARIANT) != 0 ||
		len != sizeof(found))
		rc = lg_fail(err, LG_E_FORMAT,
			"%s is not \"" FORM "<32 bytes in base64>\": it holds no webhook key that "
			"this version can read",
			path);
	else
		memcpy(key->key, found, sizeof(found));
	sodium_memzero(found, sizeof(found));
	lg_locked_free(text);
	return rc;
}

void lg_webhook_sign(const struct lg_webhook_key *key, const char *id, int64_t timestamp_s,
	struct lg_bytes body, char signature[LG_WEBHOOK_SIGNATURE_BYTES])
{
	uint8_t mac[crypto_auth_hmacsha256_BYTES];
	crypto_auth_hmacsha256_state state;
	char moment[24];

	snprintf(moment, sizeof(moment), ".%" PRId64 ".", timestamp_s);
	crypto_auth_hmacsha256_init(&state, key->key, sizeof(key->key));
	crypto_auth_hmacsha256_update(&state, (const uint8_t *)id, strlen(id));
	crypto_auth_hmacsha256_update(&state, (const uint8_t *)moment, strlen(moment));
	crypto_auth_hmacsha256_update(&state, body.data, body.len);
	crypto_auth_hmacsha256_final(&state, mac);
	sodium_memzero(&state, sizeof(state));
	memcpy(signature, "v1,", 3);
	sodium_bin2base64(signature + 3, LG_WEBHOOK_SIGNATURE_BYTES - 3, mac, sizeof(mac), VARIANT);
}
