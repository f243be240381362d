// SPDX-License-Identifier: Apache-2.0
#include "dataplane/frame.h"

#include <rte_ether.h>
#include <rte_ip.h>
#include <rte_udp.h>

#include <netinet/in.h>

#define LINK_BYTES 14
#define TAG_BYTES 4
#define VLAN_ID_MASK 0x0fff
#define LEAST_CLIENT_PORT 1024

static bool refuse(struct lg_frame *frame, enum lg_counter why)
{
	frame->outcome = why;
	return false;
}

static bool group_mac(const uint8_t *mac)
{
	return mac[0] & 1;
}

// Ethernet and 802.1Q; finds the network header.
static bool read_link(const struct lg_endpoint *us, struct lg_frame *frame, uint16_t *ethertype)
{
	const uint8_t *const data = frame->data;
	uint16_t vlan = 0;

	if (frame->len < LINK_BYTES)
		return refuse(frame, LG_C_drop_frame_short);
	frame->ip = LINK_BYTES;
	*ethertype = lg_be16(data + 12);
	if (*ethertype == RTE_ETHER_TYPE_VLAN) {
		if (frame->len < LINK_BYTES + TAG_BYTES)
			return refuse(frame, LG_C_drop_frame_short);
		frame->ip += TAG_BYTES;
		vlan = lg_be16(data + 14) & VLAN_ID_MASK;
		*ethertype = lg_be16(data + 16);
	}
	if (vlan != us->vlan || *ethertype == RTE_ETHER_TYPE_VLAN ||
		*ethertype == RTE_ETHER_TYPE_QINQ)
		return refuse(frame, LG_C_drop_vlan);
	// Our own MAC address may well send: the kernel's end of a TAP device has the same one.
	if (group_mac(data + 6))
		return refuse(frame, LG_C_drop_ip_source);
	if (!group_mac(data) && !us->any_mac && memcmp(data, us->mac, LG_MAC_BYTES) != 0)
		return refuse(frame, LG_C_drop_not_ours);
	return true;
}

// Never a host's address: this network, loopback, multicast, reserved, broadcast (RFC 1122
// section 3.2.1.3).
static bool bad_ipv4_source(const struct lg_endpoint *us, const uint8_t *source)
{
	return source[0] == 0 || source[0] == 127 || source[0] >= 224 ||
		memcmp(source, us->ipv4, LG_IPV4_BYTES) == 0;
}

static bool read_ipv4(const struct lg_endpoint *us, struct lg_frame *frame, uint8_t *protocol)
{
	const struct rte_ipv4_hdr *const ip = (const void *)(frame->data + frame->ip);
	const uint32_t have = frame->len - frame->ip;

	if (have < sizeof *ip)
		return refuse(frame, LG_C_drop_frame_short);
	const uint32_t total = rte_be_to_cpu_16(ip->total_length);
	const uint32_t header = rte_ipv4_hdr_len(ip);

	if (ip->version_ihl >> 4 != 4 || header < sizeof *ip || total < header || total > have ||
		total > us->mtu_bytes)
		return refuse(frame, LG_C_drop_ip_header);
	if (header != sizeof *ip)
		return refuse(frame, LG_C_drop_ip_options);
	if (rte_ipv4_cksum(ip) != 0)
		return refuse(frame, LG_C_drop_ip_checksum);
	if (!us->has_ipv4 || group_mac(frame->data) ||
		memcmp(&ip->dst_addr, us->ipv4, LG_IPV4_BYTES) != 0)
		return refuse(frame, LG_C_drop_not_ours);
	if (bad_ipv4_source(us, (const uint8_t *)&ip->src_addr))
		return refuse(frame, LG_C_drop_ip_source);
	if (ip->fragment_offset & RTE_BE16(RTE_IPV4_HDR_MF_FLAG | RTE_IPV4_HDR_OFFSET_MASK))
		return refuse(frame, LG_C_drop_fragment);

	frame->ipv6 = false;
	frame->body = (uint16_t)(frame->ip + header);
	frame->end = (uint16_t)(frame->ip + total);
	*protocol = ip->next_proto_id;
	return true;
}

void lg_solicited_node(const uint8_t address[LG_IPV6_BYTES], uint8_t group[LG_IPV6_BYTES])
{
	static const uint8_t prefix[13] = {0xff, 0x02, [11] = 1, [12] = 0xff};

	memcpy(group, prefix, sizeof prefix);
	memcpy(group + 13, address + 13, 3);
}

// Our own address; for ICMPv6 its solicited-node group too, which neighbours ask by.
static bool for_us_ipv6(const struct lg_endpoint *us, const struct rte_ipv6_hdr *ip, bool grouped)
{
	uint8_t group[LG_IPV6_BYTES];

	if (!us->has_ipv6)
		return false;
	if (memcmp(ip->dst_addr, us->ipv6, LG_IPV6_BYTES) == 0)
		return !grouped;
	lg_solicited_node(us->ipv6, group);
	return ip->proto == IPPROTO_ICMPV6 && memcmp(ip->dst_addr, group, LG_IPV6_BYTES) == 0;
}

// Multicast, loopback, IPv4-mapped and our own never send. The unspecified address does when a
// neighbour looks for duplicates of its own (RFC 4862 section 5.4.2), never otherwise.
static bool bad_ipv6_source(const struct lg_endpoint *us, const struct rte_ipv6_hdr *ip)
{
	static const uint8_t zeros[LG_IPV6_BYTES];
	const uint8_t *const source = ip->src_addr;

	if (source[0] == 0xff || memcmp(source, us->ipv6, LG_IPV6_BYTES) == 0)
		return true;
	if (memcmp(source, zeros, 10) != 0)
		return false;
	if (memcmp(source, zeros, LG_IPV6_BYTES) == 0)
		return ip->proto != IPPROTO_ICMPV6;
	return (source[10] == 0xff && source[11] == 0xff) ||
		(memcmp(source, zeros, 15) == 0 && source[15] == 1);
}

