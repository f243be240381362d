// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/issuance_fixture.h"
#include "control/issuance/photo_store.h"

#include <sodium.h>

TestSuite(application_step, .init = issuance_setup, .fini = issuance_teardown, .timeout = 60);

static const uint8_t some_key[LG_PUBLIC_KEY_BYTES] = {5};
static const uint8_t some_id[16] = {6};
static char driver[LG_RECORD_ID_BYTES], reviewer[LG_RECORD_ID_BYTES], other[LG_RECORD_ID_BYTES];

static void prepare(void)
{
	issuance_driver(1, driver);
	issuance_account("reviewer", NULL, 1, reviewer);
	issuance_account("reviewer", NULL, 2, other);
}

static struct lg_application_step step_of(enum lg_application_event event, const char *actor)
{
	return (struct lg_application_step){
		.event = event,
		.actor = actor,
		.photo = {some_key, sizeof(some_key)},
		.holder_key = some_key,
		.assertion = {some_id, sizeof(some_id)},
		.reasons = "BLURRED",
	};
}

// What follows an event by the applicant, of an album photo; nothing else may.
static const struct {
	enum lg_application_state before;
	enum lg_application_event event;
	enum lg_application_state after;
} of_applicant[] = {
	{LG_STATE_DRAFT, LG_EVENT_UPLOAD, LG_STATE_DRAFT},
	{LG_STATE_DRAFT, LG_EVENT_REFUSE_PHOTO, LG_STATE_DRAFT},
	{LG_STATE_DRAFT, LG_EVENT_WITHDRAW, LG_STATE_WITHDRAWN},
	{LG_STATE_CONFIRMED, LG_EVENT_AUTHENTICATE, LG_STATE_PERSON_AUTHENTICATED},
	{LG_STATE_CONFIRMED, LG_EVENT_WITHDRAW, LG_STATE_WITHDRAWN},
	{LG_STATE_PERSON_AUTHENTICATED, LG_EVENT_SUBMIT, LG_STATE_REVIEW},
	{LG_STATE_PERSON_AUTHENTICATED, LG_EVENT_WITHDRAW, LG_STATE_WITHDRAWN},
	{LG_STATE_REVIEW, LG_EVENT_TAKE, LG_STATE_REVIEW},
	{LG_STATE_REVIEW, LG_EVENT_WITHDRAW, LG_STATE_WITHDRAWN},
};

Test(application_step, nothing_but_the_table_happens)
{
	static const enum lg_application_state states[] = {
		LG_STATE_DRAFT, LG_STATE_CONFIRMED, LG_STATE_PERSON_AUTHENTICATED, LG_STATE_REVIEW};
	unsigned happened = 0;

	prepare();
	for (unsigned s = 0; s < 4; s++) {
		for (unsigned e = 0; e < LG_EVENT_COUNT; e++) {
			struct lg_application a =
				issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_DRAFT);
			const struct lg_application_step step =
				step_of((enum lg_application_event)e, reviewer);
			int expected = -1, rc;

			issuance_must(&a, step_of(LG_EVENT_WITHDRAW, "applicant"));
			a = issuance_application(driver, LG_PHOTO_ALBUM, states[s]);
			for (unsigned i = 0; i < sizeof(of_applicant) / sizeof(of_applicant[0]);
				i++)
				if (of_applicant[i].before == states[s] &&
					of_applicant[i].event == e)
					expected = (int)of_applicant[i].after;
			rc = issuance_step(&a, step);
			cr_expect_eq(rc, expected < 0 ? LG_E_STATE : LG_OK, "%s in %s gave %s",
				lg_application_event_name((enum lg_application_event)e),
				lg_application_state_name(states[s]), lg_error_name(rc));
			if (rc == LG_OK) {
				cr_expect_eq((int)a.state, expected);
				happened++;
			}
			if (lg_application_state_open(a.state))
				issuance_must(&a, step_of(LG_EVENT_WITHDRAW, "applicant"));
			records_do("UPDATE drivers SET uploads = 0");
		}
	}
	cr_expect_eq(happened, sizeof(of_applicant) / sizeof(of_applicant[0]));
}

Test(application_step, what_is_over_stays_as_it_is)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_DRAFT);
	issuance_must(&a, step_of(LG_EVENT_WITHDRAW, "applicant"));
	for (unsigned e = 0; e < LG_EVENT_COUNT; e++)
		RECORDS_REFUSED(LG_E_STATE, "WITHDRAWN",
			issuance_step(&a, step_of((enum lg_application_event)e, "applicant")));
}

Test(application_step, a_retained_photo_needs_no_review)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_PERSON_AUTHENTICATED);
	RECORDS_REFUSED(LG_E_STATE, "PERSON_AUTHENTICATED",
		issuance_step(&a, step_of(LG_EVENT_UPLOAD, "applicant")));
	issuance_must(&a, step_of(LG_EVENT_SUBMIT, LG_ACTOR_SYSTEM));
	cr_expect_eq(a.state, LG_STATE_APPROVED);
	cr_expect_eq(a.due_ms, 0);
}

Test(application_step, nothing_is_confirmed_without_a_photo)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_CAMERA, LG_STATE_DRAFT);
	RECORDS_REFUSED(LG_E_STATE, "upload one first",
		issuance_step(&a, step_of(LG_EVENT_CONFIRM, "applicant")));
	issuance_must(&a, step_of(LG_EVENT_UPLOAD, "applicant"));
	issuance_must(&a, step_of(LG_EVENT_CONFIRM, "applicant"));
	cr_expect(a.has_key);
	cr_expect_arr_eq(a.holder_key, some_key, sizeof(some_key));
}

