// SPDX-License-Identifier: Apache-2.0
// Control's end of the link to data planes (common/link.h).
//
// Serves up to LG_DATAPLANES_MAX at once, each by itself: what it has is brought forward one
// acknowledged snapshot at a time, by deltas where the journal reaches back and by a base
// otherwise; a base also follows any refusal, after a pause that grows while refusals go on. NOW
// goes out at every tick. Peers must be root, control's own user or dataplane.user; one that does
// not say HELLO, acknowledge or read for LG_DATAPLANE_PATIENCE_NS is dropped; for a snapshot, a
// second longer for every 16 MiB of it.
//
// A data plane that is ahead shows that this state is an older copy of what was in force: that is
// kept in the store, and from then on nothing is sent to anybody until a new epoch is started.
#pragma once

#include "control/control.h"
#include "control/loop.h"

#include <sys/types.h>

#define LG_DATAPLANES_MAX 16
#define LG_DATAPLANE_PATIENCE_NS INT64_C(10000000000)

struct lg_dataplane_state {
	pid_t pid;
	uint32_t epoch;
	uint64_t generation;         // acknowledged, 0 = none
	int64_t acknowledged_ago_ms; // -1 = nothing acknowledged on this connection
};

// Takes over the listening descriptor, on failure too. user is the uid of dataplane.user, or
// (uid_t)-1. control and loop must outlive the link.
LG_MUST_CHECK int lg_dataplane_link_new(struct lg_control *control, struct lg_loop *loop,
	int listener, uid_t user, struct lg_dataplane_link **link, struct lg_error *err);
void lg_dataplane_link_free(struct lg_dataplane_link *link); // NULL is fine

// Sends whatever data planes lack. After every commit; outside transactions.
void lg_dataplane_link_publish(struct lg_dataplane_link *link);

// Once a second: NOW, pauses that are over, peers that are too slow.
void lg_dataplane_link_tick(struct lg_dataplane_link *link);

// Highest generation of the present epoch that a connected data plane has acknowledged; 0 = none.
uint64_t lg_dataplane_link_in_force(const struct lg_dataplane_link *link);

// The connected data planes, the furthest first; returns their number.
unsigned lg_dataplane_link_states(
	const struct lg_dataplane_link *link, struct lg_dataplane_state states[LG_DATAPLANES_MAX]);
