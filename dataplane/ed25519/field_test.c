// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/field.h"

#include <criterion/criterion.h>
#include <sodium.h>

// The same numbers the slow way: below p, in 64-bit words, by addition alone.
struct number {
	uint64_t word[4];
};

static const uint64_t p[4] = {UINT64_MAX - 18, UINT64_MAX, UINT64_MAX, UINT64_MAX >> 1};

static struct number number_add(struct number a, struct number b)
{
	struct number sum, less;
	uint64_t carry = 0, borrow = 0;

	for (int i = 0; i < 4; i++) {
		const unsigned __int128 s = (unsigned __int128)a.word[i] + b.word[i] + carry;

		sum.word[i] = (uint64_t)s;
		carry = (uint64_t)(s >> 64);
	}
	for (int i = 0; i < 4; i++) {
		const unsigned __int128 d = (unsigned __int128)sum.word[i] - p[i] - borrow;

		less.word[i] = (uint64_t)d;
		borrow = (uint64_t)(d >> 64) & 1;
	}
	return borrow ? sum : less;
}

static struct number number_mul(struct number a, struct number b)
{
	struct number product = {{0}};

	for (int bit = 255; bit >= 0; bit--) {
		product = number_add(product, product);
		if (b.word[bit / 64] >> bit % 64 & 1)
			product = number_add(product, a);
	}
	return product;
}

// What the limbs mean, whatever their size.
static struct number number_of(struct lg_fe a)
{
	struct number n = {{0}};

	for (int i = 4; i >= 0; i--) {
		const struct number limb = {{a.limb[i]}};

		for (int bit = 0; bit < 51; bit++)
			n = number_add(n, n);
		n = number_add(n, limb);
	}
	return n;
}

static void expect_number(struct lg_fe a, struct number expected, const char *what, int i)
{
	const struct number n = number_of(a);

	cr_expect_arr_eq(n.word, expected.word, sizeof(n.word), "%s, %d", what, i);
}

static const uint64_t tight_max = (UINT64_C(1) << 51) + (UINT64_C(1) << 13) - 1;
static const uint64_t loose_max = (UINT64_C(1) << 54) - 1;

#define SAMPLES 500

// Random limbs up to max, with a share of limbs at the ends of the range.
static void sample(struct lg_fe fe[SAMPLES], uint64_t max, uint8_t seed_byte)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {seed_byte};

	randombytes_buf_deterministic(fe, SAMPLES * sizeof(*fe), seed);
	for (int i = 0; i < SAMPLES; i++) {
		for (int j = 0; j < 5; j++) {
			uint64_t *limb = &fe[i].limb[j];
			const unsigned kind = *limb >> 60;

			*limb = i == 0 || kind == 0 ? max : kind == 1 ? 0 : *limb % (max + 1);
		}
	}
}

static void expect_tight(struct lg_fe a, const char *what, int i)
{
	for (int j = 0; j < 5; j++)
		cr_expect_leq(a.limb[j], tight_max, "%s, %d: limb %d", what, i, j);
}

Test(field, multiplies_and_squares_loose_elements)
{
	struct lg_fe a[SAMPLES], b[SAMPLES];

	sample(a, loose_max, 1);
	sample(b, loose_max, 2);
	for (int i = 0; i < SAMPLES; i++) {
		const struct lg_fe product = lg_fe_mul(a[i], b[i]), square = lg_fe_square(a[i]);

		expect_tight(product, "product", i);
		expect_number(product, number_mul(number_of(a[i]), number_of(b[i])), "product", i);
		expect_tight(square, "square", i);
		expect_number(square, number_mul(number_of(a[i]), number_of(a[i])), "square", i);
	}
}

