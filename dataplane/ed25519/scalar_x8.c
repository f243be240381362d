// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar_x8.h"

#include "dataplane/ed25519/transpose_x8.h"

#define LANES 8

// The scalars plus the comb's bias, in vectors of words; a fifth is zero.
static void load(const struct lg_comb *comb, const uint64_t scalar[LANES][4], __m512i word[8])
{
	__m512i row[LANES];
	__mmask8 carry = 0;

	for (int l = 0; l < LANES; l++)
		row[l] = _mm512_castsi256_si512(_mm256_loadu_si256((const void *)scalar[l]));
	lg_x8_transpose(row, word);
	for (int w = 0; w < 4; w++) {
		const __m512i bias = _mm512_set1_epi64((long long)comb->bias[w]);
		const __m512i sum = _mm512_add_epi64(word[w], bias);
		const __mmask8 over = _mm512_cmplt_epu64_mask(sum, bias);

		word[w] = _mm512_mask_sub_epi64(sum, carry, sum, _mm512_set1_epi64(-1));
		carry = over | (carry & _mm512_testn_epi64_mask(word[w], word[w]));
	}
	word[4] = _mm512_setzero_si512();
}

// width bits from bit on.
static __m512i bits_at(const __m512i *word, uint32_t bit, uint32_t width)
{
	const uint32_t shift = bit % 64;
	const __m512i low = _mm512_srl_epi64(word[bit / 64], _mm_cvtsi32_si128((int)shift));
	const __m512i high =
		_mm512_sll_epi64(word[bit / 64 + 1], _mm_cvtsi32_si128((int)(64 - shift)));

	return _mm512_and_si512(_mm512_or_si512(low, high), _mm512_set1_epi64((1ll << width) - 1));
}

void lg_comb_split_x8(const struct lg_comb *comb, const uint64_t scalar[LANES][4],
	const uint32_t base[LANES], uint32_t (*digits)[LANES])
{
	const __m512i half = _mm512_set1_epi64(1ll << (comb->width - 1));
	const __m256i bases = _mm256_loadu_si256((const void *)base);
	const uint32_t top = comb->windows - 1;
	__m512i word[8];

	load(comb, scalar, word);
	for (uint32_t i = 0; i <= top; i++) {
		const __m256i first =
			_mm256_add_epi32(bases, _mm256_set1_epi32((int)comb->first[i]));
		// The top digit, unsigned, may take one bit more than the window has.
		__m512i digit = bits_at(word, i * comb->width, comb->width + (i == top));
		__m256i slot, sign = _mm256_setzero_si256();

		if (i < top) {
			digit = _mm512_sub_epi64(digit, half);
			sign = _mm512_cvtepi64_epi32(_mm512_srli_epi64(digit, 63));
			digit = _mm512_abs_epi64(digit);
		}
		slot = _mm256_add_epi32(first, _mm512_cvtepi64_epi32(digit));
		_mm256_storeu_si256(
			(void *)digits[i], _mm256_or_si256(slot, _mm256_slli_epi32(sign, 31)));
	}
}
