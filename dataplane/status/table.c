// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/pages.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>

static int no_memory(struct lg_error *err, uint64_t coverage)
{
	return lg_fail(err, LG_E_NO_MEMORY,
		"no memory for a status table of %" PRIu64 " licences: about one byte each is "
		"needed",
		coverage);
}

static int build_dictionary(
	struct lg_status_table *table, struct lg_bytes masks, struct lg_error *err)
{
	struct lg_status_dictionary *dictionary = calloc(1, sizeof(*dictionary));

	if (!dictionary)
		return no_memory(err, 0);
	table->dictionary = dictionary;
	table->own_bytes += sizeof(*dictionary);
	for (size_t at = 0; at < masks.len; at += sizeof(uint32_t))
		lg_status_dictionary_add(dictionary, lg_le32(masks.data + at));

	table->normal = lg_status_dictionary_find(dictionary, 0);
	if (table->normal == LG_CODE_EXACT)
		table->normal = lg_status_dictionary_add(dictionary, 0);
	if (table->normal == LG_CODE_EXACT)
		return lg_fail(err, LG_E_FORMAT,
			"status dictionary has %u masks, none of them 0: leave room for the normal "
			"condition",
			dictionary->count);
	return LG_OK;
}

static int build_lists(
	struct lg_status_table *table, const struct lg_snapshot *base, struct lg_error *err)
{
	const uint8_t *codes = base->sections[LG_SECTION_CODES].data;

	table->blank = aligned_alloc(64, LG_STATUS_PAGE_INDICES);
	if (!table->blank)
		return no_memory(err, 0);
	memset(table->blank, table->normal, LG_STATUS_PAGE_INDICES);
	table->own_bytes += LG_STATUS_PAGE_INDICES;

	for (uint32_t slot = 0; slot < table->list_count; slot++) {
		struct lg_snapshot_list read;

		lg_snapshot_list_at(base->sections[LG_SECTION_LISTS], slot, &read);
		table->list[slot].authority = read.authority;
		if (!lg_status_pages_fill(table, &table->list[slot], codes, read.coverage))
			return no_memory(err, read.coverage);
		codes += read.coverage;
	}
	return LG_OK;
}

static size_t count_exact_codes(struct lg_bytes codes)
{
	size_t count = 0;

	for (size_t i = 0; i < codes.len; i++)
		count += codes.data[i] == LG_CODE_EXACT;
	return count;
}

// As many codes point there as there are entries, and each entry is pointed to: one to one.
static int build_exact(
	struct lg_status_table *table, const struct lg_snapshot *base, struct lg_error *err)
{
	const struct lg_bytes entries = base->sections[LG_SECTION_EXACT];
	const size_t codes = count_exact_codes(base->sections[LG_SECTION_CODES]);

	if (codes != entries.len / LG_ENTRY_BYTES)
		return lg_fail(err, LG_E_FORMAT, "%zu status codes point to %zu exact entries",
			codes, entries.len / LG_ENTRY_BYTES);
	for (size_t i = 0; i < codes; i++) {
		struct lg_snapshot_entry entry;
		uint32_t slot;

		lg_snapshot_entry_at(entries, i, &entry);
		slot = lg_status_list(table, entry.authority);
		if (lg_status_pages_code(&table->list[slot], entry.index) != LG_CODE_EXACT)
			return lg_fail(err, LG_E_FORMAT,
				"exact status entry of %06" PRIu32 ", index %" PRIu32
				": its code does not point to it",
				entry.authority, entry.index);
	}
	table->exact = lg_status_exact_read(entries);
	if (!table->exact)
		return no_memory(err, codes);
	table->own_bytes += lg_status_exact_bytes(codes);
	return LG_OK;
}

int lg_status_table_build(
	const struct lg_snapshot *base, struct lg_status_table **table, struct lg_error *err)
{
	const size_t lists = base->sections[LG_SECTION_LISTS].len / LG_LIST_BYTES;
	struct lg_status_table *built;
	int rc;

	if (lists > LG_STATUS_LISTS_MAX)
		return lg_fail(err, LG_E_TOO_LARGE, "%zu status lists; at most %d are possible",
			lists, LG_STATUS_LISTS_MAX);
	built = lg_status_table_new((uint32_t)lists);
	if (!built)
		return no_memory(err, 0);
	rc = build_dictionary(built, base->sections[LG_SECTION_DICTIONARY], err);
	if (rc == LG_OK)
		rc = build_lists(built, base, err);
	if (rc == LG_OK)
		rc = build_exact(built, base, err);
	if (rc != LG_OK) {
		lg_status_table_free(built);
		return rc;
	}
	*table = built;
	return LG_OK;
}

void lg_status_table_free(struct lg_status_table *table)
{
	if (!table)
		return;
	assert(!table->older || !table->newer);
	if (table->newer) {
		lg_status_handover_free_before(&table->gone);
		table->newer->older = NULL;
	} else if (table->older) {
		lg_status_handover_free_after(&table->older->gone);
		table->older->newer = NULL;
	} else {
		lg_status_pages_free(table);
		free(table->dictionary);
		free(table->exact);
		free(table->blank);
	}
	free(table);
}

uint32_t lg_status_list(const struct lg_status_table *table, uint32_t authority)
{
	for (uint32_t slot = 0; slot < table->list_count; slot++)
		if (table->list[slot].authority == authority)
			return slot;
	return LG_STATUS_LIST_NONE;
}

uint64_t lg_status_coverage(const struct lg_status_table *table)
{
	uint64_t coverage = 0;

	for (uint32_t slot = 0; slot < table->list_count; slot++)
		coverage += table->list[slot].coverage;
	return coverage;
}

size_t lg_status_table_bytes(const struct lg_status_table *table)
{
	size_t bytes = sizeof(*table) + table->list_count * sizeof(table->list[0]) +
		sizeof(*table->dictionary) + LG_STATUS_PAGE_INDICES +
		lg_status_exact_bytes(table->exact->count);

	for (uint32_t slot = 0; slot < table->list_count; slot++) {
		const struct lg_status_pages *list = &table->list[slot];
		const uint64_t pages = lg_status_page_count(list->coverage);

		bytes += pages * sizeof(*list->page);
		for (uint64_t i = 0; i < pages; i++)
			if (list->page[i] != table->blank)
				bytes += LG_STATUS_PAGE_INDICES;
	}
	return bytes;
}

size_t lg_status_table_own_bytes(const struct lg_status_table *table)
{
	return table->own_bytes;
}
