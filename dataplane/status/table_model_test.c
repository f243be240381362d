// SPDX-License-Identifier: Apache-2.0
// The status table against a naive model: thousands of random deltas, tables freed from both ends
// of the chain and settled at random moments, every answer of every living table compared.
#include "dataplane/status/table.h"

#include "tests/lib/leaks.h"
#include "tests/lib/status_root.h"
#include "tests/lib/status_sections.h"

#include <criterion/criterion.h>

#include <stdlib.h>

#define STEPS 2000
#define LISTS_MAX 5
#define COVERAGE_MAX 20000
#define CHANGES_MAX 60
#define LIVING_MAX 4
#define COMPARE_ALL_EVERY 100

struct cell {
	uint32_t mask;
	uint32_t until_day;
};

// One generation, the naive way.
struct model {
	uint32_t list_count;
	struct lg_snapshot_list lists[LISTS_MAX]; // authorities ascending
	struct cell cell[LISTS_MAX][COVERAGE_MAX];
};

struct generation {
	struct lg_status_table *table;
	struct model *model;
};

// Living generations, oldest first.
static struct generation living[LIVING_MAX];
static unsigned living_count;
static unsigned settled;
static uint64_t random_state = 20211210;

// xorshift64*
static uint32_t random_below(uint32_t bound)
{
	random_state ^= random_state >> 12;
	random_state ^= random_state << 25;
	random_state ^= random_state >> 27;
	return (uint32_t)((random_state * UINT64_C(0x2545f4914f6cdd1d)) >> 32) % bound;
}

// Mostly a few common masks, some of a thousand others: the dictionary fills up on the way.
static struct cell random_cell(void)
{
	switch (random_below(8)) {
	case 0:
		return (struct cell){1 + random_below(1000), 0};
	case 1:
		return (struct cell){1 + random_below(4), 1 + random_below(30000)};
	case 2:
	case 3:
		return (struct cell){0, 0};
	default:
		return (struct cell){1u << random_below(21), 0};
	}
}

static struct model *copy_model(const struct model *model)
{
	struct model *copy = malloc(sizeof(*copy));

	cr_assert_not_null(copy);
	*copy = *model;
	return copy;
}

static struct generation *newest(void)
{
	return &living[living_count - 1];
}

static void free_generation(struct generation *generation)
{
	lg_status_table_free(generation->table);
	free(generation->model);
}

static void free_oldest(void)
{
	free_generation(&living[0]);
	living_count--;
	memmove(living, living + 1, living_count * sizeof(living[0]));
}

static void free_newest(void)
{
	free_generation(newest());
	living_count--;
}

// Now and then: what was given up before and what is made afterwards must not matter. What is left
// over is freed later, as after a grace period.
static void settle_newest(void)
{
	static struct lg_status_leftovers *before;
	struct lg_status_leftovers *leftovers;

	while (living_count > 1 && random_below(3) > 0)
		free_oldest();
	leftovers = lg_status_table_settle(newest()->table);

	cr_assert(!leftovers || living_count == 1);
	lg_status_leftovers_free(before);
	before = leftovers;
	if (leftovers)
		settled++;
}

static void expect_answer(const struct generation *g, uint32_t list, uint32_t index)
{
	const struct lg_snapshot_list *l = &g->model->lists[list];
	const struct lg_status_query query = {lg_status_list(g->table, l->authority), index};
	const struct cell *cell = &g->model->cell[list][index];
	struct lg_status_answer answer;

	lg_status_lookup(g->table, &query, 1, &answer);
	cr_assert_eq(answer.covered, index < l->coverage);
	cr_assert_eq(answer.mask, index < l->coverage ? cell->mask : 0);
	cr_assert_eq(answer.until_day, index < l->coverage ? cell->until_day : 0);
}

static void expect_all_answers(const struct generation *g)
{
	for (uint32_t list = 0; list < g->model->list_count; list++)
		for (uint32_t index = 0; index < COVERAGE_MAX; index++)
			expect_answer(g, list, index);
}

// Grows the lists of the model, now and then by a list between the others.
static void grow(struct model *model)
{
	if (model->list_count < LISTS_MAX && random_below(3) == 0) {
		const uint32_t at = random_below(model->list_count + 1);
		const uint32_t before = at ? model->lists[at - 1].authority : 0;
		const uint32_t after =
			at < model->list_count ? model->lists[at].authority : before + 200000;
		const uint32_t moved = model->list_count - at;

		memmove(&model->lists[at + 1], &model->lists[at], moved * sizeof(model->lists[0]));
		memmove(&model->cell[at + 1], &model->cell[at], moved * sizeof(model->cell[0]));
		model->lists[at] = (struct lg_snapshot_list){before + (after - before) / 2, 0};
		memset(&model->cell[at], 0, sizeof(model->cell[at]));
		model->list_count++;
	}
	for (uint32_t i = 0; i < model->list_count; i++) {
		model->lists[i].coverage += random_below(600);
		if (model->lists[i].coverage > COVERAGE_MAX)
			model->lists[i].coverage = COVERAGE_MAX;
	}
}

