// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/wire.h"

#include <criterion/criterion.h>

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct lg_wire *wire;
static struct lg_error err;
static int server;

// A UDP socket on the loopback interface of one family, and a wire to it.
static void start(int family, unsigned sockets, const char *source_ip)
{
	struct lg_wire_options options = {.sockets = sockets, .source_ip = source_ip};
	struct sockaddr_storage name = {.ss_family = (sa_family_t)family};
	socklen_t len = sizeof(name);

	if (family == AF_INET6)
		((struct sockaddr_in6 *)&name)->sin6_addr = in6addr_loopback;
	else
		((struct sockaddr_in *)&name)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	server = socket(family, SOCK_DGRAM, 0);
	cr_assert_geq(server, 0);
	if (bind(server, (struct sockaddr *)&name, len) != 0)
		cr_skip_test("no such loopback address here");
	cr_assert_eq(getsockname(server, (struct sockaddr *)&name, &len), 0);
	options.gateway.family = family;
	options.gateway.port = ntohs(((struct sockaddr_in *)&name)->sin_port);
	if (family == AF_INET6)
		options.gateway.bytes[15] = 1;
	else
		memcpy(options.gateway.bytes, &((struct sockaddr_in *)&name)->sin_addr, 4);
	cr_assert_eq(lg_wire_open_socket(&options, &wire, &err), LG_OK, "%s", err.text);
}

static void end(void)
{
	if (wire)
		wire->close(wire);
	close(server);
}

TestSuite(wire_socket, .fini = end, .timeout = 20);

// Lets the server send everything back that it gets; tells apart how many ports it came from.
static unsigned echo(unsigned count)
{
	uint16_t ports[64];
	unsigned different = 0;

	for (unsigned i = 0; i < count; i++) {
		struct sockaddr_storage from;
		socklen_t len = sizeof(from);
		uint8_t datagram[1500];
		const ssize_t got = recvfrom(
			server, datagram, sizeof(datagram), 0, (struct sockaddr *)&from, &len);
		const uint16_t port = ((struct sockaddr_in *)&from)->sin_port;
		unsigned known = 0;

		cr_assert_gt(got, 0);
		cr_assert_eq(
			sendto(server, datagram, (size_t)got, 0, (struct sockaddr *)&from, len),
			got);
		while (known < different && ports[known] != port)
			known++;
		if (known == different)
			ports[different++] = port;
	}
	return different;
}

static void send_all(const struct lg_bytes *datagrams, unsigned count)
{
	unsigned sent = 0;

	while (sent < count)
		sent += wire->send(wire, datagrams + sent, count - sent);
}

static unsigned receive_all(struct lg_bytes *last, unsigned count)
{
	unsigned got = 0;

	while (got < count) {
		struct lg_bytes datagrams[LG_WIRE_BURST];
		const unsigned now = wire->receive(wire, datagrams);

		if (now > 0)
			*last = datagrams[now - 1];
		else
			wire->wait(wire, 10000000);
		got += now;
	}
	return got;
}

static void round_trip(int family)
{
	const struct lg_bytes datagrams[] = {
		{(const uint8_t *)"one", 3}, {(const uint8_t *)"second", 6}};
	struct lg_bytes last;

	start(family, 1, NULL);
	send_all(datagrams, 2);
	cr_assert_eq(echo(2), 1);
	cr_assert_eq(receive_all(&last, 2), 2);
	cr_assert_eq(last.len, 6);
	cr_assert_arr_eq(last.data, "second", 6);
}

Test(wire_socket, carries_datagrams_over_ipv4)
{
	round_trip(AF_INET);
}

Test(wire_socket, carries_datagrams_over_ipv6)
{
	round_trip(AF_INET6);
}

Test(wire_socket, spreads_bursts_over_its_sockets)
{
	const struct lg_bytes datagram = {(const uint8_t *)"x", 1};
	struct lg_bytes last;

	start(AF_INET, 4, "127.0.0.2");
	for (unsigned i = 0; i < 8; i++)
		send_all(&datagram, 1);
	cr_assert_eq(echo(8), 4);
	cr_assert_eq(receive_all(&last, 8), 8);
}

Test(wire_socket, counts_what_a_dead_gateway_refuses_as_sent)
{
	const struct lg_bytes datagram = {(const uint8_t *)"x", 1};

	start(AF_INET, 1, NULL);
	close(server);
	server = -1;
	for (unsigned i = 0; i < 10; i++)
		cr_assert_eq(wire->send(wire, &datagram, 1), 1);
}

Test(wire_socket, refuses_a_source_of_another_family_or_not_ours)
{
	struct lg_wire_options options = {.sockets = 1, .source_ip = "::1"};
	struct lg_wire *none = NULL;

	server = -1;
	cr_assert_eq(lg_address_parse_with_port("127.0.0.1:4433", &options.gateway, &err), LG_OK);
	cr_assert_eq(lg_wire_open_socket(&options, &none, &err), LG_E_ARGUMENT);
	options.source_ip = "192.0.2.1";
	cr_assert_eq(lg_wire_open_socket(&options, &none, &err), LG_E_IO);
	cr_assert(strstr(err.text, "source address"));
	cr_assert_null(none);
}
