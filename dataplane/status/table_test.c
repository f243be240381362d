// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/table.h"

#include "common/condition.h"
#include "tests/lib/leaks.h"
#include "tests/lib/status_sections.h"

#include <criterion/criterion.h>

#include <stdlib.h>

#define BEIJING 110000
#define SHANGHAI 310000
#define GUANGZHOU 440100
#define BEIJING_COVERAGE 10000
#define GUANGZHOU_COVERAGE 4096

#define REVOKED LG_LETTER('E')
#define SEIZED LG_LETTER('K')

// Base of two lists: index 7 of Beijing revoked, index 9999 postponed until day 20000, the last
// index of Guangzhou seized.
static struct lg_snapshot base, delta;
static struct lg_status_table *table;
static struct lg_error err;

static void set_up(void)
{
	uint8_t codes[BEIJING_COVERAGE + GUANGZHOU_COVERAGE] = {0};

	codes[7] = 1;
	codes[9999] = LG_CODE_EXACT;
	codes[BEIJING_COVERAGE + 4095] = 2;
	lg_sections_dictionary(&base, (const uint32_t[]){0, REVOKED, SEIZED}, 3);
	lg_sections_lists(&base,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE}, {GUANGZHOU, GUANGZHOU_COVERAGE}},
		2);
	lg_sections_codes(&base, codes, sizeof(codes));
	lg_sections_exact(
		&base, &(struct lg_snapshot_entry){BEIJING, 9999, LG_LETTER('N'), 20000}, 1);
	cr_assert_eq(lg_status_table_build(&base, &table, &err), LG_OK, "%s", err.text);
}

static void tear_down(void)
{
	lg_status_table_free(table);
	table = NULL;
	lg_sections_free(&base);
	lg_sections_free(&delta);
	lg_crash_on_leaks();
}

TestSuite(status, .init = set_up, .fini = tear_down);

static struct lg_status_answer ask(
	const struct lg_status_table *t, uint32_t authority, uint32_t index)
{
	const struct lg_status_query query = {lg_status_list(t, authority), index};
	struct lg_status_answer answer = {UINT32_MAX, UINT32_MAX, true};

	lg_status_lookup(t, &query, 1, &answer);
	return answer;
}

#define EXPECT(t, authority, index, expected_mask, expected_until)                                 \
	do {                                                                                       \
		const struct lg_status_answer got = ask(t, authority, index);                      \
		cr_expect(got.covered, "%u/%u", authority, (unsigned)(index));                     \
		cr_expect_eq(got.mask, expected_mask, "%u/%u: mask %x", authority,                 \
			(unsigned)(index), got.mask);                                              \
		cr_expect_eq(got.until_day, expected_until);                                       \
	} while (0)

#define EXPECT_NOT_COVERED(t, authority, index)                                                    \
	do {                                                                                       \
		const struct lg_status_answer got = ask(t, authority, index);                      \
		cr_expect_not(got.covered, "%u/%u", authority, (unsigned)(index));                 \
		cr_expect_eq(got.mask, 0);                                                         \
		cr_expect_eq(got.until_day, 0);                                                    \
	} while (0)

static struct lg_status_table *apply(
	struct lg_status_table *old, const struct lg_snapshot_entry *changes, size_t count)
{
	struct lg_status_table *next = NULL;

	lg_sections_changes(&delta, changes, count);
	cr_assert_eq(lg_status_table_apply(old, &delta, &next, &err), LG_OK, "%s", err.text);
	return next;
}

static void expect_refused(int code)
{
	struct lg_status_table *next = NULL;

	cr_expect_eq(lg_status_table_apply(table, &delta, &next, &err), code);
	cr_expect_eq(err.code, code);
	cr_expect_null(next);
}

Test(status, answers_what_the_base_says)
{
	EXPECT(table, BEIJING, 0, 0, 0);
	EXPECT(table, BEIJING, 7, REVOKED, 0);
	EXPECT(table, BEIJING, 9999, LG_LETTER('N'), 20000);
	EXPECT(table, GUANGZHOU, 0, 0, 0);
	EXPECT(table, GUANGZHOU, 4095, SEIZED, 0);
	cr_assert_eq(lg_status_coverage(table), BEIJING_COVERAGE + GUANGZHOU_COVERAGE);
}

Test(status, never_answers_beyond_the_coverage)
{
	EXPECT_NOT_COVERED(table, BEIJING, 10000);
	EXPECT_NOT_COVERED(table, BEIJING, 12287); // still on the last page
	EXPECT_NOT_COVERED(table, BEIJING, UINT32_MAX);
	EXPECT_NOT_COVERED(table, GUANGZHOU, 4096);
}

Test(status, covers_no_authority_without_a_list)
{
	cr_assert_eq(lg_status_list(table, SHANGHAI), LG_STATUS_LIST_NONE);
	EXPECT_NOT_COVERED(table, SHANGHAI, 0);
}

Test(status, covers_no_slot_that_is_not_there)
{
	const struct lg_status_query query = {2, 0};
	struct lg_status_answer answer = {1, 1, true};

	lg_status_lookup(table, &query, 1, &answer);
	cr_assert_not(answer.covered);
}

Test(status, answers_bursts_of_any_length_in_order)
{
	struct lg_status_query queries[200];
	struct lg_status_answer answers[201];

	for (uint32_t i = 0; i < 200; i++)
		queries[i] = (struct lg_status_query){lg_status_list(table, BEIJING), i % 8};
	for (uint32_t count = 0; count <= 200; count++) {
		memset(answers, 0xaa, sizeof(answers));
		lg_status_lookup(table, queries, count, answers);
		for (uint32_t i = 0; i < count; i++)
			cr_assert_eq(answers[i].mask, i % 8 == 7 ? REVOKED : 0);
		cr_assert_eq(answers[count].mask, 0xaaaaaaaa);
	}
}

