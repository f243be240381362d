// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/comb.h"

#include <criterion/criterion.h>
#include <sodium.h>

#define BASE UINT32_C(1000000)
#define STRIDE 3
#define RANDOM_SCALARS 2000

static const uint64_t order[4] = {
	0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000}; // L

// Adds digit·2^bit to sum, which counts modulo 2^256.
static void add_shifted(uint64_t sum[4], int64_t digit, uint32_t bit)
{
	uint64_t carry = 0;

	for (uint32_t i = 0; i < 4; i++) {
		const int32_t from = 64 * (int32_t)i - (int32_t)bit;
		const uint64_t low = from <= -64 ? 0
			: from < 0               ? (uint64_t)digit << -from
			: from < 64              ? (uint64_t)(digit >> from)
						 : (uint64_t)(digit >> 63);
		const unsigned __int128 total = (unsigned __int128)sum[i] + low + carry;

		sum[i] = (uint64_t)total;
		carry = (uint64_t)(total >> 64);
	}
}

static void expect_split(const struct lg_comb *comb, const uint64_t scalar[4])
{
	uint32_t out[LG_COMB_WINDOWS_MAX * STRIDE];
	uint64_t sum[4] = {0};

	memset(out, 0xee, sizeof(out));
	lg_comb_split(comb, scalar, BASE, out, STRIDE);
	for (uint32_t i = 0; i < comb->windows; i++) {
		const uint32_t slot = out[i * STRIDE] & ~LG_COMB_NEGATIVE;
		const bool negative = out[i * STRIDE] & LG_COMB_NEGATIVE;
		const uint32_t size = slot - BASE - comb->first[i];

		cr_assert_leq(size, lg_comb_digit_max(comb, i), "width %u, window %u: %u",
			comb->width, i, size);
		cr_assert(!negative || (size > 0 && i + 1 < comb->windows));
		add_shifted(sum, negative ? -(int64_t)size : size, i * comb->width);
		cr_assert_eq(out[i * STRIDE + 1], 0xeeeeeeee);
	}
	cr_assert_eq(memcmp(sum, scalar, sizeof(sum)), 0,
		"width %u: %016lx %016lx %016lx %016lx is split into another number", comb->width,
		scalar[3], scalar[2], scalar[1], scalar[0]);
}

// Below 2^252.
static void random_scalar(uint64_t scalar[4])
{
	randombytes_buf(scalar, 4 * sizeof(scalar[0]));
	scalar[3] &= 0x0fffffffffffffff;
}

static void for_each_width(void (*check)(const struct lg_comb *comb))
{
	for (uint32_t width = LG_COMB_WIDTH_MIN; width <= LG_COMB_WIDTH_MAX; width++) {
		struct lg_comb comb;

		lg_comb_init(&comb, width);
		check(&comb);
	}
}

static void random_scalars(const struct lg_comb *comb)
{
	uint64_t scalar[4];

	for (int i = 0; i < RANDOM_SCALARS; i++) {
		random_scalar(scalar);
		expect_split(comb, scalar);
	}
}

Test(comb, splits_any_scalar_into_digits_that_make_it_up)
{
	for_each_width(random_scalars);
}

// L - 1 downwards and 0 upwards; every power of two with its neighbours; what lies between 2^252
// and L, where the digit at the top is the power of two or one more.
static void scalars_at_edges(const struct lg_comb *comb)
{
	for (uint64_t i = 0; i < 300; i++) {
		const uint64_t below[4] = {order[0] - 1 - i, order[1], order[2], order[3]};

		expect_split(comb, (const uint64_t[4]){i});
		expect_split(comb, below);
		expect_split(comb, (const uint64_t[4]){i, 0, 0, order[3]});
		expect_split(comb, (const uint64_t[4]){i, UINT64_C(1) << 60, 0, order[3]});
		expect_split(comb, (const uint64_t[4]){-i - 1, -1, -1, order[3] - 1});
	}
	for (uint32_t bit = 1; bit < 252; bit++) {
		uint64_t power[4] = {0}, less[4] = {-1, -1, -1, -1}, more[4] = {1};

		power[bit / 64] |= UINT64_C(1) << bit % 64;
		more[bit / 64] |= UINT64_C(1) << bit % 64;
		less[bit / 64] = (UINT64_C(1) << bit % 64) - 1;
		for (uint32_t i = bit / 64 + 1; i < 4; i++)
			less[i] = 0;
		expect_split(comb, power);
		expect_split(comb, less);
		expect_split(comb, more);
	}
}

Test(comb, splits_scalars_at_every_edge)
{
	for_each_width(scalars_at_edges);
}

// All ones in every window but the top one, and one less, one more than half a window everywhere:
// where digits change their sign.
static void scalars_around_half(const struct lg_comb *comb)
{
	for (int off = -1; off <= 1; off++) {
		uint64_t scalar[4] = {0};

		for (uint32_t i = 0; i + 1 < comb->windows; i++)
			add_shifted(
				scalar, (INT64_C(1) << (comb->width - 1)) + off, i * comb->width);
		expect_split(comb, scalar);
	}
}

Test(comb, splits_scalars_where_digits_change_sign)
{
	for_each_width(scalars_around_half);
}

static void geometry(const struct lg_comb *comb)
{
	uint32_t slots = 0;

	cr_expect_leq(comb->windows, LG_COMB_WINDOWS_MAX);
	cr_expect_geq(comb->windows * comb->width, 252);
	cr_expect_lt((comb->windows - 1) * comb->width, 252);
	for (uint32_t i = 0; i < comb->windows; i++) {
		cr_expect_eq(comb->first[i], slots);
		slots += lg_comb_digit_max(comb, i) + 1;
	}
	cr_expect_eq(comb->slots, slots);
}

Test(comb, lays_windows_end_to_end)
{
	for_each_width(geometry);
}

Test(comb, has_the_sizes_that_tables_are_planned_with)
{
	struct lg_comb comb;

	lg_comb_init(&comb, 8);
	cr_expect_eq(comb.windows, 32);
	cr_expect_eq(comb.slots, 31 * 129 + 18);
	lg_comb_init(&comb, 12);
	cr_expect_eq(comb.windows, 21);
	cr_expect_eq(comb.slots, 20 * 2049 + 4098);
	lg_comb_init(&comb, 16);
	cr_expect_eq(comb.windows, 16);
	cr_expect_eq(comb.slots, 15 * 32769 + 4098);
}
