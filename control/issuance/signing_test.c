// SPDX-License-Identifier: Apache-2.0
// Beside a real control, in a process of its own.
#include "control/issuance/signing.h"
#include "common/condition.h"
#include "control/fields.h"
#include "control/issuance/issuance_fixture.h"
#include "control/issuance/register_changes.h"
#include "control/operator_fixture.h"

#include <signal.h>

static struct lg_control_session control;
static char driver[LG_RECORD_ID_BYTES];

static void setup(void)
{
	operator_setup();
	expect(ADD_KEY);
	issuance_setup();
	control = (struct lg_control_session){
		.socket_path = fixture.conf.control_operator_socket,
		.timeout_ms = PATIENCE_MS,
	};
	issuance_driver(1, driver);
}

static void teardown(void)
{
	lg_control_session_close(&control);
	issuance_teardown();
	operator_teardown();
}

TestSuite(signing, .init = setup, .fini = teardown, .timeout = 120);

static unsigned sign(void)
{
	unsigned settled = 99;

	RECORDS_MUST(lg_sign_approved(&issuance_fixture.issuance, &control, issuance_fixture.now_ms,
		&settled, &records_fixture.err));
	return settled;
}

static struct lg_issued_licence licence_of(const char *id)
{
	struct lg_connection *connection = records_take();
	struct lg_issued_licence licence;

	RECORDS_MUST(lg_issued_licence_get(connection, id, &licence, &records_fixture.err));
	lg_database_give(connection);
	return licence;
}

static struct lg_credential credential_of(const struct lg_issued_licence *licence)
{
	struct lg_credential credential;

	cr_assert_eq(
		lg_credential_parse(licence->credential, licence->credential_bytes, &credential),
		LG_R_NONE);
	return credential;
}

static json_t *control_has(const struct lg_issued_licence *licence)
{
	json_t *request = json_pack("{ss}", "do", "licence.get"), *answer;

	lg_field_put_hex(request, "cti", licence->id, sizeof(licence->id));
	RECORDS_MUST(lg_control_session_call(&control, request, &answer, &records_fixture.err));
	json_decref(request);
	return answer;
}

Test(signing, an_approved_application_becomes_a_licence)
{
	struct lg_application a =
		issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	struct lg_issued_licence licence;
	struct lg_credential credential;

	cr_expect_eq(sign(), 1);
	cr_expect_eq(sign(), 0);
	licence = licence_of(driver);
	credential = credential_of(&licence);
	cr_expect_str_eq(licence.application, a.id);
	cr_expect_eq(credential.authority, 110000);
	cr_expect_eq(credential.classes, 32);
	cr_expect_arr_eq(credential.holder_key, a.holder_key, sizeof(a.holder_key));
	cr_expect_eq(records_number("SELECT count(*) FROM applications WHERE state = 'ISSUED'"), 1);
	cr_expect_eq(records_number("SELECT count(*) FROM notifications WHERE kind = 'ISSUED'"), 1);
}

Test(signing, what_was_signed_before_a_crash_is_what_is_issued)
{
	struct lg_issued_licence first, second;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	first = licence_of(driver);
	// As the records were before: control has signed, and nobody has written it down.
	records_do("DELETE FROM licences");
	records_do("DELETE FROM notifications");
	records_do("UPDATE applications SET state = 'APPROVED'");
	cr_expect_eq(sign(), 1);
	second = licence_of(driver);
	cr_expect_arr_eq(first.id, second.id, sizeof(first.id));
	cr_expect_eq(first.index, second.index);
}

Test(signing, a_record_that_changed_meanwhile_is_signed_anew)
{
	struct lg_issued_licence first, second;
	unsigned count;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	first = licence_of(driver);
	records_do("DELETE FROM licences");
	records_do("DELETE FROM notifications");
	records_do("UPDATE applications SET state = 'APPROVED'");
	records_do("UPDATE drivers SET classes = 33");
	cr_expect_eq(sign(), 1);
	second = licence_of(driver);
	cr_expect_arr_eq(first.id, second.id, sizeof(first.id));
	RECORDS_MUST(lg_register_reissue(
		&issuance_fixture.issuance, issuance_fixture.now_ms, &count, &records_fixture.err));
	cr_expect_eq(count, 1);
	cr_expect_eq(sign(), 1);
	second = licence_of(driver);
	cr_expect_eq(credential_of(&second).classes, 33);
	cr_expect_eq(second.version, 2);
}

