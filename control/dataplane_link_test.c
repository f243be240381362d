// SPDX-License-Identifier: Apache-2.0
// The link against data planes played by the test, over real sockets, with the clock held still.
#include "control/dataplane_link.h"
#include "common/ipc.h"
#include "common/link.h"
#include "common/sealed.h"
#include "control/control_fixture.h"
#include "control/store_journal.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

static struct lg_loop loop;
static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];

static void open_link(void)
{
	int listener;

	MUST(lg_ipc_listen(
		fixture.conf.control_link_socket, 0600, (gid_t)-1, &listener, &fixture.err));
	MUST(lg_loop_init(&loop, &fixture.err));
	MUST(lg_dataplane_link_new(
		&fixture.control, &loop, listener, (uid_t)-1, &fixture.control.link, &fixture.err));
}

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
	open_link();
}

static void teardown(void)
{
	lg_dataplane_link_free(fixture.control.link);
	lg_loop_fini(&loop);
	fixture_close();
}

TestSuite(dataplane_link, .init = setup, .fini = teardown);

static void turn(void)
{
	for (unsigned i = 0; i < 4; i++)
		MUST(lg_loop_wait(&loop, 0, &fixture.err));
}

static int connect_plane(void)
{
	int fd;

	MUST(lg_ipc_connect(fixture.conf.control_link_socket, &fd, &fixture.err));
	cr_assert_eq(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
	turn();
	return fd;
}

static void say(int fd, uint16_t type, const uint8_t *body, size_t len)
{
	const struct lg_ipc_frame frame = {.type = type, .body = {body, len}, .fd = -1};

	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	turn();
}

static void hello(int fd, uint32_t epoch, uint64_t generation)
{
	const struct lg_link_hello message = {
		.pid = 7, .epoch = epoch, .generation = generation, .version = "test"};
	uint8_t body[LG_LINK_HELLO_BYTES];

	say(fd, LG_LINK_HELLO, body, lg_link_hello_encode(&message, body));
}

static void ack(int fd, int32_t result, uint32_t epoch, uint64_t generation)
{
	const struct lg_link_ack message = {
		.result = result, .epoch = epoch, .generation = generation, .reason = "because"};
	uint8_t body[LG_LINK_ACK_BYTES];

	say(fd, LG_LINK_ACK, body, lg_link_ack_encode(&message, body));
}

static int receive(int fd, struct lg_ipc_frame *frame)
{
	return lg_ipc_receive(fd, buffer, sizeof(buffer), frame, &fixture.err);
}

static void expect_now(int fd)
{
	struct lg_link_now now;
	struct lg_ipc_frame frame;

	MUST(receive(fd, &frame));
	cr_assert_eq(frame.type, LG_LINK_NOW);
	MUST(lg_link_now_parse(frame.body, &now));
	cr_expect_eq(now.unix_ms, fixture.unix_s * 1000);
	cr_expect_eq(now.epoch, 1);
	cr_expect_eq(now.generation, lg_store_generation(fixture.control.store));
}

static struct lg_link_snapshot expect_snapshot(int fd)
{
	struct lg_link_snapshot message;
	struct lg_ipc_frame frame;
	const uint8_t *data;
	struct lg_snapshot snapshot;

	MUST(receive(fd, &frame));
	cr_assert_eq(frame.type, LG_LINK_SNAPSHOT);
	MUST(lg_link_snapshot_parse(frame.body, &message));
	cr_assert_geq(frame.fd, 0);
	MUST(lg_sealed_map(frame.fd, message.bytes, &data, &fixture.err));
	MUST(lg_snapshot_parse((struct lg_bytes){data, message.bytes}, &snapshot, &fixture.err));
	cr_expect_eq(snapshot.generation, message.generation);
	cr_expect_eq(snapshot.base_generation, message.base_generation);
	cr_expect_eq(snapshot.epoch, message.epoch);
	lg_sealed_unmap(data, message.bytes);
	close(frame.fd);
	return message;
}

static void expect_silence(int fd)
{
	struct lg_ipc_frame frame;

	cr_expect_eq(receive(fd, &frame), LG_E_AGAIN);
}

static void expect_hung_up(int fd)
{
	struct lg_ipc_frame frame;

	cr_expect_eq(receive(fd, &frame), LG_E_CLOSED);
}

static uint64_t ours(void)
{
	return lg_store_generation(fixture.control.store);
}

static void publish_one(void)
{
	fixture_issue();
	lg_dataplane_link_publish(fixture.control.link);
}

// A data plane that has and has acknowledged the present generation.
static int in_step(void)
{
	const int fd = connect_plane();

	hello(fd, 0, 0);
	expect_snapshot(fd);
	ack(fd, LG_OK, 1, ours());
	expect_now(fd); // a base may have been made a while ago
	return fd;
}

Test(dataplane_link, new_data_plane_gets_a_base_and_is_in_force_once_it_acknowledged)
{
	const int fd = connect_plane();
	struct lg_link_snapshot base;

	expect_silence(fd); // nothing before HELLO
	hello(fd, 0, 0);
	base = expect_snapshot(fd);
	cr_expect_eq(base.base_generation, 0);
	cr_expect_eq(base.generation, ours());
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), 0);
	ack(fd, LG_OK, 1, ours());
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), ours());
	expect_now(fd);
	expect_silence(fd);
}

