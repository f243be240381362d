// SPDX-License-Identifier: Apache-2.0
// Four lanes against the portable arithmetic, which has tests of its own.
#include "dataplane/ed25519/avx2.h"
#include "dataplane/ed25519/decode_x4.h"

#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/lane_samples.h"

#include <criterion/criterion.h>

#define ROUNDS 400

static const struct lg_fe_x4 one = {{{1, 1, 1, 1}}};
static void begin(void)
{
	if (!lg_arithmetic_avx2.runs())
		cr_skip_test("SKIPPED point_x4: this CPU has no AVX2 or no FMA");
}

TestSuite(point_x4, .init = begin);

static struct lg_fe_x4 random_lanes(struct lg_fe lane[LG_LANES])
{
	struct lg_words_x4 words;
	struct lg_fe_x4 element;

	for (unsigned l = 0; l < LG_LANES; l++) {
		uint64_t word[4];

		sample_words(word);
		lane[l] = lg_fe_from_words(word);
		for (unsigned w = 0; w < 4; w++)
			words.word[w][l] = word[w];
	}
	lg_fe_x4_from_words(&element, &words);
	return element;
}

static void expect_lanes(const struct lg_fe_x4 *element, const struct lg_fe lane[LG_LANES])
{
	struct lg_words_x4 words;

	lg_fe_x4_product_words(&words, element, &one);
	for (unsigned l = 0; l < LG_LANES; l++) {
		uint64_t expected[4];

		lg_fe_to_words(lane[l], expected);
		for (unsigned w = 0; w < 4; w++)
			cr_assert_eq(words.word[w][l], expected[w], "lane %u, word %u", l, w);
	}
}

Test(point_x4, multiplies_and_squares_as_one_lane_does)
{
	for (unsigned round = 0; round < ROUNDS; round++) {
		struct lg_fe a[LG_LANES], b[LG_LANES], product[LG_LANES], squares[2][LG_LANES];
		const struct lg_fe_x4 factors[2] = {random_lanes(a), random_lanes(b)};
		struct lg_fe_x4 result, two[2];

		for (unsigned l = 0; l < LG_LANES; l++) {
			product[l] = lg_fe_mul(a[l], b[l]);
			squares[0][l] = lg_fe_square(a[l]);
			squares[1][l] = lg_fe_square(b[l]);
		}
		lg_fe_x4_multiply(&result, &factors[0], &factors[1]);
		expect_lanes(&result, product);
		lg_fe_x4_square_two(two, factors);
		expect_lanes(&two[0], squares[0]);
		expect_lanes(&two[1], squares[1]);
	}
}

// A place on the curve that each lane can be anywhere in: multiples of the base point.
struct lanes {
	struct lg_point point[LG_LANES];
	struct lg_multiple_x4 multiple;
};

static void random_points(struct lanes *lanes)
{
	uint8_t slots[LG_LANES][LG_SLOT_BYTES] __attribute__((aligned(32)));
	const uint8_t *slot[LG_LANES];
	uint32_t digits[LG_LANES];
	struct lg_multiple multiple[LG_LANES];

	for (unsigned l = 0; l < LG_LANES; l++) {
		const struct lg_point p = sample_point();

		lg_point_multiples(&p, 1, &multiple[l]);
		lg_avx2_store(slots[l], &multiple[l]);
		slot[l] = slots[l];
		digits[l] = (uint32_t)(sample_random() & 1) * LG_COMB_NEGATIVE;
		lanes->point[l] = digits[l] ? lg_point_negate(p) : p;
	}
	lg_avx2_load(&lanes->multiple, slot, digits);
}

static void expect_points(const struct lg_projective_x4 *sum, const struct lg_point p[LG_LANES])
{
	struct lg_words_x4 x, y, z;

	lg_fe_x4_product_words(&x, &sum->x, &one);
	lg_fe_x4_product_words(&y, &sum->y, &one);
	lg_fe_x4_product_words(&z, &sum->z, &one);
	for (unsigned l = 0; l < LG_LANES; l++) {
		uint64_t word[3][4];

		for (unsigned w = 0; w < 4; w++) {
			word[0][w] = x.word[w][l];
			word[1][w] = y.word[w][l];
			word[2][w] = z.word[w][l];
		}
		cr_assert(sample_is_point(word[0], word[1], word[2], &p[l]), "lane %u", l);
	}
}

