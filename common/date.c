// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DAY_S 86400
#define LICENCE_ZONE_S (8 * 3600)
#define FIRST_YEAR 1970
#define FIRST_YEAR_OF_BIRTH 1900
#define LAST_YEAR 9999

struct civil {
	int year;
	int month;
	int day;
};

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && leap(year));
}

// Days before 1 January of this year since 1970: leap years are every fourth but the hundredth
// but the four hundredth; 477 of them lie between the years 1 and 1969.
static int64_t days_before_year(int year)
{
	const int64_t before = year - 1;

	return 365 * (int64_t)(year - 1970) + before / 4 - before / 100 + before / 400 - 477;
}

static int64_t from_civil(const struct civil *date)
{
	int64_t day = days_before_year(date->year) + date->day - 1;

	for (int month = 1; month < date->month; month++)
		day += days_of_month(date->year, month);
	return day;
}

static void to_civil(int64_t day, struct civil *date)
{
	date->year = 1970 + (int)(day < 0 ? day / 365 - 1 : day / 366); // never too late
	while (days_before_year(date->year + 1) <= day)
		date->year++;
	day -= days_before_year(date->year);
	for (date->month = 1; day >= days_of_month(date->year, date->month); date->month++)
		day -= days_of_month(date->year, date->month);
	date->day = (int)day + 1;
}

// Exactly this many digits.
static bool digits(const char **at, unsigned count, int *value)
{
	*value = 0;
	for (; count > 0; count--, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*value = *value * 10 + **at - '0';
	}
	return true;
}

static bool skip(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

static bool read_date(const char **at, int first_year, int64_t *day)
{
	struct civil date;

	if (!digits(at, 4, &date.year) || !skip(at, '-') || !digits(at, 2, &date.month) ||
		!skip(at, '-') || !digits(at, 2, &date.day))
		return false;
	if (date.year < first_year || date.month < 1 || date.month > 12 || date.day < 1 ||
		date.day > days_of_month(date.year, date.month))
		return false;
	*day = from_civil(&date);
	return true;
}

static bool read_zone(const char **at, int *offset_s)
{
	int hours, minutes, sign;

	*offset_s = 0;
	if (skip(at, 'Z'))
		return true;
	sign = skip(at, '-') ? -1 : 1;
	if (sign > 0 && !skip(at, '+'))
		return false;
	if (!digits(at, 2, &hours) || !skip(at, ':') || !digits(at, 2, &minutes) || hours > 14 ||
		minutes > 59)
		return false;
	*offset_s = sign * (hours * 3600 + minutes * 60);
	return true;
}

static bool parse(const char *text, int first_year, int64_t *day)
{
	int64_t found;

	if (!read_date(&text, first_year, &found) || *text)
		return false;
	*day = found;
	return true;
}

static void format(int64_t day, int first_year, char out[LG_DATE_TEXT_BYTES])
{
	struct civil date;

	if (day < days_before_year(first_year) || day >= days_before_year(LAST_YEAR + 1)) {
		strcpy(out, "?");
		return;
	}
	to_civil(day, &date);
	snprintf(out, LG_DATE_TEXT_BYTES, "%04u-%02u-%02u", (unsigned)date.year % 10000,
		(unsigned)date.month % 100, (unsigned)date.day % 100);
}

bool lg_date_parse(const char *text, int64_t *day)
{
	return parse(text, FIRST_YEAR, day);
}

void lg_date_format(int64_t day, char out[LG_DATE_TEXT_BYTES])
{
	format(day, FIRST_YEAR, out);
}

bool lg_date_of_birth_parse(const char *text, int64_t *day)
{
	return parse(text, FIRST_YEAR_OF_BIRTH, day);
}

void lg_date_of_birth_format(int64_t day, char out[LG_DATE_TEXT_BYTES])
{
	format(day, FIRST_YEAR_OF_BIRTH, out);
}

int64_t lg_date_add_years(int64_t day, int years)
{
	struct civil date;

	to_civil(day, &date);
	date.year += years;
	if (date.day > days_of_month(date.year, date.month))
		date.day = days_of_month(date.year, date.month);
	return from_civil(&date);
}

bool lg_moment_parse(const char *text, int64_t now, int64_t *unix_s)
{
	int64_t day;
	int hour, minute, second, offset_s;

	if (*text == '+') {
		char *end;
		const unsigned long long ahead = strtoull(text + 1, &end, 10);

		if (text[1] < '0' || text[1] > '9' || *end || ahead > UINT32_MAX)
			return false;
		*unix_s = now + (int64_t)ahead;
		return true;
	}
	if (!read_date(&text, FIRST_YEAR, &day))
		return false;
	if (!*text) {
		*unix_s = day * DAY_S - LICENCE_ZONE_S;
		return true;
	}
	if (!skip(&text, 'T') || !digits(&text, 2, &hour) || !skip(&text, ':') ||
		!digits(&text, 2, &minute) || !skip(&text, ':') || !digits(&text, 2, &second) ||
		!read_zone(&text, &offset_s) || *text)
		return false;
	if (hour > 23 || minute > 59 || second > 59)
		return false;
	*unix_s = day * DAY_S + hour * 3600 + minute * 60 + second - offset_s;
	return true;
}

void lg_moment_format(int64_t unix_s, char out[LG_MOMENT_TEXT_BYTES])
{
	const time_t when = unix_s;
	struct tm local, utc;
	char here[32], there[24];

	if (!localtime_r(&when, &local) || !gmtime_r(&when, &utc) ||
		!strftime(here, sizeof(here), "%Y-%m-%d %H:%M:%S %Z", &local) ||
		!strftime(there, sizeof(there),
			local.tm_mday == utc.tm_mday ? "%H:%M:%S" : "%Y-%m-%d %H:%M:%S", &utc)) {
		snprintf(out, LG_MOMENT_TEXT_BYTES, "unix time %lld", (long long)unix_s);
		return;
	}
	if (local.tm_gmtoff == 0)
		snprintf(out, LG_MOMENT_TEXT_BYTES, "%s", here);
	else
		snprintf(out, LG_MOMENT_TEXT_BYTES, "%s (%s UTC)", here, there);
}

void lg_moment_format_utc(int64_t unix_s, char out[LG_MOMENT_TEXT_BYTES])
{
	const time_t when = unix_s;
	struct tm utc;

	if (!gmtime_r(&when, &utc) ||
		!strftime(out, LG_MOMENT_TEXT_BYTES, "%Y-%m-%dT%H:%M:%SZ", &utc))
		snprintf(out, LG_MOMENT_TEXT_BYTES, "unix time %lld", (long long)unix_s);
}
