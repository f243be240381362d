// SPDX-License-Identifier: Apache-2.0
// Histogram of durations: exact below 256 ns, above that 128 steps to each doubling, so that a
// percentile is never too low and at most 1/128 too high. Fixed size; adding is a few instructions.
#pragma once

#include <stdint.h>

#define LG_LATENCY_STEP_BITS 7
#define LG_LATENCY_TOP_BITS 40 // longer than 2^40 ns (18 minutes) counts as that
#define LG_LATENCY_BUCKETS                                                                         \
	((LG_LATENCY_TOP_BITS - LG_LATENCY_STEP_BITS + 1) << LG_LATENCY_STEP_BITS)

struct lg_latency {
	uint64_t count;
	uint64_t longest_ns;
	uint64_t bucket[LG_LATENCY_BUCKETS];
};

void lg_latency_reset(struct lg_latency *latency);

// A negative duration counts as 0.
void lg_latency_add(struct lg_latency *latency, int64_t ns);

// The duration that this share of all durations does not exceed: 50 for the median, 100 for the
// longest. 0 when there are none.
uint64_t lg_latency_percentile(const struct lg_latency *latency, double percent);