Test(point_x4, adds_and_doubles_as_one_lane_does)
{
	for (unsigned round = 0; round < ROUNDS; round++) {
		struct lanes a, b, c;
		struct lg_extended_x4 sum, again;
		struct lg_projective_x4 result;
		struct lg_cached_x4 cached;
		struct lg_point expected[LG_LANES];

		random_points(&a);
		random_points(&b);
		random_points(&c);
		lg_point_x4_start(&sum, &a.multiple);
		lg_point_x4_add(&sum, &b.multiple);
		lg_point_x4_cache(&cached, &sum);
		lg_point_x4_add_last(&result, &sum, &c.multiple);
		for (unsigned l = 0; l < LG_LANES; l++)
			expected[l] = sample_sum(sample_sum(a.point[l], b.point[l]), c.point[l]);
		expect_points(&result, expected);

		// ((a + b + c)·2·2 + (a + b))·… in both forms.
		lg_point_x4_double(&result, &result);
		lg_point_x4_double_extended(&again, &result);
		for (unsigned l = 0; l < LG_LANES; l++)
			expected[l] = sample_sum(lg_point_double(lg_point_double(expected[l])),
				sample_sum(a.point[l], b.point[l]));
		lg_point_x4_add_cached(&result, &again, &cached);
		expect_points(&result, expected);
		lg_point_x4_add_cached_on(&again, &cached);
		lg_point_x4_add_last(&result, &again, &a.multiple);
		for (unsigned l = 0; l < LG_LANES; l++)
			expected[l] = sample_sum(expected[l], a.point[l]);
		expect_points(&result, expected);
	}
}

Test(point_x4, decodes_and_refuses_keys_as_one_lane_does)
{
	unsigned refused = 0;

	for (unsigned round = 0; round < ROUNDS; round++) {
		uint8_t key[2][LG_LANES][32], good[2][LG_LANES];
		const uint8_t *keys[2][LG_LANES];
		struct lg_fe_x4 x[2], y[2];

		for (unsigned i = 0; i < 2 * LG_LANES; i++) {
			uint64_t word[4];

			sample_words(word);
			word[3] |= sample_random() << 63;
			memcpy(key[i / LG_LANES][i % LG_LANES], word, 32);
			keys[i / LG_LANES][i % LG_LANES] = key[i / LG_LANES][i % LG_LANES];
		}
		lg_decode_x4_negative(keys, x, y, good);
		for (unsigned g = 0; g < 2; g++) {
			struct lg_fe expected_x[LG_LANES], expected_y[LG_LANES];

			for (unsigned l = 0; l < LG_LANES; l++) {
				struct lg_point p = lg_point_neutral;

				cr_assert_eq(good[g][l], lg_accept_key(key[g][l], &p));
				refused += !good[g][l];
				expected_x[l] = p.x;
				expected_y[l] = p.y;
			}
			expect_lanes(&x[g], expected_x);
			expect_lanes(&y[g], expected_y);
		}
	}
	cr_expect_gt(refused, ROUNDS);
	cr_expect_lt(refused, 7 * ROUNDS);
}

Test(point_x4, verifies_whatever_rounding_the_thread_had)
{
	struct lg_fe a[LG_LANES], b[LG_LANES], product[LG_LANES];
	const struct lg_fe_x4 first = random_lanes(a), second = random_lanes(b);
	struct lg_fe_x4 result;

	for (unsigned l = 0; l < LG_LANES; l++)
		product[l] = lg_fe_mul(a[l], b[l]);
	_mm_setcsr(_mm_getcsr() | _MM_ROUND_TOWARD_ZERO);
	const uint32_t before = lg_avx2_enter();

	lg_fe_x4_multiply(&result, &first, &second);
	lg_avx2_leave(before);
	cr_expect_eq(_mm_getcsr() & _MM_ROUND_MASK, _MM_ROUND_TOWARD_ZERO);
	_mm_setcsr(_mm_getcsr() & ~(uint32_t)_MM_ROUND_MASK);
	expect_lanes(&result, product);
}
