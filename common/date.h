// SPDX-License-Identifier: Apache-2.0
// Dates and moments as people write and read them. Days count from 1970-01-01 (a licence day of
// common/clock.h is such a day in China Standard Time). Any thread.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define LG_DATE_TEXT_BYTES 16
#define LG_MOMENT_TEXT_BYTES 64

// "2026-11-23" exactly, a day that exists, from 1970-01-01 to 9999-12-31.
bool lg_date_parse(const char *text, int64_t *day);

// "?" for a day outside that range.
void lg_date_format(int64_t day, char out[LG_DATE_TEXT_BYTES]);

// The same for dates of birth, which are counted down before 1970: from 1900-01-01.
bool lg_date_of_birth_parse(const char *text, int64_t *day);
void lg_date_of_birth_format(int64_t day, char out[LG_DATE_TEXT_BYTES]);

// The same date that many years on; 29 February becomes the 28th where there is none.
int64_t lg_date_add_years(int64_t day, int years);

// "+90" (seconds from now), "2026-11-23T08:00:00Z", "2026-11-23T16:00:00+08:00", or a bare date,
// which means its first second in China Standard Time.
bool lg_moment_parse(const char *text, int64_t now, int64_t *unix_s);

// "2026-11-23 16:00:00 CST (08:00:00 UTC)": local time of this process, then UTC, with its date
// where that is another one.
void lg_moment_format(int64_t unix_s, char out[LG_MOMENT_TEXT_BYTES]);

// "2026-11-23T08:00:00Z"
void lg_moment_format_utc(int64_t unix_s, char out[LG_MOMENT_TEXT_BYTES]);
