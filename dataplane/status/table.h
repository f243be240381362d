// SPDX-License-Identifier: Apache-2.0
// The status table: (list, index) -> condition mask, exact, for every licence of a generation.
//
// One byte an index names an entry in the generation's dictionary of masks; what does not fit
// there, and everything with an until day, stands in an exact side table. Pages of 4096 indices are
// shared between generations: applying a delta copies only the pages it changes.
//
// A table is immutable once built; lookups are lock-free and may run on any number of threads.
// Knows neither DPDK nor RCU: whoever frees a table waits until no reader can hold it.
//
// A table and those made of it by deltas form a chain that is freed from its ends: the oldest, when
// no reader can hold it any more, or the newest, when it is given up. Building, applying and giving
// up are for one thread; freeing the oldest of two or more may go on at the same time on another.
#pragma once

#include "keys/status_tree.h"

struct lg_status_table;

#define LG_STATUS_LISTS_MAX 1024
#define LG_STATUS_LIST_NONE UINT32_MAX

struct lg_status_query {
	uint32_t list; // slot by lg_status_list(), LG_STATUS_LIST_NONE allowed
	uint32_t index;
};

struct lg_status_answer {
	uint32_t mask; // 0 where not covered
	uint32_t until_day;
	bool covered;
};

// From the sections of a parsed base. The snapshot's bytes are not needed afterwards. LG_E_FORMAT
// when codes and exact entries do not belong to each other one to one, or when the dictionary is
// full and lacks the mask 0, which indices that are yet to come have; LG_E_TOO_LARGE beyond
// LG_STATUS_LISTS_MAX lists; LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_status_table_build(
	const struct lg_snapshot *base, struct lg_status_table **table, struct lg_error *err);

// New table = old one with the delta's lists and changes. Indices that the coverage grows by are
// normal until they are changed; lists keep their slots. LG_E_FORMAT for a coverage that shrinks, a
// list that disappears and a change outside the coverage; LG_E_STATE when a table has been made of
// old already; LG_E_TOO_LARGE, LG_E_NO_MEMORY. old stays usable and as it was in every case.
LG_MUST_CHECK int lg_status_table_apply(struct lg_status_table *old,
	const struct lg_snapshot *delta, struct lg_status_table **table, struct lg_error *err);

// Frees what no other table of its chain shares; NULL is fine. The table must be the oldest of its
// chain or the newest: in the latter case the one before is as if nothing had been made of it.
void lg_status_table_free(struct lg_status_table *table);

// Slot of an authority's list, or LG_STATUS_LIST_NONE.
uint32_t lg_status_list(const struct lg_status_table *table, uint32_t authority);

// Looks up a burst; prefetches all of it before it reads.
void lg_status_lookup(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers);

uint64_t lg_status_coverage(const struct lg_status_table *table);  // indices, all lists
size_t lg_status_table_bytes(const struct lg_status_table *table); // memory, shared parts included
// Memory that the table took when it was made: all of it, or what it does not share with the table
// before.
size_t lg_status_table_own_bytes(const struct lg_status_table *table);
