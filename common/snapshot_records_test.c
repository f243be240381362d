// SPDX-License-Identifier: Apache-2.0
#include "common/snapshot_records.h"

#include "tests/lib/snapshot_sample.h"

Test(snapshot_records, takes_whole_records_only)
{
	const unsigned types[] = {
		LG_SECTION_DICTIONARY, LG_SECTION_LISTS, LG_SECTION_EXACT, LG_SECTION_LEAVES};

	for (unsigned i = 0; i < 4; i++) {
		struct sample s;

		sample_base(&s);
		s.snapshot.sections[types[i]].len--;
		cr_assert_eq(rewrite(&s), LG_E_FORMAT, "section %u", types[i]);
	}
}

Test(snapshot_records, limits_the_dictionary)
{
	static uint8_t dictionary[4 * (LG_DICTIONARY_MAX + 1)], file[4 * MAX_BYTES];
	uint8_t *placed[LG_SECTION_END];
	struct lg_snapshot read;
	struct sample s;

	sample_base(&s);
	for (unsigned i = 0; i < CODES; i++)
		s.codes[i] = (uint8_t)(LG_CODE_EXACT - i);
	s.snapshot.sections[LG_SECTION_DICTIONARY] = view(dictionary, 4 * LG_DICTIONARY_MAX);
	lg_snapshot_write(&s.snapshot, file, placed);
	cr_assert_eq(parse(file, lg_snapshot_bytes(s.snapshot.sections), &read), LG_OK);
	s.snapshot.sections[LG_SECTION_DICTIONARY].len += 4;
	lg_snapshot_write(&s.snapshot, file, placed);
	cr_assert_eq(parse(file, lg_snapshot_bytes(s.snapshot.sections), &read), LG_E_TOO_LARGE);
}

Test(snapshot_records, keeps_the_first_mask_for_no_condition)
{
	struct sample s;

	sample_base(&s);
	for (unsigned i = 0; i < 4; i++) {
		s.dictionary[i] = 1;
		cr_assert_eq(rewrite(&s), LG_E_FORMAT);
		s.dictionary[i] = 0;
	}
	s.snapshot.sections[LG_SECTION_DICTIONARY].len = 0;
	memset(s.codes, LG_CODE_EXACT, CODES);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
}

Test(snapshot_records, holds_a_leaf_for_each_page_of_each_list)
{
	struct sample s;

	sample_base(&s);
	s.snapshot.sections[LG_SECTION_LEAVES].len = LG_SNAPSHOT_LEAF_BYTES;
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
	s.snapshot.sections[LG_SECTION_LEAVES] = view(s.file, 3 * LG_SNAPSHOT_LEAF_BYTES);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
}

Test(snapshot_records, have_no_until_day_without_a_condition)
{
	struct sample s;

	sample_base(&s);
	lg_put_le32(s.exact + 8, 0);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
	lg_put_le32(s.exact + 12, 0);
	cr_assert_eq(rewrite(&s), LG_OK);
	sample_delta(&s);
	lg_put_le32(s.changes + 8, 0);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
	lg_put_le32(s.changes + 12, 0);
	cr_assert_eq(rewrite(&s), LG_OK);
}

Test(snapshot_records, takes_lists_in_order)
{
	struct sample s;

	sample_base(&s);
	put_list(&s, 1, BEIJING, SHANGHAI_COVERAGE);
	s.snapshot.sections[LG_SECTION_EXACT].len = LG_ENTRY_BYTES;
	cr_assert_eq(rewrite(&s), LG_E_FORMAT, "authority twice");
	put_list(&s, 1, BEIJING - 1, SHANGHAI_COVERAGE);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT, "descending");
	put_list(&s, 1, BEIJING + 1, SHANGHAI_COVERAGE);
	cr_assert_eq(rewrite(&s), LG_OK);
	s.lists[4] = 1;
	cr_assert_eq(rewrite(&s), LG_E_FORMAT, "reserved field");
}

Test(snapshot_records, holds_a_code_for_each_index_covered)
{
	const uint64_t coverages[] = {SHANGHAI_COVERAGE - 1, SHANGHAI_COVERAGE + 1, UINT32_MAX,
		UINT64_C(1) << 32, (UINT64_C(1) << 32) + 1, UINT64_MAX - BEIJING_COVERAGE,
		UINT64_MAX};

	for (unsigned i = 0; i < sizeof(coverages) / sizeof(coverages[0]); i++) {
		struct sample s;

		sample_base(&s);
		put_list(&s, 1, SHANGHAI, coverages[i]);
		cr_assert_eq(rewrite(&s), LG_E_FORMAT, "coverage %llu",
			(unsigned long long)coverages[i]);
	}
}

Test(snapshot_records, takes_codes_of_the_dictionary_or_exact)
{
	for (unsigned at = 0; at < CODES; at++)
		for (unsigned code = 0; code <= UINT8_MAX; code++) {
			struct sample s;

			sample_base(&s);
			s.codes[at] = (uint8_t)code;
			cr_assert_eq(rewrite(&s),
				code < 2 || code == LG_CODE_EXACT ? LG_OK : LG_E_FORMAT,
				"code %u at %u", code, at);
		}
}

Test(snapshot_records, takes_entries_in_order_and_inside_a_list)
{
	const struct {
		uint32_t authority, index; // of the second of two entries, after BEIJING 3
		int rc;
	} entries[] = {
		{BEIJING, 4, LG_OK},
		{SHANGHAI, 0, LG_OK},
		{SHANGHAI, SHANGHAI_COVERAGE - 1, LG_OK},
		{BEIJING, 3, LG_E_FORMAT},
		{BEIJING, 2, LG_E_FORMAT},
		{BEIJING - 1, 4, LG_E_FORMAT},
		{BEIJING, BEIJING_COVERAGE, LG_E_FORMAT},
		{BEIJING, UINT32_MAX, LG_E_FORMAT},
		{BEIJING + 1, 0, LG_E_FORMAT},
		{SHANGHAI, SHANGHAI_COVERAGE, LG_E_FORMAT},
		{SHANGHAI + 1, 0, LG_E_FORMAT},
		{UINT32_MAX, UINT32_MAX, LG_E_FORMAT},
	};

	for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
		struct sample s;

		sample_base(&s);
		put_entry(s.exact, 0, BEIJING, 3);
		put_entry(s.exact, 1, entries[i].authority, entries[i].index);
		cr_assert_eq(rewrite(&s), entries[i].rc, "exact %zu", i);

		sample_delta(&s);
		put_entry(s.changes, 0, BEIJING, 3);
		put_entry(s.changes, 1, entries[i].authority, entries[i].index);
		s.snapshot.sections[LG_SECTION_CHANGES].len = 2 * LG_ENTRY_BYTES;
		cr_assert_eq(rewrite(&s), entries[i].rc, "change %zu", i);
	}
}

Test(snapshot_records, leaves_the_coverage_of_a_delta_without_lists_to_the_table)
{
	struct sample s;

	sample_delta(&s);
	s.snapshot.sections[LG_SECTION_LISTS] = (struct lg_bytes){0};
	put_entry(s.changes, 2, UINT32_MAX, UINT32_MAX);
	cr_assert_eq(rewrite(&s), LG_OK);
	put_entry(s.changes, 2, BEIJING, 1);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
}
