// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/report.h"

#include <inttypes.h>

static void print_tally(FILE *out, const char *name, const struct lg_tally *tally)
{
	fprintf(out,
		"%-36.36s %11" PRIu64 " %11" PRIu64 " %11" PRIu64 " %9" PRIu64 " %9" PRIu64 "\n",
		name, tally->sent, tally->answered, tally->right, tally->wrong, tally->lost);
}

static void print_rows(const struct lg_judge *judge, FILE *out)
{
	const struct lg_tally total = lg_judge_total(judge);

	fprintf(out, "%-36s %11s %11s %11s %9s %9s\n", "row", "sent", "answered", "right", "wrong",
		"lost");
	for (uint32_t i = 0; i < judge->scenario->row_count; i++) {
		if (judge->rows[i].sent > 0)
			print_tally(out, judge->scenario->rows[i], &judge->rows[i]);
	}
	print_tally(out, "total", &total);
}

static void print_latency(FILE *out, const char *name, const struct lg_latency *latency)
{
	fprintf(out, "%-24s", name);
	for (unsigned i = 0; i < 4; i++) {
		static const double percent[] = {50, 90, 99, 99.9};

		fprintf(out, " %10.1f", (double)lg_latency_percentile(latency, percent[i]) / 1000);
	}
	fprintf(out, " %10.1f\n", (double)latency->longest_ns / 1000);
}

static void print_mismatches(const struct lg_judge *judge, FILE *out)
{
	for (unsigned i = 0; i < judge->mismatch_count; i++) {
		const struct lg_mismatch *at = &judge->mismatches[i];
		const bool any = at->expected.reason == LG_SCENARIO_ANY_REASON;

		fprintf(out, "WRONG %s: expected %s%s%s, got %s %s, %" PRIu64 " times\n",
			judge->scenario->rows[at->row],
			at->expected.silence ? "no answer" : lg_verdict_name(at->expected.verdict),
			any || at->expected.silence ? "" : " ",
			any || at->expected.silence ? "" : lg_reason_name(at->expected.reason),
			lg_verdict_name(at->verdict), lg_reason_name(at->reason), at->count);
	}
}

static void print_oddities(const struct lg_run *run, FILE *out)
{
	const struct lg_judge *judge = &run->judge;
	const struct {
		uint64_t count;
		const char *text;
	} oddities[] = {
		{lg_run_unsent(run),
			"requests not sent: this generator could not keep its schedule"},
		{judge->untrusted, "answers with a wrong MAC, ignored"},
		{judge->twice, "second answers to one request"},
		{judge->late, "answers after the timeout, counted as lost"},
		{judge->stray, "datagrams that answer nothing of this run"},
	};

	for (unsigned i = 0; i < sizeof(oddities) / sizeof(oddities[0]); i++) {
		if (oddities[i].count > 0)
			fprintf(out, "%" PRIu64 " %s\n", oddities[i].count, oddities[i].text);
	}
	if (run->asker.enrolled && lg_judge_total(judge).lost > 0)
		fputs("was another process the same client meanwhile? Each then makes the other's "
		      "requests look replayed\n",
			out);
	if (run->stopped)
		fputs("ended before its time\n", out);
}

void lg_report_people(const struct lg_report *report, FILE *out)
{
	const struct lg_run *run = report->run;
	const struct lg_judge *judge = &run->judge;
	const struct lg_tally total = lg_judge_total(judge);
	const double seconds = lg_run_seconds(run);

	print_rows(judge, out);
	print_mismatches(judge, out);
	print_oddities(run, out);
	if (seconds > 0)
		fprintf(out, "%.2f s, %" PRIu64 " requests/s wanted, %.0f sent, %.0f answered\n",
			seconds, run->pace.rate, (double)total.sent / seconds,
			(double)total.answered / seconds);
	if (total.answered == 0)
		return;
	fprintf(out, "%-24s %10s %10s %10s %10s %10s\n", "latency in us", "p50", "p90", "p99",
		"p99.9", "max");
	print_latency(out, "  from when it was due", &judge->from_due);
	print_latency(out, "  from when it was sent", &judge->from_sent);
	fprintf(out, "generations %" PRIu64 " to %" PRIu64 " of epoch %" PRIu32 "\n",
		judge->generation_least, judge->generation_most, judge->epoch);
}
