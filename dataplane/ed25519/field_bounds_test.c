// SPDX-License-Identifier: Apache-2.0
// Proves the bounds of field.h and point.h: their own code, field.c and point.c compiled for
// intervals, run on intervals that hold every value the operands can have.
#include "dataplane/ed25519/point.h"

#include <criterion/criterion.h>

unsigned lg_interval_escaped;

#define CANONICAL_MAX LG_LIMB_MASK
#define TIGHT_MAX ((UINT64_C(1) << 51) + (UINT64_C(1) << 13) - 1)
#define LOOSE_MAX ((UINT64_C(1) << 54) - 1)

static struct lg_fe any_up_to(uint64_t max)
{
	struct lg_fe a;

	for (int i = 0; i < 5; i++)
		a.limb[i] = (lg_limb){0, max};
	return a;
}

static struct lg_point any_point(void)
{
	const struct lg_fe tight = any_up_to(TIGHT_MAX);

	return (struct lg_point){tight, tight, tight, tight};
}

static struct lg_multiple any_multiple(void)
{
	const struct lg_fe canonical = any_up_to(CANONICAL_MAX);

	return (struct lg_multiple){canonical, canonical, canonical};
}

static void expect_up_to(struct lg_fe a, uint64_t max, const char *what)
{
	for (int i = 0; i < 5; i++)
		cr_expect_leq(
			a.limb[i].high, max, "%s: limb %d may be %#lx", what, i, a.limb[i].high);
	cr_expect_eq(
		lg_interval_escaped, 0, "%s: %u steps leave their type", what, lg_interval_escaped);
}

static void expect_point(struct lg_point p, const char *what)
{
	expect_up_to(p.x, TIGHT_MAX, what);
	expect_up_to(p.y, TIGHT_MAX, what);
	expect_up_to(p.z, TIGHT_MAX, what);
	expect_up_to(p.t, TIGHT_MAX, what);
}

// field_words.c takes limbs apart by bits. In its place: the same canonical forms, then any bits.
static bool answers[2];
static unsigned questions;

bool lg_fe_is_zero(struct lg_fe a)
{
	expect_up_to(a, LOOSE_MAX, "is it zero");
	expect_up_to(lg_fe_canonical(a), CANONICAL_MAX, "is it zero");
	return answers[questions++ % 2];
}

void lg_fe_to_words(struct lg_fe a, uint64_t words[4])
{
	expect_up_to(a, LOOSE_MAX, "to words");
	expect_up_to(lg_fe_canonical(a), CANONICAL_MAX, "to words");
	for (int i = 0; i < 4; i++)
		words[i] = answers[questions % 2];
}

struct lg_fe lg_fe_from_words(const uint64_t words[4])
{
	(void)words;
	return any_up_to(CANONICAL_MAX);
}

Test(field_bounds, products_and_squares_of_loose_are_tight)
{
	expect_up_to(lg_fe_mul(any_up_to(LOOSE_MAX), any_up_to(LOOSE_MAX)), TIGHT_MAX, "product");
	expect_up_to(lg_fe_square(any_up_to(LOOSE_MAX)), TIGHT_MAX, "square");
}

Test(field_bounds, sums_and_differences_of_tight_are_loose)
{
	const struct lg_fe tight = any_up_to(TIGHT_MAX);

	expect_up_to(lg_fe_add(tight, tight), LOOSE_MAX, "sum");
	expect_up_to(lg_fe_sub(tight, tight), LOOSE_MAX, "difference");
}

Test(field_bounds, carrying_makes_loose_tight)
{
	expect_up_to(lg_fe_carry(any_up_to(LOOSE_MAX)), TIGHT_MAX, "carried");
	expect_up_to(lg_fe_negate(any_up_to(TIGHT_MAX)), TIGHT_MAX, "negative");
}

Test(field_bounds, choosing_stays_within_both)
{
	const struct lg_fe small = any_up_to(7), tight = any_up_to(TIGHT_MAX);

	expect_up_to(lg_fe_choose(false, small, tight), TIGHT_MAX, "chosen");
	expect_up_to(lg_fe_choose(true, tight, small), TIGHT_MAX, "chosen");
}

// Below 2p, so that subtracting p at most once is enough: limbs 1 to 4 below 2^51
// and limb 0 below 2^52 make less than 2^255 + 2^51.
Test(field_bounds, carried_elements_are_below_twice_p)
{
	const struct lg_fe a = lg_fe_carry(any_up_to(LOOSE_MAX));

	for (int i = 1; i < 5; i++)
		cr_expect_leq(a.limb[i].high, LG_LIMB_MASK, "limb %d", i);
	cr_expect_leq(a.limb[0].high, 2 * LG_LIMB_MASK);
	expect_up_to(lg_fe_canonical(any_up_to(LOOSE_MAX)), CANONICAL_MAX, "canonical");
}

Test(field_bounds, powers_and_inverses_of_loose_are_tight)
{
	struct lg_fe elements[3], products[3];

	expect_up_to(lg_fe_invert(any_up_to(LOOSE_MAX)), TIGHT_MAX, "inverse");
	expect_up_to(lg_fe_power_p58(any_up_to(LOOSE_MAX)), TIGHT_MAX, "power");
	for (int i = 0; i < 3; i++)
		elements[i] = any_up_to(LOOSE_MAX);
	lg_fe_invert_all(elements, products, 3);
	for (int i = 0; i < 3; i++)
		expect_up_to(elements[i], TIGHT_MAX, "inverse of many");
}

// What goes into a sum comes out of it, so the next one may take it: however many follow.
Test(field_bounds, sums_of_points_are_tight_like_their_terms)
{
	const struct lg_multiple m = any_multiple();

	expect_point(lg_point_double(any_point()), "double");
	expect_point(lg_point_add(any_point(), &m), "sum");
	expect_point(lg_point_add_signed(any_point(), m.half_minus, m.half_plus, m.dxy, true),
		"difference");
	expect_point(lg_point_negate(any_point()), "negative");
	expect_point(lg_point_of_halves(m.half_minus, m.half_plus), "first");
	expect_point(lg_point_neutral, "neutral");
	expect_point(lg_point_base(), "base");
}

Test(field_bounds, multiples_of_points_are_canonical)
{
	const struct lg_point points[2] = {any_point(), any_point()};
	struct lg_multiple multiples[2];

	lg_point_multiples(points, 2, multiples);
	for (int i = 0; i < 2; i++) {
		expect_up_to(multiples[i].half_minus, CANONICAL_MAX, "half minus");
		expect_up_to(multiples[i].half_plus, CANONICAL_MAX, "half plus");
		expect_up_to(multiples[i].dxy, CANONICAL_MAX, "dxy");
	}
}

Test(field_bounds, decoding_and_encoding_stay_within_bounds_whatever_they_meet)
{
	uint8_t bytes[32] = {0};

	for (unsigned i = 0; i < 16; i++) {
		struct lg_point p = any_point();

		answers[0] = i & 1;
		answers[1] = i >> 1 & 1;
		bytes[31] = i & 4 ? 0x80 : 0;
		questions = i >> 3;
		if (lg_point_decode(bytes, &p))
			expect_point(p, "decoded");
		lg_point_encode(any_point(), bytes);
		cr_expect_eq(lg_interval_escaped, 0);
	}
}
