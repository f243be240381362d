// SPDX-License-Identifier: Apache-2.0
#include "dataplane/worker.h"

#include <rte_cycles.h>
#include <rte_ethdev.h>
#include <rte_mbuf.h>
#include <rte_prefetch.h>

#include <unistd.h>

// One received burst: frame i stands in packet i.
struct batch {
	unsigned count;
	struct rte_mbuf *packet[LG_BURST_MAX];
	struct lg_frame frame[LG_BURST_MAX];
};

// A driver that takes VLAN tags off puts them beside the packet; the gateway wants to see them.
static bool usable(struct lg_worker *w, struct rte_mbuf **packet)
{
	if ((*packet)->nb_segs != 1) {
		lg_count(w->counters, LG_C_drop_multi_segment);
		return false;
	}
	if ((*packet)->ol_flags & RTE_MBUF_F_RX_VLAN_STRIPPED && rte_vlan_insert(packet) != 0) {
		lg_count(w->counters, LG_C_drop_vlan);
		return false;
	}
	return true;
}

static unsigned receive(struct lg_worker *w, struct batch *batch)
{
	const unsigned received =
		rte_eth_rx_burst(w->port, w->queue, batch->packet, w->burst_packets);
	uint64_t bytes = 0;

	batch->count = 0;
	for (unsigned i = 0; i < received; i++)
		rte_prefetch0(rte_pktmbuf_mtod(batch->packet[i], void *));
	for (unsigned i = 0; i < received; i++) {
		struct rte_mbuf *packet = batch->packet[i];

		bytes += rte_pktmbuf_pkt_len(packet);
		if (!usable(w, &packet)) {
			rte_pktmbuf_free(packet);
			continue;
		}
		batch->packet[batch->count] = packet;
		batch->frame[batch->count++] = (struct lg_frame){
			.data = rte_pktmbuf_mtod(packet, uint8_t *),
			.len = rte_pktmbuf_data_len(packet),
			.room = (uint32_t)rte_pktmbuf_data_len(packet) +
				rte_pktmbuf_tailroom(packet),
		};
	}
	lg_count_add(w->counters, LG_C_rx_packets, received);
	lg_count_add(w->counters, LG_C_rx_bytes, bytes);
	return received;
}

// Answers stand in the buffers that the requests came in; the other buffers go back.
static void transmit(struct lg_worker *w, struct batch *batch)
{
	struct rte_mbuf *out[LG_BURST_MAX];
	struct rte_mbuf *unused[LG_BURST_MAX];
	unsigned outs = 0;
	unsigned unuseds = 0;
	uint64_t bytes = 0;

	for (unsigned i = 0; i < batch->count; i++) {
		struct rte_mbuf *const packet = batch->packet[i];

		if (!batch->frame[i].send) {
			unused[unuseds++] = packet;
			continue;
		}
		packet->ol_flags = 0;
		packet->data_len = (uint16_t)batch->frame[i].len;
		packet->pkt_len = batch->frame[i].len;
		bytes += batch->frame[i].len;
		out[outs++] = packet;
	}
	const unsigned sent = rte_eth_tx_burst(w->port, w->queue, out, (uint16_t)outs);

	for (unsigned i = sent; i < outs; i++)
		bytes -= out[i]->pkt_len;
	lg_count_add(w->counters, LG_C_tx_packets, sent);
	lg_count_add(w->counters, LG_C_tx_bytes, bytes);
	lg_count_add(w->counters, LG_C_drop_tx_full, outs - sent);
	rte_pktmbuf_free_bulk(out + sent, outs - sent);
	rte_pktmbuf_free_bulk(unused, unuseds);
}

static void handle(
	struct lg_worker *w, struct batch *batch, const struct lg_root *root, int64_t confirmed_ns)
{
	const struct lg_moment now = {
		.unix_ms = lg_unix_ms(w->clock),
		.monotonic_ns = lg_monotonic_ns(w->clock),
		.confirmed_ns = confirmed_ns,
	};

	lg_gateway_burst(w->gateway, root, &now, batch->frame, batch->count);
	transmit(w, batch);
	lg_count(w->counters, LG_C_bursts);
}

static void note_generation(struct lg_worker *w, uint64_t generation)
{
	if (atomic_load_explicit(&w->generation_seen, memory_order_relaxed) != generation)
		atomic_store_explicit(&w->generation_seen, generation, memory_order_release);
}

// One read section: from the load of the root to the quiescent state nothing else may hold it.
static bool poll_once(struct lg_worker *w, struct batch *batch)
{
	const uint64_t start = rte_rdtsc();
	// Before the root: a table never looks fresher than it is.
	const int64_t confirmed_ns =
		atomic_load_explicit(&w->shared->confirmed_ns, memory_order_acquire);
	const struct lg_root *const root = lg_rcu_read(&w->shared->root);
	const uint64_t generation = root != NULL ? root->generation : 0;
	const bool busy = receive(w, batch) > 0;

	if (busy)
		handle(w, batch, root, confirmed_ns);
	else
		lg_count(w->counters, LG_C_polls_empty);
	lg_rcu_quiescent();
	note_generation(w, generation);
	lg_count_add(w->counters, busy ? LG_C_cycles_busy : LG_C_cycles_idle, rte_rdtsc() - start);
	return busy;
}

static void nap(const struct lg_worker *w)
{
	lg_rcu_offline();
	usleep(w->idle_sleep_us);
	lg_rcu_online();
}

int lg_worker_run(void *worker)
{
	struct lg_worker *const w = worker;
	struct batch batch;
	uint32_t idle = 0;

	lg_rcu_reader_start();
	while (!atomic_load_explicit(&w->shared->stop, memory_order_relaxed)) {
		idle = poll_once(w, &batch) ? 0 : idle + 1;
		if (w->idle_sleep_us != 0 && idle >= w->idle_polls)
			nap(w);
	}
	lg_rcu_reader_stop();
	return 0;
}
