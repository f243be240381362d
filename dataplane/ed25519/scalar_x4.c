// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar_x4.h"

#include "dataplane/ed25519/limbs_x4.h"

#include <string.h>

#define LANES 4

static void transpose(const lg_v4 rows[LANES], lg_v4 columns[LANES])
{
	const lg_v4 even01 = _mm256_unpacklo_epi64(rows[0], rows[1]);
	const lg_v4 odd01 = _mm256_unpackhi_epi64(rows[0], rows[1]);
	const lg_v4 even23 = _mm256_unpacklo_epi64(rows[2], rows[3]);
	const lg_v4 odd23 = _mm256_unpackhi_epi64(rows[2], rows[3]);

	columns[0] = _mm256_permute2x128_si256(even01, even23, 0x20);
	columns[1] = _mm256_permute2x128_si256(odd01, odd23, 0x20);
	columns[2] = _mm256_permute2x128_si256(even01, even23, 0x31);
	columns[3] = _mm256_permute2x128_si256(odd01, odd23, 0x31);
}

// Four words of each lane; stride is the number of words from lane to lane.
static void load_words(lg_v4 words[4], const uint64_t *first, size_t stride)
{
	lg_v4 lanes[LANES];

	for (size_t l = 0; l < LANES; l++)
		lanes[l] = _mm256_loadu_si256((const void *)(first + l * stride));
	transpose(lanes, words);
}

static lg_v4 limb_of(const lg_v4 words[8], int i)
{
	const int word = i * LG_LIMB_X4_BITS / 64, shift = i * LG_LIMB_X4_BITS % 64;
	lg_v4 bits = _mm256_srli_epi64(words[word], shift);

	if (shift + LG_LIMB_X4_BITS > 64 && word < 7)
		bits = _mm256_or_si256(bits, _mm256_slli_epi64(words[word + 1], 64 - shift));
	return lg_limb_x4_low(bits);
}

static lg_v4 word_of(const lg_v4 limbs[LG_LIMBS_X4], int word)
{
	int i = 64 * word / LG_LIMB_X4_BITS;
	lg_v4 bits = _mm256_srli_epi64(limbs[i], 64 * word % LG_LIMB_X4_BITS);

	for (i++; i < LG_LIMBS_X4 && i * LG_LIMB_X4_BITS < 64 * (word + 1); i++)
		bits = _mm256_or_si256(
			bits, _mm256_slli_epi64(limbs[i], i * LG_LIMB_X4_BITS - 64 * word));
	return bits;
}

void lg_scalar_reduce_x4(const uint64_t wide[4][8], uint64_t scalar[4][4])
{
	lg_v4 words[8], limbs[LG_LIMBS_X4_WIDE], rest[LG_LIMBS_X4], quotient, lanes[LANES];

	load_words(words, &wide[0][0], 8);
	load_words(words + 4, &wide[0][4], 8);
// gcc 12 would compute the shifts while it runs.
#pragma GCC unroll 19
	for (int i = 0; i < LG_LIMBS_X4_WIDE; i++)
		limbs[i] = limb_of(words, i);
	lg_limbs_x4_fold(&quotient, rest, limbs);
	lg_limbs_x4_settle(limbs, quotient, rest);
	for (int i = 0; i < 4; i++)
		words[i] = word_of(limbs, i);
	transpose(words, lanes);
	for (int l = 0; l < LANES; l++)
		_mm256_storeu_si256((void *)scalar[l], lanes[l]);
}

// sum = a + bias, below 2^256.
static void add_bias(lg_v4 sum[4], const lg_v4 a[4], const uint64_t bias[4])
{
	lg_v4 carry = _mm256_setzero_si256();

	for (int i = 0; i < 4; i++) {
		const lg_v4 b = lg_v4_all(bias[i]);
		lg_v4 either, both;

		sum[i] = lg_v4_add(lg_v4_add(a[i], b), carry);
		both = _mm256_and_si256(a[i], b);
		either = _mm256_or_si256(a[i], b);
		carry = lg_v4_right(_mm256_or_si256(both, _mm256_andnot_si256(sum[i], either)), 63);
	}
}

// 64 bits from bit on.
static lg_v4 bits_at(const lg_v4 words[5], uint32_t bit)
{
	const lg_v4 *const word = &words[bit / 64];
	const __m128i shift = _mm_cvtsi32_si128((int)(bit % 64));
	const __m128i rest = _mm_cvtsi32_si128((int)(64 - bit % 64));

	return _mm256_or_si256(_mm256_srl_epi64(word[0], shift), _mm256_sll_epi64(word[1], rest));
}

// The lower halves of all lanes, then the upper halves.
static lg_v4 halves_apart(lg_v4 lanes)
{
	return _mm256_permutevar8x32_epi32(lanes, _mm256_set_epi32(7, 5, 3, 1, 6, 4, 2, 0));
}

// Windows i and i + 1, as windows below the top one are split: the one in the lower half of every
// lane, the other in the upper half.
static void split_two(const struct lg_comb *comb, const lg_v4 words[5], lg_v4 base, uint32_t i,
	uint32_t (*out)[4])
{
	const int half = 1 << (comb->width - 1);
	const lg_v4 low = bits_at(words, i * comb->width);
	const lg_v4 high = _mm256_sll_epi64(low, _mm_cvtsi32_si128(32 - (int)comb->width));
	const lg_v4 both = _mm256_and_si256(
		_mm256_blend_epi32(low, high, 0xaa), _mm256_set1_epi32(2 * half - 1));
	const lg_v4 digit = _mm256_sub_epi32(both, _mm256_set1_epi32(half));
	const lg_v4 sign = _mm256_and_si256(digit, _mm256_set1_epi32((int)LG_COMB_NEGATIVE));
	uint64_t first;
	lg_v4 slot;

	memcpy(&first, &comb->first[i], sizeof(first));
	slot = _mm256_add_epi32(base, lg_v4_all(first));
	slot = _mm256_add_epi32(slot, _mm256_abs_epi32(digit));
	_mm256_storeu_si256((void *)out[i], halves_apart(_mm256_or_si256(slot, sign)));
}

void lg_comb_split_x4(const struct lg_comb *comb, const uint64_t scalar[4][4],
	const uint32_t base[4], uint32_t (*out)[4])
{
	const uint32_t top = comb->windows - 1;
	lg_v4 plain[4], words[5], bases, slot;

	load_words(plain, &scalar[0][0], 4);
	add_bias(words, plain, comb->bias);
	words[4] = _mm256_setzero_si256();
	bases = _mm256_cvtepu32_epi64(_mm_loadu_si128((const void *)base));
	bases = _mm256_or_si256(bases, _mm256_slli_epi64(bases, 32));
	// May write the top row too, which is written over.
	for (uint32_t i = 0; i < top; i += 2)
		split_two(comb, words, bases, i, out);
	slot = _mm256_add_epi32(bits_at(words, top * comb->width), bases);
	slot = _mm256_add_epi32(slot, _mm256_set1_epi32((int)comb->first[top]));
	_mm_storeu_si128((void *)out[top], _mm256_castsi256_si128(halves_apart(slot)));
}
