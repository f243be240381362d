// SPDX-License-Identifier: Apache-2.0
#include "control/condition_map.h"

#include <stdlib.h>

#define ROOM_MIN 1024

// Open addressing, at most half full. An authority is never 0, so 0 marks a free slot.
struct lg_condition_map {
	struct lg_snapshot_entry *slots;
	size_t room; // a power of two
	size_t count;
};

struct lg_condition_map *lg_condition_map_new(void)
{
	struct lg_condition_map *map = calloc(1, sizeof(*map));

	if (!map)
		return NULL;
	map->room = ROOM_MIN;
	map->slots = calloc(map->room, sizeof(map->slots[0]));
	if (!map->slots) {
		free(map);
		return NULL;
	}
	return map;
}

void lg_condition_map_free(struct lg_condition_map *map)
{
	if (!map)
		return;
	free(map->slots);
	free(map);
}

static struct lg_snapshot_entry *slot(
	const struct lg_condition_map *map, uint32_t authority, uint32_t index)
{
	uint64_t at = ((uint64_t)authority << 32 | index) * UINT64_C(0x9e3779b97f4a7c15);

	for (at >>= 20;; at++) {
		struct lg_snapshot_entry *s = &map->slots[at & (map->room - 1)];

		if (s->authority == 0 || (s->authority == authority && s->index == index))
			return s;
	}
}

static bool grow(struct lg_condition_map *map)
{
	struct lg_condition_map larger = {.room = 2 * map->room, .count = map->count};

	larger.slots = calloc(larger.room, sizeof(larger.slots[0]));
	if (!larger.slots)
		return false;
	for (size_t i = 0; i < map->room; i++)
		if (map->slots[i].authority != 0)
			*slot(&larger, map->slots[i].authority, map->slots[i].index) =
				map->slots[i];
	free(map->slots);
	*map = larger;
	return true;
}

bool lg_condition_map_put(struct lg_condition_map *map, const struct lg_snapshot_entry *entry)
{
	struct lg_snapshot_entry *s;

	if (2 * map->count >= map->room && !grow(map))
		return false;
	s = slot(map, entry->authority, entry->index);
	map->count += s->authority == 0;
	*s = *entry;
	return true;
}

struct lg_snapshot_entry lg_condition_map_get(
	const struct lg_condition_map *map, uint32_t authority, uint32_t index)
{
	const struct lg_snapshot_entry *s = slot(map, authority, index);

	return s->authority ? *s
			    : (struct lg_snapshot_entry){.authority = authority, .index = index};
}

static int ascending(const void *a, const void *b)
{
	const struct lg_snapshot_entry *left = a, *right = b;

	if (left->authority != right->authority)
		return left->authority < right->authority ? -1 : 1;
	return left->index < right->index ? -1 : left->index > right->index;
}

bool lg_condition_map_sorted(
	const struct lg_condition_map *map, struct lg_snapshot_entry **entries, size_t *count)
{
	struct lg_snapshot_entry *sorted = malloc((map->count + 1) * sizeof(sorted[0]));

	if (!sorted)
		return false;
	*count = 0;
	for (size_t i = 0; i < map->room; i++)
		if (map->slots[i].mask != 0)
			sorted[(*count)++] = map->slots[i];
	qsort(sorted, *count, sizeof(sorted[0]), ascending);
	*entries = sorted;
	return true;
}

size_t lg_condition_map_count(const struct lg_condition_map *map)
{
	return map->count;
}
