// SPDX-License-Identifier: Apache-2.0
#include "control/portal/password.h"

#include <sodium.h>
#include <string.h>
#include <strings.h>

_Static_assert(LG_PASSWORD_HASH_BYTES == crypto_pwhash_STRBYTES, "room for libsodium's text");

int lg_password_check(const char *password, const char *login, struct lg_error *err)
{
	const size_t len = strlen(password);

	if (len < LG_PASSWORD_LEAST_BYTES || len > LG_PASSWORD_MOST_BYTES)
		return lg_fail(err, LG_E_ARGUMENT,
			"the password has %zu bytes: needed are %d to %d", len,
			LG_PASSWORD_LEAST_BYTES, LG_PASSWORD_MOST_BYTES);
	if (strcasecmp(password, login) == 0)
		return lg_fail(
			err, LG_E_ARGUMENT, "the password is the login itself: choose another one");
	return LG_OK;
}

int lg_password_hash(const char *password, char hash[LG_PASSWORD_HASH_BYTES], struct lg_error *err)
{
	if (crypto_pwhash_str_alg(hash, password, strlen(password),
		    crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
		    crypto_pwhash_ALG_ARGON2ID13) != 0)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to hash a password: %zu MiB needed",
			(size_t)crypto_pwhash_MEMLIMIT_INTERACTIVE >> 20);
	return LG_OK;
}

bool lg_password_matches(const char *password, const char *hash)
{
	return crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
}

int lg_password_nobody(char hash[LG_PASSWORD_HASH_BYTES], struct lg_error *err)
{
	uint8_t chance[32];
	char password[2 * sizeof(chance) + 1];
	int rc;

	randombytes_buf(chance, sizeof(chance));
	sodium_bin2hex(password, sizeof(password), chance, sizeof(chance));
	rc = lg_password_hash(password, hash, err);
	sodium_memzero(chance, sizeof(chance));
	sodium_memzero(password, sizeof(password));
	return rc;
}
