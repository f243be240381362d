// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/overlay.h"
#include "dataplane/status/place.h"

#include <stdlib.h>

#define POSITION_BITS 22
#define LEAST_BITS 2

_Static_assert(LG_STATUS_RUN_CHANGES_MAX == 1u << POSITION_BITS &&
		LG_STATUS_RUNS_MAX <= 1u << (32 - POSITION_BITS),
	"run and position fit into half a cell");

// Open addressing. A cell holds number of the run, position in it, and a tag of the place, which is
// not 0. Cells are filled in the order of runs and never emptied but in the reverse order, so the
// last match on the way from home is the newest.
struct lg_status_overlay_index {
	struct lg_status_overlay_index *before; // replaced, but readers may be in it
	unsigned shift;
	size_t used;
	_Atomic uint64_t cell[];
};

struct lg_status_run *lg_status_run_new(uint32_t room)
{
	struct lg_status_run *run =
		malloc(sizeof(*run) + (size_t)room * sizeof(struct lg_status_change));

	if (run)
		run->count = 0;
	return run;
}

uint32_t lg_status_run_seek(const struct lg_status_run *run, uint32_t from, uint64_t place)
{
	uint32_t low = from, high = run->count;

	if (low < high && run->change[low].place >= place)
		return low;
	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (run->change[middle].place < place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static size_t cells(const struct lg_status_overlay_index *index)
{
	return (size_t)1 << (64 - index->shift);
}

static uint64_t cell_at(const struct lg_status_overlay_index *index, size_t at)
{
	return atomic_load_explicit(&index->cell[at], memory_order_relaxed);
}

static uint32_t tag_of(uint64_t hash)
{
	return (uint32_t)hash | 1;
}

static struct lg_status_overlay_index *new_index(size_t changes)
{
	struct lg_status_overlay_index *index;
	unsigned bits = LEAST_BITS;

	while (((size_t)1 << bits) / 2 < changes)
		bits++;
	index = calloc(1, sizeof(*index) + sizeof(index->cell[0]) * ((size_t)1 << bits));
	if (index)
		index->shift = 64 - bits;
	return index;
}

static void enter(
	struct lg_status_overlay_index *index, uint32_t run, uint32_t position, uint64_t place)
{
	const uint64_t hash = lg_status_place_hash(place);
	const uint64_t cell = (uint64_t)(run << POSITION_BITS | position) << 32 | tag_of(hash);
	size_t at = hash >> index->shift;

	while (cell_at(index, at) != 0)
		at = (at + 1) & (cells(index) - 1);
	atomic_store_explicit(&index->cell[at], cell, memory_order_relaxed);
	index->used++;
}

static void enter_run(
	struct lg_status_overlay_index *index, const struct lg_status_run *run, uint32_t number)
{
	for (uint32_t i = 0; i < run->count; i++)
		enter(index, number, i, run->change[i].place);
}

static struct lg_status_overlay_index *index_of(const struct lg_status_overlay *overlay)
{
	return atomic_load_explicit(&overlay->index, memory_order_relaxed);
}

struct lg_status_overlay *lg_status_overlay_new(void)
{
	struct lg_status_overlay *overlay = malloc(sizeof(*overlay));

	if (!overlay)
		return NULL;
	atomic_init(&overlay->index, NULL);
	overlay->run_count = 0;
	overlay->change_count = 0;
	overlay->settled_runs = 0;
	overlay->settled_changes = 0;
	return overlay;
}

void lg_status_overlay_free(struct lg_status_overlay *overlay)
{
	struct lg_status_overlay_index *index;

	if (!overlay)
		return;
	index = index_of(overlay);
	while (index) {
		struct lg_status_overlay_index *before = index->before;

		free(index);
		index = before;
	}
	for (uint32_t i = 0; i < overlay->run_count; i++)
		free(overlay->run[i]);
	free(overlay);
}

// Half of the cells stay empty. A larger index is filled before readers see it.
static bool make_room(struct lg_status_overlay *overlay, uint32_t more)
{
	struct lg_status_overlay_index *before = index_of(overlay), *larger;

	if (before && before->used + more <= cells(before) / 2)
		return true;
	larger = new_index(overlay->change_count + more);
	if (!larger)
		return false;
	larger->before = before;
	for (uint32_t i = 0; i < overlay->run_count; i++)
		enter_run(larger, overlay->run[i], i);
	atomic_store_explicit(&overlay->index, larger, memory_order_release);
	return true;
}

bool lg_status_overlay_add(struct lg_status_overlay *overlay, struct lg_status_run *run)
{
	if (!make_room(overlay, run->count))
		return false;
	overlay->run[overlay->run_count] = run;
	enter_run(index_of(overlay), run, overlay->run_count);
	overlay->run_count++;
	overlay->change_count += run->count;
	return true;
}

static void leave(
	struct lg_status_overlay_index *index, uint32_t run, uint32_t position, uint64_t place)
{
	const uint64_t hash = lg_status_place_hash(place);
	size_t at = hash >> index->shift;

	while (cell_at(index, at) >> 32 != (run << POSITION_BITS | position))
		at = (at + 1) & (cells(index) - 1);
	atomic_store_explicit(&index->cell[at], 0, memory_order_relaxed);
	index->used--;
}

void lg_status_overlay_drop(struct lg_status_overlay *overlay)
{
	struct lg_status_run *run = overlay->run[overlay->run_count - 1];

	for (uint32_t i = run->count; i > 0; i--)
		leave(index_of(overlay), overlay->run_count - 1, i - 1, run->change[i - 1].place);
	overlay->run_count--;
	overlay->change_count -= run->count;
	free(run);
}

struct lg_status_overlay_view lg_status_overlay_view(
	const struct lg_status_overlay *overlay, uint32_t run_count)
{
	return (struct lg_status_overlay_view){
		.index = atomic_load_explicit(&overlay->index, memory_order_acquire),
		.run = overlay->run,
		.run_count = run_count,
	};
}

void lg_status_overlay_prefetch(const struct lg_status_overlay_view *view, uint64_t place)
{
	__builtin_prefetch(&view->index->cell[lg_status_place_hash(place) >> view->index->shift]);
}

const struct lg_status_change *lg_status_overlay_find(
	const struct lg_status_overlay_view *view, uint64_t place)
{
	const uint64_t hash = lg_status_place_hash(place);
	const struct lg_status_change *newest = NULL;
	size_t at = hash >> view->index->shift;

	for (;; at = (at + 1) & (cells(view->index) - 1)) {
		const uint64_t cell = cell_at(view->index, at);
		const uint32_t where = (uint32_t)(cell >> 32);
		const struct lg_status_change *change;

		if (cell == 0)
			return newest;
		if ((uint32_t)cell != tag_of(hash) || where >> POSITION_BITS >= view->run_count)
			continue;
		change = &view->run[where >> POSITION_BITS]
				  ->change[where & (LG_STATUS_RUN_CHANGES_MAX - 1)];
		if (change->place == place)
			newest = change;
	}
}

size_t lg_status_overlay_bytes(const struct lg_status_overlay *overlay)
{
	size_t bytes = sizeof(*overlay) + overlay->run_count * sizeof(struct lg_status_run) +
		overlay->change_count * sizeof(struct lg_status_change);

	for (const struct lg_status_overlay_index *index = index_of(overlay); index;
		index = index->before)
		bytes += sizeof(*index) + cells(index) * sizeof(index->cell[0]);
	return bytes;
}
