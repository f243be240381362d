// SPDX-License-Identifier: Apache-2.0
#include "common/snapshot.h"

#include "tests/lib/snapshot_sample.h"

#include <stdlib.h>

Test(snapshot_read, returns_the_base_that_was_written)
{
	struct sample s;
	struct lg_snapshot read;

	sample_base(&s);
	cr_assert_eq(parse(s.file, s.len, &read), LG_OK);
	cr_assert_eq(read.kind, LG_SNAPSHOT_BASE);
	cr_assert_eq(read.epoch, 3);
	cr_assert_eq(read.generation, 42);
	cr_assert_eq(read.base_generation, 0);
	cr_assert_eq(read.made_at_ms, INT64_C(1767225600123));
	cr_assert_eq(read.signer_kid, s.file + 56);
	cr_assert_eq(read.hash, s.file + 64);
	cr_assert_eq(read.root, s.file + 96);
	cr_assert_arr_eq(read.root, s.root, sizeof(s.root));
	cr_assert_eq(read.signature, s.file + 128);
	cr_assert_eq(read.whole.data, s.file);
	cr_assert_eq(read.whole.len, s.len);
	for (unsigned type = 0; type < LG_SECTION_END; type++) {
		const struct lg_bytes in = s.snapshot.sections[type], out = read.sections[type];

		cr_assert_eq(out.data == NULL, in.data == NULL, "section %u", type);
		cr_assert_eq(out.len, in.len, "section %u", type);
		if (!out.data)
			continue;
		cr_assert_arr_eq(out.data, in.data, in.len, "section %u", type);
		cr_assert_eq((out.data - s.file) % 8, 0, "section %u", type);
	}
}

Test(snapshot_read, returns_the_delta_that_was_written)
{
	struct sample s;
	struct lg_snapshot read;
	struct lg_snapshot_entry entry;
	struct lg_snapshot_list list;

	sample_delta(&s);
	cr_assert_eq(parse(s.file, s.len, &read), LG_OK);
	cr_assert_eq(read.kind, LG_SNAPSHOT_DELTA);
	cr_assert_eq(read.base_generation, 42);
	cr_assert_null(read.sections[LG_SECTION_CODES].data);
	lg_snapshot_list_at(read.sections[LG_SECTION_LISTS], 1, &list);
	cr_assert_eq(list.authority, SHANGHAI);
	cr_assert_eq(list.coverage, SHANGHAI_COVERAGE);
	lg_snapshot_entry_at(read.sections[LG_SECTION_CHANGES], 1, &entry);
	cr_assert_eq(entry.authority, BEIJING);
	cr_assert_eq(entry.index, BEIJING_COVERAGE - 1);
	cr_assert_eq(entry.mask, 0x12345678);
	cr_assert_eq(entry.until_day, 20454);
}

Test(snapshot_read, leaves_room_to_write_a_section_in_place)
{
	struct sample s;
	uint8_t *placed[LG_SECTION_END];

	sample_base(&s);
	memset(s.file, 0xee, sizeof(s.file));
	s.snapshot.sections[LG_SECTION_CODES].data = NULL;
	cr_assert_eq(lg_snapshot_bytes(s.snapshot.sections), s.len);
	lg_snapshot_write(&s.snapshot, s.file, placed);
	cr_assert_null(placed[LG_SECTION_CHANGES]);
	for (unsigned i = 0; i < CODES; i++)
		cr_assert_eq(placed[LG_SECTION_CODES][i], 0);
	placed[LG_SECTION_CODES][2] = 1;
	cr_assert_eq(s.file[s.len], 0xee);
	cr_assert_eq(parse_sample(&s), LG_OK);
}

Test(snapshot_read, may_hold_no_licences_at_all)
{
	struct sample s;

	sample_base(&s);
	for (unsigned type = LG_SECTION_LISTS; type <= LG_SECTION_EXACT; type++)
		s.snapshot.sections[type] = view(s.codes, 0);
	s.snapshot.sections[LG_SECTION_LEAVES] = view(s.leaves, 0);
	cr_assert_eq(rewrite(&s), LG_OK);
}

Test(snapshot_read, refuses_the_end_missing_at_any_byte)
{
	struct sample s;
	struct lg_snapshot read;

	sample_base(&s);
	for (size_t len = 0; len < s.len; len++) {
		uint8_t *cut = malloc(len ? len : 1); // of its own, for a sanitizer to watch

		memcpy(cut, s.file, len);
		cr_assert_eq(parse(cut, len, &read), LG_E_FORMAT, "%zu bytes", len);
		if (len >= LG_SNAPSHOT_HEADER_BYTES) {
			lg_put_le64(cut + LG_SNAPSHOT_AT_TOTAL, len);
			cr_assert_eq(parse(cut, len, &read), LG_E_FORMAT, "%zu bytes", len);
		}
		free(cut);
	}
	cr_assert_eq(parse(s.file, s.len + 1, &read), LG_E_FORMAT);
}

