// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/fixture_status.h"
#include "tests/lib/status_root.h"

#include <stdio.h>
#include <stdlib.h>

#define GENERATIONS 64 // remembered

struct state {
	uint64_t generation;
	struct lg_snapshot_list lists[LG_FIXTURE_AUTHORITIES_MAX];
	size_t list_count;
	struct lg_snapshot_entry *entries; // ascending; without a condition where one has ended
	size_t entry_count;
};

struct lg_fixture_history {
	struct state state[GENERATIONS];
	size_t next;
};

static void *allocate(size_t bytes)
{
	void *p = calloc(1, bytes ? bytes : 1);

	if (!p) {
		fprintf(stderr, "fixture: cannot allocate %zu bytes\n", bytes);
		abort();
	}
	return p;
}

struct lg_fixture_history *lg_fixture_history_new(void)
{
	return allocate(sizeof(struct lg_fixture_history));
}

void lg_fixture_history_free(struct lg_fixture_history *history)
{
	for (size_t i = 0; i < GENERATIONS; i++)
		free(history->state[i].entries);
	free(history);
}

size_t lg_fixture_pages(const struct lg_fixture *f)
{
	size_t pages = 0;

	for (uint32_t i = 0; i < f->authority_count; i++)
		pages += lg_status_page_count(f->coverage[i]);
	return pages;
}

static const struct state *find(const struct lg_fixture_history *history, uint64_t generation)
{
	static const struct state none;

	for (size_t i = 0; i < GENERATIONS; i++)
		if (history->state[i].entries && history->state[i].generation == generation)
			return &history->state[i];
	return &none;
}

// In place of one of the same generation, or of the oldest.
static void remember(struct lg_fixture_history *history, const struct state *made)
{
	struct state *at = (struct state *)find(history, made->generation);

	if (!at->entries)
		at = &history->state[history->next++ % GENERATIONS];
	free(at->entries);
	*at = *made;
}

static void read_lists(const struct lg_fixture *f, struct state *state)
{
	state->list_count = f->authority_count;
	for (uint32_t i = 0; i < f->authority_count; i++)
		state->lists[i] =
			(struct lg_snapshot_list){lg_fixture_authority(i), f->coverage[i]};
}

static struct lg_snapshot_entry entry_of(const struct lg_fixture_condition *condition)
{
	return (struct lg_snapshot_entry){lg_fixture_authority(condition->authority),
		condition->index, condition->mask, condition->until_day};
}

static uint64_t place_of(const struct lg_snapshot_entry *entry)
{
	return (uint64_t)entry->authority << 32 | entry->index;
}

// Entries of before with the conditions over them.
static void merge(const struct state *before, const struct lg_fixture_condition *conditions,
	size_t count, struct state *made)
{
	size_t from = 0;

	made->entries = allocate((before->entry_count + count) * sizeof(struct lg_snapshot_entry));
	for (size_t i = 0; i < count; i++) {
		const struct lg_snapshot_entry entry = entry_of(&conditions[i]);

		while (from < before->entry_count &&
			place_of(&before->entries[from]) < place_of(&entry))
			made->entries[made->entry_count++] = before->entries[from++];
		if (from < before->entry_count &&
			place_of(&before->entries[from]) == place_of(&entry))
			from++;
		made->entries[made->entry_count++] = entry;
	}
	while (from < before->entry_count)
		made->entries[made->entry_count++] = before->entries[from++];
}

// Entries that no list covers, as tests of refusals make them, are not part of the root.
static void compute_root(const struct state *made, uint8_t *leaves, uint8_t *root)
{
	struct lg_snapshot_entry *covered =
		allocate(made->entry_count * sizeof(struct lg_snapshot_entry));
	size_t count = 0;

	for (size_t i = 0; i < made->entry_count; i++)
		for (size_t list = 0; list < made->list_count; list++)
			if (made->lists[list].authority == made->entries[i].authority &&
				made->entries[i].index < made->lists[list].coverage)
				covered[count++] = made->entries[i];
	lg_test_status_root(made->lists, made->list_count, covered, count,
		(uint8_t(*)[LG_STATUS_HASH_BYTES])leaves, root);
	free(covered);
}

void lg_fixture_note_base(const struct lg_fixture *f, uint64_t generation,
	const struct lg_fixture_condition *conditions, size_t count, uint8_t *leaves,
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES])
{
	static const struct state nothing;
	struct state made = {.generation = generation};

	read_lists(f, &made);
	merge(&nothing, conditions, count, &made);
	compute_root(&made, leaves, root);
	remember(f->history, &made);
}

void lg_fixture_note_delta(const struct lg_fixture *f, uint64_t base_generation,
	uint64_t generation, bool with_lists, const struct lg_fixture_condition *conditions,
	size_t count, uint8_t root[LG_SNAPSHOT_LEAF_BYTES])
{
	const struct state *before = find(f->history, base_generation);
	struct state made = {.generation = generation};

	made.list_count = before->list_count;
	memcpy(made.lists, before->lists, sizeof(made.lists));
	if (with_lists)
		read_lists(f, &made);
	merge(before, conditions, count, &made);
	compute_root(&made, NULL, root);
	remember(f->history, &made);
}
