// SPDX-License-Identifier: Apache-2.0
// /lab/person: the portal plays the person authority, and believes everybody. Only where
// portal.lab_person_key is set; a site that is no lab leaves it empty, and there is no such route.
#include "control/fields.h"
#include "control/issuance/applying.h"
#include "control/portal/portal.h"
#include "control/portal/route.h"
#include "keys/key_file.h"
#include "keys/person_assertion.h"

#include <sodium.h>
#include <stdlib.h>

#define LIFE_S 300

// Of an application of the caller's.
static int read_claims(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_person_assertion *assertion, struct lg_error *err)
{
	const struct lg_applicant applicant = {
		request->caller->account, request->caller->driver, request->now_ms};
	struct lg_application application;
	struct lg_standing standing;
	const char *id;
	int rc = lg_fields_known(request->json, "application", err);

	if (rc == LG_OK)
		rc = lg_field_text(request->json, "application", LG_RECORD_ID_BYTES - 1, &id, err);
	if (rc == LG_OK)
		rc = lg_field_hex(request->json, "application", assertion->application,
			sizeof(assertion->application), err);
	if (rc == LG_OK)
		rc = lg_apply_get(portal->issuance, &applicant, id, &application, err);
	if (rc == LG_OK)
		rc = lg_standing_read(
			portal->issuance, request->caller->driver, request->now_ms, &standing, err);
	if (rc != LG_OK)
		return rc;
	lg_person_binding(assertion->application, standing.driver.number, assertion->person);
	sodium_memzero(&standing, sizeof(standing));
	assertion->issued_at = request->now_ms / 1000;
	assertion->expires_at = assertion->issued_at + LIFE_S;
	randombytes_buf(assertion->id, sizeof(assertion->id));
	return LG_OK;
}

static int put_assertion(struct lg_bytes bytes, struct lg_reply *reply, struct lg_error *err)
{
	char text[sodium_base64_ENCODED_LEN(
		LG_PERSON_ASSERTION_MAX_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

	sodium_bin2base64(text, sizeof(text), bytes.data, bytes.len,
		sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	reply->json = json_pack("{s:s}", "assertion", text);
	return reply->json ? LG_OK : lg_fail(err, LG_E_NO_MEMORY, "no memory for an answer");
}

int lg_answer_lab_person(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const char *path = portal->conf->portal_lab_person_key;
	struct lg_person_assertion assertion = {0};
	struct lg_keypair *authority = NULL;
	struct lg_bytes bytes;
	struct lg_error why;
	int rc;

	if (!path[0])
		return lg_fail(err, LG_E_NOT_FOUND,
			"this portal is no lab: persons are authenticated elsewhere");
	rc = read_claims(portal, request, &assertion, err);
	// What is wrong with a key file is for the log, not for an applicant.
	if (rc == LG_OK && lg_key_file_read(path, LG_KEY_PERSON, &authority, &why) != LG_OK)
		rc = lg_fail(err, LG_E_CONFIG, "portal.lab_person_key: %s", why.text);
	if (rc != LG_OK)
		return rc;
	rc = lg_person_assertion_sign(&assertion, authority, &bytes, err);
	lg_keypair_free(authority);
	if (rc != LG_OK)
		return rc;
	rc = put_assertion(bytes, reply, err);
	free((void *)bytes.data);
	return rc;
}
