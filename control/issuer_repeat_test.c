// SPDX-License-Identifier: Apache-2.0
// A licence that is asked for again, because the answer was not heard: issued once, whatever
// happens between.
#include "common/condition.h"
#include "control/journal_compact.h"
#include "control/journal_verify.h"
#include "control/operator_client.h"
#include "control/operator_fixture.h"
#include "control/store_journal.h"
#include "control/store_licences.h"

#include <signal.h>
#include <stdio.h>

#define ID "aabbccddeeff00112233445566778899"
#define ASK ISSUE ", 'request': '" ID "'}"

static struct lg_licence licence;
static bool repeated;

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
}

TestSuite(issuer_repeat, .init = setup, .fini = fixture_close);
TestSuite(issuer_repeat_asked, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

static struct lg_issue_request named_request(uint8_t name)
{
	struct lg_issue_request request = fixture_request();

	request.has_request = true;
	memset(request.request, name, sizeof(request.request));
	return request;
}

static int issue(const struct lg_issue_request *request)
{
	const struct lg_origin by = fixture_now();

	return lg_issuer_issue(&fixture.control, request, &by, &licence, &repeated, &fixture.err);
}

static int attempt(const struct lg_issue_request *request)
{
	int rc;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	rc = issue(request);
	if (rc == LG_OK)
		MUST(lg_store_commit(fixture.control.store, &fixture.err));
	else
		lg_store_rollback(fixture.control.store);
	return rc;
}

static uint64_t issued(void)
{
	uint64_t total;

	MUST(lg_store_lists_total(fixture.control.store, &total, &fixture.err));
	return total;
}

static int count_row(void *self, const struct lg_journal_row *row)
{
	(void)row;
	++*(unsigned *)self;
	return LG_OK;
}

static unsigned journal_rows(void)
{
	unsigned rows = 0;

	MUST(lg_store_journal_each(
		fixture.control.store, 0, INT64_MAX, count_row, &rows, &fixture.err));
	return rows;
}

Test(issuer_repeat, gives_the_same_licence_and_writes_nothing)
{
	const struct lg_issue_request request = named_request(1);
	struct lg_licence first;
	uint64_t generation;
	unsigned rows;

	MUST(attempt(&request));
	cr_expect_not(repeated);
	first = licence;
	rows = journal_rows();
	generation = lg_store_generation(fixture.control.store);
	fixture.unix_s += 100;
	MUST(attempt(&request));
	cr_expect(repeated);
	cr_expect_arr_eq(licence.id, first.id, sizeof(first.id));
	cr_expect_eq(licence.credential_bytes, first.credential_bytes);
	cr_expect_arr_eq(licence.credential, first.credential, first.credential_bytes);
	cr_expect_eq(issued(), 1);
	cr_expect_eq(journal_rows(), rows);
	cr_expect_eq(lg_store_generation(fixture.control.store), generation);
}

Test(issuer_repeat, is_of_one_request_id_only)
{
	struct lg_issue_request request = named_request(1);

	MUST(attempt(&request));
	request = named_request(2);
	MUST(attempt(&request));
	cr_expect_not(repeated);
	request.has_request = false;
	MUST(attempt(&request));
	MUST(attempt(&request));
	cr_expect_not(repeated);
	cr_expect_eq(issued(), 4);
}

Test(issuer_repeat, of_something_else_is_refused_whatever_field_differs)
{
	const struct lg_issue_request granted = named_request(1);
	struct lg_issue_request other[12];
	const unsigned count = sizeof(other) / sizeof(other[0]);

	MUST(attempt(&granted));
	for (unsigned i = 0; i < count; i++)
		other[i] = granted;
	other[0].authority++;
	other[1].number[15] ^= 1;
	other[2].classes ^= 1;
	other[3].holder_key[31] ^= 1;
	other[4].photo[0] ^= 1;
	other[5].first_issue_day--;
	other[6].valid_from_day++;
	other[7].valid_until_day++;
	other[8].version = 1;
	other[9].lifetime_s = 10;
	other[10].alg = LG_ALG_EDDSA;
	other[11].has_replaces = true;
	for (unsigned i = 0; i < count; i++)
		REFUSED(LG_E_REPEAT, "granted for something else", attempt(&other[i]));
	cr_expect_eq(issued(), 1);
}

Test(issuer_repeat, of_a_replacement_does_not_replace_again)
{
	struct lg_issue_request request = named_request(1);
	struct lg_licence successor;

	MUST(attempt(&request));
	request = named_request(2);
	request.has_replaces = true;
	memcpy(request.replaces, licence.id, sizeof(licence.id));
	MUST(attempt(&request));
	successor = licence;
	cr_expect_eq(successor.version, 2);
	MUST(attempt(&request));
	cr_expect(repeated);
	cr_expect_arr_eq(licence.id, successor.id, sizeof(successor.id));
}

Test(issuer_repeat, in_one_transaction_is_seen)
{
	const struct lg_issue_request request = named_request(1);

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(issue(&request));
	MUST(issue(&request));
	cr_expect(repeated);
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	cr_expect_eq(issued(), 1);
}

Test(issuer_repeat, of_what_was_rolled_back_issues)
{
	const struct lg_issue_request request = named_request(1);

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(issue(&request));
	lg_store_rollback(fixture.control.store);
	MUST(attempt(&request));
	cr_expect_not(repeated);
	cr_expect_eq(issued(), 1);
}

Test(issuer_repeat, outlives_the_journal_and_agrees_with_it)
{
	const struct lg_issue_request request = named_request(1);
	const struct lg_origin by = fixture_now();
	struct lg_compaction compaction;
	struct lg_verify_report report;

	MUST(attempt(&request));
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_journal_compact(
		&fixture.control, by.time_ms + 1000, &by, &compaction, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	cr_expect_gt(compaction.to, compaction.from);
	fixture_reopen();
	MUST(attempt(&request));
	cr_expect(repeated);
	MUST(lg_journal_verify(fixture.conf.control_state_dir, NULL, NULL, &report, &fixture.err));
	cr_expect_eq(report.difference.code, 0, "%s", report.difference.text);
}

Test(issuer_repeat_asked, answers_what_licence_get_does)
{
	json_t *first, *again, *found;
	const char *name;
	json_t *value;

	expect(ADD_KEY);
	first = expect(ASK);
	cr_expect_not(answer_flag(first, "repeated"));
	expect("{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'B'}");
	again = expect(ASK);
	cr_expect(answer_flag(again, "repeated"));
	cr_expect_eq(answer_number(again, "generation"), answer_number(first, "generation") + 1);
	found = expect("{'do': 'licence.get', 'request': '" ID "'}");
	cr_expect_str_eq(answer_text(found, "conditions"), "B");
	json_object_foreach(found, name, value)
		cr_expect(json_equal(value, json_object_get(again, name)), "%s", name);
}

Test(issuer_repeat_asked, request_id_must_be_known_and_stand_alone)
{
	json_t *answer;

	expect(ADD_KEY);
	REFUSED(LG_E_NOT_FOUND, "request " ID,
		ask("{'do': 'licence.get', 'request': '" ID "'}", &answer));
	REFUSED(LG_E_ARGUMENT, "by itself",
		ask("{'do': 'licence.get', 'request': '" ID "', 'index': 0}", &answer));
	REFUSED(LG_E_ARGUMENT, "request", ask(ISSUE ", 'request': 'aa'}", &answer));
}

Test(issuer_repeat_asked, several_on_their_way_at_once_are_one_licence)
{
	struct lg_operator_client *client;
	json_t *request = request_from(ASK);
	unsigned first_ones = 0;
	json_t *answer;
	uint32_t asked;

	expect(ADD_KEY);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	for (unsigned i = 0; i < 8; i++)
		MUST(lg_operator_client_send(client, request, &asked, &fixture.err));
	for (unsigned i = 0; i < 8; i++) {
		MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
		first_ones += !answer_flag(answer, "repeated");
		cr_expect_eq(answer_number(answer, "index"), 0);
		json_decref(answer);
	}
	cr_expect_eq(first_ones, 1);
	json_decref(request);
	lg_operator_client_close(client);
}

Test(issuer_repeat_asked, control_killed_between_knows_it_still)
{
	json_t *first;
	json_t *again;

	expect(ADD_KEY);
	first = expect(ASK);
	operator_end(SIGKILL);
	operator_start();
	again = expect(ASK);
	cr_expect(answer_flag(again, "repeated"));
	cr_expect_str_eq(answer_text(again, "cti"), answer_text(first, "cti"));
	cr_expect_str_eq(answer_text(again, "credential"), answer_text(first, "credential"));
}
