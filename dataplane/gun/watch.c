// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/watch.h"

#include <inttypes.h>

static void report(const struct lg_watch *watch, const struct lg_answer *answer, int64_t unix_ns)
{
	const char *const form = watch->json
		? "{\"unix_ms\": %.3f, \"gateway_ms\": %" PRId64 ", \"verdict\": \"%s\", "
		  "\"reason\": \"%s\", \"epoch\": %" PRIu32 ", \"generation\": %" PRIu64 "}\n"
		: "%.3f  gateway %" PRId64 "  %s %s  epoch %" PRIu32 " generation %" PRIu64 "\n";

	fprintf(watch->out, form, (double)unix_ns / 1e6, answer->gateway_time_ms,
		lg_verdict_name(answer->verdict), lg_reason_name(answer->reason), answer->epoch,
		answer->generation);
	fflush(watch->out);
}

bool lg_watch_see(void *self, const struct lg_answer *answer, int64_t unix_ns)
{
	struct lg_watch *watch = self;

	if (watch->changes == 0 || answer->verdict != watch->verdict ||
		answer->generation != watch->generation) {
		watch->changes++;
		watch->verdict = answer->verdict;
		watch->generation = answer->generation;
		report(watch, answer, unix_ns);
	}
	if (watch->until && answer->verdict == watch->until)
		watch->reached = true;
	return watch->reached;
}
