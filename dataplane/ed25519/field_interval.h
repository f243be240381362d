// SPDX-License-Identifier: Apache-2.0
// The words of field_limb.h on intervals: each result is the range of all that it can be, whatever
// the operands are. A step that could leave its type, or go below zero, is remembered as escaped.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define LG_LIMB_BITS 51
#define LG_LIMB_MASK ((UINT64_C(1) << LG_LIMB_BITS) - 1)
#define LG_LIMB_INLINE static inline

typedef struct {
	uint64_t low, high; // both included
} lg_limb;

typedef struct {
	unsigned __int128 low, high;
} lg_wide;

extern unsigned lg_interval_escaped;

#define LG_LIMB(value)                                                                             \
	{                                                                                          \
		(value), (value)                                                                   \
	}

static inline lg_limb lg_limb_between(unsigned __int128 low, unsigned __int128 high)
{
	if (low > high || high > UINT64_MAX)
		lg_interval_escaped++;
	return (lg_limb){(uint64_t)low, (uint64_t)high};
}

static inline lg_limb lg_limb_add(lg_limb a, lg_limb b)
{
	return lg_limb_between(
		(unsigned __int128)a.low + b.low, (unsigned __int128)a.high + b.high);
}

// Below zero it wraps, to more than a limb holds.
static inline lg_limb lg_limb_sub(lg_limb a, lg_limb b)
{
	if (a.low < b.high)
		lg_interval_escaped++;
	return (lg_limb){a.low - b.high, a.high - b.low};
}

static inline lg_limb lg_limb_times(lg_limb a, uint32_t factor)
{
	return lg_limb_between(
		(unsigned __int128)a.low * factor, (unsigned __int128)a.high * factor);
}

// Either of them.
static inline lg_limb lg_limb_choose(bool second, lg_limb a, lg_limb b)
{
	(void)second;
	return (lg_limb){a.low < b.low ? a.low : b.low, a.high > b.high ? a.high : b.high};
}

static inline lg_limb lg_limb_low(lg_limb a)
{
	return a.high <= LG_LIMB_MASK ? a : (lg_limb){0, LG_LIMB_MASK};
}

static inline lg_limb lg_limb_high(lg_limb a)
{
	return (lg_limb){a.low >> LG_LIMB_BITS, a.high >> LG_LIMB_BITS};
}

static inline lg_limb lg_limb_at_most(lg_limb a, uint64_t max)
{
	if (a.high > max)
		lg_interval_escaped++;
	return a;
}

static inline lg_wide lg_wide_mul(lg_limb a, lg_limb b)
{
	return (lg_wide){(unsigned __int128)a.low * b.low, (unsigned __int128)a.high * b.high};
}

static inline lg_wide lg_wide_sum(lg_wide a, lg_wide b)
{
	const lg_wide sum = {a.low + b.low, a.high + b.high};

	if (sum.high < a.high)
		lg_interval_escaped++;
	return sum;
}

static inline lg_wide lg_wide_add_mul(lg_wide sum, lg_limb a, lg_limb b)
{
	return lg_wide_sum(sum, lg_wide_mul(a, b));
}

static inline lg_wide lg_wide_add(lg_wide a, lg_limb b)
{
	return lg_wide_sum(a, (lg_wide){b.low, b.high});
}

static inline lg_limb lg_wide_low(lg_wide a)
{
	if (a.high > LG_LIMB_MASK)
		return (lg_limb){0, LG_LIMB_MASK};
	return (lg_limb){(uint64_t)a.low, (uint64_t)a.high};
}

static inline lg_limb lg_wide_high(lg_wide a)
{
	return lg_limb_between(a.low >> LG_LIMB_BITS, a.high >> LG_LIMB_BITS);
}
