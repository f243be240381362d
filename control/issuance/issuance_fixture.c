// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/issuance_fixture.h"
#include "control/issuance/photo_store.h"

#include <sodium.h>
#include <stdio.h>

struct issuance_fixture issuance_fixture;

static int64_t unix_ns(void *self)
{
	(void)self;
	return issuance_fixture.now_ms * 1000000;
}

void issuance_setup(void)
{
	struct issuance_fixture *f = &issuance_fixture;

	cr_assert_geq(sodium_init(), 0);
	records_setup();
	lg_conf_default(&f->conf);
	f->now_ms = ISSUANCE_START_MS;
	f->clock = (struct lg_clock){.unix_ns = unix_ns, .monotonic_ns = unix_ns};
	f->issuance = (struct lg_issuance){
		.conf = &f->conf,
		.clock = &f->clock,
		.records = records_fixture.database,
		.number_key = {{7}},
	};
}

void issuance_teardown(void)
{
	records_teardown();
}

static int add_driver(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const char *id = self;
	const struct lg_bytes jpeg = {(const uint8_t *)id, strlen(id)};
	char number[LG_NUMBER_TEXT_MAX_BYTES + 1], photo[LG_RECORD_ID_BYTES];
	int rc;

	snprintf(number, sizeof(number), "T%s", id + 20);
	rc = lg_sql_run(connection,
		"INSERT INTO drivers (id, number, name, sex, nationality, birth_day, address,"
		" file_number, authority, classes, first_issue_day, valid_from_day,"
		" valid_until_day, changed_ms) VALUES ($1, $2, '张三', 'M', '中国', 7000, '某地',"
		" '110000000001', 110000, 32, 18000, 18000, 0, $3)",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(number),
			lg_sql_integer(issuance_fixture.now_ms)),
		NULL, err);
	if (rc == LG_OK)
		rc = lg_photo_add(connection, id, LG_PHOTO_RETAINED, jpeg, issuance_fixture.now_ms,
			photo, err);
	if (rc == LG_OK)
		rc = lg_sql_run(connection, "UPDATE drivers SET photo = $2 WHERE id = $1",
			LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(photo)), NULL, err);
	return rc;
}

void issuance_driver(unsigned n, char id[LG_RECORD_ID_BYTES])
{
	snprintf(id, LG_RECORD_ID_BYTES, "d%031x", n);
	RECORDS_MUST(
		lg_record_change(records_fixture.database, add_driver, id, &records_fixture.err));
}

void issuance_account(const char *role, const char *driver, unsigned n, char id[LG_RECORD_ID_BYTES])
{
	struct lg_connection *connection = records_take();

	snprintf(id, LG_RECORD_ID_BYTES, "a%031x", n);
	RECORDS_MUST(lg_sql_run(connection,
		"INSERT INTO accounts (id, login, role, driver, created_ms)"
		" VALUES ($1, $1, $2, $3, 1)",
		LG_SQL_ARGUMENTS(lg_sql_text(id), lg_sql_text(role), lg_sql_text(driver)), NULL,
		&records_fixture.err));
	lg_database_give(connection);
}

struct doing {
	struct lg_application *application;
	const struct lg_application_step *step;
};

static int take_step(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct doing *d = self;
	struct lg_application copy = *d->application;
	const int rc =
		lg_application_step(&issuance_fixture.issuance, connection, &copy, d->step, err);

	if (rc == LG_OK)
		*d->application = copy;
	return rc;
}

int issuance_step(struct lg_application *application, struct lg_application_step step)
{
	struct doing doing = {application, &step};

	if (step.now_ms == 0)
		step.now_ms = issuance_fixture.now_ms;
	return lg_record_change(records_fixture.database, take_step, &doing, &records_fixture.err);
}

void issuance_must(struct lg_application *application, struct lg_application_step step)
{
	RECORDS_MUST(issuance_step(application, step));
}

static int begin(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct lg_application *a = self;
	struct lg_driver driver;
	int rc = lg_driver_find_by_id(connection, a->driver, &driver, err);

	if (rc == LG_OK && a->source == LG_PHOTO_RETAINED)
		memcpy(a->photo, driver.photo, sizeof(a->photo));
	return rc == LG_OK
		? lg_application_begin(connection, a, "applicant", issuance_fixture.now_ms, err)
		: rc;
}

struct lg_application issuance_application(
	const char *driver, enum lg_photo_source source, enum lg_application_state state)
{
	static const uint8_t key[LG_PUBLIC_KEY_BYTES] = {9};
	struct lg_application a = {.source = source};
	uint8_t assertion[16];

	randombytes_buf(assertion, sizeof(assertion));
	snprintf(a.driver, sizeof(a.driver), "%s", driver);
	RECORDS_MUST(lg_record_change(records_fixture.database, begin, &a, &records_fixture.err));
	if (state == LG_STATE_DRAFT)
		return a;
	if (source != LG_PHOTO_RETAINED)
		issuance_must(&a,
			(struct lg_application_step){.event = LG_EVENT_UPLOAD,
				.actor = "applicant",
				.photo = {key, sizeof(key)}});
	issuance_must(&a,
		(struct lg_application_step){
			.event = LG_EVENT_CONFIRM, .actor = "applicant", .holder_key = key});
	if (state == LG_STATE_CONFIRMED)
		return a;
	issuance_must(&a,
		(struct lg_application_step){.event = LG_EVENT_AUTHENTICATE,
			.actor = "applicant",
			.assertion = {assertion, sizeof(assertion)}});
	if (state == LG_STATE_PERSON_AUTHENTICATED)
		return a;
	issuance_must(&a,
		(struct lg_application_step){.event = LG_EVENT_SUBMIT, .actor = LG_ACTOR_SYSTEM});
	cr_assert_eq(a.state, state);
	return a;
}
