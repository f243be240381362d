// SPDX-License-Identifier: Apache-2.0
#include "control/status_import.h"
#include "common/condition.h"
#include "control/store_fixture.h"
#include "control/store_licences.h"
#include "control/store_status.h"

static void setup(void)
{
	store_open_new();
	cover(10000);
}

TestSuite(status_import, .init = setup, .fini = store_remove);

#define RECORDS_MAX 64
static uint8_t records[RECORDS_MAX * LG_ENTRY_BYTES];
static uint32_t count;
static struct lg_import_result result;
static const struct lg_origin by = {1234, 5000};

static void record(uint32_t index, uint32_t mask, uint32_t until_day)
{
	const struct lg_snapshot_entry entry = {AUTHORITY, index, mask, until_day};

	lg_snapshot_put_entry(records + (size_t)count++ * LG_ENTRY_BYTES, &entry);
}

static int import(void)
{
	int rc;

	must(lg_store_begin(store, &err));
	rc = lg_status_import(store, (struct lg_bytes){records, count * LG_ENTRY_BYTES}, "handover",
		&by, &result, &err);
	count = 0;
	if (rc == LG_OK)
		must(lg_store_commit(store, &err));
	else
		lg_store_rollback(store);
	return rc;
}

static uint32_t mask_of(uint32_t index)
{
	struct lg_snapshot_entry entry;

	must(lg_store_condition(store, AUTHORITY, index, &entry, &err));
	return entry.mask;
}

Test(status_import, sets_exactly_what_is_named_and_clears_what_is_empty)
{
	set_condition(1, LG_LETTER('B') | LG_LETTER('J'));
	set_condition(2, LG_LETTER('B'));
	set_condition(3, LG_LETTER('B'));
	set_condition(4, LG_LETTER('B'));
	record(3, LG_LETTER('A'), 0);
	record(1, LG_LETTER('G'), 0);
	record(9999, LG_LETTER('N'), 21000);
	record(2, 0, 0);
	must(import());
	cr_expect_eq(result.refusals, 0);
	cr_expect_eq(result.changed, 4);
	cr_expect_eq(mask_of(1), LG_LETTER('G'));
	cr_expect_eq(mask_of(2), 0);
	cr_expect_eq(mask_of(3), 0);
	cr_expect_eq(mask_of(4), LG_LETTER('B'));
	cr_expect_eq(mask_of(9999), LG_LETTER('N'));
}

Test(status_import, is_one_generation_and_one_document)
{
	for (uint32_t i = 0; i < 50; i++)
		record(49 - i, LG_LETTER('B'), 0);
	must(import());
	cr_expect_eq(lg_store_generation(store), 1);
	cr_expect_eq(result.generation, 1);
	cr_expect_eq(lg_store_feed_sequence(store), 1);
}

Test(status_import, again_changes_nothing_and_makes_no_generation)
{
	record(5, LG_LETTER('B'), 0);
	must(import());
	record(5, LG_LETTER('B'), 0);
	must(import());
	cr_expect_eq(result.changed, 0);
	cr_expect_eq(result.generation, 1);
	cr_expect_eq(lg_store_generation(store), 1);
}

struct rows {
	unsigned count;
	int64_t index[8];
	int64_t before[8];
	int64_t until[8];
	char subject[64];
};

static int note(void *self, const struct lg_journal_row *row)
{
	struct rows *rows = self;

	cr_assert_lt(rows->count, 8);
	cr_expect_eq(row->actor, 1234);
	cr_expect_eq(row->cause.len, 8);
	if (row->subject.data)
		snprintf(rows->subject, sizeof(rows->subject), "%.*s", (int)row->subject.len,
			row->subject.data);
	rows->index[rows->count] = row->index;
	rows->before[rows->count] = row->before_mask;
	rows->until[rows->count++] = row->before_until;
	return LG_OK;
}

Test(status_import, journal_has_a_row_for_it_and_for_each_licence_that_changed)
{
	struct rows rows = {0};

	record(5, LG_LETTER('N'), 21000);
	record(7, LG_LETTER('B'), 0);
	must(import());
	record(7, LG_LETTER('B'), 0);
	record(5, LG_LETTER('B'), 0);
	must(import());
	must(lg_store_journal_each(store, 3, INT64_MAX, note, &rows, &err));
	cr_assert_eq(rows.count, 2);
	cr_expect_eq(rows.index[0], LG_JOURNAL_NONE);
	cr_expect_str_eq(rows.subject, "2 records, 1 changed");
	cr_expect_eq(rows.index[1], 5);
	cr_expect_eq(rows.before[1], LG_LETTER('N'));
	cr_expect_eq(rows.until[1], 21000);
}

