// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/applying.h"
#include "common/date.h"
#include "control/issuance/application_step.h"
#include "control/issuance/photo_store.h"
#include "keys/person_assertion.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define CLOCK_TOLERANCE_S 30 // as docs/person-assertion.md tells authorities

static int64_t today(int64_t now_ms)
{
	return lg_licence_day(now_ms / 1000);
}

struct act {
	const struct lg_issuance *issuance;
	const struct lg_applicant *applicant;
	const char *id;
	enum lg_photo_source source;
	const struct lg_application_step *step;
	struct lg_application *application;
};

static int check_new_photo(const struct lg_standing *s, struct lg_error *err)
{
	char date[LG_DATE_TEXT_BYTES];

	if (s->uploads_left == 0)
		return lg_fail(err, LG_E_STATE,
			"too many photos failed the rules: have one taken at the counter of the "
			"authority");
	if (s->photo_change_from_ms == 0)
		return LG_OK;
	lg_date_format(today(s->photo_change_from_ms), date);
	return lg_fail(err, LG_E_STATE,
		"the photo was changed a short while ago, and can be changed again from %s on",
		date);
}

// The photo on file may be older than the rules.
static int check_retained(
	struct lg_connection *connection, const struct lg_standing *s, struct lg_error *err)
{
	struct lg_photo_report report;
	struct lg_bytes jpeg, normalised = {0};
	char names[160] = "";
	size_t len = 0;
	int rc;

	if (!s->photo_on_file)
		return lg_fail(err, LG_E_STATE,
			"there is no photo on file: take one, or choose one from the album");
	rc = lg_photo_get(connection, s->driver.photo, &jpeg, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_photo_examine(jpeg, &report, &normalised, err);
	free((void *)jpeg.data);
	free((void *)normalised.data);
	if (rc != LG_OK || report.failed == 0)
		return rc;
	for (unsigned rule = 0; rule < LG_PHOTO_RULE_COUNT; rule++)
		if (report.failed & LG_PHOTO_FAILED(rule) && len < sizeof(names))
			len += (size_t)snprintf(names + len, sizeof(names) - len, " %s",
				lg_photo_rule_name((enum lg_photo_rule)rule));
	return lg_fail(err, LG_E_STATE,
		"the photo on file cannot be used (%s): take one, or choose one from the album",
		names + 1);
}

static int open_one(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct act *act = self;
	struct lg_application *a = act->application;
	struct lg_standing s;
	int rc = lg_standing_within(
		act->issuance, connection, act->applicant->driver, act->applicant->now_ms, &s, err);

	if (rc == LG_OK && s.hindrance != LG_HINDRANCE_NONE)
		return lg_fail(err, s.hindrance == LG_HINDRANCE_OPEN ? LG_E_EXISTS : LG_E_STATE,
			"%s", s.why);
	if (rc == LG_OK)
		rc = act->source == LG_PHOTO_RETAINED ? check_retained(connection, &s, err)
						      : check_new_photo(&s, err);
	if (rc != LG_OK)
		return rc;
	*a = (struct lg_application){.cause = LG_CAUSE_HOLDER, .source = act->source};
	memcpy(a->driver, s.driver.id, sizeof(a->driver));
	if (act->source == LG_PHOTO_RETAINED)
		memcpy(a->photo, s.driver.photo, sizeof(a->photo));
	return lg_application_begin(
		connection, a, act->applicant->account, act->applicant->now_ms, err);
}

int lg_apply_open(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	enum lg_photo_source source, struct lg_application *application, struct lg_error *err)
{
	struct act act = {issuance, applicant, NULL, source, NULL, application};

	return lg_record_change(issuance->records, open_one, &act, err);
}

static int get_own(struct lg_connection *connection, const struct act *act, struct lg_error *err)
{
	struct lg_application found;
	const int rc = lg_application_get(connection, act->id, &found, err);

	if (rc == LG_OK && strcmp(found.driver, act->applicant->driver) != 0)
		return lg_fail(err, LG_E_NOT_FOUND, "there is no application %s", act->id);
	if (rc == LG_OK)
		*act->application = found;
	return rc;
}

static int read_own(struct lg_connection *connection, void *self, struct lg_error *err)
{
	return get_own(connection, self, err);
}

int lg_apply_get(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, struct lg_application *application, struct lg_error *err)
{
	struct act act = {
		.issuance = issuance, .applicant = applicant, .id = id, .application = application};

	return lg_record_read(issuance->records, read_own, &act, err);
}

static int step_own(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct act *act = self;
	const int rc = get_own(connection, act, err);

	return rc == LG_OK
		? lg_application_step(act->issuance, connection, act->application, act->step, err)
		: rc;
}

static int take_step(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, const struct lg_application_step *step, struct lg_application *application,
	struct lg_error *err)
{
	struct act act = {.issuance = issuance,
		.applicant = applicant,
		.id = id,
		.step = step,
		.application = application};

