// SPDX-License-Identifier: Apache-2.0
// Four field elements and four points at once, in AVX2 and FMA: lane l of every vector belongs to
// signature l. The functions are point_x4.S, which generate_point_x4.py writes and explains; that
// no limb leaves its range is proved by point_x4_bounds_test.py.
//
// All memory is the caller's and aligned to 32 bytes. Where a function reads and writes the same
// kind of object, both may be the same. Needs doubles that round to nearest (MXCSR).
#pragma once

#include <stdint.h>

#define LG_LANES 4

// An element in five limbs of 51 bits, integers in doubles: -2^50 - 2^15 … 2^50 + 2^15 each.
struct lg_fe_x4 {
	_Alignas(32) double limb[5][LG_LANES];
};

// Integers of 256 bits.
struct lg_words_x4 {
	_Alignas(32) uint64_t word[4][LG_LANES];
};

// A sum that more is added to, scaled: y - x, y + x, t = x·y/z; z as a product that has not been
// carried yet, which only these functions can read.
struct lg_extended_x4 {
	struct lg_fe_x4 minus, plus, t;
	_Alignas(32) uint64_t raw_z[5][LG_LANES];
};

struct lg_projective_x4 {
	struct lg_fe_x4 x, y, z;
};

// What is added, from a table: (y - x)/2, (y + x)/2, d·x·y.
struct lg_multiple_x4 {
	struct lg_fe_x4 minus, plus, dxy;
};

// What is added, made on the way: y - x, y + x, 2d·t, and 2z.
struct lg_cached_x4 {
	struct lg_multiple_x4 scaled;
	struct lg_fe_x4 z;
};

void lg_fe_x4_multiply(
	struct lg_fe_x4 *product, const struct lg_fe_x4 *a, const struct lg_fe_x4 *b);
// Two at once, which do not wait for each other.
void lg_fe_x4_square_two(struct lg_fe_x4 squares[2], const struct lg_fe_x4 of[2]);
// The product, below p.
void lg_fe_x4_product_words(
	struct lg_words_x4 *words, const struct lg_fe_x4 *a, const struct lg_fe_x4 *b);
// Bit 255 is left out; p and above are taken modulo p.
void lg_fe_x4_from_words(struct lg_fe_x4 *element, const struct lg_words_x4 *words);
// y^2 - 1 and d·y^2 + 1: x^2 = u/v on the curve.
void lg_fe_x4_curve_ratio(struct lg_fe_x4 *u, struct lg_fe_x4 *v, const struct lg_fe_x4 *y);

void lg_point_x4_from_affine(
	struct lg_extended_x4 *point, const struct lg_fe_x4 *x, const struct lg_fe_x4 *y);
// The first multiple of a sum.
void lg_point_x4_start(struct lg_extended_x4 *sum, const struct lg_multiple_x4 *first);
void lg_point_x4_add(struct lg_extended_x4 *sum, const struct lg_multiple_x4 *more);
// The last, which no addition follows.
void lg_point_x4_add_last(struct lg_projective_x4 *sum, const struct lg_extended_x4 *point,
	const struct lg_multiple_x4 *more);
// Followed by a doubling.
void lg_point_x4_add_cached(struct lg_projective_x4 *sum, const struct lg_extended_x4 *point,
	const struct lg_cached_x4 *more);
// Followed by an addition.
void lg_point_x4_add_cached_on(struct lg_extended_x4 *sum, const struct lg_cached_x4 *more);
void lg_point_x4_cache(struct lg_cached_x4 *cached, const struct lg_extended_x4 *point);
// Followed by a doubling.
void lg_point_x4_double(struct lg_projective_x4 *doubled, const struct lg_projective_x4 *point);
// Followed by an addition.
void lg_point_x4_double_extended(
	struct lg_extended_x4 *doubled, const struct lg_projective_x4 *point);
