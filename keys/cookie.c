// SPDX-License-Identifier: Apache-2.0
#include "keys/cookie.h"

#include <sodium.h>

// Version, three zeros, time; then the hash (RFC 9018 section 4).
#define VERSION 1
#define HEADER_BYTES 8
#define HASH_BYTES 8
#define ADDRESS_MAX_BYTES 16

_Static_assert(HEADER_BYTES + HASH_BYTES == LG_COOKIE_BYTES, "cookie size");
_Static_assert(crypto_shorthash_siphash24_BYTES == HASH_BYTES, "hash size");
_Static_assert(crypto_shorthash_siphash24_KEYBYTES == LG_COOKIE_SECRET_BYTES, "secret size");

static bool address_sound(struct lg_bytes address)
{
	return address.len == 4 || address.len == ADDRESS_MAX_BYTES;
}

// Section 4.4 of RFC 9018. The address is sound.
static void hash_of(const uint8_t secret[LG_COOKIE_SECRET_BYTES], uint64_t client_cookie,
	struct lg_bytes address, const uint8_t header[HEADER_BYTES], uint8_t hash[HASH_BYTES])
{
	uint8_t message[8 + HEADER_BYTES + ADDRESS_MAX_BYTES];

	lg_put_be64(message, client_cookie);
	memcpy(message + 8, header, HEADER_BYTES);
	memcpy(message + 8 + HEADER_BYTES, address.data, address.len);
	crypto_shorthash_siphash24(hash, message, 8 + HEADER_BYTES + address.len, secret);
}

void lg_cookie_make(const uint8_t secret[LG_COOKIE_SECRET_BYTES], uint64_t client_cookie,
	struct lg_bytes address, int64_t now_s, uint8_t cookie[LG_COOKIE_BYTES])
{
	memset(cookie, 0, LG_COOKIE_BYTES);
	if (!address_sound(address))
		return;
	cookie[0] = VERSION;
	lg_put_be32(cookie + 4, (uint32_t)now_s);
	hash_of(secret, client_cookie, address, cookie, cookie + HEADER_BYTES);
}

static bool made_under(const uint8_t secret[LG_COOKIE_SECRET_BYTES], uint64_t client_cookie,
	struct lg_bytes address, const uint8_t cookie[LG_COOKIE_BYTES])
{
	uint8_t hash[HASH_BYTES];

	if (sodium_is_zero(secret, LG_COOKIE_SECRET_BYTES))
		return false;
	hash_of(secret, client_cookie, address, cookie, hash);
	return sodium_memcmp(hash, cookie + HEADER_BYTES, HASH_BYTES) == 0;
}

bool lg_cookie_check(const struct lg_admission_secrets *secrets, uint64_t client_cookie,
	struct lg_bytes address, int64_t now_s, const uint8_t cookie[LG_COOKIE_BYTES])
{
	static const uint8_t start[4] = {VERSION};
	const int32_t age_s = (int32_t)((uint32_t)now_s - lg_be32(cookie + 4));

	if (!address_sound(address) || memcmp(cookie, start, sizeof(start)) != 0)
		return false;
	if (age_s > LG_COOKIE_LIFE_S || age_s < -LG_COOKIE_AHEAD_S)
		return false;
	return made_under(secrets->cookie_now, client_cookie, address, cookie) ||
		made_under(secrets->cookie_before, client_cookie, address, cookie);
}
