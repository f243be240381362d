// SPDX-License-Identifier: Apache-2.0
// What all tables of a chain know of one list: a bit an index, set where a licence is not normal,
// and for each chunk of indices the codes of those that are not.
//
// Addresses for the longest list that can be are reserved at once, so that nothing ever moves;
// memory comes with the coverage. What is covered is mapped beforehand: no lookup waits for the
// kernel.
#pragma once

#include "dataplane/status/codes.h"

#define LG_STATUS_CHUNKS_MAX 2048 // of a list: 2^32 indices

struct lg_status_area {
	_Atomic uint64_t *bits;                                        // mgmt: rw, workers: ro
	_Atomic(struct lg_status_codes *) codes[LG_STATUS_CHUNKS_MAX]; // mgmt: rw, workers: ro
};

// Makes the area of a list (NULL at first) cover so many indices instead of before. False without
// memory; what there is by then stays and is used the next time.
bool lg_status_area_cover(struct lg_status_area **area, uint64_t before, uint64_t coverage);

void lg_status_area_free(struct lg_status_area *area); // NULL is fine

size_t lg_status_area_bytes(const struct lg_status_area *area, uint64_t coverage); // memory

static inline bool lg_status_area_bit(const struct lg_status_area *area, uint32_t index)
{
	return atomic_load_explicit(&area->bits[index / 64], memory_order_relaxed) >> index % 64 &
		1;
}

// For the one writer. Each bit is a value of its own, so that readers of others may go on.
static inline void lg_status_area_mark(struct lg_status_area *area, uint32_t index, bool value)
{
	const uint64_t bit = UINT64_C(1) << index % 64;
	const uint64_t word = atomic_load_explicit(&area->bits[index / 64], memory_order_relaxed);

	atomic_store_explicit(
		&area->bits[index / 64], value ? word | bit : word & ~bit, memory_order_relaxed);
}

static inline struct lg_status_codes *lg_status_area_codes(
	const struct lg_status_area *area, uint32_t index)
{
	return atomic_load_explicit(
		&area->codes[index / LG_STATUS_CHUNK_INDICES], memory_order_acquire);
}

// Of an index whose bit is set.
static inline uint8_t lg_status_area_code(const struct lg_status_area *area, uint32_t index)
{
	return lg_status_codes_get(
		lg_status_area_codes(area, index), index % LG_STATUS_CHUNK_INDICES);
}
