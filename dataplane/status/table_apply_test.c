// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/table.h"

#include "tests/lib/status_sample.h"

#define GROWN (UINT32_C(1) << 24)

#define MANY (UINT32_C(1) << 20)

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
	struct lg_status_table *next = apply(table, NULL, 0);

	EXPECT(next, BEIJING, 7, REVOKED, 0);
	cr_assert_eq(lg_status_table_unsettled(next), 0);
	cr_assert_eq(lg_status_table_bytes(next), lg_status_table_bytes(table));
	lg_status_table_free(next);
}

Test(status_apply, costs_what_changes_and_no_page)
{
	struct lg_snapshot_entry changes[BEIJING_COVERAGE];
	const size_t before = lg_status_table_bytes(table);
	struct lg_status_table *next;

	next = apply(table, &(struct lg_snapshot_entry){BEIJING, 8, REVOKED, 0}, 1);
	cr_assert_lt(lg_status_table_bytes(next) - before, sizeof(struct lg_status_overlay) + 256);
	lg_status_table_free(next);
	for (uint32_t i = 0; i < BEIJING_COVERAGE; i++)
		changes[i] = (struct lg_snapshot_entry){BEIJING, i, SEIZED, 0};
	next = apply(table, changes, BEIJING_COVERAGE);
	cr_assert_lt(lg_status_table_bytes(next) - before,
		sizeof(struct lg_status_overlay) + 48 * BEIJING_COVERAGE);
	lg_status_table_free(next);
	cr_assert_eq(lg_status_table_bytes(table), before);
}

