// SPDX-License-Identifier: Apache-2.0
#include "control/licence_reference.h"
#include "control/fields.h"
#include "control/issuer_keys.h"
#include "control/status_ledger.h"

static int by_id(struct lg_control *control, const json_t *request, struct lg_licence *licence,
	struct lg_error *err)
{
	uint8_t id[LG_CREDENTIAL_ID_BYTES];
	int rc;

	if (lg_field_given(request, "authority") || lg_field_given(request, "index"))
		return lg_fail(err, LG_E_ARGUMENT,
			"give either \"cti\" or \"authority\" and \"index\", not both");
	rc = lg_field_hex(request, "cti", id, sizeof(id), err);
	return rc == LG_OK ? lg_store_licence_by_id(control->store, id, licence, err) : rc;
}

static int by_request(struct lg_control *control, const json_t *json, struct lg_licence *licence,
	struct lg_error *err)
{
	uint8_t id[LG_REQUEST_ID_BYTES];
	int rc;

	if (lg_field_given(json, "cti") || lg_field_given(json, "authority") ||
		lg_field_given(json, "index"))
		return lg_fail(err, LG_E_ARGUMENT,
			"\"request\" names a licence by itself: leave \"cti\", \"authority\" and "
			"\"index\" out");
	rc = lg_field_hex(json, "request", id, sizeof(id), err);
	return rc == LG_OK ? lg_store_licence_by_request(control->store, id, licence, err) : rc;
}

static int read_index(
	const json_t *request, uint32_t *authority, uint32_t *index, struct lg_error *err)
{
	int64_t first = 0, second = 0;
	int rc = lg_field_number(
		request, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &first, err);

	if (rc == LG_OK)
		rc = lg_field_number(request, "index", 0, UINT32_MAX, &second, err);
	*authority = (uint32_t)first;
	*index = (uint32_t)second;
	return rc;
}

int lg_licence_reference(struct lg_control *control, const json_t *request,
	struct lg_licence *licence, struct lg_error *err)
{
	uint32_t authority, index;
	int rc;

	if (lg_field_given(request, "request"))
		return by_request(control, request, licence, err);
	if (lg_field_given(request, "cti"))
		return by_id(control, request, licence, err);
	rc = read_index(request, &authority, &index, err);
	return rc == LG_OK
		? lg_store_licence_by_index(control->store, authority, index, licence, err)
		: rc;
}

int lg_licence_reference_covered(struct lg_control *control, const json_t *request,
	struct lg_licence *licence, struct lg_error *err)
{
	uint32_t authority, index;
	int rc;

	if (lg_field_given(request, "cti"))
		return by_id(control, request, licence, err);
	rc = read_index(request, &authority, &index, err);
	if (rc == LG_OK)
		rc = lg_status_ledger_covered(control->store, authority, index, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_store_licence_by_index(control->store, authority, index, licence, err);
	if (rc != LG_E_NOT_FOUND)
		return rc;
	*licence = (struct lg_licence){.authority = authority, .index = index};
	return LG_OK;
}

void lg_licence_reference_put(json_t *answer, const struct lg_licence *licence)
{
	if (licence->credential_bytes)
		lg_field_put_hex(answer, "cti", licence->id, sizeof(licence->id));
	json_object_set_new(answer, "authority", json_integer(licence->authority));
	json_object_set_new(answer, "index", json_integer(licence->index));
}
