// SPDX-License-Identifier: Apache-2.0
// Rate limit of one client: GCRA (ITU-T I.371 annex A), the token bucket that needs one number.
//
// at is the moment by which everything let through so far has been paid for. A request costs
// gap_ns and passes while that moment lies less than depth_ns ahead. What does not pass costs
// nothing, so a client that asks too fast still gets exactly its rate.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct lg_rate {
	int64_t gap_ns;   // between two requests at the sustained rate
	int64_t depth_ns; // burst * gap_ns
};

static inline struct lg_rate lg_rate_of(int64_t per_second, int64_t burst)
{
	const int64_t gap_ns = 1000000000 / per_second;

	return (struct lg_rate){gap_ns, gap_ns * burst};
}

static inline bool lg_rate_pass(struct lg_rate rate, int64_t *at, int64_t now_ns)
{
	const int64_t next = (*at > now_ns ? *at : now_ns) + rate.gap_ns;

	if (next - now_ns > rate.depth_ns)
		return false;
	*at = next;
	return true;
}
