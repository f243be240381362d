// SPDX-License-Identifier: Apache-2.0
// The words of vector_x8.h on intervals: each result is the range of all that it can be. A step
// that could leave 64 bits, or a product's operand that could leave 52, is remembered as escaped.
#pragma once

#include <stdint.h>

typedef unsigned __int128 lg_wide_bound;

typedef struct {
	lg_wide_bound low, high; // both included
} lg_v8;

extern unsigned lg_v8_escaped;

static inline lg_v8 lg_v8_within(lg_v8 value, unsigned bits)
{
	if (value.high >> bits != 0 || value.low > value.high)
		lg_v8_escaped++;
	return value;
}

static inline lg_v8 lg_v8_all(uint64_t word)
{
	return (lg_v8){word, word};
}

static inline lg_v8 lg_v8_zero(void)
{
	return lg_v8_all(0);
}

static inline lg_v8 lg_v8_add(lg_v8 a, lg_v8 b)
{
	return lg_v8_within((lg_v8){a.low + b.low, a.high + b.high}, 64);
}

// Not below zero: a difference that is would wrap to a low above the high.
static inline lg_v8 lg_v8_sub(lg_v8 a, lg_v8 b)
{
	return lg_v8_within((lg_v8){a.low - b.high, a.high - b.low}, 64);
}

// One of them is a mask of low bits.
static inline lg_v8 lg_v8_and(lg_v8 a, lg_v8 mask)
{
	return a.high <= mask.high ? a : (lg_v8){0, mask.high};
}

static inline lg_v8 lg_v8_or(lg_v8 a, lg_v8 b)
{
	(void)a;
	(void)b;
	return (lg_v8){0, UINT64_MAX};
}

static inline lg_v8 lg_v8_left(lg_v8 a, unsigned bits)
{
	return lg_v8_within((lg_v8){a.low << bits, a.high << bits}, 64);
}

static inline lg_v8 lg_v8_left_out(lg_v8 a, unsigned bits)
{
	(void)a;
	(void)bits;
	return (lg_v8){0, UINT64_MAX};
}

static inline lg_v8 lg_v8_right(lg_v8 a, unsigned bits)
{
	return (lg_v8){a.low >> bits, a.high >> bits};
}

static inline lg_v8 lg_v8_product(lg_v8 a, lg_v8 b)
{
	a = lg_v8_within(a, 52);
	b = lg_v8_within(b, 52);
	return (lg_v8){a.low * b.low, a.high * b.high};
}

static inline lg_v8 lg_v8_add_low(lg_v8 sum, lg_v8 a, lg_v8 b)
{
	const lg_v8 product = lg_v8_product(a, b);
	const lg_v8 all = {0, (UINT64_C(1) << 52) - 1};

	return lg_v8_add(sum, product.high <= all.high ? product : all);
}

static inline lg_v8 lg_v8_add_high(lg_v8 sum, lg_v8 a, lg_v8 b)
{
	return lg_v8_add(sum, lg_v8_right(lg_v8_product(a, b), 52));
}
