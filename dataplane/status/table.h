// SPDX-License-Identifier: Apache-2.0
// The status table: (list, index) -> condition mask, exact, for every licence of a generation.
//
// One byte an index names an entry in the generation's dictionary of masks; what does not fit
// there, and everything with an until day, stands in an exact side table. Pages of 4096 indices are
// shared between generations: applying a delta copies only the pages it changes.
//
// A table is immutable once built; lookups are lock-free and may run on any number of threads.
// Building, applying and freeing are for one thread. Knows neither DPDK nor RCU: whoever frees a
// table waits until no reader can hold it.
#pragma once

#include "common/snapshot.h"

struct lg_status_table;

#define LG_STATUS_LISTS_MAX 1024
#define LG_STATUS_LIST_NONE UINT32_MAX
#define LG_STATUS_PAGE_INDICES 4096

struct lg_status_query {
	uint32_t list; // slot by lg_status_list(), LG_STATUS_LIST_NONE allowed
	uint32_t index;
};

struct lg_status_answer {
	uint32_t mask; // 0 where not covered
	uint32_t until_day;
	bool covered;
};

// From the sections of a parsed base. The snapshot's bytes are not needed afterwards.
LG_MUST_CHECK int lg_status_table_build(
	const struct lg_snapshot *base, struct lg_status_table **table, struct lg_error *err);

// New table = old one with the delta's lists and changes. Refuses a coverage that shrinks, a list
// that disappears, and a change outside the coverage. old stays usable and unchanged; it must be
// freed before the table that it was made into a newer one of, oldest first.
LG_MUST_CHECK int lg_status_table_apply(struct lg_status_table *old,
	const struct lg_snapshot *delta, struct lg_status_table **table, struct lg_error *err);

// Frees what no newer table shares.
void lg_status_table_free(struct lg_status_table *table);

// Slot of an authority's list, or LG_STATUS_LIST_NONE.
uint32_t lg_status_list(const struct lg_status_table *table, uint32_t authority);

// Looks up a burst; prefetches all of it before it reads.
void lg_status_lookup(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers);

uint64_t lg_status_coverage(const struct lg_status_table *table);  // indices, all lists
size_t lg_status_table_bytes(const struct lg_status_table *table); // memory, shared pages included
