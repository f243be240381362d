// SPDX-License-Identifier: Apache-2.0
// For the tests of vectors: what to put into lanes, and what one lane makes of it by the portable
// arithmetic, which has tests of its own.
#pragma once

#include "dataplane/ed25519/arithmetic.h"

static uint64_t sample_state = 1;

// splitmix64, so that a failure comes again.
static inline uint64_t sample_random(void)
{
	uint64_t z = sample_state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

// An element: small, near p, with limbs of all ones, or anything; bit 255 is clear.
static inline void sample_words(uint64_t word[4])
{
	const uint64_t how = sample_random() % 6;

	for (int w = 0; w < 4; w++)
		word[w] = how == 0 ? 0 : how <= 2 ? UINT64_MAX : sample_random();
	word[3] &= INT64_MAX;
	if (how == 0)
		word[0] = sample_random() % 40;
	if (how == 1)
		word[0] -= sample_random() % 40;
	if (how == 5)
		for (int w = 0; w < 3; w++)
			word[w] |= -(sample_random() & 1);
}

// Some small multiple of the base point, the neutral element now and then.
static inline struct lg_point sample_point(void)
{
	struct lg_point p = sample_random() % 5 == 0 ? lg_point_neutral : lg_point_base();

	for (uint64_t doublings = sample_random() % 8; doublings > 0; doublings--)
		p = lg_point_double(p);
	return p;
}

static inline struct lg_point sample_sum(struct lg_point a, struct lg_point b)
{
	struct lg_multiple multiple;

	lg_point_multiples(&b, 1, &multiple);
	return lg_point_add(a, &multiple);
}

// Whether x/z and y/z, three elements in words, are p.
static inline bool sample_is_point(
	const uint64_t x[4], const uint64_t y[4], const uint64_t z[4], const struct lg_point *p)
{
	const struct lg_fe factor = lg_fe_from_words(z);

	return !lg_fe_is_zero(factor) &&
		lg_fe_equal(lg_fe_mul(lg_fe_from_words(x), p->z), lg_fe_mul(p->x, factor)) &&
		lg_fe_equal(lg_fe_mul(lg_fe_from_words(y), p->z), lg_fe_mul(p->y, factor));
}
