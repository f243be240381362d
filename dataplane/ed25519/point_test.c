// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/point.h"

#include "common/bytes.h"

#include <criterion/criterion.h>
#include <sodium.h>

#define SAMPLES 300

// Random points of the whole curve, most of them of mixed order.
static void sample(struct lg_point point[SAMPLES], uint8_t seed_byte)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {seed_byte};
	uint8_t bytes[4 * SAMPLES][32];
	int count = 0;

	randombytes_buf_deterministic(bytes, sizeof(bytes), seed);
	for (int i = 0; i < 4 * SAMPLES && count < SAMPLES; i++)
		count += lg_point_decode(bytes[i], &point[count]);
	cr_assert_eq(count, SAMPLES);
}

// The points whose order divides 8.
static void torsion(struct lg_point point[8])
{
	uint8_t order_8[32];

	cr_assert(lg_unhex(
		order_8, 32, "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"));
	cr_assert(lg_point_decode(order_8, &point[1]));
	point[0] = lg_point_neutral;
	for (int i = 1; i < 7; i++) {
		struct lg_multiple generator;

		lg_point_multiples(&point[1], 1, &generator);
		point[i + 1] = lg_point_add(point[i], &generator);
	}
}

static struct lg_point add(struct lg_point a, struct lg_point b)
{
	struct lg_multiple multiple;

	lg_point_multiples(&b, 1, &multiple);
	return lg_point_add(a, &multiple);
}

static void expect_same(struct lg_point a, struct lg_point b, const char *what, int i)
{
	uint8_t a_bytes[32], b_bytes[32];

	lg_point_encode(a, a_bytes);
	lg_point_encode(b, b_bytes);
	cr_expect_arr_eq(a_bytes, b_bytes, 32, "%s, %d", what, i);
	cr_expect(lg_fe_equal(lg_fe_mul(a.x, a.y), lg_fe_mul(a.z, a.t)), "%s, %d: T", what, i);
}

static void expect_libsodiums_sum(struct lg_point a, struct lg_point b, const char *what, int i)
{
	uint8_t a_bytes[32], b_bytes[32], sum_bytes[32];
	struct lg_point sum;

	lg_point_encode(a, a_bytes);
	lg_point_encode(b, b_bytes);
	cr_assert_eq(crypto_core_ed25519_add(sum_bytes, a_bytes, b_bytes), 0);
	cr_assert(lg_point_decode(sum_bytes, &sum));
	expect_same(add(a, b), sum, what, i);
}

Test(point, adds_as_libsodium_does)
{
	struct lg_point a[SAMPLES], b[SAMPLES];

	sample(a, 1);
	sample(b, 2);
	for (int i = 0; i < SAMPLES; i++) {
		expect_libsodiums_sum(a[i], b[i], "sum", i);
		expect_libsodiums_sum(a[i], a[i], "sum with itself", i);
		expect_libsodiums_sum(a[i], lg_point_neutral, "sum with neutral", i);
		expect_libsodiums_sum(lg_point_neutral, b[i], "neutral sum", i);
		expect_libsodiums_sum(a[i], lg_point_negate(a[i]), "sum with its negative", i);
	}
}

Test(point, adds_points_of_small_order)
{
	struct lg_point small[8], a[SAMPLES];

	torsion(small);
	sample(a, 3);
	for (int i = 0; i < 8; i++) {
		for (int j = 0; j < 8; j++) {
			expect_same(
				add(small[i], small[j]), small[(i + j) % 8], "small", i * 10 + j);
			expect_libsodiums_sum(small[i], small[j], "small", i * 10 + j);
		}
		expect_libsodiums_sum(a[i], small[i], "any and small", i);
		expect_libsodiums_sum(small[i], a[i], "small and any", i);
	}
	expect_same(add(small[7], small[1]), lg_point_neutral, "eight times", 8);
}