Test(field, adds_subtracts_and_negates_tight_elements)
{
	struct lg_fe a[SAMPLES], b[SAMPLES];

	sample(a, tight_max, 3);
	sample(b, tight_max, 4);
	for (int i = 0; i < SAMPLES; i++) {
		const struct lg_fe negated = lg_fe_negate(b[i]), back = lg_fe_sub(a[i], b[i]);
		const struct number sum = number_add(number_of(a[i]), number_of(b[i]));

		expect_number(lg_fe_add(a[i], b[i]), sum, "sum", i);
		expect_number(lg_fe_add(back, b[i]), number_of(a[i]), "difference", i);
		expect_tight(negated, "negative", i);
		cr_expect(lg_fe_is_zero(lg_fe_add(negated, b[i])), "negative, %d", i);
	}
}

Test(field, carries_loose_elements)
{
	struct lg_fe a[SAMPLES];

	sample(a, loose_max, 5);
	for (int i = 0; i < SAMPLES; i++) {
		expect_tight(lg_fe_carry(a[i]), "carried", i);
		expect_number(lg_fe_carry(a[i]), number_of(a[i]), "carried", i);
	}
}

static void expect_canonical(struct lg_fe a, int i)
{
	const struct lg_fe canonical = lg_fe_canonical(a);
	const struct number n = number_of(a);
	uint64_t words[4];

	for (int j = 0; j < 5; j++)
		cr_expect_leq(canonical.limb[j], LG_LIMB_MASK, "%d: limb %d", i, j);
	lg_fe_to_words(a, words);
	cr_expect_arr_eq(words, n.word, sizeof(words), "%d", i);
	cr_expect(lg_fe_equal(lg_fe_from_words(words), lg_fe_carry(a)), "%d", i);
	cr_expect(!lg_fe_equal(lg_fe_from_words(words), lg_fe_carry(lg_fe_add(a, lg_fe_one))));
}

Test(field, has_one_canonical_form)
{
	struct lg_fe a[SAMPLES];

	sample(a, loose_max, 6);
	for (int i = 0; i < SAMPLES; i++)
		expect_canonical(a[i], i);
}

// From 2p - 25 to 2p + 25 and the like, by the lowest limb.
Test(field, has_one_canonical_form_around_multiples_of_p)
{
	const uint64_t ones = LG_LIMB_MASK;

	for (uint64_t times = 1; times <= 7; times++) {
		for (int offset = -25; offset <= 25; offset++) {
			const struct lg_fe near = {{times * (ones - 18) + (uint64_t)(int64_t)offset,
				times * ones, times * ones, times * ones, times * ones}};

			expect_canonical(near, (int)times * 100 + offset);
		}
	}
}

Test(field, ignores_bit_255_and_takes_words_from_p_on)
{
	const uint64_t words[4] = {UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX};
	const struct lg_fe eighteen = {{18}};

	cr_expect(lg_fe_equal(lg_fe_from_words(words), eighteen));
}

Test(field, inverts_alone_and_together)
{
	struct lg_fe a[SAMPLES], inverse[SAMPLES], products[SAMPLES];

	sample(a, tight_max, 7);
	memcpy(inverse, a, sizeof(inverse));
	lg_fe_invert_all(inverse, products, SAMPLES);
	for (int i = 0; i < SAMPLES; i++) {
		cr_assert(!lg_fe_is_zero(a[i]));
		cr_expect(lg_fe_equal(lg_fe_mul(a[i], inverse[i]), lg_fe_one), "%d", i);
		cr_expect(lg_fe_equal(lg_fe_invert(a[i]), inverse[i]), "%d", i);
	}
	cr_expect(lg_fe_is_zero(lg_fe_invert(lg_fe_zero)));
}

Test(field, raises_to_p_minus_5_over_8)
{
	struct lg_fe a[SAMPLES];

	sample(a, loose_max, 8);
	for (int i = 0; i < 20; i++) {
		struct number power = {{1}};

		for (int bit = 251; bit >= 0; bit--) { // 2^252 - 3
			power = number_mul(power, power);
			if (bit != 1)
				power = number_mul(power, number_of(a[i]));
		}
		expect_number(lg_fe_power_p58(a[i]), power, "power", i);
	}
}