Test(dataplane_link, data_plane_in_step_gets_nothing)
{
	const int fd = connect_plane();

	hello(fd, 1, ours());
	expect_silence(fd);
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), ours());
}

Test(dataplane_link, data_plane_that_is_behind_gets_a_delta_from_where_it_is)
{
	const uint64_t generation = ours();
	const int fd = connect_plane();
	struct lg_link_snapshot delta;

	fixture_issue();
	fixture_set(0, "B", 0);
	hello(fd, 1, generation);
	delta = expect_snapshot(fd);
	cr_expect_eq(delta.base_generation, generation);
	cr_expect_eq(delta.generation, generation + 2);
}

Test(dataplane_link, next_snapshot_waits_for_the_ack_and_then_covers_all)
{
	const int fd = in_step();
	const uint64_t generation = ours();

	publish_one();
	cr_expect_eq(expect_snapshot(fd).generation, generation + 1);
	publish_one();
	publish_one();
	expect_silence(fd);
	ack(fd, LG_OK, 1, generation + 1);
	cr_expect_eq(expect_snapshot(fd).generation, generation + 3);
}

Test(dataplane_link, base_follows_a_refused_delta)
{
	const int fd = in_step();
	const uint64_t generation = ours();

	publish_one();
	cr_expect_eq(expect_snapshot(fd).base_generation, generation);
	ack(fd, LG_E_GAP, 1, generation);
	cr_expect_eq(expect_snapshot(fd).base_generation, 0);
	ack(fd, LG_OK, 1, generation + 1);
	expect_now(fd);
	publish_one();
	cr_expect_eq(expect_snapshot(fd).base_generation, generation + 1);
}

Test(dataplane_link, delta_follows_again_when_there_was_no_room_for_it_yet)
{
	const int fd = in_step();
	const uint64_t generation = ours();

	publish_one();
	expect_snapshot(fd);
	for (unsigned i = 0; i < 3; i++) {
		ack(fd, LG_E_AGAIN, 1, generation);
		fixture.monotonic_ns += 99999999;
		lg_dataplane_link_publish(fixture.control.link);
		expect_silence(fd);
		fixture.monotonic_ns += 1;
		lg_dataplane_link_publish(fixture.control.link);
		cr_expect_eq(expect_snapshot(fd).base_generation, generation);
	}
	ack(fd, LG_OK, 1, generation + 1);
	expect_silence(fd);
}

