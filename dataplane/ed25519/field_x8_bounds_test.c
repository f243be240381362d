// SPDX-License-Identifier: Apache-2.0
// Proves the bounds of field_x8.h and point_x8.h: their own code, run on intervals that hold every
// value the operands can have.
#define LG_FIELD_X8_ON_INTERVALS
#include "dataplane/ed25519/point_x8.h"

#include <criterion/criterion.h>

unsigned lg_v8_escaped;

#define REDUCED_MAX ((UINT64_C(1) << 51) + (UINT64_C(1) << 16) - 1)
#define RAW_MAX ((UINT64_C(1) << 60) - 1)
#define OPERAND_MAX ((UINT64_C(1) << 52) - 1)

static struct lg_fe_x8 any_up_to(uint64_t limit)
{
	struct lg_fe_x8 a;

	for (int k = 0; k < 5; k++)
		a.limb[k] = (lg_v8){0, limit};
	return a;
}

static struct lg_raw_x8 any_raw(void)
{
	return lg_raw_x8_of(any_up_to(RAW_MAX));
}

static void expect_reduced(struct lg_fe_x8 a, const char *what)
{
	for (int k = 0; k < 5; k++)
		cr_expect(a.limb[k].high <= REDUCED_MAX, "%s: limb %d up to %#llx", what, k,
			(unsigned long long)a.limb[k].high);
	cr_expect_eq(lg_v8_escaped, 0, "%s: %u steps leave their range", what, lg_v8_escaped);
}

static void expect_raw(struct lg_raw_x8 a, const char *what)
{
	for (int k = 0; k < 5; k++)
		cr_expect(a.limb[k].high <= RAW_MAX, "%s: limb %d up to %#llx", what, k,
			(unsigned long long)a.limb[k].high);
	cr_expect_eq(lg_v8_escaped, 0, "%s: %u steps leave their range", what, lg_v8_escaped);
}

Test(field_x8_bounds, products_are_raw)
{
	expect_raw(lg_fe_x8_mul(any_up_to(REDUCED_MAX), any_up_to(OPERAND_MAX)), "product");
	expect_raw(lg_fe_x8_square(any_up_to(REDUCED_MAX)), "square");
}

Test(field_x8_bounds, sums_and_differences_of_raw_are_reduced_when_carried)
{
	expect_reduced(lg_fe_x8_carry(any_raw()), "raw");
	expect_reduced(lg_fe_x8_sum(any_raw(), any_raw()), "sum");
	expect_reduced(lg_fe_x8_difference(any_raw(), any_raw()), "difference");
}

// What p and a multiple of it need to stay below 2p, so that one subtraction makes it canonical.
Test(field_x8_bounds, reduced_values_are_below_twice_p)
{
	lg_wide_bound above = 0; // of 2^255, in units of the limb's own weight, rounded up

	for (int k = 0; k < 5; k++)
		above = (above >> 51) + 1 + REDUCED_MAX - LG_X8_MASK;
	cr_expect_lt(above, UINT64_C(1) << 50);
}

Test(field_x8_bounds, canonical_words_take_what_is_reduced)
{
	lg_v8 words[4];

	lg_fe_x8_words(any_up_to(REDUCED_MAX), words);
	cr_expect_eq(lg_v8_escaped, 0);
}

Test(field_x8_bounds, words_are_reduced_when_read)
{
	const lg_v8 any = {0, UINT64_MAX};
	const lg_v8 words[4] = {any, any, any, any};

	expect_reduced(lg_fe_x8_from_words(words), "words");
}

static struct lg_extended_x8 any_extended(void)
{
	const struct lg_fe_x8 fe = any_up_to(REDUCED_MAX);

	return (struct lg_extended_x8){fe, fe, fe, any_raw()};
}

static struct lg_multiple_x8 any_multiple(void)
{
	const struct lg_fe_x8 fe = any_up_to(REDUCED_MAX);

	// A negative one's last part is 2p - d·x·y.
	return (struct lg_multiple_x8){fe, fe, any_up_to(OPERAND_MAX)};
}

static void expect_extended(struct lg_extended_x8 p, const char *what)
{
	expect_reduced(p.minus, what);
	expect_reduced(p.plus, what);
	expect_reduced(p.t, what);
	expect_raw(p.raw_z, what);
}

static void expect_both_forms(struct lg_factors_x8 by, const char *what)
{
	const struct lg_projective_x8 p = lg_point_x8_projective(by);

	expect_extended(lg_point_x8_extended(by), what);
	expect_reduced(p.x, what);
	expect_reduced(p.y, what);
	expect_reduced(p.z, what);
}

Test(field_x8_bounds, points_can_be_added_and_doubled_for_ever)
{
	const struct lg_extended_x8 p = any_extended();
	const struct lg_multiple_x8 m = any_multiple();
	const struct lg_cached_x8 c = {m, any_up_to(REDUCED_MAX)};
	const struct lg_projective_x8 q = {
		any_up_to(REDUCED_MAX), any_up_to(REDUCED_MAX), any_up_to(REDUCED_MAX)};

	expect_both_forms(lg_point_x8_add(&p, &m), "addition");
	expect_both_forms(lg_point_x8_add_cached(&p, &c), "addition of a cached multiple");
	expect_both_forms(lg_point_x8_double(&q), "doubling");
}

Test(field_x8_bounds, points_are_cached_and_begun_within_bounds)
{
	const struct lg_extended_x8 p = any_extended();
	const struct lg_cached_x8 c = lg_point_x8_cache(&p);

	expect_reduced(c.scaled.dxy, "cached t");
	expect_reduced(c.twice_z, "cached z");
	expect_extended(
		lg_point_x8_from_affine(any_up_to(REDUCED_MAX), any_up_to(REDUCED_MAX)), "affine");
}
