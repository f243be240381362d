// SPDX-License-Identifier: Apache-2.0
#include "dataplane/local.h"

#include "tests/lib/frames.h"

#include <criterion/criterion.h>

static struct lg_endpoint us;
static struct lg_test_frame wire;
static struct lg_frame frame;

static void answer(void)
{
	frame = (struct lg_frame){.data = wire.data, .len = wire.len, .room = sizeof wire.data};
	lg_local_answer(&us, lg_frame_parse(&us, &frame), &frame);
}

static void answers_with(enum lg_counter what)
{
	answer();
	cr_assert_eq(frame.outcome, what, "%s", lg_counter_info(frame.outcome)->name);
	cr_assert(frame.send);
	cr_expect(lg_test_frame_sound(frame.data, frame.len));
	cr_expect_arr_eq(frame.data + LG_MAC_BYTES, us.mac, LG_MAC_BYTES);
}

static void refuses_with(enum lg_counter why)
{
	const struct lg_test_frame before = wire;

	answer();
	cr_expect_eq(frame.outcome, why, "%s", lg_counter_info(frame.outcome)->name);
	cr_expect(!frame.send);
	cr_expect_arr_eq(before.data, wire.data, sizeof wire.data);
}

static void refuses_sealed_with(enum lg_counter why)
{
	lg_test_set_checksums(&wire);
	refuses_with(why);
}

static uint8_t *ip(void)
{
	return wire.data + wire.ip;
}

static uint8_t *body(void)
{
	return wire.data + wire.body;
}

static void start(void)
{
	us = lg_test_endpoint;
}

TestSuite(local, .init = start);

Test(local, answers_arp_for_its_address)
{
	lg_test_arp(&wire);
	answers_with(LG_C_answered_arp);
	cr_expect_eq(frame.len, 60);
	cr_expect_arr_eq(frame.data, lg_test_client_mac, LG_MAC_BYTES);
	cr_expect_eq(ip()[7], 2);
	cr_expect_arr_eq(ip() + 8, us.mac, LG_MAC_BYTES);
	cr_expect_arr_eq(ip() + 14, us.ipv4, LG_IPV4_BYTES);
	cr_expect_arr_eq(ip() + 18, lg_test_client_mac, LG_MAC_BYTES);
	cr_expect_arr_eq(ip() + 24, lg_test_client_ipv4, LG_IPV4_BYTES);
}

Test(local, answers_an_arp_probe)
{
	lg_test_arp(&wire);
	memset(ip() + 14, 0, LG_IPV4_BYTES); // RFC 5227: is this address taken?
	answers_with(LG_C_answered_arp);
}

Test(local, refuses_arp_of_any_other_form)
{
	for (unsigned at = 0; at < 8; at++) {
		lg_test_arp(&wire);
		ip()[at] ^= 4;
		refuses_with(LG_C_drop_arp);
	}
	lg_test_arp(&wire);
	wire.len = wire.ip + 27u;
	refuses_with(LG_C_drop_arp);
	wire.len++;
	answers_with(LG_C_answered_arp);
}

Test(local, refuses_arp_for_other_addresses)
{
	lg_test_arp(&wire);
	ip()[27] = 9;
	refuses_with(LG_C_drop_not_ours);
	lg_test_arp(&wire);
	us.has_ipv4 = false;
	refuses_with(LG_C_drop_not_ours);
}

Test(local, stays_silent_when_somebody_claims_its_address)
{
	lg_test_arp(&wire);
	memcpy(ip() + 14, us.ipv4, LG_IPV4_BYTES);
	refuses_with(LG_C_drop_ip_source);
}

Test(local, answers_echo_of_every_size_up_to_the_mtu)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		const size_t most = 1500 - (ipv6 ? 40 : 20) - 8;

		for (size_t bytes = 0; bytes <= most; bytes += bytes < 66 ? 1 : most - 66) {
			lg_test_echo(&wire, ipv6, bytes);
			answers_with(LG_C_answered_echo);
			cr_expect_eq(frame.len, wire.len);
			cr_expect_eq(body()[0], ipv6 ? 129 : 0);
			cr_expect_eq(lg_be16(body() + 4), 0x1234);
			for (size_t i = 0; i < bytes; i++)
				cr_assert_eq(body()[8 + i], (uint8_t)i);
		}
		lg_test_echo(&wire, ipv6, most + 1);
		refuses_with(LG_C_drop_ip_header);
	}
}

Test(local, cuts_padding_off_its_answers)
{
	lg_test_echo(&wire, false, 0);
	const uint32_t len = wire.len;

	wire.len = 60;
	answers_with(LG_C_answered_echo);
	cr_expect_eq(frame.len, len);
}

Test(local, refuses_echo_with_a_wrong_checksum)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		lg_test_echo(&wire, ipv6, 56);
		body()[9] ^= 1;
		refuses_with(LG_C_drop_icmp);
	}
}

Test(local, refuses_other_icmp)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		for (unsigned type = 0; type < 256; type++) {
			lg_test_echo(&wire, ipv6, 56);
			if (type == body()[0] || (ipv6 && type == 135))
				continue;
			body()[0] = (uint8_t)type;
			refuses_sealed_with(LG_C_drop_icmp);
		}
		lg_test_echo(&wire, ipv6, 56);
		body()[1] = 1; // code
		refuses_sealed_with(LG_C_drop_icmp);
		lg_test_echo(&wire, ipv6, 0);
		wire.len--;
		lg_test_set_lengths(&wire);
		refuses_sealed_with(LG_C_drop_icmp);
	}
}