Test(dataplane_link, refusals_one_after_another_are_met_with_growing_pauses)
{
	const int fd = connect_plane();
	int64_t pause = 1000000000;

	hello(fd, 0, 0);
	expect_snapshot(fd);
	ack(fd, LG_E_SIGNATURE, 0, 0);
	for (unsigned i = 0; i < 3; i++) {
		expect_snapshot(fd);
		ack(fd, LG_E_SIGNATURE, 0, 0);
		fixture.monotonic_ns += pause - 1;
		lg_dataplane_link_publish(fixture.control.link);
		expect_silence(fd);
		fixture.monotonic_ns += 1;
		lg_dataplane_link_publish(fixture.control.link);
		pause *= 2;
	}
	expect_snapshot(fd);
}

Test(dataplane_link, refusal_of_what_is_in_force_already_is_being_in_step)
{
	const int fd = connect_plane();

	hello(fd, 0, 0);
	expect_snapshot(fd);
	ack(fd, LG_E_EXISTS, 1, ours());
	expect_now(fd);
	expect_silence(fd);
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), ours());
}

Test(dataplane_link, tick_tells_now_and_the_generation)
{
	const int fd = in_step();

	lg_dataplane_link_tick(fixture.control.link);
	expect_now(fd);
}

Test(dataplane_link, peer_without_hello_is_dropped_after_ten_seconds)
{
	const int fd = connect_plane();

	fixture.monotonic_ns += LG_DATAPLANE_PATIENCE_NS;
	lg_dataplane_link_tick(fixture.control.link);
	expect_silence(fd);
	fixture.monotonic_ns += 1;
	lg_dataplane_link_tick(fixture.control.link);
	expect_hung_up(fd);
}

Test(dataplane_link, peer_without_ack_is_dropped_after_ten_seconds)
{
	const int fd = connect_plane();

	hello(fd, 0, 0);
	expect_snapshot(fd);
	fixture.monotonic_ns += LG_DATAPLANE_PATIENCE_NS + 1;
	lg_dataplane_link_tick(fixture.control.link);
	expect_hung_up(fd);
}

Test(dataplane_link, several_data_planes_each_go_at_their_own_pace)
{
	const int slow = in_step();
	const int fast = in_step();
	const uint64_t generation = ours();

	publish_one();
	expect_snapshot(slow);
	expect_snapshot(fast);
	ack(fast, LG_OK, 1, generation + 1);
	expect_now(fast);
	publish_one();
	expect_silence(slow);
	cr_expect_eq(expect_snapshot(fast).base_generation, generation + 1);
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), generation + 1);
	ack(slow, LG_OK, 1, generation + 1);
	cr_expect_eq(expect_snapshot(slow).generation, generation + 2);
}

Test(dataplane_link, states_are_the_furthest_first)
{
	struct lg_dataplane_state states[LG_DATAPLANES_MAX];
	const int behind = connect_plane();
	const int ahead = connect_plane();

	hello(behind, 0, 0);
	hello(ahead, 1, ours());
	cr_assert_eq(lg_dataplane_link_states(fixture.control.link, states), 2);
	cr_expect_eq(states[0].generation, ours());
	cr_expect_eq(states[0].acknowledged_ago_ms, -1);
	cr_expect_eq(states[1].generation, 0);
	expect_snapshot(behind);
	ack(behind, LG_OK, 1, ours());
	fixture.monotonic_ns += 5000000;
	lg_dataplane_link_states(fixture.control.link, states);
	cr_expect(states[0].acknowledged_ago_ms == 5 || states[1].acknowledged_ago_ms == 5);
}

Test(dataplane_link, seventeenth_data_plane_is_turned_away)
{
	int fd[LG_DATAPLANES_MAX + 1];

	for (unsigned i = 0; i <= LG_DATAPLANES_MAX; i++)
		fd[i] = connect_plane();
	turn();
	expect_silence(fd[LG_DATAPLANES_MAX - 1]);
	expect_hung_up(fd[LG_DATAPLANES_MAX]);
	close(fd[0]);
	turn();
	expect_silence(connect_plane());
}