	return lg_record_change(issuance->records, step_own, &act, err);
}

static int check_taken(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	int64_t taken_day, struct lg_error *err)
{
	const int64_t age = today(applicant->now_ms) - taken_day;

	if (taken_day == 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"the day on which the album photo was made is missing (taken)");
	if (age < 0)
		return lg_fail(
			err, LG_E_ARGUMENT, "the day on which the photo was made lies ahead");
	if (age > issuance->conf->issuance_photo_max_age_days)
		return lg_fail(err, LG_E_ARGUMENT,
			"the photo is %lld days old, %lld at most are allowed: choose a newer one",
			(long long)age, (long long)issuance->conf->issuance_photo_max_age_days);
	return LG_OK;
}

static void name_failed(const struct lg_photo_report *report, char *names, size_t room)
{
	size_t len = 0;

	names[0] = '\0';
	for (unsigned rule = 0; rule < LG_PHOTO_RULE_COUNT; rule++)
		if (report->failed & LG_PHOTO_FAILED(rule) && len < room)
			len += (size_t)snprintf(names + len, room - len, "%s%s", len ? "," : "",
				lg_photo_rule_name((enum lg_photo_rule)rule));
}

int lg_apply_upload(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, struct lg_bytes upload, int64_t taken_day, struct lg_photo_report *report,
	struct lg_application *application, struct lg_error *err)
{
	struct lg_application_step step = {
		.actor = applicant->account, .now_ms = applicant->now_ms};
	struct lg_bytes photo = {0};
	char failed[160];
	int rc = lg_apply_get(issuance, applicant, id, application, err);

	if (rc == LG_OK &&
		(application->state != LG_STATE_DRAFT || application->source == LG_PHOTO_RETAINED))
		return lg_fail(err, LG_E_STATE, "this application takes no photo");
	if (rc == LG_OK && application->source == LG_PHOTO_ALBUM)
		rc = check_taken(issuance, applicant, taken_day, err);
	if (rc == LG_OK)
		rc = lg_photo_examine(upload, report, &photo, err);
	if (rc != LG_OK)
		return rc;
	name_failed(report, failed, sizeof(failed));
	step.event = report->failed ? LG_EVENT_REFUSE_PHOTO : LG_EVENT_UPLOAD;
	step.detail = report->failed ? failed : NULL;
	step.photo = photo;
	rc = take_step(issuance, applicant, id, &step, application, err);
	free((void *)photo.data);
	return rc;
}

int lg_apply_confirm(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, const uint8_t holder_key[LG_PUBLIC_KEY_BYTES],
	const uint8_t proof[LG_SIGNATURE_BYTES], struct lg_application *application,
	struct lg_error *err)
{
	const struct lg_application_step step = {
		.event = LG_EVENT_CONFIRM,
		.actor = applicant->account,
		.now_ms = applicant->now_ms,
		.holder_key = holder_key,
	};
	char text[sizeof(LG_HOLDER_PROOF_TEXT) + LG_RECORD_ID_BYTES];
	const int len = snprintf(text, sizeof(text), LG_HOLDER_PROOF_TEXT "%s", id);

	if (!lg_signature_verify(holder_key, (const uint8_t *)text, (size_t)len, proof))
		return lg_fail(err, LG_E_SIGNATURE,
			"the proof does not verify: the holder's key must sign "
			"\"" LG_HOLDER_PROOF_TEXT "\" and the application's id");
	return take_step(issuance, applicant, id, &step, application, err);
}

struct authentication {
	struct act act;
	struct lg_bytes assertion;
};

static int check_person(const struct lg_person_assertion *opened, const char *application,
	const char *number, struct lg_error *err)
{
	uint8_t id[LG_PERSON_APPLICATION_BYTES], person[LG_PERSON_BINDING_BYTES];

	if (!lg_unhex(id, sizeof(id), application) ||
		memcmp(id, opened->application, sizeof(id)) != 0)
		return lg_fail(err, LG_E_PERMISSION, "the assertion is of another application");
	lg_person_binding(id, number, person);
	if (sodium_memcmp(person, opened->person, sizeof(person)) != 0)
		return lg_fail(err, LG_E_PERMISSION, "the assertion is of another person");
	return LG_OK;
}

static int authenticate(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct authentication *a = self;
	const struct lg_issuance *issuance = a->act.issuance;
	const struct lg_person_rules rules = {
		.authorities = issuance->person_authority,
		.authority_count = issuance->person_authorities,
		.max_age_s = issuance->conf->issuance_person_max_age_s,
		.tolerance_s = CLOCK_TOLERANCE_S,
	};
	struct lg_person_assertion opened;
	struct lg_driver driver;
	struct lg_application_step step = {
		.event = LG_EVENT_AUTHENTICATE,
		.actor = a->act.applicant->account,
		.now_ms = a->act.applicant->now_ms,
	};
	int rc = get_own(connection, &a->act, err);

	if (rc == LG_OK)
		rc = lg_driver_find_by_id(connection, a->act.applicant->driver, &driver, err);
	if (rc == LG_OK)
		rc = lg_person_assertion_open(
			a->assertion, &rules, step.now_ms / 1000, &opened, err);
	if (rc == LG_OK)
		rc = check_person(&opened, a->act.id, driver.number, err);
	if (rc != LG_OK)
		return rc;
	step.assertion = (struct lg_bytes){opened.id, sizeof(opened.id)};
	rc = lg_application_step(issuance, connection, a->act.application, &step, err);
	if (rc != LG_OK)
		return rc;
	step.event = LG_EVENT_SUBMIT;
	step.actor = LG_ACTOR_SYSTEM;
	return lg_application_step(issuance, connection, a->act.application, &step, err);
}

int lg_apply_authenticate(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, struct lg_bytes assertion, struct lg_application *application,
	struct lg_error *err)
{
	struct authentication a = {
		.act = {.issuance = issuance,
			.applicant = applicant,
			.id = id,
			.application = application},
		.assertion = assertion,
	};

	return lg_record_change(issuance->records, authenticate, &a, err);
}

int lg_apply_withdraw(const struct lg_issuance *issuance, const struct lg_applicant *applicant,
	const char *id, struct lg_application *application, struct lg_error *err)
{
	const struct lg_application_step step = {
		.event = LG_EVENT_WITHDRAW,
		.actor = applicant->account,
		.now_ms = applicant->now_ms,
	};

	return take_step(issuance, applicant, id, &step, application, err);
}
