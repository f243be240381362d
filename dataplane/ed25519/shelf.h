// SPDX-License-Identifier: Apache-2.0
// Which key's table stands where: the tables of one width, in one area of the arena.
//
// Each cell holds one key's table. Key sets hold the cells that they name, and the shelf; what
// nobody holds is free for another key. Not for two threads at once: whoever calls has the
// engine's lock.
#pragma once

#include "dataplane/ed25519/arena.h"
#include "dataplane/ed25519/arithmetic.h"

struct lg_cell {
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	uint32_t holds;
};

struct lg_shelf {
	struct lg_tables tables; // as a batch sees them
	struct lg_arena *arena;
	uint32_t area;
	uint32_t first_slot; // of the area
	uint32_t holds;      // by key sets, and by the engine while it is the current one
	uint32_t cells_held;
	uint32_t cell_count;
	struct lg_cell cell[];
};

// A shelf of cell_count cells at most, with one hold on it. Refusals of lg_arena_open_area().
LG_MUST_CHECK int lg_shelf_new(struct lg_arena *arena, const struct lg_comb *base,
	uint32_t key_width, uint32_t cell_count, struct lg_shelf **shelf, struct lg_error *err);
void lg_shelf_hold(struct lg_shelf *shelf);
// Frees the shelf with the last hold.
void lg_shelf_release(struct lg_shelf *shelf);

// Takes a hold on the key's cell; *fresh tells that its table is still to be built. False when all
// cells are held for other keys.
bool lg_shelf_take(struct lg_shelf *shelf, const uint8_t public_key[LG_PUBLIC_KEY_BYTES],
	uint32_t *cell, bool *fresh);
void lg_shelf_give(struct lg_shelf *shelf, uint32_t cell);

// Where a cell's table begins.
static inline uint32_t lg_shelf_slot(const struct lg_shelf *shelf, uint32_t cell)
{
	return shelf->first_slot + cell * shelf->tables.key.slots;
}
