// SPDX-License-Identifier: Apache-2.0
// A status table for tests: index 7 of Beijing revoked, index 9999 postponed until day 20000, the
// last index of Guangzhou seized, all else normal.
#pragma once

#include "common/condition.h"
#include "dataplane/status/table.h"
#include "tests/lib/leaks.h"
#include "tests/lib/status_sections.h"

#include <criterion/criterion.h>

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

// The table that a delta with these changes, and the lists set in delta, makes of old.
static inline struct lg_status_table *apply(
	struct lg_status_table *old, const struct lg_snapshot_entry *changes, size_t count)
{
	struct lg_status_table *next = NULL;

	lg_sections_changes(&delta, changes, count);
	cr_assert_eq(lg_status_table_apply(old, &delta, &next, &err), LG_OK, "%s", err.text);
	return next;
}
