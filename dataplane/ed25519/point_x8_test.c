// SPDX-License-Identifier: Apache-2.0
// Eight lanes against the portable arithmetic.
#include "dataplane/ed25519/decode_x8.h"
#include "dataplane/ed25519/ifma.h"

#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/lane_samples.h"

#include <criterion/criterion.h>

#define ROUNDS 400
#define LANES LG_LANES_X8

static void begin(void)
{
	if (!lg_arithmetic_ifma.runs())
		cr_skip_test("SKIPPED point_x8: this CPU has no AVX-512 with IFMA");
}

TestSuite(point_x8, .init = begin);

static struct lg_fe_x8 random_lanes(struct lg_fe lane[LANES])
{
	uint64_t word[4][LANES];
	__m512i words[4];

	for (unsigned l = 0; l < LANES; l++) {
		uint64_t one[4];

		sample_words(one);
		lane[l] = lg_fe_from_words(one);
		for (unsigned w = 0; w < 4; w++)
			word[w][l] = one[w];
	}
	for (unsigned w = 0; w < 4; w++)
		words[w] = _mm512_loadu_si512(word[w]);
	return lg_fe_x8_from_words(words);
}

static void read_lanes(struct lg_fe_x8 element, uint64_t lane[LANES][4])
{
	uint64_t word[4][LANES];
	__m512i words[4];

	lg_fe_x8_words(element, words);
	for (unsigned w = 0; w < 4; w++)
		_mm512_storeu_si512(word[w], words[w]);
	for (unsigned l = 0; l < LANES; l++)
		for (unsigned w = 0; w < 4; w++)
			lane[l][w] = word[w][l];
}

static void expect_lanes(struct lg_fe_x8 element, const struct lg_fe expected[LANES])
{
	uint64_t lane[LANES][4], words[4];

	read_lanes(element, lane);
	for (unsigned l = 0; l < LANES; l++) {
		lg_fe_to_words(expected[l], words);
		cr_assert_arr_eq(lane[l], words, sizeof(words), "lane %u", l);
	}
}

Test(point_x8, computes_in_the_field_as_one_lane_does)
{
	for (unsigned round = 0; round < ROUNDS; round++) {
		struct lg_fe a[LANES], b[LANES], product[LANES], square[LANES], sum[LANES];
		struct lg_fe difference[LANES];
		const struct lg_fe_x8 x = random_lanes(a), y = random_lanes(b);

		for (unsigned l = 0; l < LANES; l++) {
			product[l] = lg_fe_mul(a[l], b[l]);
			square[l] = lg_fe_square(a[l]);
			sum[l] = lg_fe_add(product[l], square[l]);
			difference[l] = lg_fe_sub(product[l], square[l]);
		}
		expect_lanes(lg_fe_x8_product(x, y), product);
		expect_lanes(lg_fe_x8_carry(lg_fe_x8_square(x)), square);
		expect_lanes(lg_fe_x8_sum(lg_fe_x8_mul(x, y), lg_fe_x8_square(x)), sum);
		expect_lanes(
			lg_fe_x8_difference(lg_fe_x8_mul(x, y), lg_fe_x8_square(x)), difference);
	}
}

// Points in all lanes, and the same as slots give them.
struct lanes {
	struct lg_point point[LANES];
	struct lg_multiple_x8 multiple;
};

static void random_points(struct lanes *lanes)
{
	_Alignas(64) uint8_t slots[LANES][LG_SLOT_BYTES];
	uint32_t digits[LANES];

	for (unsigned l = 0; l < LANES; l++) {
		const struct lg_point p = sample_point();
		struct lg_multiple multiple;

		lg_point_multiples(&p, 1, &multiple);
		lg_ifma_store(slots[l], &multiple);
		digits[l] = l | (uint32_t)(sample_random() & 1) * LG_COMB_NEGATIVE;
		lanes->point[l] = digits[l] & LG_COMB_NEGATIVE ? lg_point_negate(p) : p;
	}
	lanes->multiple = lg_ifma_load(&slots[0][0], digits);
}

static void expect_points(const struct lg_projective_x8 *sum, const struct lg_point p[LANES])
{
	uint64_t x[LANES][4], y[LANES][4], z[LANES][4];

	read_lanes(sum->x, x);
	read_lanes(sum->y, y);
	read_lanes(sum->z, z);
	for (unsigned l = 0; l < LANES; l++)
		cr_assert(sample_is_point(x[l], y[l], z[l], &p[l]), "lane %u", l);
}

Test(point_x8, adds_and_doubles_as_one_lane_does)
{
	for (unsigned round = 0; round < ROUNDS; round++) {
		struct lanes a, b, c;
		struct lg_extended_x8 sum, again;
		struct lg_projective_x8 result;
		struct lg_cached_x8 cached;
		struct lg_point expected[LANES];

		random_points(&a);
		random_points(&b);
		random_points(&c);
		sum = lg_ifma_start(&a.multiple);
		sum = lg_point_x8_extended(lg_point_x8_add(&sum, &b.multiple));
		result = lg_point_x8_projective(lg_point_x8_add(&sum, &c.multiple));
		for (unsigned l = 0; l < LANES; l++)
			expected[l] = sample_sum(sample_sum(a.point[l], b.point[l]), c.point[l]);
		expect_points(&result, expected);

		result = lg_point_x8_projective(lg_point_x8_double(&result));
		again = lg_point_x8_extended(lg_point_x8_double(&result));
		cached = lg_point_x8_cache(&sum);
		result = lg_point_x8_projective(lg_point_x8_add_cached(&again, &cached));
		for (unsigned l = 0; l < LANES; l++)
			expected[l] = sample_sum(lg_point_double(lg_point_double(expected[l])),
				sample_sum(a.point[l], b.point[l]));
		expect_points(&result, expected);
	}
}

Test(point_x8, decodes_and_refuses_keys_as_one_lane_does)
{
	unsigned refused = 0;

	for (unsigned round = 0; round < ROUNDS; round++) {
		uint8_t key[2][LANES][32], good[2];
		const uint8_t *keys[2][LANES];
		struct lg_fe_x8 x[2], y[2];

		for (unsigned i = 0; i < 2 * LANES; i++) {
			uint64_t word[4];

			sample_words(word);
			word[3] |= sample_random() << 63;
			memcpy(key[i / LANES][i % LANES], word, 32);
			keys[i / LANES][i % LANES] = key[i / LANES][i % LANES];
		}
		lg_decode_x8_negative(keys, x, y, good);
		for (unsigned g = 0; g < 2; g++) {
			struct lg_fe expected_x[LANES], expected_y[LANES];

			for (unsigned l = 0; l < LANES; l++) {
				struct lg_point p = lg_point_neutral;

				cr_assert_eq(good[g] >> l & 1, lg_accept_key(key[g][l], &p));
				refused += !(good[g] >> l & 1);
				expected_x[l] = p.x;
				expected_y[l] = p.y;
			}
			expect_lanes(x[g], expected_x);
			expect_lanes(y[g], expected_y);
		}
	}
	cr_expect_gt(refused, ROUNDS);
	cr_expect_lt(refused, 15 * ROUNDS);
}
