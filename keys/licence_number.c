// SPDX-License-Identifier: Apache-2.0
#include "keys/licence_number.h"

#include "keys/locked.h"
#include "keys/secret_file.h"

#include <sodium.h>

#include <ctype.h>
#include <stdio.h>

#define CONTEXT "licgate/number/1"
#define FORM "licgate-number 1 "
#define CITIZEN_CHARACTERS 18

// ISO 7064 MOD 11-2 over the first 17 digits; '?' when one of them is no digit.
static char check_character(const char *number)
{
	unsigned remainder = 0;

	for (unsigned i = 0; i < CITIZEN_CHARACTERS - 1; i++) {
		if (!isdigit((unsigned char)number[i]))
			return '?';
		remainder = (remainder + (unsigned)(number[i] - '0')) * 2 % 11;
	}
	return "10X98765432"[remainder];
}

int lg_licence_number_check(const char *number, struct lg_error *err)
{
	const size_t len = strlen(number);
	char right;

	if (len == 0 || len > LG_NUMBER_TEXT_MAX_BYTES)
		return lg_fail(err, LG_E_ARGUMENT,
			"licence number of %zu characters: it has 1 to %d, a citizen's 18", len,
			LG_NUMBER_TEXT_MAX_BYTES);
	for (size_t i = 0; i < len; i++) {
		if (!isalnum((unsigned char)number[i]) || !isascii((unsigned char)number[i]))
			return lg_fail(err, LG_E_ARGUMENT,
				"character %zu of the licence number is neither a digit nor a "
				"Latin letter",
				i + 1);
	}
	if (len != CITIZEN_CHARACTERS)
		return 0;
	right = check_character(number);
	if (right == '?')
		return lg_fail(err, LG_E_ARGUMENT,
			"a licence number of 18 characters has digits and a check character at its "
			"end");
	if (toupper((unsigned char)number[len - 1]) != right)
		return lg_fail(err, LG_E_ARGUMENT,
			"the check character at the end of the licence number does not fit the 17 "
			"digits before it: one of them is mistyped");
	return 0;
}

void lg_licence_number_hash(
	const struct lg_number_key *key, const char *number, uint8_t hash[LG_LICENCE_NUMBER_BYTES])
{
	char text[sizeof(CONTEXT) + LG_NUMBER_TEXT_MAX_BYTES] = CONTEXT;
	size_t len = sizeof(CONTEXT) - 1;

	for (; *number && len < sizeof(text); number++)
		text[len++] = (char)toupper((unsigned char)*number);
	crypto_generichash(hash, LG_LICENCE_NUMBER_BYTES, (const uint8_t *)text, len, key->key,
		sizeof(key->key));
	sodium_memzero(text, sizeof(text));
}

int lg_number_key_make(const char *path, struct lg_error *err)
{
	char *const text = lg_locked_new(LG_SECRET_TEXT_MAX_BYTES);
	uint8_t key[LG_NUMBER_KEY_BYTES];
	int result;

	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
	randombytes_buf(key, sizeof(key));
	strcpy(text, FORM);
	lg_hex(text + strlen(FORM), key, sizeof(key));
	sodium_memzero(key, sizeof(key));
	result = lg_secret_file_write(path, text, err);
	lg_locked_free(text);
	return result;
}

int lg_number_key_read(const char *path, struct lg_number_key *key, struct lg_error *err)
{
	char *text;
	int result = lg_secret_file_read(path, &text, err);

	if (result)
		return result;
	if (strncmp(text, FORM, strlen(FORM)) ||
		!lg_unhex(key->key, sizeof(key->key), text + strlen(FORM)))
		result = lg_fail(err, LG_E_FORMAT,
			"%s is not \"" FORM "\" and 64 hex digits: it is no key for licence "
			"numbers; licgate keys number-key makes one",
			path);
	lg_locked_free(text);
	return result;
}
