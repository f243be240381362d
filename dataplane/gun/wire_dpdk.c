// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/wire.h"

#include "common/protocol.h"
#include "dataplane/gun/neighbour.h"

#include <rte_cycles.h>
#include <rte_eal.h>
#include <rte_errno.h>
#include <rte_ethdev.h>
#include <rte_mbuf.h>

#include <stdlib.h>
#include <string.h>

#define RING_DESCRIPTORS 1024
#define POOL_BUFFERS 8191
#define POOL_CACHE 256
#define FIRST_SOURCE_PORT 40000
#define TRIES 100
#define TRY_MS 50

struct dpdk_wire {
	struct lg_wire wire;
	uint16_t port;
	unsigned sources, next_source;
	struct rte_mempool *pool;
	struct lg_packet_path path;
	unsigned held; // received buffers that the caller still reads
	struct rte_mbuf *buffers[LG_WIRE_BURST];
};

static unsigned send_burst(struct lg_wire *wire, const struct lg_bytes *datagrams, unsigned count)
{
	struct dpdk_wire *w = (struct dpdk_wire *)wire;
	struct rte_mbuf *buffers[LG_WIRE_BURST];
	const uint16_t source = (uint16_t)(FIRST_SOURCE_PORT + w->next_source);
	unsigned sent;

	if (rte_pktmbuf_alloc_bulk(w->pool, buffers, count) != 0)
		return 0;
	for (unsigned i = 0; i < count; i++) {
		const size_t len = lg_packet_write(
			&w->path, source, datagrams[i], rte_pktmbuf_mtod(buffers[i], uint8_t *));

		buffers[i]->data_len = (uint16_t)len;
		buffers[i]->pkt_len = (uint32_t)len;
	}
	sent = rte_eth_tx_burst(w->port, 0, buffers, (uint16_t)count);
	rte_pktmbuf_free_bulk(buffers + sent, count - sent);
	w->next_source = (w->next_source + 1) % w->sources;
	return sent;
}

static void send_frame(struct dpdk_wire *w, const uint8_t *frame, size_t len)
{
	struct rte_mbuf *buffer = rte_pktmbuf_alloc(w->pool);

	if (!buffer)
		return;
	memcpy(rte_pktmbuf_append(buffer, (uint16_t)len), frame, len);
	if (rte_eth_tx_burst(w->port, 0, &buffer, 1) != 1)
		rte_pktmbuf_free(buffer);
}

static void take_other(struct dpdk_wire *w, struct lg_bytes frame)
{
	uint8_t out[LG_PACKET_MAX_BYTES];
	const size_t len = lg_neighbour_answer(&w->path, frame, out);

	if (len > 0)
		send_frame(w, out, len);
}

static unsigned receive_burst(struct lg_wire *wire, struct lg_bytes *datagrams)
{
	struct dpdk_wire *w = (struct dpdk_wire *)wire;
	unsigned count = 0;

	rte_pktmbuf_free_bulk(w->buffers, w->held);
	w->held = rte_eth_rx_burst(w->port, 0, w->buffers, LG_WIRE_BURST);
	for (unsigned i = 0; i < w->held; i++) {
		const struct lg_bytes frame = {
			rte_pktmbuf_mtod(w->buffers[i], const uint8_t *), w->buffers[i]->data_len};

		if (lg_packet_read(&w->path, frame, &datagrams[count]))
			count++;
		else
			take_other(w, frame);
	}
	return count;
}

// A polled port has nothing to wait on.
static void wait_for_answer(struct lg_wire *wire, int64_t ns)
{
	(void)wire;
	(void)ns;
	rte_pause();
}

static void close_port(struct lg_wire *wire)
{
	struct dpdk_wire *w = (struct dpdk_wire *)wire;

	rte_pktmbuf_free_bulk(w->buffers, w->held);
	if (rte_eth_dev_is_valid_port(w->port)) {
		(void)rte_eth_dev_stop(w->port);
		(void)rte_eth_dev_close(w->port);
	}
	free(w);
	(void)rte_eal_cleanup();
}

static int start_port(struct dpdk_wire *w, struct lg_error *err)
{
	const struct rte_eth_conf conf = {0};
	uint16_t rx = RING_DESCRIPTORS, tx = RING_DESCRIPTORS;
	int rc = rte_eth_dev_configure(w->port, 1, 1, &conf);

	if (rc == 0)
		rc = rte_eth_dev_adjust_nb_rx_tx_desc(w->port, &rx, &tx);
	if (rc == 0)
		rc = rte_eth_rx_queue_setup(w->port, 0, rx, SOCKET_ID_ANY, NULL, w->pool);
	if (rc == 0)
		rc = rte_eth_tx_queue_setup(w->port, 0, tx, SOCKET_ID_ANY, NULL);
	if (rc == 0)
		rc = rte_eth_dev_start(w->port);
	if (rc == 0)
		rc = rte_eth_macaddr_get(w->port, &w->path.own_mac);
	if (rc != 0)
		return lg_fail(
			err, LG_E_DEVICE, "the DPDK port cannot be started: %s", rte_strerror(-rc));
	// So that solicitations for our address arrive; a port that cannot has them arrive anyhow.
	(void)rte_eth_allmulticast_enable(w->port);
	return LG_OK;
}

