// SPDX-License-Identifier: Apache-2.0
#include "common/condition.h"
#include "control/dataplane_link.h"
#include "control/fields.h"
#include "control/licence_reference.h"
#include "control/operations.h"
#include "control/status_ledger.h"
#include "control/store_status.h"

static int read_change(const json_t *request, struct lg_status_change *change, struct lg_error *err)
{
	const char *letters;
	const char *bad;
	int64_t until = 0;
	int rc = lg_field_text(request, "conditions", LG_CONDITION_TEXT_BYTES, &letters, err);

	if (rc == LG_OK && !lg_condition_parse(letters, &change->mask, &bad))
		rc = lg_fail(err, LG_E_ARGUMENT,
			"\"conditions\" is \"%s\": \"%s\" begins with no letter of the table, or "
			"with one given before",
			letters, bad);
	if (rc == LG_OK)
		rc = lg_field_number_if(request, "until_day", 0, UINT32_MAX, &until, err);
	if (rc == LG_OK)
		rc = lg_field_text_if(request, "cause", LG_CAUSE_MAX_BYTES, &change->cause, err);
	change->until_day = (uint32_t)until;
	return rc;
}

static void put_conditions(json_t *answer, const char *name, uint32_t mask)
{
	char letters[LG_CONDITION_TEXT_BYTES];

	lg_condition_format(mask, letters);
	json_object_set_new(answer, name, json_string(letters));
}

typedef int (*ledger_call)(struct lg_store *store, const struct lg_status_change *change,
	const struct lg_origin *by, struct lg_status_result *result, struct lg_error *err);

static int change(struct lg_control *control, struct lg_operation_call *call, ledger_call write,
	bool set, struct lg_error *err)
{
	struct lg_status_change wanted = {.set = set};
	struct lg_status_result result;
	struct lg_licence licence;
	int rc = read_change(call->request, &wanted, err);

	if (rc == LG_OK)
		rc = lg_field_number_if(
			call->request, "wait_ms", 0, LG_OPERATION_WAIT_MAX_MS, &call->wait_ms, err);
	if (rc == LG_OK)
		rc = lg_licence_reference_covered(control, call->request, &licence, err);
	if (rc != LG_OK)
		return rc;
	wanted.authority = licence.authority;
	wanted.index = licence.index;
	rc = write(control->store, &wanted, &call->by, &result, err);
	if (rc != LG_OK)
		return rc;
	lg_licence_reference_put(call->answer, &licence);
	put_conditions(call->answer, "before", result.before_mask);
	put_conditions(call->answer, "conditions", result.after.mask);
	json_object_set_new(call->answer, "until_day", json_integer(result.after.until_day));
	if (result.sequence)
		json_object_set_new(
			call->answer, "sequence", json_integer((json_int_t)result.sequence));
	json_object_set_new(
		call->answer, "generation", json_integer((json_int_t)result.generation));
	call->generation = result.generation;
	return LG_OK;
}

int lg_operation_status_set(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	return change(control, call, lg_status_ledger_change, true, err);
}

int lg_operation_status_clear(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	return change(control, call, lg_status_ledger_change, false, err);
}

int lg_operation_status_put(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	return change(control, call, lg_status_ledger_put, true, err);
}

int lg_operation_status_get(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_snapshot_entry entry;
	struct lg_licence licence;
	uint64_t generation = 0;
	bool in_force;
	int rc = lg_licence_reference_covered(control, call->request, &licence, err);

	if (rc == LG_OK)
		rc = lg_store_condition(
			control->store, licence.authority, licence.index, &entry, err);
	if (rc == LG_OK)
		rc = lg_store_last_change(
			control->store, licence.authority, licence.index, &generation, err);
	if (rc != LG_OK)
		return rc;
	in_force = control->link && lg_dataplane_link_in_force(control->link) >= generation;
	lg_licence_reference_put(call->answer, &licence);
	put_conditions(call->answer, "conditions", entry.mask);
	json_object_set_new(call->answer, "until_day", json_integer(entry.until_day));
	json_object_set_new(call->answer, "generation", json_integer((json_int_t)generation));
	json_object_set_new(call->answer, "in_force", json_boolean(in_force));
	return LG_OK;
}
