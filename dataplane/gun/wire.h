// SPDX-License-Identifier: Apache-2.0
// What datagrams travel on: kernel UDP sockets, or a DPDK port driven directly. One thread.
#pragma once

#include "common/bytes.h"
#include "dataplane/gun/address.h"

#define LG_WIRE_BURST 64
#define LG_WIRE_SOCKETS_MAX 64

struct lg_wire {
	// How many of them were taken, in order: fewer than count when queues are full.
	unsigned (*send)(struct lg_wire *wire, const struct lg_bytes *datagrams, unsigned count);
	// At most LG_WIRE_BURST; they stay valid until the next call.
	unsigned (*receive)(struct lg_wire *wire, struct lg_bytes *datagrams);
	// Waits until something arrived, or about this long; may return early.
	void (*wait)(struct lg_wire *wire, int64_t ns);
	void (*close)(struct lg_wire *wire);
};

struct lg_wire_options {
	struct lg_address gateway;
	const char *source_ip;   // NULL: as the kernel chooses; required for DPDK
	const char *gateway_mac; // DPDK: NULL = ask by ARP or neighbour discovery
	unsigned sockets;        // sockets, or source ports on a DPDK port: spread over its queues
};

LG_MUST_CHECK int lg_wire_open_socket(
	const struct lg_wire_options *options, struct lg_wire **wire, struct lg_error *err);

// argv: program name and EAL arguments. Uses the first port that they create.
LG_MUST_CHECK int lg_wire_open_dpdk(const struct lg_wire_options *options, int argc, char **argv,
	struct lg_wire **wire, struct lg_error *err);