static int await_link(struct dpdk_wire *w, struct lg_error *err)
{
	for (unsigned i = 0; i < TRIES; i++) {
		struct rte_eth_link link;

		if (rte_eth_link_get_nowait(w->port, &link) == 0 && link.link_status)
			return LG_OK;
		rte_delay_us_sleep(TRY_MS * 1000);
	}
	return lg_fail(err, LG_E_DEVICE, "the DPDK port has no link after %d s: is the peer up?",
		TRIES * TRY_MS / 1000);
}

// Looks at one burst for the gateway's answer.
static bool learned(struct dpdk_wire *w)
{
	struct rte_mbuf *buffers[LG_WIRE_BURST];
	const uint16_t count = rte_eth_rx_burst(w->port, 0, buffers, LG_WIRE_BURST);
	bool found = false;

	for (unsigned i = 0; i < count; i++) {
		const struct lg_bytes frame = {
			rte_pktmbuf_mtod(buffers[i], const uint8_t *), buffers[i]->data_len};

		if (lg_neighbour_learn(&w->path, frame))
			found = true;
		else
			take_other(w, frame);
	}
	rte_pktmbuf_free_bulk(buffers, count);
	return found;
}

static int find_gateway(struct dpdk_wire *w, const char *fixed, struct lg_error *err)
{
	uint8_t frame[LG_PACKET_MAX_BYTES];

	if (fixed) {
		if (rte_ether_unformat_addr(fixed, &w->path.gateway_mac) == 0)
			return LG_OK;
		return lg_fail(err, LG_E_ARGUMENT,
			"'%.40s' is not a link address such as 02:00:00:00:00:01", fixed);
	}
	for (unsigned i = 0; i < TRIES; i++) {
		send_frame(w, frame, lg_neighbour_ask(&w->path, frame));
		for (unsigned ms = 0; ms < TRY_MS; ms++) {
			if (learned(w))
				return LG_OK;
			rte_delay_us_sleep(1000);
		}
	}
	return lg_fail(err, LG_E_TIMEOUT,
		"nobody on the link answers for the gateway's address; give --gateway-mac if it is "
		"behind a router");
}

static int open_port(struct dpdk_wire *w, const char *gateway_mac, struct lg_error *err)
{
	int rc;

	w->port = (uint16_t)rte_eth_find_next(0);
	if (w->port >= RTE_MAX_ETHPORTS)
		return lg_fail(err, LG_E_DEVICE,
			"the EAL arguments create no port; give one, such as --vdev=net_memif0,…");
	w->pool = rte_pktmbuf_pool_create(
		"gun", POOL_BUFFERS, POOL_CACHE, 0, RTE_MBUF_DEFAULT_BUF_SIZE, SOCKET_ID_ANY);
	if (!w->pool)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no memory for packets: %s; give EAL more by -m", rte_strerror(rte_errno));
	rc = start_port(w, err);
	if (rc == LG_OK)
		rc = await_link(w, err);
	if (rc == LG_OK)
		rc = find_gateway(w, gateway_mac, err);
	return rc;
}

int lg_wire_open_dpdk(const struct lg_wire_options *options, int argc, char **argv,
	struct lg_wire **wire, struct lg_error *err)
{
	struct lg_address own;
	struct dpdk_wire *w;
	int rc = lg_address_parse(options->source_ip, &own, err);

	if (rc != LG_OK)
		return rc;
	if (own.family != options->gateway.family)
		return lg_fail(err, LG_E_ARGUMENT,
			"source address and gateway are not both IPv4 or both IPv6");
	if (rte_eal_init(argc, argv) < 0)
		return lg_fail(
			err, LG_E_DEVICE, "EAL refused its arguments: %s", rte_strerror(rte_errno));
	w = calloc(1, sizeof(*w));
	if (!w) {
		(void)rte_eal_cleanup();
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a port");
	}
	w->wire = (struct lg_wire){send_burst, receive_burst, wait_for_answer, close_port};
	w->port = RTE_MAX_ETHPORTS;
	w->sources = options->sockets;
	w->path = (struct lg_packet_path){.own = own, .gateway = options->gateway};
	rc = open_port(w, options->gateway_mac, err);
	if (rc != LG_OK) {
		close_port(&w->wire);
		return rc;
	}
	*wire = &w->wire;
	return LG_OK;
}
