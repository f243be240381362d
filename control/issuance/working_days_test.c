// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/working_days.h"
#include "common/date.h"

#include <criterion/criterion.h>
#include <string.h>

// "2026-11-27T15:00:00+08:00" and the like.
static int64_t at_ms(const char *text)
{
	int64_t unix_s;

	cr_assert(lg_moment_parse(text, 0, &unix_s), "%s", text);
	return unix_s * 1000;
}

static struct lg_calendar calendar_of(const char *holidays, const char *worked)
{
	struct lg_calendar calendar;
	struct lg_error err = {0};

	cr_assert_eq(lg_calendar_parse(holidays, worked, &calendar, &err), LG_OK, "%s", err.text);
	return calendar;
}

static void assert_due(const struct lg_calendar *calendar, const char *start, const char *due)
{
	char got[LG_MOMENT_TEXT_BYTES];

	lg_moment_format_utc(lg_working_day_later(calendar, at_ms(start)) / 1000, got);
	cr_expect_eq(lg_working_day_later(calendar, at_ms(start)), at_ms(due), "%s is due %s",
		start, got);
}

Test(working_days, same_time_on_the_next_day_within_a_week)
{
	const struct lg_calendar calendar = calendar_of("", "");

	assert_due(&calendar, "2026-11-24T09:30:00+08:00", "2026-11-25T09:30:00+08:00");
	assert_due(&calendar, "2026-11-24T00:00:00+08:00", "2026-11-25T00:00:00+08:00");
}

Test(working_days, weekends_do_not_count)
{
	const struct lg_calendar calendar = calendar_of("", "");

	assert_due(&calendar, "2026-11-27T15:00:00+08:00", "2026-11-30T15:00:00+08:00");
	assert_due(&calendar, "2026-11-28T10:00:00+08:00", "2026-12-01T00:00:00+08:00");
	assert_due(&calendar, "2026-11-29T23:59:59+08:00", "2026-12-01T00:00:00+08:00");
}

Test(working_days, the_day_is_that_of_china)
{
	const struct lg_calendar calendar = calendar_of("", "");

	// Friday 17:00 UTC is Saturday in China.
	assert_due(&calendar, "2026-11-27T17:00:00Z", "2026-12-01T00:00:00+08:00");
}

Test(working_days, holidays_do_not_count_and_worked_weekends_do)
{
	const struct lg_calendar calendar =
		calendar_of("2026-10-01,2026-10-02,2026-10-05,2026-10-06,2026-10-07", "2026-10-10");

	assert_due(&calendar, "2026-09-30T10:00:00+08:00", "2026-10-08T10:00:00+08:00");
	assert_due(&calendar, "2026-10-03T10:00:00+08:00", "2026-10-09T00:00:00+08:00");
	assert_due(&calendar, "2026-10-09T10:00:00+08:00", "2026-10-10T10:00:00+08:00");
	assert_due(&calendar, "2026-10-10T10:00:00+08:00", "2026-10-12T10:00:00+08:00");
}

Test(working_days, refuses_what_is_no_calendar)
{
	static const char *const refused[][3] = {
		{"2026-13-01", "", "is no date"},
		{"2026-10-01 2026-10-01", "", "twice"},
		{"tomorrow", "", "is no date"},
		{"a-very-long-word-that-is-no-date", "", "is no date"},
		{"", "2026-11-30", "no Saturday or Sunday"},
		{"2026-11-28", "2026-11-28", "and in issuance.working_weekends"},
	};

	for (unsigned i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		struct lg_calendar calendar;
		struct lg_error err = {0};

		cr_expect_eq(lg_calendar_parse(refused[i][0], refused[i][1], &calendar, &err),
			LG_E_CONFIG);
		cr_expect(strstr(err.text, refused[i][2]), "%s", err.text);
	}
}
