// SPDX-License-Identifier: Apache-2.0
#include "common/clock.h"

#include <time.h>

static int64_t read_ns(clockid_t id)
{
	struct timespec now;

	// Fails only for a clock id that the kernel does not know.
	clock_gettime(id, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t unix_ns(void *self)
{
	(void)self;
	return read_ns(CLOCK_REALTIME);
}

static int64_t monotonic_ns(void *self)
{
	(void)self;
	return read_ns(CLOCK_MONOTONIC);
}

const struct lg_clock lg_clock_system = {.unix_ns = unix_ns, .monotonic_ns = monotonic_ns};
