// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/report.h"

#include <jansson.h>

static json_t *tally_json(const struct lg_tally *tally)
{
	return json_pack("{s:I, s:I, s:I, s:I, s:I}", "sent", (json_int_t)tally->sent, "answered",
		(json_int_t)tally->answered, "right", (json_int_t)tally->right, "wrong",
		(json_int_t)tally->wrong, "lost", (json_int_t)tally->lost);
}

static double us(uint64_t ns)
{
	return (double)ns / 1000;
}

static json_t *latency_json(const struct lg_latency *latency)
{
	return json_pack("{s:f, s:f, s:f, s:f, s:f}", "p50", us(lg_latency_percentile(latency, 50)),
		"p90", us(lg_latency_percentile(latency, 90)), "p99",
		us(lg_latency_percentile(latency, 99)), "p99_9",
		us(lg_latency_percentile(latency, 99.9)), "max", us(latency->longest_ns));
}

static json_t *rows_json(const struct lg_judge *judge)
{
	json_t *rows = json_array();

	for (uint32_t i = 0; i < judge->scenario->row_count; i++) {
		json_t *row;

		if (judge->rows[i].sent == 0)
			continue;
		row = tally_json(&judge->rows[i]);
		json_object_set_new(row, "row", json_string(judge->scenario->rows[i]));
		json_array_append_new(rows, row);
	}
	return rows;
}

static json_t *mismatches_json(const struct lg_judge *judge)
{
	json_t *list = json_array();

	for (unsigned i = 0; i < judge->mismatch_count; i++) {
		const struct lg_mismatch *at = &judge->mismatches[i];
		const bool any = at->expected.reason == LG_SCENARIO_ANY_REASON;

		json_array_append_new(list,
			json_pack("{s:s, s:s?, s:s?, s:s, s:s, s:I}", "row",
				judge->scenario->rows[at->row], "expected",
				at->expected.silence ? NULL : lg_verdict_name(at->expected.verdict),
				"expected_reason",
				any || at->expected.silence ? NULL
							    : lg_reason_name(at->expected.reason),
				"verdict", lg_verdict_name(at->verdict), "reason",
				lg_reason_name(at->reason), "count", (json_int_t)at->count));
	}
	return list;
}

static void add_oddities(json_t *object, const struct lg_run *run)
{
	const struct lg_judge *judge = &run->judge;

	json_object_set_new(object, "unsent", json_integer((json_int_t)lg_run_unsent(run)));
	json_object_set_new(object, "wrong_mac", json_integer((json_int_t)judge->untrusted));
	json_object_set_new(object, "twice", json_integer((json_int_t)judge->twice));
	json_object_set_new(object, "late", json_integer((json_int_t)judge->late));
	json_object_set_new(object, "stray", json_integer((json_int_t)judge->stray));
	json_object_set_new(object, "ended_early", json_boolean(run->stopped));
}

int lg_report_json(const struct lg_report *report, FILE *out, struct lg_error *err)
{
	const struct lg_run *run = report->run;
	const struct lg_judge *judge = &run->judge;
	const struct lg_tally total = lg_judge_total(judge);
	const double seconds = lg_run_seconds(run);
	json_t *object = tally_json(&total);
	int rc = LG_OK;

	json_object_set_new(object, "ok", json_boolean(report->succeeded));
	json_object_set_new(object, "gateway", json_string(report->gateway));
	json_object_set_new(
		object, "client", json_string(run->asker.enrolled ? "enrolled" : "cookie"));
	json_object_set_new(object, "damage", json_string(lg_damage_name(run->damage)));
	json_object_set_new(object, "seconds", json_real(seconds));
	json_object_set_new(object, "rate_wanted", json_integer((json_int_t)run->pace.rate));
	json_object_set_new(
		object, "rate_sent", json_real(seconds > 0 ? (double)total.sent / seconds : 0));
	json_object_set_new(object, "rate_answered",
		json_real(seconds > 0 ? (double)total.answered / seconds : 0));
	json_object_set_new(object, "latency_us",
		json_pack("{s:o, s:o}", "from_due", latency_json(&judge->from_due), "from_sent",
			latency_json(&judge->from_sent)));
	json_object_set_new(object, "generation",
		total.answered ? json_pack("{s:i, s:I, s:I}", "epoch", (int)judge->epoch, "first",
					 (json_int_t)judge->generation_least, "last",
					 (json_int_t)judge->generation_most)
			       : json_null());
	add_oddities(object, run);
	json_object_set_new(object, "rows", rows_json(judge));
	json_object_set_new(object, "mismatches", mismatches_json(judge));
	if (!object || json_dumpf(object, out, JSON_COMPACT | JSON_REAL_PRECISION(9)) != 0 ||
		fputc('\n', out) == EOF)
		rc = lg_fail(err, LG_E_IO, "cannot write the report");
	json_decref(object);
	return rc;
}
