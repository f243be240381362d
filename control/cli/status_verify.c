// SPDX-License-Identifier: Apache-2.0
// licgate status verify, in licgate-journal (other_program.h says why).
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/progress.h"
#include "control/journal_verify.h"

#include <inttypes.h>
#include <stdio.h>

struct showing {
	struct lg_progress progress;
	bool started;
};

static void show(void *self, uint64_t done, uint64_t total)
{
	struct showing *s = self;

	if (!s->started)
		lg_progress_start(&s->progress, "verifying", total);
	s->started = true;
	lg_progress_show(&s->progress, done);
}

static void print_count(const char *name, uint64_t count, const char *what)
{
	char text[LG_PRINT_COUNT_BYTES];

	lg_print_field(name, "%s%s%s", lg_print_count(count, text), *what ? " " : "", what);
}

static void print_report(const struct lg_verify_report *report, double seconds)
{
	char from[64] = "";

	if (report->from > 0)
		snprintf(from, sizeof(from), "after the checkpoint at row %" PRId64, report->from);
	print_count("journal rows", report->rows, from);
	print_count("documents", report->documents, "");
	if (report->followed_epoch)
		lg_print_field("follows",
			"document %" PRIu32 "/%" PRIu64 " of another's feed, which its origin "
			"verifies",
			report->followed_epoch, report->followed_sequence);
	print_count("archives", report->archives, "");
	print_count("lists", report->lists, "");
	print_count("licences", report->licences, "with conditions");
	print_count("pages", report->pages, "");
	lg_print_field("took", "%.1f s", seconds);
	lg_print_field(
		"result", "%s", report->difference.code ? report->difference.text : "all the same");
}

static void say_report(struct lg_call *call, const struct lg_verify_report *report, double seconds)
{
	lg_call_say(call, "rows", json_integer((json_int_t)report->rows));
	lg_call_say(call, "documents", json_integer((json_int_t)report->documents));
	if (report->followed_epoch) {
		lg_call_say(call, "followed_epoch", json_integer(report->followed_epoch));
		lg_call_say(call, "followed_sequence",
			json_integer((json_int_t)report->followed_sequence));
	}
	lg_call_say(call, "archives", json_integer((json_int_t)report->archives));
	lg_call_say(call, "lists", json_integer((json_int_t)report->lists));
	lg_call_say(call, "licences", json_integer((json_int_t)report->licences));
	lg_call_say(call, "pages", json_integer((json_int_t)report->pages));
	lg_call_say(call, "seconds", json_real(seconds));
	lg_call_say(call, "same", json_boolean(report->difference.code == 0));
	if (report->difference.code)
		lg_call_say(call, "difference", json_string(report->difference.text));
}

int lg_cli_status_verify(struct lg_call *call, struct lg_error *err)
{
	const int64_t start_ns = lg_monotonic_ns(call->clock);
	const char *directory = call->option[LG_O_state_dir].text;
	struct lg_verify_report report;
	struct showing showing = {0};
	struct lg_conf conf;
	double seconds;
	int rc = directory ? LG_OK : lg_call_conf(call, &conf, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_journal_verify(
		directory ? directory : conf.control_state_dir, show, &showing, &report, err);
	lg_progress_end(&showing.progress);
	if (rc != LG_OK)
		return rc;
	seconds = (double)(lg_monotonic_ns(call->clock) - start_ns) / 1e9;
	say_report(call, &report, seconds);
	if (!lg_call_json(call))
		print_report(&report, seconds);
	return report.difference.code ? LG_CALL_NOT_VALID : 0;
}
