// SPDX-License-Identifier: Apache-2.0
// The test is control: it listens, and speaks the protocol of common/link.h.
#include "dataplane/control_link.h"

#include "common/ipc.h"
#include "common/sealed.h"
#include "tests/lib/engine.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define RETRY_NS INT64_C(100000000)

static struct lg_fixture *fixture;
static struct lg_publisher publisher;
static struct lg_shared shared;
static struct lg_control_link *control;
static struct lg_error err;
static char directory[] = "/tmp/licgate-link-XXXXXX";
static char path[64];
static char counters_path[64];
static int listener = -1;
static int peer = -1;
static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
static struct lg_ipc_frame frame;
static int64_t monotonic_ns = 1000000000;

static int64_t fixed_unix_ns(void *self)
{
	(void)self;
	return LG_FIXTURE_NOW_S * 1000000000;
}

static int64_t fixed_monotonic_ns(void *self)
{
	(void)self;
	return monotonic_ns;
}

static const struct lg_clock fixed_clock = {fixed_unix_ns, fixed_monotonic_ns, NULL};

static void start(void)
{
	fixture = lg_fixture_new(3, 1, 100);
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof path, "%s/control.sock", directory);
	snprintf(counters_path, sizeof counters_path, "%s/counters", directory);
	publisher = (struct lg_publisher){.engine = lg_test_engine(),
		.anchors = &fixture->anchors,
		.clock = &fixed_clock,
		.shared = &shared};
	cr_assert_eq(lg_counters_create(counters_path, 1, &publisher.counters, &err), 0);
	cr_assert_eq(lg_control_link_new(path, &publisher, &control, &err), 0);
}

static void stop(void)
{
	lg_control_link_free(control);
	lg_publisher_end(&publisher);
	lg_counters_close(publisher.counters);
	unlink(counters_path);
	unlink(path);
	rmdir(directory);
	lg_ed25519_engine_free(publisher.engine);
	lg_fixture_free(fixture);
}

TestSuite(control_link, .init = start, .fini = stop);

static uint64_t connected(void)
{
	return lg_gauge_get(publisher.counters, LG_G_control_connected);
}

static void listen_there(void)
{
	cr_assert_eq(lg_ipc_listen(path, 0600, (gid_t)-1, &listener, &err), 0, "%s", err.text);
}

static void accept_it(void)
{
	struct lg_ipc_peer who;

	cr_assert_eq(lg_ipc_accept(listener, &peer, &who, &err), 0, "%s", err.text);
}

static int hear(void)
{
	return lg_ipc_receive(peer, buffer, sizeof buffer, &frame, &err);
}

static void say(uint16_t type, const uint8_t *body, size_t len, int fd)
{
	const struct lg_ipc_frame out = {.type = type, .body = {body, len}, .fd = fd};

	cr_assert_eq(lg_ipc_send(peer, &out, &err), 0, "%s", err.text);
	lg_control_link_serve(control);
}

static void come_together(void)
{
	listen_there();
	lg_control_link_serve(control);
	accept_it();
	cr_assert_eq(hear(), 0, "%s", err.text);
	cr_assert_eq(frame.type, LG_LINK_HELLO);
}

static void say_snapshot(uint64_t generation, uint64_t announced_bytes)
{
	const struct lg_bytes base = lg_fixture_base(fixture, generation, NULL, 0);
	const struct lg_link_snapshot message = {.epoch = 1,
		.generation = generation,
		.bytes = announced_bytes != 0 ? announced_bytes : base.len};
	uint8_t body[LG_LINK_SNAPSHOT_BYTES];
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", base.len, &fd, &data, &err), 0);
	memcpy(data, base.data, base.len);
	cr_assert_eq(lg_sealed_finish(fd, data, base.len, &err), 0);
	say(LG_LINK_SNAPSHOT, body, lg_link_snapshot_encode(&message, body), fd);
	close(fd);
	free((void *)(uintptr_t)base.data);
}

static struct lg_link_ack hear_ack(void)
{
	struct lg_link_ack ack = {0};

	cr_assert_eq(hear(), 0, "%s", err.text);
	cr_assert_eq(frame.type, LG_LINK_ACK);
	cr_assert_eq(lg_link_ack_parse(frame.body, &ack), 0);
	return ack;
}

