// SPDX-License-Identifier: Apache-2.0
// A worker on a logical core of its own, between two rings that stand for the wire.
#include "dataplane/worker.h"

#include "dataplane/eal.h"
#include "dataplane/port.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>
#include <rte_eth_ring.h>
#include <rte_ether.h>
#include <rte_launch.h>
#include <rte_lcore.h>
#include <rte_mbuf.h>
#include <rte_ring.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_MS 5000

static struct lg_world w;
static struct lg_conf conf;
static struct lg_port port;
static struct lg_shared shared;
static struct lg_worker *worker;
static struct rte_ring *to_worker, *from_worker;
static struct rte_mempool *pool;

static void start_eal(void)
{
	struct lg_eal_arguments arguments;
	struct lg_error err;

	lg_conf_default(&conf);
	strcpy(conf.port_device, "net_null0");
	strcpy(conf.worker_management_cpus, "0");
	strcpy(conf.worker_cpus, "0");
	conf.memory_pages = LG_PAGES_NORMAL;
	conf.memory_size_mb = 64;
	conf.memory_packet_buffers = 1023;
	cr_assert_eq(lg_eal_arguments(&conf, &arguments, &err), 0, "%s", err.text);
	cr_assert_eq(lg_eal_start(&arguments, &err), 0, "%s", err.text);
}

static void open_wire(void)
{
	struct lg_error err;

	to_worker = rte_ring_create("to", 256, 0, 0);
	from_worker = rte_ring_create("from", 256, 0, 0);
	pool = rte_pktmbuf_pool_create("wire", 511, 0, 0, RTE_MBUF_DEFAULT_BUF_SIZE, 0);
	cr_assert(to_worker && from_worker && pool);
	cr_assert_geq(rte_eth_from_rings("wire", &to_worker, 1, &from_worker, 1, 0), 0);
	strcpy(conf.port_device, "net_ring_wire");
	cr_assert_eq(lg_port_open(&conf, &port, &err), 0, "%s", err.text);
}

static void start_worker(uint32_t idle_sleep_us)
{
	start_eal();
	open_wire();
	lg_world_open(&w);
	worker = aligned_alloc(_Alignof(struct lg_worker), sizeof *worker);
	*worker = (struct lg_worker){
		.port = port.id,
		.burst_packets = 32,
		.idle_polls = 10,
		.idle_sleep_us = idle_sleep_us,
		.clock = &lg_clock_system,
		.shared = &shared,
		.counters = w.counters,
		.gateway = w.gateway,
	};
	cr_assert_eq(rte_eal_remote_launch(lg_worker_run, worker, 1), 0);
}

static void stop_worker(void)
{
	atomic_store(&shared.stop, true);
	rte_eal_wait_lcore(1);
	if (atomic_load(&shared.root.pointer) != NULL)
		lg_rcu_publish(&shared.root, NULL);
	lg_rcu_drain();
	w.root = NULL;
	lg_world_close(&w);
	free(worker);
}

static bool await_count(enum lg_counter c, uint64_t least)
{
	for (int ms = 0; ms < PATIENCE_MS; ms++) {
		if (lg_world_count(&w, c) >= least)
			return true;
		usleep(1000);
	}
	return false;
}

static void put_on_wire(const struct lg_test_frame *frame)
{
	struct rte_mbuf *const packet = rte_pktmbuf_alloc(pool);

	cr_assert_not_null(packet);
	memcpy(rte_pktmbuf_append(packet, (uint16_t)frame->len), frame->data, frame->len);
	cr_assert_eq(rte_ring_enqueue(to_worker, packet), 0);
}

static struct rte_mbuf *receive(void)
{
	void *packet;

	for (int ms = 0; ms < PATIENCE_MS; ms++) {
		if (rte_ring_dequeue(from_worker, &packet) == 0)
			return packet;
		usleep(1000);
	}
	cr_assert(false, "no answer");
	return NULL;
}

Test(worker, answers_in_the_buffers_it_received_and_gives_back_the_rest)
{
	struct lg_test_frame frame;

	start_worker(0);
	const unsigned buffers = rte_mempool_avail_count(pool);

	for (unsigned i = 0; i < 100; i++) {
		lg_test_arp(&frame);
		if (i % 2 == 0)
			frame.data[frame.ip + 27] ^= 8; // somebody else's address
		put_on_wire(&frame);
	}
	for (unsigned i = 0; i < 50; i++) {
		struct rte_mbuf *const answer = receive();

		cr_assert_eq(rte_pktmbuf_mtod(answer, uint8_t *)[frame.ip + 7], 2);
		rte_pktmbuf_free(answer);
	}
	cr_expect(await_count(LG_C_drop_not_ours, 50));
	cr_expect_eq(lg_world_count(&w, LG_C_rx_packets), 100);
	cr_expect_eq(lg_world_count(&w, LG_C_rx_bytes), 6000);
	cr_expect_eq(lg_world_count(&w, LG_C_tx_packets), 50);
	cr_expect_eq(lg_world_count(&w, LG_C_tx_bytes), 3000);
	stop_worker();
	cr_expect_eq(rte_mempool_avail_count(pool), buffers);
}

