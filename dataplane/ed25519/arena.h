// SPDX-License-Identifier: Apache-2.0
// Memory of tables: one range of addresses, so that a number of 31 bits names any slot.
//
//   [ base point's table ][ area 0 ][ area 1 ] …
//
// An area holds the tables of keys under one comb. When more keys come than fit, narrower tables
// are built in the next area, while workers go on with those that they have. Addresses are set
// aside at the start; memory is taken when it is written to. In pages of 2 MiB, where the kernel
// has them: with small ones a table of a hundred megabytes costs a tenth of the speed.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LG_ARENA_AREAS 4

struct lg_arena {
	uint8_t *start; // of the base point's table; aligned to 2 MiB
	size_t base_bytes, area_bytes;
	void *range; // as it was mapped
	size_t range_bytes;
	bool reserved_pages; // of hugetlbfs, while there are enough of them free
	bool in_use[LG_ARENA_AREAS];
};

// Sizes are rounded up to 2 MiB. The base point's part can be written to afterwards.
LG_MUST_CHECK int lg_arena_init(struct lg_arena *arena, size_t base_bytes, size_t area_bytes,
	bool reserved_pages, struct lg_error *err);
void lg_arena_fini(struct lg_arena *arena);

// An area that nobody uses, zeroed. LG_E_STATE when there is none.
LG_MUST_CHECK int lg_arena_open_area(struct lg_arena *arena, uint32_t *area, struct lg_error *err);
void lg_arena_close_area(struct lg_arena *arena, uint32_t area);
uint8_t *lg_arena_area(const struct lg_arena *arena, uint32_t area);

// Takes the memory back that lies within whole pages of these bytes: they read as zeros until they
// are written to again.
void lg_arena_give_back(uint8_t *at, size_t bytes);
