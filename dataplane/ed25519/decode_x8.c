// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/decode_x8.h"

#include "dataplane/ed25519/accept.h"
#include "dataplane/ed25519/point_x8.h"

#include <string.h>

// Two elements that do not wait for each other.
struct pair {
	struct lg_fe_x8 of[2];
};

static struct pair multiply(struct pair a, struct pair b)
{
	return (struct pair){
		{lg_fe_x8_product(a.of[0], b.of[0]), lg_fe_x8_product(a.of[1], b.of[1])}};
}

// from^(2^times)
static struct pair square_times(struct pair from, unsigned times)
{
	for (unsigned i = 0; i < times; i++) {
		from.of[0] = lg_fe_x8_carry(lg_fe_x8_square(from.of[0]));
		from.of[1] = lg_fe_x8_carry(lg_fe_x8_square(from.of[1]));
	}
	return from;
}

// From base^(2^m - 1) and, as tail, base^(2^by - 1): base^(2^(m + by) - 1).
static struct pair lengthen(struct pair ones, unsigned by, struct pair tail)
{
	return multiply(square_times(ones, by), tail);
}

// base^((p - 5)/8) = base^(2^252 - 3)
static struct pair power_of_root(struct pair base)
{
	const struct pair two = square_times(base, 1);
	const struct pair nine = multiply(square_times(two, 2), base);
	const struct pair five_ones = multiply(square_times(multiply(nine, two), 1), nine);
	const struct pair ten = lengthen(five_ones, 5, five_ones);
	const struct pair twenty = lengthen(ten, 10, ten);
	const struct pair fifty = lengthen(lengthen(twenty, 20, twenty), 10, ten);
	const struct pair hundred = lengthen(fifty, 50, fifty);
	const struct pair all = lengthen(lengthen(hundred, 100, hundred), 50, fifty);

	return multiply(square_times(all, 2), base);
}

static __mmask8 equal(struct lg_fe_x8 a, struct lg_fe_x8 b)
{
	__m512i x[4], y[4], differs = lg_v8_zero();

	lg_fe_x8_words(a, x);
	lg_fe_x8_words(b, y);
	for (int w = 0; w < 4; w++)
		differs = lg_v8_or(differs, _mm512_xor_si512(x[w], y[w]));
	return _mm512_testn_epi64_mask(differs, differs);
}

static struct lg_fe_x8 negative(struct lg_fe_x8 a)
{
	return lg_fe_x8_difference(lg_raw_x8_zero(), lg_raw_x8_of(a));
}

// a where the mask has a lane, b elsewhere.
static struct lg_fe_x8 choose(__mmask8 mask, struct lg_fe_x8 a, struct lg_fe_x8 b)
{
	for (int k = 0; k < 5; k++)
		b.limb[k] = _mm512_mask_mov_epi64(b.limb[k], mask, a.limb[k]);
	return b;
}

// y^2 - 1 and d·y^2 + 1, whose ratio is x^2.
static void curve_ratio(struct lg_fe_x8 y, struct lg_fe_x8 *u, struct lg_fe_x8 *v)
{
	static const uint64_t d[5] = {0x34dca135978a3, 0x1a8283b156ebd, 0x5e7a26001c029,
		0x739c663a03cbb, 0x52036cee2b6ff};
	const struct lg_raw_x8 yy = lg_fe_x8_square(y), one = lg_raw_x8_of(lg_fe_x8_small(1));

	*u = lg_fe_x8_difference(yy, one);
	*v = lg_fe_x8_sum(lg_fe_x8_mul(lg_fe_x8_carry(yy), lg_fe_x8_constant(d)), one);
}

// x, whose square is u/v or its negative where u/v has a root at all, as a root; the lanes that
// have one.
static struct lg_fe_x8 choose_root(
	struct lg_fe_x8 x, struct lg_fe_x8 u, struct lg_fe_x8 v, __mmask8 *good)
{
	static const uint64_t root_of_minus_one[5] = {
		0x61b274a0ea0b0, 0xd5a5fc8f189d, 0x7ef5e9cbd0c60, 0x78595a6804c9e, 0x2b8324804fc1d};
	const struct lg_fe_x8 found = lg_fe_x8_product(lg_fe_x8_carry(lg_fe_x8_square(x)), v);
	const __mmask8 is_root = equal(found, u);

	*good = is_root | equal(found, negative(u));
	return choose(is_root, x, lg_fe_x8_product(x, lg_fe_x8_constant(root_of_minus_one)));
}

// The encodings of eight keys, and which of them libsodium looks into at all.
static __mmask8 read_keys(const uint8_t *const key[8], __m512i words[4])
{
	uint64_t word[4][8];
	__mmask8 acceptable = 0;

	for (unsigned l = 0; l < 8; l++) {
		acceptable |= (__mmask8)(lg_accept_key_encoding(key[l]) << l);
		for (unsigned w = 0; w < 4; w++)
			memcpy(&word[w][l], key[l] + 8 * w, 8);
	}
	for (unsigned w = 0; w < 4; w++)
		words[w] = _mm512_loadu_si512(word[w]);
	return acceptable;
}

void lg_decode_x8_negative(
	const uint8_t *const key[2][8], struct lg_fe_x8 x[2], struct lg_fe_x8 y[2], uint8_t good[2])
{
	__m512i words[2][4];
	__mmask8 acceptable[2];
	struct pair u, v, v3, v7, root;

	for (unsigned g = 0; g < 2; g++) {
		acceptable[g] = read_keys(key[g], words[g]);
		y[g] = lg_fe_x8_from_words(words[g]);
		curve_ratio(y[g], &u.of[g], &v.of[g]);
	}
	// u/v has the root u·v^3·(u·v^7)^((p - 5)/8), up to sqrt(-1).
	v3 = multiply(square_times(v, 1), v);
	v7 = multiply(square_times(v3, 1), v);
	root = multiply(multiply(u, v3), power_of_root(multiply(u, v7)));
	for (unsigned g = 0; g < 2; g++) {
		__m512i found[4];
		__mmask8 has_root, odd, wants_odd;

		x[g] = choose_root(root.of[g], u.of[g], v.of[g], &has_root);
		lg_fe_x8_words(x[g], found);
		odd = _mm512_test_epi64_mask(found[0], lg_v8_all(1));
		wants_odd = _mm512_test_epi64_mask(words[g][3], lg_v8_all(UINT64_C(1) << 63));
		good[g] = acceptable[g] & has_root;
		x[g] = choose((__mmask8) ~(odd ^ wants_odd), negative(x[g]), x[g]);
		x[g] = choose(good[g], x[g], lg_fe_x8_small(0));
		y[g] = choose(good[g], y[g], lg_fe_x8_small(1));
	}
}
