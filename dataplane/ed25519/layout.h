// SPDX-License-Identifier: Apache-2.0
// How wide the windows of tables are to be: a signature costs an addition of points for each window
// of its key's comb and of the base point's, wide windows take memory, and memory beyond the caches
// answers late.
#pragma once

#include "dataplane/ed25519/arithmetic.h"

#include <stdbool.h>
#include <stddef.h>

// Tables up to here are as good as in cache.
#define LG_LAYOUT_CACHED_BYTES (16u << 20)

struct lg_widths {
	uint32_t key, base; // bits of a window
};

// Bytes of one table of this width.
size_t lg_layout_table_bytes(uint32_t width);

// Chooses the widths whose additions take the least time by slowdown_percent (arithmetic.h), of
// those whose tables of keys keys and of the base point fit into table_bytes; of equals the
// smaller. Widths that are not 0 in wanted are taken as they are. The base point's is never below
// the keys', and its table takes no more than half, so that keys beyond those expected find room.
// False when nothing fits.
bool lg_layout_choose(size_t table_bytes, uint32_t keys, uint32_t slowdown_percent,
	struct lg_widths wanted, struct lg_widths *widths);
