// SPDX-License-Identifier: Apache-2.0
#include "common/ipc.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static struct lg_error err;
static uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
static int here, there;

static void connect_pair(void)
{
	int pair[2];

	cr_assert_eq(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK, 0, pair), 0);
	here = pair[0];
	there = pair[1];
}

static struct lg_bytes text(const char *s)
{
	return (struct lg_bytes){(const uint8_t *)s, strlen(s)};
}

static unsigned open_descriptors(void)
{
	DIR *const dir = opendir("/proc/self/fd");
	unsigned count = 0;

	while (readdir(dir))
		count++;
	closedir(dir);
	return count;
}

static int receive(struct lg_ipc_frame *frame)
{
	return lg_ipc_receive(there, buffer, sizeof(buffer), frame, &err);
}

// Sends bytes as they are, with count copies of a descriptor.
static void send_raw(const void *data, size_t len, unsigned count)
{
	struct iovec part = {(void *)(uintptr_t)data, len};
	int fds[16];
	char room[CMSG_SPACE(sizeof(fds))] = {0};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};

	if (count) {
		struct cmsghdr *c;

		message.msg_control = room;
		message.msg_controllen = CMSG_SPACE(count * sizeof(int));
		c = CMSG_FIRSTHDR(&message);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(count * sizeof(int));
		for (unsigned i = 0; i < count; i++)
			fds[i] = here;
		memcpy(CMSG_DATA(c), fds, count * sizeof(int));
	}
	cr_assert_eq(sendmsg(here, &message, 0), (ssize_t)len);
}

static const uint8_t sound[20] = {
	'L', 'G', 'I', 'P', 1, 0, 3, 0, 9, 8, 7, 6, 4, 0, 0, 0, 'b', 'o', 'd', 'y'};

TestSuite(ipc, .init = connect_pair);

Test(ipc, a_frame_has_the_documented_bytes)
{
	const struct lg_ipc_frame frame = {3, UINT32_C(0x06070809), text("body"), -1};
	uint8_t raw[64];

	cr_assert_eq(lg_ipc_send(here, &frame, &err), 0);
	cr_assert_eq(recv(there, raw, sizeof(raw), 0), sizeof(sound));
	cr_assert_eq(memcmp(raw, sound, sizeof(sound)), 0);
}

Test(ipc, a_frame_arrives_as_it_was_sent)
{
	const struct lg_ipc_frame sent = {UINT16_MAX, UINT32_MAX, text("hello"), -1};
	struct lg_ipc_frame got;

	cr_assert_eq(lg_ipc_send(here, &sent, &err), 0);
	cr_assert_eq(receive(&got), 0, "%s", err.text);
	cr_assert_eq(got.type, UINT16_MAX);
	cr_assert_eq(got.request, UINT32_MAX);
	cr_assert_eq(got.body.len, 5);
	cr_assert_eq(memcmp(got.body.data, "hello", 5), 0);
	cr_assert_eq(got.fd, -1);
}

Test(ipc, bodies_may_be_empty_and_as_long_as_the_limit)
{
	static uint8_t large[LG_IPC_BODY_MAX_BYTES + 1];
	struct lg_ipc_frame frame = {1, 1, {NULL, 0}, -1};
	struct lg_ipc_frame got;

	cr_assert_eq(lg_ipc_send(here, &frame, &err), 0);
	cr_assert_eq(receive(&got), 0);
	cr_assert_eq(got.body.len, 0);
	memset(large, 0x77, sizeof(large));
	frame.body = (struct lg_bytes){large, LG_IPC_BODY_MAX_BYTES};
	cr_assert_eq(lg_ipc_send(here, &frame, &err), 0, "%s", err.text);
	cr_assert_eq(receive(&got), 0);
	cr_assert_eq(got.body.len, LG_IPC_BODY_MAX_BYTES);
	cr_assert_eq(memcmp(got.body.data, large, got.body.len), 0);
	frame.body.len++;
	cr_assert_eq(lg_ipc_send(here, &frame, &err), LG_E_TOO_LARGE);
}

