// SPDX-License-Identifier: Apache-2.0
// The register of an authority over the operator socket: coverage, import, export, history.
#include "common/condition.h"
#include "common/sealed.h"
#include "common/snapshot.h"
#include "control/operator_client.h"
#include "control/operator_fixture.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

TestSuite(operator_register, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

#define COVER "{'do': 'status.cover', 'authority': 110000, 'coverage': 10000}"

static int file_of(const struct lg_snapshot_entry *entries, unsigned count)
{
	const size_t bytes = count * LG_ENTRY_BYTES;
	uint8_t *data;
	int file;

	MUST(lg_sealed_create("test", bytes, &file, &data, &fixture.err));
	for (unsigned i = 0; i < count; i++)
		lg_snapshot_put_entry(data + (size_t)i * LG_ENTRY_BYTES, &entries[i]);
	MUST(lg_sealed_finish(file, data, bytes, &fixture.err));
	return file;
}

static int ask_with(const char *text, int file, json_t **answer, int *answer_file)
{
	struct lg_operator_client *client;
	json_t *request = request_from(text);
	int rc;

	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	rc = lg_operator_client_call_file(client, request, file, answer, answer_file, &fixture.err);
	lg_operator_client_close(client);
	json_decref(request);
	return rc;
}

Test(operator_register, coverage_goes_up_and_never_down)
{
	json_t *answer = expect(COVER);

	cr_expect_eq(answer_number(answer, "before"), 0);
	cr_expect_eq(answer_number(answer, "coverage"), 10000);
	cr_expect_eq(answer_number(answer, "generation"), 2);
	answer = expect(COVER);
	cr_expect_eq(answer_number(answer, "before"), 10000);
	cr_expect_eq(answer_number(answer, "generation"), 2, "nothing has changed");
	REFUSED(LG_E_ARGUMENT, "never shrinks",
		ask("{'do': 'status.cover', 'authority': 110000, 'coverage': 9999}", &answer));
	REFUSED(LG_E_ARGUMENT, "authority",
		ask("{'do': 'status.cover', 'authority': 7, 'coverage': 9999}", &answer));
}

Test(operator_register, licences_of_elsewhere_have_conditions_and_those_issued_follow)
{
	json_t *answer;

	REFUSED(LG_E_NOT_FOUND, "no status list",
		ask("{'do': 'status.set', 'authority': 110000, 'index': 9999, 'conditions': 'B'}",
			&answer));
	expect(COVER);
	answer = expect(
		"{'do': 'status.set', 'authority': 110000, 'index': 9999, 'conditions': 'B'}");
	cr_expect_str_eq(answer_text(answer, "conditions"), "B");
	cr_expect_null(json_object_get(answer, "cti"));
	REFUSED(LG_E_NOT_FOUND, "not covered",
		ask("{'do': 'status.set', 'authority': 110000, 'index': 10000, 'conditions': 'B'}",
			&answer));
	REFUSED(LG_E_NOT_FOUND, "issued no licence",
		ask("{'do': 'licence.get', 'authority': 110000, 'index': 9999}", &answer));
	expect(ADD_KEY);
	cr_expect_eq(answer_number(expect(ISSUE "}"), "index"), 10000);
}

Test(operator_register, import_and_export_are_inverse)
{
	const struct lg_snapshot_entry entries[] = {
		{110000, 7, LG_LETTER('B'), 0}, {110000, 9999, LG_LETTER('N'), 21000}};
	const uint8_t *data;
	json_t *answer;
	int in = file_of(entries, 2), out;

	expect(COVER);
	MUST(ask_with("{'do': 'status.import', 'records': 2, 'cause': 'x'}", in, &answer, &out));
	cr_expect_eq(answer_number(answer, "changed"), 2);
	cr_expect_eq(out, -1);
	MUST(ask_with("{'do': 'status.export'}", -1, &answer, &out));
	cr_expect_eq(answer_number(answer, "records"), 2);
	cr_assert_geq(out, 0);
	MUST(lg_sealed_map(out, 2 * LG_ENTRY_BYTES, &data, &fixture.err));
	for (unsigned i = 0; i < 2; i++) {
		struct lg_snapshot_entry entry;

		lg_snapshot_entry_at((struct lg_bytes){data, 2 * LG_ENTRY_BYTES}, i, &entry);
		cr_expect_eq(memcmp(&entry, &entries[i], sizeof(entry)), 0);
	}
	close(in);
	MUST(ask_with("{'do': 'status.import', 'records': 2}", out, &answer, &in));
	cr_expect_eq(answer_number(answer, "changed"), 0);
}

Test(operator_register, export_of_nothing_has_no_file)
{
	json_t *answer;
	int out;

	MUST(ask_with("{'do': 'status.export'}", -1, &answer, &out));
	cr_expect_eq(answer_number(answer, "records"), 0);
	cr_expect_eq(out, -1);
}

Test(operator_register, refusals_are_told_by_record)
{
	const struct lg_snapshot_entry entries[] = {
		{110000, 7, LG_LETTER('B'), 0}, {110000, 10000, LG_LETTER('N'), 21000}};
	const int in = file_of(entries, 2);
	json_t *answer, *first;
	int out;

	expect(COVER);
	MUST(ask_with("{'do': 'status.import', 'records': 2}", in, &answer, &out));
	cr_expect_eq(answer_number(answer, "refusals"), 1);
	first = json_array_get(json_object_get(answer, "refused"), 0);
	cr_expect_eq(answer_number(first, "record"), 1);
	cr_expect(strstr(answer_text(first, "message"), "not covered"));
	answer = expect("{'do': 'status.get', 'authority': 110000, 'index': 7}");
	cr_expect_str_eq(answer_text(answer, "conditions"), "A");
}

Test(operator_register, file_must_come_where_one_belongs_and_be_sealed_and_whole)
{
	const struct lg_snapshot_entry entry = {110000, 7, LG_LETTER('B'), 0};
	const int sealed = file_of(&entry, 1);
	const int open_file = memfd_create("test", MFD_CLOEXEC);
	json_t *answer;
	int out;

	cr_assert_eq(ftruncate(open_file, LG_ENTRY_BYTES), 0);
	expect(COVER);
	REFUSED(LG_E_ARGUMENT, "needs a sealed memory file",
		ask("{'do': 'status.import', 'records': 1}", &answer));
	REFUSED(LG_E_ARGUMENT, "takes no file", ask_with("{'do': 'info'}", sealed, &answer, &out));
	REFUSED(LG_E_ARGUMENT, "takes no file",
		ask_with("{'do': 'status.cover', 'authority': 110000, 'coverage': 20000}", sealed,
			&answer, &out));
	cr_expect_neq(
		ask_with("{'do': 'status.import', 'records': 1}", open_file, &answer, &out), LG_OK);
	cr_expect_neq(
		ask_with("{'do': 'status.import', 'records': 2}", sealed, &answer, &out), LG_OK);
	answer = expect("{'do': 'status.get', 'authority': 110000, 'index': 7}");
	cr_expect_str_eq(answer_text(answer, "conditions"), "A");
}

Test(operator_register, history_tells_every_event_oldest_first)
{
	json_t *answer, *events, *event;

	expect(COVER);
	expect("{'do': 'status.set', 'authority': 110000, 'index': 5, 'conditions': 'D', "
	       "'until_day': 21000, 'cause': 'case 1'}");
	expect("{'do': 'status.set', 'authority': 110000, 'index': 5, 'conditions': 'D', "
	       "'until_day': 21000}");
	expect("{'do': 'status.clear', 'authority': 110000, 'index': 5, 'conditions': 'D'}");
	answer = expect("{'do': 'status.history', 'authority': 110000, 'index': 5}");
	events = json_object_get(answer, "events");
	cr_assert_eq(json_array_size(events), 3);
	event = json_array_get(events, 0);
	cr_expect_str_eq(answer_text(event, "kind"), "status.set");
	cr_expect_str_eq(answer_text(event, "before"), "A");
	cr_expect_str_eq(answer_text(event, "conditions"), "D");
	cr_expect_eq(answer_number(event, "until_day"), 21000);
	cr_expect_str_eq(answer_text(event, "cause"), "case 1");
	cr_expect_eq(answer_number(event, "actor"), getuid());
	cr_expect_eq(answer_number(event, "generation"), 3);
	cr_expect_eq(answer_number(event, "feed"), 2);
	event = json_array_get(events, 1);
	cr_expect_eq(answer_number(event, "feed"), 0, "nothing was changed");
	event = json_array_get(events, 2);
	cr_expect_str_eq(answer_text(event, "kind"), "status.clear");
	cr_expect_eq(answer_number(event, "before_until"), 21000);
	cr_expect_eq(answer_number(event, "feed"), 3);
	cr_expect_not(answer_flag(answer, "more"));
}

Test(operator_register, long_history_comes_in_parts)
{
	json_t *answer = NULL, *events;
	json_int_t after = 0;
	size_t total = 0;
	char text[128];
	unsigned parts;

	expect(COVER);
	for (unsigned i = 0; i < 90; i++) {
		expect("{'do': 'status.set', 'authority': 110000, 'index': 5, 'conditions': 'B'}");
		expect("{'do': 'status.clear', 'authority': 110000, 'index': 5, 'conditions': "
		       "'B'}");
	}
	for (parts = 0; !answer || answer_flag(answer, "more"); parts++) {
		snprintf(text, sizeof(text),
			"{'do': 'status.history', 'authority': 110000, 'index': 5, 'after': "
			"%" JSON_INTEGER_FORMAT "}",
			after);
		answer = expect(text);
		events = json_object_get(answer, "events");
		total += json_array_size(events);
		after = answer_number(
			json_array_get(events, json_array_size(events) - 1), "sequence");
	}
	cr_expect_gt(parts, 1);
	cr_expect_eq(total, 180);
}
