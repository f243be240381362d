// SPDX-License-Identifier: Apache-2.0
#include "dataplane/local.h"

#include <rte_arp.h>
#include <rte_icmp.h>
#include <rte_ip.h>

#define ICMPV6_ECHO_REQUEST 128
#define ICMPV6_ECHO_REPLY 129
#define ICMPV6_SOLICITATION 135
#define ICMPV6_ADVERTISEMENT 136

#define ND_HOP_LIMIT 255 // RFC 4861: proof that no router forwarded it
#define ECHO_HOP_LIMIT 64

// Neighbour discovery messages, from the ICMPv6 header on (RFC 4861 sections 4.3 and 4.4).
#define ND_FLAGS 4
#define ND_TARGET 8
#define ND_OPTIONS 24
#define ND_SOURCE_LINK 1 // option types
#define ND_TARGET_LINK 2
#define ND_LINK_OPTION_BYTES 8
#define ND_SOLICITED 0x40
#define ND_OVERRIDE 0x20

static void answer_arp(const struct lg_endpoint *us, struct lg_frame *frame)
{
	static const uint8_t request[8] = {0, RTE_ARP_HRD_ETHER, 0x08, 0x00, LG_MAC_BYTES,
		LG_IPV4_BYTES, 0, RTE_ARP_OP_REQUEST};
	uint8_t *const arp = frame->data + frame->ip;
	uint8_t *const sender = arp + sizeof request; // MAC, IPv4
	uint8_t *const target = sender + LG_MAC_BYTES + LG_IPV4_BYTES;

	frame->outcome = LG_C_drop_arp;
	if (frame->len - frame->ip < sizeof(struct rte_arp_hdr) ||
		memcmp(arp, request, sizeof request) != 0)
		return;
	frame->outcome = LG_C_drop_not_ours;
	if (!us->has_ipv4 || memcmp(target + LG_MAC_BYTES, us->ipv4, LG_IPV4_BYTES) != 0)
		return;
	// Somebody announces our own address as his: nothing to answer.
	frame->outcome = LG_C_drop_ip_source;
	if (memcmp(sender + LG_MAC_BYTES, us->ipv4, LG_IPV4_BYTES) == 0)
		return;

	arp[7] = RTE_ARP_OP_REPLY;
	memcpy(target, sender, LG_MAC_BYTES + LG_IPV4_BYTES);
	memcpy(sender, us->mac, LG_MAC_BYTES);
	memcpy(sender + LG_MAC_BYTES, us->ipv4, LG_IPV4_BYTES);
	lg_frame_answer_link(us, frame, frame->len);
	frame->outcome = LG_C_answered_arp;
}

static void answer_echo(const struct lg_endpoint *us, struct lg_frame *frame)
{
	struct rte_icmp_hdr *const icmp = (void *)(frame->data + frame->body);
	const uint16_t bytes = frame->end - frame->body;

	frame->outcome = LG_C_drop_icmp;
	if (bytes < sizeof *icmp || icmp->icmp_type != RTE_IP_ICMP_ECHO_REQUEST ||
		icmp->icmp_code != 0 || rte_raw_cksum(icmp, bytes) != 0xffff)
		return;
	icmp->icmp_type = RTE_IP_ICMP_ECHO_REPLY;
	lg_frame_answer_icmp(us, frame, bytes, ECHO_HOP_LIMIT);
	frame->outcome = LG_C_answered_echo;
}

static bool unspecified(const uint8_t address[LG_IPV6_BYTES])
{
	static const uint8_t zeros[LG_IPV6_BYTES];

	return memcmp(address, zeros, LG_IPV6_BYTES) == 0;
}

// Options are well-formed, none is empty, and no source link-layer address comes from nowhere.
static bool sound_options(const uint8_t *option, uint32_t bytes, bool from_nowhere)
{
	while (bytes > 0) {
		const uint32_t len = bytes >= 2 ? 8u * option[1] : 0;

		if (len == 0 || len > bytes)
			return false;
		if (option[0] == ND_SOURCE_LINK && from_nowhere)
			return false;
		option += len;
		bytes -= len;
	}
	return true;
}

