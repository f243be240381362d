// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/table.h"

#include "tests/lib/status_sample.h"

TestSuite(status_apply, .init = status_sample_init, .fini = status_sample_fini);

static void expect_refused(int code)
{
	struct lg_status_table *next = NULL;

	cr_expect_eq(lg_status_table_apply(table, &delta, &next, &err), code);
	cr_expect_eq(err.code, code);
	cr_expect_null(next);
}

Test(status_apply, sets_and_clears_by_delta)
{
	struct lg_status_table *next = apply(table,
		(const struct lg_snapshot_entry[]){
			{BEIJING, 6, SEIZED, 0}, {BEIJING, 7, 0, 0}, {GUANGZHOU, 4095, 0, 0}},
		3);

	EXPECT(next, BEIJING, 6, SEIZED, 0);
	EXPECT(next, BEIJING, 7, 0, 0);
	EXPECT(next, BEIJING, 8, 0, 0);
	EXPECT(next, GUANGZHOU, 4095, 0, 0);
	EXPECT(table, BEIJING, 6, 0, 0);
	EXPECT(table, BEIJING, 7, REVOKED, 0);
	EXPECT(table, GUANGZHOU, 4095, SEIZED, 0);
	lg_status_table_free(next);
}

Test(status_apply, frees_oldest_first_while_the_newer_answers)
{
	struct lg_status_table *second =
		apply(table, &(struct lg_snapshot_entry){BEIJING, 5000, REVOKED, 0}, 1);
	struct lg_status_table *third =
		apply(second, &(struct lg_snapshot_entry){BEIJING, 5001, 0x12345, 9}, 1);

	lg_status_table_free(table);
	EXPECT(second, BEIJING, 7, REVOKED, 0);
	EXPECT(second, BEIJING, 5000, REVOKED, 0);
	lg_status_table_free(second);
	EXPECT(third, BEIJING, 7, REVOKED, 0);
	EXPECT(third, BEIJING, 5000, REVOKED, 0);
	EXPECT(third, BEIJING, 5001, 0x12345, 9);
	table = third;
}

Test(status_apply, gives_up_a_table_without_harm_to_the_one_before)
{
	struct lg_status_table *second, *third;

	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, 50000}, {SHANGHAI, 5000}, {GUANGZHOU, GUANGZHOU_COVERAGE}},
		3);
	second = apply(table,
		(const struct lg_snapshot_entry[]){{BEIJING, 7, 0x777, 0}, {BEIJING, 9999, 0, 0},
			{BEIJING, 40000, REVOKED, 0}, {SHANGHAI, 1, REVOKED, 0}},
		4);
	third = apply(second, &(struct lg_snapshot_entry){BEIJING, 7, 0x778, 5}, 1);
	lg_status_table_free(third);
	EXPECT(second, BEIJING, 7, 0x777, 0);
	lg_status_table_free(second);

	EXPECT(table, BEIJING, 7, REVOKED, 0);
	EXPECT(table, BEIJING, 9999, LG_LETTER('N'), 20000);
	EXPECT_NOT_COVERED(table, BEIJING, 40000);
	EXPECT_NOT_COVERED(table, SHANGHAI, 1);
	lg_sections_free(&delta);
	second = apply(table, &(struct lg_snapshot_entry){BEIJING, 8, SEIZED, 0}, 1);
	EXPECT(second, BEIJING, 8, SEIZED, 0);
	lg_status_table_free(table);
	EXPECT(second, BEIJING, 7, REVOKED, 0);
	table = second;
}

Test(status_apply, makes_one_newer_table_at_a_time)
{
	struct lg_status_table *next = apply(table, NULL, 0);

	expect_refused(LG_E_STATE);
	lg_status_table_free(next);
	next = apply(table, NULL, 0);
	lg_status_table_free(next);
}

Test(status_apply, changes_nothing_when_the_delta_says_nothing)
{
	struct lg_status_table *next = NULL;

	cr_assert_eq(lg_status_table_apply(table, &delta, &next, &err), LG_OK);
	EXPECT(next, BEIJING, 7, REVOKED, 0);
	cr_assert_lt(lg_status_table_own_bytes(next), 512, "the lists' heads alone");
	lg_status_table_free(next);
}

Test(status_apply, copies_no_page_that_it_does_not_change)
{
	// A mask of the dictionary, once where it is already and once on one page of three.
	struct lg_status_table *same =
		apply(table, &(struct lg_snapshot_entry){BEIJING, 7, REVOKED, 0}, 1);
	struct lg_status_table *one =
		apply(same, &(struct lg_snapshot_entry){BEIJING, 8, REVOKED, 0}, 1);

	cr_assert_lt(lg_status_table_own_bytes(same), 512);
	cr_assert_geq(lg_status_table_own_bytes(one), LG_STATUS_PAGE_INDICES);
	cr_assert_lt(lg_status_table_own_bytes(one), LG_STATUS_PAGE_INDICES + 512);
	lg_status_table_free(one);
	lg_status_table_free(same);
}

