// SPDX-License-Identifier: Apache-2.0
// A worker: one queue pair, one CPU, receive to transmit without a pause.
//
// Workers share nothing that they write. They read the root, which management replaces behind one
// pointer, and go through a quiescent state after every poll, so that what was replaced can be
// reclaimed. Only one with nothing to do may sleep, where the configuration lets it, and is then
// offline to RCU.
#pragma once

#include "common/clock.h"
#include "dataplane/gateway.h"
#include "dataplane/rcu.h"

// What management shows to all workers.
struct lg_shared {
	struct lg_rcu_root root;
	_Atomic int64_t confirmed_ns; // mgmt: rw, workers: ro; monotonic, see struct lg_moment
	_Atomic bool stop;            // mgmt: rw, workers: ro
};

struct lg_worker {
	uint16_t port;
	uint16_t queue;
	uint16_t burst_packets;
	uint32_t idle_polls;
	uint32_t idle_sleep_us; // 0 = never sleep
	const struct lg_clock *clock;
	struct lg_shared *shared;
	struct lg_worker_counters *counters;
	struct lg_gateway *gateway;
	_Alignas(64) _Atomic uint64_t generation_seen; // worker: rw, mgmt: ro
};

// Polls until shared->stop; for rte_eal_remote_launch(). Returns 0.
int lg_worker_run(void *worker);
