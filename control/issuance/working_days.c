// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/working_days.h"
#include "common/clock.h"
#include "common/date.h"

#include <stdlib.h>
#include <string.h>

#define DAY_MS INT64_C(86400000)
#define CST_MS (INT64_C(8) * 3600 * 1000)

static int compare(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static bool holds(const int64_t *days, unsigned count, int64_t day)
{
	return bsearch(&day, days, count, sizeof(*days), compare) != NULL;
}

// 1970-01-01 was a Thursday.
static bool is_weekend(int64_t day)
{
	const int64_t weekday = ((day + 4) % 7 + 7) % 7; // 0 = Sunday

	return weekday == 0 || weekday == 6;
}

static int parse_list(
	const char *key, const char *text, int64_t *days, unsigned *count, struct lg_error *err)
{
	char date[LG_DATE_TEXT_BYTES];

	*count = 0;
	for (const char *at = text + strspn(text, ", "); *at; at += strspn(at, ", ")) {
		const size_t len = strcspn(at, ", ");

		if (*count == LG_CALENDAR_DAYS_MAX)
			return lg_fail(err, LG_E_CONFIG, "%s names more than %u days", key,
				LG_CALENDAR_DAYS_MAX);
		if (len >= sizeof(date))
			return lg_fail(err, LG_E_CONFIG,
				"%s: \"%.*s\" is no date; 2026-10-01 is one", key, (int)len, at);
		memcpy(date, at, len);
		date[len] = '\0';
		if (!lg_date_parse(date, &days[*count]))
			return lg_fail(err, LG_E_CONFIG, "%s: \"%s\" is no date; 2026-10-01 is one",
				key, date);
		++*count;
		at += len;
	}
	qsort(days, *count, sizeof(*days), compare);
	for (unsigned i = 1; i < *count; i++) {
		if (days[i] == days[i - 1]) {
			lg_date_format(days[i], date);
			return lg_fail(err, LG_E_CONFIG, "%s names %s twice", key, date);
		}
	}
	return LG_OK;
}

int lg_calendar_parse(const char *holidays, const char *working_weekends,
	struct lg_calendar *calendar, struct lg_error *err)
{
	char date[LG_DATE_TEXT_BYTES];
	int rc = parse_list(
		"issuance.holidays", holidays, calendar->holiday, &calendar->holidays, err);

	if (rc == LG_OK)
		rc = parse_list("issuance.working_weekends", working_weekends, calendar->worked_day,
			&calendar->worked, err);
	if (rc != LG_OK)
		return rc;
	for (unsigned i = 0; i < calendar->worked; i++) {
		const int64_t day = calendar->worked_day[i];

		lg_date_format(day, date);
		if (!is_weekend(day))
			return lg_fail(err, LG_E_CONFIG,
				"issuance.working_weekends: %s is no Saturday or Sunday", date);
		if (holds(calendar->holiday, calendar->holidays, day))
			return lg_fail(err, LG_E_CONFIG,
				"%s is in issuance.holidays and in issuance.working_weekends",
				date);
	}
	return LG_OK;
}

bool lg_calendar_works(const struct lg_calendar *calendar, int64_t day)
{
	if (is_weekend(day))
		return holds(calendar->worked_day, calendar->worked, day);
	return !holds(calendar->holiday, calendar->holidays, day);
}

static int64_t next_worked(const struct lg_calendar *calendar, int64_t day)
{
	while (!lg_calendar_works(calendar, day))
		day++;
	return day;
}

int64_t lg_working_day_later(const struct lg_calendar *calendar, int64_t start_ms)
{
	const int64_t day = lg_licence_day(start_ms / 1000);
	const int64_t into_day_ms = start_ms + CST_MS - day * DAY_MS;

	if (!lg_calendar_works(calendar, day))
		return (next_worked(calendar, day) + 1) * DAY_MS - CST_MS;
	return next_worked(calendar, day + 1) * DAY_MS - CST_MS + into_day_ms;
}
