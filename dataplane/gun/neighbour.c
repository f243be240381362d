// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/neighbour.h"

#include <rte_arp.h>
#include <rte_ip.h>

#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#define ND_HOP_LIMIT 255 // RFC 4861 section 7.1: anything less came through a router
#define ND_SOLICITATION 135
#define ND_ADVERTISEMENT 136
#define ND_FLAGS_SOLICITED_OVERRIDE 0x60000000
#define ND_SOURCE_LINK_ADDRESS 1
#define ND_TARGET_LINK_ADDRESS 2

// A solicitation or advertisement with its one option.
struct nd_message {
	uint8_t type;
	uint8_t code;
	rte_be16_t checksum;
	rte_be32_t flags;
	uint8_t target[16];
	uint8_t option;
	uint8_t option_units; // of 8 bytes
	struct rte_ether_addr mac;
} __attribute__((packed, aligned(2)));

struct arp_frame {
	struct rte_ether_hdr ether;
	struct rte_arp_hdr arp;
} __attribute__((packed, aligned(2)));

struct nd_frame {
	struct rte_ether_hdr ether;
	struct rte_ipv6_hdr ip;
	struct nd_message nd;
} __attribute__((packed, aligned(2)));

static size_t write_arp(const struct lg_packet_path *path, uint16_t operation,
	const struct rte_ether_addr *to, const uint8_t to_address[4], uint8_t *out)
{
	struct arp_frame *frame = (struct arp_frame *)out;

	memset(frame, 0, sizeof(*frame));
	frame->ether.src_addr = path->own_mac;
	frame->ether.ether_type = RTE_BE16(RTE_ETHER_TYPE_ARP);
	frame->arp.arp_hardware = RTE_BE16(RTE_ARP_HRD_ETHER);
	frame->arp.arp_protocol = RTE_BE16(RTE_ETHER_TYPE_IPV4);
	frame->arp.arp_hlen = RTE_ETHER_ADDR_LEN;
	frame->arp.arp_plen = 4;
	frame->arp.arp_opcode = rte_cpu_to_be_16(operation);
	frame->arp.arp_data.arp_sha = path->own_mac;
	memcpy(&frame->arp.arp_data.arp_sip, path->own.bytes, 4);
	memcpy(&frame->arp.arp_data.arp_tip, to_address, 4);
	if (to) {
		frame->ether.dst_addr = *to;
		frame->arp.arp_data.arp_tha = *to;
	} else {
		memset(&frame->ether.dst_addr, 0xff, RTE_ETHER_ADDR_LEN);
	}
	return sizeof(*frame);
}

static size_t write_nd(const struct lg_packet_path *path, uint8_t type,
	const struct rte_ether_addr *to, const uint8_t to_address[16], uint8_t *out)
{
	const bool answer = type == ND_ADVERTISEMENT;
	struct nd_frame *frame = (struct nd_frame *)out;

	memset(frame, 0, sizeof(*frame));
	frame->ether.src_addr = path->own_mac;
	frame->ether.dst_addr = *to;
	frame->ether.ether_type = RTE_BE16(RTE_ETHER_TYPE_IPV6);
	frame->ip.vtc_flow = RTE_BE32(0x60000000);
	frame->ip.payload_len = RTE_BE16(sizeof(frame->nd));
	frame->ip.proto = IPPROTO_ICMPV6;
	frame->ip.hop_limits = ND_HOP_LIMIT;
	memcpy(frame->ip.src_addr, path->own.bytes, 16);
	memcpy(frame->ip.dst_addr, to_address, 16);
	frame->nd.type = type;
	frame->nd.flags = answer ? RTE_BE32(ND_FLAGS_SOLICITED_OVERRIDE) : 0;
	memcpy(frame->nd.target, answer ? path->own.bytes : path->gateway.bytes, 16);
	frame->nd.option = answer ? ND_TARGET_LINK_ADDRESS : ND_SOURCE_LINK_ADDRESS;
	frame->nd.option_units = 1;
	frame->nd.mac = path->own_mac;
	frame->nd.checksum = rte_ipv6_udptcp_cksum(&frame->ip, &frame->nd);
	return sizeof(*frame);
}

