// SPDX-License-Identifier: Apache-2.0
// The licence in its holder's hand.
#include "common/condition.h"
#include "control/fields.h"
#include "control/issuance/issued_licence.h"
#include "control/issuance/notification.h"
#include "control/issuance/photo_store.h"
#include "control/portal/control_client.h"
#include "control/portal/record_json.h"
#include "control/portal/route.h"

#include <sodium.h>
#include <stdlib.h>

struct held {
	struct lg_portal *portal;
	const struct lg_http_request *request;
	struct lg_issued_licence licence;
	struct lg_driver driver;
};

static int read_held(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct held *h = self;
	const int rc =
		lg_issued_licence_get(connection, h->request->caller->driver, &h->licence, err);

	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "you have no electronic licence yet: apply for one");
	return rc == LG_OK
		? lg_driver_find_by_id(connection, h->request->caller->driver, &h->driver, err)
		: rc;
}

// The conditions that the status table has at this moment, and what is to be shown for them.
struct present_status {
	uint32_t mask;
	uint32_t until_day;
	int64_t generation;
	const char *display;
};

static const char *display_of(const struct present_status *status, int64_t now_ms)
{
	const int64_t today = lg_licence_day(now_ms / 1000);

	switch (lg_condition_verdict(status->mask, status->until_day, today)) {
	case LG_VALID:
	case LG_VALID_WITH_NOTICE:
		return "usable";
	case LG_NOT_NOW:
		return "not_usable";
	case LG_ABNORMAL:
		return "not_shown";
	default:
		return "gone";
	}
}

static int read_status(const json_t *answer, struct present_status *status, struct lg_error *err)
{
	const char *letters, *bad;
	int64_t until = 0;
	int rc = lg_field_text(answer, "conditions", LG_CONDITION_TEXT_BYTES, &letters, err);

	if (rc == LG_OK)
		rc = lg_field_number(answer, "until_day", 0, UINT32_MAX, &until, err);
	if (rc == LG_OK)
		rc = lg_field_number(answer, "generation", 0, INT64_MAX, &status->generation, err);
	if (rc == LG_OK && !lg_condition_parse(letters, &status->mask, &bad))
		rc = lg_fail(err, LG_E_FORMAT, "control sent conditions that are none");
	status->until_day = (uint32_t)until;
	return rc;
}

static int ask_status(const struct lg_portal *portal, const struct lg_issued_licence *licence,
	int64_t now_ms, struct present_status *status, struct lg_error *err)
{
	json_t *request = json_pack("{ss}", "do", "status.get");
	json_t *answer = NULL;
	int rc;

	if (!request)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a request");
	lg_field_put_hex(request, "cti", licence->id, sizeof(licence->id));
	rc = lg_control_client_call(portal->control, request, &answer, err);
	json_decref(request);
	if (rc == LG_OK)
		rc = read_status(answer, status, err);
	json_decref(answer);
	if (rc != LG_OK)
		return lg_fail(err, LG_E_CLOSED,
			"the status of the licence cannot be told at this moment: try again");
	status->display = licence->expires_ms <= now_ms ? "expired" : display_of(status, now_ms);
	return LG_OK;
}

static void put_status(json_t *json, const struct present_status *status)
{
	char letters[LG_CONDITION_TEXT_BYTES];

	lg_condition_format(status->mask, letters);
	json_object_set_new(json, "display", json_string(status->display));
	json_object_set_new(json, "conditions", json_string(letters));
	json_object_set_new(json, "generation", json_integer((json_int_t)status->generation));
	lg_json_put_date(json, "until", status->until_day);
}

static void put_base64(json_t *json, const char *name, const uint8_t *data, size_t len)
{
	char text[sodium_base64_ENCODED_LEN(
		LG_CREDENTIAL_MAX_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

	sodium_bin2base64(text, sizeof(text), data, len, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	json_object_set_new(json, name, json_string(text));
}

static int note_seen(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct held *h = self;

	return lg_notification_seen(h->portal->issuance, connection, h->request->caller->driver,
		h->request->now_ms, err);
}

int lg_answer_licence(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct held h = {.portal = portal, .request = request};
	struct present_status status;
	int rc = lg_record_read(portal->records, read_held, &h, err);

	if (rc == LG_OK)
		rc = ask_status(portal, &h.licence, request->now_ms, &status, err);
	// Without a webhook the page itself is what tells the holder.
	if (rc == LG_OK && !portal->conf->issuance_webhook[0])
		rc = lg_record_change(portal->records, note_seen, &h, err);
	if (rc != LG_OK)
		return rc;
	reply->json = json_pack("{sI, sI, sI, sI, sI, ss, so, sI}", "version",
		(json_int_t)h.licence.version, "authority", (json_int_t)h.licence.authority,
		"index", (json_int_t)h.licence.index, "issued_ms", (json_int_t)h.licence.issued_ms,
		"expires_ms", (json_int_t)h.licence.expires_ms, "application",
		h.licence.application, "driver", lg_driver_json(&h.driver), "as_of_ms",
		(json_int_t)request->now_ms);
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
	lg_field_put_hex(reply->json, "cti", h.licence.id, sizeof(h.licence.id));
	lg_field_put_hex(
		reply->json, "holder_key", h.licence.holder_key, sizeof(h.licence.holder_key));
	put_base64(reply->json, "credential", h.licence.credential, h.licence.credential_bytes);
	put_status(reply->json, &status);
	return LG_OK;
}

struct licence_photo {
	const char *driver;
	struct lg_bytes jpeg;
};

static int read_photo(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct licence_photo *p = self;
	struct lg_issued_licence licence;
	const int rc = lg_issued_licence_get(connection, p->driver, &licence, err);

	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, rc, "you have no electronic licence yet: apply for one");
	return rc == LG_OK ? lg_photo_get(connection, licence.photo, &p->jpeg, err) : rc;
}

int lg_answer_licence_photo(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct licence_photo photo = {.driver = request->caller->driver};
	const int rc = lg_record_read(portal->records, read_photo, &photo, err);

	if (rc == LG_OK) {
		reply->bytes = photo.jpeg;
		reply->type = "image/jpeg";
	}
	return rc;
}

int lg_answer_presentation(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct held h = {.portal = portal, .request = request};
	struct present_status status;
	int rc = lg_record_read(portal->records, read_held, &h, err);

	if (rc == LG_OK)
		rc = ask_status(portal, &h.licence, request->now_ms, &status, err);
	if (rc != LG_OK)
		return rc;
	reply->json = json_pack("{ss, sI, sI}", "audience", portal->conf->policy_audience,
		"time_ms", (json_int_t)request->now_ms, "max_age_s",
		(json_int_t)portal->conf->policy_presentation_max_age_s);
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
	lg_field_put_hex(reply->json, "cti", h.licence.id, sizeof(h.licence.id));
	put_status(reply->json, &status);
	return LG_OK;
}
