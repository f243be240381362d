// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/fixture_status.h"

#include <stdio.h>
#include <stdlib.h>

struct content {
	struct lg_bytes sections[LG_SECTION_END]; // data from malloc
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES];
};

static void *allocate(size_t bytes)
{
	void *p = calloc(1, bytes ? bytes : 1);

	if (!p) {
		fprintf(stderr, "fixture: cannot allocate %zu bytes\n", bytes);
		abort();
	}
	return p;
}

static void put(struct content *c, enum lg_snapshot_section type, const uint8_t *data, size_t len)
{
	c->sections[type] = (struct lg_bytes){data, len};
}

struct lg_bytes lg_fixture_trust_document(const struct lg_fixture *f)
{
	struct lg_bytes document;
	struct lg_error err;

	lg_fixture_need(
		lg_trust_list_sign(&f->trust, f->roots, LG_FIXTURE_THRESHOLD, &document, &err),
		&err);
	return document;
}

static void add_rules(const struct lg_fixture *f, struct content *c, unsigned sections)
{
	if (sections & LG_FIXTURE_WITH_TRUST)
		c->sections[LG_SECTION_TRUST_LIST] = lg_fixture_trust_document(f);
	if (sections & LG_FIXTURE_WITH_POLICY) {
		uint8_t *policy = allocate(LG_POLICY_MAX_BYTES);

		put(c, LG_SECTION_POLICY, policy,
			lg_policy_encode(&f->policy, policy, LG_POLICY_MAX_BYTES));
	}
	if (sections & LG_FIXTURE_WITH_ADMISSION) {
		uint8_t *admission = allocate(LG_ADMISSION_BYTES);

		lg_admission_encode(&f->secrets, admission);
		put(c, LG_SECTION_ADMISSION, admission, LG_ADMISSION_BYTES);
	}
	if (sections & LG_FIXTURE_WITH_LISTS) {
		uint8_t *lists = allocate(f->authority_count * LG_LIST_BYTES);

		for (uint32_t i = 0; i < f->authority_count; i++)
			lg_snapshot_put_list(lists + i * LG_LIST_BYTES,
				&(struct lg_snapshot_list){
					lg_fixture_authority(i), f->coverage[i]});
		put(c, LG_SECTION_LISTS, lists, f->authority_count * LG_LIST_BYTES);
	}
}

