// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/frames.h"

#include <netinet/in.h>

#define TYPE_IPV4 0x0800
#define TYPE_ARP 0x0806
#define TYPE_IPV6 0x86dd
#define TYPE_VLAN 0x8100
#define IPV4_HEADER 20
#define IPV6_HEADER 40

const struct lg_endpoint lg_test_endpoint = {
	.mac = {2, 0, 0, 0, 0, 1},
	.ipv4 = {192, 0, 2, 1},
	.ipv6 = {0x20, 0x01, 0x0d, 0xb8, [15] = 1},
	.has_ipv4 = true,
	.has_ipv6 = true,
	.verify_udp_checksum = true,
	.udp_port = 4433,
	.mtu_bytes = 1500,
};
const uint8_t lg_test_client_mac[LG_MAC_BYTES] = {2, 0, 0, 0, 0, 2};
const uint8_t lg_test_client_ipv4[LG_IPV4_BYTES] = {192, 0, 2, 2};
const uint8_t lg_test_client_ipv6[LG_IPV6_BYTES] = {0x20, 0x01, 0x0d, 0xb8, [15] = 2};

static void put_link(struct lg_test_frame *f, int tag, uint16_t type)
{
	uint8_t *at = f->data + 2 * LG_MAC_BYTES;

	memset(f, 0, sizeof *f);
	memcpy(f->data, lg_test_endpoint.mac, LG_MAC_BYTES);
	memcpy(f->data + LG_MAC_BYTES, lg_test_client_mac, LG_MAC_BYTES);
	if (tag != LG_TEST_UNTAGGED) {
		lg_put_be16(at, TYPE_VLAN);
		lg_put_be16(at + 2, (uint16_t)tag);
		at += 4;
	}
	lg_put_be16(at, type);
	f->ip = (uint16_t)(at + 2 - f->data);
}

static void put_ip(struct lg_test_frame *f, bool ipv6, int tag, uint8_t protocol)
{
	put_link(f, tag, ipv6 ? TYPE_IPV6 : TYPE_IPV4);
	uint8_t *const ip = f->data + f->ip;

	f->ipv6 = ipv6;
	if (ipv6) {
		ip[0] = 0x60;
		ip[6] = protocol;
		ip[7] = 64;
		memcpy(ip + 8, lg_test_client_ipv6, LG_IPV6_BYTES);
		memcpy(ip + 24, lg_test_endpoint.ipv6, LG_IPV6_BYTES);
	} else {
		ip[0] = 0x45;
		ip[8] = 64;
		ip[9] = protocol;
		memcpy(ip + 12, lg_test_client_ipv4, LG_IPV4_BYTES);
		memcpy(ip + 16, lg_test_endpoint.ipv4, LG_IPV4_BYTES);
	}
	f->body = (uint16_t)(f->ip + (ipv6 ? IPV6_HEADER : IPV4_HEADER));
}

static uint8_t protocol_of(const struct lg_test_frame *f)
{
	return f->data[f->ip + (f->ipv6 ? 6 : 9)];
}

void lg_test_udp(struct lg_test_frame *f, bool ipv6, int tag, const uint8_t *payload, size_t len)
{
	put_ip(f, ipv6, tag, IPPROTO_UDP);
	uint8_t *const udp = f->data + f->body;

	lg_put_be16(udp, LG_TEST_CLIENT_PORT);
	lg_put_be16(udp + 2, lg_test_endpoint.udp_port);
	memcpy(udp + 8, payload, len);
	f->len = (uint32_t)(f->body + 8 + len);
	lg_test_set_lengths(f);
	lg_test_set_checksums(f);
}

void lg_test_arp(struct lg_test_frame *f)
{
	static const uint8_t request[8] = {0, 1, 8, 0, 6, 4, 0, 1};

	put_link(f, LG_TEST_UNTAGGED, TYPE_ARP);
	uint8_t *const arp = f->data + f->ip;

	memset(f->data, 0xff, LG_MAC_BYTES);
	memcpy(arp, request, sizeof request);
	memcpy(arp + 8, lg_test_client_mac, LG_MAC_BYTES);
	memcpy(arp + 14, lg_test_client_ipv4, LG_IPV4_BYTES);
	memcpy(arp + 24, lg_test_endpoint.ipv4, LG_IPV4_BYTES);
	f->len = 60; // the least frame there is, padded
}

void lg_test_echo(struct lg_test_frame *f, bool ipv6, size_t payload_bytes)
{
	put_ip(f, ipv6, LG_TEST_UNTAGGED, ipv6 ? IPPROTO_ICMPV6 : IPPROTO_ICMP);
	uint8_t *const icmp = f->data + f->body;

	icmp[0] = ipv6 ? 128 : 8;
	lg_put_be16(icmp + 4, 0x1234);
	lg_put_be16(icmp + 6, 1);
	for (size_t i = 0; i < payload_bytes; i++)
		icmp[8 + i] = (uint8_t)i;
	f->len = (uint32_t)(f->body + 8 + payload_bytes);
	lg_test_set_lengths(f);
	lg_test_set_checksums(f);
}