Test(worker, drops_packets_that_stand_in_several_buffers)
{
	start_worker(0);
	struct rte_mbuf *const head = rte_pktmbuf_alloc(pool);
	struct rte_mbuf *const tail = rte_pktmbuf_alloc(pool);

	rte_pktmbuf_append(head, 60);
	rte_pktmbuf_append(tail, 60);
	cr_assert_eq(rte_pktmbuf_chain(head, tail), 0);
	cr_assert_eq(rte_ring_enqueue(to_worker, head), 0);
	cr_expect(await_count(LG_C_drop_multi_segment, 1));
	stop_worker();
	cr_expect_eq(rte_mempool_avail_count(pool), 511);
}

// Some devices take the tag off a frame and put it beside. The answer goes out with it.
Test(worker, puts_vlan_tags_back_where_the_gateway_looks)
{
	struct lg_test_frame frame;

	start_worker(0);
	w.gateway->endpoint.vlan = 7; // nothing is on the wire yet
	lg_test_arp(&frame);
	struct rte_mbuf *const packet = rte_pktmbuf_alloc(pool);

	memcpy(rte_pktmbuf_append(packet, (uint16_t)frame.len), frame.data, frame.len);
	packet->ol_flags = RTE_MBUF_F_RX_VLAN | RTE_MBUF_F_RX_VLAN_STRIPPED;
	packet->vlan_tci = 7;
	cr_assert_eq(rte_ring_enqueue(to_worker, packet), 0);
	struct rte_mbuf *const answer = receive();
	const uint8_t *const data = rte_pktmbuf_mtod(answer, const uint8_t *);

	cr_expect_eq(rte_pktmbuf_data_len(answer), frame.len + 4);
	cr_expect_eq(lg_be16(data + 12), RTE_ETHER_TYPE_VLAN);
	cr_expect_eq(lg_be16(data + 14), 7);
	cr_expect_eq(data[frame.ip + 4 + 7], 2, "no ARP answer");
	cr_expect_eq(answer->ol_flags, 0);
	rte_pktmbuf_free(answer);
	put_on_wire(&frame);
	cr_expect(await_count(LG_C_drop_vlan, 1));
	stop_worker();
}

Test(worker, counts_what_the_port_does_not_take)
{
	struct lg_test_frame frame;

	start_worker(0);
	// The ring holds 255; nobody empties it.
	lg_test_echo(&frame, false, 56);
	for (unsigned i = 0; i < 300; i++) {
		while (rte_ring_full(to_worker))
			usleep(100);
		put_on_wire(&frame);
	}
	cr_expect(await_count(LG_C_drop_tx_full, 45));
	cr_expect_eq(lg_world_count(&w, LG_C_tx_packets), 255);
	cr_expect_eq(lg_world_count(&w, LG_C_answered_echo), 300);
	stop_worker();
}

static void takes_the_generation(uint32_t idle_sleep_us)
{
	start_worker(idle_sleep_us);
	struct lg_root *const first = w.root;
	const struct timespec tick = {.tv_nsec = 1000000};

	w.root = NULL;
	lg_rcu_publish(&shared.root, first);
	for (int ms = 0; ms < PATIENCE_MS && atomic_load(&worker->generation_seen) != 1; ms++)
		nanosleep(&tick, NULL);
	cr_expect_eq(atomic_load(&worker->generation_seen), 1);
	lg_world_publish(&w);
	lg_rcu_publish(&shared.root, w.root);
	for (int ms = 0; ms < PATIENCE_MS && lg_rcu_waiting() > 0; ms++)
		nanosleep(&tick, NULL);
	cr_expect_eq(lg_rcu_waiting(), 0, "the first root is reclaimed while the worker runs");
	cr_expect_eq(atomic_load(&worker->generation_seen), 2);
	stop_worker();
}

Test(worker, lets_go_of_a_generation_while_it_polls)
{
	takes_the_generation(0);
}

Test(worker, lets_go_of_a_generation_while_it_sleeps)
{
	takes_the_generation(1000);
}
