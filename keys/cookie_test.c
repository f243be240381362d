// SPDX-License-Identifier: Apache-2.0
#include "keys/cookie.h"

#include "keys/keypair.h"

#include <sodium.h>

#include <arpa/inet.h>
#include <criterion/criterion.h>

#define CLIENT_COOKIE UINT64_C(0x2464c4abcf10c957)
#define NOW INT64_C(1559731985)

static uint8_t v4[4], v6[16];
static struct lg_admission_secrets secrets;
static uint8_t cookie[LG_COOKIE_BYTES];

static void start(void)
{
	struct lg_error err;

	cr_assert_eq(lg_keys_init(&err), 0);
	cr_assert_eq(inet_pton(AF_INET, "198.51.100.100", v4), 1);
	cr_assert_eq(inet_pton(AF_INET6, "2001:db8:220:1:59de:d0f4:8769:82b8", v6), 1);
	cr_assert(lg_unhex(secrets.cookie_now, 16, "445536bcd2513298075a5d379663c962"));
	cr_assert(lg_unhex(secrets.cookie_before, 16, "dd3bdf9344b678b185a6f5cb60fca715"));
	lg_cookie_make(secrets.cookie_now, CLIENT_COOKIE, (struct lg_bytes){v4, 4}, NOW, cookie);
}

TestSuite(cookie, .init = start);

static bool accepted(int64_t now_s)
{
	return lg_cookie_check(&secrets, CLIENT_COOKIE, (struct lg_bytes){v4, 4}, now_s, cookie);
}

// RFC 9018 appendix A.1, A.2 and A.4.
Test(cookie, is_made_as_rfc9018_says)
{
	static const struct {
		const char *secret, *cookie;
		uint64_t client_cookie;
		int64_t now_s;
		struct lg_bytes address;
	} rfc9018[] = {
		{"e5e973e5a6b2a43f48e7dc849e37bfcf", "010000005cf79f111f8130c3eee29480",
			CLIENT_COOKIE, 1559731985, {v4, 4}},
		{"e5e973e5a6b2a43f48e7dc849e37bfcf", "010000005cf7a871d4a564a1442aca77",
			CLIENT_COOKIE, 1559734385, {v4, 4}},
		{"dd3bdf9344b678b185a6f5cb60fca715", "010000005cf7c57926556bd0934c72f8",
			UINT64_C(0x22681ab97d52c298), 1559741817, {v6, 16}},
		{"445536bcd2513298075a5d379663c962", "010000005cf7c609a6bb79d16625507a",
			UINT64_C(0x22681ab97d52c298), 1559741961, {v6, 16}},
	};

	for (size_t i = 0; i < sizeof(rfc9018) / sizeof(rfc9018[0]); i++) {
		uint8_t secret[LG_COOKIE_SECRET_BYTES];
		char text[2 * LG_COOKIE_BYTES + 1];

		cr_assert(lg_unhex(secret, sizeof(secret), rfc9018[i].secret));
		lg_cookie_make(secret, rfc9018[i].client_cookie, rfc9018[i].address,
			rfc9018[i].now_s, cookie);
		lg_hex(text, cookie, sizeof(cookie));
		cr_expect_str_eq(text, rfc9018[i].cookie);
	}
}

Test(cookie, lives_an_hour_and_five_minutes_ahead)
{
	cr_expect(accepted(NOW));
	cr_expect(accepted(NOW + LG_COOKIE_LIFE_S));
	cr_expect_not(accepted(NOW + LG_COOKIE_LIFE_S + 1));
	cr_expect(accepted(NOW - LG_COOKIE_AHEAD_S));
	cr_expect_not(accepted(NOW - LG_COOKIE_AHEAD_S - 1));
	cr_expect_not(accepted(NOW + (INT64_C(1) << 31)));
}

Test(cookie, lives_across_the_end_of_32_bit_time)
{
	const int64_t end = INT64_C(1) << 32;

	lg_cookie_make(
		secrets.cookie_now, CLIENT_COOKIE, (struct lg_bytes){v4, 4}, end - 10, cookie);
	cr_expect(accepted(end + 10));
	cr_expect_not(accepted(end + LG_COOKIE_LIFE_S));
	cr_expect(accepted(end - 20));
}

Test(cookie, survives_one_roll_of_the_secret)
{
	memcpy(secrets.cookie_before, secrets.cookie_now, LG_COOKIE_SECRET_BYTES);
	memset(secrets.cookie_now, 7, LG_COOKIE_SECRET_BYTES);
	cr_expect(accepted(NOW));
	memcpy(secrets.cookie_before, secrets.cookie_now, LG_COOKIE_SECRET_BYTES);
	cr_expect_not(accepted(NOW));
}

Test(cookie, is_never_accepted_under_a_secret_of_zeros)
{
	memset(secrets.cookie_before, 0, LG_COOKIE_SECRET_BYTES);
	lg_cookie_make(secrets.cookie_before, CLIENT_COOKIE, (struct lg_bytes){v4, 4}, NOW, cookie);
	cr_expect_not(accepted(NOW));
}

Test(cookie, belongs_to_one_address_and_one_client_cookie)
{
	struct lg_bytes address = {v4, 4};

	for (unsigned bit = 0; bit < 64; bit++)
		cr_expect_not(lg_cookie_check(
			&secrets, CLIENT_COOKIE ^ UINT64_C(1) << bit, address, NOW, cookie));
	for (unsigned bit = 0; bit < 32; bit++) {
		v4[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(accepted(NOW));
		v4[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	address = (struct lg_bytes){v6, 16};
	cr_expect_not(lg_cookie_check(&secrets, CLIENT_COOKIE, address, NOW, cookie));
	cr_expect(accepted(NOW));
}

Test(cookie, is_refused_with_any_bit_flipped)
{
	for (size_t bit = 0; bit < 8 * sizeof(cookie); bit++) {
		cookie[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(accepted(NOW), "bit %zu", bit);
		cookie[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	memset(cookie, 0, sizeof(cookie));
	cr_expect_not(accepted(0));
}

// As a later version of licgate might make them, under the same secret.
Test(cookie, is_refused_in_another_version_and_with_reserved_bytes)
{
	uint8_t message[8 + 8 + 4];

	for (unsigned at = 0; at < 4; at++) {
		lg_put_be64(message, CLIENT_COOKIE);
		memcpy(message + 8, cookie, 8);
		message[8 + at] ^= 2;
		memcpy(message + 16, v4, 4);
		memcpy(cookie, message + 8, 8);
		crypto_shorthash(cookie + 8, message, sizeof(message), secrets.cookie_now);
		cr_expect_not(accepted(NOW), "byte %u", at);
		cookie[at] ^= 2;
	}
	memcpy(message + 8, cookie, 8);
	crypto_shorthash(cookie + 8, message, sizeof(message), secrets.cookie_now);
	cr_expect(accepted(NOW));
}

Test(cookie, is_zeros_for_an_address_of_another_length)
{
	static const uint8_t zeros[LG_COOKIE_BYTES];
	static const uint8_t long_address[32];

	for (size_t len = 0; len <= sizeof(long_address); len++) {
		const struct lg_bytes address = {long_address, len};

		lg_cookie_make(secrets.cookie_now, CLIENT_COOKIE, address, NOW, cookie);
		cr_expect_eq(memcmp(cookie, zeros, sizeof(zeros)) == 0, len != 4 && len != 16);
		cr_expect_eq(lg_cookie_check(&secrets, CLIENT_COOKIE, address, NOW, cookie),
			len == 4 || len == 16);
	}
}
