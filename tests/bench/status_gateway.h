// SPDX-License-Identifier: Apache-2.0
// The part of a data plane that the status benchmark measures: a root built from snapshots, put in
// force by RCU, and a thread that decides by it as a worker does: a burst of lookups, and as many
// real signatures by the real engine.
#pragma once

#include "dataplane/rcu.h"
#include "tests/bench/nation_snapshot.h"
#include "tests/bench/rate_pool.h"

#include <pthread.h>

#define LG_GATEWAY_BURST 64

struct lg_gateway_site {
	const struct lg_nation *nation;
	const struct lg_fixture *fixture;
	struct lg_ed25519_engine *plain; // for the trust list's keys, without tables
	struct lg_ed25519_engine *engine;
	struct lg_ed25519_keys *keys;
	struct lg_rate_pool pool;
	struct lg_rcu_root in_force;
	struct lg_root *current; // the publishing thread's
};

void lg_gateway_site_init(struct lg_gateway_site *site, const struct lg_nation *nation,
	const struct lg_fixture *fixture);
void lg_gateway_site_fini(struct lg_gateway_site *site);

// Verifies a snapshot and puts it in force; what is refused ends the program.
void lg_gateway_publish(struct lg_gateway_site *site, struct lg_bytes file);

// Waits for readers to have left what is older, and tidies up as management does.
void lg_gateway_settle(struct lg_gateway_site *site);

enum lg_gateway_phase {
	LG_GATEWAY_BETWEEN, // not recorded
	LG_GATEWAY_QUIET,
	LG_GATEWAY_DURING, // a delta is applied
};
#define LG_GATEWAY_PHASES 3

// Times of bursts, ns.
struct lg_gateway_times {
	uint32_t count;
	double *wall_ns;
	double *cpu_ns; // without what others took
};

struct lg_gateway_worker {
	struct lg_gateway_site *site;
	struct lg_ed25519_verifier *verifier;
	struct lg_nation_revision changed; // what questions are asked about besides the rest
	int cpu;
	pthread_t thread;
	_Atomic int phase;
	_Atomic bool stop;
	_Atomic uint64_t generation_seen;
	struct lg_gateway_times times[LG_GATEWAY_PHASES]; // the thread's until it has stopped
	uint64_t bursts, wrong;
};

// Odd generations are the original state, even ones have the changes of set generation / 2.
void lg_gateway_worker_start(
	struct lg_gateway_worker *worker, struct lg_gateway_site *site, uint64_t changes, int cpu);
void lg_gateway_worker_stop(struct lg_gateway_worker *worker);
void lg_gateway_worker_fini(struct lg_gateway_worker *worker);

// The state that a generation of this benchmark is in.
struct lg_nation_revision lg_gateway_revision(uint64_t generation, uint64_t changes);

void lg_gateway_pin(int cpu);
double lg_gateway_ns(clockid_t clock);

// Sorts, and returns the value that this share of them does not exceed.
double lg_gateway_quantile(double *values, uint32_t count, double share);
