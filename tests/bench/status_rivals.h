// SPDX-License-Identifier: Apache-2.0
// What the status table is measured against: DPDK's rte_hash and liburcu's cds_lfht, each holding
// the licences of a nation that have conditions, by the same 8-byte key and the same CRC of it.
//
// Both live in transparent huge pages if the machine has any, as the table does. One thread; what
// cannot be had ends the program with a sentence.
#pragma once

#include "tests/bench/nation.h"

#define LG_RIVAL_BURST 64

static inline uint64_t lg_rival_key(const struct lg_snapshot_entry *entry)
{
	return (uint64_t)entry->authority << 32 | entry->index;
}

// count conditions of licences, keys from lg_rival_key().
struct lg_rival_licences {
	uint64_t count;
	uint64_t *key;
	struct lg_nation_condition *condition;
};

// Starts EAL on this CPU: before all that follows.
void lg_rival_start(int cpu);

// Bytes of this size for the rest of the program, from huge pages if there are any.
void *lg_rival_memory(size_t bytes);

struct lg_rte_rival;
struct lg_rte_rival *lg_rte_rival_new(const struct lg_rival_licences *licences);
void lg_rte_rival_lookup(const struct lg_rte_rival *rival, const uint64_t keys[LG_RIVAL_BURST],
	struct lg_nation_condition out[LG_RIVAL_BURST]);

// The caller is a registered QSBR reader; every lookup is a read section.
struct lg_lfht_rival;
struct lg_lfht_rival *lg_lfht_rival_new(const struct lg_rival_licences *licences);
void lg_lfht_rival_lookup(const struct lg_lfht_rival *rival, const uint64_t keys[LG_RIVAL_BURST],
	struct lg_nation_condition out[LG_RIVAL_BURST]);
