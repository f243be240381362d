// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "control/fields.h"
#include "control/issuer.h"
#include "control/issuer_keys.h"
#include "control/licence_reference.h"
#include "control/operations.h"
#include "control/store_status.h"

static int read_person(const json_t *json, struct lg_issue_request *r, struct lg_error *err)
{
	const char *classes;
	const char *bad;
	int64_t authority = 0;
	int rc = lg_field_number(
		json, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &authority, err);

	r->authority = (uint32_t)authority;
	if (rc == LG_OK)
		rc = lg_field_hex(json, "number_hash", r->number, sizeof(r->number), err);
	if (rc == LG_OK)
		rc = lg_field_hex(json, "holder_key", r->holder_key, sizeof(r->holder_key), err);
	if (rc == LG_OK)
		rc = lg_field_hex(json, "photo", r->photo, sizeof(r->photo), err);
	if (rc == LG_OK)
		rc = lg_field_text(json, "classes", LG_CLASS_TEXT_BYTES, &classes, err);
	if (rc == LG_OK && !lg_class_parse(classes, &r->classes, &bad))
		rc = lg_fail(err, LG_E_ARGUMENT,
			"\"classes\" is \"%s\": \"%s\" is no class; A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 "
			"C6 D E F M N P with commas between are",
			classes, bad);
	return rc;
}

static int read_terms(const json_t *json, struct lg_issue_request *r, struct lg_error *err)
{
	int64_t first = 0;
	int64_t from = 0;
	int64_t until = 0;
	int64_t version = 0;
	int64_t alg = LG_ALG_ED25519;
	int rc = lg_field_number(json, "first_issue_day", 0, UINT32_MAX, &first, err);

	if (rc == LG_OK)
		rc = lg_field_number(json, "valid_from_day", 0, UINT32_MAX, &from, err);
	if (rc == LG_OK)
		rc = lg_field_number(json, "valid_until_day", 0, UINT32_MAX, &until, err);
	if (rc == LG_OK)
		rc = lg_field_number_if(json, "version", 1, UINT32_MAX, &version, err);
	if (rc == LG_OK)
		rc = lg_field_number_if(json, "not_before", 1, INT64_MAX, &r->not_before, err);
	if (rc == LG_OK)
		rc = lg_field_number_if(json, "lifetime_s", 1, INT32_MAX, &r->lifetime_s, err);
	if (rc == LG_OK)
		rc = lg_field_number_if(json, "alg", INT32_MIN, INT32_MAX, &alg, err);
	r->first_issue_day = (uint32_t)first;
	r->valid_from_day = (uint32_t)from;
	r->valid_until_day = (uint32_t)until;
	r->version = (uint32_t)version;
	r->alg = (int32_t)alg;
	return rc;
}

static int put_successor(struct lg_control *control, const struct lg_licence *licence,
	json_t *answer, struct lg_error *err)
{
	uint8_t successor[LG_CREDENTIAL_ID_BYTES];
	const int rc = lg_store_licence_successor(control->store, licence->id, successor, err);

	if (rc == LG_E_NOT_FOUND)
		return LG_OK;
	if (rc == LG_OK)
		lg_field_put_hex(answer, "replaced_by", successor, sizeof(successor));
	return rc;
}

static int put_licence(struct lg_control *control, const struct lg_licence *licence, json_t *answer,
	struct lg_error *err)
{
	char letters[LG_CONDITION_TEXT_BYTES];
	struct lg_snapshot_entry entry;
	int rc =
		lg_store_condition(control->store, licence->authority, licence->index, &entry, err);

	if (rc == LG_OK)
		rc = put_successor(control, licence, answer, err);
	if (rc != LG_OK)
		return rc;
	lg_condition_format(entry.mask, letters);
	lg_licence_reference_put(answer, licence);
	lg_field_put_hex(answer, "credential", licence->credential, licence->credential_bytes);
	lg_field_put_hex(answer, "kid", licence->kid, sizeof(licence->kid));
	json_object_set_new(answer, "conditions", json_string(letters));
	json_object_set_new(answer, "until_day", json_integer(entry.until_day));
	json_object_set_new(answer, "version", json_integer(licence->version));
	json_object_set_new(answer, "issued_at", json_integer(licence->issued_at));
	json_object_set_new(answer, "expires_at", json_integer(licence->expires_at));
	return LG_OK;
}

static int read_names(const json_t *json, struct lg_issue_request *r, struct lg_error *err)
{
	int rc = LG_OK;

	r->has_replaces = lg_field_given(json, "replaces");
	if (r->has_replaces)
		rc = lg_field_hex(json, "replaces", r->replaces, sizeof(r->replaces), err);
	r->has_request = lg_field_given(json, "request");
	if (rc == LG_OK && r->has_request)
		rc = lg_field_hex(json, "request", r->request, sizeof(r->request), err);
	return rc;
}

int lg_operation_licence_issue(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_issue_request request = {0};
	struct lg_licence licence;
	bool repeated = false;
	int rc = read_person(call->request, &request, err);

	if (rc == LG_OK)
		rc = read_terms(call->request, &request, err);
	if (rc == LG_OK)
		rc = read_names(call->request, &request, err);
	if (rc == LG_OK)
		rc = lg_issuer_issue(control, &request, &call->by, &licence, &repeated, err);
	if (rc == LG_OK)
		rc = put_licence(control, &licence, call->answer, err);
	if (rc != LG_OK)
		return rc;
	json_object_set_new(call->answer, "repeated", json_boolean(repeated));
	json_object_set_new(call->answer, "generation",
		json_integer((json_int_t)lg_store_generation_so_far(control->store)));
	return LG_OK;
}

int lg_operation_licence_get(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_licence licence;
	const int rc = lg_licence_reference(control, call->request, &licence, err);

	return rc == LG_OK ? put_licence(control, &licence, call->answer, err) : rc;
}