void lg_test_solicitation(struct lg_test_frame *f, bool duplicate_detection)
{
	put_ip(f, true, LG_TEST_UNTAGGED, IPPROTO_ICMPV6);
	uint8_t *const ip = f->data + f->ip;
	uint8_t *const nd = f->data + f->body;

	memcpy(f->data, (uint8_t[]){0x33, 0x33, 0xff, 0, 0, 1}, LG_MAC_BYTES);
	lg_solicited_node(lg_test_endpoint.ipv6, ip + 24);
	ip[7] = 255;
	nd[0] = 135;
	memcpy(nd + 8, lg_test_endpoint.ipv6, LG_IPV6_BYTES);
	f->len = f->body + 24u;
	if (duplicate_detection) {
		memset(ip + 8, 0, LG_IPV6_BYTES);
	} else {
		nd[24] = 1;
		nd[25] = 1;
		memcpy(nd + 26, lg_test_client_mac, LG_MAC_BYTES);
		f->len += 8;
	}
	lg_test_set_lengths(f);
	lg_test_set_checksums(f);
}

void lg_test_set_lengths(struct lg_test_frame *f)
{
	uint8_t *const ip = f->data + f->ip;

	if (f->ipv6)
		lg_put_be16(ip + 4, (uint16_t)(f->len - f->body));
	else
		lg_put_be16(ip + 2, (uint16_t)(f->len - f->ip));
	if (protocol_of(f) == IPPROTO_UDP)
		lg_put_be16(f->data + f->body + 4, (uint16_t)(f->len - f->body));
}

// RFC 1071, two bytes at a time.
static uint32_t add(uint32_t sum, const uint8_t *data, size_t len)
{
	for (size_t i = 0; i < len; i += 2) {
		sum += (uint32_t)data[i] << 8 | (i + 1 < len ? data[i + 1] : 0);
		sum = (sum & 0xffff) + (sum >> 16);
	}
	return sum;
}

static uint32_t body_bytes(const struct lg_test_frame *f)
{
	const uint8_t *const ip = f->data + f->ip;

	return f->ipv6 ? lg_be16(ip + 4) : lg_be16(ip + 2) - (uint32_t)(f->body - f->ip);
}

// Sum of the pseudo-header (RFC 768, RFC 8200 section 8.1) and all behind the IP header.
static uint32_t body_sum(const struct lg_test_frame *f)
{
	const uint8_t *const ip = f->data + f->ip;
	const uint32_t len = body_bytes(f);
	uint32_t sum = 0;

	if (protocol_of(f) != IPPROTO_ICMP) {
		sum = f->ipv6 ? add(0, ip + 8, 32) : add(0, ip + 12, 8);
		sum += protocol_of(f) + len;
	}
	return add(sum, f->data + f->body, len);
}

static uint8_t *body_checksum(struct lg_test_frame *f)
{
	return f->data + f->body + (protocol_of(f) == IPPROTO_UDP ? 6 : 2);
}

void lg_test_set_checksums(struct lg_test_frame *f)
{
	uint8_t *const ip = f->data + f->ip;
	uint8_t *const field = body_checksum(f);

	if (!f->ipv6) {
		lg_put_be16(ip + 10, 0);
		lg_put_be16(ip + 10, (uint16_t)~add(0, ip, IPV4_HEADER));
	}
	lg_put_be16(field, 0);
	const uint16_t sum = (uint16_t)~body_sum(f);

	lg_put_be16(field, sum == 0 && protocol_of(f) == IPPROTO_UDP ? 0xffff : sum);
}

bool lg_test_frame_sound(const uint8_t *data, uint32_t len)
{
	struct lg_test_frame f = {.len = len, .ip = 14};
	uint16_t type;

	if (len < 14 || len > sizeof f.data)
		return false;
	memcpy(f.data, data, len);
	type = lg_be16(f.data + 12);
	if (type == TYPE_VLAN) {
		type = lg_be16(f.data + 16);
		f.ip = 18;
	}
	if (type == TYPE_ARP)
		return true;
	f.ipv6 = type == TYPE_IPV6;
	f.body = (uint16_t)(f.ip + (f.ipv6 ? IPV6_HEADER : IPV4_HEADER));
	if ((!f.ipv6 && type != TYPE_IPV4) || len < f.body + 8u || body_bytes(&f) != len - f.body)
		return false;
	if (!f.ipv6 && add(0, f.data + f.ip, IPV4_HEADER) != 0xffff)
		return false;
	if (protocol_of(&f) == IPPROTO_UDP &&
		(lg_be16(f.data + f.body + 4) != len - f.body || lg_be16(body_checksum(&f)) == 0))
		return false;
	return body_sum(&f) == 0xffff;
}
