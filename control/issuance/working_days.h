// SPDX-License-Identifier: Apache-2.0
// Which days are worked, and when a working day is over. Days are licence days: China Standard
// Time. Pure functions; any thread.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdint.h>

#define LG_CALENDAR_DAYS_MAX 128

struct lg_calendar {
	unsigned holidays;
	unsigned worked;
	int64_t holiday[LG_CALENDAR_DAYS_MAX];    // ascending
	int64_t worked_day[LG_CALENDAR_DAYS_MAX]; // weekend days that are worked (调休), ascending
};

// From issuance.holidays and issuance.working_weekends. LG_E_CONFIG for what is no date, a date
// twice, a working_weekends day that is no Saturday or Sunday, a day in both, or too many.
LG_MUST_CHECK int lg_calendar_parse(const char *holidays, const char *working_weekends,
	struct lg_calendar *calendar, struct lg_error *err);

bool lg_calendar_works(const struct lg_calendar *calendar, int64_t day);

// The moment at which 24 hours of working days have passed since start_ms: what comes in on Friday
// at 15:00 is due on Monday at 15:00, what comes in on a Saturday by the end of Monday.
int64_t lg_working_day_later(const struct lg_calendar *calendar, int64_t start_ms);
