// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/applying.h"
#include "common/condition.h"
#include "control/issuance/issuance_fixture.h"
#include "control/issuance/photo_store.h"
#include "control/issuance/photo/portrait.h"
#include "keys/person_assertion.h"

#include <sodium.h>
#include <stdlib.h>

static char driver[LG_RECORD_ID_BYTES], other[LG_RECORD_ID_BYTES];
static struct lg_keypair *authority, *holder;
static struct lg_bytes portrait, blurred;

static void setup(void)
{
	struct lg_portrait_scene bad = lg_portrait_studio;

	bad.blur_pixels = 8;
	issuance_setup();
	RECORDS_MUST(lg_keys_init(&records_fixture.err));
	authority = lg_keypair_new();
	holder = lg_keypair_new();
	memcpy(issuance_fixture.issuance.person_authority[0], lg_keypair_public(authority),
		LG_PUBLIC_KEY_BYTES);
	issuance_fixture.issuance.person_authorities = 1;
	RECORDS_MUST(lg_portrait_draw(1, &lg_portrait_studio, &portrait, &records_fixture.err));
	RECORDS_MUST(lg_portrait_draw(1, &bad, &blurred, &records_fixture.err));
	issuance_driver(1, driver);
	issuance_driver(2, other);
}

static void teardown(void)
{
	free((void *)portrait.data);
	free((void *)blurred.data);
	lg_keypair_free(authority);
	lg_keypair_free(holder);
	issuance_teardown();
}

TestSuite(applying, .init = setup, .fini = teardown, .timeout = 120);

static struct lg_applicant applicant(const char *id)
{
	return (struct lg_applicant){"account", id, issuance_fixture.now_ms};
}

static int open_by(const char *id, enum lg_photo_source source, struct lg_application *a)
{
	const struct lg_applicant who = applicant(id);

	return lg_apply_open(&issuance_fixture.issuance, &who, source, a, &records_fixture.err);
}

static int upload(const char *who_id, const char *id, struct lg_bytes photo, int64_t day,
	struct lg_photo_report *report)
{
	const struct lg_applicant who = applicant(who_id);
	struct lg_application a;

	return lg_apply_upload(
		&issuance_fixture.issuance, &who, id, photo, day, report, &a, &records_fixture.err);
}

static int confirm(const char *id, const char *proven_id, struct lg_application *a)
{
	const struct lg_applicant who = applicant(driver);
	uint8_t proof[LG_SIGNATURE_BYTES];
	char text[128];
	const int len = snprintf(text, sizeof(text), LG_HOLDER_PROOF_TEXT "%s", proven_id);

	lg_keypair_sign(holder, (const uint8_t *)text, (size_t)len, proof);
	return lg_apply_confirm(&issuance_fixture.issuance, &who, id, lg_keypair_public(holder),
		proof, a, &records_fixture.err);
}

static const char *number_of(const char *id)
{
	static char number[LG_NUMBER_TEXT_MAX_BYTES + 1];
	struct lg_connection *connection = records_take();
	struct lg_driver record;

	RECORDS_MUST(lg_driver_find_by_id(connection, id, &record, &records_fixture.err));
	lg_database_give(connection);
	snprintf(number, sizeof(number), "%s", record.number);
	return number;
}

static struct lg_bytes assertion_of(
	const char *application, const char *number, const struct lg_keypair *by)
{
	struct lg_person_assertion assertion = {
		.issued_at = issuance_fixture.now_ms / 1000,
		.expires_at = issuance_fixture.now_ms / 1000 + 300,
	};
	struct lg_bytes bytes;

	cr_assert(lg_unhex(assertion.application, sizeof(assertion.application), application));
	lg_person_binding(assertion.application, number, assertion.person);
	randombytes_buf(assertion.id, sizeof(assertion.id));
	RECORDS_MUST(lg_person_assertion_sign(&assertion, by, &bytes, &records_fixture.err));
	return bytes;
}

