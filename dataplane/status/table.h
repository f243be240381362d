// SPDX-License-Identifier: Apache-2.0
// The status table: (list, index) -> condition mask, exact, for every licence of a generation.
//
// A bit an index says whether a licence has any condition. For those that have, a few bytes name an
// entry in a dictionary of masks; what does not fit there, and everything with an until day, stands
// in an exact side table. All this, the ground, is shared by all tables of a chain. A delta's
// changes are an overlay above it: publishing the new table is one pointer, exact from that moment.
// Once no reader can hold an older table, settling writes the overlay into the ground, in place,
// and takes it out. Nothing large is ever copied.
//
// A table answers the same before, during and after it is settled; lookups are lock-free and may
// run on any number of threads. Knows neither DPDK nor RCU: whoever frees a table, or what settling
// left over, waits until no reader can hold it.
//
// Every table is verified: its root (keys/status_tree.h) is computed and compared.
//
// A table and those made of it by deltas form a chain that is freed from its ends: the oldest, when
// no reader can hold it any more, or the newest, when it is given up. Building, applying, settling
// and giving up are for one thread, management; freeing the oldest of two or more may go on at the
// same time on another.
#pragma once

#include "keys/status_tree.h"

struct lg_status_table;

#define LG_STATUS_LISTS_MAX 1024
#define LG_STATUS_LIST_NONE UINT32_MAX

// Changes and deltas that may wait to be settled.
#define LG_STATUS_UNSETTLED_CHANGES_MAX (UINT32_C(1) << 22)
#define LG_STATUS_UNSETTLED_DELTAS_MAX 1024

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
// when codes and exact entries do not belong to each other one to one; LG_E_HASH when a page is not
// that of its leaf, whose number is said, or the root is not the header's; LG_E_TOO_LARGE beyond
// LG_STATUS_LISTS_MAX lists; LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_status_table_build(
	const struct lg_snapshot *base, struct lg_status_table **table, struct lg_error *err);

// New table = old one with the delta's lists and changes. Indices that the coverage grows by are
// normal until they are changed; lists keep their slots. LG_E_FORMAT for a coverage that shrinks, a
// list that disappears and a change outside the coverage; LG_E_HASH when the root is not the
// header's; LG_E_STATE when a table has been made of old already; LG_E_AGAIN when too much waits to
// be settled, as it does while a reader does not let go of an older table; LG_E_TOO_LARGE,
// LG_E_NO_MEMORY. old stays usable and as it was in every case.
LG_MUST_CHECK int lg_status_table_apply(struct lg_status_table *old,
	const struct lg_snapshot *delta, struct lg_status_table **table, struct lg_error *err);

// What readers may be using still when a table has been settled.
struct lg_status_leftovers {
	void *reclaim[2]; // the reclaimer's
	struct lg_status_overlay *overlay;
	struct lg_status_exact *exact; // NULL unless replaced
	struct lg_status_codes *codes; // a list of those replaced
};

// Writes what waits into the ground: all of it, or as much as leaves over a bounded amount of
// memory; lg_status_table_unsettled() tells whether to call again. NULL when nothing waits, when an
// older table has not been freed yet or a newer has been made, and without memory: then nothing has
// changed. Otherwise what the caller frees once every reader that was in a lookup has left it.
struct lg_status_leftovers *lg_status_table_settle(struct lg_status_table *table);
void lg_status_leftovers_free(struct lg_status_leftovers *leftovers); // NULL is fine

// Changes that are in the overlay.
size_t lg_status_table_unsettled(const struct lg_status_table *table);

// Frees what no other table of its chain shares; NULL is fine. The table must be the oldest of its
// chain or the newest: in the latter case the one before is as if nothing had been made of it.
void lg_status_table_free(struct lg_status_table *table);

// Slot of an authority's list, or LG_STATUS_LIST_NONE.
uint32_t lg_status_list(const struct lg_status_table *table, uint32_t authority);

// Looks up a burst; prefetches all of it before it reads.
void lg_status_lookup(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers);

uint64_t lg_status_coverage(const struct lg_status_table *table); // indices, all lists

// Memory, everything counted: at most so much, as if every page of codes had been written to.
size_t lg_status_table_bytes(const struct lg_status_table *table);
