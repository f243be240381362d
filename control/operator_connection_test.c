// SPDX-License-Identifier: Apache-2.0
// Many requests on one connection, and peers that keep no rule.
#include "control/operator_connection.h"
#include "common/ipc.h"
#include "control/operator_client.h"
#include "control/operator_fixture.h"
#include "control/operator_protocol.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

TestSuite(operator_connection, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

// The one answer to bytes that may be no JSON at all.
static json_t *ask_bytes(const char *bytes, size_t len)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
	struct lg_ipc_frame frame = {.type = LG_OPERATOR_ASK,
		.request = 9,
		.body = {(const uint8_t *)bytes, len},
		.fd = -1};
	json_t *json;
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	MUST(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err));
	cr_expect_eq(frame.request, 9);
	json = json_loadb((const char *)frame.body.data, frame.body.len, 0, NULL);
	cr_assert(json);
	close(fd);
	return json;
}

Test(operator_connection, bytes_that_are_no_request_are_refused_as_such)
{
	static const char *const bad[] = {"", "{", "nothing", "{\"do\": \"info\"} x",
		"{\"do\": \"info\", \"do\": \"info\"}", "{\"do\": \"\xff\"}",
		"{\"do\": \"info\", \"\": 1}"};
	char long_name[128];

	for (unsigned i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		json_t *answer = ask_bytes(bad[i], strlen(bad[i]));

		cr_expect_not(answer_flag(answer, "ok"), "%s", bad[i]);
		cr_expect_gt(strlen(answer_text(answer, "message")), 10);
	}
	// A name that is cut inside a character must not spoil the answer.
	snprintf(long_name, sizeof(long_name), "{\"do\": \"%039d\xc3\xa9\xc3\xa9\"}", 0);
	cr_expect_str_eq(answer_text(ask_bytes(long_name, strlen(long_name)), "error"), "ARGUMENT");
}

Test(operator_connection, message_that_is_no_request_ends_the_connection)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + 64];
	struct lg_ipc_frame frame = {.type = LG_OPERATOR_ANSWER, .fd = -1};
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	cr_expect_eq(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err), LG_E_CLOSED);
	expect("{'do': 'info'}");
}

Test(operator_connection, thousand_issues_on_their_way_together_share_generations)
{
	struct lg_operator_client *client;
	json_t *request = request_from(ISSUE "}");
	bool seen[1000] = {false};
	uint32_t sent = 0;
	uint32_t received = 0;
	uint32_t asked;
	json_t *info;

	expect(ADD_KEY);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	while (received < 1000) {
		json_t *answer;

		for (; sent < 1000 && sent - received < LG_OPERATOR_AHEAD_MAX; sent++)
			MUST(lg_operator_client_send(client, request, &asked, &fixture.err));
		MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
		cr_assert_eq(asked, ++received);
		cr_assert_lt(answer_number(answer, "index"), 1000);
		cr_assert_not(seen[answer_number(answer, "index")]);
		seen[answer_number(answer, "index")] = true;
		json_decref(answer);
	}
	lg_operator_client_close(client);
	json_decref(request);
	info = expect("{'do': 'info'}");
	cr_expect_eq(answer_number(info, "licences"), 1000);
	cr_expect_lt(answer_number(info, "generation"), 900);
}

Test(operator_connection, one_bad_request_of_a_group_leaves_the_others)
{
	static const char *const requests[] = {ISSUE "}", ISSUE ", 'version': -1}",
		"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'B'}",
		"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'AB'}",
		ISSUE "}", "{'do': 'status.get', 'authority': 110000, 'index': 0}"};
	static const int wanted[] = {LG_OK, LG_E_ARGUMENT, LG_OK, LG_E_ARGUMENT, LG_OK, LG_OK};
	struct lg_operator_client *client;
	json_t *answer = NULL;
	uint32_t asked;

	expect(ADD_KEY);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	for (unsigned i = 0; i < 6; i++)
		MUST(lg_operator_client_send(
			client, request_from(requests[i]), &asked, &fixture.err));
	for (unsigned i = 0; i < 6; i++)
		cr_expect_eq(lg_operator_client_receive(client, &asked, &answer, &fixture.err),
			wanted[i], "request %u", i);
	cr_expect_str_eq(answer_text(answer, "conditions"), "B");
	cr_expect_eq(answer_number(expect("{'do': 'info'}"), "licences"), 2);
	lg_operator_client_close(client);
}

Test(operator_connection, answer_larger_than_a_frame_says_to_ask_for_less)
{
	struct lg_operator_client *client;
	char request[64];
	json_t *answer;
	uint32_t asked;

	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	for (unsigned i = 0; i < 9; i++) {
		for (unsigned j = 0; j < 60; j++) {
			snprintf(request, sizeof(request), "{'do': 'keys.add', 'authority': %u}",
				110000 + 60 * i + j);
			MUST(lg_operator_client_send(
				client, request_from(request), &asked, &fixture.err));
		}
		for (unsigned j = 0; j < 60; j++)
			MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	}
	lg_operator_client_close(client);
	REFUSED(LG_E_TOO_LARGE, "keys list AUTHORITY", ask("{'do': 'keys.list'}", &answer));
	answer = expect("{'do': 'keys.list', 'authority': 110007}");
	cr_expect_eq(json_array_size(json_object_get(answer, "keys")), 1);
}

Test(operator_connection, peer_that_does_not_read_its_answers_holds_up_nobody)
{
	const char *request = "{\"do\": \"help\"}";
	const struct lg_ipc_frame frame = {.type = LG_OPERATOR_ASK,
		.body = {(const uint8_t *)request, strlen(request)},
		.fd = -1};
	unsigned stuck = 0;
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_operator_socket, &fd, &fixture.err));
	cr_assert_eq(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
	for (unsigned i = 0; i < 20000 && stuck < 100; i++) {
		if (lg_ipc_send(fd, &frame, &fixture.err) == LG_E_AGAIN) {
			stuck++;
			usleep(1000);
		}
	}
	cr_expect_eq(stuck, 100, "control went on reading");
	expect("{'do': 'info'}");
	close(fd);
	expect("{'do': 'info'}");
}
