// SPDX-License-Identifier: Apache-2.0
// A few threads for work that takes much time and memory, and a queue of limited length before
// them: however much is asked for, no more is under way at once, and nobody waits for long.
#pragma once

#include "common/clock.h"
#include "common/error.h"

#include <stdbool.h>

struct lg_slow_pool;

// Does one job, on a thread of the pool. late: it has waited longer than it may, or the pool is
// ending; only say so.
typedef void (*lg_slow_job)(void *job, bool late);

struct lg_slow_pool_limits {
	unsigned threads;
	unsigned waiting;
	int64_t wait_ns;
};

// clock must live as long.
LG_MUST_CHECK int lg_slow_pool_start(const struct lg_slow_pool_limits *limits,
	const struct lg_clock *clock, lg_slow_job run, struct lg_slow_pool **pool,
	struct lg_error *err);
// Every job that was taken has run when this returns. NULL is fine.
void lg_slow_pool_stop(struct lg_slow_pool *pool);

// Any thread. false when too many wait: the job is still the caller's.
bool lg_slow_pool_put(struct lg_slow_pool *pool, void *job);