static int ascending(const void *a, const void *b)
{
	const uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	return left < right ? -1 : left > right;
}

// Changes a few random indices of each list; returns how many entries that makes.
static size_t change(struct model *model, struct lg_snapshot_entry *entries)
{
	size_t count = 0;

	for (uint32_t list = 0; list < model->list_count; list++) {
		const uint32_t coverage = (uint32_t)model->lists[list].coverage;
		uint32_t index[CHANGES_MAX];
		const uint32_t changes = coverage ? random_below(CHANGES_MAX) : 0;

		// Half of them close together, so that pages are hit once and many times.
		for (uint32_t i = 0; i < changes; i++)
			index[i] = random_below(i % 2 ? coverage : (coverage + 15) / 16);
		qsort(index, changes, sizeof(index[0]), ascending);
		for (uint32_t i = 0; i < changes; i++) {
			const struct cell cell = random_cell();

			if (i > 0 && index[i] == index[i - 1])
				continue;
			model->cell[list][index[i]] = cell;
			entries[count++] = (struct lg_snapshot_entry){
				model->lists[list].authority, index[i], cell.mask, cell.until_day};
		}
	}
	return count;
}

// All conditions of a generation, for its root.
static void state_root(const struct model *model, struct lg_snapshot *snapshot)
{
	static struct lg_snapshot_entry entries[LISTS_MAX * COVERAGE_MAX];
	uint8_t root[LG_STATUS_HASH_BYTES];
	size_t count = 0;

	for (uint32_t list = 0; list < model->list_count; list++)
		for (uint32_t i = 0; i < model->lists[list].coverage; i++)
			if (model->cell[list][i].mask != 0)
				entries[count++] = (struct lg_snapshot_entry){
					model->lists[list].authority, i, model->cell[list][i].mask,
					model->cell[list][i].until_day};
	lg_test_status_root(model->lists, model->list_count, entries, count, NULL, root);
	lg_sections_root(snapshot, root);
}

static void step(bool grows)
{
	struct lg_snapshot_entry entries[LISTS_MAX * CHANGES_MAX];
	struct generation next = {.model = copy_model(newest()->model)};
	struct lg_snapshot delta = {0};
	struct lg_error err;
	size_t count;

	if (grows) {
		grow(next.model);
		lg_sections_lists(&delta, next.model->lists, next.model->list_count);
	}
	count = change(next.model, entries);
	lg_sections_changes(&delta, entries, count);
	state_root(next.model, &delta);
	cr_assert_eq(lg_status_table_apply(newest()->table, &delta, &next.table, &err), LG_OK, "%s",
		err.text);
	lg_sections_free(&delta);
	living[living_count++] = next;
	for (uint32_t list = 0; list < next.model->list_count; list++)
		for (unsigned i = 0; i < 20; i++)
			expect_answer(newest(), list, random_below(COVERAGE_MAX));
}

static void begin(void)
{
	struct model *model = calloc(1, sizeof(*model));
	struct lg_snapshot base = {0};
	struct lg_error err;

	model->list_count = 1;
	model->lists[0] = (struct lg_snapshot_list){500000, 0};
	lg_sections_lists(&base, model->lists, 1);
	lg_sections_dictionary(&base, NULL, 0);
	lg_sections_codes(&base, NULL, 0);
	lg_sections_exact(&base, NULL, 0);
	lg_sections_seal_base(&base);
	living[0].model = model;
	cr_assert_eq(lg_status_table_build(&base, &living[0].table, &err), LG_OK, "%s", err.text);
	living_count = 1;
	lg_sections_free(&base);
}

Test(status_model, agrees_with_a_naive_table_over_thousands_of_deltas, .timeout = 60)
{
	begin();
	for (unsigned i = 1; i <= STEPS; i++) {
		while (living_count == LIVING_MAX || (living_count > 1 && random_below(3) == 0))
			free_oldest();
		step(random_below(20) == 0);
		if (random_below(5) == 0)
			free_newest();
		if (random_below(3) == 0)
			settle_newest();
		if (i % COMPARE_ALL_EVERY == 0)
			for (unsigned g = 0; g < living_count; g++)
				expect_all_answers(&living[g]);
	}
	while (living_count > 1)
		free_oldest();
	expect_all_answers(newest());
	settle_newest();
	expect_all_answers(newest());
	settle_newest(); // frees what was left over
	free_oldest();
	cr_assert_gt(settled, STEPS / 20);
	lg_crash_on_leaks();
}
