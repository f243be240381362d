// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/point.h"

#include "common/bytes.h"

// -121665/121666
static const struct lg_fe curve_d =
	LG_FE(0x34dca135978a3, 0x1a8283b156ebd, 0x5e7a26001c029, 0x739c663a03cbb, 0x52036cee2b6ff);
static const struct lg_fe curve_4d =
	LG_FE(0x537284d65e2b2, 0x6a0a0ec55baf5, 0x79e89800700a4, 0x4e7198e80f2ee, 0x480db3b8adbff);
static const struct lg_fe half =
	LG_FE(0x7fffffffffff7, 0x7ffffffffffff, 0x7ffffffffffff, 0x7ffffffffffff, 0x3ffffffffffff);
static const struct lg_fe root_of_minus_one =
	LG_FE(0x61b274a0ea0b0, 0x0d5a5fc8f189d, 0x7ef5e9cbd0c60, 0x78595a6804c9e, 0x2b8324804fc1d);

static const struct lg_fe base_x =
	LG_FE(0x62d608f25d51a, 0x412a4b4f6592a, 0x75b7171a4b31d, 0x1ff60527118fe, 0x216936d3cd6e5);
static const struct lg_fe base_y =
	LG_FE(0x6666666666658, 0x4cccccccccccc, 0x1999999999999, 0x3333333333333, 0x6666666666666);

static struct lg_point affine(struct lg_fe x, struct lg_fe y)
{
	return (struct lg_point){x, y, lg_fe_one, lg_fe_mul(x, y)};
}

struct lg_point lg_point_base(void)
{
	return affine(base_x, base_y);
}

// A square root of u/v, if there is one.
static bool root_of_ratio(struct lg_fe u, struct lg_fe v, struct lg_fe *root)
{
	const struct lg_fe v3 = lg_fe_mul(lg_fe_square(v), v);
	const struct lg_fe v7 = lg_fe_mul(lg_fe_square(v3), v);
	struct lg_fe x = lg_fe_mul(lg_fe_mul(u, v3), lg_fe_power_p58(lg_fe_mul(u, v7)));
	const struct lg_fe vxx = lg_fe_mul(v, lg_fe_square(x));

	if (lg_fe_equal(vxx, u)) {
		*root = x;
		return true;
	}
	*root = lg_fe_mul(x, root_of_minus_one);
	return lg_fe_is_zero(lg_fe_add(vxx, u));
}

static bool is_odd(struct lg_fe a)
{
	uint64_t words[4];

	lg_fe_to_words(a, words);
	return words[0] & 1;
}

bool lg_point_decode(const uint8_t bytes[32], struct lg_point *p)
{
	uint64_t words[4];
	struct lg_fe x, y, yy, u, v;
	bool sign;

	for (int i = 0; i < 4; i++)
		words[i] = lg_le64(bytes + 8 * i);
	sign = words[3] >> 63;
	y = lg_fe_from_words(words);
	yy = lg_fe_square(y);
	u = lg_fe_carry(lg_fe_sub(yy, lg_fe_one));
	v = lg_fe_carry(lg_fe_add(lg_fe_mul(yy, curve_d), lg_fe_one));
	if (!root_of_ratio(u, v, &x) || (sign && lg_fe_is_zero(x)))
		return false;
	if (is_odd(x) != sign)
		x = lg_fe_negate(x);
	*p = affine(x, y);
	return true;
}

void lg_point_encode_by(const struct lg_point *p, struct lg_fe z_inverse, uint8_t bytes[32])
{
	uint64_t words[4];

	lg_fe_to_words(lg_fe_mul(p->y, z_inverse), words);
	words[3] |= (uint64_t)is_odd(lg_fe_mul(p->x, z_inverse)) << 63;
	for (int i = 0; i < 4; i++)
		lg_put_le64(bytes + 8 * i, words[i]);
}

void lg_point_encode(struct lg_point p, uint8_t bytes[32])
{
	lg_point_encode_by(&p, lg_fe_invert(p.z), bytes);
}

// half_inverse is 1/(2Z).
static struct lg_multiple multiple_of(const struct lg_point *p, struct lg_fe half_inverse)
{
	const struct lg_fe half_x = lg_fe_mul(p->x, half_inverse);
	const struct lg_fe half_y = lg_fe_mul(p->y, half_inverse);

	return (struct lg_multiple){
		.half_minus = lg_fe_canonical(lg_fe_sub(half_y, half_x)),
		.half_plus = lg_fe_canonical(lg_fe_add(half_y, half_x)),
		.dxy = lg_fe_canonical(lg_fe_mul(lg_fe_mul(half_x, half_y), curve_4d)),
	};
}

void lg_point_multiples(
	const struct lg_point *points, uint32_t count, struct lg_multiple *multiples)
{
	struct lg_fe inverse[LG_POINT_MULTIPLES_MAX], products[LG_POINT_MULTIPLES_MAX];

	for (uint32_t i = 0; i < count; i++)
		inverse[i] = points[i].z;
	lg_fe_invert_all(inverse, products, count);
	for (uint32_t i = 0; i < count; i++)
		multiples[i] = multiple_of(&points[i], lg_fe_mul(inverse[i], half));
}