Test(application_step, the_third_refused_photo_sends_to_the_counter)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_CAMERA, LG_STATE_DRAFT);
	issuance_must(&a, step_of(LG_EVENT_REFUSE_PHOTO, "applicant"));
	issuance_must(&a, step_of(LG_EVENT_REFUSE_PHOTO, "applicant"));
	cr_expect_eq(a.state, LG_STATE_DRAFT);
	// Withdrawing and beginning again does not give new tries.
	issuance_must(&a, step_of(LG_EVENT_WITHDRAW, "applicant"));
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_DRAFT);
	issuance_must(&a, step_of(LG_EVENT_REFUSE_PHOTO, "applicant"));
	cr_expect_eq(a.state, LG_STATE_REFERRED);
}

Test(application_step, one_open_application_a_driver)
{
	struct lg_application a;
	char second[LG_RECORD_ID_BYTES];
	struct lg_connection *connection;

	prepare();
	issuance_driver(2, second);
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	issuance_application(second, LG_PHOTO_ALBUM, LG_STATE_DRAFT);
	connection = records_take();
	RECORDS_REFUSED(LG_E_EXISTS, "finish or withdraw",
		lg_application_begin(connection, &a, "applicant", issuance_fixture.now_ms,
			&records_fixture.err));
	lg_database_give(connection);
}

Test(application_step, an_assertion_is_good_once)
{
	struct lg_application a;
	char second[LG_RECORD_ID_BYTES];

	prepare();
	issuance_driver(2, second);
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_CONFIRMED);
	issuance_must(&a, step_of(LG_EVENT_AUTHENTICATE, "applicant"));
	a = issuance_application(second, LG_PHOTO_ALBUM, LG_STATE_CONFIRMED);
	RECORDS_REFUSED(LG_E_REPEAT, "used before",
		issuance_step(&a, step_of(LG_EVENT_AUTHENTICATE, "applicant")));
	cr_expect_eq(records_number("SELECT count(*) FROM applications"
				    " WHERE state = 'CONFIRMED'"),
		1, "a refused step leaves the application as it was");
}

Test(application_step, only_who_holds_it_decides)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	RECORDS_REFUSED(LG_E_STATE, "take this application first",
		issuance_step(&a, step_of(LG_EVENT_APPROVE, reviewer)));
	issuance_must(&a, step_of(LG_EVENT_TAKE, reviewer));
	RECORDS_REFUSED(
		LG_E_STATE, "another reviewer", issuance_step(&a, step_of(LG_EVENT_TAKE, other)));
	RECORDS_REFUSED(LG_E_STATE, "you do not hold it",
		issuance_step(&a, step_of(LG_EVENT_REJECT, other)));
	issuance_must(&a, step_of(LG_EVENT_APPROVE, reviewer));
	cr_expect_eq(a.state, LG_STATE_APPROVED);
	cr_expect_str_eq(a.decided_by, reviewer);
	RECORDS_REFUSED(LG_E_STATE, "approved already",
		issuance_step(&a, step_of(LG_EVENT_REJECT, reviewer)));
}

Test(application_step, a_hold_ends)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	issuance_must(&a, step_of(LG_EVENT_TAKE, reviewer));
	issuance_fixture.now_ms += issuance_fixture.conf.issuance_review_hold_s * 1000 - 1;
	RECORDS_REFUSED(
		LG_E_STATE, "another reviewer", issuance_step(&a, step_of(LG_EVENT_TAKE, other)));
	issuance_fixture.now_ms++;
	issuance_must(&a, step_of(LG_EVENT_TAKE, other));
	RECORDS_REFUSED(LG_E_STATE, "you do not hold it",
		issuance_step(&a, step_of(LG_EVENT_APPROVE, reviewer)));
	issuance_must(&a, step_of(LG_EVENT_REJECT, other));
	cr_expect_eq(a.state, LG_STATE_REJECTED);
	cr_expect_str_eq(a.reasons, "BLURRED");
	cr_expect_eq(
		records_number("SELECT count(*) FROM notifications WHERE kind = 'REJECTED'"), 1);
}

Test(application_step, due_within_one_working_day)
{
	struct lg_application a;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	cr_expect_eq(a.submitted_ms, ISSUANCE_START_MS);
	cr_expect_eq(a.due_ms, ISSUANCE_START_MS + 86400000);
}

Test(application_step, whoever_comes_second_begins_anew)
{
	struct lg_application a, stale;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	stale = a;
	issuance_must(&a, step_of(LG_EVENT_TAKE, reviewer));
	RECORDS_REFUSED(LG_E_AGAIN, "changed meanwhile",
		issuance_step(&stale, step_of(LG_EVENT_WITHDRAW, "applicant")));
	cr_expect_eq(records_number("SELECT count(*) FROM applications WHERE state = 'REVIEW'"), 1);
}

Test(application_step, every_step_is_in_the_history)
{
	struct lg_application a;
	int64_t entries;

	prepare();
	a = issuance_application(driver, LG_PHOTO_ALBUM, LG_STATE_REVIEW);
	entries = records_number("SELECT count(*) FROM application_events");
	cr_expect_eq(entries, 5); // OPEN UPLOAD CONFIRM AUTHENTICATE SUBMIT
	cr_expect_eq(a.version, entries);
	cr_expect_eq(records_number("SELECT count(*) FROM application_events WHERE event ="
				    " 'SUBMIT' AND before = 'PERSON_AUTHENTICATED' AND after ="
				    " 'REVIEW' AND actor = 'system'"),
		1);
}
