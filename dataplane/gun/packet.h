// SPDX-License-Identifier: Apache-2.0
// Ethernet frames around datagrams, for a port that has no kernel above it.
#pragma once

#include "common/bytes.h"
#include "dataplane/gun/address.h"

#include <rte_ether.h>

#include <stdbool.h>

#define LG_PACKET_MAX_BYTES 1514

// From here to the gateway. Both addresses are of one family.
struct lg_packet_path {
	struct lg_address own; // port: the first source port
	struct lg_address gateway;
	struct rte_ether_addr own_mac;
	struct rte_ether_addr gateway_mac;
};

// Writes an IPv4 or IPv6 UDP frame with its checksums; returns its length. out holds
// LG_PACKET_MAX_BYTES, the datagram at most LG_REQUEST_MAX_BYTES.
size_t lg_packet_write(const struct lg_packet_path *path, uint16_t source_port,
	struct lg_bytes datagram, uint8_t *out);

// Finds the datagram in a frame; false unless it is UDP from the gateway's address and port to
// ours, whole, in one piece, with right checksums (RFC 768; RFC 8200 section 8.1 for IPv6).
bool lg_packet_read(
	const struct lg_packet_path *path, struct lg_bytes frame, struct lg_bytes *datagram);
