// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"
#include "dataplane/status/patch.h"

#include <inttypes.h>
#include <stdlib.h>

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY,
		"no memory for a delta of the status table: about 40 bytes a change are needed");
}

static int check_room(const struct lg_status_table *old, size_t changes, struct lg_error *err)
{
	const struct lg_status_overlay *overlay = old->ground->overlay;

	if (changes > LG_STATUS_UNSETTLED_CHANGES_MAX)
		return lg_fail(err, LG_E_TOO_LARGE,
			"delta of %zu changes; %u are possible: a base is needed", changes,
			LG_STATUS_UNSETTLED_CHANGES_MAX);
	if (!overlay || changes == 0)
		return LG_OK;
	if (overlay->change_count + changes > LG_STATUS_UNSETTLED_CHANGES_MAX ||
		overlay->run_count == LG_STATUS_UNSETTLED_DELTAS_MAX)
		return lg_fail(err, LG_E_AGAIN,
			"%zu changes of %" PRIu32 " deltas wait to be settled, as a worker still "
			"uses an older table; %zu more are too many: try again later",
			overlay->change_count, overlay->run_count, changes);
	return LG_OK;
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
	struct lg_status_table *table = lg_status_table_new(older->ground, list_count);

	if (!table)
		return NULL;
	memcpy(table->list, older->list, older->list_count * sizeof(older->list[0]));
	atomic_init(&table->overlay, older->ground->overlay);
	table->run_count = lg_status_table_runs(older);
	atomic_init(&table->older, older);
	older->newer = table;
	return table;
}

static int apply_list(
	struct lg_status_table *table, uint32_t slot, uint64_t coverage, struct lg_error *err)
{
	const struct lg_status_extent *list = &table->list[slot];

	if (coverage < list->coverage)
		return lg_fail(err, LG_E_FORMAT,
			"delta shrinks status list %06" PRIu32 " from %" PRIu64
			" indices to %" PRIu64 ": a coverage cannot shrink without a new base",
			list->authority, list->coverage, coverage);
	if (!lg_status_table_cover(table, slot, coverage))
		return no_memory(err);
	return lg_status_tree_cover(table->ground->tree, list->authority, coverage, err);
}

static int apply_lists(struct lg_status_table *table, const struct lg_status_table *older,
	struct lg_bytes lists, struct lg_error *err)
{
	uint32_t next_slot = older->list_count;
	int rc = LG_OK;

	for (size_t i = 0; rc == LG_OK && i < lists.len / LG_LIST_BYTES; i++) {
		struct lg_snapshot_list list;
		uint32_t slot;

		lg_snapshot_list_at(lists, i, &list);
		slot = lg_status_list(older, list.authority);
		if (slot == LG_STATUS_LIST_NONE)
			slot = next_slot++;
		table->list[slot].authority = list.authority;
		rc = apply_list(table, slot, list.coverage, err);
	}
	return rc;
}

// Changes of one authority stand together; where they begin and end.
struct stretch {
	uint32_t from, to;
};

static int find_stretches(const struct lg_status_table *table, struct lg_bytes changes,
	struct stretch of_slot[LG_STATUS_LISTS_MAX], struct lg_error *err)
{
	const uint32_t count = (uint32_t)(changes.len / LG_ENTRY_BYTES);
	struct lg_snapshot_entry change;
	uint32_t slot = LG_STATUS_LIST_NONE;

	for (uint32_t i = 0; i < count; i++) {
		lg_snapshot_entry_at(changes, i, &change);
		if (slot == LG_STATUS_LIST_NONE ||
			table->list[slot].authority != change.authority) {
			slot = lg_status_list(table, change.authority);
			if (slot != LG_STATUS_LIST_NONE)
				of_slot[slot].from = i;
		}
		if (slot == LG_STATUS_LIST_NONE || change.index >= table->list[slot].coverage)
			return lg_fail(err, LG_E_FORMAT,
				"delta changes index %" PRIu32 " of status list %06" PRIu32
				", which no list covers",
				change.index, change.authority);
		of_slot[slot].to = i + 1;
	}
	return LG_OK;
}

// The delta's changes in the order of places, which is that of slots, not of authorities.
static int read_run(const struct lg_status_table *table, struct lg_bytes changes,
	struct lg_status_run **run, struct lg_error *err)
{
	struct stretch of_slot[LG_STATUS_LISTS_MAX] = {0};
	const int rc = find_stretches(table, changes, of_slot, err);

	if (rc != LG_OK)
		return rc;
	*run = lg_status_run_new((uint32_t)(changes.len / LG_ENTRY_BYTES));
	if (!*run)
		return no_memory(err);
	for (uint32_t slot = 0; slot < table->list_count; slot++)
		for (uint32_t i = of_slot[slot].from; i < of_slot[slot].to; i++) {
			struct lg_snapshot_entry change;

			lg_snapshot_entry_at(changes, i, &change);
			(*run)->change[(*run)->count++] = (struct lg_status_change){
				lg_status_place(slot, change.index), change.mask, change.until_day};
		}
	return LG_OK;
}

static uint64_t page_place(uint64_t place)
{
	return place / LG_STATUS_PAGE_INDICES * LG_STATUS_PAGE_INDICES;
}