Test(snapshot_read, survives_any_bit_flipped)
{
	struct sample s;

	sample_base(&s);
	for (size_t bit = 0; bit < 8 * s.len; bit++) {
		uint8_t *copy = malloc(s.len);
		struct lg_snapshot read;

		memcpy(copy, s.file, s.len);
		copy[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (parse(copy, s.len, &read) == LG_OK)
			for (unsigned type = 0; type < LG_SECTION_END; type++)
				cr_assert(!read.sections[type].data ||
					read.sections[type].data + read.sections[type].len <=
						copy + s.len);
		free(copy);
	}
}

Test(snapshot_read, refuses_another_header)
{
	const struct {
		size_t at;
		uint8_t value;
		int rc;
	} refused[] = {
		{0, 'l', LG_E_FORMAT}, {7, '2', LG_E_FORMAT}, {8, 1, LG_E_VERSION},
		{9, 1, LG_E_VERSION}, {10, 0, LG_E_FORMAT}, {10, 3, LG_E_FORMAT},
		{10, 2, LG_E_FORMAT},                       // a delta on generation 0
		{11, 1, LG_E_FORMAT}, {12, 7, LG_E_FORMAT}, // one section fewer: LEAVES is missing
		{12, 10, LG_E_FORMAT}, {15, 0x80, LG_E_FORMAT}, {16, 0, LG_E_FORMAT},
		{23, 1, LG_E_FORMAT}, {28, 1, LG_E_FORMAT}, {31, 1, LG_E_FORMAT},
		{32, 0, LG_E_FORMAT}, // generation 0
		{40, 1, LG_E_FORMAT}, // a base on generation 1
	};

	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		struct sample s;

		sample_base(&s);
		s.file[refused[i].at] = refused[i].value;
		cr_assert_eq(parse_sample(&s), refused[i].rc, "byte %zu", refused[i].at);
	}
}

Test(snapshot_read, refuses_a_delta_that_goes_back)
{
	struct sample s;

	sample_delta(&s);
	s.snapshot.generation = s.snapshot.base_generation;
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
	s.snapshot.generation = UINT64_MAX;
	s.snapshot.base_generation = UINT64_MAX - 1;
	cr_assert_eq(rewrite(&s), LG_OK);
	s.snapshot.base_generation = 0;
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
}

Test(snapshot_read, needs_each_section_in_a_base)
{
	for (unsigned type = LG_SECTION_TRUST_LIST; type <= LG_SECTION_LEAVES; type++) {
		struct sample s;

		if (type == LG_SECTION_CHANGES)
			continue;
		sample_base(&s);
		s.snapshot.sections[type] = (struct lg_bytes){0};
		cr_assert_eq(rewrite(&s), LG_E_FORMAT, "section %u", type);
	}
}

Test(snapshot_read, takes_sections_where_they_belong_only)
{
	struct sample s;

	sample_base(&s);
	s.snapshot.sections[LG_SECTION_CHANGES] = view(s.changes, 0);
	cr_assert_eq(rewrite(&s), LG_E_FORMAT);
	for (unsigned type = LG_SECTION_TRUST_LIST; type < LG_SECTION_END; type++) {
		const bool belongs = type <= LG_SECTION_ADMISSION || type == LG_SECTION_LISTS ||
			type == LG_SECTION_CHANGES;

		sample_delta(&s);
		if (type != LG_SECTION_LISTS && type != LG_SECTION_CHANGES)
			s.snapshot.sections[type] = view(s.codes, 0);
		cr_assert_eq(rewrite(&s), belongs ? LG_OK : LG_E_FORMAT, "section %u", type);
	}
}

Test(snapshot_read, refuses_a_section_table_that_is_not_sound)
{
	struct sample s;

	sample_base(&s);
	lg_put_le32(row_of(&s, 0), 0);
	cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "type 0");
	lg_put_le32(row_of(&s, 0), LG_SECTION_END);
	cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "unknown type");
	lg_put_le32(row_of(&s, 0), UINT32_MAX);
	cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "unknown type");
	lg_put_le32(row_of(&s, 0), LG_SECTION_POLICY);
	cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "type twice");
	lg_put_le32(row_of(&s, 0), LG_SECTION_TRUST_LIST);
	lg_put_le32(row_of(&s, 0) + 4, 1);
	cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "reserved field");
	lg_put_le32(row_of(&s, 0) + 4, 0);
	cr_assert_eq(parse_sample(&s), LG_OK);
}

Test(snapshot_read, keeps_sections_inside_and_apart)
{
	struct sample s;
	uint64_t at[3];

	sample_base(&s);
	for (unsigned i = 0; i < 3; i++)
		at[i] = lg_le64(row_of(&s, i) + 8);
	const struct {
		uint64_t offset, len;
	} refused[] = {
		{at[0] + 1, 4},                // not aligned
		{0, 5},                        // in the header
		{LG_SNAPSHOT_HEADER_BYTES, 5}, // in the table
		{at[0] - 8, 5},                // in the table
		{s.len, 1},                    // beyond the end
		{s.len + 8, 0},                // the same
		{at[0], s.len},                // longer than the file
		{at[0], UINT64_MAX},           // the sum overflows
		{UINT64_MAX - 7, 8},           // the same
		{UINT64_C(1) << 63, UINT64_C(1) << 63}, {at[0], at[1] - at[0] + 1}, // into the next
		{at[1], 5},                                                         // on the next
		{at[0], s.len - at[0]},                                             // over all
	};

	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		lg_put_le64(row_of(&s, 0) + 8, refused[i].offset);
		lg_put_le64(row_of(&s, 0) + 16, refused[i].len);
		cr_assert_eq(parse_sample(&s), LG_E_FORMAT, "case %zu", i);
	}
	lg_put_le64(row_of(&s, 0) + 8, at[0]);
	lg_put_le64(row_of(&s, 0) + 16, at[1] - at[0]);
	cr_assert_eq(parse_sample(&s), LG_OK);
}
