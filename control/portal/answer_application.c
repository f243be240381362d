// SPDX-License-Identifier: Apache-2.0
// What applicants do: their record, their applications.
#include "common/date.h"
#include "control/fields.h"
#include "control/issuance/back_office.h"
#include "control/issuance/notification.h"
#include "control/issuance/photo_store.h"
#include "control/portal/record_json.h"
#include "control/portal/route.h"

#include <sodium.h>
#include <stdlib.h>

#define ASSERTION_MAX_BYTES 1024
#define APPLICATIONS_MOST 50
#define BASE64URL_DIGITS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

static struct lg_applicant applicant_of(const struct lg_http_request *request)
{
	return (struct lg_applicant){
		request->caller->account, request->caller->driver, request->now_ms};
}

static int give(struct lg_portal *portal, const struct lg_http_request *request,
	const struct lg_application *application, struct lg_reply *reply, struct lg_error *err)
{
	return lg_application_json_full(portal, application, request->now_ms, &reply->json, err);
}

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
}

int lg_answer_driver(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_standing standing;
	const int rc = lg_standing_read(
		portal->issuance, request->caller->driver, request->now_ms, &standing, err);

	if (rc != LG_OK)
		return rc;
	reply->json = lg_standing_json(&standing);
	return reply->json ? LG_OK : no_memory(err);
}

struct photo_of {
	const char *driver;
	const char *id; // NULL: the one on file
	struct lg_bytes jpeg;
};

static int read_photo(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct photo_of *p = self;
	struct lg_driver driver;
	int rc;

	if (p->id)
		return lg_photo_get(connection, p->id, &p->jpeg, err);
	rc = lg_driver_find_by_id(connection, p->driver, &driver, err);
	if (rc == LG_OK && !driver.photo[0])
		return lg_fail(err, LG_E_NOT_FOUND, "there is no photo on file");
	return rc == LG_OK ? lg_photo_get(connection, driver.photo, &p->jpeg, err) : rc;
}

static int give_photo(struct lg_portal *portal, struct photo_of *photo, struct lg_reply *reply,
	struct lg_error *err)
{
	const int rc = lg_record_read(portal->records, read_photo, photo, err);

	if (rc == LG_OK) {
		reply->bytes = photo->jpeg;
		reply->type = "image/jpeg";
	}
	return rc;
}

int lg_answer_driver_photo(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct photo_of photo = {.driver = request->caller->driver};

	return give_photo(portal, &photo, reply, err);
}

struct list_of {
	const char *driver;
	struct lg_application *list;
	unsigned count;
};

static int read_list(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct list_of *l = self;

	return lg_application_list(
		connection, l->driver, APPLICATIONS_MOST, &l->list, &l->count, err);
}

int lg_answer_applications(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct list_of l = {.driver = request->caller->driver};
	json_t *list = json_array();
	const int rc = lg_record_read(portal->records, read_list, &l, err);

	for (unsigned i = 0; rc == LG_OK && i < l.count; i++)
		json_array_append_new(list, lg_application_json(&l.list[i], request->now_ms));
	free(l.list);
	reply->json = json_pack("{so}", "applications", list);
	return rc;
}

int lg_answer_application_open(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	enum lg_photo_source source;
	const char *name;
	int rc = lg_fields_known(request->json, "source", err);

	if (rc == LG_OK)
		rc = lg_field_text(request->json, "source", 16, &name, err);
	if (rc == LG_OK && !lg_photo_source_parse(name, &source))
		return lg_fail(
			err, LG_E_ARGUMENT, "\"source\" is none of RETAINED, CAMERA and ALBUM");
	if (rc == LG_OK)
		rc = lg_apply_open(portal->issuance, &applicant, source, &application, err);
	if (rc != LG_OK)
		return rc;
	reply->status = 201;
	return give(portal, request, &application, reply, err);
}

struct seen_by {
	struct lg_portal *portal;
	const struct lg_http_request *request;
};

static int note_seen(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct seen_by *s = self;

	return lg_notification_seen(s->portal->issuance, connection, s->request->caller->driver,
		s->request->now_ms, err);
}

int lg_answer_application(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct seen_by seen = {portal, request};
	struct lg_application application;
	int rc = lg_apply_get(portal->issuance, &applicant, request->id, &application, err);

	// Without a webhook the page itself is what tells the holder.
	if (rc == LG_OK && !portal->conf->issuance_webhook[0] &&
		(application.state == LG_STATE_ISSUED || application.state == LG_STATE_REJECTED)) {
		rc = lg_record_change(portal->records, note_seen, &seen, err);
		if (rc == LG_OK)
			rc = lg_apply_get(
				portal->issuance, &applicant, request->id, &application, err);
	}
	return rc == LG_OK ? give(portal, request, &application, reply, err) : rc;
}

