// SPDX-License-Identifier: Apache-2.0
// Four integers of 512 bits modulo L = 2^252 + c (RFC 8032 section 5.1), in limbs of 28 bits: nine
// limbs hold 252, so that what lies above them weighs 2^252, which is -c modulo L.
//
// Limbs are unsigned. Differences are taken on top of a bias: a constant spread over the limbs so
// that none of them falls below zero. limbs_x4_bounds_test runs these same operations on intervals
// and shows that every limb stays in its range.
#pragma once

#ifndef LG_LIMBS_ON_INTERVALS
#include "dataplane/ed25519/vector_x4.h"
#endif

#define LG_LIMB_X4_BITS 28
#define LG_LIMBS_X4 9       // of 252 bits
#define LG_LIMBS_X4_WIDE 19 // of 512 bits
#define LG_LIMBS_X4_HIGH (LG_LIMBS_X4_WIDE - LG_LIMBS_X4)
#define LG_LIMBS_X4_C 5
#define LG_LIMBS_X4_BIAS_BITS 9

// c = 27742317777372353535851937790883648493
static const uint64_t lg_limbs_x4_c[LG_LIMBS_X4] = {
	0xcf5d3ed, 0x12631a5, 0x79cd658, 0xf9dea2f, 0x14de};

static inline lg_v4 lg_limb_x4_low(lg_v4 limb)
{
	return lg_v4_and(limb, lg_v4_all((UINT64_C(1) << LG_LIMB_X4_BITS) - 1));
}

static inline lg_v4 lg_limb_x4_high(lg_v4 limb)
{
	return lg_v4_right(limb, LG_LIMB_X4_BITS);
}

// Limb i of 2^(252 + bits), from which almost 2^(28 + bits) can be taken away.
static inline uint64_t lg_limb_x4_bias(int i, int bits)
{
	const uint64_t from_above = UINT64_C(1) << (LG_LIMB_X4_BITS + bits);
	const uint64_t to_below = i > 0 ? UINT64_C(1) << bits : 0;

	return from_above - to_below;
}

// product = limbs·c: four limbs more.
static inline void lg_limbs_x4_times_c(lg_v4 *product, const lg_v4 *limbs, int count)
{
	for (int i = 0; i < count + LG_LIMBS_X4_C - 1; i++)
		product[i] = lg_v4_all(0);
	for (int i = 0; i < count; i++)
		for (int j = 0; j < LG_LIMBS_X4_C; j++)
			product[i + j] = lg_v4_add(
				product[i + j], lg_v4_mul(limbs[i], lg_v4_all(lg_limbs_x4_c[j])));
}

// Every limb hands what is above its 28 bits to the next, all at once. The top limb keeps its own.
static inline void lg_limbs_x4_carry_once(lg_v4 *limbs, int count)
{
	limbs[count - 1] = lg_v4_add(limbs[count - 1], lg_limb_x4_high(limbs[count - 2]));
	for (int i = count - 2; i > 0; i--)
		limbs[i] = lg_v4_add(lg_limb_x4_low(limbs[i]), lg_limb_x4_high(limbs[i - 1]));
	limbs[0] = lg_limb_x4_low(limbs[0]);
}

// One after the other, so that every limb but the top one ends below 2^28.
static inline void lg_limbs_x4_carry(lg_v4 limbs[LG_LIMBS_X4])
{
	for (int i = 0; i < LG_LIMBS_X4 - 1; i++) {
		limbs[i + 1] = lg_v4_add(limbs[i + 1], lg_limb_x4_high(limbs[i]));
		limbs[i] = lg_limb_x4_low(limbs[i]);
	}
}

// quotient·2^252 + rest is congruent to wide, with rest below 2^252 and a small quotient.
static inline void lg_limbs_x4_fold(
	lg_v4 *quotient, lg_v4 rest[LG_LIMBS_X4], const lg_v4 wide[LG_LIMBS_X4_WIDE])
{
	lg_v4 once[LG_LIMBS_X4_HIGH + LG_LIMBS_X4_C - 1];

	// The high limbs times c are taken off the low ones; the high ones of that product, times c
	// again, are added.
	lg_limbs_x4_times_c(once, wide + LG_LIMBS_X4, LG_LIMBS_X4_HIGH);
	lg_limbs_x4_carry_once(once, LG_LIMBS_X4_HIGH + LG_LIMBS_X4_C - 1);
	lg_limbs_x4_times_c(rest, once + LG_LIMBS_X4, LG_LIMBS_X4_C);
	for (int i = 0; i < LG_LIMBS_X4; i++) {
		const uint64_t sixteen_l = lg_limb_x4_bias(i, 4) + 16 * lg_limbs_x4_c[i];
		const lg_v4 low = lg_v4_add(wide[i], lg_v4_all(sixteen_l));

		rest[i] = lg_v4_add(rest[i], lg_v4_sub(low, once[i]));
	}
	lg_limbs_x4_carry(rest);
	*quotient = lg_limb_x4_high(rest[LG_LIMBS_X4 - 1]);
	rest[LG_LIMBS_X4 - 1] = lg_limb_x4_low(rest[LG_LIMBS_X4 - 1]);
}

// scalar = quotient·2^252 + rest modulo L: rest - quotient·c, which is below 2^252, or L more where
// that is negative.
static inline void lg_limbs_x4_settle(
	lg_v4 scalar[LG_LIMBS_X4], lg_v4 quotient, lg_v4 rest[LG_LIMBS_X4])
{
	const int top = LG_LIMBS_X4 - 1;
	const lg_v4 below_bias =
		lg_v4_all((UINT64_C(1) << (LG_LIMB_X4_BITS + LG_LIMBS_X4_BIAS_BITS)) - 1);

	for (int i = 0; i <= top; i++) {
		const uint64_t l =
			lg_limbs_x4_c[i] + (i == top ? UINT64_C(1) << LG_LIMB_X4_BITS : 0);
		const lg_v4 bias = lg_v4_all(lg_limb_x4_bias(i, LG_LIMBS_X4_BIAS_BITS));
		const lg_v4 less = lg_v4_mul(quotient, lg_v4_all(lg_limbs_x4_c[i]));

		rest[i] = lg_v4_sub(lg_v4_add(rest[i], bias), less);
		scalar[i] = lg_v4_add(rest[i], lg_v4_all(l));
	}
	lg_limbs_x4_carry(rest);
	lg_limbs_x4_carry(scalar);
	// The top limb has all of the bias still where the difference is not negative.
	for (int i = 0; i <= top; i++)
		scalar[i] = lg_v4_where_above(rest[top], below_bias, rest[i], scalar[i]);
	scalar[top] = lg_v4_and(scalar[top], below_bias);
}
