// SPDX-License-Identifier: Apache-2.0
// Codes of the licences of one chunk that are not normal: 2^21 indices, which a chunk's offsets
// count.
//
// While they are few, a hash table of 4-byte cells; when that would take more than a byte an index,
// a byte an index. One writer changes it in place while readers look up, which is sound because no
// reader looks for an offset that is being written: an overlay answers for it until the writer is
// done (dataplane/status/overlay.h). Readers only walk past such cells.
#pragma once

#include "common/snapshot.h"

#include <stdatomic.h>

#define LG_STATUS_CHUNK_INDICES (UINT32_C(1) << 21)

// The head alone is small, so that those of all chunks stay in the nearest caches and a lookup
// misses once.
struct lg_status_codes {
	struct lg_status_codes *next; // among those left over
	_Atomic uint32_t *cell;
	uint32_t cells; // 0 = a byte an index
	uint32_t used;  // cells that were ever filled
};

// With room for so many that are not normal; NULL without memory.
struct lg_status_codes *lg_status_codes_new(uint32_t entries);
void lg_status_codes_free(struct lg_status_codes *codes); // NULL is fine

// The same codes, with room for more, and then some so that not every change needs a copy. NULL
// without memory.
struct lg_status_codes *lg_status_codes_copy(const struct lg_status_codes *codes, uint32_t more);

// May so many be set without a copy?
bool lg_status_codes_have_room(const struct lg_status_codes *codes, uint32_t more);

// There must be room, unless the code is the normal one.
void lg_status_codes_set(struct lg_status_codes *codes, uint32_t offset, uint8_t code);

uint8_t lg_status_codes_get(const struct lg_status_codes *codes, uint32_t offset);

// Where the search for an offset begins, to be prefetched.
const void *lg_status_codes_home(const struct lg_status_codes *codes, uint32_t offset);

size_t lg_status_codes_bytes(const struct lg_status_codes *codes);
