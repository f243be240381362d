// SPDX-License-Identifier: Apache-2.0
// Points of the curve -x^2 + y^2 = 1 + d·x^2·y^2 over field.h (RFC 8032 section 5.1).
//
// The formulas are complete (Hisil, Wong, Carter and Dawson, "Twisted Edwards Curves Revisited",
// sections 3.1 and 3.3): right for every pair of points, the neutral one and equal ones included.
#pragma once

#include "dataplane/ed25519/field.h"

// x = X/Z, y = Y/Z, x·y = T/Z. Limbs are tight.
struct lg_point {
	struct lg_fe x, y, z, t;
};

// A point ready to be added to another: (y - x)/2, (y + x)/2, d·x·y. The halves save the addition
// a doubling of Z. Limbs are canonical: below 2^51, value below p.
struct lg_multiple {
	struct lg_fe half_minus, half_plus, dxy;
};

// Added to any point, changes nothing: x = 0, y = 1.
static const struct lg_point lg_point_neutral = {
	LG_FE(0, 0, 0, 0, 0),
	LG_FE(1, 0, 0, 0, 0),
	LG_FE(1, 0, 0, 0, 0),
	LG_FE(0, 0, 0, 0, 0),
};

LG_LIMB_INLINE struct lg_point lg_point_double(struct lg_point p)
{
	const struct lg_fe xx = lg_fe_square(p.x), yy = lg_fe_square(p.y), zz = lg_fe_square(p.z);
	const struct lg_fe h = lg_fe_add(xx, yy), g = lg_fe_sub(xx, yy);
	const struct lg_fe e = lg_fe_sub(h, lg_fe_square(lg_fe_add(p.x, p.y)));
	const struct lg_fe f = lg_fe_add(lg_fe_add(zz, zz), g);

	return (struct lg_point){
		lg_fe_mul(f, e), lg_fe_mul(h, g), lg_fe_mul(f, g), lg_fe_mul(h, e)};
}

// p + m for m = {first, second, dxy}; p - m if negative, for m = {second, first, dxy}: of -m the
// halves change places, and d·x·y changes its sign, so Z - C and Z + C change places.
LG_LIMB_INLINE struct lg_point lg_point_add_signed(
	struct lg_point p, struct lg_fe first, struct lg_fe second, struct lg_fe dxy, bool negative)
{
	const struct lg_fe a = lg_fe_mul(lg_fe_sub(p.y, p.x), first);
	const struct lg_fe b = lg_fe_mul(lg_fe_add(p.y, p.x), second);
	const struct lg_fe c = lg_fe_mul(p.t, dxy);
	const struct lg_fe less = lg_fe_sub(p.z, c), more = lg_fe_add(p.z, c);
	const struct lg_fe e = lg_fe_sub(b, a), h = lg_fe_add(b, a);
	const struct lg_fe f = lg_fe_choose(negative, less, more);
	const struct lg_fe g = lg_fe_choose(negative, more, less);

	return (struct lg_point){
		lg_fe_mul(f, e), lg_fe_mul(h, g), lg_fe_mul(f, g), lg_fe_mul(h, e)};
}

LG_LIMB_INLINE struct lg_point lg_point_add(struct lg_point p, const struct lg_multiple *m)
{
	return lg_point_add_signed(p, m->half_minus, m->half_plus, m->dxy, false);
}

// m itself, from the same halves.
LG_LIMB_INLINE struct lg_point lg_point_of_halves(struct lg_fe first, struct lg_fe second)
{
	const struct lg_fe x = lg_fe_carry(lg_fe_sub(second, first));
	const struct lg_fe y = lg_fe_carry(lg_fe_add(second, first));

	return (struct lg_point){x, y, lg_fe_one, lg_fe_mul(x, y)};
}

// -P
LG_LIMB_INLINE struct lg_point lg_point_negate(struct lg_point p)
{
	p.x = lg_fe_negate(p.x);
	p.t = lg_fe_negate(p.t);
	return p;
}

// B of RFC 8032 section 5.1.
struct lg_point lg_point_base(void);

// RFC 8032 section 5.1.3, but y may be p or more. *p has Z = 1; it is untouched when the bytes are
// no point's.
bool lg_point_decode(const uint8_t bytes[32], struct lg_point *p);

// RFC 8032 section 5.1.2.
void lg_point_encode(struct lg_point p, uint8_t bytes[32]);
// The same, given 1/Z, which costs nearly all of it.
void lg_point_encode_by(const struct lg_point *p, struct lg_fe z_inverse, uint8_t bytes[32]);

#define LG_POINT_MULTIPLES_MAX 512

// What lg_point_add() takes, of each of count points; count is at most LG_POINT_MULTIPLES_MAX.
// Inverts once, so many at once are cheap. Uses 40 KB of stack.
void lg_point_multiples(
	const struct lg_point *points, uint32_t count, struct lg_multiple *multiples);
