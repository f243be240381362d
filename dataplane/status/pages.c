// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/pages.h"

#include <stdlib.h>

struct lg_status_table *lg_status_table_new(uint32_t list_count)
{
	const size_t bytes =
		sizeof(struct lg_status_table) + list_count * sizeof(struct lg_status_pages);
	struct lg_status_table *table = calloc(1, bytes);

	if (!table)
		return NULL;
	table->list_count = list_count;
	table->own_bytes = bytes;
	return table;
}

static uint8_t *copy_page(struct lg_status_table *table, const uint8_t *codes)
{
	uint8_t *page = aligned_alloc(64, LG_STATUS_PAGE_INDICES);

	if (!page)
		return NULL;
	memcpy(page, codes, LG_STATUS_PAGE_INDICES);
	table->own_bytes += LG_STATUS_PAGE_INDICES;
	return page;
}

static uint8_t **new_vector(struct lg_status_table *table, uint64_t pages)
{
	uint8_t **vector = calloc(pages ? pages : 1, sizeof(*vector));

	if (vector)
		table->own_bytes += pages * sizeof(*vector);
	return vector;
}

bool lg_status_pages_fill(struct lg_status_table *table, struct lg_status_pages *list,
	const uint8_t *codes, uint64_t coverage)
{
	const uint64_t pages = lg_status_page_count(coverage);

	list->page = new_vector(table, pages);
	if (!list->page)
		return false;
	list->coverage = coverage;
	for (uint64_t i = 0; i < pages; i++) {
		const uint64_t at = i * LG_STATUS_PAGE_INDICES, left = coverage - at;
		const size_t len = left < LG_STATUS_PAGE_INDICES ? left : LG_STATUS_PAGE_INDICES;

		if (memcmp(codes + at, table->blank, len) == 0) {
			list->page[i] = table->blank;
			continue;
		}
		// From the blank page, so that indices yet to come are normal.
		list->page[i] = copy_page(table, table->blank);
		if (!list->page[i])
			return false;
		memcpy(list->page[i], codes + at, len);
	}
	return true;
}

// Gives the list a vector of its own with room for this many pages, copied from the shared one.
static bool own_vector(struct lg_status_table *table, struct lg_status_pages *list, uint64_t pages)
{
	const uint64_t shared = lg_status_page_count(list->coverage);
	uint8_t **vector = new_vector(table, pages);

	if (!vector)
		return false;
	if (shared > 0)
		memcpy(vector, list->page, shared * sizeof(*vector));
	if (!lg_status_handover_note(&table->older->gone, list->page, vector))
		return false;
	list->page = vector;
	return true;
}

bool lg_status_pages_grow(
	struct lg_status_table *table, struct lg_status_pages *list, uint64_t coverage)
{
	const uint64_t before = lg_status_page_count(list->coverage);
	const uint64_t pages = lg_status_page_count(coverage);

	if (pages > before || !list->page) {
		if (!own_vector(table, list, pages))
			return false;
		for (uint64_t i = before; i < pages; i++)
			list->page[i] = table->blank;
	}
	list->coverage = coverage;
	return true;
}

// A list that is new in this table has no counterpart to share with.
static bool shares_vector(const struct lg_status_table *table, uint32_t slot)
{
	const struct lg_status_table *older = table->older;

	return slot < older->list_count && table->list[slot].page == older->list[slot].page;
}

static bool shares_page(const struct lg_status_table *table, uint32_t slot, uint64_t number)
{
	const struct lg_status_table *older = table->older;

	return slot < older->list_count &&
		number < lg_status_page_count(older->list[slot].coverage) &&
		table->list[slot].page[number] == older->list[slot].page[number];
}

bool lg_status_pages_set(struct lg_status_table *table, uint32_t slot, uint32_t index, uint8_t code)
{
	struct lg_status_pages *list = &table->list[slot];
	const uint64_t number = index / LG_STATUS_PAGE_INDICES;
	uint8_t *page, *before;

	if (shares_vector(table, slot) &&
		!own_vector(table, list, lg_status_page_count(list->coverage)))
		return false;

	before = list->page[number];
	if (before == table->blank || shares_page(table, slot, number)) {
		page = copy_page(table, before);
		if (!page)
			return false;
		if (!lg_status_handover_note(
			    &table->older->gone, before == table->blank ? NULL : before, page))
			return false;
		list->page[number] = page;
	}
	list->page[number][index % LG_STATUS_PAGE_INDICES] = code;
	return true;
}

void lg_status_pages_free(struct lg_status_table *table)
{
	for (uint32_t slot = 0; slot < table->list_count; slot++) {
		const struct lg_status_pages *list = &table->list[slot];
		const uint64_t pages = list->page ? lg_status_page_count(list->coverage) : 0;

		for (uint64_t i = 0; i < pages; i++)
			if (list->page[i] != table->blank)
				free(list->page[i]);
		free(list->page);
	}
}
