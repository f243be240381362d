// SPDX-License-Identifier: Apache-2.0
// Why lookups stay exact: while the ground is written to, every reader holds this table and finds
// each place that is being written in its overlay, so it reads no code or entry that changes. A
// reader that no longer sees an overlay has seen, by the same pointer, all that was written before
// it was taken out.
#include "dataplane/status/ground.h"

#include <stdlib.h>

#define AHEAD 16                               // changes whose codes are on their way from memory
#define LEFT_OVER_MAX_BYTES ((size_t)16 << 20) // at once, so that settling takes little more memory

static uint8_t code_of(struct lg_status_ground *ground, const struct lg_status_change *change)
{
	uint8_t code;

	if (change->until_day != 0)
		return LG_CODE_EXACT;
	code = lg_status_dictionary_find(&ground->dictionary, change->mask);
	return code != LG_CODE_EXACT ? code
				     : lg_status_dictionary_add(&ground->dictionary, change->mask);
}

// Of what is not settled yet. New masks enter the dictionary here.
static size_t count_exact(struct lg_status_ground *ground, const struct lg_status_overlay *overlay)
{
	uint32_t from = overlay->settled_changes;
	size_t count = 0;

	for (uint32_t r = overlay->settled_runs; r < overlay->run_count; r++, from = 0)
		for (uint32_t i = from; i < overlay->run[r]->count; i++)
			count += code_of(ground, &overlay->run[r]->change[i]) == LG_CODE_EXACT;
	return count;
}

// A larger exact table if need be; the one before is left over.
static bool make_room(struct lg_status_ground *ground, size_t more, struct lg_status_exact **before)
{
	struct lg_status_exact *exact = lg_status_ground_exact(ground), *larger;

	if (lg_status_exact_has_room(exact, more))
		return true;
	larger = lg_status_exact_copy(exact, more);
	if (!larger)
		return false;
	atomic_store_explicit(&ground->exact, larger, memory_order_release);
	*before = exact;
	return true;
}

static struct lg_status_area *area_of(const struct lg_status_table *table, uint64_t place)
{
	return table->list[place >> 32].area;
}

// What is settled before readers are waited for again.
struct stretch {
	struct lg_status_table *table;
	struct lg_status_codes *left_over;
	size_t left_over_bytes;
};

// Room in a chunk's codes for so many more; the codes before are left over.
static bool make_code_room(
	struct stretch *s, struct lg_status_area *area, uint32_t chunk, uint32_t more)
{
	_Atomic(struct lg_status_codes *) *slot = &area->codes[chunk];
	struct lg_status_codes *codes = atomic_load_explicit(slot, memory_order_relaxed);
	struct lg_status_codes *larger;

	if (codes && lg_status_codes_have_room(codes, more))
		return true;
	larger = codes ? lg_status_codes_copy(codes, more) : lg_status_codes_new(more);
	if (!larger)
		return false;
	atomic_store_explicit(slot, larger, memory_order_release);
	if (codes) {
		codes->next = s->left_over;
		s->left_over = codes;
		s->left_over_bytes += lg_status_codes_bytes(codes);
	}
	return true;
}

static void settle_change(struct lg_status_table *table, const struct lg_status_change *change)
{
	struct lg_status_exact *exact = lg_status_ground_exact(table->ground);
	struct lg_status_area *area = area_of(table, change->place);
	const uint32_t index = (uint32_t)change->place;
	const uint8_t code = code_of(table->ground, change);
	struct lg_status_codes *codes = lg_status_area_codes(area, index);
	const bool was_exact = lg_status_area_bit(area, index) &&
		lg_status_area_code(area, index) == LG_CODE_EXACT;

	if (code == LG_CODE_EXACT)
		lg_status_exact_put(exact, change->place, change->mask, change->until_day);
	else if (was_exact)
		lg_status_exact_drop(exact, change->place);
	lg_status_codes_set(codes, index % LG_STATUS_CHUNK_INDICES, code);
	lg_status_area_mark(area, index, code != LG_CODE_NORMAL);
}

