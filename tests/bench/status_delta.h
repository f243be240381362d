// SPDX-License-Identifier: Apache-2.0
// What a delta costs, and what a worker beside it notices.
#pragma once

#include "tests/bench/status_gateway.h"

#define LG_DELTA_REPEATS_MAX 16

struct lg_delta_costs {
	uint64_t changes;
	double seconds, cpu_seconds; // from the first byte looked at to the last reader that has it
	double settle_seconds;
	double ratio_p99, ratio_p99_cpu; // of a burst during a delta to one before it
	double p99_us_before, p99_us_during;
	uint64_t peak_extra_bytes; // above what was resident before
	uint64_t bursts, bursts_during, wrong;
};

// Applies repeats pairs of deltas, there and back, beside a worker on worker_cpu. Medians; the
// largest of peaks. Afterwards the state is the original one.
struct lg_delta_costs lg_delta_measure(struct lg_nation_author *author,
	struct lg_gateway_site *site, uint64_t changes, unsigned repeats, int worker_cpu);

struct lg_soak {
	uint64_t deltas;
	uint64_t resident_begin_bytes, resident_end_bytes; // after a tenth of them, and after all
	uint64_t wrong;
	double seconds;
};

// Applies so many small deltas, there and back, and looks whether memory grows. A few thousand
// answers are checked after each.
struct lg_soak lg_delta_soak(struct lg_nation_author *author, struct lg_gateway_site *site,
	uint64_t changes, uint64_t deltas);
