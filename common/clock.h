// SPDX-License-Identifier: Apache-2.0
// Time as an argument. Whatever decides by time takes a moment, or a clock, from its caller, so
// that a test can choose it; common/clock.c is the only file that asks the system.
#pragma once

#include <stdint.h>

struct lg_clock {
	int64_t (*unix_ns)(void *self);      // wall clock, nanoseconds since 1970 UTC
	int64_t (*monotonic_ns)(void *self); // never goes back, for durations
	void *self;
};

extern const struct lg_clock lg_clock_system;

static inline int64_t lg_unix_ns(const struct lg_clock *c)
{
	return c->unix_ns(c->self);
}

static inline int64_t lg_unix_ms(const struct lg_clock *c)
{
	return c->unix_ns(c->self) / 1000000;
}

static inline int64_t lg_unix_s(const struct lg_clock *c)
{
	return c->unix_ns(c->self) / 1000000000;
}

static inline int64_t lg_monotonic_ns(const struct lg_clock *c)
{
	return c->monotonic_ns(c->self);
}

// Licences count days in China Standard Time, UTC+8 the year round: the number of whole days
// since 1970-01-01 there.
static inline int64_t lg_licence_day(int64_t unix_s)
{
	const int64_t shifted = unix_s + 8 * 3600;

	return shifted >= 0 ? shifted / 86400 : -((-shifted + 86399) / 86400);
}