Test(status_apply, copies_a_page_once_for_many_changes_on_it)
{
	struct lg_snapshot_entry changes[4096];
	struct lg_status_table *next;

	for (uint32_t i = 0; i < 4096; i++)
		changes[i] = (struct lg_snapshot_entry){BEIJING, 4096 + i, SEIZED, 0};
	next = apply(table, changes, 4096);
	cr_assert_lt(lg_status_table_own_bytes(next), LG_STATUS_PAGE_INDICES + 512);
	lg_status_table_free(next);
}

Test(status_apply, takes_new_masks_into_the_dictionary_while_there_is_room)
{
	struct lg_snapshot_entry changes[300];
	struct lg_status_table *next;
	size_t bytes;

	for (uint32_t i = 0; i < 300; i++)
		changes[i] = (struct lg_snapshot_entry){BEIJING, i, 0x1000 + i, 0};
	next = apply(table, changes, 300);
	for (uint32_t i = 0; i < 300; i++)
		EXPECT(next, BEIJING, i, 0x1000 + i, 0);

	// A mask that went to the exact entries, and one of the dictionary: neither takes a copy of
	// a dictionary that is full.
	bytes = lg_status_table_own_bytes(next);
	cr_assert_gt(bytes, LG_STATUS_PAGE_INDICES + 1024);
	lg_status_table_free(table);
	table = next;
	next = apply(table, &(struct lg_snapshot_entry){GUANGZHOU, 0, 0x1000 + 299, 0}, 1);
	EXPECT(next, GUANGZHOU, 0, 0x1000 + 299, 0);
	lg_status_table_free(next);
	next = apply(table, &(struct lg_snapshot_entry){GUANGZHOU, 0, 0x1000, 0}, 1);
	cr_assert_lt(lg_status_table_own_bytes(next), LG_STATUS_PAGE_INDICES + 512);
	lg_status_table_free(next);
}

Test(status_apply, moves_between_dictionary_and_exact_entries)
{
	struct lg_status_table *second =
		apply(table, &(struct lg_snapshot_entry){BEIJING, 7, REVOKED, 33}, 1);
	struct lg_status_table *third =
		apply(second, &(struct lg_snapshot_entry){BEIJING, 7, REVOKED, 34}, 1);
	struct lg_status_table *fourth =
		apply(third, &(struct lg_snapshot_entry){BEIJING, 7, REVOKED, 0}, 1);

	EXPECT(second, BEIJING, 7, REVOKED, 33);
	EXPECT(third, BEIJING, 7, REVOKED, 34);
	EXPECT(fourth, BEIJING, 7, REVOKED, 0);
	EXPECT(fourth, BEIJING, 9999, LG_LETTER('N'), 20000);
	cr_assert_gt(lg_status_table_bytes(second), lg_status_table_bytes(table));
	cr_assert_eq(lg_status_table_bytes(third), lg_status_table_bytes(second));
	cr_assert_eq(lg_status_table_bytes(fourth), lg_status_table_bytes(table));
	lg_status_table_free(table);
	lg_status_table_free(second);
	lg_status_table_free(third);
	table = fourth;
}

Test(status_apply, reads_grown_indices_as_normal)
{
	struct lg_status_table *next;

	lg_sections_lists(
		&delta, (const struct lg_snapshot_list[]){{BEIJING, 30000}, {GUANGZHOU, 4097}}, 2);
	next = apply(table, &(struct lg_snapshot_entry){BEIJING, 29999, REVOKED, 0}, 1);
	EXPECT(next, BEIJING, 9999, LG_LETTER('N'), 20000);
	for (uint32_t i = 10000; i < 29999; i++)
		EXPECT(next, BEIJING, i, 0, 0);
	EXPECT(next, BEIJING, 29999, REVOKED, 0);
	EXPECT_NOT_COVERED(next, BEIJING, 30000);
	EXPECT(next, GUANGZHOU, 4095, SEIZED, 0);
	EXPECT(next, GUANGZHOU, 4096, 0, 0);
	EXPECT_NOT_COVERED(next, GUANGZHOU, 4097);
	EXPECT_NOT_COVERED(table, BEIJING, 10000);
	cr_assert_eq(lg_status_coverage(next), 34097);
	lg_status_table_free(table);
	table = next;
}

