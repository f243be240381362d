// SPDX-License-Identifier: Apache-2.0
// The words that limbs_x4.h is written in: unsigned integers of 64 bits, four lanes of them.
// limbs_x4_bounds_test gives the same names other bodies, so that it runs the real formulas on
// intervals and sees that no step can leave its range.
#pragma once

#include <immintrin.h>
#include <stdint.h>

typedef __m256i lg_v4;

static inline lg_v4 lg_v4_all(uint64_t word)
{
	return _mm256_set1_epi64x((long long)word);
}

static inline lg_v4 lg_v4_add(lg_v4 a, lg_v4 b)
{
	return _mm256_add_epi64(a, b);
}

static inline lg_v4 lg_v4_sub(lg_v4 a, lg_v4 b)
{
	return _mm256_sub_epi64(a, b);
}

// a and b are below 2^32.
static inline lg_v4 lg_v4_mul(lg_v4 a, lg_v4 b)
{
	return _mm256_mul_epu32(a, b);
}

static inline lg_v4 lg_v4_and(lg_v4 a, lg_v4 b)
{
	return _mm256_and_si256(a, b);
}

static inline lg_v4 lg_v4_right(lg_v4 a, int bits)
{
	return _mm256_srli_epi64(a, bits);
}

// x in lanes where a > b, else y; a and b are below 2^63.
static inline lg_v4 lg_v4_where_above(lg_v4 a, lg_v4 b, lg_v4 x, lg_v4 y)
{
	return _mm256_blendv_epi8(y, x, _mm256_cmpgt_epi64(a, b));
}
