// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/status_sections.h"

#include <stdio.h>
#include <stdlib.h>

static uint8_t *renew(struct lg_snapshot *snapshot, enum lg_snapshot_section type, size_t len)
{
	uint8_t *data = malloc(len ? len : 1);

	if (!data) {
		fprintf(stderr, "status sections: cannot allocate %zu bytes\n", len);
		abort();
	}
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

void lg_sections_free(struct lg_snapshot *snapshot)
{
	for (unsigned i = 0; i < LG_SECTION_END; i++) {
		free((void *)snapshot->sections[i].data);
		snapshot->sections[i] = (struct lg_bytes){0};
	}
}
