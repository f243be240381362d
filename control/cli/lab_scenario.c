// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/keys_file.h"
#include "control/cli/lab.h"
#include "control/cli/print.h"
#include "control/cli/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void progress(const struct lg_lab *lab, const char *what)
{
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "%s; %u requests so far\n", what, lab->scenario.count);
}

static int take_authorities(struct lg_lab *lab, struct lg_error *err)
{
	const char *list = lab->call->option[LG_O_authorities].text;
	char item[8];

	while (*list && lg_value_next(&list, item, sizeof(item))) {
		if (lab->authority_count == LG_LAB_AUTHORITIES_MAX)
			return lg_fail(err, LG_E_ARGUMENT, "--authorities: at most %d",
				LG_LAB_AUTHORITIES_MAX);
		lab->authorities[lab->authority_count++] = (uint32_t)strtoul(item, NULL, 10);
	}
	return 0;
}

static int make_keys(struct lg_lab *lab, struct lg_error *err)
{
	bool made = (lab->stranger = lg_keypair_new()) != NULL;

	for (unsigned i = 0; i < LG_LAB_HOLDERS && made; i++)
		made = (lab->holders[i] = lg_keypair_new()) != NULL;
	return made ? 0
		    : lg_fail(err, LG_E_NO_MEMORY,
			      "no locked memory for %d keys: raise the limit (ulimit -l)",
			      LG_LAB_HOLDERS + 1);
}

static int prepare(struct lg_lab *lab, struct lg_error *err)
{
	const char *client_path = lab->call->option[LG_O_client_key].text;
	struct lg_conf conf;
	int result = lg_call_conf(lab->call, &conf, err);

	if (result)
		return result;
	snprintf(lab->audience, sizeof(lab->audience), "%.*s", LG_AUDIENCE_MAX_BYTES,
		conf.policy_audience);
	lab->role = (unsigned)lab->call->option[LG_O_role].number;
	lab->now = lg_unix_s(lab->call->clock);
	lab->today = lg_licence_day(lab->now);
	result = take_authorities(lab, err);
	if (!result)
		result = make_keys(lab, err);
	if (!result && client_path)
		result = lg_client_enrol(lab->call, INT64_C(1) << lab->role, client_path, err);
	return result;
}

static int await_data_plane(struct lg_lab *lab, struct lg_error *err)
{
	const int64_t wait_ms = lab->call->option[LG_O_wait].number;
	bool connected = true;
	int result;

	if (wait_ms == 0)
		return 0;
	result = lg_lab_await(lab->call, wait_ms, &connected, err);
	if (!result && !connected)
		fprintf(stderr,
			"licgate: no data plane is connected to control: it must have this "
			"generation before the scenario is played\n");
	lg_call_say(lab->call, "in_force", json_boolean(!result && connected));
	return result;
}

static int fill(struct lg_lab *lab, struct lg_error *err)
{
	const unsigned genuine = (unsigned)lab->call->option[LG_O_licences].number;
	int result = lg_lab_add_authorities(lab->call, lab->authorities, lab->authority_count, err);

	if (!result)
		result = lg_lab_add_genuine(lab, genuine, err);
	progress(lab, "genuine licences issued");
	if (!result)
		result = lg_lab_add_classes(lab, err);
	if (!result)
		result = lg_lab_add_conditions(lab, err);
	progress(lab, "conditions set");
	if (!result)
		result = lg_lab_add_times(lab, err);
	if (!result)
		result = lg_lab_add_revoked_key(lab, err);
	if (!result)
		result = lg_lab_add_forgeries(lab, err);
	if (!result)
		result = lg_lab_add_presentations(lab, err);
	return result ? result : await_data_plane(lab, err);
}

static int write_out(struct lg_lab *lab, struct lg_error *err)
{
	const char *path = lab->call->option[LG_O_out].text;
	char moment[LG_MOMENT_TEXT_BYTES], remark[160];
	int result;

	lg_moment_format_utc(lg_unix_s(lab->call->clock), moment);
	snprintf(remark, sizeof(remark),
		"made %s; presentations in it are fresh for as long as the policy says", moment);
	result = lg_scenario_write(&lab->scenario, path, remark, err);
	if (result)
		return result;
	lg_call_say(lab->call, "file", json_string(path));
	lg_call_say(lab->call, "requests", json_integer(lab->scenario.count));
	lg_call_say(lab->call, "rows", json_integer(lab->scenario.row_count));
	lg_call_say(lab->call, "licences", json_integer(lab->turn));
	if (!lg_call_json(lab->call))
		printf("%s: %u requests of %u kinds; %u licences issued\n", path,
			lab->scenario.count, lab->scenario.row_count, lab->turn);
	return 0;
}

int lg_cli_lab_scenario(struct lg_call *call, struct lg_error *err)
{
	struct lg_lab lab = {.call = call};
	int result;

	lg_scenario_init(&lab.scenario);
	result = prepare(&lab, err);
	if (!result)
		result = fill(&lab, err);
	if (!result)
		result = write_out(&lab, err);
	lg_keypair_free(lab.stranger);
	for (unsigned i = 0; i < LG_LAB_HOLDERS; i++)
		lg_keypair_free(lab.holders[i]);
	lg_scenario_free(&lab.scenario);
	return result;
}
