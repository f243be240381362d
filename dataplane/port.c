// SPDX-License-Identifier: Apache-2.0
#include "dataplane/port.h"

#include "common/log.h"

#include <rte_errno.h>
#include <rte_ethdev.h>
#include <rte_lcore.h>
#include <rte_mbuf.h>

#include <arpa/inet.h>
#include <stdio.h>

#define LINK_ROOM_BYTES 22 // Ethernet header, two tags
#define DESCRIPTORS_MOST 1024
#define DESCRIPTORS_LEAST 32
#define POOL_CACHE 256

bool lg_port_is_pci(const char *device)
{
	const size_t digits = strspn(device, "0123456789abcdefABCDEF");

	return (digits == 2 || digits == 4) && device[digits] == ':';
}

void lg_port_vdev(const struct lg_conf *conf, char *out, size_t room)
{
	unsigned cpus[LG_CONF_CPU_END];
	const unsigned workers = lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END);
	const char *const device = conf->port_device;

	if (workers > 1 && strncmp(device, "net_af_packet", 13) == 0 &&
		strstr(device, "qpairs=") == NULL)
		snprintf(out, room, "%s,qpairs=%u", device, workers);
	else
		snprintf(out, room, "%s", device);
}

static int refuse(struct lg_error *err, const struct lg_conf *conf, const char *what, int code)
{
	return lg_fail(err, LG_E_DEVICE, "port.device %s: %s: %s", conf->port_device, what,
		rte_strerror(-code));
}

static int find(const struct lg_conf *conf, struct lg_port *port, struct lg_error *err)
{
	char name[LG_CONF_STRING_BYTES];

	snprintf(
		name, sizeof name, "%.*s", (int)strcspn(conf->port_device, ","), conf->port_device);
	if (rte_eth_dev_get_port_by_name(name, &port->id) == 0)
		return 0;
	return lg_fail(err, LG_E_DEVICE,
		"port.device %.200s: DPDK found no such device. A PCI device must be bound to "
		"vfio-pci (dpdk-devbind.py -s shows it); a virtual one must be a driver's name "
		"and a number, such as net_af_packet0, and its arguments must be right",
		conf->port_device);
}

static int check_limits(const struct lg_conf *conf, const struct lg_port *port,
	const struct rte_eth_dev_info *info, struct lg_error *err)
{
	const uint16_t queues = RTE_MIN(info->max_rx_queues, info->max_tx_queues);

	if (port->queues > queues)
		return lg_fail(err, LG_E_DEVICE,
			"port.device %s: %u workers need %u queues, %s has %u: shorten worker.cpus",
			conf->port_device, port->queues, port->queues, info->driver_name, queues);
	if (conf->port_mtu_bytes < info->min_mtu || conf->port_mtu_bytes > info->max_mtu)
		return lg_fail(err, LG_E_DEVICE, "port.mtu_bytes %lld: %s takes %u to %u",
			(long long)conf->port_mtu_bytes, info->driver_name, info->min_mtu,
			info->max_mtu);
	return 0;
}

// Receive side scaling spreads clients over the workers. A socket always meets the same one, which
// alone remembers its rate and its replay window.
static int configure(const struct lg_conf *conf, struct lg_port *port, struct lg_error *err)
{
	struct rte_eth_dev_info info;
	struct rte_eth_conf eth = {.rxmode.mtu = (uint32_t)conf->port_mtu_bytes};
	int e = rte_eth_dev_info_get(port->id, &info);

	if (e != 0)
		return refuse(err, conf, "cannot be asked what it can do", e);
	e = check_limits(conf, port, &info, err);
	if (e != 0)
		return e;
	if (port->queues > 1) {
		eth.rx_adv_conf.rss_conf.rss_hf =
			(RTE_ETH_RSS_IP | RTE_ETH_RSS_UDP) & info.flow_type_rss_offloads;
		if (eth.rx_adv_conf.rss_conf.rss_hf != 0)
			eth.rxmode.mq_mode = RTE_ETH_MQ_RX_RSS;
	}
	snprintf(port->driver, sizeof port->driver, "%s", info.driver_name);
	e = rte_eth_dev_configure(port->id, port->queues, port->queues, &eth);
	return e == 0 ? 0 : refuse(err, conf, "refuses its configuration", e);
}

// Both rings of a queue may fill up at once, and a third is in the workers' hands.
static int size_rings(const struct lg_conf *conf, struct lg_port *port, struct lg_error *err)
{
	const int64_t share = conf->memory_packet_buffers / (3 * port->queues);
	uint16_t rx = RTE_MIN(rte_align32prevpow2((uint32_t)share), DESCRIPTORS_MOST);
	uint16_t tx = rx;

	if (rx < DESCRIPTORS_LEAST)
		return lg_fail(err, LG_E_CONFIG,
			"memory.packet_buffers %lld: %u queues need %u, so raise it",
			(long long)conf->memory_packet_buffers, port->queues,
			3 * DESCRIPTORS_LEAST * port->queues);
	const int e = rte_eth_dev_adjust_nb_rx_tx_desc(port->id, &rx, &tx);

	if (e != 0)
		return refuse(err, conf, "cannot size its rings", e);
	port->descriptors = RTE_MIN(rx, tx);
	return 0;
}

