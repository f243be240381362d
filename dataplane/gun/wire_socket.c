// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/wire.h"

#include "common/protocol.h"

#include <arpa/inet.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define SOCKET_BUFFER_BYTES (8 << 20)
// poll() may come back this much late: the rest of a wait is spent by asking again.
#define POLL_SLACK_NS 100000

struct socket_wire {
	struct lg_wire wire;
	unsigned count;
	unsigned next_to_send, next_to_receive;
	struct pollfd sockets[LG_WIRE_SOCKETS_MAX];
	uint8_t received[LG_WIRE_BURST][LG_REQUEST_MAX_BYTES];
};

// A datagram that the kernel refuses for an ICMP error to an earlier one counts as sent: it would
// have been lost on any other network, and the judge sees that it is.
static unsigned send_burst(struct lg_wire *wire, const struct lg_bytes *datagrams, unsigned count)
{
	struct socket_wire *w = (struct socket_wire *)wire;
	struct mmsghdr messages[LG_WIRE_BURST] = {0};
	struct iovec parts[LG_WIRE_BURST];
	int sent;

	for (unsigned i = 0; i < count; i++) {
		parts[i] = (struct iovec){(void *)(uintptr_t)datagrams[i].data, datagrams[i].len};
		messages[i].msg_hdr.msg_iov = &parts[i];
		messages[i].msg_hdr.msg_iovlen = 1;
	}
	sent = sendmmsg(w->sockets[w->next_to_send].fd, messages, count, MSG_DONTWAIT);
	w->next_to_send = (w->next_to_send + 1) % w->count;
	if (sent >= 0)
		return (unsigned)sent;
	return errno == EAGAIN || errno == ENOBUFS || errno == EINTR ? 0 : 1;
}

static unsigned receive_burst(struct lg_wire *wire, struct lg_bytes *datagrams)
{
	struct socket_wire *w = (struct socket_wire *)wire;
	struct mmsghdr messages[LG_WIRE_BURST] = {0};
	struct iovec parts[LG_WIRE_BURST];

	for (unsigned i = 0; i < LG_WIRE_BURST; i++) {
		parts[i] = (struct iovec){w->received[i], sizeof(w->received[i])};
		messages[i].msg_hdr.msg_iov = &parts[i];
		messages[i].msg_hdr.msg_iovlen = 1;
	}
	for (unsigned tries = 0; tries < w->count; tries++) {
		const int fd = w->sockets[w->next_to_receive].fd;
		const int got = recvmmsg(fd, messages, LG_WIRE_BURST, MSG_DONTWAIT, NULL);

		w->next_to_receive = (w->next_to_receive + 1) % w->count;
		if (got <= 0)
			continue;
		for (int i = 0; i < got; i++)
			datagrams[i] = (struct lg_bytes){w->received[i], messages[i].msg_len};
		return (unsigned)got;
	}
	return 0;
}

static void wait_for_answer(struct lg_wire *wire, int64_t ns)
{
	struct socket_wire *w = (struct socket_wire *)wire;
	const struct timespec span = {0, ns < 999999999 ? ns - POLL_SLACK_NS : 999999999};

	if (ns > POLL_SLACK_NS)
		ppoll(w->sockets, w->count, &span, NULL);
}

static void close_sockets(struct lg_wire *wire)
{
	struct socket_wire *w = (struct socket_wire *)wire;

	for (unsigned i = 0; i < w->count; i++)
		close(w->sockets[i].fd);
	free(w);
}

static socklen_t to_sockaddr(const struct lg_address *address, struct sockaddr_storage *out)
{
	memset(out, 0, sizeof(*out));
	if (address->family == AF_INET6) {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)out;

		in6->sin6_family = AF_INET6;
		in6->sin6_port = htons(address->port);
		memcpy(&in6->sin6_addr, address->bytes, 16);
		return sizeof(*in6);
	}
	struct sockaddr_in *in = (struct sockaddr_in *)out;

	in->sin_family = AF_INET;
	in->sin_port = htons(address->port);
	memcpy(&in->sin_addr, address->bytes, 4);
	return sizeof(*in);
}

static int connect_one(const struct lg_address *gateway, const struct lg_address *source, int *out,
	struct lg_error *err)
{
	const int size = SOCKET_BUFFER_BYTES;
	struct sockaddr_storage name;
	socklen_t len;
	int fd = socket(gateway->family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return lg_fail(err, LG_E_IO, "no UDP socket: %s", strerror(errno));
	// As root beyond the system's limit, otherwise as far as it allows.
	if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof(size)) != 0)
		(void)setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size));
	if (setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof(size)) != 0)
		(void)setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	if (source) {
		len = to_sockaddr(source, &name);
		if (bind(fd, (struct sockaddr *)&name, len) != 0) {
			lg_fail(err, LG_E_IO, "cannot send from the source address given: %s",
				strerror(errno));
			goto fail;
		}
	}
	len = to_sockaddr(gateway, &name);
	if (connect(fd, (struct sockaddr *)&name, len) != 0) {
		lg_fail(err, LG_E_IO, "no route to the gateway: %s", strerror(errno));
		goto fail;
	}
	*out = fd;
	return LG_OK;
fail:
	close(fd);
	return LG_E_IO;
}

int lg_wire_open_socket(
	const struct lg_wire_options *options, struct lg_wire **wire, struct lg_error *err)
{
	struct lg_address source;
	struct socket_wire *w;
	int rc = LG_OK;

	if (options->source_ip) {
		rc = lg_address_parse(options->source_ip, &source, err);
		if (rc != LG_OK)
			return rc;
		if (source.family != options->gateway.family)
			return lg_fail(err, LG_E_ARGUMENT,
				"source address and gateway are not both IPv4 or both IPv6");
	}
	w = calloc(1, sizeof(*w));
	if (!w)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for sockets");
	w->wire = (struct lg_wire){send_burst, receive_burst, wait_for_answer, close_sockets};
	while (w->count < options->sockets && rc == LG_OK) {
		int fd = -1;

		rc = connect_one(&options->gateway, options->source_ip ? &source : NULL, &fd, err);
		if (rc == LG_OK)
			w->sockets[w->count++] = (struct pollfd){.fd = fd, .events = POLLIN};
	}
	if (rc != LG_OK) {
		close_sockets(&w->wire);
		return rc;
	}
	*wire = &w->wire;
	return LG_OK;
}
