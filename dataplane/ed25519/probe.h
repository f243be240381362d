// SPDX-License-Identifier: Apache-2.0
// How much this machine's memory slows additions down, so that windows are not made wider than
// they pay.
#pragma once

#include "dataplane/ed25519/table.h"

// Tables that may take less are laid out by what was measured elsewhere: the choice is small.
#define LG_PROBE_WORTH_BYTES ((size_t)128 << 20)

// In parts of a hundred, for each time that tables double beyond LG_LAYOUT_CACHED_BYTES: measured
// by verifying with a table that caches hold and with one that they do not. Takes some 0.2 s and,
// for that time, 65 MB. Where that cannot be had, or no ticks, the arithmetic's own figure. Any
// thread that room belongs to.
uint32_t lg_probe_slowdown_percent(
	const struct lg_arithmetic *arithmetic, struct lg_table_room *room);
