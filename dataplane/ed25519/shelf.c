// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/shelf.h"

#include <stdlib.h>
#include <string.h>

int lg_shelf_new(struct lg_arena *arena, const struct lg_comb *base, uint32_t key_width,
	uint32_t cell_count, struct lg_shelf **shelf, struct lg_error *err)
{
	struct lg_shelf *made = calloc(1, sizeof(*made) + cell_count * sizeof(made->cell[0]));
	int rc;

	if (!made)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no memory to keep account of %u tables", cell_count);
	rc = lg_arena_open_area(arena, &made->area, err);
	if (rc != LG_OK) {
		free(made);
		return rc;
	}
	made->arena = arena;
	made->tables.slots = arena->start;
	made->tables.base = *base;
	lg_comb_init(&made->tables.key, key_width);
	made->first_slot = (uint32_t)((size_t)(lg_arena_area(arena, made->area) - arena->start) /
		LG_SLOT_BYTES);
	made->holds = 1;
	made->cell_count = cell_count;
	*shelf = made;
	return LG_OK;
}

void lg_shelf_hold(struct lg_shelf *shelf)
{
	shelf->holds++;
}

void lg_shelf_release(struct lg_shelf *shelf)
{
	if (--shelf->holds > 0)
		return;
	lg_arena_close_area(shelf->arena, shelf->area);
	free(shelf);
}

bool lg_shelf_take(struct lg_shelf *shelf, const uint8_t public_key[LG_PUBLIC_KEY_BYTES],
	uint32_t *cell, bool *fresh)
{
	uint32_t at = shelf->cell_count;

	for (uint32_t i = 0; i < shelf->cell_count; i++) {
		const struct lg_cell *const c = &shelf->cell[i];

		if (c->holds > 0 && memcmp(c->public_key, public_key, LG_PUBLIC_KEY_BYTES) == 0) {
			shelf->cell[i].holds++;
			*cell = i;
			*fresh = false;
			return true;
		}
		if (c->holds == 0 && at == shelf->cell_count)
			at = i;
	}
	if (at == shelf->cell_count)
		return false;
	memcpy(shelf->cell[at].public_key, public_key, LG_PUBLIC_KEY_BYTES);
	shelf->cell[at].holds = 1;
	shelf->cells_held++;
	*cell = at;
	*fresh = true;
	return true;
}

void lg_shelf_give(struct lg_shelf *shelf, uint32_t cell)
{
	const size_t slot = lg_shelf_slot(shelf, cell);

	if (--shelf->cell[cell].holds > 0)
		return;
	shelf->cells_held--;
	lg_arena_give_back(shelf->arena->start + slot * LG_SLOT_BYTES,
		(size_t)shelf->tables.key.slots * LG_SLOT_BYTES);
}
