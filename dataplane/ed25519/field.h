// SPDX-License-Identifier: Apache-2.0
// Arithmetic modulo p = 2^255 - 19, in five limbs of 51 bits: a = sum of limb[i]·2^(51·i).
//
// Bounds, which field_bounds_test proves by running these same operations on intervals:
//   tight   every limb below 2^51 + 2^13: what a product, a square and lg_fe_carry() give
//   loose   every limb below 2^54: what a product, a square and lg_fe_carry() take
// A sum of two tight elements is loose, and so is a difference of two.
//
// Time does not depend on values. Written out limb by limb: left to itself, gcc -O2 keeps loops,
// and elements in memory.
#pragma once

#ifdef LG_FIELD_ON_INTERVALS
#include "dataplane/ed25519/field_interval.h"
#else
#include "dataplane/ed25519/field_limb.h"
#endif

#include <stdbool.h>

struct lg_fe {
	lg_limb limb[5];
};

// An element, from its limbs.
#define LG_FE(l0, l1, l2, l3, l4)                                                                  \
	{                                                                                          \
		{                                                                                  \
			LG_LIMB(l0), LG_LIMB(l1), LG_LIMB(l2), LG_LIMB(l3), LG_LIMB(l4)            \
		}                                                                                  \
	}

static const struct lg_fe lg_fe_zero = LG_FE(0, 0, 0, 0, 0);
static const struct lg_fe lg_fe_one = LG_FE(1, 0, 0, 0, 0);

// tight + tight is loose.
LG_LIMB_INLINE struct lg_fe lg_fe_add(struct lg_fe a, struct lg_fe b)
{
	return (struct lg_fe){{
		lg_limb_add(a.limb[0], b.limb[0]),
		lg_limb_add(a.limb[1], b.limb[1]),
		lg_limb_add(a.limb[2], b.limb[2]),
		lg_limb_add(a.limb[3], b.limb[3]),
		lg_limb_add(a.limb[4], b.limb[4]),
	}};
}

// a - b + 2p, for tight b; grows the limbs of a by less than 2^52.
LG_LIMB_INLINE struct lg_fe lg_fe_sub(struct lg_fe a, struct lg_fe b)
{
	static const lg_limb twice_ones = LG_LIMB(2 * LG_LIMB_MASK);
	static const lg_limb lowest = LG_LIMB(2 * (LG_LIMB_MASK - 18));

	return (struct lg_fe){{
		lg_limb_sub(lg_limb_add(a.limb[0], lowest), b.limb[0]),
		lg_limb_sub(lg_limb_add(a.limb[1], twice_ones), b.limb[1]),
		lg_limb_sub(lg_limb_add(a.limb[2], twice_ones), b.limb[2]),
		lg_limb_sub(lg_limb_add(a.limb[3], twice_ones), b.limb[3]),
		lg_limb_sub(lg_limb_add(a.limb[4], twice_ones), b.limb[4]),
	}};
}

// Carries from limb to limb; what leaves the top one is returned, of weight 2^255.
LG_LIMB_INLINE lg_limb lg_fe_ripple(struct lg_fe *a)
{
	lg_limb carry = LG_LIMB(0);

	for (int i = 0; i < 5; i++) {
		const lg_limb sum = lg_limb_add(a->limb[i], carry);

		a->limb[i] = lg_limb_low(sum);
		carry = lg_limb_high(sum);
	}
	return carry;
}

// loose to tight.
LG_LIMB_INLINE struct lg_fe lg_fe_carry(struct lg_fe a)
{
	const lg_limb over = lg_fe_ripple(&a);

	a.limb[0] = lg_limb_add(a.limb[0], lg_limb_times(over, 19));
	return a;
}

// tight to tight.
LG_LIMB_INLINE struct lg_fe lg_fe_negate(struct lg_fe a)
{
	return lg_fe_carry(lg_fe_sub(lg_fe_zero, a));
}

// loose to canonical: limbs below 2^51, value below p.
LG_LIMB_INLINE struct lg_fe lg_fe_canonical(struct lg_fe a)
{
	static const struct lg_fe nineteen = LG_FE(19, 0, 0, 0, 0);
	struct lg_fe more;
	lg_limb over;

	// Below 2p after a carry. It is p or more exactly when a + 19 reaches 2^255; then a + 19
	// without its bit 255 is a - p.
	a = lg_fe_carry(a);
	more = lg_fe_add(a, nineteen);
	over = lg_limb_at_most(lg_fe_ripple(&more), 1);
	a.limb[0] = lg_limb_add(a.limb[0], lg_limb_times(over, 19));
	lg_fe_ripple(&a);
	return a;
}

// One column of a product, with what the column before it carries; gives its limb.
LG_LIMB_INLINE lg_limb lg_fe_column(const lg_limb a[5], lg_limb b0, lg_limb b1, lg_limb b2,
	lg_limb b3, lg_limb b4, lg_limb *carry)
{
	lg_wide sum = lg_wide_mul(a[0], b0);

	sum = lg_wide_add_mul(sum, a[1], b1);
	sum = lg_wide_add_mul(sum, a[2], b2);
	sum = lg_wide_add_mul(sum, a[3], b3);
	sum = lg_wide_add_mul(sum, a[4], b4);
	sum = lg_wide_add(sum, *carry);
	*carry = lg_wide_high(sum);
	return lg_wide_low(sum);
}

