// SPDX-License-Identifier: Apache-2.0
#include "dataplane/frame.h"

#include <rte_icmp.h>
#include <rte_ip.h>
#include <rte_udp.h>

#include <netinet/in.h>

#define HOP_LIMIT 64

void lg_frame_answer_link(const struct lg_endpoint *us, struct lg_frame *frame, uint32_t len)
{
	memcpy(frame->data, frame->data + LG_MAC_BYTES, LG_MAC_BYTES);
	memcpy(frame->data + LG_MAC_BYTES, us->mac, LG_MAC_BYTES);
	frame->len = len;
	frame->send = true;
}

// An answer is an atomic datagram (RFC 6864 section 4.1): don't fragment, identification 0.
static void turn_ipv4(const struct lg_endpoint *us, struct lg_frame *frame, uint16_t body_bytes)
{
	struct rte_ipv4_hdr *const ip = (void *)(frame->data + frame->ip);

	ip->type_of_service = 0;
	ip->total_length = rte_cpu_to_be_16(sizeof *ip + body_bytes);
	ip->packet_id = 0;
	ip->fragment_offset = RTE_BE16(RTE_IPV4_HDR_DF_FLAG);
	ip->time_to_live = HOP_LIMIT;
	ip->dst_addr = ip->src_addr;
	memcpy(&ip->src_addr, us->ipv4, LG_IPV4_BYTES);
	ip->hdr_checksum = 0;
	ip->hdr_checksum = rte_ipv4_cksum(ip);
}

static void turn_ipv6(const struct lg_endpoint *us, struct lg_frame *frame, uint16_t body_bytes,
	uint8_t hop_limit)
{
	struct rte_ipv6_hdr *const ip = (void *)(frame->data + frame->ip);

	ip->vtc_flow = RTE_BE32(0x60000000);
	ip->payload_len = rte_cpu_to_be_16(body_bytes);
	ip->hop_limits = hop_limit;
	memcpy(ip->dst_addr, ip->src_addr, LG_IPV6_BYTES);
	memcpy(ip->src_addr, us->ipv6, LG_IPV6_BYTES);
}

void lg_frame_answer_udp(
	const struct lg_endpoint *us, struct lg_frame *frame, uint16_t payload_bytes)
{
	const void *const ip = frame->data + frame->ip;
	struct rte_udp_hdr *const udp = (void *)(frame->data + frame->body);
	const uint16_t body_bytes = (uint16_t)(sizeof *udp + payload_bytes);

	udp->dst_port = udp->src_port;
	udp->src_port = rte_cpu_to_be_16(us->udp_port);
	udp->dgram_len = rte_cpu_to_be_16(body_bytes);
	udp->dgram_cksum = 0;
	if (frame->ipv6) {
		turn_ipv6(us, frame, body_bytes, HOP_LIMIT);
		udp->dgram_cksum = rte_ipv6_udptcp_cksum(ip, udp);
	} else {
		turn_ipv4(us, frame, body_bytes);
		udp->dgram_cksum = rte_ipv4_udptcp_cksum(ip, udp);
	}
	lg_frame_answer_link(us, frame, frame->body + body_bytes);
}

void lg_frame_answer_icmp(const struct lg_endpoint *us, struct lg_frame *frame, uint16_t body_bytes,
	uint8_t hop_limit)
{
	struct rte_icmp_hdr *const icmp = (void *)(frame->data + frame->body);

	icmp->icmp_cksum = 0;
	if (frame->ipv6) {
		turn_ipv6(us, frame, body_bytes, hop_limit);
		icmp->icmp_cksum = rte_ipv6_udptcp_cksum((void *)(frame->data + frame->ip), icmp);
	} else {
		turn_ipv4(us, frame, body_bytes);
		icmp->icmp_cksum = (uint16_t)~rte_raw_cksum(icmp, body_bytes);
	}
	lg_frame_answer_link(us, frame, frame->body + body_bytes);
}
