// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/overlay.h"

#include <criterion/criterion.h>

#include <stdlib.h>

// Adds a run of count changes at multiples of step, all of that mask.
static void add(struct lg_status_overlay *overlay, uint32_t count, uint64_t step, uint32_t mask)
{
	struct lg_status_run *run = lg_status_run_new(count);

	cr_assert_not_null(run);
	for (uint32_t i = 0; i < count; i++)
		run->change[run->count++] = (struct lg_status_change){i * step, mask, 0};
	cr_assert(lg_status_overlay_add(overlay, run));
}

static uint32_t mask_at(const struct lg_status_overlay *overlay, uint32_t runs, uint64_t place)
{
	const struct lg_status_overlay_view view = lg_status_overlay_view(overlay, runs);
	const struct lg_status_change *change = lg_status_overlay_find(&view, place);

	return change ? change->mask : 0;
}

Test(status_overlay, shows_each_table_the_runs_that_it_sees)
{
	struct lg_status_overlay *overlay = lg_status_overlay_new();

	add(overlay, 1000, 3, 1);
	add(overlay, 1, 3, 2);
	add(overlay, 2000, 1, 3);
	for (uint64_t place = 0; place < 3000; place++) {
		cr_assert_eq(mask_at(overlay, 1, place), place % 3 == 0 ? 1 : 0);
		cr_assert_eq(mask_at(overlay, 2, place), place == 0 ? 2 : place % 3 == 0 ? 1 : 0);
		cr_assert_eq(mask_at(overlay, 3, place), place < 2000 ? 3 : place % 3 == 0 ? 1 : 0);
	}
	lg_status_overlay_free(overlay);
}

Test(status_overlay, is_as_before_when_a_run_is_dropped)
{
	struct lg_status_overlay *overlay = lg_status_overlay_new();

	add(overlay, 100, 2, 1);
	for (uint32_t round = 0; round < 50; round++) {
		add(overlay, 40 * round, 1, 2);
		lg_status_overlay_drop(overlay);
	}
	cr_assert_eq(overlay->run_count, 1);
	cr_assert_eq(overlay->change_count, 100);
	add(overlay, 10, 1, 3);
	for (uint64_t place = 0; place < 3000; place++)
		cr_assert_eq(mask_at(overlay, 2, place),
			place < 10                              ? 3
				: place < 200 && place % 2 == 0 ? 1
								: 0);
	lg_status_overlay_free(overlay);
}

Test(status_overlay, keeps_a_view_good_while_it_grows)
{
	struct lg_status_overlay *overlay = lg_status_overlay_new();
	struct lg_status_overlay_view view;

	add(overlay, 10, 5, 1);
	view = lg_status_overlay_view(overlay, 1);
	for (uint32_t round = 0; round < 20; round++)
		add(overlay, 1000, 1, 2 + round);
	for (uint64_t place = 0; place < 100; place++) {
		const struct lg_status_change *change = lg_status_overlay_find(&view, place);

		cr_assert_eq(change != NULL, place < 50 && place % 5 == 0);
		cr_assert(!change || change->mask == 1);
	}
	lg_status_overlay_free(overlay);
}

Test(status_overlay, seeks_in_a_run)
{
	struct lg_status_run *run = lg_status_run_new(100);

	for (uint32_t i = 0; i < 100; i++)
		run->change[run->count++] = (struct lg_status_change){10 + 2 * i, 1, 0};
	for (uint32_t from = 0; from <= 100; from++)
		for (uint64_t place = 0; place < 250; place++) {
			uint32_t right = from;

			while (right < 100 && run->change[right].place < place)
				right++;
			cr_assert_eq(lg_status_run_seek(run, from, place), right);
		}
	free(run);
}
