// SPDX-License-Identifier: Apache-2.0
// The lists of a table and the pages of codes that they consist of; the table itself, for the files
// of this folder.
//
// Pages in which every licence is normal are one page, the blank one, that a whole chain shares.
#pragma once

#include "dataplane/status/dictionary.h"
#include "dataplane/status/exact.h"
#include "dataplane/status/handover.h"
#include "dataplane/status/table.h"

struct lg_status_pages {
	uint64_t coverage; // indices
	uint8_t **page;    // lg_status_page_count() of them, LG_STATUS_PAGE_INDICES codes each
	uint32_t authority;
};

// Readers use lists, dictionary and exact, which never change. The rest is the management's.
struct lg_status_table {
	struct lg_status_dictionary *dictionary;
	struct lg_status_exact *exact;
	uint8_t *blank;
	uint8_t normal;                 // code of mask 0
	size_t own_bytes;               // see lg_status_table_own_bytes()
	struct lg_status_table *older;  // NULL at the old end of a chain
	struct lg_status_table *newer;  // NULL at the new end
	struct lg_status_handover gone; // to newer
	uint32_t list_count;
	struct lg_status_pages list[];
};

// A table with this many lists, all empty, and nothing else; NULL without memory.
struct lg_status_table *lg_status_table_new(uint32_t list_count);

// Cuts codes into the pages of a list without any. False without memory; what there is by then is
// the table's.
bool lg_status_pages_fill(struct lg_status_table *table, struct lg_status_pages *list,
	const uint8_t *codes, uint64_t coverage);

// Makes a list of a newer table, which still shares the pages of the older, cover more: by blank
// pages, and by what was left of its last one. False without memory.
bool lg_status_pages_grow(
	struct lg_status_table *table, struct lg_status_pages *list, uint64_t coverage);

// Writes a code into a list of a newer table; before that, makes its own of what it shares. False
// without memory.
bool lg_status_pages_set(
	struct lg_status_table *table, uint32_t slot, uint32_t index, uint8_t code);

static inline uint8_t lg_status_pages_code(const struct lg_status_pages *list, uint32_t index)
{
	return list->page[index / LG_STATUS_PAGE_INDICES][index % LG_STATUS_PAGE_INDICES];
}

// Frees the pages of a table that shares none.
void lg_status_pages_free(struct lg_status_table *table);