int lg_answer_application_photo(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	struct photo_of photo = {.id = application.photo};
	const int rc = lg_apply_get(portal->issuance, &applicant, request->id, &application, err);

	if (rc == LG_OK && !application.photo[0])
		return lg_fail(err, LG_E_NOT_FOUND, "this application has no photo yet");
	return rc == LG_OK ? give_photo(portal, &photo, reply, err) : rc;
}

static json_t *failures_of(const struct lg_photo_report *report)
{
	json_t *list = json_array();

	for (unsigned i = 0; i < LG_PHOTO_RULE_COUNT; i++) {
		char english[LG_PHOTO_TEXT_BYTES], chinese[LG_PHOTO_TEXT_BYTES];

		if (!(report->failed & LG_PHOTO_FAILED(i)))
			continue;
		lg_photo_rule_tell((enum lg_photo_rule)i, report, english, chinese);
		json_array_append_new(list,
			json_pack("{ss, ss, ss}", "rule", lg_photo_rule_name((enum lg_photo_rule)i),
				"message", english, "message_zh", chinese));
	}
	return list;
}

static int read_taken(const struct lg_http_request *request, int64_t *day, struct lg_error *err)
{
	const char *taken = lg_http_query(request, "taken");

	*day = 0;
	if (taken && !lg_date_parse(taken, day))
		return lg_fail(err, LG_E_ARGUMENT, "\"taken\" is no date; 2026-10-01 is one");
	return LG_OK;
}

int lg_answer_application_upload(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	struct lg_photo_report report = {0};
	struct lg_standing standing;
	json_t *full;
	int64_t taken;
	int rc = read_taken(request, &taken, err);

	if (rc == LG_OK)
		rc = lg_apply_upload(portal->issuance, &applicant, request->id, request->body,
			taken, &report, &application, err);
	if (rc == LG_OK)
		rc = lg_standing_read(
			portal->issuance, applicant.driver, request->now_ms, &standing, err);
	if (rc == LG_OK)
		rc = lg_application_json_full(portal, &application, request->now_ms, &full, err);
	if (rc != LG_OK)
		return rc;
	reply->status = report.failed ? 422 : 200;
	reply->json = json_pack("{sb, sI, so}", "accepted", report.failed == 0, "uploads_left",
		(json_int_t)standing.uploads_left, "application", full);
	if (report.failed)
		json_object_set_new(reply->json, "failures", failures_of(&report));
	return reply->json ? LG_OK : no_memory(err);
}

int lg_answer_application_confirm(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	uint8_t key[LG_PUBLIC_KEY_BYTES], proof[LG_SIGNATURE_BYTES];
	int rc = lg_fields_known(request->json, "holder_key proof", err);

	if (rc == LG_OK)
		rc = lg_field_hex(request->json, "holder_key", key, sizeof(key), err);
	if (rc == LG_OK)
		rc = lg_field_hex(request->json, "proof", proof, sizeof(proof), err);
	if (rc == LG_OK)
		rc = lg_apply_confirm(
			portal->issuance, &applicant, request->id, key, proof, &application, err);
	return rc == LG_OK ? give(portal, request, &application, reply, err) : rc;
}

int lg_answer_application_person(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	uint8_t assertion[ASSERTION_MAX_BYTES];
	const char *text;
	size_t len;
	int rc = lg_fields_known(request->json, "assertion", err);

	if (rc == LG_OK)
		rc = lg_field_text(
			request->json, "assertion", 4 * ASSERTION_MAX_BYTES / 3, &text, err);
	if (rc != LG_OK)
		return rc;
	// libsodium 1.0.18 takes some bytes above 127 for digits.
	if (text[strspn(text, BASE64URL_DIGITS)] ||
		sodium_base642bin(assertion, sizeof(assertion), text, strlen(text), NULL, &len,
			NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"\"assertion\" is no base64url without padding (RFC 4648 section 5)");
	rc = lg_apply_authenticate(portal->issuance, &applicant, request->id,
		(struct lg_bytes){assertion, len}, &application, err);
	if (rc != LG_OK)
		return rc;
	lg_back_office_wake(portal->office);
	return give(portal, request, &application, reply, err);
}

int lg_answer_application_withdraw(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const struct lg_applicant applicant = applicant_of(request);
	struct lg_application application;
	const int rc =
		lg_apply_withdraw(portal->issuance, &applicant, request->id, &application, err);

	return rc == LG_OK ? give(portal, request, &application, reply, err) : rc;
}