Test(signing, a_change_of_the_register_supersedes)
{
	struct lg_issued_licence old, new;
	unsigned count;
	json_t *answer;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	old = licence_of(driver);
	records_do("UPDATE drivers SET valid_until_day = 30000, reissue_due = 1");
	RECORDS_MUST(lg_register_reissue(
		&issuance_fixture.issuance, issuance_fixture.now_ms, &count, &records_fixture.err));
	cr_expect_eq(count, 1);
	cr_expect_eq(sign(), 1);
	new = licence_of(driver);
	cr_expect_eq(credential_of(&new).valid_until_day, 30000);
	cr_expect_arr_eq(new.holder_key, old.holder_key, sizeof(new.holder_key));
	answer = control_has(&old);
	cr_expect_str_eq(json_string_value(json_object_get(answer, "conditions")), "+");
	cr_expect(json_object_get(answer, "replaced_by"));
	json_decref(answer);
	cr_expect_eq(records_number("SELECT count(*) FROM licences WHERE replaced_ms = 0"), 1);
	RECORDS_MUST(lg_register_reissue(
		&issuance_fixture.issuance, issuance_fixture.now_ms, &count, &records_fixture.err));
	cr_expect_eq(count, 0);
}

Test(signing, conditions_go_with_the_licence)
{
	struct lg_issued_licence licence;
	json_t *answer;

	records_do("UPDATE drivers SET conditions = 128"); // H: may apply
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	licence = licence_of(driver);
	answer = control_has(&licence);
	cr_expect_str_eq(json_string_value(json_object_get(answer, "conditions")), "H");
	json_decref(answer);
}

Test(signing, conditions_of_a_driver_reach_the_status_table)
{
	const struct lg_condition_change change = {.set = LG_LETTER('D'), .clear = LG_LETTER('H')};
	struct lg_condition_effect effect;
	struct lg_issued_licence licence;
	struct lg_driver record;
	unsigned count;
	json_t *answer;

	records_do("UPDATE drivers SET conditions = 128");
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	licence = licence_of(driver);
	RECORDS_MUST(lg_register_change_conditions(&issuance_fixture.issuance, driver, &change,
		issuance_fixture.now_ms, &record, &records_fixture.err));
	cr_expect_eq(record.conditions, LG_LETTER('D'));
	RECORDS_MUST(lg_register_carry_one(&issuance_fixture.issuance, &control, driver,
		"case 4711", 0, &effect, &records_fixture.err));
	cr_expect(effect.has_licence);
	answer = control_has(&licence);
	cr_expect_str_eq(json_string_value(json_object_get(answer, "conditions")), "D");
	json_decref(answer);
	RECORDS_MUST(lg_register_carry_conditions(
		&issuance_fixture.issuance, &control, &count, &records_fixture.err));
	cr_expect_eq(count, 0, "the mark is gone");
}

Test(signing, a_driver_ruled_out_meanwhile_is_rejected)
{
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	records_do("UPDATE drivers SET conditions = 2"); // B
	cr_expect_eq(sign(), 1);
	cr_expect_eq(records_number("SELECT count(*) FROM licences"), 0);
	cr_expect_eq(records_number("SELECT count(*) FROM applications WHERE state = 'REJECTED'"
				    " AND reasons = 'CONDITIONS'"),
		1);
}

Test(signing, what_control_refuses_is_tried_again)
{
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	records_do("UPDATE drivers SET authority = 440000"); // has no key
	cr_expect_eq(sign(), 0);
	cr_expect_eq(sign(), 0, "not at once");
	cr_expect_eq(records_number("SELECT attempts FROM applications"), 1);
	expect("{'do': 'keys.add', 'authority': 440000}");
	issuance_fixture.now_ms += 1000;
	cr_expect_eq(sign(), 1);
}

Test(signing, without_control_nothing_is_lost)
{
	unsigned settled;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	operator_end(SIGKILL);
	cr_expect_neq(lg_sign_approved(&issuance_fixture.issuance, &control,
			      issuance_fixture.now_ms, &settled, &records_fixture.err),
		LG_OK);
	cr_expect_eq(settled, 0);
	operator_start();
	cr_expect_eq(sign(), 1);
}

