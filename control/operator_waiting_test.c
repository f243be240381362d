// SPDX-License-Identifier: Apache-2.0
// Answers that wait until a data plane has acknowledged.
#include "common/ipc.h"
#include "common/link.h"
#include "control/operator_client.h"
#include "control/operator_fixture.h"

#include <signal.h>
#include <unistd.h>

TestSuite(operator_waiting, .init = operator_setup, .fini = operator_teardown, .timeout = 60);

#define SET_AND_WAIT(ms)                                                                           \
	"{'do': 'status.set', 'authority': 110000, 'index': 0, 'conditions': 'G', "                \
	"'wait_ms': " #ms "}"

// A data plane that acknowledges whatever comes, once it is told to.
static int connect_plane(void)
{
	const struct lg_link_hello message = {.pid = 7, .version = "test"};
	uint8_t body[LG_LINK_HELLO_BYTES];
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_HELLO, .body = {body, sizeof(body)}, .fd = -1};
	int fd;

	lg_link_hello_encode(&message, body);
	MUST(lg_ipc_connect(fixture.conf.control_link_socket, &fd, &fixture.err));
	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	return fd;
}

// Takes frames until this generation has been acknowledged.
static void acknowledge_up_to(int fd, uint64_t generation)
{
	static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
	struct lg_link_snapshot snapshot = {0};

	while (snapshot.generation < generation) {
		struct lg_ipc_frame frame;
		uint8_t body[LG_LINK_ACK_BYTES];
		struct lg_link_ack ack = {0};

		MUST(lg_ipc_receive(fd, buffer, sizeof(buffer), &frame, &fixture.err));
		if (frame.type != LG_LINK_SNAPSHOT)
			continue;
		MUST(lg_link_snapshot_parse(frame.body, &snapshot));
		close(frame.fd);
		ack.epoch = snapshot.epoch;
		ack.generation = snapshot.generation;
		lg_link_ack_encode(&ack, body);
		frame = (struct lg_ipc_frame){
			.type = LG_LINK_ACK, .body = {body, sizeof(body)}, .fd = -1};
		MUST(lg_ipc_send(fd, &frame, &fixture.err));
	}
}

Test(operator_waiting, waiting_answer_comes_with_the_acknowledgement)
{
	struct lg_operator_client *client;
	json_t *answer;
	uint32_t asked;
	int plane;

	expect(ADD_KEY);
	expect(ISSUE "}");
	plane = connect_plane();
	acknowledge_up_to(plane, 3);
	MUST(lg_operator_client_open(
		fixture.conf.control_operator_socket, PATIENCE_MS, &client, &fixture.err));
	MUST(lg_operator_client_send(
		client, request_from(SET_AND_WAIT(15000)), &asked, &fixture.err));
	// A later question of the same connection need not wait.
	MUST(lg_operator_client_send(client, request_from("{'do': 'info'}"), &asked, &fixture.err));
	MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	cr_expect_eq(asked, 2);
	cr_expect(answer_flag(json_object_get(answer, "dataplane"), "connected"));
	acknowledge_up_to(plane, 4);
	MUST(lg_operator_client_receive(client, &asked, &answer, &fixture.err));
	cr_expect_eq(asked, 1);
	cr_expect(answer_flag(answer, "in_force"));
	cr_expect_lt(answer_number(answer, "elapsed_us"), 15000000);
	cr_expect(answer_flag(
		expect("{'do': 'status.get', 'authority': 110000, 'index': 0}"), "in_force"));
	lg_operator_client_close(client);
	close(plane);
}

Test(operator_waiting, waiting_answer_comes_without_data_plane_when_its_time_is_over)
{
	json_t *answer;

	expect(ADD_KEY);
	expect(ISSUE "}");
	answer = expect(SET_AND_WAIT(300));
	cr_expect_not(answer_flag(answer, "in_force"));
	cr_expect_geq(answer_number(answer, "elapsed_us"), 300000);
	cr_expect_lt(answer_number(answer, "elapsed_us"), 5000000);
}

Test(operator_waiting, data_plane_goes_on_after_control_was_killed)
{
	int plane;

	expect(ADD_KEY);
	plane = connect_plane();
	acknowledge_up_to(plane, 2);
	close(plane);
	operator_end(SIGKILL);
	operator_start();
	plane = connect_plane();
	acknowledge_up_to(plane, 2);
	expect(ISSUE "}");
	acknowledge_up_to(plane, 3);
	close(plane);
}
