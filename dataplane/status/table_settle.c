// SPDX-License-Identifier: Apache-2.0
// Why lookups stay exact: while the ground is written to, every reader holds this table and finds
// each place that is being written in its overlay, so it reads no code or entry that changes. A
// reader that no longer sees an overlay has seen, by the same pointer, all that was written before
// it was taken out.
#include "dataplane/status/ground.h"

#include <stdlib.h>

#define AHEAD 16 // changes whose codes are on their way from memory

static uint8_t code_of(struct lg_status_ground *ground, const struct lg_status_change *change)
{
	uint8_t code;

	if (change->until_day != 0)
		return LG_CODE_EXACT;
	code = lg_status_dictionary_find(&ground->dictionary, change->mask);
	return code != LG_CODE_EXACT ? code
				     : lg_status_dictionary_add(&ground->dictionary, change->mask);
}

// New masks enter the dictionary here.
static size_t count_exact(struct lg_status_ground *ground, const struct lg_status_overlay *overlay)
{
	size_t count = 0;

	for (uint32_t r = 0; r < overlay->run_count; r++)
		for (uint32_t i = 0; i < overlay->run[r]->count; i++)
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

static uint8_t *code_at(const struct lg_status_table *table, uint64_t place)
{
	return lg_status_code(&table->list[place >> 32], (uint32_t)place);
}

static void settle_change(struct lg_status_table *table, const struct lg_status_change *change)
{
	struct lg_status_exact *exact = lg_status_ground_exact(table->ground);
	uint8_t *at = code_at(table, change->place);
	const uint8_t code = code_of(table->ground, change);

	if (code == LG_CODE_EXACT)
		lg_status_exact_put(exact, change->place, change->mask, change->until_day);
	else if (*at == LG_CODE_EXACT)
		lg_status_exact_drop(exact, change->place);
	__atomic_store_n(at, code, __ATOMIC_RELAXED);
}

static void settle_run(struct lg_status_table *table, const struct lg_status_run *run)
{
	for (uint32_t i = 0; i < run->count; i++) {
		if (i + AHEAD < run->count)
			__builtin_prefetch(code_at(table, run->change[i + AHEAD].place), 1);
		settle_change(table, &run->change[i]);
	}
}

static bool may_settle(const struct lg_status_table *table)
{
	// Pairs with the release in lg_status_table_free().
	return table->ground->overlay && !table->newer &&
		!atomic_load_explicit(&table->older, memory_order_acquire);
}

struct lg_status_leftovers *lg_status_table_settle(struct lg_status_table *table)
{
	struct lg_status_ground *ground = table->ground;
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
	for (uint32_t r = 0; r < ground->overlay->run_count; r++)
		settle_run(table, ground->overlay->run[r]);
	atomic_store_explicit(&table->overlay, NULL, memory_order_release);
	leftovers->overlay = ground->overlay;
	ground->overlay = NULL;
	free(table->undo);
	table->undo = NULL;
	return leftovers;
}

void lg_status_leftovers_free(struct lg_status_leftovers *leftovers)
{
	if (!leftovers)
		return;
	lg_status_overlay_free(leftovers->overlay);
	free(leftovers->exact);
	free(leftovers);
}