static bool extension_header(uint8_t protocol)
{
	switch (protocol) { // IANA's list of IPv6 extension header types
	case IPPROTO_HOPOPTS:
	case IPPROTO_ROUTING:
	case IPPROTO_ESP:
	case IPPROTO_AH:
	case IPPROTO_DSTOPTS:
	case IPPROTO_MH:
	case 139: // HIP
	case 140: // Shim6
		return true;
	default:
		return false;
	}
}

static bool read_ipv6(const struct lg_endpoint *us, struct lg_frame *frame, uint8_t *protocol)
{
	const struct rte_ipv6_hdr *const ip = (const void *)(frame->data + frame->ip);
	const uint32_t have = frame->len - frame->ip;

	if (have < sizeof *ip)
		return refuse(frame, LG_C_drop_frame_short);
	const uint32_t total = sizeof *ip + rte_be_to_cpu_16(ip->payload_len);

	if ((ip->vtc_flow & RTE_BE32(0xf0000000)) != RTE_BE32(0x60000000) || total > have ||
		total > us->mtu_bytes)
		return refuse(frame, LG_C_drop_ip_header);
	if (!for_us_ipv6(us, ip, group_mac(frame->data)))
		return refuse(frame, LG_C_drop_not_ours);
	if (bad_ipv6_source(us, ip))
		return refuse(frame, LG_C_drop_ip_source);
	if (ip->proto == IPPROTO_FRAGMENT)
		return refuse(frame, LG_C_drop_fragment);
	if (extension_header(ip->proto))
		return refuse(frame, LG_C_drop_ip_options);

	frame->ipv6 = true;
	frame->body = (uint16_t)(frame->ip + sizeof *ip);
	frame->end = (uint16_t)(frame->ip + total);
	*protocol = ip->proto;
	return true;
}

bool lg_frame_checksum_good(const struct lg_frame *frame)
{
	const void *const ip = frame->data + frame->ip;
	const uint16_t pseudo =
		frame->ipv6 ? rte_ipv6_phdr_cksum(ip, 0) : rte_ipv4_phdr_cksum(ip, 0);
	const uint32_t sum =
		pseudo + rte_raw_cksum(frame->data + frame->body, frame->end - frame->body);

	return (sum >> 16) + (sum & 0xffff) == 0xffff;
}

static bool read_udp(const struct lg_endpoint *us, struct lg_frame *frame)
{
	const struct rte_udp_hdr *const udp = (const void *)(frame->data + frame->body);
	const uint32_t have = frame->end - frame->body;

	if (have < sizeof *udp || rte_be_to_cpu_16(udp->dgram_len) != have)
		return refuse(frame, LG_C_drop_udp_length);
	if (udp->dst_port != rte_cpu_to_be_16(us->udp_port))
		return refuse(frame, LG_C_drop_udp_port);
	// A reflected answer, or one of the old services that answer whatever they are sent.
	const uint16_t from = rte_be_to_cpu_16(udp->src_port);
	if (from < LEAST_CLIENT_PORT || from == us->udp_port)
		return refuse(frame, LG_C_drop_udp_source_port);
	// Zero is "none", which IPv4 allows and IPv6 does not (RFC 8200 section 8.1).
	if (udp->dgram_cksum == 0 ? frame->ipv6
				  : us->verify_udp_checksum && !lg_frame_checksum_good(frame))
		return refuse(frame, LG_C_drop_udp_checksum);
	frame->outcome = LG_C_requests;
	return true;
}

enum lg_frame_kind lg_frame_parse(const struct lg_endpoint *us, struct lg_frame *frame)
{
	uint16_t ethertype;
	uint8_t protocol;

	frame->send = false;
	if (!read_link(us, frame, &ethertype))
		return LG_FRAME_REFUSED;
	if (ethertype == RTE_ETHER_TYPE_IPV4) {
		if (!read_ipv4(us, frame, &protocol))
			return LG_FRAME_REFUSED;
	} else if (ethertype == RTE_ETHER_TYPE_IPV6) {
		if (!read_ipv6(us, frame, &protocol))
			return LG_FRAME_REFUSED;
	} else if (ethertype == RTE_ETHER_TYPE_ARP) {
		return LG_FRAME_ARP;
	} else {
		refuse(frame, LG_C_drop_ethertype);
		return LG_FRAME_REFUSED;
	}
	if (protocol == IPPROTO_UDP)
		return read_udp(us, frame) ? LG_FRAME_REQUEST : LG_FRAME_REFUSED;
	if (protocol == IPPROTO_ICMP && !frame->ipv6)
		return LG_FRAME_ICMP;
	if (protocol == IPPROTO_ICMPV6 && frame->ipv6)
		return LG_FRAME_ICMPV6;
	refuse(frame, LG_C_drop_ip_protocol);
	return LG_FRAME_REFUSED;
}

struct lg_bytes lg_frame_source(const struct lg_frame *frame)
{
	const uint8_t *const ip = frame->data + frame->ip;

	if (frame->ipv6)
		return (struct lg_bytes){
			ip + offsetof(struct rte_ipv6_hdr, src_addr), LG_IPV6_BYTES};
	return (struct lg_bytes){ip + offsetof(struct rte_ipv4_hdr, src_addr), LG_IPV4_BYTES};
}
