// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/standing.h"
#include "control/issuance/photo_store.h"

#include <stdio.h>

#define DAY_MS INT64_C(86400000)

static const char *const hindrances[] = {"NONE", "CONDITIONS", "VALIDITY", "OPEN"};

const char *lg_hindrance_name(enum lg_hindrance hindrance)
{
	return hindrances[hindrance];
}

static int64_t today(int64_t now_ms)
{
	return lg_licence_day(now_ms / 1000);
}

int64_t lg_uploads_left(const struct lg_issuance *issuance, int64_t refused)
{
	const int64_t left = issuance->conf->issuance_photo_uploads - refused;

	return left > 0 ? left : 0;
}

int lg_standing_within(const struct lg_issuance *issuance, struct lg_connection *connection,
	const char *driver, int64_t now_ms, struct lg_standing *s, struct lg_error *err)
{
	const struct lg_conf *conf = issuance->conf;
	struct lg_application open;
	enum lg_eligibility eligibility;
	int64_t refused;
	int rc = lg_driver_find_by_id(connection, driver, &s->driver, err);

	if (rc == LG_OK)
		rc = lg_photo_uploads(connection, driver, &refused, err);
	if (rc != LG_OK)
		return rc;
	s->hindrance = LG_HINDRANCE_NONE;
	s->why[0] = '\0';
	s->photo_on_file = s->driver.photo[0] != '\0';
	s->uploads_left = lg_uploads_left(issuance, refused);
	s->photo_change_from_ms = s->driver.photo_changed_ms
		? s->driver.photo_changed_ms + conf->issuance_photo_change_days * DAY_MS
		: 0;
	if (s->photo_change_from_ms <= now_ms)
		s->photo_change_from_ms = 0;
	eligibility = lg_driver_eligibility(&s->driver, today(now_ms), NULL);
	if (eligibility != LG_ELIGIBLE) {
		s->hindrance = eligibility == LG_BARRED_BY_CONDITIONS ? LG_HINDRANCE_CONDITIONS
								      : LG_HINDRANCE_VALIDITY;
		lg_driver_eligibility_tell(&s->driver, today(now_ms), s->why);
	}
	rc = lg_application_get_open(connection, driver, &open, err);
	if (rc == LG_OK) {
		s->hindrance = LG_HINDRANCE_OPEN;
		snprintf(s->why, sizeof(s->why), "an application is open: finish or withdraw it");
	}
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

struct standing_of {
	const struct lg_issuance *issuance;
	const char *driver;
	int64_t now_ms;
	struct lg_standing *standing;
};

static int read_standing(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct standing_of *s = self;

	return lg_standing_within(s->issuance, connection, s->driver, s->now_ms, s->standing, err);
}

int lg_standing_read(const struct lg_issuance *issuance, const char *driver, int64_t now_ms,
	struct lg_standing *standing, struct lg_error *err)
{
	struct standing_of s = {issuance, driver, now_ms, standing};

	return lg_record_read(issuance->records, read_standing, &s, err);
}
