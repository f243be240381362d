// SPDX-License-Identifier: Apache-2.0
// The words that field_x8.h is written in: eight lanes of 64 bits, and products of 52-bit halves
// (AVX-512 IFMA). field_x8_bounds_test gives the same names other bodies, so that it runs the real
// formulas on intervals.
#pragma once

#include <immintrin.h>
#include <stdint.h>

typedef __m512i lg_v8;

static inline lg_v8 lg_v8_all(uint64_t word)
{
	return _mm512_set1_epi64((long long)word);
}

static inline lg_v8 lg_v8_zero(void)
{
	return _mm512_setzero_si512();
}

static inline lg_v8 lg_v8_add(lg_v8 a, lg_v8 b)
{
	return _mm512_add_epi64(a, b);
}

static inline lg_v8 lg_v8_sub(lg_v8 a, lg_v8 b)
{
	return _mm512_sub_epi64(a, b);
}

static inline lg_v8 lg_v8_and(lg_v8 a, lg_v8 b)
{
	return _mm512_and_si512(a, b);
}

static inline lg_v8 lg_v8_or(lg_v8 a, lg_v8 b)
{
	return _mm512_or_si512(a, b);
}

#define lg_v8_left(a, bits) _mm512_slli_epi64((a), (bits))
// The same where bits are meant to leave at the top.
#define lg_v8_left_out(a, bits) _mm512_slli_epi64((a), (bits))
#define lg_v8_right(a, bits) _mm512_srli_epi64((a), (bits))

// sum + bits 0 … 51 of a·b; a and b are below 2^52.
static inline lg_v8 lg_v8_add_low(lg_v8 sum, lg_v8 a, lg_v8 b)
{
	return _mm512_madd52lo_epu64(sum, a, b);
}

// sum + bits 52 … 103 of a·b.
static inline lg_v8 lg_v8_add_high(lg_v8 sum, lg_v8 a, lg_v8 b)
{
	return _mm512_madd52hi_epu64(sum, a, b);
}
