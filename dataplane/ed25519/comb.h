// SPDX-License-Identifier: Apache-2.0
// Signed-window combs: how a scalar is split into digits, and how tables of multiples are laid out.
//
// A comb of width w has n = ceil(252 / w) windows. Window i holds d·2^(wi)·P for d = 0 … 2^(w-1),
// the top window (unsigned) for d = 0 … 2^(252 - (n-1)w) + 1: scalars lie below
// L < 2^252 + 2^125, so the digit at the top may be one more than a power of two, and an attacker
// can choose such an S. Adding 2^(w-1) at the bottom of every window but the top one makes all
// digits unsigned: digit i = ((k + bias) >> wi) mod 2^w - 2^(w-1), without a carry from window to
// window. Digit 0 is the neutral element, which complete formulas add like any other point.
#pragma once

#include <stdint.h>

#define LG_COMB_WIDTH_MIN 4
#define LG_COMB_WIDTH_MAX 18
#define LG_COMB_WINDOWS_MAX 63
#define LG_COMB_NEGATIVE UINT32_C(0x80000000)

struct lg_comb {
	uint32_t width;                      // w
	uint32_t windows;                    // n
	uint32_t slots;                      // of all windows
	uint32_t first[LG_COMB_WINDOWS_MAX]; // slot of digit 0 of window i
	uint64_t bias[4];                    // little-endian words
};

// width is LG_COMB_WIDTH_MIN to LG_COMB_WIDTH_MAX.
void lg_comb_init(struct lg_comb *comb, uint32_t width);

// Largest digit of a window.
uint32_t lg_comb_digit_max(const struct lg_comb *comb, uint32_t window);

// Splits a scalar below L (four little-endian words): out[i * stride] becomes the slot of digit i's
// absolute value in the table that begins at slot base, with LG_COMB_NEGATIVE where the digit is.
void lg_comb_split(const struct lg_comb *comb, const uint64_t scalar[4], uint32_t base,
	uint32_t *out, uint32_t stride);