static bool new_undo(struct lg_status_table *table, const struct lg_status_run *run)
{
	size_t pages = 0;

	for (uint32_t i = 0; i < run->count; i++)
		pages += i == 0 ||
			page_place(run->change[i].place) != page_place(run->change[i - 1].place);
	table->undo = malloc(sizeof(*table->undo) + pages * sizeof(table->undo->leaf[0]));
	if (!table->undo)
		return false;
	table->undo->count = 0;
	return true;
}

static int apply_page(struct lg_status_table *table, uint64_t place,
	const struct lg_status_change *changes, uint32_t count, struct lg_error *err)
{
	const uint32_t slot = (uint32_t)(place >> 32);
	const uint32_t page = (uint32_t)place / LG_STATUS_PAGE_INDICES;
	const uint32_t authority = table->list[slot].authority;
	struct lg_status_undo_leaf *before = &table->undo->leaf[table->undo->count];
	uint8_t hash[LG_STATUS_HASH_BYTES];
	size_t exact = 0;

	if (!lg_status_page_leaf(table, slot, page, changes, count, hash, &exact))
		return lg_fail(err, LG_E_STATE,
			"page %" PRIu32 " of status list %06" PRIu32
			" has a code that points to no exact entry: test this host's memory",
			page, authority);
	before->slot = slot;
	before->page = page;
	memcpy(before->hash, lg_status_tree_leaf(table->ground->tree, authority, page),
		sizeof(before->hash));
	table->undo->count++;
	lg_status_tree_set(table->ground->tree, authority, page, hash);
	return LG_OK;
}

// The leaf of every page that the run touches.
static int apply_leaves(
	struct lg_status_table *table, const struct lg_status_run *run, struct lg_error *err)
{
	struct lg_status_patch patch;
	int rc = LG_OK;

	if (!new_undo(table, run) ||
		!lg_status_patch_init(&patch, table->ground->overlay, table->run_count))
		return no_memory(err);
	for (uint32_t from = 0, to; rc == LG_OK && from < run->count; from = to) {
		const uint64_t place = page_place(run->change[from].place);
		const struct lg_status_change *changes = &run->change[from];
		uint32_t count;

		for (to = from + 1; to < run->count; to++)
			if (page_place(run->change[to].place) != place)
				break;
		count = to - from;
		lg_status_patch_page(&patch, place, &changes, &count);
		rc = apply_page(table, place, changes, count, err);
	}
	lg_status_patch_fini(&patch);
	return rc;
}

static int check_root(
	const struct lg_status_table *table, const uint8_t *stated, struct lg_error *err)
{
	uint8_t root[LG_STATUS_HASH_BYTES];

	lg_status_tree_root(table->ground->tree, root);
	if (memcmp(root, stated, sizeof(root)) == 0)
		return LG_OK;
	return lg_fail(err, LG_E_HASH,
		"the table root after the delta is not the one that its header states: the table "
		"here is not what it was made for, and a base is needed");
}

static int publish_run(
	struct lg_status_table *table, struct lg_status_run *run, struct lg_error *err)
{
	struct lg_status_ground *ground = table->ground;
	struct lg_status_overlay *overlay = ground->overlay;

	if (!overlay)
		overlay = lg_status_overlay_new();
	if (!overlay)
		return no_memory(err);
	if (!lg_status_overlay_add(overlay, run)) {
		if (!ground->overlay)
			lg_status_overlay_free(overlay);
		return no_memory(err);
	}
	ground->overlay = overlay;
	atomic_store_explicit(&table->overlay, overlay, memory_order_relaxed);
	table->run_count = overlay->run_count;
	return LG_OK;
}

static int apply_changes(
	struct lg_status_table *table, const struct lg_snapshot *delta, struct lg_error *err)
{
	const struct lg_bytes changes = delta->sections[LG_SECTION_CHANGES];
	struct lg_status_run *run;
	int rc;

	if (changes.len == 0)
		return check_root(table, delta->root, err);
	rc = read_run(table, changes, &run, err);
	if (rc != LG_OK)
		return rc;
	rc = apply_leaves(table, run, err);
	if (rc == LG_OK)
		rc = check_root(table, delta->root, err);
	if (rc == LG_OK)
		rc = publish_run(table, run, err);
	if (rc != LG_OK)
		free(run);
	return rc;
}

int lg_status_table_apply(struct lg_status_table *old, const struct lg_snapshot *delta,
	struct lg_status_table **table, struct lg_error *err)
{
	const struct lg_bytes lists = delta->sections[LG_SECTION_LISTS];
	struct lg_status_table *made;
	uint32_t list_count;
	int rc;

	if (old->newer)
		return lg_fail(err, LG_E_STATE,
			"a status table has been made of this one already: publish or free it "
			"first");
	rc = check_room(old, delta->sections[LG_SECTION_CHANGES].len / LG_ENTRY_BYTES, err);
	if (rc == LG_OK)
		rc = count_lists(old, lists, &list_count, err);
	if (rc != LG_OK)
		return rc;
	made = new_table(old, list_count);
	if (!made)
		return no_memory(err);
	rc = apply_lists(made, old, lists, err);
	if (rc == LG_OK)
		rc = apply_changes(made, delta, err);
	if (rc != LG_OK) {
		lg_status_table_free(made);
		return rc;
	}
	*table = made;
	return LG_OK;
}
