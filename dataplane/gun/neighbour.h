// SPDX-License-Identifier: Apache-2.0
// Link addresses, ours and the gateway's, by ARP (RFC 826) and IPv6 neighbour discovery (RFC 4861).
#pragma once

#include "dataplane/gun/packet.h"

// Writes the question for the gateway's link address; returns the frame's length. out holds
// LG_PACKET_MAX_BYTES.
size_t lg_neighbour_ask(const struct lg_packet_path *path, uint8_t *out);

// Is this frame the gateway's answer? Then path->gateway_mac is set.
bool lg_neighbour_learn(struct lg_packet_path *path, struct lg_bytes frame);

// Writes our answer to a question for our own link address; 0 when the frame is none.
size_t lg_neighbour_answer(const struct lg_packet_path *path, struct lg_bytes frame, uint8_t *out);
