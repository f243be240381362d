// SPDX-License-Identifier: Apache-2.0
#include "dataplane/frame.h"

#include "tests/lib/frames.h"

#include <criterion/criterion.h>
#include <netinet/in.h>

static struct lg_endpoint us;
static struct lg_test_frame wire;
static struct lg_frame frame;
static const uint8_t payload[300] = "LICG";

static enum lg_frame_kind parse(void)
{
	frame = (struct lg_frame){.data = wire.data, .len = wire.len, .room = sizeof wire.data};
	return lg_frame_parse(&us, &frame);
}

static void start(bool ipv6, int tag)
{
	us = lg_test_endpoint;
	lg_test_udp(&wire, ipv6, tag, payload, sizeof payload);
}

// The frame is refused for this reason, and not a byte of it is changed.
static void refuses_with(enum lg_counter why)
{
	const struct lg_test_frame before = wire;

	cr_assert_eq(parse(), LG_FRAME_REFUSED);
	cr_expect_eq(frame.outcome, why, "counted as %s", lg_counter_info(frame.outcome)->name);
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

static uint8_t *udp(void)
{
	return wire.data + wire.body;
}

Test(frame, accepts_a_request_over_either_ip_tagged_or_not)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		for (int tag = LG_TEST_UNTAGGED; tag <= 7; tag += 8) {
			start(ipv6, tag);
			us.vlan = tag == LG_TEST_UNTAGGED ? 0 : (uint16_t)tag;
			cr_assert_eq(parse(), LG_FRAME_REQUEST);
			cr_expect_eq(frame.outcome, LG_C_requests);
			const struct lg_bytes datagram = lg_frame_datagram(&frame);
			const struct lg_bytes source = lg_frame_source(&frame);

			cr_assert_eq(datagram.len, sizeof payload);
			cr_expect_arr_eq(datagram.data, payload, sizeof payload);
			cr_assert_eq(source.len, ipv6 ? 16 : 4);
			cr_expect_arr_eq(source.data,
				ipv6 ? lg_test_client_ipv6 : lg_test_client_ipv4, source.len);
		}
	}
}

Test(frame, leaves_ethernet_padding_out_of_the_datagram)
{
	start(false, LG_TEST_UNTAGGED);
	wire.len += 18;
	cr_assert_eq(parse(), LG_FRAME_REQUEST);
	cr_expect_eq(lg_frame_datagram(&frame).len, sizeof payload);
}

Test(frame, refuses_every_cut)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		start(ipv6, 7);
		us.vlan = 7;
		const uint32_t whole = wire.len;
		const uint32_t header = wire.body;

		for (wire.len = 0; wire.len < whole; wire.len++) {
			const enum lg_counter why =
				wire.len < header ? LG_C_drop_frame_short : LG_C_drop_ip_header;
			refuses_with(why);
		}
	}
}

Test(frame, reads_nothing_beyond_its_bytes)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		start(ipv6, LG_TEST_UNTAGGED);
		for (uint32_t len = 0; len <= wire.len; len++) {
			uint8_t *const exact = malloc(len > 0 ? len : 1); // for ASan
			cr_assert_not_null(exact);
			memcpy(exact, wire.data, len);
			frame = (struct lg_frame){.data = exact, .len = len, .room = len};
			lg_frame_parse(&us, &frame);
			free(exact);
		}
	}
}

Test(frame, refuses_other_ethertypes)
{
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(wire.data + 12, 0x88cc); // LLDP
	refuses_with(LG_C_drop_ethertype);
	lg_put_be16(wire.data + 12, 300); // a length: IEEE 802.3
	refuses_with(LG_C_drop_ethertype);
}

Test(frame, takes_only_the_vlan_of_the_service)
{
	start(false, 7);
	refuses_with(LG_C_drop_vlan);
	us.vlan = 8;
	refuses_with(LG_C_drop_vlan);
	us.vlan = 7;
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
	lg_put_be16(wire.data + 14, 0xe007); // priority 7
	cr_expect_eq(parse(), LG_FRAME_REQUEST);

	start(false, LG_TEST_UNTAGGED);
	us.vlan = 7;
	refuses_with(LG_C_drop_vlan);
	start(false, 0xa000); // VLAN 0: a priority, no VLAN
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
}

