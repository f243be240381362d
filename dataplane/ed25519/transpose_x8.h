// SPDX-License-Identifier: Apache-2.0
// Between eight lanes' own memory and vectors of eight lanes.
#pragma once

#include <immintrin.h>

// Rows of eight words to columns.
static inline void lg_x8_transpose(const __m512i row[8], __m512i column[8])
{
	const __m512i low = _mm512_setr_epi64(0, 1, 8, 9, 4, 5, 12, 13);
	const __m512i high = _mm512_setr_epi64(2, 3, 10, 11, 6, 7, 14, 15);
	__m512i two[8], four[8];

	for (int i = 0; i < 8; i += 2) {
		two[i] = _mm512_unpacklo_epi64(row[i], row[i + 1]);
		two[i + 1] = _mm512_unpackhi_epi64(row[i], row[i + 1]);
	}
	// four[k] and four[k + 4]: words k and k + 4 of rows 0 … 3 and of rows 4 … 7.
	for (int i = 0; i < 8; i += 4)
		for (int odd = 0; odd < 2; odd++) {
			const __m512i first = two[i + odd], second = two[i + 2 + odd];

			four[i + odd] = _mm512_permutex2var_epi64(first, low, second);
			four[i + 2 + odd] = _mm512_permutex2var_epi64(first, high, second);
		}
	for (int k = 0; k < 4; k++) {
		column[k] = _mm512_shuffle_i64x2(four[k], four[k + 4], 0x44);
		column[k + 4] = _mm512_shuffle_i64x2(four[k], four[k + 4], 0xee);
	}
}
