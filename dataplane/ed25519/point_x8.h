// SPDX-License-Identifier: Apache-2.0
// Points of the curve, eight at once, over field_x8.h: the same formulas as point.h, with sums and
// differences taken before products are carried.
#pragma once

#include "dataplane/ed25519/field_x8.h"

// A sum that more is added to, scaled: y - x, y + x, t = x·y/z, and z not carried yet.
struct lg_extended_x8 {
	struct lg_fe_x8 minus, plus, t;
	struct lg_raw_x8 raw_z;
};

struct lg_projective_x8 {
	struct lg_fe_x8 x, y, z;
};

// What is added, from a table: (y - x)/2, (y + x)/2, d·x·y. Or made on the way, with another z:
// y - x, y + x, 2d·t.
struct lg_multiple_x8 {
	struct lg_fe_x8 minus, plus, dxy;
};

struct lg_cached_x8 {
	struct lg_multiple_x8 scaled;
	struct lg_fe_x8 twice_z;
};

// Between the two halves of an addition or doubling: x = e·f, y = g·h, t = e·h, z = f·g.
struct lg_factors_x8 {
	struct lg_fe_x8 e, f, g, h;
};

static inline struct lg_fe_x8 lg_fe_x8_difference(struct lg_raw_x8 a, struct lg_raw_x8 b)
{
	return lg_fe_x8_carry(lg_raw_x8_sub(a, b));
}

static inline struct lg_fe_x8 lg_fe_x8_sum(struct lg_raw_x8 a, struct lg_raw_x8 b)
{
	return lg_fe_x8_carry(lg_raw_x8_add(a, b));
}

static inline struct lg_fe_x8 lg_fe_x8_product(struct lg_fe_x8 a, struct lg_fe_x8 b)
{
	return lg_fe_x8_carry(lg_fe_x8_mul(a, b));
}

static inline struct lg_factors_x8 lg_point_x8_addition(
	const struct lg_extended_x8 *p, const struct lg_multiple_x8 *q, struct lg_raw_x8 z)
{
	const struct lg_raw_x8 a = lg_fe_x8_mul(p->minus, q->minus);
	const struct lg_raw_x8 b = lg_fe_x8_mul(p->plus, q->plus);
	const struct lg_raw_x8 c = lg_fe_x8_mul(p->t, q->dxy);

	return (struct lg_factors_x8){
		.e = lg_fe_x8_difference(b, a),
		.f = lg_fe_x8_difference(z, c),
		.g = lg_fe_x8_sum(z, c),
		.h = lg_fe_x8_sum(b, a),
	};
}

static inline struct lg_extended_x8 lg_point_x8_extended(struct lg_factors_x8 by)
{
	const struct lg_raw_x8 x = lg_fe_x8_mul(by.e, by.f), y = lg_fe_x8_mul(by.g, by.h);

	return (struct lg_extended_x8){
		.minus = lg_fe_x8_difference(y, x),
		.plus = lg_fe_x8_sum(y, x),
		.t = lg_fe_x8_product(by.e, by.h),
		.raw_z = lg_fe_x8_mul(by.f, by.g),
	};
}

static inline struct lg_projective_x8 lg_point_x8_projective(struct lg_factors_x8 by)
{
	return (struct lg_projective_x8){
		.x = lg_fe_x8_product(by.e, by.f),
		.y = lg_fe_x8_product(by.g, by.h),
		.z = lg_fe_x8_product(by.f, by.g),
	};
}

static inline struct lg_factors_x8 lg_point_x8_add(
	const struct lg_extended_x8 *p, const struct lg_multiple_x8 *q)
{
	return lg_point_x8_addition(p, q, p->raw_z);
}

static inline struct lg_factors_x8 lg_point_x8_add_cached(
	const struct lg_extended_x8 *p, const struct lg_cached_x8 *q)
{
	return lg_point_x8_addition(
		p, &q->scaled, lg_fe_x8_mul(lg_fe_x8_carry(p->raw_z), q->twice_z));
}

// With the signs of all four changed, which changes none of their products.
static inline struct lg_factors_x8 lg_point_x8_double(const struct lg_projective_x8 *p)
{
	const struct lg_raw_x8 xx = lg_fe_x8_square(p->x), yy = lg_fe_x8_square(p->y);
	const struct lg_raw_x8 zz = lg_fe_x8_square(p->z), xy = lg_fe_x8_mul(p->x, p->y);
	const struct lg_raw_x8 g = lg_raw_x8_sub(xx, yy);

	return (struct lg_factors_x8){
		.e = lg_fe_x8_difference(lg_raw_x8_zero(), lg_raw_x8_add(xy, xy)),
		.f = lg_fe_x8_sum(lg_raw_x8_add(zz, zz), g),
		.g = lg_fe_x8_carry(g),
		.h = lg_fe_x8_sum(xx, yy),
	};
}

// (x, y), its own affine form.
static inline struct lg_extended_x8 lg_point_x8_from_affine(struct lg_fe_x8 x, struct lg_fe_x8 y)
{
	const struct lg_raw_x8 raw_x = lg_raw_x8_of(x), raw_y = lg_raw_x8_of(y);

	return (struct lg_extended_x8){
		.minus = lg_fe_x8_difference(raw_y, raw_x),
		.plus = lg_fe_x8_sum(raw_y, raw_x),
		.t = lg_fe_x8_product(x, y),
		.raw_z = lg_raw_x8_of(lg_fe_x8_small(1)),
	};
}

static inline struct lg_cached_x8 lg_point_x8_cache(const struct lg_extended_x8 *p)
{
	static const uint64_t twice_d[5] = {0x69b9426b2f159, 0x35050762add7a, 0x3cf44c0038052,
		0x6738cc7407977, 0x2406d9dc56dff};

	return (struct lg_cached_x8){
		.scaled = {p->minus, p->plus, lg_fe_x8_product(p->t, lg_fe_x8_constant(twice_d))},
		.twice_z = lg_fe_x8_sum(p->raw_z, p->raw_z),
	};
}
