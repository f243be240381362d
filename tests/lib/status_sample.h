// SPDX-License-Identifier: Apache-2.0
// A status table for tests: index 7 of Beijing revoked, index 9999 postponed until day 20000, the
// last index of Guangzhou seized, all else normal.
#pragma once

#include "common/condition.h"
#include "dataplane/status/ground.h"
#include "tests/lib/leaks.h"
#include "tests/lib/status_root.h"
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

static struct lg_snapshot base, delta;
static struct lg_status_table *table;
static struct lg_error err;

static inline void status_sample_init(void)
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
	lg_sections_seal_base(&base);
	cr_assert_eq(lg_status_table_build(&base, &table, &err), LG_OK, "%s", err.text);
}

static inline void status_sample_fini(void)
{
	lg_status_table_free(table);
	table = NULL;
	lg_sections_free(&base);
	lg_sections_free(&delta);
	lg_crash_on_leaks();
}

static inline struct lg_status_answer ask(
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

static inline int by_authority(const void *a, const void *b)
{
	const struct lg_snapshot_list *left = a, *right = b;

	return left->authority < right->authority ? -1 : left->authority > right->authority;
}

// The lists that a delta leaves behind, ascending.
static inline size_t lists_after(const struct lg_status_table *old, const struct lg_snapshot *d,
	struct lg_snapshot_list *lists)
{
	const struct lg_bytes section = d->sections[LG_SECTION_LISTS];
	const size_t count = section.data ? section.len / LG_LIST_BYTES : old->list_count;

	for (uint32_t i = 0; i < count; i++)
		if (section.data)
			lg_snapshot_list_at(section, i, &lists[i]);
		else
			lists[i] = (struct lg_snapshot_list){
				old->list[i].authority, old->list[i].coverage};
	qsort(lists, count, sizeof(lists[0]), by_authority);
	return count;
}

// States the root of what old answers, index by index, with the delta's changes made to it.
static inline void state_root(const struct lg_status_table *old, struct lg_snapshot *d)
{
	const struct lg_bytes changes = d->sections[LG_SECTION_CHANGES];
	struct lg_snapshot_list lists[LG_STATUS_LISTS_MAX + 1];
	const size_t list_count = lists_after(old, d, lists);
	struct lg_snapshot_entry *entries, change = {0};
	size_t count = 0, next_change = 0, room = 1;
	uint8_t root[LG_STATUS_HASH_BYTES];

	for (size_t i = 0; i < list_count; i++)
		room += lists[i].coverage;
	entries = malloc(room * sizeof(*entries));
	cr_assert_not_null(entries);
	for (size_t i = 0; i < list_count; i++)
		for (uint32_t index = 0; index < lists[i].coverage; index++) {
			struct lg_status_answer answer = ask(old, lists[i].authority, index);

			if (next_change < changes.len / LG_ENTRY_BYTES)
				lg_snapshot_entry_at(changes, next_change, &change);
			if (next_change < changes.len / LG_ENTRY_BYTES &&
				change.authority == lists[i].authority && change.index == index) {
				answer = (struct lg_status_answer){
					change.mask, change.until_day, true};
				next_change++;
			}
			entries[count++] = (struct lg_snapshot_entry){
				lists[i].authority, index, answer.mask, answer.until_day};
		}
	lg_test_status_root(lists, list_count, entries, count, NULL, root);
	free(entries);
	lg_sections_root(d, root);
}

// The table that a delta with these changes, and the lists set in delta, makes of old.
static inline struct lg_status_table *apply(
	struct lg_status_table *old, const struct lg_snapshot_entry *changes, size_t count)
{
	struct lg_status_table *next = NULL;

	lg_sections_changes(&delta, changes, count);
	state_root(old, &delta);
	cr_assert_eq(lg_status_table_apply(old, &delta, &next, &err), LG_OK, "%s", err.text);
	return next;
}

// Settles a table that stands alone.
static inline void settle(struct lg_status_table *alone)
{
	struct lg_status_leftovers *leftovers = lg_status_table_settle(alone);

	cr_assert_not_null(leftovers);
	cr_assert_eq(lg_status_table_unsettled(alone), 0);
	lg_status_leftovers_free(leftovers);
}