Test(status_apply, grows_without_memory_for_what_is_normal)
{
	struct lg_status_table *next;

	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, UINT64_C(1) << 32}, {GUANGZHOU, GUANGZHOU_COVERAGE}},
		2);
	next = apply(table, &(struct lg_snapshot_entry){BEIJING, UINT32_MAX, REVOKED, 0}, 1);
	EXPECT(next, BEIJING, UINT32_MAX, REVOKED, 0);
	EXPECT(next, BEIJING, UINT32_MAX - 1, 0, 0);
	cr_assert_lt(lg_status_table_bytes(next), (8 << 20) + (64 << 10));
	lg_status_table_free(next);
}

Test(status_apply, keeps_slots_when_lists_are_added_before_others)
{
	const uint32_t beijing = lg_status_list(table, BEIJING);
	const uint32_t guangzhou = lg_status_list(table, GUANGZHOU);
	struct lg_status_table *next;

	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){{BEIJING, BEIJING_COVERAGE}, {SHANGHAI, 5000},
			{GUANGZHOU, GUANGZHOU_COVERAGE}, {650000, 0}},
		4);
	next = apply(table, &(struct lg_snapshot_entry){SHANGHAI, 4999, REVOKED, 77}, 1);
	cr_assert_eq(lg_status_list(next, BEIJING), beijing);
	cr_assert_eq(lg_status_list(next, GUANGZHOU), guangzhou);
	EXPECT(next, SHANGHAI, 0, 0, 0);
	EXPECT(next, SHANGHAI, 4999, REVOKED, 77);
	EXPECT(next, GUANGZHOU, 4095, SEIZED, 0);
	EXPECT(next, BEIJING, 9999, LG_LETTER('N'), 20000);
	EXPECT_NOT_COVERED(next, 650000, 0);
	lg_status_table_free(table);
	table = next;

	// A list that had no index at first, and one that stands behind its slot in the order.
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){{BEIJING, BEIJING_COVERAGE}, {SHANGHAI, 5000},
			{GUANGZHOU, GUANGZHOU_COVERAGE}, {650000, 1}},
		4);
	next = apply(table,
		(const struct lg_snapshot_entry[]){{SHANGHAI, 4999, 0, 0}, {650000, 0, 1, 1}}, 2);
	EXPECT(next, SHANGHAI, 4999, 0, 0);
	EXPECT(next, 650000, 0, 1, 1);
	lg_status_table_free(table);
	table = next;
}

Test(status_apply, refuses_a_coverage_that_shrinks)
{
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE + 9000}, {GUANGZHOU, GUANGZHOU_COVERAGE - 1}},
		2);
	expect_refused(LG_E_FORMAT);
	EXPECT_NOT_COVERED(table, BEIJING, BEIJING_COVERAGE);
	EXPECT(table, GUANGZHOU, 4095, SEIZED, 0);
}

Test(status_apply, refuses_a_list_that_disappears)
{
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE}, {SHANGHAI, GUANGZHOU_COVERAGE}},
		2);
	expect_refused(LG_E_FORMAT);
	lg_sections_lists(&delta, NULL, 0);
	expect_refused(LG_E_FORMAT);
}

Test(status_apply, refuses_a_change_outside_the_coverage)
{
	const struct lg_snapshot_entry outside[] = {{BEIJING, BEIJING_COVERAGE, REVOKED, 0},
		{BEIJING, UINT32_MAX, REVOKED, 0}, {SHANGHAI, 0, REVOKED, 0}};

	for (unsigned i = 0; i < 3; i++) {
		// After a good change, which must be undone.
		lg_sections_changes(&delta,
			(const struct lg_snapshot_entry[]){{BEIJING, 0, 0x4321, 0}, outside[i]}, 2);
		expect_refused(LG_E_FORMAT);
		EXPECT(table, BEIJING, 0, 0, 0);
	}
}

Test(status_apply, refuses_more_lists_than_there_are_slots)
{
	struct lg_snapshot_list lists[LG_STATUS_LISTS_MAX + 1];
	struct lg_status_table *other = NULL;

	for (uint32_t i = 0; i <= LG_STATUS_LISTS_MAX; i++)
		lists[i] = (struct lg_snapshot_list){i + 1, 0};
	lists[LG_STATUS_LISTS_MAX - 1] = (struct lg_snapshot_list){BEIJING, BEIJING_COVERAGE};
	lists[LG_STATUS_LISTS_MAX] = (struct lg_snapshot_list){GUANGZHOU, GUANGZHOU_COVERAGE};
	lg_sections_lists(&delta, lists, LG_STATUS_LISTS_MAX + 1);
	expect_refused(LG_E_TOO_LARGE);
	cr_assert_eq(lg_status_table_build(&delta, &other, &err), LG_E_TOO_LARGE);

	lg_sections_lists(&delta, lists + 1, LG_STATUS_LISTS_MAX);
	other = apply(table, NULL, 0);
	EXPECT(other, GUANGZHOU, 4095, SEIZED, 0);
	lg_status_table_free(other);
}
