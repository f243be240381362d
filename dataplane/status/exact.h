// SPDX-License-Identifier: Apache-2.0
// The exact side table: licences whose condition does not fit into a code.
//
// One writer changes it in place while readers look up. That is sound because no reader looks for a
// place that is being written: an overlay answers for it until the writer is done
// (dataplane/status/overlay.h). Readers only walk past such cells, so keys alone are atomic.
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lg_status_exact_cell {
	_Alignas(16) _Atomic uint64_t key; // place + 1, or one of the two marks
	uint32_t mask;
	uint32_t until_day;
};

struct lg_status_exact {
	unsigned shift; // of a hash, down to the number of a cell
	size_t entries;
	size_t used; // cells that were ever filled
	struct lg_status_exact_cell cell[];
};

// With room for that many entries; NULL without memory. free() frees it.
struct lg_status_exact *lg_status_exact_new(size_t entries);

// A table with the same entries and room for more, and then some so that not every change needs a
// copy; cells of dropped entries are cleared away. NULL without memory.
struct lg_status_exact *lg_status_exact_copy(const struct lg_status_exact *exact, size_t more);

// May so many be put without a copy?
bool lg_status_exact_has_room(const struct lg_status_exact *exact, size_t more);

// Adds or replaces; there must be room.
void lg_status_exact_put(
	struct lg_status_exact *exact, uint64_t place, uint32_t mask, uint32_t until_day);
void lg_status_exact_drop(struct lg_status_exact *exact, uint64_t place);

// The cell where the search for a place begins, to be prefetched.
const struct lg_status_exact_cell *lg_status_exact_home(
	const struct lg_status_exact *exact, uint64_t place);

// NULL when there is no entry at that place.
const struct lg_status_exact_cell *lg_status_exact_find(
	const struct lg_status_exact *exact, uint64_t place);

size_t lg_status_exact_bytes(const struct lg_status_exact *exact);
