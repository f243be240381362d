// SPDX-License-Identifier: Apache-2.0
// Runs the formulas of limbs_x4.h on intervals instead of numbers: every operation checks that no
// number of its intervals can leave 64 bits, above or below.
#include <criterion/criterion.h>

#include <stdint.h>

typedef struct {
	uint64_t least, most;
} lg_v4;

static lg_v4 lg_v4_all(uint64_t word)
{
	return (lg_v4){word, word};
}

static lg_v4 lg_v4_add(lg_v4 a, lg_v4 b)
{
	lg_v4 sum;

	cr_assert(!__builtin_add_overflow(a.most, b.most, &sum.most), "a sum overflows");
	sum.least = a.least + b.least;
	return sum;
}

static lg_v4 lg_v4_sub(lg_v4 a, lg_v4 b)
{
	cr_assert_geq(a.least, b.most, "a difference falls below zero");
	return (lg_v4){a.least - b.most, a.most - b.least};
}

static lg_v4 lg_v4_mul(lg_v4 a, lg_v4 b)
{
	cr_assert(a.most <= UINT32_MAX && b.most <= UINT32_MAX, "a factor of more than 32 bits");
	return (lg_v4){a.least * b.least, a.most * b.most};
}

// With a mask of lowest bits.
static lg_v4 lg_v4_and(lg_v4 a, lg_v4 b)
{
	cr_assert(b.least == b.most && (b.most & (b.most + 1)) == 0);
	return a.most <= b.most ? a : (lg_v4){0, b.most};
}

static lg_v4 lg_v4_right(lg_v4 a, int bits)
{
	return (lg_v4){a.least >> bits, a.most >> bits};
}

static lg_v4 lg_v4_where_above(lg_v4 a, lg_v4 b, lg_v4 x, lg_v4 y)
{
	cr_assert(a.most <= INT64_MAX && b.most <= INT64_MAX, "compared as a negative number");
	return (lg_v4){x.least < y.least ? x.least : y.least, x.most > y.most ? x.most : y.most};
}

#define LG_LIMBS_ON_INTERVALS
#include "dataplane/ed25519/limbs_x4.h"

#define LIMB_MAX ((UINT64_C(1) << LG_LIMB_X4_BITS) - 1)

Test(limbs_x4, stay_in_their_range_for_every_integer_of_512_bits)
{
	lg_v4 wide[LG_LIMBS_X4_WIDE], rest[LG_LIMBS_X4], scalar[LG_LIMBS_X4], quotient;

	for (int i = 0; i < LG_LIMBS_X4_WIDE; i++)
		wide[i] = (lg_v4){0, LIMB_MAX};
	wide[LG_LIMBS_X4_WIDE - 1].most = (1 << (512 - 28 * (LG_LIMBS_X4_WIDE - 1))) - 1;

	lg_limbs_x4_fold(&quotient, rest, wide);
	// So quotient·c is below L, and one L more is enough.
	cr_expect_lt(quotient.most, UINT64_C(1) << 8);
	for (int i = 0; i < LG_LIMBS_X4; i++)
		cr_expect_leq(rest[i].most, LIMB_MAX);

	lg_limbs_x4_settle(scalar, quotient, rest);
	for (int i = 0; i < LG_LIMBS_X4 - 1; i++)
		cr_expect_leq(scalar[i].most, LIMB_MAX);
	// What is left of the bias is taken off the top limb.
	cr_expect_lt(scalar[LG_LIMBS_X4 - 1].most, lg_limb_x4_bias(0, LG_LIMBS_X4_BIAS_BITS));
}

// What the formulas take for granted of their constants.
Test(limbs_x4, biases_are_powers_of_two_spread_over_the_limbs)
{
	for (int bits = 1; bits <= LG_LIMBS_X4_BIAS_BITS; bits++) {
		uint64_t carry = 0;

		for (int i = 0; i < LG_LIMBS_X4; i++) {
			const uint64_t limb = lg_limb_x4_bias(i, bits) + carry;

			cr_expect(i == LG_LIMBS_X4 - 1 || (limb & LIMB_MAX) == 0);
			carry = limb >> LG_LIMB_X4_BITS;
		}
		cr_expect_eq(carry, UINT64_C(1) << bits);
	}
}