static int by_place(const void *left, const void *right)
{
	const struct lg_fixture_condition *a = left, *b = right;

	if (a->authority != b->authority)
		return a->authority < b->authority ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static struct lg_fixture_condition *sorted(
	const struct lg_fixture_condition *conditions, size_t count)
{
	struct lg_fixture_condition *copy = allocate(count * sizeof(*copy));

	if (count > 0) {
		memcpy(copy, conditions, count * sizeof(*copy));
		qsort(copy, count, sizeof(*copy), by_place);
	}
	return copy;
}

static void put_entry(uint8_t *entries, size_t at, const struct lg_fixture_condition *condition)
{
	lg_snapshot_put_entry(entries + at * LG_ENTRY_BYTES,
		&(struct lg_snapshot_entry){lg_fixture_authority(condition->authority),
			condition->index, condition->mask, condition->until_day});
}

// Code of a mask in dictionary, which it is added to if there is room.
static uint8_t code_of(uint32_t *dictionary, size_t *masks, uint32_t mask)
{
	for (size_t i = 0; i < *masks; i++)
		if (dictionary[i] == mask)
			return (uint8_t)i;
	if (*masks == LG_DICTIONARY_MAX)
		return LG_CODE_EXACT;
	dictionary[*masks] = mask;
	return (uint8_t)(*masks)++;
}

static uint64_t first_code(const struct lg_fixture *f, uint32_t authority)
{
	uint64_t at = 0;

	for (uint32_t i = 0; i < authority; i++)
		at += f->coverage[i];
	return at;
}

static void add_codes(const struct lg_fixture *f, struct content *c,
	const struct lg_fixture_condition *ordered, size_t count)
{
	const uint64_t coverage = first_code(f, f->authority_count);
	uint8_t *exact = allocate(count * LG_ENTRY_BYTES);
	uint8_t *masks = allocate(LG_DICTIONARY_MAX * 4);
	uint8_t *codes = allocate(coverage);
	uint32_t dictionary[LG_DICTIONARY_MAX] = {0};
	size_t exact_count = 0, mask_count = 1; // code 0: the normal condition

	for (size_t i = 0; i < count; i++) {
		uint8_t code = LG_CODE_EXACT;

		if (ordered[i].until_day == 0)
			code = code_of(dictionary, &mask_count, ordered[i].mask);
		if (code == LG_CODE_EXACT)
			put_entry(exact, exact_count++, &ordered[i]);
		codes[first_code(f, ordered[i].authority) + ordered[i].index] = code;
	}
	for (size_t i = 0; i < mask_count; i++)
		lg_put_le32(masks + 4 * i, dictionary[i]);
	put(c, LG_SECTION_DICTIONARY, masks, 4 * mask_count);
	put(c, LG_SECTION_CODES, codes, coverage);
	put(c, LG_SECTION_EXACT, exact, exact_count * LG_ENTRY_BYTES);
}

static void add_leaves(const struct lg_fixture *f, struct content *c, uint64_t generation,
	const struct lg_fixture_condition *ordered, size_t count)
{
	const size_t bytes = lg_fixture_pages(f) * LG_SNAPSHOT_LEAF_BYTES;
	uint8_t *leaves = allocate(bytes);

	lg_fixture_note_base(f, generation, ordered, count, leaves, c->root);
	put(c, LG_SECTION_LEAVES, leaves, bytes);
}

// Seals the content and frees its parts.
static struct lg_bytes seal(const struct lg_fixture *f, enum lg_snapshot_kind kind,
	uint64_t base_generation, uint64_t generation, struct content *c)
{
	struct lg_snapshot snapshot = {
		.kind = kind,
		.epoch = f->epoch,
		.generation = generation,
		.base_generation = base_generation,
		.made_at_ms = f->now_s * 1000,
		.root = c->root,
	};
	const size_t len = lg_snapshot_bytes(c->sections);
	uint8_t *placed[LG_SECTION_END];
	uint8_t *file = allocate(len);

	memcpy(snapshot.sections, c->sections, sizeof(snapshot.sections));
	lg_snapshot_write(&snapshot, file, placed);
	lg_snapshot_seal(file, len, f->status_key);
	for (unsigned i = 0; i < LG_SECTION_END; i++)
		free((void *)c->sections[i].data);
	return (struct lg_bytes){file, len};
}

struct lg_bytes lg_fixture_base(const struct lg_fixture *f, uint64_t generation,
	const struct lg_fixture_condition *conditions, size_t count)
{
	struct lg_fixture_condition *ordered = sorted(conditions, count);
	struct content c = {0};

	add_rules(f, &c,
		LG_FIXTURE_WITH_TRUST | LG_FIXTURE_WITH_POLICY | LG_FIXTURE_WITH_ADMISSION |
			LG_FIXTURE_WITH_LISTS);
	add_codes(f, &c, ordered, count);
	add_leaves(f, &c, generation, ordered, count);
	free(ordered);
	return seal(f, LG_SNAPSHOT_BASE, 0, generation, &c);
}

struct lg_bytes lg_fixture_delta(const struct lg_fixture *f, uint64_t base_generation,
	uint64_t generation, unsigned sections, const struct lg_fixture_condition *conditions,
	size_t count)
{
	struct lg_fixture_condition *ordered = sorted(conditions, count);
	uint8_t *changes = allocate(count * LG_ENTRY_BYTES);
	struct content c = {0};

	add_rules(f, &c, sections);
	for (size_t i = 0; i < count; i++)
		put_entry(changes, i, &ordered[i]);
	put(&c, LG_SECTION_CHANGES, changes, count * LG_ENTRY_BYTES);
	lg_fixture_note_delta(f, base_generation, generation, sections & LG_FIXTURE_WITH_LISTS,
		ordered, count, c.root);
	free(ordered);
	return seal(f, LG_SNAPSHOT_DELTA, base_generation, generation, &c);
}
