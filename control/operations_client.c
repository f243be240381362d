// SPDX-License-Identifier: Apache-2.0
#include "control/fields.h"
#include "control/operations.h"
#include "control/site_policy.h"
#include "control/store_clients.h"
#include "keys/client_key.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>

#define KEY_EPOCH 1

static int read_roles(const json_t *request, uint8_t *roles, struct lg_error *err)
{
	const json_t *array = json_object_get(request, "roles");
	size_t i;
	json_t *item;

	*roles = 0;
	if (!json_is_array(array) || json_array_size(array) == 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"\"roles\" must be an array of at least one role, such as [\"police\"]");
	json_array_foreach((json_t *)array, i, item)
	{
		const char *name = json_is_string(item) ? json_string_value(item) : "";
		const int role = lg_role_from_name(name);

		if (role < 0)
			return lg_fail(err, LG_E_ARGUMENT,
				"\"%.40s\" is no role: public, police, transport, rental, insurer "
				"and lab are",
				name);
		*roles |= (uint8_t)(1u << role);
	}
	return LG_OK;
}

static int journal(struct lg_control *control, const struct lg_operation_call *call,
	const char *kind, uint32_t sections, uint64_t client_id, struct lg_error *err)
{
	char subject[32];
	const struct lg_event event = {
		.by = call->by,
		.kind = kind,
		.sections = sections,
		.subject = subject,
	};

	snprintf(subject, sizeof(subject), "client %016" PRIx64, client_id);
	return lg_store_journal(control->store, &event, NULL, err);
}

static void put_id(json_t *answer, uint64_t client_id)
{
	uint8_t bytes[8];

	lg_put_be64(bytes, client_id);
	lg_field_put_hex(answer, "client_id", bytes, sizeof(bytes));
}

int lg_operation_client_enrol(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_admission_secrets secrets;
	struct lg_client_key key;
	uint64_t serial;
	uint64_t id = 0;
	uint8_t roles;
	int rc = read_roles(call->request, &roles, err);

	if (rc == LG_OK)
		rc = lg_store_client_serial(control->store, &serial, err);
	if (rc == LG_OK) {
		id = lg_client_id(roles, KEY_EPOCH, serial);
		rc = lg_store_client_add(control->store, id, call->by.time_ms / 1000, err);
	}
	if (rc == LG_OK)
		rc = journal(control, call, "client.enrol", 0, id, err);
	if (rc == LG_OK)
		rc = lg_site_secrets(control->store, &secrets, err);
	if (rc != LG_OK)
		return rc;
	lg_client_key_derive(secrets.client_master, id, &key);
	put_id(call->answer, id);
	lg_field_put_hex(call->answer, "key", key.key, sizeof(key.key));
	sodium_memzero(&secrets, sizeof(secrets));
	sodium_memzero(&key, sizeof(key));
	return LG_OK;
}

int lg_operation_client_deny(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	const int64_t now = call->by.time_ms / 1000;
	uint32_t sections = 0;
	uint8_t bytes[8];
	uint64_t id = 0;
	int rc = lg_field_hex(call->request, "client_id", bytes, sizeof(bytes), err);

	if (rc == LG_OK) {
		id = lg_be64(bytes);
		rc = lg_store_client_deny(control->store, id, now, err);
	}
	if (rc == LG_OK)
		rc = lg_site_policy_update(control->store, &control->conf, now, &sections, err);
	if (rc == LG_OK)
		rc = journal(control, call, "client.deny", sections, id, err);
	if (rc != LG_OK)
		return rc;
	put_id(call->answer, id);
	json_object_set_new(call->answer, "generation",
		json_integer((json_int_t)lg_store_generation_next(control->store)));
	return LG_OK;
}
