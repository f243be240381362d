// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_gateway.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BURSTS_MAX (UINT32_C(1) << 19)

// A burst: what is asked, and what came of it.
struct burst {
	uint64_t serial[LG_GATEWAY_BURST];
	struct lg_status_query query[LG_GATEWAY_BURST];
	struct lg_status_answer answer[LG_GATEWAY_BURST];
	uint8_t valid[LG_GATEWAY_BURST];
};

// Half of the questions are about licences that deltas change.
static void fill(const struct lg_gateway_worker *w, struct burst *burst, uint64_t set)
{
	const struct lg_nation *nation = w->site->nation;
	const struct lg_nation_revision changed = {set, w->changed.changes};

	for (unsigned i = 0; i < LG_GATEWAY_BURST; i++) {
		const uint64_t random =
			lg_nation_mix(nation->seed + 1, w->bursts * LG_GATEWAY_BURST + i);
		const uint64_t serial = i % 2 == 0
			? random % nation->licences
			: lg_nation_changed(nation, &changed, random % changed.changes);
		const uint32_t slot = lg_nation_list_of(nation, serial);

		burst->serial[i] = serial;
		burst->query[i] =
			(struct lg_status_query){slot, (uint32_t)(serial - nation->first[slot])};
	}
}

static unsigned mistakes(
	const struct lg_gateway_worker *w, const struct burst *burst, uint64_t generation)
{
	const struct lg_nation_revision revision =
		lg_gateway_revision(generation, w->changed.changes);
	unsigned wrong = 0;

	for (unsigned i = 0; i < LG_GATEWAY_BURST; i++) {
		const struct lg_nation_condition right =
			lg_nation_condition(w->site->nation, &revision, burst->serial[i]);
		const struct lg_status_answer *answer = &burst->answer[i];

		wrong += !answer->covered || answer->mask != right.mask ||
			answer->until_day != right.until_day || !burst->valid[i];
	}
	return wrong;
}

static void record(struct lg_gateway_times *times, double wall_ns, double cpu_ns)
{
	if (times->count == BURSTS_MAX)
		return;
	times->wall_ns[times->count] = wall_ns;
	times->cpu_ns[times->count++] = cpu_ns;
}

static void serve_burst(struct lg_gateway_worker *w, struct burst *burst)
{
	const struct lg_gateway_site *site = w->site;
	const struct lg_ed25519_item *items =
		site->pool.items + w->bursts * LG_GATEWAY_BURST % LG_RATE_SIGNATURES;
	const struct lg_root *root = lg_rcu_read(&site->in_force);
	const uint64_t generation = root->generation;
	const int phase = atomic_load(&w->phase);
	double wall_ns, cpu_ns;

	fill(w, burst, (generation + 1) / 2);
	wall_ns = lg_gateway_ns(CLOCK_MONOTONIC);
	cpu_ns = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	lg_ed25519_verify_known(w->verifier, site->keys, items, LG_GATEWAY_BURST, burst->valid);
	lg_status_lookup(root->status, burst->query, LG_GATEWAY_BURST, burst->answer);
	cpu_ns = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID) - cpu_ns;
	wall_ns = lg_gateway_ns(CLOCK_MONOTONIC) - wall_ns;
	w->wrong += mistakes(w, burst, generation);
	lg_rcu_quiescent();
	atomic_store(&w->generation_seen, generation);
	if (phase == atomic_load(&w->phase) && phase != LG_GATEWAY_BETWEEN)
		record(&w->times[phase], wall_ns, cpu_ns);
	w->bursts++;
}

static void *serve(void *worker)
{
	struct lg_gateway_worker *w = worker;
	struct burst burst;

	lg_gateway_pin(w->cpu);
	lg_rcu_reader_start();
	while (!atomic_load_explicit(&w->stop, memory_order_relaxed))
		serve_burst(w, &burst);
	lg_rcu_reader_stop();
	return NULL;
}

// Touched now, so that they are no part of a memory peak later.
static double *room(void)
{
	double *values = malloc(BURSTS_MAX * sizeof(*values));

	if (!values) {
		fprintf(stderr, "status: no memory for times\n");
		exit(1);
	}
	for (uint32_t i = 0; i < BURSTS_MAX; i++)
		values[i] = -1;
	return values;
}

void lg_gateway_worker_start(
	struct lg_gateway_worker *worker, struct lg_gateway_site *site, uint64_t changes, int cpu)
{
	struct lg_error err;

	*worker = (struct lg_gateway_worker){
		.site = site, .cpu = cpu, .changed = {.changes = changes}};
	lg_fixture_need(lg_ed25519_verifier_new(site->engine, &worker->verifier, &err), &err);
	for (int phase = LG_GATEWAY_QUIET; phase < LG_GATEWAY_PHASES; phase++)
		worker->times[phase] = (struct lg_gateway_times){0, room(), room()};
	if (pthread_create(&worker->thread, NULL, serve, worker) != 0) {
		fprintf(stderr, "status: cannot start a thread\n");
		exit(1);
	}
}

void lg_gateway_worker_stop(struct lg_gateway_worker *worker)
{
	atomic_store(&worker->stop, true);
	pthread_join(worker->thread, NULL);
}

void lg_gateway_worker_fini(struct lg_gateway_worker *worker)
{
	lg_ed25519_verifier_free(worker->verifier);
	for (int phase = LG_GATEWAY_QUIET; phase < LG_GATEWAY_PHASES; phase++) {
		free(worker->times[phase].wall_ns);
		free(worker->times[phase].cpu_ns);
	}
}