size_t lg_neighbour_ask(const struct lg_packet_path *path, uint8_t *out)
{
	// Solicited-node multicast address, RFC 4291 section 2.7.1, and its link address, RFC 2464.
	uint8_t group[16] = {0xff, 0x02, [11] = 0x01, [12] = 0xff};
	struct rte_ether_addr group_mac = {{0x33, 0x33, 0xff}};

	if (path->gateway.family == AF_INET)
		return write_arp(path, RTE_ARP_OP_REQUEST, NULL, path->gateway.bytes, out);
	memcpy(group + 13, path->gateway.bytes + 13, 3);
	memcpy(group_mac.addr_bytes + 3, path->gateway.bytes + 13, 3);
	return write_nd(path, ND_SOLICITATION, &group_mac, group, out);
}

static const struct rte_arp_hdr *as_arp(struct lg_bytes frame, uint16_t operation)
{
	const struct arp_frame *f = (const struct arp_frame *)frame.data;

	if (frame.len < sizeof(*f) || f->ether.ether_type != RTE_BE16(RTE_ETHER_TYPE_ARP) ||
		f->arp.arp_hardware != RTE_BE16(RTE_ARP_HRD_ETHER) ||
		f->arp.arp_protocol != RTE_BE16(RTE_ETHER_TYPE_IPV4) ||
		f->arp.arp_hlen != RTE_ETHER_ADDR_LEN || f->arp.arp_plen != 4 ||
		f->arp.arp_opcode != rte_cpu_to_be_16(operation))
		return NULL;
	return &f->arp;
}

// The first option must be the link address, as every neighbour in use sends it.
static const struct nd_frame *as_nd(struct lg_bytes frame, uint8_t type, uint8_t option)
{
	const struct nd_frame *f = (const struct nd_frame *)frame.data;

	if (frame.len < sizeof(*f) || f->ether.ether_type != RTE_BE16(RTE_ETHER_TYPE_IPV6) ||
		f->ip.proto != IPPROTO_ICMPV6 || f->ip.hop_limits != ND_HOP_LIMIT ||
		rte_be_to_cpu_16(f->ip.payload_len) < sizeof(f->nd) ||
		rte_be_to_cpu_16(f->ip.payload_len) > frame.len - offsetof(struct nd_frame, nd) ||
		f->nd.type != type || f->nd.code != 0 || f->nd.option != option ||
		f->nd.option_units != 1 || rte_ipv6_udptcp_cksum(&f->ip, &f->nd) != 0)
		return NULL;
	return f;
}

bool lg_neighbour_learn(struct lg_packet_path *path, struct lg_bytes frame)
{
	const struct rte_arp_hdr *arp;
	const struct nd_frame *nd;

	if (path->gateway.family == AF_INET) {
		arp = as_arp(frame, RTE_ARP_OP_REPLY);
		if (!arp || memcmp(&arp->arp_data.arp_sip, path->gateway.bytes, 4) != 0)
			return false;
		path->gateway_mac = arp->arp_data.arp_sha;
		return true;
	}
	nd = as_nd(frame, ND_ADVERTISEMENT, ND_TARGET_LINK_ADDRESS);
	if (!nd || memcmp(nd->nd.target, path->gateway.bytes, 16) != 0)
		return false;
	path->gateway_mac = nd->nd.mac;
	return true;
}

size_t lg_neighbour_answer(const struct lg_packet_path *path, struct lg_bytes frame, uint8_t *out)
{
	const struct rte_arp_hdr *arp;
	const struct nd_frame *nd;

	if (path->gateway.family == AF_INET) {
		arp = as_arp(frame, RTE_ARP_OP_REQUEST);
		if (!arp || memcmp(&arp->arp_data.arp_tip, path->own.bytes, 4) != 0)
			return 0;
		return write_arp(path, RTE_ARP_OP_REPLY, &arp->arp_data.arp_sha,
			(const uint8_t *)&arp->arp_data.arp_sip, out);
	}
	nd = as_nd(frame, ND_SOLICITATION, ND_SOURCE_LINK_ADDRESS);
	if (!nd || memcmp(nd->nd.target, path->own.bytes, 16) != 0)
		return 0;
	return write_nd(path, ND_ADVERTISEMENT, &nd->nd.mac, nd->ip.src_addr, out);
}
