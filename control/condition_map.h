// SPDX-License-Identifier: Apache-2.0
// Conditions of many licences in memory, by authority and index: about 32 bytes a licence.
// One thread.
#pragma once

#include "common/snapshot.h"

struct lg_condition_map;

struct lg_condition_map *lg_condition_map_new(void);      // NULL without memory
void lg_condition_map_free(struct lg_condition_map *map); // NULL is fine

// False without memory. A mask of 0 is kept, too.
bool lg_condition_map_put(struct lg_condition_map *map, const struct lg_snapshot_entry *entry);

// Mask and until day, 0 where nothing was put.
struct lg_snapshot_entry lg_condition_map_get(
	const struct lg_condition_map *map, uint32_t authority, uint32_t index);

// Those with a mask other than 0, ascending; the caller frees *entries. False without memory.
bool lg_condition_map_sorted(
	const struct lg_condition_map *map, struct lg_snapshot_entry **entries, size_t *count);

size_t lg_condition_map_count(const struct lg_condition_map *map); // put so far, mask 0 included