Test(frame, refuses_two_tags)
{
	start(false, 7);
	us.vlan = 7;
	lg_put_be16(wire.data + 16, 0x8100);
	refuses_with(LG_C_drop_vlan);
	lg_put_be16(wire.data + 16, 0x88a8);
	refuses_with(LG_C_drop_vlan);
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(wire.data + 12, 0x88a8);
	refuses_with(LG_C_drop_vlan);
}

Test(frame, refuses_other_mac_addresses_unless_told_to_take_any)
{
	start(false, LG_TEST_UNTAGGED);
	wire.data[5] = 9;
	refuses_with(LG_C_drop_not_ours);
	us.any_mac = true;
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
}

Test(frame, refuses_requests_sent_to_a_group)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		start(ipv6, LG_TEST_UNTAGGED);
		us.any_mac = true;
		memset(wire.data, 0xff, LG_MAC_BYTES);
		refuses_with(LG_C_drop_not_ours);
	}
}

Test(frame, refuses_frames_from_a_group)
{
	start(false, LG_TEST_UNTAGGED);
	wire.data[6] |= 1;
	refuses_with(LG_C_drop_ip_source);
}

// The kernel's end of a TAP device has the MAC address of the port.
Test(frame, accepts_frames_from_its_own_mac_address)
{
	start(false, LG_TEST_UNTAGGED);
	memcpy(wire.data + 6, us.mac, LG_MAC_BYTES);
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
}

Test(frame, refuses_bad_ipv4_headers)
{
	start(false, LG_TEST_UNTAGGED);
	ip()[0] = 0x55;
	refuses_sealed_with(LG_C_drop_ip_header);
	ip()[0] = 0x44;
	refuses_sealed_with(LG_C_drop_ip_header);
	ip()[0] = 0x46;
	refuses_sealed_with(LG_C_drop_ip_options);
	ip()[0] = 0x45;
	lg_put_be16(ip() + 2, 19);
	refuses_with(LG_C_drop_ip_header);
	lg_put_be16(ip() + 2, (uint16_t)(wire.len - wire.ip + 1));
	refuses_with(LG_C_drop_ip_header);
}

Test(frame, refuses_packets_above_the_mtu)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		start(ipv6, LG_TEST_UNTAGGED);
		us.mtu_bytes = (uint16_t)(wire.len - wire.ip);
		cr_expect_eq(parse(), LG_FRAME_REQUEST);
		us.mtu_bytes--;
		refuses_with(LG_C_drop_ip_header);
	}
}

Test(frame, refuses_every_flipped_bit_of_an_ipv4_header)
{
	for (unsigned bit = 0; bit < 160; bit++) {
		start(false, LG_TEST_UNTAGGED);
		ip()[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_eq(parse(), LG_FRAME_REFUSED, "bit %u", bit);
	}
	start(false, LG_TEST_UNTAGGED);
	ip()[8] ^= 1; // time to live
	refuses_with(LG_C_drop_ip_checksum);
}

Test(frame, refuses_fragments)
{
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(ip() + 6, 0x2000); // more to come
	refuses_sealed_with(LG_C_drop_fragment);
	lg_put_be16(ip() + 6, 0x0001); // not the first
	refuses_sealed_with(LG_C_drop_fragment);
	lg_put_be16(ip() + 6, 0x4000); // don't fragment
	lg_test_set_checksums(&wire);
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
	start(true, LG_TEST_UNTAGGED);
	ip()[6] = 44;
	refuses_with(LG_C_drop_fragment);
}

Test(frame, refuses_other_destinations)
{
	start(false, LG_TEST_UNTAGGED);
	ip()[19] = 9;
	refuses_sealed_with(LG_C_drop_not_ours);
	start(false, LG_TEST_UNTAGGED);
	us.has_ipv4 = false;
	refuses_with(LG_C_drop_not_ours);
	start(true, LG_TEST_UNTAGGED);
	ip()[39] = 9;
	refuses_sealed_with(LG_C_drop_not_ours);
	start(true, LG_TEST_UNTAGGED);
	us.has_ipv6 = false;
	refuses_with(LG_C_drop_not_ours);
	// The solicited-node group is for neighbour discovery, not for requests.
	start(true, LG_TEST_UNTAGGED);
	lg_solicited_node(us.ipv6, ip() + 24);
	refuses_sealed_with(LG_C_drop_not_ours);
}

Test(frame, refuses_ipv4_sources_that_no_host_has)
{
	static const uint8_t bad[][LG_IPV4_BYTES] = {{0, 0, 0, 0}, {0, 1, 2, 3}, {127, 0, 0, 1},
		{224, 0, 0, 1}, {239, 255, 255, 255}, {240, 0, 0, 1}, {255, 255, 255, 255},
		{192, 0, 2, 1}};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		start(false, LG_TEST_UNTAGGED);
		memcpy(ip() + 12, bad[i], LG_IPV4_BYTES);
		refuses_sealed_with(LG_C_drop_ip_source);
	}
}