Test(status, does_not_need_the_snapshot_afterwards)
{
	lg_sections_free(&base);
	EXPECT(table, BEIJING, 7, REVOKED, 0);
}

Test(status, sets_and_clears_by_delta)
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

Test(status, frees_oldest_first_while_the_newer_answers)
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

Test(status, gives_up_a_table_without_harm_to_the_one_before)
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

Test(status, makes_one_newer_table_at_a_time)
{
	struct lg_status_table *next = apply(table, NULL, 0);

	expect_refused(LG_E_STATE);
	lg_status_table_free(next);
	next = apply(table, NULL, 0);
	lg_status_table_free(next);
}

Test(status, changes_nothing_when_the_delta_says_nothing)
{
	struct lg_status_table *next = NULL;

	cr_assert_eq(lg_status_table_apply(table, &delta, &next, &err), LG_OK);
	EXPECT(next, BEIJING, 7, REVOKED, 0);
	cr_assert_lt(lg_status_table_own_bytes(next), 512, "the lists' heads alone");
	lg_status_table_free(next);
}

Test(status, copies_no_page_that_it_does_not_change)
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

Test(status, copies_a_page_once_for_many_changes_on_it)
{
	struct lg_snapshot_entry changes[4096];
	struct lg_status_table *next;

	for (uint32_t i = 0; i < 4096; i++)
		changes[i] = (struct lg_snapshot_entry){BEIJING, 4096 + i, SEIZED, 0};
	next = apply(table, changes, 4096);
	cr_assert_lt(lg_status_table_own_bytes(next), LG_STATUS_PAGE_INDICES + 512);
	lg_status_table_free(next);
}

Test(status, takes_new_masks_into_the_dictionary_while_there_is_room)
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

Test(status, moves_between_dictionary_and_exact_entries)
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

Test(status, reads_grown_indices_as_normal)
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

Test(status, grows_without_memory_for_what_is_normal)
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

Test(status, keeps_slots_when_lists_are_added_before_others)
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

Test(status, refuses_a_coverage_that_shrinks)
{
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE + 9000}, {GUANGZHOU, GUANGZHOU_COVERAGE - 1}},
		2);
	expect_refused(LG_E_FORMAT);
	EXPECT_NOT_COVERED(table, BEIJING, BEIJING_COVERAGE);
	EXPECT(table, GUANGZHOU, 4095, SEIZED, 0);
}

Test(status, refuses_a_list_that_disappears)
{
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE}, {SHANGHAI, GUANGZHOU_COVERAGE}},
		2);
	expect_refused(LG_E_FORMAT);
	lg_sections_lists(&delta, NULL, 0);
	expect_refused(LG_E_FORMAT);
}

Test(status, refuses_a_change_outside_the_coverage)
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

Test(status, refuses_more_lists_than_there_are_slots)
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

static void expect_base_refused(void)
{
	struct lg_status_table *other = NULL;

	cr_expect_eq(lg_status_table_build(&base, &other, &err), LG_E_FORMAT);
	cr_expect_null(other);
}

Test(status, refuses_a_code_that_points_to_no_entry)
{
	lg_sections_exact(&base, NULL, 0);
	expect_base_refused();
}

Test(status, refuses_an_entry_that_no_code_points_to)
{
	lg_sections_exact(&base,
		(const struct lg_snapshot_entry[]){{BEIJING, 0, 1, 1}, {BEIJING, 9999, 1, 1}}, 2);
	expect_base_refused();
	lg_sections_exact(&base, &(struct lg_snapshot_entry){BEIJING, 9998, 1, 1}, 1);
	expect_base_refused();
}

Test(status, adds_the_normal_mask_or_refuses_when_there_is_no_room)
{
	uint32_t masks[LG_DICTIONARY_MAX];
	struct lg_status_table *other, *next;

	for (uint32_t i = 0; i < LG_DICTIONARY_MAX; i++)
		masks[i] = i + 1;
	lg_sections_dictionary(&base, masks, LG_DICTIONARY_MAX);
	expect_base_refused();

	lg_sections_dictionary(&base, masks, LG_DICTIONARY_MAX - 1);
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_OK);
	EXPECT(other, BEIJING, 0, 1, 0);
	lg_sections_lists(&delta,
		(const struct lg_snapshot_list[]){
			{BEIJING, BEIJING_COVERAGE + 1}, {GUANGZHOU, GUANGZHOU_COVERAGE}},
		2);
	next = apply(other, NULL, 0);
	EXPECT(next, BEIJING, BEIJING_COVERAGE, 0, 0);
	lg_status_table_free(other);
	lg_status_table_free(next);
}

Test(status, builds_a_base_without_any_list)
{
	struct lg_snapshot nothing = {0};
	struct lg_status_table *other, *next;

	lg_sections_lists(&nothing, NULL, 0);
	lg_sections_dictionary(&nothing, NULL, 0);
	lg_sections_codes(&nothing, NULL, 0);
	lg_sections_exact(&nothing, NULL, 0);
	cr_assert_eq(lg_status_table_build(&nothing, &other, &err), LG_OK);
	EXPECT_NOT_COVERED(other, BEIJING, 0);
	cr_assert_eq(lg_status_coverage(other), 0);

	lg_sections_lists(&delta, &(struct lg_snapshot_list){BEIJING, 1}, 1);
	next = apply(other, &(struct lg_snapshot_entry){BEIJING, 0, REVOKED, 0}, 1);
	EXPECT(next, BEIJING, 0, REVOKED, 0);
	lg_status_table_free(other);
	lg_status_table_free(next);
	lg_sections_free(&nothing);
}

Test(status, frees_no_table_at_all)
{
	lg_status_table_free(NULL);
}
