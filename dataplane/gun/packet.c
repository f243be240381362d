// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/packet.h"

#include <rte_ip.h>
#include <rte_udp.h>

#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#define HOP_LIMIT 64
// Sum over a packet that carries its right checksum: zero, which UDP writes as all ones.
#define SUM_RIGHT 0xffff

static void write_udp(const struct lg_packet_path *path, uint16_t source_port,
	struct lg_bytes datagram, struct rte_udp_hdr *udp)
{
	udp->src_port = rte_cpu_to_be_16(source_port);
	udp->dst_port = rte_cpu_to_be_16(path->gateway.port);
	udp->dgram_len = rte_cpu_to_be_16((uint16_t)(sizeof(*udp) + datagram.len));
	udp->dgram_cksum = 0;
	memcpy(udp + 1, datagram.data, datagram.len);
}

static size_t write_ipv4(const struct lg_packet_path *path, uint16_t source_port,
	struct lg_bytes datagram, uint8_t *out)
{
	struct rte_ipv4_hdr *ip = (struct rte_ipv4_hdr *)out;
	struct rte_udp_hdr *udp = (struct rte_udp_hdr *)(ip + 1);
	const size_t len = sizeof(*ip) + sizeof(*udp) + datagram.len;

	memset(ip, 0, sizeof(*ip));
	ip->version_ihl = RTE_IPV4_VHL_DEF;
	ip->total_length = rte_cpu_to_be_16((uint16_t)len);
	ip->fragment_offset = RTE_BE16(RTE_IPV4_HDR_DF_FLAG);
	ip->time_to_live = HOP_LIMIT;
	ip->next_proto_id = IPPROTO_UDP;
	memcpy(&ip->src_addr, path->own.bytes, sizeof(ip->src_addr));
	memcpy(&ip->dst_addr, path->gateway.bytes, sizeof(ip->dst_addr));
	ip->hdr_checksum = rte_ipv4_cksum(ip);
	write_udp(path, source_port, datagram, udp);
	udp->dgram_cksum = rte_ipv4_udptcp_cksum(ip, udp);
	return len;
}

static size_t write_ipv6(const struct lg_packet_path *path, uint16_t source_port,
	struct lg_bytes datagram, uint8_t *out)
{
	struct rte_ipv6_hdr *ip = (struct rte_ipv6_hdr *)out;
	struct rte_udp_hdr *udp = (struct rte_udp_hdr *)(ip + 1);

	memset(ip, 0, sizeof(*ip));
	ip->vtc_flow = RTE_BE32(0x60000000);
	ip->payload_len = rte_cpu_to_be_16((uint16_t)(sizeof(*udp) + datagram.len));
	ip->proto = IPPROTO_UDP;
	ip->hop_limits = HOP_LIMIT;
	memcpy(ip->src_addr, path->own.bytes, sizeof(ip->src_addr));
	memcpy(ip->dst_addr, path->gateway.bytes, sizeof(ip->dst_addr));
	write_udp(path, source_port, datagram, udp);
	udp->dgram_cksum = rte_ipv6_udptcp_cksum(ip, udp);
	return sizeof(*ip) + sizeof(*udp) + datagram.len;
}

size_t lg_packet_write(const struct lg_packet_path *path, uint16_t source_port,
	struct lg_bytes datagram, uint8_t *out)
{
	struct rte_ether_hdr *ether = (struct rte_ether_hdr *)out;
	uint8_t *packet = out + sizeof(*ether);
	const bool v6 = path->gateway.family == AF_INET6;

	ether->src_addr = path->own_mac;
	ether->dst_addr = path->gateway_mac;
	ether->ether_type = v6 ? RTE_BE16(RTE_ETHER_TYPE_IPV6) : RTE_BE16(RTE_ETHER_TYPE_IPV4);
	return sizeof(*ether) +
		(v6 ? write_ipv6(path, source_port, datagram, packet)
		    : write_ipv4(path, source_port, datagram, packet));
}