Test(point, doubles_as_it_adds)
{
	struct lg_point a[SAMPLES], small[8];

	sample(a, 4);
	torsion(small);
	for (int i = 0; i < SAMPLES; i++)
		expect_same(lg_point_double(a[i]), add(a[i], a[i]), "double", i);
	for (int i = 0; i < 8; i++)
		expect_same(lg_point_double(small[i]), small[2 * i % 8], "double of small", i);
	// Z other than 1.
	expect_same(lg_point_double(lg_point_double(a[0])), add(add(add(a[0], a[0]), a[0]), a[0]),
		"four times", 0);
}

Test(point, multiplies_the_base_point_as_libsodium_does)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {5};
	const struct lg_point base = lg_point_base();
	struct lg_multiple multiple;
	uint8_t scalar[20][32];

	randombytes_buf_deterministic(scalar, sizeof(scalar), seed);
	lg_point_multiples(&base, 1, &multiple);
	for (int i = 0; i < 20; i++) {
		struct lg_point p = lg_point_neutral;
		uint8_t expected[32], bytes[32];

		scalar[i][31] &= 0x7f;
		for (int bit = 254; bit >= 0; bit--) {
			p = lg_point_double(p);
			if (scalar[i][bit / 8] >> bit % 8 & 1)
				p = lg_point_add(p, &multiple);
		}
		cr_assert_eq(crypto_scalarmult_ed25519_base_noclamp(expected, scalar[i]), 0);
		lg_point_encode(p, bytes);
		cr_expect_arr_eq(bytes, expected, 32, "scalar %d", i);
	}
}

Test(point, decodes_what_libsodium_takes_for_a_point)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {6};
	uint8_t bytes[1000][32], base[32];
	int decoded = 0;

	randombytes_buf_deterministic(bytes, sizeof(bytes), seed);
	lg_point_encode(lg_point_base(), base);
	for (int i = 0; i < 1000; i++) {
		uint8_t sum[32], again[32];
		struct lg_point p;
		const bool on_curve = lg_point_decode(bytes[i], &p);

		cr_assert_eq(on_curve, crypto_core_ed25519_add(sum, bytes[i], base) == 0, "%d", i);
		if (!on_curve)
			continue;
		lg_point_encode(p, again);
		cr_assert_arr_eq(again, bytes[i], 32, "%d", i);
		decoded++;
	}
	cr_expect(decoded > 400 && decoded < 600, "%d of 1000", decoded);
}

Test(point, decodes_y_from_p_on_as_y_minus_p)
{
	uint8_t bytes[32], encoded[32];
	struct lg_point p;

	memset(bytes, 0xff, sizeof(bytes)); // p + 18 with the sign bit
	cr_assert(lg_point_decode(bytes, &p));
	lg_point_encode(p, encoded);
	cr_expect_eq(encoded[0], 18);
	cr_expect_eq(encoded[31], 0x80);
}

Test(point, refuses_zero_with_a_sign)
{
	uint8_t bytes[32] = {1};
	struct lg_point p;

	cr_expect(lg_point_decode(bytes, &p));
	bytes[31] = 0x80;
	cr_expect(!lg_point_decode(bytes, &p));
}

Test(point, makes_multiples_of_many_at_once_that_are_canonical)
{
	struct lg_point point[LG_POINT_MULTIPLES_MAX];
	struct lg_multiple multiple[LG_POINT_MULTIPLES_MAX], base;

	point[0] = lg_point_base();
	lg_point_multiples(&point[0], 1, &base);
	for (int i = 1; i < LG_POINT_MULTIPLES_MAX; i++)
		point[i] = lg_point_add(point[i - 1], &base);
	lg_point_multiples(point, LG_POINT_MULTIPLES_MAX, multiple);
	for (int i = 0; i < LG_POINT_MULTIPLES_MAX; i++) {
		const struct lg_multiple *m = &multiple[i];
		const struct lg_fe fe[3] = {m->half_minus, m->half_plus, m->dxy};

		expect_same(lg_point_add(lg_point_neutral, m), point[i], "multiple", i);
		for (int j = 0; j < 3; j++) {
			const struct lg_fe canonical = lg_fe_canonical(fe[j]);

			cr_expect_arr_eq(canonical.limb, fe[j].limb, sizeof(canonical.limb),
				"multiple %d, %d", i, j);
		}
	}
}