static int authenticate(const char *id, struct lg_bytes assertion, struct lg_application *a)
{
	const struct lg_applicant who = applicant(driver);

	return lg_apply_authenticate(
		&issuance_fixture.issuance, &who, id, assertion, a, &records_fixture.err);
}

static void put_on_file(const char *id, struct lg_bytes photo)
{
	struct lg_connection *connection = records_take();
	char name[LG_RECORD_ID_BYTES];

	RECORDS_MUST(lg_photo_add(
		connection, id, LG_PHOTO_RETAINED, photo, 1, name, &records_fixture.err));
	RECORDS_MUST(lg_sql_run(connection, "UPDATE drivers SET photo = $2 WHERE id = $1",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(name)), NULL, &records_fixture.err));
	lg_database_give(connection);
}

Test(applying, by_the_retained_photo)
{
	struct lg_application a;
	struct lg_bytes assertion;

	put_on_file(driver, portrait);
	RECORDS_MUST(open_by(driver, LG_PHOTO_RETAINED, &a));
	RECORDS_MUST(confirm(a.id, a.id, &a));
	assertion = assertion_of(a.id, number_of(driver), authority);
	RECORDS_MUST(authenticate(a.id, assertion, &a));
	cr_expect_eq(a.state, LG_STATE_APPROVED);
	free((void *)assertion.data);
}

Test(applying, a_photo_on_file_that_fails_the_rules_is_not_used)
{
	struct lg_application a;

	put_on_file(driver, blurred);
	RECORDS_REFUSED(LG_E_STATE, "SHARPNESS", open_by(driver, LG_PHOTO_RETAINED, &a));
	cr_expect_eq(records_number("SELECT count(*) FROM applications"), 0);
}

Test(applying, by_album)
{
	const int64_t today = lg_licence_day(issuance_fixture.now_ms / 1000);
	struct lg_photo_report report;
	struct lg_application a;
	struct lg_bytes assertion;

	RECORDS_MUST(open_by(driver, LG_PHOTO_ALBUM, &a));
	RECORDS_REFUSED(LG_E_ARGUMENT, "missing", upload(driver, a.id, portrait, 0, &report));
	RECORDS_REFUSED(LG_E_ARGUMENT, "ahead", upload(driver, a.id, portrait, today + 1, &report));
	RECORDS_REFUSED(LG_E_ARGUMENT, "184 days old",
		upload(driver, a.id, portrait, today - 184, &report));
	RECORDS_MUST(upload(driver, a.id, portrait, today - 183, &report));
	cr_expect_eq(report.failed, 0);
	RECORDS_MUST(confirm(a.id, a.id, &a));
	assertion = assertion_of(a.id, number_of(driver), authority);
	RECORDS_MUST(authenticate(a.id, assertion, &a));
	cr_expect_eq(a.state, LG_STATE_REVIEW);
	free((void *)assertion.data);
}

Test(applying, three_photos_then_the_counter)
{
	struct lg_photo_report report;
	struct lg_application a;

	RECORDS_MUST(open_by(driver, LG_PHOTO_CAMERA, &a));
	for (unsigned i = 0; i < 3; i++) {
		RECORDS_MUST(upload(driver, a.id, blurred, 0, &report));
		cr_expect(report.failed & LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS));
	}
	RECORDS_REFUSED(LG_E_STATE, "takes no photo", upload(driver, a.id, portrait, 0, &report));
	RECORDS_REFUSED(LG_E_STATE, "counter", open_by(driver, LG_PHOTO_CAMERA, &a));
}

Test(applying, other_peoples_applications_are_not_there)
{
	const struct lg_applicant stranger = applicant(other);
	struct lg_photo_report report;
	struct lg_application a, seen;

	RECORDS_MUST(open_by(driver, LG_PHOTO_CAMERA, &a));
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no application",
		lg_apply_get(
			&issuance_fixture.issuance, &stranger, a.id, &seen, &records_fixture.err));
	RECORDS_REFUSED(
		LG_E_NOT_FOUND, "no application", upload(other, a.id, portrait, 0, &report));
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no application",
		lg_apply_withdraw(
			&issuance_fixture.issuance, &stranger, a.id, &seen, &records_fixture.err));
}

