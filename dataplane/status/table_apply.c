// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/pages.h"

#include <inttypes.h>
#include <stdlib.h>

// One application of a delta. Every part of table that is not older's stands in older's handover,
// so that giving table up at any point leaves older as it was.
struct application {
	struct lg_status_table *table;
	struct lg_bytes changes;
	struct lg_status_exact_edit *edits;
	size_t edit_count;
	struct lg_error *err;
};

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY,
		"no memory for the status pages that a delta changes: memory for about one more "
		"table is needed at worst");
}

// How many lists there will be. A list cannot disappear, so those of older come first.
static int count_lists(const struct lg_status_table *older, struct lg_bytes lists, uint32_t *count,
	struct lg_error *err)
{
	const size_t named = lists.len / LG_LIST_BYTES;
	size_t kept = 0;

	*count = older->list_count;
	if (!lists.data)
		return LG_OK;
	for (size_t i = 0; i < named; i++) {
		struct lg_snapshot_list list;

		lg_snapshot_list_at(lists, i, &list);
		kept += lg_status_list(older, list.authority) != LG_STATUS_LIST_NONE;
	}
	if (kept != older->list_count)
		return lg_fail(err, LG_E_FORMAT,
			"delta names %zu of the %" PRIu32
			" status lists that there are: a list cannot disappear without a new base",
			kept, older->list_count);
	if (named > LG_STATUS_LISTS_MAX)
		return lg_fail(err, LG_E_TOO_LARGE, "%zu status lists; at most %d are possible",
			named, LG_STATUS_LISTS_MAX);
	*count = (uint32_t)named;
	return LG_OK;
}

static struct lg_status_table *new_table(struct lg_status_table *older, uint32_t list_count)
{
	struct lg_status_table *table = lg_status_table_new(list_count);

	if (!table)
		return NULL;
	memcpy(table->list, older->list, older->list_count * sizeof(older->list[0]));
	table->dictionary = older->dictionary;
	table->exact = older->exact;
	table->blank = older->blank;
	table->normal = older->normal;
	table->older = older;
	older->newer = table;
	return table;
}

static int apply_lists(struct lg_status_table *table, struct lg_bytes lists, struct lg_error *err)
{
	uint32_t next_slot = table->older->list_count;

	for (size_t i = 0; i < lists.len / LG_LIST_BYTES; i++) {
		struct lg_status_pages *pages;
		struct lg_snapshot_list list;
		uint32_t slot;

		lg_snapshot_list_at(lists, i, &list);
		slot = lg_status_list(table->older, list.authority);
		if (slot == LG_STATUS_LIST_NONE)
			slot = next_slot++;
		pages = &table->list[slot];
		pages->authority = list.authority;
		if (list.coverage < pages->coverage)
			return lg_fail(err, LG_E_FORMAT,
				"delta shrinks status list %06" PRIu32 " from %" PRIu64
				" indices to %" PRIu64 ": a coverage cannot shrink without a new "
				"base",
				list.authority, pages->coverage, list.coverage);
		if (!lg_status_pages_grow(table, pages, list.coverage))
			return no_memory(err);
	}
	return LG_OK;
}

// Code of a mask, of an entry new in the dictionary if need be; false without memory.
static bool encode(struct lg_status_table *table, uint32_t mask, uint8_t *code)
{
	struct lg_status_dictionary *const before = table->older->dictionary;

	*code = lg_status_dictionary_find(table->dictionary, mask);
	if (*code != LG_CODE_EXACT || table->dictionary->count == LG_DICTIONARY_MAX)
		return true;
	if (table->dictionary == before) {
		struct lg_status_dictionary *own = malloc(sizeof(*own));

		if (!own)
			return false;
		memcpy(own, before, sizeof(*own));
		if (!lg_status_handover_note(&table->older->gone, before, own))
			return false;
		table->dictionary = own;
		table->own_bytes += sizeof(*own);
	}
	*code = lg_status_dictionary_add(table->dictionary, mask);
	return true;
}

static int apply_change(struct application *a, const struct lg_snapshot_entry *change)
{
	struct lg_status_table *table = a->table;
	const uint32_t slot = lg_status_list(table, change->authority);
	uint8_t code = LG_CODE_EXACT, before;

	if (slot == LG_STATUS_LIST_NONE || change->index >= table->list[slot].coverage)
		return lg_fail(a->err, LG_E_FORMAT,
			"delta changes index %" PRIu32 " of status list %06" PRIu32
			", which no list covers",
			change->index, change->authority);
	if (change->until_day == 0 && !encode(table, change->mask, &code))
		return no_memory(a->err);

	before = lg_status_pages_code(&table->list[slot], change->index);
	if (code == LG_CODE_EXACT || before == LG_CODE_EXACT)
		a->edits[a->edit_count++] = (struct lg_status_exact_edit){
			.entry = {lg_status_place(change->authority, change->index), change->mask,
				change->until_day},
			.drop = code != LG_CODE_EXACT,
		};
	if (code != before && !lg_status_pages_set(table, slot, change->index, code))
		return no_memory(a->err);
	return LG_OK;
}

static int apply_edits(struct application *a)
{
	struct lg_status_table *table = a->table;
	struct lg_status_exact *merged;

	if (a->edit_count == 0)
		return LG_OK;
	merged = lg_status_exact_merge(table->exact, a->edits, a->edit_count);
	if (!merged || !lg_status_handover_note(&table->older->gone, table->exact, merged))
		return no_memory(a->err);
	table->exact = merged;
	table->own_bytes += lg_status_exact_bytes(merged->count);
	return LG_OK;
}

static int apply_changes(struct application *a)
{
	const size_t count = a->changes.len / LG_ENTRY_BYTES;
	int rc = LG_OK;

	if (count == 0)
		return LG_OK;
	a->edits = malloc(count * sizeof(*a->edits));
	if (!a->edits)
		return no_memory(a->err);
	for (size_t i = 0; i < count && rc == LG_OK; i++) {
		struct lg_snapshot_entry change;

		lg_snapshot_entry_at(a->changes, i, &change);
		rc = apply_change(a, &change);
	}
	if (rc == LG_OK)
		rc = apply_edits(a);
	free(a->edits);
	return rc;
}

int lg_status_table_apply(struct lg_status_table *old, const struct lg_snapshot *delta,
	struct lg_status_table **table, struct lg_error *err)
{
	const struct lg_bytes lists = delta->sections[LG_SECTION_LISTS];
	struct application a = {.changes = delta->sections[LG_SECTION_CHANGES], .err = err};
	uint32_t list_count;
	int rc;

	if (old->newer)
		return lg_fail(err, LG_E_STATE,
			"a status table has been made of this one already: publish or free it "
			"first");
	rc = count_lists(old, lists, &list_count, err);
	if (rc != LG_OK)
		return rc;
	a.table = new_table(old, list_count);
	if (!a.table)
		return no_memory(err);
	rc = apply_lists(a.table, lists, err);
	if (rc == LG_OK)
		rc = apply_changes(&a);
	if (rc != LG_OK) {
		lg_status_table_free(a.table);
		return rc;
	}
	*table = a.table;
	return LG_OK;
}
