// SPDX-License-Identifier: Apache-2.0
// Arithmetic modulo p = 2^255 - 19, eight elements at once, five limbs of 51 bits each.
//
// Bounds, which field_x8_bounds_test proves by running these same operations on intervals:
//   reduced   limbs below 2^51 + 2^16: what can be multiplied
//   raw       limbs below 2^60: a product before it is carried
// Sums and differences are taken of raw elements and carried once, together.
#pragma once

#ifdef LG_FIELD_X8_ON_INTERVALS
#include "dataplane/ed25519/vector_x8_interval.h"
#else
#include "dataplane/ed25519/vector_x8.h"
#endif

#define LG_X8_MASK ((UINT64_C(1) << 51) - 1)

struct lg_fe_x8 {
	lg_v8 limb[5];
};

struct lg_raw_x8 {
	lg_v8 limb[5];
};

// Columns of a product, its high halves counted at 2^52 = 2·2^51, folded at 2^255 = 19.
static inline struct lg_raw_x8 lg_raw_x8_fold(const lg_v8 low[9], const lg_v8 high[9])
{
	struct lg_raw_x8 raw;
	lg_v8 column[10];

	column[0] = low[0];
	for (int k = 1; k < 9; k++)
		column[k] = lg_v8_add(low[k], lg_v8_left(high[k - 1], 1));
	column[9] = lg_v8_left(high[8], 1);
	for (int k = 0; k < 5; k++) {
		const lg_v8 over = column[k + 5];
		const lg_v8 thrice = lg_v8_add(lg_v8_left(over, 1), over);

		raw.limb[k] = lg_v8_add(lg_v8_add(column[k], thrice), lg_v8_left(over, 4));
	}
	return raw;
}

static inline struct lg_raw_x8 lg_fe_x8_mul(struct lg_fe_x8 a, struct lg_fe_x8 b)
{
	lg_v8 low[9], high[9];

	for (int k = 0; k < 9; k++)
		low[k] = high[k] = lg_v8_zero();
	for (int i = 0; i < 5; i++)
		for (int j = 0; j < 5; j++) {
			low[i + j] = lg_v8_add_low(low[i + j], a.limb[i], b.limb[j]);
			high[i + j] = lg_v8_add_high(high[i + j], a.limb[i], b.limb[j]);
		}
	return lg_raw_x8_fold(low, high);
}

// Products of different limbs come twice.
static inline struct lg_raw_x8 lg_fe_x8_square(struct lg_fe_x8 a)
{
	lg_v8 low[9], high[9];

	for (int k = 0; k < 9; k++)
		low[k] = high[k] = lg_v8_zero();
	for (int i = 0; i < 5; i++)
		for (int j = i + 1; j < 5; j++) {
			low[i + j] = lg_v8_add_low(low[i + j], a.limb[i], a.limb[j]);
			high[i + j] = lg_v8_add_high(high[i + j], a.limb[i], a.limb[j]);
		}
	for (int k = 1; k < 8; k++) {
		low[k] = lg_v8_left(low[k], 1);
		high[k] = lg_v8_left(high[k], 1);
	}
	for (int i = 0; i < 5; i++) {
		low[2 * i] = lg_v8_add_low(low[2 * i], a.limb[i], a.limb[i]);
		high[2 * i] = lg_v8_add_high(high[2 * i], a.limb[i], a.limb[i]);
	}
	return lg_raw_x8_fold(low, high);
}

static inline struct lg_raw_x8 lg_raw_x8_add(struct lg_raw_x8 a, struct lg_raw_x8 b)
{
	for (int k = 0; k < 5; k++)
		a.limb[k] = lg_v8_add(a.limb[k], b.limb[k]);
	return a;
}

// a - b + 2^10·p, whose limbs are above what a raw limb can be.
static inline struct lg_raw_x8 lg_raw_x8_sub(struct lg_raw_x8 a, struct lg_raw_x8 b)
{
	for (int k = 0; k < 5; k++) {
		const lg_v8 multiple = lg_v8_all((LG_X8_MASK - (k == 0 ? 18 : 0)) << 10);

		a.limb[k] = lg_v8_sub(lg_v8_add(a.limb[k], multiple), b.limb[k]);
	}
	return a;
}