Test(signing, many_at_once_and_by_two)
{
	enum { MANY = 150 };
	struct lg_control_session second = control;
	unsigned total = 0, settled;

	for (unsigned n = 2; n < MANY + 2; n++) {
		char id[LG_RECORD_ID_BYTES];

		issuance_driver(n, id);
		issuance_application(id, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	}
	do {
		settled = sign();
		total += settled;
		RECORDS_MUST(lg_sign_approved(&issuance_fixture.issuance, &second,
			issuance_fixture.now_ms, &settled, &records_fixture.err));
		total += settled;
	} while (settled > 0);
	lg_control_session_close(&second);
	cr_expect_eq(total, MANY);
	cr_expect_eq(records_number("SELECT count(*) FROM licences WHERE replaced_ms = 0"), MANY);
}

// As the records were before: control has signed, and nobody has written it down.
static void forget_licence(void)
{
	records_do("DELETE FROM licences");
	records_do("DELETE FROM notifications");
	records_do("UPDATE applications SET state = 'APPROVED'");
}

static void expect_conditions(const char *letters)
{
	const struct lg_issued_licence licence = licence_of(driver);
	json_t *answer = control_has(&licence);

	cr_expect_str_eq(json_string_value(json_object_get(answer, "conditions")), letters);
	json_decref(answer);
}

static unsigned carry(void)
{
	unsigned count;

	RECORDS_MUST(lg_register_carry_conditions(
		&issuance_fixture.issuance, &control, &count, &records_fixture.err));
	return count;
}

Test(signing, what_was_signed_before_the_driver_was_ruled_out_is_issued)
{
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	forget_licence();
	records_do("UPDATE drivers SET conditions = 2"); // B
	cr_expect_eq(sign(), 1);
	cr_expect_eq(records_number("SELECT count(*) FROM applications WHERE state = 'ISSUED'"), 1);
	expect_conditions("B");
}

Test(signing, conditions_that_went_during_a_crash_are_taken_away)
{
	records_do("UPDATE drivers SET conditions = 128");
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	expect_conditions("H");
	forget_licence();
	records_do("UPDATE drivers SET conditions = 0");
	cr_expect_eq(sign(), 1);
	expect_conditions("A");
}

Test(signing, a_last_day_goes_with_the_letters_that_have_one)
{
	const struct lg_condition_change on = {LG_LETTER('D') | LG_LETTER('H'), 0, 40000, true},
					 off = {.clear = LG_LETTER('D')};
	struct lg_driver record;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	RECORDS_MUST(lg_register_change_conditions(&issuance_fixture.issuance, driver, &on,
		issuance_fixture.now_ms, &record, &records_fixture.err));
	cr_expect_eq(record.until_day, 40000);
	RECORDS_MUST(lg_register_change_conditions(&issuance_fixture.issuance, driver, &off,
		issuance_fixture.now_ms, &record, &records_fixture.err));
	cr_expect_eq(record.until_day, 0);
	cr_expect_eq(carry(), 1);
	expect_conditions("H");
}

Test(signing, what_control_refuses_of_one_driver_keeps_no_other_waiting)
{
	unsigned count;
	char other[LG_RECORD_ID_BYTES];

	issuance_driver(2, other);
	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	issuance_application(other, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 2);
	records_do("UPDATE drivers SET conditions = 128, conditions_due = 1");
	records_do("UPDATE drivers SET until_day = 40000 WHERE id ="
		   " (SELECT id FROM drivers ORDER BY id LIMIT 1)");
	cr_expect_eq(lg_register_carry_conditions(
			     &issuance_fixture.issuance, &control, &count, &records_fixture.err),
		LG_E_ARGUMENT);
	cr_expect_eq(count, 1);
	cr_expect_eq(records_number("SELECT count(*) FROM drivers WHERE conditions_due <> 0"), 1);
}

Test(signing, an_open_application_does_not_delay_the_register)
{
	unsigned count;

	issuance_application(driver, LG_PHOTO_RETAINED, LG_STATE_APPROVED);
	cr_expect_eq(sign(), 1);
	issuance_application(driver, LG_PHOTO_CAMERA, LG_STATE_DRAFT);
	records_do("UPDATE drivers SET classes = 33, reissue_due = 1");
	RECORDS_MUST(lg_register_reissue(
		&issuance_fixture.issuance, issuance_fixture.now_ms, &count, &records_fixture.err));
	cr_expect_eq(count, 1);
	cr_expect_eq(sign(), 1);
	cr_expect_eq(records_number("SELECT count(*) FROM applications WHERE state = 'DRAFT'"), 1);
}
