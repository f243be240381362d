// SPDX-License-Identifier: Apache-2.0
// From a snapshot in a sealed memory file to a root that every worker decides by.
//
// Management's alone. A snapshot is checked and built completely aside; only then is the root
// replaced, by one store. Whatever is refused leaves the root in force as it was.
#pragma once

#include "common/link.h"
#include "dataplane/worker.h"

struct lg_publisher {
	struct lg_ed25519_engine *engine; // prepares the issuer keys
	const struct lg_root_keys *anchors;
	const struct lg_clock *clock;
	struct lg_shared *shared;
	struct lg_worker *const *workers;
	unsigned worker_count;
	struct lg_counters *counters; // gauges
	struct lg_root *current;      // in force; NULL at first
	int64_t unsettled_since_ns;   // 0 when nothing waits to be settled
	bool alarmed;                 // about that
};

// Takes the snapshot that announced describes and fd holds (still the caller's to close), and says
// in ack what came of it: in force at every worker, or refused and why.
void lg_publisher_take(struct lg_publisher *p, const struct lg_link_snapshot *announced, int fd,
	struct lg_link_ack *ack);

// Writes deltas in force into the status table's codes once every worker has let go of the tables
// before. True while some wait for that: call again within milliseconds. A worker that holds on for
// longer than a second is an alarm in the log.
bool lg_publisher_settle(struct lg_publisher *p);

// Control says which generation is the current one. Confirms the table if it is ours; a table that
// lags behind goes on ageing.
void lg_publisher_confirm(struct lg_publisher *p, const struct lg_link_now *now);

// Withdraws the root and waits until it has been reclaimed. Only after the workers have stopped.
void lg_publisher_end(struct lg_publisher *p);
