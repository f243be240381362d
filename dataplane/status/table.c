// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

#include <assert.h>
#include <stdlib.h>

struct lg_status_ground *lg_status_ground_new(void)
{
	struct lg_status_ground *ground = calloc(1, sizeof(*ground));

	if (!ground)
		return NULL;
	ground->tree = lg_status_tree_new();
	if (!ground->tree) {
		free(ground);
		return NULL;
	}
	return ground;
}

void lg_status_ground_free(struct lg_status_ground *ground)
{
	for (uint32_t slot = 0; slot < LG_STATUS_LISTS_MAX; slot++)
		lg_status_area_free(ground->area[slot]);
	lg_status_overlay_free(ground->overlay);
	lg_status_tree_free(ground->tree);
	free(lg_status_ground_exact(ground));
	free(ground);
}

// One list at least, so that a lookup may look at the first before it knows whether there is one.
static size_t head_bytes(uint32_t list_count)
{
	return sizeof(struct lg_status_table) +
		(list_count ? list_count : 1) * sizeof(struct lg_status_extent);
}

struct lg_status_table *lg_status_table_new(struct lg_status_ground *ground, uint32_t list_count)
{
	struct lg_status_table *table = calloc(1, head_bytes(list_count));

	if (!table)
		return NULL;
	table->ground = ground;
	table->list_count = list_count;
	return table;
}

bool lg_status_table_cover(struct lg_status_table *table, uint32_t slot, uint64_t coverage)
{
	struct lg_status_area **area = &table->ground->area[slot];
	struct lg_status_extent *list = &table->list[slot];

	if (!lg_status_area_cover(area, list->coverage, coverage))
		return false;
	list->area = *area;
	list->bits = (*area)->bits;
	list->coverage = coverage;
	return true;
}

static struct lg_status_overlay *overlay_of(const struct lg_status_table *table)
{
	return atomic_load_explicit(&table->overlay, memory_order_relaxed);
}

uint32_t lg_status_table_runs(const struct lg_status_table *table)
{
	return overlay_of(table) ? table->run_count : 0;
}

size_t lg_status_table_unsettled(const struct lg_status_table *table)
{
	const struct lg_status_overlay *overlay = overlay_of(table);

	return overlay ? overlay->change_count : 0;
}

static void take_back_leaves(const struct lg_status_table *table)
{
	const struct lg_status_undo *undo = table->undo;

	for (size_t i = 0; undo && i < undo->count; i++)
		lg_status_tree_set(table->ground->tree, table->list[undo->leaf[i].slot].authority,
			undo->leaf[i].page, undo->leaf[i].hash);
}

// Less coverage than there is takes no memory.
static void shrink(struct lg_status_tree *tree, uint32_t authority, uint64_t coverage)
{
	const int rc = lg_status_tree_cover(tree, authority, coverage, NULL);

	assert(rc == LG_OK);
	(void)rc;
}

static void take_back_lists(
	const struct lg_status_table *table, const struct lg_status_table *older)
{
	struct lg_status_tree *tree = table->ground->tree;

	for (uint32_t slot = 0; slot < older->list_count; slot++)
		if (table->list[slot].coverage != older->list[slot].coverage)
			shrink(tree, older->list[slot].authority, older->list[slot].coverage);
	// One that the delta was not applied to, as it was refused before, has no authority yet.
	for (uint32_t slot = older->list_count; slot < table->list_count; slot++)
		if (lg_status_list(older, table->list[slot].authority) == LG_STATUS_LIST_NONE)
			lg_status_tree_drop(tree, table->list[slot].authority);
}

static void take_back_run(struct lg_status_ground *ground)
{
	lg_status_overlay_drop(ground->overlay);
	if (ground->overlay->run_count > 0)
		return;
	lg_status_overlay_free(ground->overlay);
	ground->overlay = NULL;
}

void lg_status_table_take_back(struct lg_status_table *table)
{
	struct lg_status_table *older = atomic_load_explicit(&table->older, memory_order_relaxed);

	if (lg_status_table_runs(table) > lg_status_table_runs(older))
		take_back_run(table->ground);
	take_back_leaves(table);
	take_back_lists(table, older);
	older->newer = NULL;
}

void lg_status_table_free(struct lg_status_table *table)
{
	struct lg_status_table *older;

	if (!table)
		return;
	older = atomic_load_explicit(&table->older, memory_order_acquire);
	assert(!older || !table->newer);
	if (table->newer)
		atomic_store_explicit(&table->newer->older, NULL, memory_order_release);
	else if (older)
		lg_status_table_take_back(table);
	else
		lg_status_ground_free(table->ground);
	free(table->undo);
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
	const struct lg_status_ground *ground = table->ground;
	size_t bytes = head_bytes(table->list_count) + sizeof(*ground) +
		lg_status_exact_bytes(lg_status_ground_exact(ground)) +
		lg_status_tree_bytes(ground->tree);

	for (uint32_t slot = 0; slot < table->list_count; slot++)
		bytes += lg_status_area_bytes(ground->area[slot], table->list[slot].coverage);
	if (ground->overlay)
		bytes += lg_status_overlay_bytes(ground->overlay);
	if (table->undo)
		bytes += sizeof(*table->undo) + table->undo->count * sizeof(table->undo->leaf[0]);
	return bytes;
}
