// SPDX-License-Identifier: Apache-2.0
// The port: any device that DPDK drives, PCI or virtual, with one queue pair for each worker.
//
// Offloads are left off: checksums are computed where the answer is written, which every device
// then does alike. Opened, started and closed by one thread; queue i is worker i's alone.
#pragma once

#include "common/conf.h"
#include "dataplane/frame.h"

struct lg_port {
	uint16_t id;
	uint16_t queues;
	uint16_t descriptors;        // of each ring, as the driver granted them
	struct lg_endpoint endpoint; // addresses of the configuration, MAC of the device
	char driver[32];
};

// "0000:3b:00.0" or "3b:00.0", as opposed to the name of a virtual device.
bool lg_port_is_pci(const char *device);

// port.device as EAL wants it: with as many queues as there are workers, where the driver has to
// be told so at creation and the configuration does not do it.
void lg_port_vdev(const struct lg_conf *conf, char *out, size_t room);

// Configures queues, buffers, MTU and filters, and starts the device. EAL must be running.
// LG_E_DEVICE says what the device has, what is needed, and what to change.
LG_MUST_CHECK int lg_port_open(
	const struct lg_conf *conf, struct lg_port *port, struct lg_error *err);
void lg_port_close(const struct lg_port *port);
