// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/exact.h"
#include "dataplane/status/place.h"

#include <criterion/criterion.h>

#include <stdlib.h>

static void expect(const struct lg_status_exact *exact, uint32_t index, uint32_t mask)
{
	const struct lg_status_exact_cell *cell =
		lg_status_exact_find(exact, lg_status_place(3, index));

	cr_assert_eq(cell != NULL, mask != 0, "%u", index);
	cr_assert(!cell || (cell->mask == mask && cell->until_day == index));
}

static struct lg_status_exact *filled(uint32_t count)
{
	struct lg_status_exact *exact = lg_status_exact_new(count);

	cr_assert_not_null(exact);
	for (uint32_t i = 0; i < count; i++)
		lg_status_exact_put(exact, lg_status_place(3, i), i + 1, i);
	return exact;
}

Test(status_exact, finds_what_was_put_and_nothing_else)
{
	struct lg_status_exact *exact = filled(5000);

	for (uint32_t i = 0; i < 5000; i++)
		expect(exact, i, i + 1);
	for (uint32_t i = 5000; i < 20000; i++)
		expect(exact, i, 0);
	cr_assert_null(lg_status_exact_find(exact, lg_status_place(2, 7)));
	free(exact);
}

Test(status_exact, replaces_and_drops)
{
	struct lg_status_exact *exact = filled(1000);

	for (uint32_t i = 0; i < 1000; i += 2)
		lg_status_exact_drop(exact, lg_status_place(3, i));
	for (uint32_t i = 1; i < 1000; i += 4)
		lg_status_exact_put(exact, lg_status_place(3, i), 77, i);
	lg_status_exact_drop(exact, lg_status_place(3, 123456)); // was not there
	for (uint32_t i = 0; i < 1000; i++)
		expect(exact, i, i % 2 == 0 ? 0 : i % 4 == 1 ? 77 : i + 1);
	cr_assert_eq(exact->entries, 500);
	free(exact);
}

Test(status_exact, says_when_there_is_no_room_and_clears_away_in_a_copy)
{
	struct lg_status_exact *exact = filled(12), *copy; // three quarters of 16 cells

	cr_assert_not(lg_status_exact_has_room(exact, 1));
	for (uint32_t i = 0; i < 11; i++)
		lg_status_exact_drop(exact, lg_status_place(3, i));
	cr_assert_not(lg_status_exact_has_room(exact, 1), "readers walk past dropped cells");
	copy = lg_status_exact_copy(exact, 5);
	cr_assert(lg_status_exact_has_room(copy, 5));
	cr_assert_eq(lg_status_exact_bytes(copy), lg_status_exact_bytes(exact));
	expect(copy, 11, 12);
	expect(copy, 3, 0);
	free(copy);
	free(exact);
}