Test(ipc, a_descriptor_goes_along_and_closes_on_exec)
{
	int pipe_ends[2];
	struct lg_ipc_frame frame = {1, 1, text("fd"), -1}, got;
	char byte = 0;

	cr_assert_eq(pipe(pipe_ends), 0);
	frame.fd = pipe_ends[1];
	cr_assert_eq(lg_ipc_send(here, &frame, &err), 0);
	cr_assert_eq(receive(&got), 0);
	cr_assert_neq(got.fd, -1);
	cr_assert_neq(got.fd, pipe_ends[1]);
	cr_assert_eq(fcntl(got.fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
	cr_assert_eq(write(got.fd, "!", 1), 1);
	cr_assert_eq(read(pipe_ends[0], &byte, 1), 1);
	cr_assert_eq(byte, '!');
}

Test(ipc, more_than_one_descriptor_is_refused_and_all_are_closed)
{
	struct lg_ipc_frame got = {.fd = -1};
	unsigned before;

	for (unsigned count = 2; count <= 16; count++) {
		send_raw(sound, sizeof(sound), count);
		before = open_descriptors();
		cr_assert_eq(receive(&got), LG_E_FORMAT);
		cr_assert_eq(open_descriptors(), before, "%u descriptors", count);
		cr_assert_eq(got.fd, -1);
	}
}

Test(ipc, a_descriptor_with_a_bad_frame_is_closed)
{
	const unsigned before = open_descriptors();
	struct lg_ipc_frame got;

	send_raw("nonsense", 8, 1);
	cr_assert_eq(receive(&got), LG_E_FORMAT);
	send_raw(sound, sizeof(sound), 1);
	cr_assert_eq(lg_ipc_receive(there, buffer, sizeof(sound) - 1, &got, &err), LG_E_FORMAT);
	cr_assert_eq(open_descriptors(), before);
}

Test(ipc, a_descriptor_that_finds_no_place_is_noticed)
{
	struct lg_ipc_frame got;
	struct rlimit usual, none;
	int ret;

	send_raw(sound, sizeof(sound), 1);
	getrlimit(RLIMIT_NOFILE, &usual);
	none = usual;
	none.rlim_cur = 0;
	setrlimit(RLIMIT_NOFILE, &none);
	ret = receive(&got);
	setrlimit(RLIMIT_NOFILE, &usual); // Criterion opens files to report
	cr_assert_eq(ret, LG_E_FORMAT);
	cr_assert_not_null(strstr(err.text, "ulimit -n"));
}

Test(ipc, a_frame_larger_than_the_buffer_is_refused)
{
	struct lg_ipc_frame got;

	send_raw(sound, sizeof(sound), 0);
	cr_assert_eq(lg_ipc_receive(there, buffer, sizeof(sound) - 1, &got, &err), LG_E_FORMAT);
	send_raw(sound, sizeof(sound), 0);
	cr_assert_eq(lg_ipc_receive(there, buffer, sizeof(sound), &got, &err), 0);
}

Test(ipc, nothing_waiting_is_told_from_nobody_there)
{
	const struct lg_ipc_frame frame = {1, 1, text("x"), -1};
	struct lg_ipc_frame got;

	cr_assert_eq(receive(&got), LG_E_AGAIN);
	close(here);
	cr_assert_eq(receive(&got), LG_E_CLOSED);
	cr_assert_eq(lg_ipc_send(there, &frame, &err), LG_E_CLOSED);
}

Test(ipc, a_full_queue_is_told_from_an_error)
{
	static const uint8_t body[1000];
	const struct lg_ipc_frame frame = {1, 1, {body, sizeof(body)}, -1};
	int ret = 0;

	for (unsigned i = 0; i < 100000 && ret == 0; i++)
		ret = lg_ipc_send(here, &frame, &err);
	cr_assert_eq(ret, LG_E_AGAIN);
}

Test(ipc_parse, takes_a_sound_frame)
{
	struct lg_ipc_frame frame;

	cr_assert_eq(lg_ipc_parse(sound, sizeof(sound), &frame, &err), 0);
	cr_assert_eq(frame.type, 3);
	cr_assert_eq(frame.request, UINT32_C(0x06070809));
	cr_assert_eq(frame.body.data, sound + 16);
	cr_assert_eq(frame.body.len, 4);
	cr_assert_eq(frame.fd, -1);
}

Test(ipc_parse, refuses_a_frame_cut_or_extended_at_every_byte)
{
	uint8_t data[32] = {0};
	struct lg_ipc_frame frame;

	memcpy(data, sound, sizeof(sound));
	for (size_t len = 0; len <= sizeof(data); len++)
		cr_assert_eq(lg_ipc_parse(data, len, &frame, &err) == 0, len == sizeof(sound));
}

Test(ipc_parse, refuses_another_magic_and_another_version)
{
	struct lg_ipc_frame frame;

	for (unsigned i = 0; i < 6; i++) {
		uint8_t data[sizeof(sound)];

		memcpy(data, sound, sizeof(sound));
		data[i] ^= 0x40;
		cr_assert_eq(lg_ipc_parse(data, sizeof(data), &frame, &err),
			i < 4 ? LG_E_FORMAT : LG_E_VERSION);
	}
}

Test(ipc_parse, refuses_a_body_beyond_the_limit)
{
	static uint8_t data[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES + 1];
	struct lg_ipc_frame frame;

	memcpy(data, sound, LG_IPC_HEADER_BYTES);
	lg_put_le32(data + 12, LG_IPC_BODY_MAX_BYTES);
	cr_assert_eq(lg_ipc_parse(data, sizeof(data) - 1, &frame, &err), 0);
	lg_put_le32(data + 12, LG_IPC_BODY_MAX_BYTES + 1);
	cr_assert_eq(lg_ipc_parse(data, sizeof(data), &frame, &err), LG_E_FORMAT);
}
