// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar_x4.h"

#include "common/bytes.h"

#include <criterion/criterion.h>
#include <sodium.h>

#define LANES 4

static const uint64_t order[4] = {
	0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000}; // L

static void begin(void)
{
	if (!__builtin_cpu_supports("avx2"))
		cr_skip_test("SKIPPED scalar_x4: this CPU has no AVX2");
}

TestSuite(scalar_x4, .init = begin);

static void random_bytes(void *bytes, size_t count, uint8_t number)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {number};

	randombytes_buf_deterministic(bytes, count, seed);
}

static void expect_libsodiums_remainders(const uint64_t wide[LANES][8])
{
	uint64_t scalar[LANES][4];

	lg_scalar_reduce_x4(wide, scalar);
	for (int l = 0; l < LANES; l++) {
		uint8_t bytes[64], expected[32];

		for (int i = 0; i < 8; i++)
			lg_put_le64(bytes + 8 * i, wide[l][i]);
		crypto_core_ed25519_scalar_reduce(expected, bytes);
		for (int i = 0; i < 4; i++)
			cr_assert_eq(scalar[l][i], lg_le64(expected + 8 * i),
				"lane %d, word %d of %016lx…%016lx", l, i, wide[l][7], wide[l][0]);
	}
}

// In every lane, beside numbers that have nothing to do with it.
static void expect_libsodiums_remainder(const uint64_t wide[8])
{
	static const uint64_t other[8] = {1, 2, 3, 4, 5, 6, 7, UINT64_MAX};

	for (int lane = 0; lane < LANES; lane++) {
		uint64_t group[LANES][8];

		for (int l = 0; l < LANES; l++)
			memcpy(group[l], l == lane ? wide : other, sizeof(group[l]));
		expect_libsodiums_remainders(group);
	}
}

Test(scalar_x4, reduces_as_libsodium_does)
{
	uint64_t wide[5000][LANES][8];

	random_bytes(wide, sizeof(wide), 1);
	for (int i = 0; i < 5000; i++)
		expect_libsodiums_remainders(wide[i]);
}

// Words at the ends of their range make the carries and the quotients that random ones never do.
Test(scalar_x4, reduces_words_of_all_zeros_and_all_ones)
{
	for (unsigned pattern = 0; pattern < 1u << 8; pattern++) {
		uint64_t wide[8];

		for (int i = 0; i < 8; i++)
			wide[i] = pattern >> i & 1 ? UINT64_MAX : 0;
		expect_libsodiums_remainder(wide);
	}
}

// wide = times·of + offset
static void multiple(
	uint64_t wide[8], const uint64_t times[4], const uint64_t of[4], int64_t offset)
{
	__int128 sum = offset;

	memset(wide, 0, 8 * sizeof(*wide));
	for (int i = 0; i < 4; i++) {
		uint64_t carry = 0;

		for (int j = 0; j < 4; j++) {
			const unsigned __int128 more =
				(unsigned __int128)times[i] * of[j] + wide[i + j] + carry;

			wide[i + j] = (uint64_t)more;
			carry = (uint64_t)(more >> 64);
		}
		wide[i + 4] = carry;
	}
	for (int i = 0; i < 8; i++) {
		sum += wide[i];
		wide[i] = (uint64_t)sum;
		sum >>= 64;
	}
}

// Random multiples of every length, from none up, and their neighbours.
static void expect_remainders_around_multiples(const uint64_t of[4], uint8_t number)
{
	uint64_t times[257][4], wide[8];

	random_bytes(times, sizeof(times), number);
	for (int bits = 0; bits <= 256; bits++) {
		for (int i = 0; i < 4; i++) {
			const int here = bits - 64 * i;

			if (here < 64)
				times[bits][i] &= here > 0 ? (UINT64_C(1) << here) - 1 : 0;
		}
		for (int64_t offset = -2; offset <= 2; offset++) {
			multiple(wide, times[bits], of, offset);
			expect_libsodiums_remainder(wide);
		}
	}
}

Test(scalar_x4, reduces_around_multiples_of_the_order)
{
	expect_remainders_around_multiples(order, 2);
}

Test(scalar_x4, reduces_around_multiples_of_its_power_of_two)
{
	static const uint64_t power[4] = {0, 0, 0, UINT64_C(1) << 60};

	expect_remainders_around_multiples(power, 3);
}

static void expect_digits(const struct lg_comb *comb, const uint64_t scalar[LANES][4])
{
	static const uint32_t base[LANES] = {0, 1, 123456789, 1u << 30};
	uint32_t out[LG_COMB_WINDOWS_MAX + 1][LANES], expected[LG_COMB_WINDOWS_MAX + 1][LANES];

	memset(out, 0xee, sizeof(out));
	memset(expected, 0xee, sizeof(expected));
	lg_comb_split_x4(comb, scalar, base, out);
	for (int l = 0; l < LANES; l++)
		lg_comb_split(comb, scalar[l], base[l], &expected[0][l], LANES);
	for (uint32_t i = 0; i <= comb->windows; i++)
		for (int l = 0; l < LANES; l++)
			cr_assert_eq(out[i][l], expected[i][l], "width %u, digit %u, lane %d",
				comb->width, i, l);
}

#define SCALARS 256

// Below L, or at least below 2^252: random ones, those at both ends, those whose digits are all at
// an end of their range, and those above 2^252, whose top digit may be one more than it should.
static void choose_scalars(uint64_t scalar[SCALARS][4], uint32_t width)
{
	random_bytes(scalar, SCALARS * sizeof(*scalar), 4);
	for (uint64_t i = 0; i < SCALARS; i++) {
		uint64_t *const s = scalar[i];

		s[3] &= UINT64_MAX >> 4;
		if (i < 16) {
			memcpy(s, order, sizeof(order));
			s[0] -= i + 1;
		} else if (i < 32) {
			memset(s, 0, sizeof(order));
			s[0] = i - 16;
		} else if (i < 48) {
			s[3] = order[3];
			s[2] = 0;
			s[1] = i % 2 ? order[1] - 1 : 0;
		} else if (i < 64) {
			memset(s, 0, sizeof(order));
			for (uint32_t bit = width - 1; bit < 252; bit += width)
				s[bit / 64] |= UINT64_C(1) << bit % 64;
			s[0] += i - 56;
			s[3] &= UINT64_MAX >> 4;
		} else if (i < 80) {
			memset(s, 0xff, sizeof(order));
			s[3] >>= 4;
			s[i % 4] >>= i - 64;
		}
	}
}

Test(scalar_x4, splits_as_one_scalar_is_split_whatever_the_width)
{
	uint64_t scalar[SCALARS][4], group[LANES][4];

	for (uint32_t width = LG_COMB_WIDTH_MIN; width <= LG_COMB_WIDTH_MAX; width++) {
		struct lg_comb comb;

		lg_comb_init(&comb, width);
		choose_scalars(scalar, width);
		// Four that stand apart, so that ends and random ones come together.
		for (int i = 0; i < SCALARS; i++) {
			for (int l = 0; l < LANES; l++)
				memcpy(group[l], scalar[(i + 61 * l) % SCALARS], sizeof(group[l]));
			expect_digits(&comb, group);
		}
	}
}
