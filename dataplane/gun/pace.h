// SPDX-License-Identifier: Apache-2.0
// The schedule of an open-loop generator: request n is due at start + n / rate, whatever the
// gateway does. Latency counts from then, so a gateway that stalls cannot hide the requests that it
// kept from being sent.
#pragma once

#include <stdint.h>

#define LG_PACE_RATE_MAX 100000000

struct lg_pace {
	int64_t start_ns; // monotonic
	uint64_t rate;    // requests a second, 1…LG_PACE_RATE_MAX
	uint64_t total;   // requests in all
};

// When request n is due. Exact for any n: no rounding error builds up.
int64_t lg_pace_due_at(const struct lg_pace *pace, uint64_t n);

// How many requests are due at now or before: n < due exactly when lg_pace_due_at(n) <= now.
uint64_t lg_pace_due(const struct lg_pace *pace, int64_t now_ns);