Test(frame, refuses_ipv6_sources_that_no_host_has)
{
	static const uint8_t bad[][LG_IPV6_BYTES] = {{0}, {[15] = 1}, {0xff, 2, [15] = 1},
		{[10] = 0xff, [11] = 0xff, [12] = 192, [15] = 2},
		{0x20, 0x01, 0x0d, 0xb8, [15] = 1}};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		start(true, LG_TEST_UNTAGGED);
		memcpy(ip() + 8, bad[i], LG_IPV6_BYTES);
		refuses_sealed_with(LG_C_drop_ip_source);
	}
}

Test(frame, refuses_bad_ipv6_headers)
{
	start(true, LG_TEST_UNTAGGED);
	ip()[0] = 0x40;
	refuses_with(LG_C_drop_ip_header);
	ip()[0] = 0x60;
	lg_put_be16(ip() + 4, (uint16_t)(wire.len - wire.body + 1));
	refuses_with(LG_C_drop_ip_header);
}

Test(frame, refuses_ipv6_extension_headers)
{
	static const uint8_t extension[] = {0, 43, 50, 51, 60, 135, 139, 140};

	for (unsigned i = 0; i < sizeof extension; i++) {
		start(true, LG_TEST_UNTAGGED);
		ip()[6] = extension[i];
		refuses_with(LG_C_drop_ip_options);
	}
}

Test(frame, refuses_other_protocols)
{
	start(false, LG_TEST_UNTAGGED);
	ip()[9] = IPPROTO_TCP;
	refuses_sealed_with(LG_C_drop_ip_protocol);
	ip()[9] = IPPROTO_ICMPV6; // of the other family
	refuses_sealed_with(LG_C_drop_ip_protocol);
	start(true, LG_TEST_UNTAGGED);
	ip()[6] = IPPROTO_ICMP;
	refuses_with(LG_C_drop_ip_protocol);
	ip()[6] = 59; // no next header
	refuses_with(LG_C_drop_ip_protocol);
}

Test(frame, refuses_udp_lengths_that_disagree)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		for (int off = -1; off <= 1; off += 2) {
			start(ipv6, LG_TEST_UNTAGGED);
			lg_put_be16(udp() + 4, (uint16_t)(8 + (int)sizeof payload + off));
			refuses_with(LG_C_drop_udp_length);
		}
		start(ipv6, LG_TEST_UNTAGGED);
		wire.len = wire.body + 7u; // not even a UDP header
		lg_test_set_lengths(&wire);
		refuses_sealed_with(LG_C_drop_udp_length);
	}
}

Test(frame, takes_an_empty_datagram_for_a_request)
{
	us = lg_test_endpoint;
	lg_test_udp(&wire, false, LG_TEST_UNTAGGED, payload, 0);
	cr_assert_eq(parse(), LG_FRAME_REQUEST);
	cr_expect_eq(lg_frame_datagram(&frame).len, 0);
}

Test(frame, refuses_other_ports)
{
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(udp() + 2, 4434);
	refuses_sealed_with(LG_C_drop_udp_port);
}

Test(frame, refuses_source_ports_of_services)
{
	static const uint16_t bad[] = {0, 7, 53, 123, 1023, 4433};

	for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
		start(false, LG_TEST_UNTAGGED);
		lg_put_be16(udp(), bad[i]);
		refuses_sealed_with(LG_C_drop_udp_source_port);
	}
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(udp(), 1024);
	lg_test_set_checksums(&wire);
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
}

