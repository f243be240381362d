// SPDX-License-Identifier: Apache-2.0
// The words that field.h and point.h are written in: limbs of 64 bits and their products of 128.
// field_interval.h gives the same names other bodies, so that field_bounds_test runs the real
// formulas on intervals and sees that no step can overflow.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define LG_LIMB_BITS 51
#define LG_LIMB_MASK ((UINT64_C(1) << LG_LIMB_BITS) - 1)

// gcc leaves formulas of points to calls and copies through the stack otherwise: an addition takes
// half as long again.
#define LG_LIMB_INLINE static inline __attribute__((always_inline))

typedef uint64_t lg_limb;
typedef unsigned __int128 lg_wide;

// A constant, as an initialiser.
#define LG_LIMB(value) (value)

LG_LIMB_INLINE lg_limb lg_limb_add(lg_limb a, lg_limb b)
{
	return a + b;
}

// Must not be negative.
LG_LIMB_INLINE lg_limb lg_limb_sub(lg_limb a, lg_limb b)
{
	return a - b;
}

LG_LIMB_INLINE lg_limb lg_limb_times(lg_limb a, uint32_t factor)
{
	return a * factor;
}

LG_LIMB_INLINE lg_limb lg_limb_choose(bool second, lg_limb a, lg_limb b)
{
	return a ^ ((a ^ b) & -(uint64_t)second);
}

// What stays in a limb.
LG_LIMB_INLINE lg_limb lg_limb_low(lg_limb a)
{
	return a & LG_LIMB_MASK;
}

// What is carried into the next.
LG_LIMB_INLINE lg_limb lg_limb_high(lg_limb a)
{
	return a >> LG_LIMB_BITS;
}

// A bound that the code relies on: it does nothing here, field_interval.h checks it.
LG_LIMB_INLINE lg_limb lg_limb_at_most(lg_limb a, uint64_t max)
{
	(void)max;
	return a;
}

LG_LIMB_INLINE lg_wide lg_wide_mul(lg_limb a, lg_limb b)
{
	return (lg_wide)a * b;
}

LG_LIMB_INLINE lg_wide lg_wide_add_mul(lg_wide sum, lg_limb a, lg_limb b)
{
	return sum + (lg_wide)a * b;
}

LG_LIMB_INLINE lg_wide lg_wide_add(lg_wide a, lg_limb b)
{
	return a + b;
}

LG_LIMB_INLINE lg_limb lg_wide_low(lg_wide a)
{
	return (uint64_t)a & LG_LIMB_MASK;
}

// Must fit into a limb. In two words: a shift of 128 bits is one slow instruction on some CPUs.
LG_LIMB_INLINE lg_limb lg_wide_high(lg_wide a)
{
	return ((uint64_t)(a >> 64) << (64 - LG_LIMB_BITS)) + ((uint64_t)a >> LG_LIMB_BITS);
}