// raw, or a sum or difference of two, to reduced: what lies above 51 bits goes one limb up, all at
// once.
static inline struct lg_fe_x8 lg_fe_x8_carry(struct lg_raw_x8 raw)
{
	struct lg_fe_x8 fe;

	for (int k = 0; k < 5; k++)
		fe.limb[k] = lg_v8_and(raw.limb[k], lg_v8_all(LG_X8_MASK));
	for (int k = 0; k < 4; k++)
		fe.limb[k + 1] = lg_v8_add(fe.limb[k + 1], lg_v8_right(raw.limb[k], 51));
	fe.limb[0] = lg_v8_add_low(fe.limb[0], lg_v8_right(raw.limb[4], 51), lg_v8_all(19));
	return fe;
}

// The canonical value as four 64-bit words.
static inline void lg_fe_x8_words(struct lg_fe_x8 a, lg_v8 words[4])
{
	const lg_v8 mask = lg_v8_all(LG_X8_MASK);
	lg_v8 over = lg_v8_all(19);

	// a < 2p; it is p or more exactly when a + 19 reaches 2^255.
	for (int k = 0; k < 5; k++)
		over = lg_v8_right(lg_v8_add(a.limb[k], over), 51);
	a.limb[0] = lg_v8_add_low(a.limb[0], over, lg_v8_all(19));
	for (int k = 0; k < 4; k++) {
		a.limb[k + 1] = lg_v8_add(a.limb[k + 1], lg_v8_right(a.limb[k], 51));
		a.limb[k] = lg_v8_and(a.limb[k], mask);
	}
	a.limb[4] = lg_v8_and(a.limb[4], mask);
	words[0] = lg_v8_or(a.limb[0], lg_v8_left_out(a.limb[1], 51));
	words[1] = lg_v8_or(lg_v8_right(a.limb[1], 13), lg_v8_left_out(a.limb[2], 38));
	words[2] = lg_v8_or(lg_v8_right(a.limb[2], 26), lg_v8_left_out(a.limb[3], 25));
	words[3] = lg_v8_or(lg_v8_right(a.limb[3], 39), lg_v8_left_out(a.limb[4], 12));
}

// Bit 255 is left out; p and above are taken modulo p.
static inline struct lg_fe_x8 lg_fe_x8_from_words(const lg_v8 words[4])
{
	const lg_v8 mask = lg_v8_all(LG_X8_MASK);

	return (struct lg_fe_x8){{
		lg_v8_and(words[0], mask),
		lg_v8_and(lg_v8_or(lg_v8_right(words[0], 51), lg_v8_left_out(words[1], 13)), mask),
		lg_v8_and(lg_v8_or(lg_v8_right(words[1], 38), lg_v8_left_out(words[2], 26)), mask),
		lg_v8_and(lg_v8_or(lg_v8_right(words[2], 25), lg_v8_left_out(words[3], 39)), mask),
		lg_v8_and(lg_v8_right(words[3], 12), mask),
	}};
}

// Uncarried again.
static inline struct lg_raw_x8 lg_raw_x8_of(struct lg_fe_x8 a)
{
	struct lg_raw_x8 raw;

	for (int k = 0; k < 5; k++)
		raw.limb[k] = a.limb[k];
	return raw;
}

static inline struct lg_raw_x8 lg_raw_x8_zero(void)
{
	return (struct lg_raw_x8){
		{lg_v8_zero(), lg_v8_zero(), lg_v8_zero(), lg_v8_zero(), lg_v8_zero()}};
}

// The same in every lane; limbs of the caller's.
static inline struct lg_fe_x8 lg_fe_x8_constant(const uint64_t limb[5])
{
	return (struct lg_fe_x8){{lg_v8_all(limb[0]), lg_v8_all(limb[1]), lg_v8_all(limb[2]),
		lg_v8_all(limb[3]), lg_v8_all(limb[4])}};
}

// A small number, the same in every lane.
static inline struct lg_fe_x8 lg_fe_x8_small(uint64_t value)
{
	return (struct lg_fe_x8){
		{lg_v8_all(value), lg_v8_zero(), lg_v8_zero(), lg_v8_zero(), lg_v8_zero()}};
}
