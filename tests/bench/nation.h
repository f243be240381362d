// SPDX-License-Identifier: Apache-2.0
// An invented nation of licences: which condition each has is a function of a seed, so that every
// answer about any number of them can be checked without a second table.
//
// 34 authorities, 2 % of the licences with conditions, one in ten of these with an until day.
// Licences are numbered through all lists: a serial. A revision is the state that one delta makes
// of the original one: so many licences, spread evenly and at random, have other conditions.
#pragma once

#include "common/snapshot.h"
#include "keys/status_tree.h"

#include <stdbool.h>

#define LG_NATION_LISTS 34
#define LG_NATION_NORMAL_OF 50 // one licence of so many has a condition

struct lg_nation {
	uint64_t seed;
	uint64_t licences;
	struct lg_snapshot_list list[LG_NATION_LISTS]; // ascending
	uint64_t first[LG_NATION_LISTS + 1];           // serial of a list's index 0
};

struct lg_nation_condition {
	uint32_t mask; // 0: normal
	uint32_t until_day;
};

// set 0: the original state, whatever changes says.
struct lg_nation_revision {
	uint64_t set; // tells revisions apart
	uint64_t changes;
};

// Up to 2^32 licences, at least as many as there are lists.
void lg_nation_init(struct lg_nation *nation, uint64_t seed, uint64_t licences);

uint32_t lg_nation_list_of(const struct lg_nation *nation, uint64_t serial); // slot

struct lg_nation_condition lg_nation_condition(
	const struct lg_nation *nation, const struct lg_nation_revision *revision, uint64_t serial);

// Serial of a licence that the revision changes; ascends with i.
uint64_t lg_nation_changed(
	const struct lg_nation *nation, const struct lg_nation_revision *revision, uint64_t i);

// Fills in an entry of a snapshot.
struct lg_snapshot_entry lg_nation_entry(const struct lg_nation *nation, uint64_t serial,
	const struct lg_nation_condition *condition);

// Leaf of a page of the list in this slot (keys/status_tree.h).
void lg_nation_leaf(const struct lg_nation *nation, const struct lg_nation_revision *revision,
	uint32_t slot, uint32_t page, uint8_t hash[LG_STATUS_HASH_BYTES]);

// Random numbers that everything here is made of.
static inline uint64_t lg_nation_mix(uint64_t a, uint64_t b)
{
	uint64_t x = (a ^ (b * UINT64_C(0x9e3779b97f4a7c15))) + UINT64_C(0x9e3779b97f4a7c15);

	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}
