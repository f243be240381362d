// SPDX-License-Identifier: Apache-2.0
// Changes that have been published and are not in the codes yet.
//
// Each delta adds a run: its changes, ascending by place. A run never changes, and all tables of a
// chain share the overlay; each sees the runs that there were when it was made, so that another
// delta costs its own changes and nothing is copied. An index finds a place in all of them. The
// writer extends it in place: what newer runs add to it older tables do not heed.
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LG_STATUS_RUNS_MAX 1024
#define LG_STATUS_RUN_CHANGES_MAX (UINT32_C(1) << 22)

struct lg_status_change {
	uint64_t place;
	uint32_t mask;
	uint32_t until_day;
};

struct lg_status_run {
	uint32_t count;
	struct lg_status_change change[];
};

struct lg_status_overlay_index;

struct lg_status_overlay {
	_Atomic(struct lg_status_overlay_index *) index; // mgmt: rw, workers: ro
	struct lg_status_run *run[LG_STATUS_RUNS_MAX];   // mgmt: rw, workers: ro those they see
	uint32_t run_count;                              // mgmt: rw
	size_t change_count;                             // mgmt: rw
	uint32_t settled_runs, settled_changes; // mgmt: rw; whole ones, and of the one after
};

// What a reader needs during a burst.
struct lg_status_overlay_view {
	const struct lg_status_overlay_index *index;
	struct lg_status_run *const *run;
	uint32_t run_count;
};

struct lg_status_run *lg_status_run_new(uint32_t room); // NULL without memory; free() frees it

// The first change, from that one on, at that place or beyond it.
uint32_t lg_status_run_seek(const struct lg_status_run *run, uint32_t from, uint64_t place);

struct lg_status_overlay *lg_status_overlay_new(void);          // NULL without memory
void lg_status_overlay_free(struct lg_status_overlay *overlay); // and its runs; NULL is fine

// Takes over a run. There must be room. False without memory: then nothing has changed.
bool lg_status_overlay_add(struct lg_status_overlay *overlay, struct lg_status_run *run);

// Frees the last run, which no reader has seen.
void lg_status_overlay_drop(struct lg_status_overlay *overlay);

struct lg_status_overlay_view lg_status_overlay_view(
	const struct lg_status_overlay *overlay, uint32_t run_count);

void lg_status_overlay_prefetch(const struct lg_status_overlay_view *view, uint64_t place);

// The newest change at that place; NULL when there is none.
const struct lg_status_change *lg_status_overlay_find(
	const struct lg_status_overlay_view *view, uint64_t place);

size_t lg_status_overlay_bytes(const struct lg_status_overlay *overlay);
