// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/status_sections.h"

#include "tests/lib/status_root.h"

#include <stdio.h>
#include <stdlib.h>

static void *allocate(size_t bytes)
{
	void *p = malloc(bytes ? bytes : 1);

	if (!p) {
		fprintf(stderr, "status sections: cannot allocate %zu bytes\n", bytes);
		abort();
	}
	return p;
}

static uint8_t *renew(struct lg_snapshot *snapshot, enum lg_snapshot_section type, size_t len)
{
	uint8_t *data = allocate(len);

	free((void *)snapshot->sections[type].data);
	snapshot->sections[type] = (struct lg_bytes){data, len};
	return data;
}

void lg_sections_lists(
	struct lg_snapshot *snapshot, const struct lg_snapshot_list *lists, size_t count)
{
	uint8_t *data = renew(snapshot, LG_SECTION_LISTS, count * LG_LIST_BYTES);

	for (size_t i = 0; i < count; i++)
		lg_snapshot_put_list(data + i * LG_LIST_BYTES, &lists[i]);
}

void lg_sections_dictionary(struct lg_snapshot *snapshot, const uint32_t *masks, size_t count)
{
	uint8_t *data = renew(snapshot, LG_SECTION_DICTIONARY, count * sizeof(*masks));

	for (size_t i = 0; i < count; i++)
		lg_put_le32(data + i * sizeof(*masks), masks[i]);
}

void lg_sections_codes(struct lg_snapshot *snapshot, const uint8_t *codes, size_t count)
{
	uint8_t *data = renew(snapshot, LG_SECTION_CODES, count);

	if (count > 0)
		memcpy(data, codes, count);
}

static void put_entries(struct lg_snapshot *snapshot, enum lg_snapshot_section type,
	const struct lg_snapshot_entry *entries, size_t count)
{
	uint8_t *data = renew(snapshot, type, count * LG_ENTRY_BYTES);

	for (size_t i = 0; i < count; i++)
		lg_snapshot_put_entry(data + i * LG_ENTRY_BYTES, &entries[i]);
}

void lg_sections_exact(
	struct lg_snapshot *snapshot, const struct lg_snapshot_entry *entries, size_t count)
{
	put_entries(snapshot, LG_SECTION_EXACT, entries, count);
}

void lg_sections_changes(
	struct lg_snapshot *snapshot, const struct lg_snapshot_entry *entries, size_t count)
{
	put_entries(snapshot, LG_SECTION_CHANGES, entries, count);
}

void lg_sections_root(struct lg_snapshot *delta, const uint8_t root[LG_SNAPSHOT_LEAF_BYTES])
{
	uint8_t *copy = allocate(LG_SNAPSHOT_LEAF_BYTES);

	memcpy(copy, root, LG_SNAPSHOT_LEAF_BYTES);
	free((void *)delta->root);
	delta->root = copy;
}

// What the base says of one index. next_exact walks along the exact entries.
static struct lg_snapshot_entry entry_at(const struct lg_snapshot *base, uint32_t authority,
	uint32_t index, uint8_t code, size_t *next_exact)
{
	const struct lg_bytes exact = base->sections[LG_SECTION_EXACT];
	struct lg_snapshot_entry entry = {authority, index, 0, 0};

	if (code != LG_CODE_EXACT)
		entry.mask = lg_le32(base->sections[LG_SECTION_DICTIONARY].data + 4 * code);
	else if (*next_exact < exact.len / LG_ENTRY_BYTES)
		lg_snapshot_entry_at(exact, (*next_exact)++, &entry);
	return entry;
}

void lg_sections_seal_base(struct lg_snapshot *base)
{
	const struct lg_bytes codes = base->sections[LG_SECTION_CODES];
	const size_t count = base->sections[LG_SECTION_LISTS].len / LG_LIST_BYTES;
	struct lg_snapshot_list *lists = allocate(count * sizeof(*lists));
	struct lg_snapshot_entry *entries = allocate(codes.len * sizeof(*entries));
	size_t entry_count = 0, next_exact = 0, at = 0, pages = 0;
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES];

	for (size_t i = 0; i < count; i++) {
		lg_snapshot_list_at(base->sections[LG_SECTION_LISTS], i, &lists[i]);
		pages += lg_status_page_count(lists[i].coverage);
		for (uint64_t index = 0; index < lists[i].coverage; index++, at++)
			if (codes.data[at] != LG_CODE_NORMAL)
				entries[entry_count++] = entry_at(base, lists[i].authority,
					(uint32_t)index, codes.data[at], &next_exact);
	}
	lg_test_status_root(lists, count, entries, entry_count,
		(uint8_t(*)[LG_STATUS_HASH_BYTES])renew(
			base, LG_SECTION_LEAVES, pages * LG_STATUS_HASH_BYTES),
		root);
	lg_sections_root(base, root);
	free(entries);
	free(lists);
}

void lg_sections_free(struct lg_snapshot *snapshot)
{
	free((void *)snapshot->root);
	snapshot->root = NULL;
	for (unsigned i = 0; i < LG_SECTION_END; i++) {
		free((void *)snapshot->sections[i].data);
		snapshot->sections[i] = (struct lg_bytes){0};
	}
}
