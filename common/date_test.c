// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>

static int64_t day_of(const char *text)
{
	int64_t day = -1;

	cr_expect(lg_date_parse(text, &day), "%s", text);
	return day;
}

Test(date, counts_days_from_1970)
{
	cr_expect_eq(day_of("1970-01-01"), 0);
	cr_expect_eq(day_of("1970-12-31"), 364);
	cr_expect_eq(day_of("2000-02-29"), 11016);
	cr_expect_eq(day_of("2000-03-01"), 11017);
	cr_expect_eq(day_of("2026-11-23"), 20780);
	cr_expect_eq(day_of("9999-12-31"), 2932896);
}

Test(date, agrees_with_the_c_library_on_every_day_to_2400)
{
	for (int64_t day = 0; day < 157100; day++) {
		const time_t when = day * 86400;
		char ours[LG_DATE_TEXT_BYTES], theirs[LG_DATE_TEXT_BYTES];
		struct tm utc;

		gmtime_r(&when, &utc);
		strftime(theirs, sizeof(theirs), "%Y-%m-%d", &utc);
		lg_date_format(day, ours);
		cr_assert_str_eq(ours, theirs);
		cr_assert_eq(day_of(ours), day);
	}
}

Test(date, counts_days_of_birth_from_1900)
{
	int64_t day = 0;

	for (int64_t expected = -25567; expected < 800; expected++) {
		const time_t when = expected * 86400;
		char ours[LG_DATE_TEXT_BYTES], theirs[LG_DATE_TEXT_BYTES];
		struct tm utc;

		gmtime_r(&when, &utc);
		strftime(theirs, sizeof(theirs), "%Y-%m-%d", &utc);
		lg_date_of_birth_format(expected, ours);
		cr_assert_str_eq(ours, theirs);
		cr_assert(lg_date_of_birth_parse(theirs, &day));
		cr_assert_eq(day, expected);
	}
	cr_expect_not(lg_date_of_birth_parse("1899-12-31", &day));
	cr_expect_not(lg_date_of_birth_parse("1900-02-29", &day));
}

Test(date, refuses_days_that_do_not_exist)
{
	static const char *const bad[] = {"", "2026", "2026-1-01", "2026-01-1", "2026-13-01",
		"2026-00-01", "2026-01-00", "2026-04-31", "2026-02-29", "1900-01-01", "1969-12-31",
		"2100-02-29", "2026-01-01 ", "2026/01/01", "x026-01-01", "long", "20260101"};
	int64_t day = 77;

	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		cr_expect_not(lg_date_parse(bad[i], &day), "\"%s\"", bad[i]);
	cr_expect_eq(day, 77);
}

Test(date, formats_what_is_outside_as_unknown)
{
	char text[LG_DATE_TEXT_BYTES];

	lg_date_format(-1, text);
	cr_expect_str_eq(text, "?");
	lg_date_format(2932897, text);
	cr_expect_str_eq(text, "?");
	lg_date_format(UINT32_MAX, text);
	cr_expect_str_eq(text, "?");
}

Test(date, adds_years_over_leap_days)
{
	cr_expect_eq(lg_date_add_years(day_of("2024-02-29"), 6), day_of("2030-02-28"));
	cr_expect_eq(lg_date_add_years(day_of("2024-02-29"), 4), day_of("2028-02-29"));
	cr_expect_eq(lg_date_add_years(day_of("2026-11-23"), 6), day_of("2032-11-23"));
}

static int64_t moment_of(const char *text)
{
	int64_t unix_s = -1;

	cr_expect(lg_moment_parse(text, 1000, &unix_s), "%s", text);
	return unix_s;
}

Test(date, reads_moments)
{
	cr_expect_eq(moment_of("+90"), 1090);
	cr_expect_eq(moment_of("+0"), 1000);
	cr_expect_eq(moment_of("1970-01-02T00:00:00Z"), 86400);
	cr_expect_eq(moment_of("2026-11-23T16:00:01+08:00"), 1795420801);
	cr_expect_eq(moment_of("2026-11-23T08:00:01Z"), 1795420801);
	cr_expect_eq(moment_of("2026-11-23T02:30:01-05:30"), 1795420801);
	cr_expect_eq(moment_of("2026-11-23"), 1795420800 - 16 * 3600);
}

Test(date, refuses_moments_of_another_form)
{
	static const char *const bad[] = {"", "+", "+-1", "+1s", "+9999999999", "1795420801", "now",
		"2026-11-23T08:00:01", "2026-11-23T08:00Z", "2026-11-23T24:00:00Z",
		"2026-11-23T08:60:00Z", "2026-11-23T08:00:60Z", "2026-11-23T08:00:00+15:00",
		"2026-11-23T08:00:00Zx", "2026-11-23 08:00:00Z"};
	int64_t unix_s = 77;

	for (unsigned i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		cr_expect_not(lg_moment_parse(bad[i], 1000, &unix_s), "\"%s\"", bad[i]);
	cr_expect_eq(unix_s, 77);
}

Test(date, prints_local_time_and_utc)
{
	char text[LG_MOMENT_TEXT_BYTES];

	setenv("TZ", "CST-8", 1);
	tzset();
	lg_moment_format(1795420801, text);
	cr_expect_str_eq(text, "2026-11-23 16:00:01 CST (08:00:01 UTC)");
	lg_moment_format(1795420801 - 16 * 3600, text);
	cr_expect_str_eq(text, "2026-11-23 00:00:01 CST (2026-11-22 16:00:01 UTC)");
	setenv("TZ", "UTC", 1);
	tzset();
	lg_moment_format(1795420801, text);
	cr_expect_str_eq(text, "2026-11-23 08:00:01 UTC");
	lg_moment_format_utc(1795420801, text);
	cr_expect_str_eq(text, "2026-11-23T08:00:01Z");
	lg_moment_format(INT64_MAX, text);
	cr_expect_str_eq(text, "unix time 9223372036854775807");
}
