// SPDX-License-Identifier: Apache-2.0
// What all tables of a chain share, and the table itself, for the files of this folder.
#pragma once

#include "dataplane/status/area.h"
#include "dataplane/status/dictionary.h"
#include "dataplane/status/exact.h"
#include "dataplane/status/overlay.h"
#include "dataplane/status/place.h"
#include "dataplane/status/table.h"

struct lg_status_ground {
	struct lg_status_dictionary dictionary;
	_Atomic(struct lg_status_exact *) exact;          // mgmt: rw, workers: ro
	struct lg_status_overlay *overlay;                // mgmt: rw; NULL when nothing waits
	struct lg_status_tree *tree;                      // mgmt: rw; of the newest table
	struct lg_status_area *area[LG_STATUS_LISTS_MAX]; // mgmt: rw; by slot
};

struct lg_status_extent {
	const _Atomic uint64_t *bits; // the area's
	struct lg_status_area *area;
	uint64_t coverage; // indices
	uint32_t authority;
};

// Leaves that a table has replaced.
struct lg_status_undo {
	size_t count;
	struct lg_status_undo_leaf {
		uint32_t slot, page;
		uint8_t hash[LG_STATUS_HASH_BYTES];
	} leaf[];
};

// Readers use ground, overlay, run_count and lists. The rest is the management's.
struct lg_status_table {
	struct lg_status_ground *ground;
	_Atomic(struct lg_status_overlay *)
		overlay;                         // mgmt: rw, workers: ro; NULL = look no further
	uint32_t run_count;                      // of its overlay, those it sees
	struct lg_status_table *newer;           // NULL at the new end
	_Atomic(struct lg_status_table *) older; // mgmt, reclaimer: rw; NULL at the old end
	struct lg_status_undo *undo;
	uint32_t list_count;
	struct lg_status_extent list[];
};

static inline struct lg_status_exact *lg_status_ground_exact(const struct lg_status_ground *ground)
{
	return atomic_load_explicit(&ground->exact, memory_order_acquire);
}

// An empty one, and a table with so many lists above it, all of them empty; NULL without memory.
struct lg_status_ground *lg_status_ground_new(void);
void lg_status_ground_free(struct lg_status_ground *ground);
struct lg_status_table *lg_status_table_new(struct lg_status_ground *ground, uint32_t list_count);

// Makes a list of a table cover more. False without memory.
bool lg_status_table_cover(struct lg_status_table *table, uint32_t slot, uint64_t coverage);

// Changes that wait, as the table sees them: those of the first so many runs.
uint32_t lg_status_table_runs(const struct lg_status_table *table);

// Takes back what applying a delta has done to what it shares with the table before.
void lg_status_table_take_back(struct lg_status_table *table);

// The leaf of a page with changes, ascending, made to it. exact grows by the codes met that point
// to exact entries. False when one points to none.
bool lg_status_page_leaf(const struct lg_status_table *table, uint32_t slot, uint32_t page,
	const struct lg_status_change *changes, uint32_t count, uint8_t hash[LG_STATUS_HASH_BYTES],
	size_t *exact);
