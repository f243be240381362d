// SPDX-License-Identifier: Apache-2.0
// On both databases.
#include "control/issuance/applying.h"
#include "control/issuance/issuance_fixture.h"
#include "control/portal/portal.h"
#include "control/portal/route.h"
#include "keys/key_file.h"
#include "keys/person_assertion.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char directory[] = "/tmp/licgate-lab-XXXXXX";
static char driver[LG_RECORD_ID_BYTES];
static struct lg_application application;
static struct lg_portal portal;
static struct lg_caller caller;
static struct lg_reply reply;

static void make_key(void)
{
	struct lg_issuance *issuance = &issuance_fixture.issuance;
	struct lg_keypair *pair = lg_keypair_new();
	char *path = issuance_fixture.conf.portal_lab_person_key;

	cr_assert(pair && mkdtemp(directory));
	snprintf(path, LG_CONF_STRING_BYTES, "%s/key", directory);
	RECORDS_MUST(lg_key_file_write(path, LG_KEY_PERSON, pair, &records_fixture.err));
	memcpy(issuance->person_authority[0], lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	issuance->person_authorities = 1;
	lg_keypair_free(pair);
}

static void setup(void)
{
	issuance_setup();
	cr_assert_eq(lg_keys_init(&records_fixture.err), 0);
	make_key();
	issuance_driver(1, driver);
	application = issuance_application(driver, LG_PHOTO_CAMERA, LG_STATE_CONFIRMED);
	portal = (struct lg_portal){
		.conf = &issuance_fixture.conf,
		.clock = &issuance_fixture.clock,
		.records = records_fixture.database,
		.issuance = &issuance_fixture.issuance,
	};
	caller = (struct lg_caller){.role = LG_ROLE_APPLICANT};
	issuance_account("applicant", driver, 1, caller.account);
	snprintf(caller.driver, sizeof(caller.driver), "%s", driver);
}

static void teardown(void)
{
	char command[64];

	json_decref(reply.json);
	snprintf(command, sizeof(command), "rm -r %s", directory);
	cr_expect_eq(system(command), 0);
	issuance_teardown();
}

TestSuite(answer_lab, .init = setup, .fini = teardown);

static int ask(const char *id)
{
	json_t *json = json_pack("{s:s}", "application", id);
	const struct lg_http_request request = {
		.caller = &caller, .json = json, .now_ms = issuance_fixture.now_ms};
	const int rc = lg_answer_lab_person(&portal, &request, &reply, &records_fixture.err);

	json_decref(json);
	return rc;
}

Test(answer_lab, assertion_is_believed_once)
{
	const struct lg_applicant applicant = {
		caller.account, caller.driver, issuance_fixture.now_ms};
	uint8_t bytes[LG_PERSON_ASSERTION_MAX_BYTES];
	const char *text;
	size_t len;

	RECORDS_MUST(ask(application.id));
	text = json_string_value(json_object_get(reply.json, "assertion"));
	cr_assert_not_null(text);
	cr_assert_eq(sodium_base642bin(bytes, sizeof(bytes), text, strlen(text), NULL, &len, NULL,
			     sodium_base64_VARIANT_URLSAFE_NO_PADDING),
		0);
	RECORDS_MUST(lg_apply_authenticate(&issuance_fixture.issuance, &applicant, application.id,
		(struct lg_bytes){bytes, len}, &application, &records_fixture.err));
	cr_expect_eq(application.state, LG_STATE_REVIEW);
}

Test(answer_lab, application_must_be_the_caller_s)
{
	char other[LG_RECORD_ID_BYTES];
	struct lg_application theirs;

	issuance_driver(2, other);
	theirs = issuance_application(other, LG_PHOTO_CAMERA, LG_STATE_CONFIRMED);
	RECORDS_REFUSED(LG_E_NOT_FOUND, "application", ask(theirs.id));
	RECORDS_REFUSED(LG_E_NOT_FOUND, "application", ask("00000000000000000000000000000000"));
	RECORDS_REFUSED(LG_E_ARGUMENT, "application", ask("00"));
	cr_expect_null(reply.json);
}

Test(answer_lab, portal_that_is_no_lab_has_no_such_route)
{
	issuance_fixture.conf.portal_lab_person_key[0] = '\0';
	RECORDS_REFUSED(LG_E_NOT_FOUND, "no lab", ask(application.id));
}

// Its sentence goes to the log, not to the applicant: the code has no status of its own.
Test(answer_lab, key_that_cannot_be_read_is_the_portal_s_affair)
{
	cr_assert_eq(chmod(issuance_fixture.conf.portal_lab_person_key, 0644), 0);
	RECORDS_REFUSED(LG_E_CONFIG, "portal.lab_person_key", ask(application.id));
}
