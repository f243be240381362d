// SPDX-License-Identifier: Apache-2.0
#include "control/dataplane_link.h"
#include "control/operations.h"
#include "control/store_keys.h"
#include "control/store_licences.h"
#include "licgate_version.h"

#include <stdlib.h>

static json_t *describe(const struct lg_dataplane_state *state)
{
	json_t *object = json_object();

	json_object_set_new(object, "connected", json_true());
	json_object_set_new(object, "pid", json_integer(state->pid));
	json_object_set_new(object, "epoch", json_integer(state->epoch));
	json_object_set_new(object, "generation", json_integer((json_int_t)state->generation));
	if (state->acknowledged_ago_ms >= 0)
		json_object_set_new(
			object, "acknowledged_ms_ago", json_integer(state->acknowledged_ago_ms));
	return object;
}

// "dataplane" is the one furthest on; "dataplanes" are all.
static void put_dataplanes(const struct lg_control *control, json_t *answer)
{
	struct lg_dataplane_state states[LG_DATAPLANES_MAX];
	const unsigned count = control->link ? lg_dataplane_link_states(control->link, states) : 0;
	json_t *array = json_array();

	for (unsigned i = 0; i < count; i++)
		json_array_append_new(array, describe(&states[i]));
	json_object_set_new(answer, "dataplane",
		count ? describe(&states[0]) : json_pack("{s:b}", "connected", 0));
	json_object_set_new(answer, "dataplanes", array);
}

int lg_operation_info(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_issuer_key *keys;
	uint64_t licences = 0;
	uint32_t count = 0;
	json_t *answer = call->answer;
	int rc = lg_store_lists_total(control->store, &licences, err);

	if (rc == LG_OK)
		rc = lg_store_issuers(control->store, &keys, &count, err);
	if (rc != LG_OK)
		return rc;
	free(keys);
	json_object_set_new(answer, "version", json_string(LICGATE_VERSION));
	json_object_set_new(answer, "epoch", json_integer(lg_store_epoch(control->store)));
	json_object_set_new(answer, "generation",
		json_integer((json_int_t)lg_store_generation(control->store)));
	put_dataplanes(control, answer);
	json_object_set_new(answer, "licences", json_integer((json_int_t)licences));
	json_object_set_new(answer, "keys", json_integer(count));
	if (control->next_rotation != 0)
		json_object_set_new(answer, "next_rotation", json_integer(control->next_rotation));
	json_object_set_new(answer, "started_at", json_integer(control->started_at));
	json_object_set_new(answer, "state_dir", json_string(lg_store_directory(control->store)));
	if (lg_store_lost_generation(control->store))
		json_object_set_new(answer, "lost_generation",
			json_integer((json_int_t)lg_store_lost_generation(control->store)));
	return LG_OK;
}

int lg_operation_help(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	json_t *array = json_array();

	(void)control;
	(void)err;
	for (const struct lg_operation *o = lg_operations; o->name; o++) {
		if (!lg_operation_open_to(o, call->access))
			continue;
		json_array_append_new(array,
			json_pack("{s:s, s:s, s:b, s:s}", "do", o->name, "fields", o->fields,
				"writes", o->writes, "help", o->help));
	}
	json_object_set_new(call->answer, "operations", array);
	return LG_OK;
}
