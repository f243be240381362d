// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/table.h"

#include "tests/lib/status_sample.h"

TestSuite(status, .init = status_sample_init, .fini = status_sample_fini);

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
		(const struct lg_snapshot_entry[]){
			{BEIJING, 0, 1, 1}, {BEIJING, 9999, LG_LETTER('N'), 20000}},
		2);
	expect_base_refused();
	lg_sections_exact(&base, &(struct lg_snapshot_entry){BEIJING, 9998, 1, 1}, 1);
	expect_base_refused();
}

Test(status, names_the_page_that_is_damaged)
{
	uint8_t *codes = (uint8_t *)base.sections[LG_SECTION_CODES].data;
	struct lg_status_table *other = NULL;

	codes[BEIJING_COVERAGE + 5] = 1;
	codes[8191] = 2;
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_E_HASH);
	cr_assert_not_null(strstr(err.text, "page 1 of status list 110000"), "%s", err.text);
	codes[8191] = 0;
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_E_HASH);
	cr_assert_not_null(strstr(err.text, "page 0 of status list 440100"), "%s", err.text);
	codes[BEIJING_COVERAGE + 5] = 0;
	lg_sections_dictionary(&base, (const uint32_t[]){0, SEIZED, SEIZED}, 3);
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_E_HASH);
	cr_assert_null(other);
}

Test(status, refuses_a_root_that_is_not_that_of_its_leaves)
{
	struct lg_status_table *other = NULL;

	((uint8_t *)base.root)[31] ^= 1;
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_E_HASH);
	cr_assert_null(other);
}

Test(status, holds_a_nation_in_little_more_than_a_byte_each)
{
	const uint64_t coverage = UINT64_C(40) << 20;
	uint8_t *codes = calloc(1, coverage);
	struct lg_status_table *other;

	cr_assert_not_null(codes);
	for (uint64_t i = 0; i < coverage; i += 50)
		codes[i] = 1;
	lg_sections_lists(&base, &(struct lg_snapshot_list){BEIJING, coverage}, 1);
	lg_sections_codes(&base, codes, coverage);
	lg_sections_exact(&base, NULL, 0);
	lg_sections_seal_base(&base);
	free(codes);
	cr_assert_eq(lg_status_table_build(&base, &other, &err), LG_OK, "%s", err.text);
	cr_assert_lt(lg_status_table_bytes(other), coverage + coverage / 16);
	EXPECT(other, BEIJING, coverage - 40, REVOKED, 0);
	lg_status_table_free(other);
}

Test(status, builds_a_base_without_any_list)
{
	struct lg_snapshot nothing = {0};
	struct lg_status_table *other, *next;

	lg_sections_lists(&nothing, NULL, 0);
	lg_sections_dictionary(&nothing, NULL, 0);
	lg_sections_codes(&nothing, NULL, 0);
	lg_sections_exact(&nothing, NULL, 0);
	lg_sections_seal_base(&nothing);
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