Test(applying, the_holder_must_have_the_key)
{
	struct lg_application a;

	put_on_file(driver, portrait);
	RECORDS_MUST(open_by(driver, LG_PHOTO_RETAINED, &a));
	RECORDS_REFUSED(LG_E_SIGNATURE, "does not verify", confirm(a.id, "another", &a));
}

Test(applying, assertions_are_of_this_person_and_application)
{
	struct lg_keypair *stranger = lg_keypair_new();
	char number[LG_NUMBER_TEXT_MAX_BYTES + 1];
	char none[LG_RECORD_ID_BYTES];
	struct lg_application a;
	struct lg_bytes late;

	put_on_file(driver, portrait);
	RECORDS_MUST(open_by(driver, LG_PHOTO_RETAINED, &a));
	RECORDS_MUST(confirm(a.id, a.id, &a));
	lg_record_id(none);
	snprintf(number, sizeof(number), "%s", number_of(driver));
	RECORDS_REFUSED(LG_E_PERMISSION, "another person",
		authenticate(a.id, assertion_of(a.id, number_of(other), authority), &a));
	RECORDS_REFUSED(LG_E_PERMISSION, "another application",
		authenticate(a.id, assertion_of(none, number, authority), &a));
	RECORDS_REFUSED(LG_E_KEY, "", authenticate(a.id, assertion_of(a.id, number, stranger), &a));
	late = assertion_of(a.id, number, authority);
	issuance_fixture.now_ms += 3600000;
	RECORDS_REFUSED(LG_E_EXPIRED, "", authenticate(a.id, late, &a));
	RECORDS_MUST(authenticate(a.id, assertion_of(a.id, number, authority), &a));
	lg_keypair_free(stranger);
}

Test(applying, standing_tells_what_is_possible)
{
	static const struct {
		const char *sql;
		enum lg_hindrance hindrance;
	} cases[] = {
		{"UPDATE drivers SET conditions = 0", LG_HINDRANCE_NONE},
		{"UPDATE drivers SET conditions = 384", LG_HINDRANCE_NONE}, // H I
		{"UPDATE drivers SET conditions = 2", LG_HINDRANCE_CONDITIONS},
		{"UPDATE drivers SET conditions = 8192, until_day = 1",
			LG_HINDRANCE_CONDITIONS}, // N
		{"UPDATE drivers SET conditions = 8192, until_day = 99999", LG_HINDRANCE_NONE},
		{"UPDATE drivers SET conditions = 0, valid_until_day = 18001",
			LG_HINDRANCE_VALIDITY},
	};
	struct lg_standing standing;
	struct lg_application a;

	for (unsigned i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		records_do(cases[i].sql);
		RECORDS_MUST(lg_standing_read(&issuance_fixture.issuance, driver,
			issuance_fixture.now_ms, &standing, &records_fixture.err));
		cr_expect_eq(standing.hindrance, cases[i].hindrance, "%s: %s", cases[i].sql,
			standing.why);
	}
	records_do("UPDATE drivers SET valid_until_day = 0");
	RECORDS_MUST(open_by(driver, LG_PHOTO_CAMERA, &a));
	RECORDS_MUST(lg_standing_read(&issuance_fixture.issuance, driver, issuance_fixture.now_ms,
		&standing, &records_fixture.err));
	cr_expect_eq(standing.hindrance, LG_HINDRANCE_OPEN);
	RECORDS_REFUSED(LG_E_EXISTS, "open", open_by(driver, LG_PHOTO_CAMERA, &a));
}

Test(applying, a_photo_is_changed_twice_a_year_at_most)
{
	struct lg_application a;

	records_do("UPDATE drivers SET photo_changed_ms = 1795485600000");
	RECORDS_REFUSED(LG_E_STATE, "changed again from 2027-05-26 on",
		open_by(driver, LG_PHOTO_CAMERA, &a));
	issuance_fixture.now_ms += INT64_C(183) * 86400000;
	RECORDS_MUST(open_by(driver, LG_PHOTO_CAMERA, &a));
}
