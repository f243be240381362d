// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/neighbour.h"

#include <criterion/criterion.h>

#include <string.h>
#include <sys/socket.h>

static const char message[] = "what is asked";

static struct lg_packet_path path_of(bool v6, bool reversed)
{
	struct lg_packet_path path = {
		.own_mac = {{2, 0, 0, 0, 0, 1}}, .gateway_mac = {{2, 0, 0, 0, 0, 2}}};
	struct lg_error err;

	cr_assert_eq(lg_address_parse(v6 ? "2001:db8::1:1" : "192.0.2.1", &path.own, &err), LG_OK);
	cr_assert_eq(lg_address_parse_with_port(v6 ? "[2001:db8::2:3344]:4433" : "192.0.2.2:4433",
			     &path.gateway, &err),
		LG_OK);
	path.own.port = 40000;
	if (reversed)
		return (struct lg_packet_path){.own = path.gateway,
			.gateway = path.own,
			.own_mac = path.gateway_mac,
			.gateway_mac = path.own_mac};
	return path;
}

// A frame from the far end to ours.
static size_t arriving(bool v6, uint8_t *frame)
{
	const struct lg_packet_path back = path_of(v6, true);

	return lg_packet_write(
		&back, 4433, (struct lg_bytes){(const uint8_t *)message, sizeof(message)}, frame);
}

static void comes_through(bool v6)
{
	const struct lg_packet_path path = path_of(v6, false);
	uint8_t frame[LG_PACKET_MAX_BYTES];
	const size_t len = arriving(v6, frame);
	struct lg_bytes datagram;

	cr_assert_eq(len, 14 + (v6 ? 40u : 20u) + 8 + sizeof(message));
	cr_assert(lg_packet_read(&path, (struct lg_bytes){frame, len}, &datagram));
	cr_assert_eq(datagram.len, sizeof(message));
	cr_assert_arr_eq(datagram.data, message, sizeof(message));
	// Short frames arrive padded to 60 bytes.
	memset(frame + len, 0, 60);
	cr_assert(lg_packet_read(&path, (struct lg_bytes){frame, len + 60}, &datagram));
	cr_assert_eq(datagram.len, sizeof(message));
}

Test(packet, carries_a_datagram_over_ipv4)
{
	comes_through(false);
}

Test(packet, carries_a_datagram_over_ipv6)
{
	comes_through(true);
}

Test(packet, refuses_every_truncation)
{
	for (int v6 = 0; v6 < 2; v6++) {
		const struct lg_packet_path path = path_of(v6, false);
		uint8_t frame[LG_PACKET_MAX_BYTES];
		const size_t len = arriving(v6, frame);

		for (size_t cut = 0; cut < len; cut++) {
			struct lg_bytes datagram;

			cr_assert_not(
				lg_packet_read(&path, (struct lg_bytes){frame, cut}, &datagram));
		}
	}
}

// Link addresses are none of the reader's business; nor, in IPv6, are traffic class, flow label and
// hop limit, which no checksum covers.
static bool may_change(bool v6, size_t at)
{
	return at < 12 || (v6 && ((at >= 15 && at <= 17) || at == 21));
}

Test(packet, refuses_every_flipped_byte_that_matters)
{
	for (int v6 = 0; v6 < 2; v6++) {
		const struct lg_packet_path path = path_of(v6, false);
		uint8_t frame[LG_PACKET_MAX_BYTES];
		const size_t len = arriving(v6, frame);

		for (size_t at = 0; at < len; at++) {
			struct lg_bytes datagram;

			frame[at] ^= 0x41;
			if (!may_change(v6, at))
				cr_assert_not(lg_packet_read(&path, (struct lg_bytes){frame, len},
						      &datagram),
					"IPv%d, byte %zu", v6 ? 6 : 4, at);
			frame[at] ^= 0x41;
		}
	}
}

Test(neighbour, asks_and_learns)
{
	for (int v6 = 0; v6 < 2; v6++) {
		struct lg_packet_path here = path_of(v6, false);
		const struct lg_packet_path there = path_of(v6, true);
		uint8_t question[LG_PACKET_MAX_BYTES], answer[LG_PACKET_MAX_BYTES];
		size_t len;

		memset(&here.gateway_mac, 0, sizeof(here.gateway_mac));
		len = lg_neighbour_ask(&here, question);
		cr_assert_gt(len, 0);
		cr_assert_eq(question[0] & 1, 1, "asked of a group");
		len = lg_neighbour_answer(&there, (struct lg_bytes){question, len}, answer);
		cr_assert_gt(len, 0);
		cr_assert_arr_eq(answer, here.own_mac.addr_bytes, 6);
		cr_assert(lg_neighbour_learn(&here, (struct lg_bytes){answer, len}));
		cr_assert_arr_eq(here.gateway_mac.addr_bytes, there.own_mac.addr_bytes, 6);
	}
}

Test(neighbour, sends_solicitations_to_the_group_of_the_address)
{
	const struct lg_packet_path here = path_of(true, false);
	const uint8_t group_mac[] = {0x33, 0x33, 0xff, 0x02, 0x33, 0x44};
	const uint8_t group[] = {0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, 0x02, 0x33, 0x44};
	uint8_t frame[LG_PACKET_MAX_BYTES];

	cr_assert_eq(lg_neighbour_ask(&here, frame), 14 + 40 + 32);
	cr_assert_arr_eq(frame, group_mac, sizeof(group_mac));
	cr_assert_arr_eq(frame + 14 + 24, group, sizeof(group));
}

Test(neighbour, does_not_answer_for_others_or_learn_from_them)
{
	for (int v6 = 0; v6 < 2; v6++) {
		struct lg_packet_path here = path_of(v6, false);
		struct lg_packet_path other = path_of(v6, true);
		uint8_t question[LG_PACKET_MAX_BYTES], answer[LG_PACKET_MAX_BYTES];
		const size_t asked = lg_neighbour_ask(&here, question);
		size_t len;

		other.own.bytes[3] ^= 1;
		cr_assert_eq(
			lg_neighbour_answer(&other, (struct lg_bytes){question, asked}, answer), 0);
		other.own.bytes[3] ^= 1;
		len = lg_neighbour_answer(&other, (struct lg_bytes){question, asked}, answer);
		here.gateway.bytes[3] ^= 1;
		cr_assert_not(lg_neighbour_learn(&here, (struct lg_bytes){answer, len}));
	}
}

Test(neighbour, refuses_every_truncation)
{
	for (int v6 = 0; v6 < 2; v6++) {
		struct lg_packet_path here = path_of(v6, false);
		const struct lg_packet_path there = path_of(v6, true);
		uint8_t question[LG_PACKET_MAX_BYTES], answer[LG_PACKET_MAX_BYTES];
		const size_t asked = lg_neighbour_ask(&here, question);
		const size_t answered =
			lg_neighbour_answer(&there, (struct lg_bytes){question, asked}, answer);
		uint8_t out[LG_PACKET_MAX_BYTES];

		for (size_t cut = 0; cut < asked; cut++)
			cr_assert_eq(
				lg_neighbour_answer(&there, (struct lg_bytes){question, cut}, out),
				0);
		for (size_t cut = 0; cut < answered; cut++)
			cr_assert_not(lg_neighbour_learn(&here, (struct lg_bytes){answer, cut}));
	}
}
