// SPDX-License-Identifier: Apache-2.0
// All changes to a page that are not in its codes: those of a new delta, and those that have waited
// since earlier ones. Pages are asked for in ascending order.
#pragma once

#include "dataplane/status/overlay.h"

struct lg_status_patch {
	struct lg_status_run *const *run;
	uint32_t run_count;
	uint32_t *cursor; // in each run
	struct lg_status_change *merged, *spare;
};

// Of the first so many runs of an overlay (NULL if 0). False without memory.
bool lg_status_patch_init(
	struct lg_status_patch *patch, const struct lg_status_overlay *overlay, uint32_t run_count);
void lg_status_patch_fini(struct lg_status_patch *patch);

// The changes of the page that begins at place, over which *changes, *count of them, go. They
// become all of them, ascending, none twice: valid until the next call.
void lg_status_patch_page(struct lg_status_patch *patch, uint64_t place,
	const struct lg_status_change **changes, uint32_t *count);
