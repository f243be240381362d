// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

#define BURST 64

// What is the same for a whole burst.
struct view {
	const struct lg_status_table *table;
	const struct lg_status_dictionary *dictionary;
	const struct lg_status_exact *exact;
	bool overlaid;
	struct lg_status_overlay_view overlay;
};

// The overlay first: without one, all that was in it is where the other pointers lead.
static struct view look_at(const struct lg_status_table *table)
{
	const struct lg_status_overlay *overlay =
		atomic_load_explicit(&table->overlay, memory_order_acquire);
	struct view view = {
		.table = table,
		.dictionary = &table->ground->dictionary,
		.exact = lg_status_ground_exact(table->ground),
		.overlaid = overlay != NULL,
	};

	if (overlay)
		view.overlay = lg_status_overlay_view(overlay, table->run_count);
	return view;
}

static const uint8_t *locate(
	const struct lg_status_table *table, const struct lg_status_query *query)
{
	const struct lg_status_extent *list;

	if (query->list >= table->list_count)
		return NULL;
	list = &table->list[query->list];
	return query->index < list->coverage ? lg_status_code(list, query->index) : NULL;
}

static uint64_t place_of(const struct lg_status_query *query)
{
	return lg_status_place(query->list, query->index);
}

static void answer_exact(const struct view *view, const struct lg_status_query *query,
	struct lg_status_answer *answer)
{
	const struct lg_status_exact_cell *cell =
		lg_status_exact_find(view->exact, place_of(query));

	// Building and settling keep an entry for every such code. Were there none, the condition
	// would be unknown, which is what "not covered" says.
	*answer = cell ? (struct lg_status_answer){cell->mask, cell->until_day, true}
		       : (struct lg_status_answer){0};
}

static bool answer_overlaid(const struct view *view, const struct lg_status_query *query,
	struct lg_status_answer *answer)
{
	const struct lg_status_change *change =
		lg_status_overlay_find(&view->overlay, place_of(query));

	if (change)
		*answer = (struct lg_status_answer){change->mask, change->until_day, true};
	return change != NULL;
}

// Three walks over the burst, each prefetching for the next: code, answer by code, exact entries.
static void look_up_some(const struct view *view, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	const uint8_t *code[BURST];
	uint32_t exact[BURST], exact_count = 0;

	for (uint32_t i = 0; i < count; i++) {
		code[i] = locate(view->table, &queries[i]);
		__builtin_prefetch(code[i]);
		if (view->overlaid && code[i])
			lg_status_overlay_prefetch(&view->overlay, place_of(&queries[i]));
	}
	for (uint32_t i = 0; i < count; i++) {
		uint8_t value;

		if (!code[i]) {
			answers[i] = (struct lg_status_answer){0};
			continue;
		}
		if (view->overlaid && answer_overlaid(view, &queries[i], &answers[i]))
			continue;
		value = __atomic_load_n(code[i], __ATOMIC_RELAXED);
		if (value == LG_CODE_EXACT) {
			__builtin_prefetch(
				lg_status_exact_home(view->exact, place_of(&queries[i])));
			exact[exact_count++] = i;
			continue;
		}
		answers[i] = (struct lg_status_answer){
			.mask = view->dictionary->mask[value], .covered = true};
	}
	for (uint32_t i = 0; i < exact_count; i++)
		answer_exact(view, &queries[exact[i]], &answers[exact[i]]);
}

void lg_status_lookup(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	const struct view view = look_at(table);

	for (uint32_t at = 0; at < count; at += BURST) {
		const uint32_t some = count - at < BURST ? count - at : BURST;

		look_up_some(&view, queries + at, some, answers + at);
	}
}
