// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <string.h>

static void print_dataplane(const json_t *dataplane)
{
	json_int_t generation = 0, pid = 0, acknowledged_ms_ago = -1;
	int connected = 0;

	json_unpack((json_t *)dataplane, "{s?b, s?I, s?I, s?I}", "connected", &connected,
		"generation", &generation, "pid", &pid, "acknowledged_ms_ago",
		&acknowledged_ms_ago);
	if (!connected)
		lg_print_field("data plane",
			"NOT connected: it answers from its last table, if it "
			"runs");
	else if (acknowledged_ms_ago >= 0)
		lg_print_field("data plane",
			"process %lld, generation %lld, acknowledged %.1f s ago", pid, generation,
			(double)acknowledged_ms_ago / 1000);
	else
		lg_print_field("data plane", "process %lld, generation %lld", pid, generation);
}

// A moment that is a time, or whatever else control says.
static void print_next_rotation(const json_t *next)
{
	json_int_t at = 0, authority = 0;
	char text[LG_MOMENT_TEXT_BYTES];

	if (json_is_object(next))
		json_unpack((json_t *)next, "{s?I, s?I}", "at", &at, "authority", &authority);
	else if (json_is_integer(next))
		at = json_integer_value(next);
	if (!at)
		return;
	lg_moment_format(at, text);
	if (authority)
		lg_print_field("next rotation", "%s, authority %06lld", text, authority);
	else
		lg_print_field("next rotation", "%s", text);
}

static void print_info(const json_t *answer)
{
	const char *version = "?", *state_dir = "?";
	json_int_t epoch = 0, generation = 0, licences = 0, started_at = 0;
	const json_t *keys = json_object_get(answer, "keys");
	char text[LG_MOMENT_TEXT_BYTES], count[LG_PRINT_COUNT_BYTES];

	json_unpack((json_t *)answer, "{s?s, s?I, s?I, s?I, s?I, s?s}", "version", &version,
		"epoch", &epoch, "generation", &generation, "licences", &licences, "started_at",
		&started_at, "state_dir", &state_dir);
	lg_moment_format(started_at, text);
	lg_print_field("control", "licgate %s, started %s", version, text);
	lg_print_field("state", "%s", state_dir);
	lg_print_field("generation", "%lld of epoch %lld", generation, epoch);
	lg_print_field("licences", "%s", lg_print_count((uint64_t)licences, count));
	if (json_is_integer(keys))
		lg_print_field("issuer keys", "%lld", json_integer_value(keys));
	else if (json_is_array(keys))
		lg_print_field("issuer keys", "%zu", json_array_size(keys));
	print_next_rotation(json_object_get(answer, "next_rotation"));
	print_dataplane(json_object_get(answer, "dataplane"));
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