Test(status_import, names_what_it_refuses_by_record_and_changes_nothing)
{
	set_condition(8, LG_CONDITION_REPLACED | LG_LETTER('B'));
	record(10000, LG_LETTER('B'), 0);              // 0: not covered
	record(1, LG_LETTER('B'), 0);                  // 1: good
	record(2, LG_LETTER('A') | LG_LETTER('B'), 0); // 2
	record(8, LG_LETTER('B'), 0);                  // 3: would lose +
	record(1, LG_LETTER('G'), 0);                  // 4: twice
	record(3, LG_LETTER('B'), 21000);              // 5: no last day
	record(4, LG_LETTER('Z'), 0);                  // 6: no letter
	must(import());
	cr_assert_eq(result.refusals, 6);
	cr_assert_eq(result.shown, 6);
	for (uint32_t i = 1; i < result.shown; i++)
		cr_expect_lt(result.refusal[i - 1].record, result.refusal[i].record);
	cr_expect(strstr(result.refusal[0].why.text, "not covered"));
	cr_expect(strstr(result.refusal[1].why.text, "stands alone"));
	cr_expect(strstr(result.refusal[2].why.text, "replaced"));
	cr_expect(strstr(result.refusal[3].why.text, "twice"));
	cr_expect(strstr(result.refusal[4].why.text, "last day"));
	cr_expect(strstr(result.refusal[5].why.text, "no letters"));
	cr_expect_eq(mask_of(1), 0);
	cr_expect_eq(lg_store_generation(store), 1);
}

Test(status_import, shows_the_first_refusals_only_and_counts_all)
{
	for (uint32_t i = 0; i < 50; i++)
		record(20000 - i, LG_LETTER('B'), 0); // sorted, the last record comes first
	must(import());
	cr_expect_eq(result.refusals, 50);
	cr_expect_eq(result.shown, LG_IMPORT_REFUSALS_SHOWN);
	for (uint32_t i = 0; i < result.shown; i++)
		cr_expect_eq(result.refusal[i].record, i);
}

Test(status_import, takes_over_that_a_licence_was_replaced)
{
	record(5, LG_CONDITION_REPLACED, 0);
	must(import());
	cr_expect_eq(mask_of(5), LG_CONDITION_REPLACED);
}

Test(status_import, refuses_more_than_one_document_can_carry)
{
	const struct lg_bytes many = {records, (size_t)(LG_IMPORT_MAX + 1) * LG_ENTRY_BYTES};

	cr_expect_eq(lg_status_import(store, many, NULL, &by, &result, &err), LG_E_TOO_LARGE);
	cr_expect(strstr(err.text, "split"), "%s", err.text);
}

// As many as one import takes do fit into a document.
Test(status_import, largest_one_fits_into_a_document, .timeout = 120)
{
	static uint8_t lists[LG_FEED_LISTS_MAX * LG_LIST_BYTES];
	const size_t bytes = (size_t)LG_IMPORT_MAX * LG_ENTRY_BYTES;
	uint8_t *changes = malloc(bytes);
	struct lg_feed_document document = {.kind = LG_FEED_DELTA,
		.epoch = 1,
		.sequence = 1,
		.made_at_ms = 1000,
		.lists = {lists, sizeof(lists)},
		.changes = {changes, bytes}};
	struct lg_bytes signed_bytes;

	cr_assert(changes);
	for (uint32_t i = 0; i < LG_FEED_LISTS_MAX; i++) {
		const struct lg_snapshot_list list = {100000 + i, UINT64_C(1) << 32};

		lg_snapshot_put_list(lists + (size_t)i * LG_LIST_BYTES, &list);
	}
	for (uint32_t i = 0; i < LG_IMPORT_MAX; i++) {
		const struct lg_snapshot_entry entry = {AUTHORITY, i, 2, 0};

		lg_snapshot_put_entry(changes + (size_t)i * LG_ENTRY_BYTES, &entry);
	}
	must(lg_feed_document_sign(&document, status_key, &signed_bytes, &err));
	free((void *)signed_bytes.data);
	free(changes);
}
