// SPDX-License-Identifier: Apache-2.0
// What operators do with the register of drivers.
#include "common/condition.h"
#include "common/date.h"
#include "common/log.h"
#include "control/fields.h"
#include "control/issuance/back_office.h"
#include "control/issuance/issued_licence.h"
#include "control/issuance/photo_store.h"
#include "control/issuance/register_changes.h"
#include "control/portal/event_hub.h"
#include "control/portal/record_json.h"
#include "control/portal/route.h"

#define COMPONENT "portal"
#define CONTROL_TIMEOUT_MS 5000
#define IN_FORCE_WAIT_MS 2000

struct found {
	const char *number;
	struct lg_driver driver;
	struct lg_issued_licence licence;
	bool has_licence;
	int64_t refused; // photos
};

static int read_found(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct found *f = self;
	int rc = lg_driver_find_by_number(connection, f->number, &f->driver, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_issued_licence_get(connection, f->driver.id, &f->licence, err);
	f->has_licence = rc == LG_OK;
	if (rc != LG_OK && rc != LG_E_NOT_FOUND)
		return rc;
	return lg_photo_uploads(connection, f->driver.id, &f->refused, err);
}

int lg_answer_driver_find(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct found f = {0};
	json_t *licence;
	int rc = lg_fields_known(request->json, "number", err);

	if (rc == LG_OK)
		rc = lg_field_text(
			request->json, "number", LG_NUMBER_TEXT_MAX_BYTES, &f.number, err);
	if (rc == LG_OK)
		rc = lg_record_read(portal->records, read_found, &f, err);
	if (rc != LG_OK)
		return rc;
	reply->json = lg_driver_json(&f.driver);
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
	json_object_set_new(reply->json, "id", json_string(f.driver.id));
	lg_json_put_date(reply->json, "until", f.driver.until_day);
	json_object_set_new(reply->json, "uploads_left",
		json_integer(lg_uploads_left(portal->issuance, f.refused)));
	if (!f.has_licence)
		return LG_OK;
	licence = json_pack("{sI, sI, sI, sI}", "authority", (json_int_t)f.licence.authority,
		"index", (json_int_t)f.licence.index, "version", (json_int_t)f.licence.version,
		"expires_ms", (json_int_t)f.licence.expires_ms);
	lg_field_put_hex(licence, "cti", f.licence.id, sizeof(f.licence.id));
	json_object_set_new(reply->json, "licence", licence);
	return LG_OK;
}

static int read_letters(const json_t *json, const char *name, uint32_t *mask, struct lg_error *err)
{
	const char *letters, *bad;
	const int rc = lg_field_text_if(json, name, LG_CONDITION_TEXT_BYTES, &letters, err);

	if (rc != LG_OK || !letters)
		return rc;
	if (!lg_condition_parse(letters, mask, &bad))
		return lg_fail(err, LG_E_ARGUMENT,
			"\"%s\": \"%.1s\" is no condition, or stands there twice", name, bad);
	return LG_OK;
}

static int read_change(const json_t *json, struct lg_condition_change *change, const char **cause,
	struct lg_error *err)
{
	const char *until = NULL;
	int64_t day;
	int rc = lg_fields_known(json, "set clear until cause", err);

	if (rc == LG_OK)
		rc = read_letters(json, "set", &change->set, err);
	if (rc == LG_OK)
		rc = read_letters(json, "clear", &change->clear, err);
	if (rc == LG_OK)
		rc = lg_field_text_if(json, "until", LG_DATE_TEXT_BYTES, &until, err);
	if (rc == LG_OK)
		rc = lg_field_text_if(json, "cause", LG_CONDITION_CAUSE_MAX_BYTES, cause, err);
	if (rc != LG_OK)
		return rc;
	// Day 0, which is a date, would mean without end.
	if (until && (!lg_date_parse(until, &day) || day <= 0))
		return lg_fail(err, LG_E_ARGUMENT, "\"until\" is no date; 2026-10-01 is one");
	if ((change->set | change->clear) == 0)
		return lg_fail(err, LG_E_ARGUMENT, "there is nothing to \"set\" or \"clear\"");
	change->has_until = until != NULL;
	change->until_day = until ? (uint32_t)day : 0;
	return LG_OK;
}

static void tell_holder(const struct lg_portal *portal, const char *driver,
	const struct lg_condition_effect *effect)
{
	char cti[2 * LG_CREDENTIAL_ID_BYTES + 1];

	lg_hex(cti, effect->licence, sizeof(effect->licence));
	lg_event_hub_licence(portal->events, driver, cti);
}

int lg_answer_driver_conditions(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	struct lg_control_session control = {
		portal->conf->control_operator_socket, CONTROL_TIMEOUT_MS, NULL};
	struct lg_condition_change change = {0};
	struct lg_condition_effect effect = {0};
	struct lg_error why = {0};
	struct lg_driver driver;
	char letters[LG_CONDITION_TEXT_BYTES];
	const char *cause = NULL;
	int rc = read_change(request->json, &change, &cause, err);

	if (rc == LG_OK)
		rc = lg_register_change_conditions(
			portal->issuance, request->id, &change, request->now_ms, &driver, err);
	if (rc != LG_OK)
		return rc;
	// The register has it; that the status table does not yet is no failure of the request.
	if (lg_register_carry_one(portal->issuance, &control, request->id, cause, IN_FORCE_WAIT_MS,
		    &effect, &why) != LG_OK)
		lg_warn(COMPONENT, "conditions are not in the status table yet: %s", why.text);
	lg_control_session_close(&control);
	lg_back_office_wake(portal->office);
	if (effect.has_licence)
		tell_holder(portal, request->id, &effect);
	lg_condition_format(driver.conditions, letters);
	reply->json = json_pack("{ss}", "conditions", letters);
	if (!reply->json)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
	lg_json_put_date(reply->json, "until", driver.until_day);
	if (effect.has_licence) {
		json_object_set_new(
			reply->json, "generation", json_integer((json_int_t)effect.generation));
		json_object_set_new(reply->json, "in_force", json_boolean(effect.in_force));
	}
	return LG_OK;
}

static int visit(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct lg_driver driver;
	const int rc = lg_driver_find_by_id(connection, self, &driver, err);

	return rc == LG_OK ? lg_photo_forget_refused(connection, self, err) : rc;
}

int lg_answer_driver_counter_visit(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	const int rc = lg_record_change(portal->records, visit, (void *)request->id, err);

	if (rc != LG_OK)
		return rc;
	reply->json =
		json_pack("{sI}", "uploads_left", (json_int_t)portal->conf->issuance_photo_uploads);
	return reply->json ? LG_OK : lg_fail(err, LG_E_NO_MEMORY, "out of memory for an answer");
}
