// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/comb.h"

#define SCALAR_BITS 252 // of L's leading power of two

uint32_t lg_comb_digit_max(const struct lg_comb *comb, uint32_t window)
{
	if (window + 1 < comb->windows)
		return UINT32_C(1) << (comb->width - 1);
	return (UINT32_C(1) << (SCALAR_BITS - window * comb->width)) + 1;
}

void lg_comb_init(struct lg_comb *comb, uint32_t width)
{
	*comb = (struct lg_comb){
		.width = width,
		.windows = (SCALAR_BITS + width - 1) / width,
	};
	for (uint32_t i = 0; i < comb->windows; i++) {
		comb->first[i] = comb->slots;
		comb->slots += lg_comb_digit_max(comb, i) + 1;
	}
	for (uint32_t i = 0; i + 1 < comb->windows; i++) {
		const uint32_t bit = i * width + width - 1;

		comb->bias[bit / 64] |= UINT64_C(1) << bit % 64;
	}
}

// width bits of words from bit on; what lies beyond the top is zero.
static uint32_t bits_at(const uint64_t words[4], uint32_t bit, uint32_t width)
{
	const uint32_t word = bit / 64, shift = bit % 64;
	uint64_t bits = words[word] >> shift;

	if (shift + width > 64 && word < 3)
		bits |= words[word + 1] << (64 - shift);
	return (uint32_t)bits & ((UINT32_C(1) << width) - 1);
}

void lg_comb_split(const struct lg_comb *comb, const uint64_t scalar[4], uint32_t base,
	uint32_t *out, uint32_t stride)
{
	const uint32_t half = UINT32_C(1) << (comb->width - 1);
	const uint32_t top = comb->windows - 1;
	unsigned __int128 sum = 0;
	uint64_t biased[4];

	for (int i = 0; i < 4; i++) {
		sum += (unsigned __int128)scalar[i] + comb->bias[i];
		biased[i] = (uint64_t)sum;
		sum >>= 64;
	}
	for (uint32_t i = 0; i < top; i++) {
		const int32_t digit =
			(int32_t)bits_at(biased, i * comb->width, comb->width) - (int32_t)half;
		const uint32_t sign = (uint32_t)digit >> 31;
		const uint32_t size = ((uint32_t)digit ^ -sign) + sign;

		out[i * stride] = (base + comb->first[i] + size) | sign * LG_COMB_NEGATIVE;
	}
	// At most 2^(252 - top·width) + 1, which may take one bit more than the window has.
	out[top * stride] =
		base + comb->first[top] + bits_at(biased, top * comb->width, comb->width + 1);
}
