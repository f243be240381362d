// SPDX-License-Identifier: Apache-2.0
#include "common/ipc.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static const uint8_t magic[4] = {'L', 'G', 'I', 'P'};

// As many descriptors as a peer may try to send are taken in, so that all can be closed again.
// The kernel discards what is beyond and says so (MSG_CTRUNC).
#define DESCRIPTORS_TAKEN 8

union control {
	char bytes[CMSG_SPACE(DESCRIPTORS_TAKEN * sizeof(int))];
	struct cmsghdr align;
};

int lg_ipc_parse(const uint8_t *data, size_t len, struct lg_ipc_frame *frame, struct lg_error *err)
{
	if (len < LG_IPC_HEADER_BYTES || memcmp(data, magic, sizeof(magic)) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"message of %zu bytes is not a licgate frame: is the peer a licgate "
			"program?",
			len);
	if (lg_le16(data + 4) != LG_IPC_VERSION)
		return lg_fail(err, LG_E_VERSION,
			"peer speaks version %u of the local protocol, this program %u: install "
			"both from one release",
			lg_le16(data + 4), LG_IPC_VERSION);
	if (lg_le32(data + 12) != len - LG_IPC_HEADER_BYTES ||
		len - LG_IPC_HEADER_BYTES > LG_IPC_BODY_MAX_BYTES)
		return lg_fail(err, LG_E_FORMAT,
			"frame announces a body of %u bytes, %zu came; at most %u are allowed",
			lg_le32(data + 12), len - LG_IPC_HEADER_BYTES, LG_IPC_BODY_MAX_BYTES);
	frame->type = lg_le16(data + 6);
	frame->request = lg_le32(data + 8);
	frame->body = (struct lg_bytes){data + LG_IPC_HEADER_BYTES, len - LG_IPC_HEADER_BYTES};
	frame->fd = -1;
	return LG_OK;
}

int lg_ipc_send(int fd, const struct lg_ipc_frame *frame, struct lg_error *err)
{
	uint8_t header[LG_IPC_HEADER_BYTES];
	struct iovec parts[2] = {
		{header, sizeof(header)},
		{(void *)(uintptr_t)frame->body.data, frame->body.len},
	};
	union control control = {0};
	struct msghdr message = {.msg_iov = parts, .msg_iovlen = frame->body.len ? 2 : 1};
	ssize_t sent;

	if (frame->body.len > LG_IPC_BODY_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE, "body of %zu bytes; a frame holds at most %u",
			frame->body.len, LG_IPC_BODY_MAX_BYTES);
	memcpy(header, magic, sizeof(magic));
	lg_put_le16(header + 4, LG_IPC_VERSION);
	lg_put_le16(header + 6, frame->type);
	lg_put_le32(header + 8, frame->request);
	lg_put_le32(header + 12, (uint32_t)frame->body.len);
	if (frame->fd >= 0) {
		struct cmsghdr *c;

		message.msg_control = control.bytes;
		message.msg_controllen = CMSG_SPACE(sizeof(int));
		c = CMSG_FIRSTHDR(&message);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(int));
		memcpy(CMSG_DATA(c), &frame->fd, sizeof(int));
	}
	do
		sent = sendmsg(fd, &message, MSG_NOSIGNAL);
	while (sent < 0 && errno == EINTR);
	if (sent >= 0)
		return LG_OK;
	switch (errno) {
	case EAGAIN:
		return lg_fail(err, LG_E_AGAIN, "peer does not read: its queue is full");
	case EPIPE:
	case ECONNRESET:
	case ENOTCONN:
		return lg_fail(err, LG_E_CLOSED, "peer closed the connection");
	case EMSGSIZE:
		return lg_fail(err, LG_E_TOO_LARGE,
			"frame of %zu bytes is larger than the socket's buffer: raise sysctl "
			"net.core.wmem_default",
			LG_IPC_HEADER_BYTES + frame->body.len);
	default:
		return lg_fail(err, LG_E_IO, "cannot send on local socket: %s", strerror(errno));
	}
}

// Writes out what descriptors came, and returns their number.
static unsigned descriptors(struct msghdr *message, int fds[DESCRIPTORS_TAKEN])
{
	unsigned count = 0;

	for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c)) {
		const size_t bytes = c->cmsg_len - CMSG_LEN(0);

		if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
			continue;
		for (size_t at = 0; at + sizeof(int) <= bytes && count < DESCRIPTORS_TAKEN;
			at += sizeof(int))
			memcpy(&fds[count++], CMSG_DATA(c) + at, sizeof(int));
	}
	return count;
}

static int judge(const struct msghdr *message, const uint8_t *buffer, size_t len, unsigned fd_count,
	struct lg_ipc_frame *frame, struct lg_error *err)
{
	if (!len)
		return lg_fail(err, LG_E_CLOSED, "peer closed the connection");
	if (message->msg_flags & MSG_TRUNC)
		return lg_fail(err, LG_E_FORMAT, "frame is larger than the buffer of %zu bytes",
			message->msg_iov->iov_len);
	if (fd_count > 1 || message->msg_flags & MSG_CTRUNC)
		return lg_fail(err, LG_E_FORMAT,
			"frame carries more than one descriptor, or this process may open no more "
			"(ulimit -n)");
	return lg_ipc_parse(buffer, len, frame, err);
}

int lg_ipc_receive(
	int fd, uint8_t *buffer, size_t room, struct lg_ipc_frame *frame, struct lg_error *err)
{
	union control control = {0};
	struct iovec part = {buffer, room};
	struct msghdr message = {
		.msg_iov = &part,
		.msg_iovlen = 1,
		.msg_control = control.bytes,
		.msg_controllen = sizeof(control.bytes),
	};
	int fds[DESCRIPTORS_TAKEN];
	unsigned fd_count;
	ssize_t len;
	int ret;

	do
		len = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
	while (len < 0 && errno == EINTR);
	if (len < 0) {
		if (errno == EAGAIN)
			return lg_fail(err, LG_E_AGAIN, "no frame is waiting");
		if (errno == ECONNRESET || errno == ENOTCONN)
			return lg_fail(err, LG_E_CLOSED, "peer closed the connection");
		return lg_fail(err, LG_E_IO, "cannot receive on local socket: %s", strerror(errno));
	}
	fd_count = descriptors(&message, fds);
	ret = judge(&message, buffer, (size_t)len, fd_count, frame, err);
	if (ret == LG_OK && fd_count) {
		frame->fd = fds[0];
		return LG_OK;
	}
	while (fd_count)
		close(fds[--fd_count]);
	return ret;
}
