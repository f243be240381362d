// SPDX-License-Identifier: Apache-2.0
// A small snapshot of two status lists, for tests to bend.
#pragma once

#include "common/snapshot.h"

#include <criterion/criterion.h>

#define BEIJING 110000
#define SHANGHAI 310000
#define BEIJING_COVERAGE 5
#define SHANGHAI_COVERAGE 3
#define CODES (BEIJING_COVERAGE + SHANGHAI_COVERAGE)
#define MAX_BYTES 1024

// A small snapshot, and the bytes of its sections, for a test to change before it is written.
struct sample {
	struct lg_snapshot snapshot;
	uint8_t dictionary[8];
	uint8_t lists[2 * LG_LIST_BYTES];
	uint8_t codes[CODES];
	uint8_t exact[2 * LG_ENTRY_BYTES];
	uint8_t leaves[2 * LG_SNAPSHOT_LEAF_BYTES];
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES];
	uint8_t changes[3 * LG_ENTRY_BYTES];
	uint8_t file[MAX_BYTES];
	size_t len;
};

static inline struct lg_bytes view(const void *data, size_t len)
{
	return (struct lg_bytes){data, len};
}

static inline void put_list(struct sample *s, unsigned i, uint32_t authority, uint64_t coverage)
{
	lg_snapshot_put_list(s->lists + i * LG_LIST_BYTES,
		&(struct lg_snapshot_list){.authority = authority, .coverage = coverage});
}

static inline void put_entry(uint8_t *entries, unsigned i, uint32_t authority, uint32_t index)
{
	lg_snapshot_put_entry(entries + i * LG_ENTRY_BYTES,
		&(struct lg_snapshot_entry){.authority = authority,
			.index = index,
			.mask = 0x12345678,
			.until_day = 20454});
}

static inline void write_file(struct sample *s)
{
	uint8_t *placed[LG_SECTION_END];

	s->len = lg_snapshot_bytes(s->snapshot.sections);
	cr_assert_leq(s->len, sizeof(s->file));
	lg_snapshot_write(&s->snapshot, s->file, placed);
}

static inline void sample_base(struct sample *s)
{
	struct lg_bytes *const sections = s->snapshot.sections;

	memset(s, 0, sizeof(*s));
	s->snapshot.kind = LG_SNAPSHOT_BASE;
	s->snapshot.epoch = 3;
	s->snapshot.generation = 42;
	s->snapshot.made_at_ms = INT64_C(1767225600123);
	lg_put_le32(s->dictionary + 4, 0x2);
	put_list(s, 0, BEIJING, BEIJING_COVERAGE);
	put_list(s, 1, SHANGHAI, SHANGHAI_COVERAGE);
	s->codes[1] = 1;
	s->codes[4] = s->codes[5] = LG_CODE_EXACT;
	put_entry(s->exact, 0, BEIJING, 4);
	put_entry(s->exact, 1, SHANGHAI, 0);
	sections[LG_SECTION_TRUST_LIST] = view("trust", 5);
	sections[LG_SECTION_POLICY] = view("policy", 6);
	sections[LG_SECTION_ADMISSION] = view("admission", 9);
	sections[LG_SECTION_DICTIONARY] = view(s->dictionary, sizeof(s->dictionary));
	sections[LG_SECTION_LISTS] = view(s->lists, sizeof(s->lists));
	sections[LG_SECTION_CODES] = view(s->codes, sizeof(s->codes));
	sections[LG_SECTION_EXACT] = view(s->exact, sizeof(s->exact));
	sections[LG_SECTION_LEAVES] = view(s->leaves, sizeof(s->leaves));
	memset(s->root, 0x77, sizeof(s->root));
	s->snapshot.root = s->root;
	write_file(s);
}

static inline void sample_delta(struct sample *s)
{
	struct lg_bytes *const sections = s->snapshot.sections;

	memset(s, 0, sizeof(*s));
	s->snapshot.kind = LG_SNAPSHOT_DELTA;
	s->snapshot.epoch = 3;
	s->snapshot.generation = 43;
	s->snapshot.base_generation = 42;
	put_list(s, 0, BEIJING, BEIJING_COVERAGE);
	put_list(s, 1, SHANGHAI, SHANGHAI_COVERAGE);
	put_entry(s->changes, 0, BEIJING, 0);
	put_entry(s->changes, 1, BEIJING, BEIJING_COVERAGE - 1);
	put_entry(s->changes, 2, SHANGHAI, SHANGHAI_COVERAGE - 1);
	sections[LG_SECTION_LISTS] = view(s->lists, sizeof(s->lists));
	sections[LG_SECTION_CHANGES] = view(s->changes, sizeof(s->changes));
	write_file(s);
}

static inline int parse(const uint8_t *data, size_t len, struct lg_snapshot *snapshot)
{
	struct lg_error err = {0};
	const int rc = lg_snapshot_parse((struct lg_bytes){data, len}, snapshot, &err);

	cr_assert_eq(err.code, rc);
	cr_assert_eq(err.text[0] == '\0', rc == LG_OK);
	return rc;
}

static inline int parse_sample(const struct sample *s)
{
	struct lg_snapshot snapshot = {.epoch = 77};
	const int rc = parse(s->file, s->len, &snapshot);

	if (rc != LG_OK)
		cr_assert_eq(snapshot.epoch, 77);
	return rc;
}

static inline int rewrite(struct sample *s)
{
	write_file(s);
	return parse_sample(s);
}

// Row of a section in the table; sections stand in the order of their types.
static inline uint8_t *row_of(struct sample *s, unsigned i)
{
	return s->file + LG_SNAPSHOT_HEADER_BYTES + (size_t)i * LG_SNAPSHOT_SECTION_BYTES;
}
