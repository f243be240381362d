// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/report.h"

#include <criterion/criterion.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static struct lg_scenario scenario;
static struct lg_run run;
static const struct lg_report report = {
	.run = &run, .gateway = "192.0.2.1:4433", .succeeded = false};
static char *text;
static size_t text_len;

// Two seconds: 200 genuine of which one was lost, 100 forged of which two were taken for valid.
static void start(void)
{
	const struct lg_scenario_entry entry = {
		.verdict = LG_VALID, .payload_kind = LG_PAYLOAD_CREDENTIAL};
	const struct lg_bytes payload = {(const uint8_t *)"x", 1};

	lg_scenario_init(&scenario);
	cr_assert_eq(lg_scenario_append(&scenario, "genuine", &entry, payload, NULL), LG_OK);
	cr_assert_eq(lg_scenario_append(&scenario, "forged \"R\"", &entry, payload, NULL), LG_OK);
	cr_assert_eq(lg_scenario_append(&scenario, "not sent", &entry, payload, NULL), LG_OK);
	lg_judge_init(&run.judge, &scenario, &run.asker, &run.flight, LG_DAMAGE_NONE);
	run.asker.enrolled = true;
	run.judge.rows[0] =
		(struct lg_tally){.sent = 200, .answered = 199, .right = 199, .lost = 1};
	run.judge.rows[1] =
		(struct lg_tally){.sent = 100, .answered = 100, .right = 98, .wrong = 2};
	run.judge.mismatches[0] = (struct lg_mismatch){.count = 2,
		.row = 1,
		.expected = {.verdict = LG_BAD_SIGNATURE, .reason = LG_SCENARIO_ANY_REASON},
		.verdict = LG_VALID};
	run.judge.mismatch_count = 1;
	run.judge.epoch = 1;
	run.judge.generation_least = 4;
	run.judge.generation_most = 6;
	for (int i = 1; i <= 299; i++) {
		lg_latency_add(&run.judge.from_due, i * 1000);
		lg_latency_add(&run.judge.from_sent, i * 100);
	}
	run.pace = (struct lg_pace){.rate = 150, .total = 302};
	run.flight.next = 300;
	run.ended_ns = 2000000000;
}

static void end(void)
{
	lg_scenario_free(&scenario);
	free(text);
}

TestSuite(report, .init = start, .fini = end);

static bool has_line(const char *first, const char *rest)
{
	const char *at = strstr(text, first);
	const char *end_of_line = at ? strchr(at, '\n') : NULL;
	const char *found = at ? strstr(at, rest) : NULL;

	return found && found < end_of_line;
}

Test(report, shows_people_every_row_and_every_mistake)
{
	FILE *out = open_memstream(&text, &text_len);

	lg_report_people(&report, out);
	fclose(out);
	cr_assert(
		has_line("genuine", "200         199         199         0         1"), "%s", text);
	cr_assert(has_line("total", "300         299         297         2         1"), "%s", text);
	cr_assert(has_line("WRONG forged \"R\"", "expected BAD_SIGNATURE, got VALID NONE, 2 times"),
		"%s", text);
	cr_assert(has_line("2 requests not sent", "schedule"), "%s", text);
	cr_assert(has_line("was another process the same client", "replayed"), "%s", text);
	cr_assert(has_line("2.00 s, 150 requests/s wanted", "150 sent"), "%s", text);
	cr_assert(has_line("  from when it was due", "299.0"), "%s", text);
	cr_assert(has_line("generations 4 to 6", "epoch 1"), "%s", text);
	cr_assert_null(strstr(text, "not sent  "), "rows without requests are left out: %s", text);
}

static json_t *as_json(void)
{
	FILE *out = open_memstream(&text, &text_len);
	struct lg_error err;
	json_t *object;

	cr_assert_eq(lg_report_json(&report, out, &err), LG_OK);
	fclose(out);
	cr_assert_eq(strchr(text, '\n'), text + text_len - 1, "one line");
	object = json_loads(text, 0, NULL);
	cr_assert_not_null(object, "%s", text);
	return object;
}

static json_int_t integer(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	cr_assert(json_is_integer(value), "%s", name);
	return json_integer_value(value);
}

Test(report, gives_programs_the_same_as_json)
{
	json_t *object = as_json();
	const json_t *row = json_array_get(json_object_get(object, "rows"), 1);
	const json_t *mistake = json_array_get(json_object_get(object, "mismatches"), 0);

	cr_assert_eq(integer(object, "sent"), 300);
	cr_assert_eq(integer(object, "lost"), 1);
	cr_assert_eq(integer(object, "wrong"), 2);
	cr_assert_eq(integer(object, "unsent"), 2);
	cr_assert(json_is_false(json_object_get(object, "ok")));
	cr_assert_eq(json_array_size(json_object_get(object, "rows")), 2);
	cr_assert_str_eq(json_string_value(json_object_get(row, "row")), "forged \"R\"");
	cr_assert_eq(integer(row, "wrong"), 2);
	cr_assert_str_eq(json_string_value(json_object_get(mistake, "expected")), "BAD_SIGNATURE");
	cr_assert(json_is_null(json_object_get(mistake, "expected_reason")));
	cr_assert_eq(integer(json_object_get(object, "generation"), "first"), 4);
	cr_assert_float_eq(json_real_value(json_object_get(object, "rate_answered")), 149.5, 0.01);
	cr_assert_float_eq(
		json_real_value(json_object_get(
			json_object_get(json_object_get(object, "latency_us"), "from_due"), "max")),
		299, 0.01);
	json_decref(object);
}

Test(report, has_no_generation_before_the_first_answer)
{
	json_t *object;

	run.judge.rows[0] = run.judge.rows[1] = (struct lg_tally){0};
	object = as_json();
	cr_assert(json_is_null(json_object_get(object, "generation")));
	json_decref(object);
}
