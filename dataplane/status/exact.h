// SPDX-License-Identifier: Apache-2.0
// The exact side table: licences whose condition does not fit into a one-byte code, sorted by
// authority and index.
#pragma once

#include "common/snapshot.h"

struct lg_status_exact_entry {
	uint64_t place; // lg_status_place()
	uint32_t mask;
	uint32_t until_day;
};

struct lg_status_exact {
	size_t count;
	struct lg_status_exact_entry entry[];
};

// One step from an exact table to the next: put the entry, over one at the same place if there is
// one, or drop the one at its place.
struct lg_status_exact_edit {
	struct lg_status_exact_entry entry;
	bool drop;
};

static inline uint64_t lg_status_place(uint32_t authority, uint32_t index)
{
	return (uint64_t)authority << 32 | index;
}

static inline size_t lg_status_exact_bytes(size_t count)
{
	return sizeof(struct lg_status_exact) + count * sizeof(struct lg_status_exact_entry);
}

// NULL when there is no entry at that place.
const struct lg_status_exact_entry *lg_status_exact_find(
	const struct lg_status_exact *exact, uint64_t place);

// The entries of a snapshot's section; NULL without memory.
struct lg_status_exact *lg_status_exact_read(struct lg_bytes entries);

// A new table with the edits made, which ascend by place; NULL without memory.
struct lg_status_exact *lg_status_exact_merge(const struct lg_status_exact *exact,
	const struct lg_status_exact_edit *edits, size_t edit_count);
