// SPDX-License-Identifier: Apache-2.0
#include "control/licence_reference.h"
#include "control/fields.h"
#include "control/issuer_keys.h"

int lg_licence_reference(struct lg_control *control, const json_t *request,
	struct lg_licence *licence, struct lg_error *err)
{
	uint8_t id[LG_CREDENTIAL_ID_BYTES];
	int64_t authority = 0;
	int64_t index = 0;
	int rc;

	if (lg_field_given(request, "cti")) {
		if (lg_field_given(request, "authority") || lg_field_given(request, "index"))
			return lg_fail(err, LG_E_ARGUMENT,
				"give either \"cti\" or \"authority\" and \"index\", not both");
		rc = lg_field_hex(request, "cti", id, sizeof(id), err);
		return rc == LG_OK ? lg_store_licence_by_id(control->store, id, licence, err) : rc;
	}
	rc = lg_field_number(
		request, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &authority, err);
	if (rc == LG_OK)
		rc = lg_field_number(request, "index", 0, UINT32_MAX, &index, err);
	return rc == LG_OK ? lg_store_licence_by_index(control->store, (uint32_t)authority,
				     (uint32_t)index, licence, err)
			   : rc;
}

void lg_licence_reference_put(json_t *answer, const struct lg_licence *licence)
{
	lg_field_put_hex(answer, "cti", licence->id, sizeof(licence->id));
	json_object_set_new(answer, "authority", json_integer(licence->authority));
	json_object_set_new(answer, "index", json_integer(licence->index));
}
