// SPDX-License-Identifier: Apache-2.0
// The memory that codes stand in: one byte an index, in chunks that never move.
//
// A chunk begins as zeros: code 0, the normal condition. Nearly full ones ask for a huge page;
// others stay in small pages, so that a list of few licences costs little. What is covered is
// mapped beforehand, so that no lookup has to wait for the kernel.
#pragma once

#include "common/snapshot.h"

#define LG_STATUS_CHUNK_INDICES (UINT32_C(1) << 21) // 2 MiB

// Chunks of one list. Where there is no room for another, a longer one takes its place; it stays,
// for the tables that know no other.
struct lg_status_chunks {
	struct lg_status_chunks *before;
	uint32_t room;
	uint32_t count;
	uint8_t *chunk[];
};

// Makes the chunks of a list (NULL at first) hold coverage indices instead of before. False without
// memory; what there is by then stays and is used the next time.
bool lg_status_chunks_cover(struct lg_status_chunks **chunks, uint64_t before, uint64_t coverage);

void lg_status_chunks_free(struct lg_status_chunks *chunks); // NULL is fine

// Memory once every index has been changed.
size_t lg_status_chunks_bytes(const struct lg_status_chunks *chunks, uint64_t coverage);