Test(control_link, waits_for_control_and_says_hello)
{
	struct lg_link_hello hello;

	lg_control_link_serve(control); // nobody there yet
	cr_expect_eq(lg_control_link_fd(control), -1);
	cr_expect_eq(connected(), 0);
	listen_there();
	lg_control_link_serve(control); // too early to try again
	cr_expect_eq(lg_control_link_fd(control), -1);
	monotonic_ns += RETRY_NS;
	lg_control_link_serve(control);
	cr_assert_neq(lg_control_link_fd(control), -1);
	cr_expect_eq(connected(), 1);
	accept_it();
	cr_assert_eq(hear(), 0);
	cr_assert_eq(frame.type, LG_LINK_HELLO);
	cr_assert_eq(lg_link_hello_parse(frame.body, &hello), 0);
	cr_expect_eq(hello.pid, (uint32_t)getpid());
	cr_expect_eq(hello.generation, 0);
	cr_expect_neq(hello.version[0], 0);
}

Test(control_link, takes_a_snapshot_and_acknowledges_it)
{
	come_together();
	say_snapshot(9, 0);
	const struct lg_link_ack ack = hear_ack();

	cr_expect_eq(ack.result, 0, "%s", ack.reason);
	cr_expect_eq(ack.generation, 9);
	cr_assert_not_null(publisher.current);
	cr_expect_eq(publisher.current->generation, 9);
}

Test(control_link, says_why_it_refuses_a_snapshot_and_goes_on)
{
	come_together();
	say_snapshot(9, 12345);
	const struct lg_link_ack ack = hear_ack();

	cr_expect_eq(ack.result, LG_E_FORMAT);
	cr_expect_neq(ack.reason[0], 0);
	cr_expect_eq(ack.generation, 0);
	say_snapshot(9, 0);
	cr_expect_eq(hear_ack().result, 0);
}

Test(control_link, hears_that_its_table_is_the_current_one)
{
	uint8_t body[LG_LINK_NOW_BYTES];
	const struct lg_link_now now = {.epoch = 1, .generation = 9};

	come_together();
	say_snapshot(9, 0);
	monotonic_ns += 5000;
	say(LG_LINK_NOW, body, lg_link_now_encode(&now, body), -1);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), monotonic_ns);
}

Test(control_link, comes_back_with_what_it_has_when_control_does)
{
	struct lg_link_hello hello;

	come_together();
	say_snapshot(9, 0);
	hear_ack();
	close(peer);
	lg_control_link_serve(control);
	cr_expect_eq(connected(), 0);
	monotonic_ns += RETRY_NS;
	lg_control_link_serve(control);
	accept_it();
	cr_assert_eq(hear(), 0);
	cr_assert_eq(lg_link_hello_parse(frame.body, &hello), 0);
	cr_expect_eq(hello.epoch, 1);
	cr_expect_eq(hello.generation, 9);
	cr_expect_not_null(publisher.current, "the table outlives the connection");
}

static void hangs_up_on(uint16_t type, const uint8_t *body, size_t len)
{
	come_together();
	say(type, body, len, -1);
	cr_expect_eq(lg_control_link_fd(control), -1);
	cr_expect_eq(hear(), LG_E_CLOSED);
}

Test(control_link, hangs_up_on_a_snapshot_without_a_file)
{
	uint8_t body[LG_LINK_SNAPSHOT_BYTES];
	const struct lg_link_snapshot message = {.bytes = 100};

	hangs_up_on(LG_LINK_SNAPSHOT, body, lg_link_snapshot_encode(&message, body));
}

Test(control_link, hangs_up_on_malformed_bodies)
{
	static const uint8_t zeros[LG_LINK_NOW_BYTES - 1];

	hangs_up_on(LG_LINK_NOW, zeros, sizeof zeros);
}

Test(control_link, hangs_up_on_unknown_messages)
{
	hangs_up_on(77, NULL, 0);
}

Test(control_link, hangs_up_on_bytes_that_are_no_frame)
{
	come_together();
	cr_assert_eq(write(peer, "nonsense", 8), 8);
	lg_control_link_serve(control);
	cr_expect_eq(lg_control_link_fd(control), -1);
}

// Another user's directory, where another user's process listens: neither root nor we.
Test(control_link, talks_to_nobody_else)
{
	if (geteuid() != 0)
		cr_skip_test("SKIPPED talks_to_nobody_else: needs root to become two users");
	listen_there();
	cr_assert_eq(chmod(path, 0666), 0);
	cr_assert_eq(chmod(directory, 0755), 0);
	cr_assert_eq(chown(directory, 0, 0), 0);
	const pid_t child = fork();

	if (child == 0) {
		// Listens as somebody, for the credentials of a socket are those of that moment.
		close(listener);
		unlink(path);
		_exit(chmod(directory, 0777) != 0 || seteuid(65534) != 0 ||
			lg_ipc_listen(path, 0666, (gid_t)-1, &listener, &err) != 0 ||
			sleep(5) != 0);
	}
	close(listener);
	usleep(300000);
	lg_control_link_serve(control);
	cr_expect_eq(lg_control_link_fd(control), -1);
	cr_expect_eq(connected(), 0);
	kill(child, SIGKILL);
}