Test(local, refuses_echo_from_nowhere_or_to_a_group)
{
	lg_test_echo(&wire, true, 56);
	memset(ip() + 8, 0, LG_IPV6_BYTES);
	refuses_sealed_with(LG_C_drop_icmp);
	lg_test_echo(&wire, true, 56);
	memcpy(wire.data, (uint8_t[]){0x33, 0x33, 0xff, 0, 0, 1}, LG_MAC_BYTES);
	lg_solicited_node(us.ipv6, ip() + 24);
	refuses_sealed_with(LG_C_drop_icmp);
}

static void advertises(bool solicited)
{
	const uint8_t *const nd = body();

	cr_expect_eq(ip()[7], 255);
	cr_expect_arr_eq(ip() + 8, us.ipv6, LG_IPV6_BYTES);
	cr_expect_eq(frame.len, wire.body + 32u);
	cr_expect_eq(nd[0], 136);
	cr_expect_eq(lg_be32(nd + 4), solicited ? 0x60000000u : 0x20000000u);
	cr_expect_arr_eq(nd + 8, us.ipv6, LG_IPV6_BYTES);
	cr_expect_eq(lg_be16(nd + 24), 0x0201);
	cr_expect_arr_eq(nd + 26, us.mac, LG_MAC_BYTES);
}

Test(local, advertises_itself_to_the_neighbour_that_asks)
{
	lg_test_solicitation(&wire, false);
	answers_with(LG_C_answered_nd);
	advertises(true);
	cr_expect_arr_eq(ip() + 24, lg_test_client_ipv6, LG_IPV6_BYTES);
	cr_expect_arr_eq(frame.data, lg_test_client_mac, LG_MAC_BYTES);
}

Test(local, answers_a_neighbour_that_checks_it_is_still_there)
{
	lg_test_solicitation(&wire, false);
	memcpy(wire.data, us.mac, LG_MAC_BYTES);
	memcpy(ip() + 24, us.ipv6, LG_IPV6_BYTES);
	wire.len -= 8; // unicast need not name its own address
	lg_test_set_lengths(&wire);
	lg_test_set_checksums(&wire);
	answers_with(LG_C_answered_nd);
	advertises(true);
}

Test(local, answers_duplicate_detection_at_all_nodes)
{
	static const uint8_t all_nodes[16] = {0xff, 2, [15] = 1};

	lg_test_solicitation(&wire, true);
	answers_with(LG_C_answered_nd);
	advertises(false);
	cr_expect_arr_eq(ip() + 24, all_nodes, LG_IPV6_BYTES);
	cr_expect_arr_eq(frame.data, ((uint8_t[]){0x33, 0x33, 0, 0, 0, 1}), LG_MAC_BYTES);
}

Test(local, refuses_a_solicitation_that_a_router_forwarded)
{
	lg_test_solicitation(&wire, false);
	ip()[7] = 254;
	refuses_with(LG_C_drop_icmp);
}

Test(local, refuses_malformed_solicitations)
{
	lg_test_solicitation(&wire, false);
	body()[2] ^= 1; // checksum
	refuses_with(LG_C_drop_icmp);
	lg_test_solicitation(&wire, false);
	body()[1] = 1; // code
	refuses_sealed_with(LG_C_drop_icmp);
	lg_test_solicitation(&wire, false);
	body()[8] = 0xff; // target is a group
	refuses_sealed_with(LG_C_drop_icmp);
	lg_test_solicitation(&wire, false);
	body()[25] = 0; // empty option
	refuses_sealed_with(LG_C_drop_icmp);
	lg_test_solicitation(&wire, false);
	body()[25] = 2; // option beyond the end
	refuses_sealed_with(LG_C_drop_icmp);
}

Test(local, refuses_solicitations_cut_short)
{
	lg_test_solicitation(&wire, false);
	const uint32_t body_at = wire.body;

	for (uint32_t bytes = 0; bytes < 32; bytes++) {
		lg_test_solicitation(&wire, false);
		wire.len = body_at + bytes;
		lg_test_set_lengths(&wire);
		lg_test_set_checksums(&wire);
		if (bytes == 24) // without an option it is whole
			answers_with(LG_C_answered_nd);
		else
			refuses_with(LG_C_drop_icmp);
	}
}

Test(local, refuses_duplicate_detection_by_unicast_or_with_an_address)
{
	lg_test_solicitation(&wire, true);
	memcpy(wire.data, us.mac, LG_MAC_BYTES);
	memcpy(ip() + 24, us.ipv6, LG_IPV6_BYTES);
	refuses_sealed_with(LG_C_drop_icmp);
	lg_test_solicitation(&wire, false);
	memset(ip() + 8, 0, LG_IPV6_BYTES);
	refuses_sealed_with(LG_C_drop_icmp);
}

Test(local, refuses_solicitations_for_others_of_its_group)
{
	lg_test_solicitation(&wire, false);
	body()[9] ^= 1;
	refuses_sealed_with(LG_C_drop_not_ours);
}

Test(local, needs_room_for_the_advertisement)
{
	lg_test_solicitation(&wire, true);
	frame = (struct lg_frame){.data = wire.data, .len = wire.len, .room = wire.len};
	lg_local_answer(&us, lg_frame_parse(&us, &frame), &frame);
	cr_expect(!frame.send);
	cr_expect_eq(frame.outcome, LG_C_drop_icmp);
}