// The end of a product: what the top column carries has weight 2^255, which is 19.
LG_LIMB_INLINE struct lg_fe lg_fe_fold(struct lg_fe a, lg_limb carry)
{
	const lg_limb lowest = lg_limb_add(a.limb[0], lg_limb_times(carry, 19));

	a.limb[0] = lg_limb_low(lowest);
	a.limb[1] = lg_limb_add(a.limb[1], lg_limb_high(lowest));
	return a;
}

// loose times loose is tight. Column after column, so that one sum at a time needs registers.
LG_LIMB_INLINE struct lg_fe lg_fe_mul(struct lg_fe x, struct lg_fe y)
{
	const lg_limb *a = x.limb, *b = y.limb;
	const lg_limb b1_19 = lg_limb_times(b[1], 19), b2_19 = lg_limb_times(b[2], 19);
	const lg_limb b3_19 = lg_limb_times(b[3], 19), b4_19 = lg_limb_times(b[4], 19);
	lg_limb carry = LG_LIMB(0);
	struct lg_fe product;

	product.limb[0] = lg_fe_column(a, b[0], b4_19, b3_19, b2_19, b1_19, &carry);
	product.limb[1] = lg_fe_column(a, b[1], b[0], b4_19, b3_19, b2_19, &carry);
	product.limb[2] = lg_fe_column(a, b[2], b[1], b[0], b4_19, b3_19, &carry);
	product.limb[3] = lg_fe_column(a, b[3], b[2], b[1], b[0], b4_19, &carry);
	product.limb[4] = lg_fe_column(a, b[4], b[3], b[2], b[1], b[0], &carry);
	return lg_fe_fold(product, carry);
}

// One column of a square: a0·b0 + a1·b1 + a2·b2, and as above.
LG_LIMB_INLINE lg_limb lg_fe_square_column(
	lg_limb a0, lg_limb b0, lg_limb a1, lg_limb b1, lg_limb a2, lg_limb b2, lg_limb *carry)
{
	lg_wide sum = lg_wide_mul(a0, b0);

	sum = lg_wide_add_mul(sum, a1, b1);
	sum = lg_wide_add_mul(sum, a2, b2);
	sum = lg_wide_add(sum, *carry);
	*carry = lg_wide_high(sum);
	return lg_wide_low(sum);
}

// loose squared is tight.
LG_LIMB_INLINE struct lg_fe lg_fe_square(struct lg_fe x)
{
	const lg_limb *a = x.limb;
	const lg_limb a0_2 = lg_limb_times(a[0], 2), a1_2 = lg_limb_times(a[1], 2);
	const lg_limb a2_2 = lg_limb_times(a[2], 2), a3_19 = lg_limb_times(a[3], 19);
	const lg_limb a4_19 = lg_limb_times(a[4], 19), a4_38 = lg_limb_times(a[4], 38);
	lg_limb carry = LG_LIMB(0);
	struct lg_fe square;

	square.limb[0] = lg_fe_square_column(a[0], a[0], a[1], a4_38, a2_2, a3_19, &carry);
	square.limb[1] = lg_fe_square_column(a0_2, a[1], a[2], a4_38, a[3], a3_19, &carry);
	square.limb[2] = lg_fe_square_column(a0_2, a[2], a[1], a[1], a[3], a4_38, &carry);
	square.limb[3] = lg_fe_square_column(a0_2, a[3], a1_2, a[2], a[4], a4_19, &carry);
	square.limb[4] = lg_fe_square_column(a0_2, a[4], a1_2, a[3], a[2], a[2], &carry);
	return lg_fe_fold(square, carry);
}

// b if second, else a; what decides it leaves no trace in time.
LG_LIMB_INLINE struct lg_fe lg_fe_choose(bool second, struct lg_fe a, struct lg_fe b)
{
	return (struct lg_fe){{
		lg_limb_choose(second, a.limb[0], b.limb[0]),
		lg_limb_choose(second, a.limb[1], b.limb[1]),
		lg_limb_choose(second, a.limb[2], b.limb[2]),
		lg_limb_choose(second, a.limb[3], b.limb[3]),
		lg_limb_choose(second, a.limb[4], b.limb[4]),
	}};
}

// Little-endian words of the canonical form of a loose element.
void lg_fe_to_words(struct lg_fe a, uint64_t words[4]);
// Tight; bit 255 is ignored, and the value may be p or more.
struct lg_fe lg_fe_from_words(const uint64_t words[4]);

// Of a loose element.
bool lg_fe_is_zero(struct lg_fe a);

// Both tight.
LG_LIMB_INLINE bool lg_fe_equal(struct lg_fe a, struct lg_fe b)
{
	return lg_fe_is_zero(lg_fe_sub(a, b));
}

// a^(p-2): the inverse, and zero of zero. loose to tight.
struct lg_fe lg_fe_invert(struct lg_fe a);
// Inverts each of count loose elements, none of which may be zero, for the price of one inversion
// and three products each. products is room for count elements.
void lg_fe_invert_all(struct lg_fe *elements, struct lg_fe *products, uint32_t count);
// a^((p-5)/8), from which a square root is made (RFC 8032 section 5.1.3). loose to tight.
struct lg_fe lg_fe_power_p58(struct lg_fe a);