// The UDP header and what follows it, when the IPv4 packet is one for us.
static bool read_ipv4(
	const struct lg_packet_path *path, struct lg_bytes packet, struct lg_bytes *inner)
{
	const struct rte_ipv4_hdr *ip = (const struct rte_ipv4_hdr *)packet.data;
	size_t len;

	if (packet.len < sizeof(*ip) + sizeof(struct rte_udp_hdr))
		return false;
	len = rte_be_to_cpu_16(ip->total_length);
	if (ip->version_ihl != RTE_IPV4_VHL_DEF || ip->next_proto_id != IPPROTO_UDP ||
		len > packet.len || len < sizeof(*ip) + sizeof(struct rte_udp_hdr) ||
		(ip->fragment_offset & ~RTE_BE16(RTE_IPV4_HDR_DF_FLAG)) ||
		memcmp(&ip->src_addr, path->gateway.bytes, 4) != 0 ||
		memcmp(&ip->dst_addr, path->own.bytes, 4) != 0 ||
		rte_raw_cksum(ip, sizeof(*ip)) != 0xffff)
		return false;
	*inner = (struct lg_bytes){packet.data + sizeof(*ip), len - sizeof(*ip)};
	return rte_be_to_cpu_16(((const struct rte_udp_hdr *)inner->data)->dgram_len) ==
		inner->len &&
		rte_ipv4_udptcp_cksum(ip, inner->data) == SUM_RIGHT;
}

static bool read_ipv6(
	const struct lg_packet_path *path, struct lg_bytes packet, struct lg_bytes *inner)
{
	const struct rte_ipv6_hdr *ip = (const struct rte_ipv6_hdr *)packet.data;
	size_t len;

	if (packet.len < sizeof(*ip) + sizeof(struct rte_udp_hdr))
		return false;
	len = rte_be_to_cpu_16(ip->payload_len);
	if ((ip->vtc_flow & RTE_BE32(0xf0000000)) != RTE_BE32(0x60000000) ||
		ip->proto != IPPROTO_UDP || len > packet.len - sizeof(*ip) ||
		len < sizeof(struct rte_udp_hdr) ||
		memcmp(ip->src_addr, path->gateway.bytes, 16) != 0 ||
		memcmp(ip->dst_addr, path->own.bytes, 16) != 0)
		return false;
	*inner = (struct lg_bytes){packet.data + sizeof(*ip), len};
	return rte_be_to_cpu_16(((const struct rte_udp_hdr *)inner->data)->dgram_len) == len &&
		((const struct rte_udp_hdr *)inner->data)->dgram_cksum != 0 &&
		rte_ipv6_udptcp_cksum(ip, inner->data) == SUM_RIGHT;
}

bool lg_packet_read(
	const struct lg_packet_path *path, struct lg_bytes frame, struct lg_bytes *datagram)
{
	const struct rte_ether_hdr *ether = (const struct rte_ether_hdr *)frame.data;
	const struct rte_udp_hdr *udp;
	struct lg_bytes packet, inner;
	const bool v6 = path->gateway.family == AF_INET6;

	if (frame.len < sizeof(*ether) ||
		ether->ether_type !=
			(v6 ? RTE_BE16(RTE_ETHER_TYPE_IPV6) : RTE_BE16(RTE_ETHER_TYPE_IPV4)))
		return false;
	packet = (struct lg_bytes){frame.data + sizeof(*ether), frame.len - sizeof(*ether)};
	if (!(v6 ? read_ipv6(path, packet, &inner) : read_ipv4(path, packet, &inner)))
		return false;
	udp = (const struct rte_udp_hdr *)inner.data;
	if (udp->src_port != rte_cpu_to_be_16(path->gateway.port))
		return false;
	*datagram = (struct lg_bytes){inner.data + sizeof(*udp), inner.len - sizeof(*udp)};
	return true;
}