Test(status_apply, takes_new_masks_into_the_dictionary_while_there_is_room)
{
	struct lg_snapshot_entry changes[300];
	struct lg_status_table *next;

	for (uint32_t i = 0; i < 300; i++)
		changes[i] = (struct lg_snapshot_entry){BEIJING, i, 0x1000 + i, 0};
	next = apply(table, changes, 300);
	for (uint32_t i = 0; i < 300; i++)
		EXPECT(next, BEIJING, i, 0x1000 + i, 0);
	lg_status_table_free(table);
	table = next;
	settle(table);
	cr_assert_eq(table->ground->dictionary.count, LG_DICTIONARY_MAX);
	cr_assert_eq(
		lg_status_ground_exact(table->ground)->entries, 1 + 300 - (LG_DICTIONARY_MAX - 3));
	for (uint32_t i = 0; i < 300; i++)
		EXPECT(table, BEIJING, i, 0x1000 + i, 0);
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
	lg_status_table_free(table);
	lg_status_table_free(second);
	lg_status_table_free(third);
	table = fourth;
	settle(table);
	EXPECT(table, BEIJING, 7, REVOKED, 0);
	EXPECT(table, BEIJING, 9999, LG_LETTER('N'), 20000);
	cr_assert_eq(lg_status_ground_exact(table->ground)->entries, 1);
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

Test(status_apply, grows_by_a_byte_an_index)
{
	const struct lg_snapshot_list lists[] = {{BEIJING, GROWN}, {GUANGZHOU, GUANGZHOU_COVERAGE}};
	const struct lg_snapshot_entry entries[] = {{BEIJING, 7, REVOKED, 0},
		{BEIJING, 9999, LG_LETTER('N'), 20000}, {BEIJING, GROWN - 1, REVOKED, 0},
		{GUANGZHOU, 4095, SEIZED, 0}};
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_status_table *next;
	size_t before;

	lg_sections_lists(&delta, lists, 2);
	lg_sections_changes(&delta, &entries[2], 1);
	lg_test_status_root(lists, 2, entries, 4, NULL, root);
	lg_sections_root(&delta, root);
	before = lg_status_table_bytes(table);
	cr_assert_eq(lg_status_table_apply(table, &delta, &next, &err), LG_OK, "%s", err.text);
	EXPECT(next, BEIJING, GROWN - 1, REVOKED, 0);
	EXPECT(next, BEIJING, GROWN - 2, 0, 0);
	cr_assert_lt(lg_status_table_bytes(next) - before, GROWN + GROWN / 16);
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

Test(status_apply, refuses_a_root_that_is_not_what_the_delta_makes)
{
	const struct lg_snapshot_entry change = {BEIJING, 8, SEIZED, 0};
	struct lg_status_table *next;
	uint8_t root[LG_STATUS_HASH_BYTES];

	lg_sections_changes(&delta, &change, 1);
	state_root(table, &delta);
	for (unsigned i = 0; i < LG_STATUS_HASH_BYTES; i++) {
		memcpy(root, delta.root, sizeof(root));
		root[i] ^= 1;
		lg_sections_root(&delta, root);
		expect_refused(LG_E_HASH);
		root[i] ^= 1;
		lg_sections_root(&delta, root);
	}
	EXPECT(table, BEIJING, 8, 0, 0);
	next = apply(table, &change, 1); // what was refused has left nothing behind
	EXPECT(next, BEIJING, 8, SEIZED, 0);
	lg_status_table_free(next);
	lg_sections_changes(&delta, NULL, 0); // the same root without the change
	expect_refused(LG_E_HASH);
}

Test(status_apply, refuses_more_changes_than_can_wait)
{
	const size_t count = LG_STATUS_UNSETTLED_CHANGES_MAX + 1;
	uint8_t *changes = calloc(count, LG_ENTRY_BYTES);

	cr_assert_not_null(changes);
	free((void *)delta.sections[LG_SECTION_CHANGES].data);
	delta.sections[LG_SECTION_CHANGES] = (struct lg_bytes){changes, count * LG_ENTRY_BYTES};
	expect_refused(LG_E_TOO_LARGE);
}

Test(status_apply, refuses_to_go_on_while_an_older_table_is_held)
{
	struct lg_status_table *held = table, *newest = table, *next = NULL;

	for (unsigned i = 0; i < LG_STATUS_UNSETTLED_DELTAS_MAX; i++) {
		next = apply(
			newest, &(struct lg_snapshot_entry){GUANGZHOU, 0, 1u << i % 8, i % 3}, 1);
		if (newest != held)
			cr_assert_null(lg_status_table_settle(newest));
		newest = next;
	}
	lg_sections_changes(&delta, &(struct lg_snapshot_entry){GUANGZHOU, 0, SEIZED, 0}, 1);
	cr_assert_eq(lg_status_table_apply(newest, &delta, &next, &err), LG_E_AGAIN);
	EXPECT(held, GUANGZHOU, 0, 0, 0);
	EXPECT(newest, GUANGZHOU, 0, 1u << 7, 0);

	while (held != newest) {
		next = held->newer;
		lg_status_table_free(held);
		held = next;
	}
	table = newest;
	settle(table);
	EXPECT(table, GUANGZHOU, 0, 1u << 7, 0);
	next = apply(table, &(struct lg_snapshot_entry){GUANGZHOU, 0, SEIZED, 0}, 1);
	EXPECT(next, GUANGZHOU, 0, SEIZED, 0);
	lg_status_table_free(next);
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

static void look_up_all(const struct lg_status_table *t, struct lg_status_answer *answers)
{
	struct lg_status_query queries[64];

	for (uint32_t at = 0; at < MANY; at += 64) {
		for (uint32_t i = 0; i < 64; i++)
			queries[i] = (struct lg_status_query){lg_status_list(t, BEIJING), at + i};
		lg_status_lookup(t, queries, 64, answers + at);
	}
}

// An index that was never changed is 0 in the model.
static bool same(const struct lg_status_answer *answer, const struct lg_status_answer *model)
{
	return answer->covered && answer->mask == model->mask &&
		answer->until_day == model->until_day;
}

// Three deltas of some 800,000 random changes over a million licences: every answer before and
// after settling, and that of a plain array.
Test(status_apply, answers_the_same_settled_and_not, .timeout = 60)
{
	static struct lg_status_answer model[MANY], unsettled[MANY], settled[MANY];
	static struct lg_snapshot_entry changes[MANY], entries[MANY];
	static const uint8_t codes[MANY];
	const struct lg_snapshot_list list = {BEIJING, MANY};
	uint8_t root[LG_STATUS_HASH_BYTES];
	uint64_t random = 5;

	lg_sections_lists(&base, &list, 1);
	lg_sections_codes(&base, codes, MANY);
	lg_sections_exact(&base, NULL, 0);
	lg_sections_seal_base(&base);
	lg_status_table_free(table);
	cr_assert_eq(lg_status_table_build(&base, &table, &err), LG_OK, "%s", err.text);
	for (unsigned round = 0; round < 3; round++) {
		struct lg_status_table *next;
		size_t count = 0, entry_count = 0;

		for (uint32_t i = 0; i < MANY; i++) {
			random = random * UINT64_C(6364136223846793005) + 1442695040888963407;
			if (random >> 62 == round) // the others, a quarter of them now and then
				continue;
			changes[count++] = (struct lg_snapshot_entry){BEIJING, i,
				1 + (uint32_t)(random >> 33) % 400,
				(random >> 50) % 8 == 0 ? 20000 : 0};
			if ((random >> 53) % 4 == 0)
				changes[count - 1] = (struct lg_snapshot_entry){BEIJING, i, 0, 0};
			model[i] = (struct lg_status_answer){
				changes[count - 1].mask, changes[count - 1].until_day, true};
		}
		for (uint32_t i = 0; i < MANY; i++)
			if (model[i].mask != 0)
				entries[entry_count++] = (struct lg_snapshot_entry){
					BEIJING, i, model[i].mask, model[i].until_day};
		lg_test_status_root(&list, 1, entries, entry_count, NULL, root);
		lg_sections_changes(&delta, changes, count);
		lg_sections_root(&delta, root);
		cr_assert_eq(
			lg_status_table_apply(table, &delta, &next, &err), LG_OK, "%s", err.text);
		lg_status_table_free(table);
		table = next;
		look_up_all(table, unsettled);
		settle(table);
		look_up_all(table, settled);
		for (uint32_t i = 0; i < MANY; i++) {
			cr_assert(same(&unsettled[i], &model[i]), "unsettled %u", i);
			cr_assert(same(&settled[i], &model[i]), "settled %u", i);
		}
	}
}
