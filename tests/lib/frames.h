// SPDX-License-Identifier: Apache-2.0
// Ethernet frames for tests of the data plane, and an own opinion on checksums: written from the
// RFCs, sharing no code with what is tested.
#pragma once

#include "dataplane/frame.h"

#define LG_TEST_FRAME_ROOM 2048
#define LG_TEST_CLIENT_PORT 40000
#define LG_TEST_UNTAGGED -1

struct lg_test_frame {
	_Alignas(64) uint8_t data[LG_TEST_FRAME_ROOM];
	uint32_t len;
	uint16_t ip;   // offset of the IP header or the ARP message
	uint16_t body; // of the UDP or ICMP header
	bool ipv6;
};

// The gateway 02:00:00:00:00:01, 192.0.2.1, 2001:db8::1, UDP port 4433, and its client
// 02:00:00:00:00:02, 192.0.2.2, 2001:db8::2.
extern const struct lg_endpoint lg_test_endpoint;
extern const uint8_t lg_test_client_mac[LG_MAC_BYTES];
extern const uint8_t lg_test_client_ipv4[LG_IPV4_BYTES];
extern const uint8_t lg_test_client_ipv6[LG_IPV6_BYTES];

// Sound frames from the client to the gateway. tag is a VLAN tag or LG_TEST_UNTAGGED.
void lg_test_udp(struct lg_test_frame *f, bool ipv6, int tag, const uint8_t *payload, size_t len);
void lg_test_arp(struct lg_test_frame *f);
void lg_test_echo(struct lg_test_frame *f, bool ipv6, size_t payload_bytes);
// A neighbour solicitation for the gateway's address; of one who looks for duplicates of his own,
// or with his address in an option.
void lg_test_solicitation(struct lg_test_frame *f, bool duplicate_detection);

// After a test has changed something: sets IP and UDP lengths to what the frame has...
void lg_test_set_lengths(struct lg_test_frame *f);
// ... and makes the checksums good again, going by those lengths.
void lg_test_set_checksums(struct lg_test_frame *f);

// Are all checksums of a frame good, and all lengths those of its bytes? UDP needs a checksum.
bool lg_test_frame_sound(const uint8_t *data, uint32_t len);