static bool same_chunk(uint64_t a, uint64_t b)
{
	return a / LG_STATUS_CHUNK_INDICES == b / LG_STATUS_CHUNK_INDICES;
}

static void prefetch(const struct lg_status_table *table, uint64_t place)
{
	const struct lg_status_area *area = area_of(table, place);
	const uint32_t index = (uint32_t)place;
	const struct lg_status_codes *codes = lg_status_area_codes(area, index);

	__builtin_prefetch(&area->bits[index / 64], 1);
	if (codes)
		__builtin_prefetch(lg_status_codes_home(codes, index % LG_STATUS_CHUNK_INDICES), 1);
}

// Those of one chunk, from that one on; returns how many, 0 without memory.
static uint32_t settle_chunk(struct stretch *s, const struct lg_status_run *run, uint32_t from)
{
	const uint64_t place = run->change[from].place;
	uint32_t to = from + 1;

	while (to < run->count && same_chunk(run->change[to].place, place))
		to++;
	if (!make_code_room(s, area_of(s->table, place), (uint32_t)place / LG_STATUS_CHUNK_INDICES,
		    to - from))
		return 0;
	for (uint32_t i = from; i < to; i++) {
		if (i + AHEAD < run->count)
			prefetch(s->table, run->change[i + AHEAD].place);
		settle_change(s->table, &run->change[i]);
	}
	return to - from;
}

// Goes on where it stopped before. False while there is more to do: what has been written by then
// does no harm, as the overlay says the same.
static bool settle_runs(struct stretch *s)
{
	struct lg_status_overlay *overlay = s->table->ground->overlay;

	while (overlay->settled_runs < overlay->run_count) {
		const struct lg_status_run *run = overlay->run[overlay->settled_runs];
		uint32_t done;

		if (s->left_over_bytes > LEFT_OVER_MAX_BYTES)
			return false;
		done = settle_chunk(s, run, overlay->settled_changes);
		if (done == 0)
			return false;
		overlay->settled_changes += done;
		if (overlay->settled_changes == run->count) {
			overlay->settled_runs++;
			overlay->settled_changes = 0;
		}
	}
	return true;
}

static bool may_settle(const struct lg_status_table *table)
{
	// Pairs with the release in lg_status_table_free().
	return table->ground->overlay && !table->newer &&
		!atomic_load_explicit(&table->older, memory_order_acquire);
}

static void take_out_overlay(struct lg_status_table *table, struct lg_status_leftovers *leftovers)
{
	atomic_store_explicit(&table->overlay, NULL, memory_order_release);
	leftovers->overlay = table->ground->overlay;
	table->ground->overlay = NULL;
	free(table->undo);
	table->undo = NULL;
}

struct lg_status_leftovers *lg_status_table_settle(struct lg_status_table *table)
{
	struct lg_status_ground *ground = table->ground;
	struct stretch stretch = {.table = table};
	struct lg_status_leftovers *leftovers;

	if (!may_settle(table))
		return NULL;
	leftovers = calloc(1, sizeof(*leftovers));
	if (!leftovers)
		return NULL;
	if (!make_room(ground, count_exact(ground, ground->overlay), &leftovers->exact)) {
		free(leftovers);
		return NULL;
	}
	if (settle_runs(&stretch))
		take_out_overlay(table, leftovers);
	leftovers->codes = stretch.left_over;
	return leftovers;
}

void lg_status_leftovers_free(struct lg_status_leftovers *leftovers)
{
	if (!leftovers)
		return;
	lg_status_overlay_free(leftovers->overlay);
	free(leftovers->exact);
	while (leftovers->codes) {
		struct lg_status_codes *next = leftovers->codes->next;

		lg_status_codes_free(leftovers->codes);
		leftovers->codes = next;
	}
	free(leftovers);
}
