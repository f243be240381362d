// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/layout.h"

#include <criterion/criterion.h>

#define MB ((size_t)1000000)

static const struct lg_widths any;

static size_t bytes_of(struct lg_widths widths, uint32_t keys)
{
	return lg_layout_table_bytes(widths.base) + keys * lg_layout_table_bytes(widths.key);
}

static uint32_t additions_of(struct lg_widths widths)
{
	struct lg_comb key, base;

	lg_comb_init(&key, widths.key);
	lg_comb_init(&base, widths.base);
	return key.windows + base.windows;
}

static void expect_choice(size_t table_bytes, uint32_t keys, uint32_t slowdown_percent,
	uint32_t key, uint32_t base, uint32_t additions)
{
	struct lg_widths widths = {0};

	cr_assert(lg_layout_choose(table_bytes, keys, slowdown_percent, any, &widths));
	cr_expect_eq(widths.key, key, "%u keys, %zu bytes: %u/%u", keys, table_bytes, widths.key,
		widths.base);
	cr_expect_eq(widths.base, base, "%u keys, %zu bytes: %u/%u", keys, table_bytes, widths.key,
		widths.base);
	cr_expect_eq(additions_of(widths), additions);
	cr_expect_leq(bytes_of(widths, keys), table_bytes);
}

Test(layout, makes_of_memory_the_fewest_additions)
{
	expect_choice(130 * MB, 1, 0, 16, 16, 32);
	expect_choice(40 * MB, 32, 0, 9, 12, 49);
	expect_choice(256 * MB, 32, 0, 12, 16, 37);
	expect_choice(512 * MB, 256, 0, 10, 16, 42);
}

Test(layout, leaves_memory_that_arithmetic_would_wait_for)
{
	expect_choice(130 * MB, 1, 25, 12, 13, 41);
	expect_choice(256 * MB, 32, 15, 8, 12, 53);
	expect_choice((size_t)64 << 30, 32, 25, 7, 12, 57);
}

// Against all others that there are, for many sizes.
Test(layout, is_beaten_by_no_other_choice)
{
	for (size_t table_bytes = 1 * MB; table_bytes < 500 * MB; table_bytes += table_bytes / 3) {
		for (uint32_t keys = 1; keys <= 1024; keys *= 4) {
			struct lg_widths best, w;

			if (!lg_layout_choose(table_bytes, keys, 0, any, &best))
				continue;
			for (w.key = LG_COMB_WIDTH_MIN; w.key <= LG_COMB_WIDTH_MAX; w.key++)
				for (w.base = w.key; w.base <= LG_COMB_WIDTH_MAX; w.base++)
					cr_assert(bytes_of(w, keys) > table_bytes ||
						lg_layout_table_bytes(w.base) > table_bytes / 2 ||
						additions_of(w) > additions_of(best) ||
						(additions_of(w) == additions_of(best) &&
							bytes_of(w, keys) >= bytes_of(best, keys)));
		}
	}
}

Test(layout, leaves_half_of_the_memory_for_keys)
{
	for (size_t table_bytes = 1 * MB; table_bytes < 500 * MB; table_bytes += table_bytes / 5) {
		struct lg_widths widths;

		cr_assert(lg_layout_choose(table_bytes, 1, 0, any, &widths));
		cr_expect_leq(lg_layout_table_bytes(widths.base), table_bytes / 2);
	}
}

Test(layout, takes_widths_that_are_asked_for)
{
	struct lg_widths widths;

	cr_assert(lg_layout_choose(SIZE_MAX, 1, 0, (struct lg_widths){18, 18}, &widths));
	cr_expect_eq(widths.key, 18);
	cr_expect_eq(widths.base, 18);
	cr_assert(lg_layout_choose(256 * MB, 32, 0, (struct lg_widths){.base = 14}, &widths));
	cr_expect_eq(widths.key, 12);
	cr_expect_eq(widths.base, 14);
	cr_assert(lg_layout_choose(256 * MB, 32, 0, (struct lg_widths){.key = 8}, &widths));
	cr_expect_eq(widths.key, 8);
	cr_expect_eq(widths.base, 17);
}

Test(layout, refuses_what_does_not_fit)
{
	struct lg_widths widths;

	cr_expect_not(
		lg_layout_choose(bytes_of((struct lg_widths){4, 4}, 10) - 1, 10, 0, any, &widths));
	cr_expect(lg_layout_choose(bytes_of((struct lg_widths){4, 4}, 10), 10, 0, any, &widths));
	cr_expect_not(lg_layout_choose(100 * MB, 1, 0, (struct lg_widths){16, 16}, &widths));
	// A table of keys wider than the base point's.
	cr_expect_not(lg_layout_choose(256 * MB, 1, 0, (struct lg_widths){12, 8}, &widths));
}
