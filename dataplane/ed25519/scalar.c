// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar.h"

#include "common/bytes.h"

static const uint64_t order[5] = {0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000};
// floor(2^512 / L)
static const uint64_t reciprocal[5] = {
	0xed9ce5a30a2c131b, 0x2106215d086329a7, 0xffffffffffffffeb, 0xffffffffffffffff, 0xf};

// difference = a - b; returns the borrow.
static uint64_t subtract(uint64_t *difference, const uint64_t *a, const uint64_t *b, int words)
{
	uint64_t borrow = 0;

	for (int i = 0; i < words; i++) {
		const unsigned __int128 d = (unsigned __int128)a[i] - b[i] - borrow;

		difference[i] = (uint64_t)d;
		borrow = (uint64_t)(d >> 64) & 1;
	}
	return borrow;
}

// The lowest words of a·b.
static void multiply(uint64_t *product, const uint64_t a[5], const uint64_t b[5], int words)
{
	memset(product, 0, (size_t)words * sizeof(*product));
	for (int i = 0; i < 5; i++) {
		uint64_t carry = 0;

		for (int j = 0; j < 5 && i + j < words; j++) {
			const unsigned __int128 sum =
				(unsigned __int128)a[i] * b[j] + product[i + j] + carry;

			product[i + j] = (uint64_t)sum;
			carry = (uint64_t)(sum >> 64);
		}
		if (i + 5 < words)
			product[i + 5] = carry;
	}
}

// r becomes r - L if that is not negative.
static void subtract_order_once(uint64_t r[5])
{
	uint64_t less[5];
	const uint64_t keep = -subtract(less, r, order, 5);

	for (int i = 0; i < 5; i++)
		r[i] = (r[i] & keep) | (less[i] & ~keep);
}

// Barrett's reduction (Handbook of Applied Cryptography, algorithm 14.42; base 2^64, k = 4). The
// quotient that it finds falls short of wide / L by less than two: by the fraction that the
// reciprocal leaves out, times wide / 2^512, which is below 0.225; by 2^-59 for the words of wide
// that it leaves out; and by the fraction cut off at the end. So it is at most one too small.
void lg_scalar_reduce(const uint64_t wide[8], uint64_t scalar[4])
{
	uint64_t product[10], multiple[5], rest[5];

	multiply(product, &wide[3], reciprocal, 10);
	multiply(multiple, &product[5], order, 5);
	// The rest is below 2L, so its lowest five words are all of it.
	subtract(rest, wide, multiple, 5);
	subtract_order_once(rest);
	memcpy(scalar, rest, 4 * sizeof(*scalar));
}

bool lg_scalar_is_canonical(const uint8_t s[32])
{
	uint64_t words[4], difference[4];

	for (int i = 0; i < 4; i++)
		words[i] = lg_le64(s + 8 * i);
	return subtract(difference, words, order, 4) != 0;
}