Test(frame, refuses_wrong_udp_checksums_unless_told_not_to_look)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		start(ipv6, LG_TEST_UNTAGGED);
		udp()[20] ^= 1;
		refuses_with(LG_C_drop_udp_checksum);
		us.verify_udp_checksum = false;
		cr_expect_eq(parse(), LG_FRAME_REQUEST);
	}
}

Test(frame, allows_no_udp_checksum_in_ipv4_only)
{
	start(false, LG_TEST_UNTAGGED);
	lg_put_be16(udp() + 6, 0);
	cr_expect_eq(parse(), LG_FRAME_REQUEST);
	start(true, LG_TEST_UNTAGGED);
	lg_put_be16(udp() + 6, 0);
	refuses_with(LG_C_drop_udp_checksum);
	us.verify_udp_checksum = false;
	refuses_with(LG_C_drop_udp_checksum);
}

Test(frame, tells_icmp_and_arp_apart_from_requests)
{
	us = lg_test_endpoint;
	lg_test_arp(&wire);
	cr_expect_eq(parse(), LG_FRAME_ARP);
	lg_test_echo(&wire, false, 56);
	cr_expect_eq(parse(), LG_FRAME_ICMP);
	lg_test_echo(&wire, true, 56);
	cr_expect_eq(parse(), LG_FRAME_ICMPV6);
	lg_test_solicitation(&wire, false);
	cr_expect_eq(parse(), LG_FRAME_ICMPV6);
}

Test(frame, answers_the_sender_with_good_checksums)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		for (int tag = LG_TEST_UNTAGGED; tag <= 7; tag += 8) {
			start(ipv6, tag);
			us.vlan = tag == LG_TEST_UNTAGGED ? 0 : (uint16_t)tag;
			us.verify_udp_checksum = false;
			lg_put_be16(udp() + 6, 0x1234); // unfinished, as a veth peer sends it
			cr_assert_eq(parse(), LG_FRAME_REQUEST);
			lg_frame_answer_udp(&us, &frame, 104);

			cr_expect(frame.send);
			cr_assert_eq(frame.len, wire.body + 8u + 104u);
			cr_expect(lg_test_frame_sound(frame.data, frame.len));
			cr_expect_arr_eq(frame.data, lg_test_client_mac, LG_MAC_BYTES);
			cr_expect_arr_eq(frame.data + LG_MAC_BYTES, us.mac, LG_MAC_BYTES);
			cr_expect_eq(lg_be16(udp()), us.udp_port);
			cr_expect_eq(lg_be16(udp() + 2), LG_TEST_CLIENT_PORT);
			const unsigned len = ipv6 ? 16 : 4;
			const unsigned at = ipv6 ? 8 : 12;

			cr_expect_arr_eq(ip() + at, ipv6 ? us.ipv6 : us.ipv4, len);
			cr_expect_arr_eq(ip() + at + len,
				ipv6 ? lg_test_client_ipv6 : lg_test_client_ipv4, len);
			cr_expect_eq(ip()[ipv6 ? 7 : 8], 64);
			if (tag != LG_TEST_UNTAGGED)
				cr_expect_eq(lg_be16(wire.data + 14), tag);
		}
	}
}

Test(frame, writes_a_udp_checksum_of_zero_as_ones)
{
	// Try payload words until the sum is one that computes to zero.
	for (unsigned word = 0; word <= 0xffff; word++) {
		start(false, LG_TEST_UNTAGGED);
		cr_assert_eq(parse(), LG_FRAME_REQUEST);
		lg_put_be16(udp() + 8, (uint16_t)word);
		lg_frame_answer_udp(&us, &frame, 104);
		cr_assert_neq(lg_be16(udp() + 6), 0);
		if (lg_be16(udp() + 6) == 0xffff) {
			cr_expect(lg_test_frame_sound(frame.data, frame.len));
			return;
		}
	}
	cr_assert(false, "no payload gave that checksum");
}

Test(frame, knows_the_solicited_node_group)
{
	const uint8_t address[16] = {0x40, 0x37, [12] = 0x01, 0x80, 0x0e, 0x8c};
	const uint8_t group[16] = {0xff, 0x02, [11] = 1, 0xff, 0x80, 0x0e, 0x8c};
	uint8_t got[16];

	lg_solicited_node(address, got); // the example of RFC 4291 section 2.7.1
	cr_expect_arr_eq(got, group, 16);
}