// One pool for each NUMA node that workers run on.
static int pool_of_node(
	const struct lg_conf *conf, int node, struct rte_mempool **pool, struct lg_error *err)
{
	const uint32_t frame_bytes = (uint32_t)conf->port_mtu_bytes + LINK_ROOM_BYTES;
	const uint32_t room = RTE_MAX(RTE_ALIGN(frame_bytes, 64), 2048) + RTE_PKTMBUF_HEADROOM;
	char name[32];

	snprintf(name, sizeof name, "packets-%d", node);
	*pool = rte_mempool_lookup(name);
	if (*pool != NULL)
		return 0;
	*pool = rte_pktmbuf_pool_create(
		name, (unsigned)conf->memory_packet_buffers, POOL_CACHE, 0, (uint16_t)room, node);
	if (*pool != NULL)
		return 0;
	return lg_fail(err, LG_E_NO_MEMORY,
		"%lld packet buffers of %u bytes on NUMA node %d: %s. They need about %lld MiB of "
		"memory.size_mb %lld: raise that, or lower memory.packet_buffers",
		(long long)conf->memory_packet_buffers, room, node, rte_strerror(rte_errno),
		(long long)(conf->memory_packet_buffers * (room + 256) >> 20),
		(long long)conf->memory_size_mb);
}

static int set_up_queue(const struct lg_conf *conf, const struct lg_port *port, uint16_t queue,
	struct lg_error *err)
{
	const unsigned socket = rte_lcore_to_socket_id(queue + 1u);
	const int node = socket == (unsigned)SOCKET_ID_ANY ? 0 : (int)socket;
	struct rte_mempool *pool;
	int e = pool_of_node(conf, node, &pool, err);

	if (e != 0)
		return e;
	e = rte_eth_rx_queue_setup(port->id, queue, port->descriptors, (unsigned)node, NULL, pool);
	if (e != 0)
		return refuse(err, conf, "cannot set up a receive queue", e);
	e = rte_eth_tx_queue_setup(port->id, queue, port->descriptors, (unsigned)node, NULL);
	return e == 0 ? 0 : refuse(err, conf, "cannot set up a transmit queue", e);
}

static void describe_endpoint(const struct lg_conf *conf, struct lg_endpoint *us)
{
	*us = (struct lg_endpoint){
		.any_mac = conf->port_promiscuous,
		.verify_udp_checksum = conf->port_verify_udp_checksum,
		.vlan = (uint16_t)conf->port_vlan,
		.udp_port = (uint16_t)conf->port_udp_port,
		.mtu_bytes = (uint16_t)conf->port_mtu_bytes,
	};
	us->has_ipv4 = inet_pton(AF_INET, conf->port_ipv4, us->ipv4) == 1;
	us->has_ipv6 = inet_pton(AF_INET6, conf->port_ipv6, us->ipv6) == 1;
}

// Neighbours ask for an IPv6 address by a multicast of its own, which a filter must let in.
static void accept_frames(const struct lg_port *port)
{
	const uint8_t *const ip = port->endpoint.ipv6;
	struct rte_ether_addr group = {{0x33, 0x33, 0xff, ip[13], ip[14], ip[15]}};

	if (port->endpoint.any_mac) {
		if (rte_eth_promiscuous_enable(port->id) != 0)
			lg_warn("port", "%s has no promiscuous mode", port->driver);
		return;
	}
	(void)rte_eth_promiscuous_disable(port->id);
	if (port->endpoint.has_ipv6 && rte_eth_dev_set_mc_addr_list(port->id, &group, 1) != 0 &&
		rte_eth_allmulticast_enable(port->id) != 0)
		lg_info("port",
			"%s takes no multicast filter: if neighbours do not find the IPv6 address, "
			"set port.promiscuous",
			port->driver);
}

// These hand over what the kernel has. A sender on this host counts on hardware to finish its
// checksums, and on a veth pair there is none; echo is answered all the same.
static void warn_of_checksums(const struct lg_port *port)
{
	static const char *const drivers[] = {"net_af_packet", "net_af_xdp", "net_pcap"};

	for (unsigned i = 0; i < RTE_DIM(drivers); i++)
		if (strcmp(port->driver, drivers[i]) == 0 && port->endpoint.verify_udp_checksum)
			lg_info("port",
				"%s passes on UDP checksums that senders on this host leave "
				"unfinished: if drop_udp_checksum grows, set "
				"port.verify_udp_checksum: false",
				port->driver);
}

static int start(const struct lg_conf *conf, struct lg_port *port, struct lg_error *err)
{
	struct rte_ether_addr mac;
	int e = rte_eth_dev_start(port->id);

	if (e != 0)
		return refuse(err, conf, "does not start", e);
	e = rte_eth_macaddr_get(port->id, &mac);
	if (e != 0) {
		(void)rte_eth_dev_stop(port->id);
		return refuse(err, conf, "has no MAC address", e);
	}
	memcpy(port->endpoint.mac, mac.addr_bytes, LG_MAC_BYTES);
	accept_frames(port);
	warn_of_checksums(port);
	return 0;
}

int lg_port_open(const struct lg_conf *conf, struct lg_port *port, struct lg_error *err)
{
	unsigned cpus[LG_CONF_CPU_END];
	int e;

	*port = (struct lg_port){
		.queues = (uint16_t)lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END)};
	describe_endpoint(conf, &port->endpoint);
	if ((e = find(conf, port, err)) != 0 || (e = configure(conf, port, err)) != 0 ||
		(e = size_rings(conf, port, err)) != 0)
		return e;
	for (uint16_t queue = 0; queue < port->queues; queue++) {
		e = set_up_queue(conf, port, queue, err);
		if (e != 0)
			return e;
	}
	return start(conf, port, err);
}

void lg_port_close(const struct lg_port *port)
{
	(void)rte_eth_dev_stop(port->id);
	(void)rte_eth_dev_close(port->id);
}
