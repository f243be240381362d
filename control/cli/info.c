// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <string.h>

static json_int_t number(const json_t *object, const char *member)
{
	return json_integer_value(json_object_get(object, member));
}

static const char *text(const json_t *object, const char *member)
{
	const char *value = json_string_value(json_object_get(object, member));

	return value ? value : "?";
}

static void print_dataplane(const json_t *dataplane)
{
	const json_t *ago_ms = json_object_get(dataplane, "acknowledged_ms_ago");
	char ago[48] = "nothing acknowledged yet";

	if (ago_ms)
		snprintf(ago, sizeof(ago), "acknowledged %.1f s ago",
			(double)json_integer_value(ago_ms) / 1000);
	lg_print_field("data plane", "process %lld, generation %lld, %s", number(dataplane, "pid"),
		number(dataplane, "generation"), ago);
}

static void print_dataplanes(const json_t *dataplanes)
{
	size_t i;
	const json_t *dataplane;

	json_array_foreach(dataplanes, i, dataplane) print_dataplane(dataplane);
	if (json_array_size(dataplanes) == 0)
		lg_print_field(
			"data plane", "NOT connected: it answers from its last table, if it runs");
}

static void print_info(const json_t *answer)
{
	const json_int_t next = number(answer, "next_rotation");
	const json_int_t lost = number(answer, "lost_generation");
	char moment[LG_MOMENT_TEXT_BYTES], count[LG_PRINT_COUNT_BYTES];

	lg_moment_format(number(answer, "started_at"), moment);
	lg_print_field("control", "licgate %s, started %s", text(answer, "version"), moment);
	lg_print_field("state", "%s", text(answer, "state_dir"));
	lg_print_field("generation", "%lld of epoch %lld", number(answer, "generation"),
		number(answer, "epoch"));
	lg_print_field(
		"licences", "%s", lg_print_count((uint64_t)number(answer, "licences"), count));
	lg_print_field("issuer keys", "%lld", number(answer, "keys"));
	if (next) {
		lg_moment_format(next, moment);
		lg_print_field("next rotation", "%s", moment);
	}
	if (lost)
		lg_print_field("OLDER COPY",
			"a data plane had generation %lld: nothing is sent to data planes until "
			"control has been stopped and licgate-control --new-epoch run",
			lost);
	print_dataplanes(json_object_get(answer, "dataplanes"));
}

int lg_cli_info(struct lg_call *call, struct lg_error *err)
{
	json_t *answer;
	const int result = lg_call_ask(call, json_pack("{s:s}", "do", "info"), &answer, err);

	if (result)
		return result;
	json_object_update(call->answer, answer);
	if (!lg_call_json(call))
		print_info(answer);
	json_decref(answer);
	return 0;
}
