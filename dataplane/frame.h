// SPDX-License-Identifier: Apache-2.0
// Frames: bytes off the wire in, a request or a reason to drop out; and answers written in place.
//
// Accepts only what a client of ours can mean: Ethernet II with at most the one 802.1Q tag of the
// service, IPv4 without options or IPv6 without extension headers, unfragmented, to one of our
// addresses from a unicast one, every length agreeing with every other. All else is refused with
// the counter that names it, and nothing is written to such a frame. Works on plain bytes: no
// port, no mbuf, no allocation. Pure functions, for any thread.
#pragma once

#include "common/bytes.h"
#include "common/counters.h"

#define LG_MAC_BYTES 6
#define LG_IPV4_BYTES 4
#define LG_IPV6_BYTES 16
#define LG_UDP_HEADER_BYTES 8

// Who we are on the link.
struct lg_endpoint {
	uint8_t mac[LG_MAC_BYTES];
	uint8_t ipv4[LG_IPV4_BYTES];
	uint8_t ipv6[LG_IPV6_BYTES];
	bool has_ipv4;
	bool has_ipv6;
	bool any_mac;             // take frames for other MAC addresses too
	bool verify_udp_checksum; // off where a kernel on this host leaves them unfinished (veth)
	uint16_t vlan;            // 0 = untagged, or tagged for priority only
	uint16_t udp_port;
	uint16_t mtu_bytes;
};

enum lg_frame_kind {
	LG_FRAME_REFUSED,
	LG_FRAME_REQUEST, // UDP to the service port; the datagram is lg_frame_datagram()
	LG_FRAME_ARP,
	LG_FRAME_ICMP,
	LG_FRAME_ICMPV6,
};

struct lg_frame {
	// Filled in by whoever has the buffer; an answer changes len, never beyond room.
	uint8_t *data;
	uint32_t len;
	uint32_t room; // bytes that may be written, from data on

	// Filled in by lg_frame_parse().
	uint16_t ip;   // offset of the IP header, or of the ARP message
	uint16_t body; // offset of the UDP or ICMP header
	uint16_t end;  // offset behind the IP packet; the rest is Ethernet padding
	bool ipv6;

	// What became of it, filled in as it becomes known.
	enum lg_counter outcome; // counter to add one to: a drop, an answer, LG_C_requests
	bool send;               // the buffer holds an answer
};

// Finds out what the frame is; sets outcome where it is refused or a request.
enum lg_frame_kind lg_frame_parse(const struct lg_endpoint *us, struct lg_frame *frame);

// Payload of the UDP datagram, and the address that it came from: 4 or 16 bytes.
static inline struct lg_bytes lg_frame_datagram(const struct lg_frame *frame)
{
	const unsigned at = frame->body + LG_UDP_HEADER_BYTES;

	return (struct lg_bytes){frame->data + at, frame->end - at};
}

struct lg_bytes lg_frame_source(const struct lg_frame *frame);

// Checksum of a parsed UDP datagram or ICMPv6 message, its pseudo-header included.
bool lg_frame_checksum_good(const struct lg_frame *frame);

// The three ways to turn a frame round, all in place, all setting len and send.
//
// UDP: payload_bytes already stand behind the UDP header. Swaps addresses and ports, writes fresh
// lengths, and computes both checksums in full: the request's may have been a partial one.
void lg_frame_answer_udp(
	const struct lg_endpoint *us, struct lg_frame *frame, uint16_t payload_bytes);

// IP: body_bytes of ICMP or ICMPv6 stand at body. For ICMPv6 its checksum is computed here, since
// it covers the IP header. hop_limit is 64, or 255 for neighbour discovery.
void lg_frame_answer_icmp(const struct lg_endpoint *us, struct lg_frame *frame, uint16_t body_bytes,
	uint8_t hop_limit);

// Ethernet: to the sender's MAC address from ours; len bytes in all.
void lg_frame_answer_link(const struct lg_endpoint *us, struct lg_frame *frame, uint32_t len);

// ff02::1:ffXX:XXXX for an address (RFC 4291 section 2.7.1).
void lg_solicited_node(const uint8_t address[LG_IPV6_BYTES], uint8_t group[LG_IPV6_BYTES]);