Test(dataplane_link, messages_that_do_not_belong_end_the_connection)
{
	static const uint16_t types[] = {
		LG_LINK_ACK, LG_LINK_SNAPSHOT, LG_LINK_NOW, 0, 64, UINT16_MAX};

	for (unsigned i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const int fd = connect_plane();
		const uint8_t body[LG_LINK_ACK_BYTES] = {0};

		say(fd, types[i], body, sizeof(body));
		expect_hung_up(fd);
	}
}

Test(dataplane_link, second_hello_and_unasked_ack_end_the_connection)
{
	int fd = in_step();

	hello(fd, 1, ours());
	expect_hung_up(fd);
	fd = in_step();
	ack(fd, LG_OK, 1, ours());
	expect_hung_up(fd);
}

Test(dataplane_link, hello_of_another_length_ends_the_connection)
{
	for (size_t len = 0; len <= LG_LINK_HELLO_BYTES + 1; len++) {
		const uint8_t body[LG_LINK_HELLO_BYTES + 1] = {0};
		const int fd = connect_plane();

		if (len == LG_LINK_HELLO_BYTES)
			continue;
		say(fd, LG_LINK_HELLO, body, len);
		expect_hung_up(fd);
	}
}

Test(dataplane_link, descriptor_from_a_data_plane_ends_the_connection)
{
	const int fd = connect_plane();
	const uint8_t body[LG_LINK_HELLO_BYTES] = {0};
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_HELLO, .body = {body, sizeof(body)}, .fd = fd};

	MUST(lg_ipc_send(fd, &frame, &fixture.err));
	turn();
	expect_hung_up(fd);
}

Test(dataplane_link, state_found_to_be_an_older_copy_sends_nothing_to_anybody)
{
	const int other = in_step();
	const int ahead = connect_plane();
	int later;

	hello(ahead, 1, ours() + 20);
	expect_silence(ahead);
	cr_expect_eq(lg_store_lost_generation(fixture.control.store), ours() + 20);
	publish_one();
	lg_dataplane_link_tick(fixture.control.link);
	expect_silence(other);
	expect_silence(ahead);
	// Not even once the numbers have caught up, or after a restart.
	for (unsigned i = 0; i < 30; i++)
		publish_one();
	expect_silence(ahead);
	lg_dataplane_link_free(fixture.control.link);
	fixture.control.link = NULL;
	lg_loop_fini(&loop);
	fixture_reopen();
	open_link();
	later = connect_plane();
	hello(later, 0, 0);
	expect_silence(later);
}

Test(dataplane_link, new_epoch_brings_a_data_plane_back_by_a_base)
{
	int fd = connect_plane();

	hello(fd, 1, ours() + 20);
	close(fd);
	turn();
	MUST(lg_control_new_epoch(&fixture.control, &fixture.err));
	fd = connect_plane();
	hello(fd, 1, ours() + 20);
	{
		const struct lg_link_snapshot base = expect_snapshot(fd);

		cr_expect_eq(base.epoch, 2);
		cr_expect_eq(base.base_generation, 0);
	}
	ack(fd, LG_OK, 2, ours());
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), ours());
}

Test(dataplane_link, data_plane_of_a_later_epoch_is_ahead)
{
	const int fd = connect_plane();

	hello(fd, 2, 1);
	expect_silence(fd);
	cr_expect_neq(lg_store_lost_generation(fixture.control.store), 0);
}

Test(dataplane_link, data_plane_that_goes_away_is_forgotten)
{
	const int fd = in_step();

	close(fd);
	turn();
	cr_expect_eq(lg_dataplane_link_in_force(fixture.control.link), 0);
	publish_one();
}
