// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/counters_open.h"
#include "control/cli/print.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

int lg_call_counters(
	const struct lg_call *call, struct lg_counters **counters, struct lg_error *err)
{
	const char *path = call->option[LG_O_counters].text;
	struct lg_conf conf;
	int result;

	if (!path) {
		result = lg_call_conf(call, &conf, err);
		if (result)
			return result;
		path = conf.dataplane_counters;
	}
	return lg_counters_open(path, counters, err);
}

// Grouped digits are for quantities: what is a name, or a moment, is written like one.
static void format_value(const struct lg_counter_info *info, uint64_t value, char *out)
{
	static const char *const names[] = {"process", "epoch", "generation"};

	for (unsigned i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!strcmp(info->unit, names[i])) {
			snprintf(out, LG_MOMENT_TEXT_BYTES, "%" PRIu64, value);
			return;
		}
	}
	if (!strcmp(info->unit, "unix_s"))
		lg_moment_format_utc((int64_t)value, out);
	else if (!strcmp(info->unit, "unix_ms"))
		lg_moment_format_utc((int64_t)(value / 1000), out);
	else
		lg_print_count(value, out);
}

static void print_value(const struct lg_counter_info *info, uint64_t value)
{
	char text[LG_MOMENT_TEXT_BYTES];

	format_value(info, value, text);
	printf("%-32s %20s %-12s %s\n", info->name, text, info->unit, info->text);
}

static void give(struct lg_call *call, const struct lg_counter_info *info, uint64_t value)
{
	lg_call_say(call, info->name, json_integer((json_int_t)value));
	if (!lg_call_json(call) && (value || lg_call_has(call, LG_O_all)))
		print_value(info, value);
}

static void give_all(struct lg_call *call, const struct lg_counters *counters)
{
	const bool one = lg_call_has(call, LG_O_worker);
	const unsigned worker = (unsigned)call->option[LG_O_worker].number;

	for (unsigned g = 0; g < LG_GAUGE_COUNT; g++)
		give(call, lg_gauge_info((enum lg_gauge)g),
			lg_gauge_get(counters, (enum lg_gauge)g));
	if (!lg_call_json(call))
		putchar('\n');
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
		give(call, lg_counter_info((enum lg_counter)c),
			one ? lg_counters_at(counters, worker, (enum lg_counter)c)
			    : lg_counters_sum(counters, (enum lg_counter)c));
}

int lg_cli_counters(struct lg_call *call, struct lg_error *err)
{
	const unsigned worker = (unsigned)call->option[LG_O_worker].number;
	struct lg_counters *counters;
	int result = lg_call_counters(call, &counters, err);

	if (result)
		return result;
	if (lg_call_has(call, LG_O_worker) && worker >= lg_counters_workers(counters))
		result = lg_fail(err, LG_E_ARGUMENT, "--worker %u: there are %u, counted from 0",
			worker, lg_counters_workers(counters));
	else
		give_all(call, counters);
	lg_counters_close(counters);
	return result;
}
