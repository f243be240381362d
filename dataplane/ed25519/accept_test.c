// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/accept.h"

#include "common/bytes.h"

#include <criterion/criterion.h>
#include <sodium.h>

// The seven y of small order, in the order of libsodium's list.
static const char *const small_order[] = {
	"0000000000000000000000000000000000000000000000000000000000000000",
	"0100000000000000000000000000000000000000000000000000000000000000",
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
	"ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
	"eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
};
#define SMALL_ORDER (sizeof(small_order) / sizeof(small_order[0]))

Test(accept, refuses_r_of_small_order_under_both_signs)
{
	for (size_t i = 0; i < SMALL_ORDER; i++) {
		uint8_t r[32];

		cr_assert(lg_unhex(r, 32, small_order[i]));
		cr_expect(!lg_accept_r(r), "%s", small_order[i]);
		r[31] ^= 0x80;
		cr_expect(!lg_accept_r(r), "%s with the other sign", small_order[i]);
	}
}

static bool listed(const uint8_t r[32])
{
	for (size_t i = 0; i < SMALL_ORDER; i++) {
		uint8_t y[32];

		cr_assert(lg_unhex(y, 32, small_order[i]));
		y[31] |= r[31] & 0x80;
		if (memcmp(y, r, 32) == 0)
			return true;
	}
	return false;
}

Test(accept, takes_every_r_one_bit_away_from_small_order)
{
	int taken = 0;

	for (size_t i = 0; i < SMALL_ORDER; i++) {
		for (int bit = 0; bit < 255; bit++) {
			uint8_t r[32];

			cr_assert(lg_unhex(r, 32, small_order[i]));
			r[bit / 8] ^= (uint8_t)(1 << bit % 8);
			cr_expect_eq(lg_accept_r(r), !listed(r), "%s, bit %d", small_order[i], bit);
			taken += !listed(r);
		}
	}
	cr_expect_eq(taken, 7 * 255 - 6); // neighbours: 0 and 1, p - 1 and p, p - 1 and p + 1
}

// libsodium adds points only when both are on the curve.
static bool on_curve(const uint8_t key[32])
{
	uint8_t base[32], sum[32];

	lg_point_encode(lg_point_base(), base);
	return crypto_core_ed25519_add(sum, key, base) == 0;
}

Test(accept, takes_keys_on_the_curve_and_negates_them)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {1};
	uint8_t key[2000][32];
	int taken = 0;

	randombytes_buf_deterministic(key, sizeof(key), seed);
	for (int i = 0; i < 2000; i++) {
		struct lg_point negated;
		uint8_t encoded[32];

		cr_assert_eq(lg_accept_key(key[i], &negated), on_curve(key[i]), "key %d", i);
		if (!on_curve(key[i]))
			continue;
		lg_point_encode(negated, encoded);
		encoded[31] ^= 0x80;
		cr_assert_arr_eq(encoded, key[i], 32);
		cr_assert(lg_fe_equal(negated.z, lg_fe_one));
		cr_assert(lg_fe_equal(negated.t, lg_fe_mul(negated.x, negated.y)));
		taken++;
	}
	cr_expect(taken > 900 && taken < 1100, "%d of 2000", taken);
}

Test(accept, refuses_keys_of_small_order_under_both_signs)
{
	for (size_t i = 0; i < SMALL_ORDER; i++) {
		struct lg_point negated;
		uint8_t key[32];

		cr_assert(lg_unhex(key, 32, small_order[i]));
		cr_expect(!lg_accept_key(key, &negated), "%s", small_order[i]);
		key[31] ^= 0x80;
		cr_expect(!lg_accept_key(key, &negated), "%s with the other sign", small_order[i]);
	}
}

// 2^255 - 19 + i for i from 2 to 18: y of these values would be on the curve for some i.
Test(accept, refuses_keys_that_are_not_canonical)
{
	int on = 0;

	for (uint8_t i = 2; i < 19; i++) {
		struct lg_point negated;
		uint8_t key[32];

		memset(key, 0xff, 32);
		key[0] = (uint8_t)(0xed + i);
		key[31] = 0x7f;
		on += on_curve(key);
		cr_expect(!lg_accept_key(key, &negated), "p + %d", i);
		key[31] = 0xff;
		cr_expect(!lg_accept_key(key, &negated), "p + %d with the other sign", i);
	}
	cr_expect_gt(on, 0);
}

// crypto_core_ed25519_is_valid_point: canonical, of the prime order and on the curve. What it takes
// is taken here; what is taken here and not there is of mixed order.
Test(accept, takes_every_valid_point_of_libsodium)
{
	for (int i = 0; i < 200; i++) {
		struct lg_point negated;
		uint8_t key[32];

		crypto_core_ed25519_random(key);
		cr_assert(crypto_core_ed25519_is_valid_point(key));
		cr_assert(lg_accept_key(key, &negated));
	}
}

Test(accept, reads_s_and_makes_it_zero_where_the_signature_is_refused)
{
	static const char *const below_order =
		"ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
	uint8_t signature[64];
	uint64_t s[4];

	memset(signature, 0x55, 32);
	cr_assert(lg_unhex(signature + 32, 32, below_order));
	cr_expect(lg_accept_signature(signature, s));
	cr_expect_eq(s[0], 0x5812631a5cf5d3ec);
	cr_expect_eq(s[3], 0x1000000000000000);
	signature[32]++; // L
	cr_expect_not(lg_accept_signature(signature, s));
	cr_expect_eq(s[0] | s[1] | s[2] | s[3], 0);
	signature[32]--;
	cr_assert(lg_unhex(signature, 32, small_order[2]));
	cr_expect_not(lg_accept_signature(signature, s));
	cr_expect_eq(s[0] | s[1] | s[2] | s[3], 0);
}
