// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/decode_x4.h"

#include "dataplane/ed25519/accept.h"

#include <stdbool.h>
#include <string.h>

static const struct lg_fe_x4 one = {{{1, 1, 1, 1}}};
static const struct lg_fe_x4 minus_one = {{{-1, -1, -1, -1}}};

static void multiply(
	struct lg_fe_x4 product[2], const struct lg_fe_x4 a[2], const struct lg_fe_x4 b[2])
{
	lg_fe_x4_multiply(&product[0], &a[0], &b[0]);
	lg_fe_x4_multiply(&product[1], &a[1], &b[1]);
}

// squares = from^(2^times).
static void square_times(struct lg_fe_x4 squares[2], const struct lg_fe_x4 from[2], unsigned times)
{
	lg_fe_x4_square_two(squares, from);
	while (--times > 0)
		lg_fe_x4_square_two(squares, squares);
}

// From base^(2^m - 1) and, as tail, base^(2^by - 1): base^(2^(m + by) - 1).
static void lengthen(struct lg_fe_x4 longer[2], const struct lg_fe_x4 ones[2], unsigned by,
	const struct lg_fe_x4 tail[2])
{
	square_times(longer, ones, by);
	multiply(longer, longer, tail);
}

// power = base^((p - 5)/8) = base^(2^252 - 3); two places.
static void power_of_root(struct lg_fe_x4 power[2], const struct lg_fe_x4 base[2])
{
	struct lg_fe_x4 nine[2], eleven[2], five[2], ten[2], t[2], fifty[2];

	square_times(t, base, 3);
	multiply(nine, t, base);
	square_times(t, base, 1);
	multiply(eleven, nine, t);
	square_times(t, eleven, 1);
	multiply(five, t, nine); // 2^5 - 1
	lengthen(ten, five, 5, five);
	lengthen(t, ten, 10, ten);
	lengthen(fifty, t, 20, t);
	lengthen(fifty, fifty, 10, ten);
	lengthen(t, fifty, 50, fifty);
	lengthen(power, t, 100, t);
	lengthen(power, power, 50, fifty); // 2^250 - 1
	square_times(power, power, 2);
	multiply(power, power, base);
}

static bool equal(const struct lg_words_x4 *a, const struct lg_words_x4 *b, unsigned lane)
{
	uint64_t differs = 0;

	for (unsigned w = 0; w < 4; w++)
		differs |= a->word[w][lane] ^ b->word[w][lane];
	return differs == 0;
}

// sqrt(-1) = 2^((p - 1)/4), in limbs.
static const double root_of_minus_one[5] = {
	-533094393274192, 234908883556510, -18285341111200, -134597186663265, 765476049583134};

// x, whose square is u/v or its negative where u/v has a root at all: multiplied by sqrt(-1) in the
// second case.
static void choose_root(struct lg_fe_x4 *x, const struct lg_fe_x4 *u, const struct lg_fe_x4 *v,
	uint8_t good[LG_LANES])
{
	struct lg_words_x4 found, wanted, negative;
	struct lg_fe_x4 square[2] = {*x, *x};
	struct lg_fe_x4 factor = one;

	lg_fe_x4_square_two(square, square);
	lg_fe_x4_product_words(&found, &square[0], v);
	lg_fe_x4_product_words(&wanted, u, &one);
	lg_fe_x4_product_words(&negative, u, &minus_one);
	for (unsigned l = 0; l < LG_LANES; l++) {
		const bool is_root = equal(&found, &wanted, l);

		good[l] &= is_root | equal(&found, &negative, l);
		for (unsigned k = 0; k < 5; k++)
			factor.limb[k][l] = is_root ? one.limb[k][l] : root_of_minus_one[k];
	}
	lg_fe_x4_multiply(x, x, &factor);
}

// Of x and -x the one that the sign bit of the encoding does not ask for.
static void choose_negative(struct lg_fe_x4 *x, const struct lg_words_x4 *encoding)
{
	struct lg_words_x4 words;

	lg_fe_x4_product_words(&words, x, &one);
	for (unsigned l = 0; l < LG_LANES; l++) {
		const bool change = (words.word[0][l] & 1) == encoding->word[3][l] >> 63;

		for (unsigned k = 0; k < 5; k++)
			x->limb[k][l] = change ? -x->limb[k][l] : x->limb[k][l];
	}
}

// The neutral element in lanes that are not good.
static void replace_bad(struct lg_fe_x4 *x, struct lg_fe_x4 *y, const uint8_t good[LG_LANES])
{
	for (unsigned l = 0; l < LG_LANES; l++)
		for (unsigned k = 0; k < 5; k++) {
			x->limb[k][l] = good[l] ? x->limb[k][l] : 0;
			y->limb[k][l] = good[l] ? y->limb[k][l] : one.limb[k][l];
		}
}

void lg_decode_x4_negative(const uint8_t *const key[2][LG_LANES], struct lg_fe_x4 x[2],
	struct lg_fe_x4 y[2], uint8_t good[2][LG_LANES])
{
	struct lg_words_x4 encoding[2];
	struct lg_fe_x4 u[2], v[2], v3[2], t[2], power[2];

	for (unsigned g = 0; g < 2; g++) {
		for (unsigned l = 0; l < LG_LANES; l++) {
			good[g][l] = lg_accept_key_encoding(key[g][l]);
			for (unsigned w = 0; w < 4; w++)
				memcpy(&encoding[g].word[w][l], key[g][l] + 8 * w, 8);
		}
		lg_fe_x4_from_words(&y[g], &encoding[g]);
		lg_fe_x4_curve_ratio(&u[g], &v[g], &y[g]);
	}
	// u/v has the root u·v^3·(u·v^7)^((p - 5)/8), up to sqrt(-1).
	lg_fe_x4_square_two(v3, v);
	multiply(v3, v3, v);
	lg_fe_x4_square_two(t, v3);
	multiply(t, t, v);
	multiply(t, t, u);
	power_of_root(power, t);
	multiply(t, power, v3);
	multiply(x, t, u);
	for (unsigned g = 0; g < 2; g++) {
		choose_root(&x[g], &u[g], &v[g], good[g]);
		choose_negative(&x[g], &encoding[g]);
		replace_bad(&x[g], &y[g], good[g]);
	}
}
