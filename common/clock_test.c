// SPDX-License-Identifier: Apache-2.0
#include "common/clock.h"

#include <criterion/criterion.h>
#include <time.h>

static int64_t value_ns(void *self)
{
	return *(int64_t *)self;
}

Test(clock, system_time_is_the_systems)
{
	const int64_t before = time(NULL);
	const int64_t asked = lg_unix_s(&lg_clock_system);

	cr_assert_geq(asked, before);
	cr_assert_leq(asked, (int64_t)time(NULL) + 1);
}

Test(clock, monotonic_time_never_goes_back)
{
	int64_t last = lg_monotonic_ns(&lg_clock_system);

	for (unsigned i = 0; i < 1000; i++) {
		const int64_t now = lg_monotonic_ns(&lg_clock_system);

		cr_assert_geq(now, last);
		last = now;
	}
}

Test(clock, units_come_from_one_reading)
{
	int64_t ns = INT64_C(1795420800123456789);
	const struct lg_clock clock = {.unix_ns = value_ns, .monotonic_ns = value_ns, .self = &ns};

	cr_assert_eq(lg_unix_ns(&clock), ns);
	cr_assert_eq(lg_unix_ms(&clock), INT64_C(1795420800123));
	cr_assert_eq(lg_unix_s(&clock), INT64_C(1795420800));
	cr_assert_eq(lg_monotonic_ns(&clock), ns);
}

Test(clock, licence_day_changes_at_midnight_in_china)
{
	// 2026-11-23 00:00 in UTC+8 is 2026-11-22 16:00 UTC.
	const int64_t midnight = INT64_C(1795363200);

	cr_assert_eq(lg_licence_day(midnight), 20780);
	cr_assert_eq(lg_licence_day(midnight - 1), 20779);
	cr_assert_eq(lg_licence_day(midnight + 86399), 20780);
	cr_assert_eq(lg_licence_day(midnight + 86400), 20781);
}

Test(clock, licence_days_before_1970_count_down)
{
	cr_assert_eq(lg_licence_day(-8 * 3600), 0);
	cr_assert_eq(lg_licence_day(-8 * 3600 - 1), -1);
	cr_assert_eq(lg_licence_day(-8 * 3600 - 86400), -1);
	cr_assert_eq(lg_licence_day(-8 * 3600 - 86401), -2);
}
