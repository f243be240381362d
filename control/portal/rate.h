// SPDX-License-Identifier: Apache-2.0
// How often each of many names (addresses, accounts) may do something: a token bucket a name.
//
// The table has a fixed size. Where it is full the name that is furthest from its limit is
// forgotten, so that inventing names does not free one that is held back. Any thread.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdint.h>

struct lg_rate;

struct lg_rate_limit {
	int64_t interval_ns; // one use in this time, sustained
	unsigned burst;      // uses at once, ≥ 1
	unsigned names;      // that are remembered, rounded up to a power of two
};

LG_MUST_CHECK int lg_rate_new(
	const struct lg_rate_limit *limit, struct lg_rate **rate, struct lg_error *err);
void lg_rate_free(struct lg_rate *rate); // NULL is fine

// Whether name may now; *wait_s, where it may not, is how long until it may. A refusal costs
// nothing.
bool lg_rate_take(struct lg_rate *rate, const char *name, int64_t monotonic_ns, unsigned *wait_s);