// Validation of RFC 4861 section 7.1.1; the checksum has been verified.
static bool sound_solicitation(const struct rte_ipv6_hdr *ip, const uint8_t *nd, uint16_t bytes)
{
	const bool from_nowhere = unspecified(ip->src_addr);

	if (ip->hop_limits != ND_HOP_LIMIT || nd[1] != 0 || bytes < ND_OPTIONS)
		return false;
	if (nd[ND_TARGET] == 0xff)
		return false;
	if (from_nowhere && ip->dst_addr[0] != 0xff)
		return false;
	return sound_options(nd + ND_OPTIONS, bytes - ND_OPTIONS, from_nowhere);
}

// The advertisement of RFC 4861 section 7.2.4. One who looks for duplicates has no address yet and
// is answered at all nodes, unsolicited.
static void answer_solicitation(const struct lg_endpoint *us, struct lg_frame *frame)
{
	static const uint8_t all_nodes[LG_IPV6_BYTES] = {0xff, 0x02, [15] = 1};
	static const uint8_t all_nodes_mac[LG_MAC_BYTES] = {0x33, 0x33, [5] = 1};
	struct rte_ipv6_hdr *const ip = (void *)(frame->data + frame->ip);
	uint8_t *const nd = frame->data + frame->body;
	const uint32_t len = frame->body + ND_OPTIONS + ND_LINK_OPTION_BYTES;

	frame->outcome = LG_C_drop_icmp;
	if (!sound_solicitation(ip, nd, frame->end - frame->body) || len > frame->room)
		return;
	frame->outcome = LG_C_drop_not_ours;
	if (memcmp(nd + ND_TARGET, us->ipv6, LG_IPV6_BYTES) != 0)
		return;

	const bool from_nowhere = unspecified(ip->src_addr);
	if (from_nowhere) {
		memcpy(ip->src_addr, all_nodes, LG_IPV6_BYTES);
		memcpy(frame->data + LG_MAC_BYTES, all_nodes_mac, LG_MAC_BYTES);
	}
	nd[0] = ICMPV6_ADVERTISEMENT;
	memset(nd + ND_FLAGS, 0, 4);
	nd[ND_FLAGS] = ND_OVERRIDE | (from_nowhere ? 0 : ND_SOLICITED);
	nd[ND_OPTIONS] = ND_TARGET_LINK;
	nd[ND_OPTIONS + 1] = ND_LINK_OPTION_BYTES / 8;
	memcpy(nd + ND_OPTIONS + 2, us->mac, LG_MAC_BYTES);
	lg_frame_answer_icmp(us, frame, ND_OPTIONS + ND_LINK_OPTION_BYTES, ND_HOP_LIMIT);
	frame->outcome = LG_C_answered_nd;
}

static void answer_icmpv6(const struct lg_endpoint *us, struct lg_frame *frame)
{
	const struct rte_ipv6_hdr *const ip = (const void *)(frame->data + frame->ip);
	uint8_t *const icmp = frame->data + frame->body;
	const uint16_t bytes = frame->end - frame->body;

	frame->outcome = LG_C_drop_icmp;
	if (bytes < sizeof(struct rte_icmp_hdr) || !lg_frame_checksum_good(frame))
		return;
	if (icmp[0] == ICMPV6_SOLICITATION) {
		answer_solicitation(us, frame);
		return;
	}
	if (icmp[0] != ICMPV6_ECHO_REQUEST || icmp[1] != 0 || unspecified(ip->src_addr) ||
		ip->dst_addr[0] == 0xff)
		return;
	icmp[0] = ICMPV6_ECHO_REPLY;
	lg_frame_answer_icmp(us, frame, bytes, ECHO_HOP_LIMIT);
	frame->outcome = LG_C_answered_echo;
}

void lg_local_answer(const struct lg_endpoint *us, enum lg_frame_kind kind, struct lg_frame *frame)
{
	switch (kind) {
	case LG_FRAME_ARP:
		answer_arp(us, frame);
		break;
	case LG_FRAME_ICMP:
		answer_echo(us, frame);
		break;
	case LG_FRAME_ICMPV6:
		answer_icmpv6(us, frame);
		break;
	case LG_FRAME_REFUSED:
	case LG_FRAME_REQUEST:
		break;
	}
}
