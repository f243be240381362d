// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

#define BURST 64

// What is the same for a whole burst.
struct view {
	const struct lg_status_table *table;
	const struct lg_status_ground *ground;
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
		.ground = table->ground,
		.exact = lg_status_ground_exact(table->ground),
		.overlaid = overlay != NULL,
	};

	if (overlay)
		view.overlay = lg_status_overlay_view(overlay, table->run_count);
	return view;
}

static uint64_t place_of(const struct lg_status_query *query)
{
	return lg_status_place(query->list, query->index);
}

static const struct lg_status_area *area_of(
	const struct view *view, const struct lg_status_query *query)
{
	return view->table->list[query->list].area;
}

// Answers as if all were normal, and asks for the bits that tell which are: without a branch, as
// there are many and nothing is known of any. What is not covered has a word without bits.
static void locate(const struct view *view, const struct lg_status_query *queries, uint32_t count,
	const _Atomic uint64_t **word, struct lg_status_answer *answers)
{
	static const _Atomic uint64_t no_bits;
	const struct lg_status_extent *lists = view->table->list;
	const uint32_t list_count = view->table->list_count;

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t index = queries[i].index;
		const bool listed = queries[i].list < list_count;
		const struct lg_status_extent *list = &lists[listed ? queries[i].list : 0];
		const bool covered = listed & (index < list->coverage);

		word[i] = covered ? &list->bits[index / 64] : &no_bits;
		__builtin_prefetch((const void *)word[i]);
		answers[i] = (struct lg_status_answer){.covered = covered};
	}
}

// A bit for each query whose licence is not normal.
static uint64_t find_marked(
	const struct lg_status_query *queries, uint32_t count, const _Atomic uint64_t *const *word)
{
	uint64_t marked = 0;

	for (uint32_t i = 0; i < count; i++)
		marked |= (atomic_load_explicit(word[i], memory_order_relaxed) >>
					  queries[i].index % 64 &
				  1)
			<< i;
	return marked;
}

// Answers what has changed and waits; returns a bit for each query that this was not said of.
static uint64_t answer_changed(const struct view *view, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	uint64_t others = 0;

	for (uint32_t i = 0; i < count; i++)
		if (answers[i].covered)
			lg_status_overlay_prefetch(&view->overlay, place_of(&queries[i]));
	for (uint32_t i = 0; i < count; i++) {
		const struct lg_status_change *change = NULL;

		if (answers[i].covered)
			change = lg_status_overlay_find(&view->overlay, place_of(&queries[i]));
		if (change)
			answers[i] =
				(struct lg_status_answer){change->mask, change->until_day, true};
		else
			others |= UINT64_C(1) << i;
	}
	return others;
}

static void prefetch_codes(
	const struct view *view, const struct lg_status_query *queries, uint64_t marked)
{
	for (; marked; marked &= marked - 1) {
		const struct lg_status_query *query = &queries[__builtin_ctzll(marked)];

		__builtin_prefetch(lg_status_codes_home(
			lg_status_area_codes(area_of(view, query), query->index),
			query->index % LG_STATUS_CHUNK_INDICES));
	}
}

// Returns a bit for each query that has an exact entry.
static uint64_t answer_codes(const struct view *view, const struct lg_status_query *queries,
	uint64_t marked, struct lg_status_answer *answers)
{
	uint64_t exact = 0;

	for (; marked; marked &= marked - 1) {
		const uint32_t at = (uint32_t)__builtin_ctzll(marked);
		const struct lg_status_query *query = &queries[at];
		const uint8_t code = lg_status_area_code(area_of(view, query), query->index);

		if (code != LG_CODE_EXACT) {
			answers[at].mask = view->ground->dictionary.mask[code];
			continue;
		}
		__builtin_prefetch(lg_status_exact_home(view->exact, place_of(query)));
		exact |= UINT64_C(1) << at;
	}
	return exact;
}

static void answer_exact(const struct view *view, const struct lg_status_query *queries,
	uint64_t exact, struct lg_status_answer *answers)
{
	for (; exact; exact &= exact - 1) {
		const uint32_t at = (uint32_t)__builtin_ctzll(exact);
		const struct lg_status_exact_cell *cell =
			lg_status_exact_find(view->exact, place_of(&queries[at]));

		// Building and settling keep an entry for every such code. Were there none, the
		// condition would be unknown, which is what "not covered" says.
		answers[at] = cell ? (struct lg_status_answer){cell->mask, cell->until_day, true}
				   : (struct lg_status_answer){0};
	}
}

// Walks over the burst, each of which asks for what the next one reads: bits of all; codes of the
// few that are not normal; entries of the fewer that no code can say.
static void look_up_some(const struct view *view, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	const _Atomic uint64_t *word[BURST];
	uint64_t marked = UINT64_MAX;

	locate(view, queries, count, word, answers);
	if (view->overlaid)
		marked = answer_changed(view, queries, count, answers);
	marked &= find_marked(queries, count, word);
	prefetch_codes(view, queries, marked);
	marked = answer_codes(view, queries, marked, answers);
	answer_exact(view, queries, marked, answers);
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
