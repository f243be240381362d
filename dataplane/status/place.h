// SPDX-License-Identifier: Apache-2.0
// Where a licence stands in the tables of a chain, as one number, and a hash of it.
#pragma once

#include <stdint.h>

static inline uint64_t lg_status_place(uint32_t slot, uint32_t index)
{
	return (uint64_t)slot << 32 | index;
}

// The upper bits choose a cell, the lower half is a tag.
static inline uint64_t lg_status_place_hash(uint64_t place)
{
	uint64_t hash = place * UINT64_C(0x9e3779b97f4a7c15);

	hash ^= hash >> 29;
	return hash * UINT64_C(0xbf58476d1ce4e5b9);
}
