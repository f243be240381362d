// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/status_root.h"
#include "tests/lib/status_sample.h"

#include <stdlib.h>

// Chunks so full that a change of many in each needs all of them copied: more than is left over at
// once.
#define CHUNKS 16
#define CHUNK_INDICES (UINT32_C(1) << 21)
#define COVERAGE (CHUNKS * CHUNK_INDICES)
#define CHANGES_OF_CHUNK 26300
#define CHANGES (CHUNKS * CHANGES_OF_CHUNK)

static uint32_t changed_index(uint32_t i)
{
	return i / CHANGES_OF_CHUNK * CHUNK_INDICES + i % CHANGES_OF_CHUNK * 10 + 1;
}

static void make_base(uint8_t *codes)
{
	for (uint32_t index = 0; index < COVERAGE; index += 10)
		codes[index] = 1;
	lg_sections_dictionary(&base, (const uint32_t[]){0, REVOKED}, 2);
	lg_sections_lists(&base, &(struct lg_snapshot_list){BEIJING, COVERAGE}, 1);
	lg_sections_codes(&base, codes, COVERAGE);
	lg_sections_exact(&base, NULL, 0);
	lg_sections_seal_base(&base);
	cr_assert_eq(lg_status_table_build(&base, &table, &err), LG_OK, "%s", err.text);
}

static void make_delta(uint8_t *codes)
{
	struct lg_snapshot_entry *entries =
		malloc((COVERAGE / 10 + 1 + CHANGES) * sizeof(*entries));
	struct lg_snapshot_entry *changes = malloc(CHANGES * sizeof(*changes));
	uint8_t root[LG_STATUS_HASH_BYTES];
	size_t count = 0;

	for (uint32_t i = 0; i < CHANGES; i++) {
		changes[i] = (struct lg_snapshot_entry){BEIJING, changed_index(i), SEIZED, 0};
		codes[changed_index(i)] = 2;
	}
	for (uint32_t index = 0; index < COVERAGE; index++)
		if (codes[index])
			entries[count++] = (struct lg_snapshot_entry){
				BEIJING, index, codes[index] == 1 ? REVOKED : SEIZED, 0};
	lg_test_status_root(
		&(struct lg_snapshot_list){BEIJING, COVERAGE}, 1, entries, count, NULL, root);
	lg_sections_changes(&delta, changes, CHANGES);
	lg_sections_root(&delta, root);
	free(changes);
	free(entries);
}

static void expect_all(const struct lg_status_table *t, const uint8_t *codes)
{
	static const uint32_t masks[] = {0, REVOKED, SEIZED};
	const uint32_t list = lg_status_list(t, BEIJING);

	for (uint32_t at = 0; at < COVERAGE; at += 64) {
		struct lg_status_query query[64];
		struct lg_status_answer answer[64];

		for (uint32_t i = 0; i < 64; i++)
			query[i] = (struct lg_status_query){list, at + i};
		lg_status_lookup(t, query, 64, answer);
		for (uint32_t i = 0; i < 64; i++)
			cr_assert_eq(answer[i].mask, masks[codes[at + i]], "%u", at + i);
	}
}

Test(status_settle, goes_on_where_it_stopped_when_much_is_left_over, .fini = status_sample_fini)
{
	uint8_t *codes = calloc(1, COVERAGE);
	struct lg_status_table *next;
	unsigned calls = 0;

	make_base(codes);
	make_delta(codes);
	cr_assert_eq(lg_status_table_apply(table, &delta, &next, &err), LG_OK, "%s", err.text);
	lg_status_table_free(table);
	table = next;
	expect_all(table, codes);
	while (lg_status_table_unsettled(table) > 0) {
		struct lg_status_leftovers *leftovers = lg_status_table_settle(table);

		cr_assert_not_null(leftovers);
		lg_status_leftovers_free(leftovers);
		cr_assert_lt(++calls, 10u);
		expect_all(table, codes);
	}
	cr_expect_gt(calls, 1u, "the test is to need more than one call");
	free(codes);
}
