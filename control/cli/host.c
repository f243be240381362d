// SPDX-License-Identifier: Apache-2.0
#include "control/cli/host_report.h"

#include <stdio.h>
#include <string.h>

static const char *const state_names[] = {
	[LG_HOST_OK] = "ok",
	[LG_HOST_SLOW] = "slow",
	[LG_HOST_MISSING] = "missing",
};

static void print_finding(const struct lg_host_finding *f)
{
	printf("%-8s %s: ", state_names[f->state], f->what);
	if (f->state == LG_HOST_OK || !*f->need)
		printf("%s\n", f->have);
	else
		printf("%s; needed: %s\n", f->have, f->need);
	if (f->state != LG_HOST_OK && *f->fix)
		printf("         run: %s\n", f->fix);
}

int lg_host_report(
	struct lg_call *call, const struct lg_conf *conf, const char *root, struct lg_error *err)
{
	struct lg_host_finding findings[LG_HOST_FINDINGS_MAX];
	const unsigned count = lg_host_check(conf, root, findings);
	unsigned missing = 0, slow = 0;
	json_t *list = json_array();

	for (unsigned i = 0; i < count; i++) {
		const struct lg_host_finding *f = &findings[i];

		missing += f->state == LG_HOST_MISSING;
		slow += f->state == LG_HOST_SLOW;
		json_array_append_new(list,
			json_pack("{s:s, s:s, s:s, s:s, s:s}", "state", state_names[f->state],
				"what", f->what, "need", f->need, "have", f->have, "fix", f->fix));
		if (!lg_call_json(call))
			print_finding(f);
	}
	lg_call_say(call, "findings", list);
	lg_call_say(call, "missing", json_integer(missing));
	lg_call_say(call, "slow", json_integer(slow));
	if (missing)
		return lg_fail(err, LG_E_HOST,
			"%u of %u needs are not met: the data plane would not start", missing,
			count);
	return 0;
}

int lg_cli_host_check(struct lg_call *call, struct lg_error *err)
{
	const char *path = lg_call_conf_path(call);
	struct lg_conf conf;
	const int result = lg_call_conf(call, &conf, err);

	if (result)
		return result;
	lg_call_say(call, "file", path ? json_string(path) : json_null());
	if (!lg_call_json(call))
		printf("needs of %s\n", path ? path : LG_CALL_CONF_NONE);
	return lg_host_report(call, &conf, call->option[LG_O_root].text, err);
}
