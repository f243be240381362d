// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/latency.h"

#include <math.h>
#include <string.h>

#define STEPS (UINT64_C(1) << LG_LATENCY_STEP_BITS)
#define TOP_NS ((UINT64_C(1) << LG_LATENCY_TOP_BITS) - 1)

// Buckets 0…255 hold one value each. Bucket shift * STEPS + v holds the values whose bits above
// shift are v, STEPS <= v < 2 * STEPS.
static unsigned bucket_of(uint64_t ns)
{
	unsigned shift;

	if (ns < 2 * STEPS)
		return (unsigned)ns;
	shift = 63 - (unsigned)__builtin_clzll(ns) - LG_LATENCY_STEP_BITS;
	return (unsigned)(shift * STEPS + (ns >> shift));
}

static uint64_t longest_in(unsigned bucket)
{
	unsigned shift;

	if (bucket < 2 * STEPS)
		return bucket;
	shift = bucket / STEPS - 1;
	return ((bucket - shift * STEPS + 1) << shift) - 1;
}

void lg_latency_reset(struct lg_latency *latency)
{
	memset(latency, 0, sizeof(*latency));
}

void lg_latency_add(struct lg_latency *latency, int64_t ns)
{
	uint64_t value = ns > 0 ? (uint64_t)ns : 0;

	if (value > TOP_NS)
		value = TOP_NS;
	latency->count++;
	latency->bucket[bucket_of(value)]++;
	if (value > latency->longest_ns)
		latency->longest_ns = value;
}

uint64_t lg_latency_percentile(const struct lg_latency *latency, double percent)
{
	const double wanted = ceil(percent / 100 * (double)latency->count);
	const uint64_t rank = wanted > 1 ? (uint64_t)wanted : 1;
	uint64_t seen = 0;

	if (latency->count == 0)
		return 0;
	for (unsigned i = 0; i < LG_LATENCY_BUCKETS; i++) {
		seen += latency->bucket[i];
		if (seen >= rank) {
			const uint64_t ns = longest_in(i);

			return ns < latency->longest_ns ? ns : latency->longest_ns;
		}
	}
	return latency->longest_ns;
}
