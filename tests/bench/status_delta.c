// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_delta.h"

#include "tests/bench/status_memory.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define QUIET_LEAST_S 0.4
#define SOAK_ANSWERS 4096

// The next generation: there or back.
static struct lg_bytes next_delta(struct lg_nation_author *author, uint64_t changes)
{
	const struct lg_nation_revision next = lg_gateway_revision(author->generation + 1, changes);

	return lg_nation_delta(author, &next);
}

struct one {
	double seconds, cpu_seconds, settle_seconds;
	uint64_t peak_extra_bytes;
};

// The process's other thread is the worker, so CPU time is this thread's.
static struct one apply(
	struct lg_gateway_site *site, struct lg_gateway_worker *worker, struct lg_bytes delta)
{
	const uint64_t resident = lg_memory_resident_bytes();
	struct one one;
	double began, cpu_began;

	lg_memory_forget_peak();
	atomic_store(&worker->phase, LG_GATEWAY_DURING);
	began = lg_gateway_ns(CLOCK_MONOTONIC);
	cpu_began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	lg_gateway_publish(site, delta);
	while (atomic_load(&worker->generation_seen) != site->current->generation)
		;
	one.seconds = (lg_gateway_ns(CLOCK_MONOTONIC) - began) / 1e9;
	one.cpu_seconds = (lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID) - cpu_began) / 1e9;
	lg_gateway_settle(site);
	one.settle_seconds = (lg_gateway_ns(CLOCK_MONOTONIC) - began) / 1e9 - one.seconds;
	atomic_store(&worker->phase, LG_GATEWAY_BETWEEN);
	one.peak_extra_bytes = lg_memory_peak_bytes();
	one.peak_extra_bytes -= one.peak_extra_bytes < resident ? one.peak_extra_bytes : resident;
	one.peak_extra_bytes += delta.len; // was there before, but is part of it
	return one;
}

static void quiet(struct lg_gateway_worker *worker, double seconds)
{
	atomic_store(&worker->phase, LG_GATEWAY_QUIET);
	usleep((useconds_t)(1e6 * (seconds > QUIET_LEAST_S ? seconds : QUIET_LEAST_S)));
	atomic_store(&worker->phase, LG_GATEWAY_BETWEEN);
}

static double p99(double *values, uint32_t count)
{
	return lg_gateway_quantile(values, count, 0.99);
}

static double median(double *values, unsigned count)
{
	return lg_gateway_quantile(values, count, 0.5);
}

static void judge(struct lg_gateway_worker *worker, struct lg_delta_costs *costs)
{
	struct lg_gateway_times *before = &worker->times[LG_GATEWAY_QUIET];
	struct lg_gateway_times *during = &worker->times[LG_GATEWAY_DURING];

	costs->p99_us_before = p99(before->wall_ns, before->count) / 1e3;
	costs->p99_us_during = p99(during->wall_ns, during->count) / 1e3;
	costs->ratio_p99 = costs->p99_us_during / costs->p99_us_before;
	costs->ratio_p99_cpu =
		p99(during->cpu_ns, during->count) / p99(before->cpu_ns, before->count);
	costs->bursts = worker->bursts;
	costs->bursts_during = during->count;
	costs->wrong = worker->wrong;
}

struct lg_delta_costs lg_delta_measure(struct lg_nation_author *author,
	struct lg_gateway_site *site, uint64_t changes, unsigned repeats, int worker_cpu)
{
	double seconds[2 * LG_DELTA_REPEATS_MAX], cpu_seconds[2 * LG_DELTA_REPEATS_MAX];
	double settle_seconds[2 * LG_DELTA_REPEATS_MAX];
	struct lg_delta_costs costs = {.changes = changes};
	struct lg_gateway_worker worker;
	unsigned done = 0;

	lg_gateway_worker_start(&worker, site, changes, worker_cpu);
	while (done < 2 * repeats) {
		const struct lg_bytes delta = next_delta(author, changes);
		struct one one;

		quiet(&worker, done ? seconds[done - 1] + settle_seconds[done - 1] : 0);
		one = apply(site, &worker, delta);
		seconds[done] = one.seconds;
		cpu_seconds[done] = one.cpu_seconds;
		settle_seconds[done++] = one.settle_seconds;
		if (one.peak_extra_bytes > costs.peak_extra_bytes)
			costs.peak_extra_bytes = one.peak_extra_bytes;
		free((void *)delta.data);
	}
	lg_gateway_worker_stop(&worker);
	judge(&worker, &costs);
	lg_gateway_worker_fini(&worker);
	costs.seconds = median(seconds, done);
	costs.cpu_seconds = median(cpu_seconds, done);
	costs.settle_seconds = median(settle_seconds, done);
	return costs;
}

static uint64_t mistakes(const struct lg_gateway_site *site, uint64_t changes)
{
	const struct lg_nation *nation = site->nation;
	const uint64_t generation = site->current->generation;
	const struct lg_nation_revision revision = lg_gateway_revision(generation, changes);
	const struct lg_nation_revision changed = {(generation + 1) / 2, changes};
	uint64_t wrong = 0;

	for (uint64_t i = 0; i < SOAK_ANSWERS; i++) {
		const uint64_t random = lg_nation_mix(nation->seed + generation, i);
		const uint64_t serial = i % 2
			? random % nation->licences
			: lg_nation_changed(nation, &changed, random % changes);
		const uint32_t slot = lg_nation_list_of(nation, serial);
		const struct lg_status_query query = {
			slot, (uint32_t)(serial - nation->first[slot])};
		const struct lg_nation_condition right =
			lg_nation_condition(nation, &revision, serial);
		struct lg_status_answer answer;

		lg_status_lookup(site->current->status, &query, 1, &answer);
		wrong += !answer.covered || answer.mask != right.mask ||
			answer.until_day != right.until_day;
	}
	return wrong;
}

struct lg_soak lg_delta_soak(struct lg_nation_author *author, struct lg_gateway_site *site,
	uint64_t changes, uint64_t deltas)
{
	const double began = lg_gateway_ns(CLOCK_MONOTONIC);
	struct lg_soak soak = {.deltas = deltas};

	for (uint64_t i = 0; i < deltas; i++) {
		const struct lg_bytes delta = next_delta(author, changes);

		lg_gateway_publish(site, delta);
		lg_gateway_settle(site);
		free((void *)delta.data);
		soak.wrong += mistakes(site, changes);
		malloc_trim(0);
		if (i == deltas / 10)
			soak.resident_begin_bytes = lg_memory_resident_bytes();
	}
	soak.resident_end_bytes = lg_memory_resident_bytes();
	soak.seconds = (lg_gateway_ns(CLOCK_MONOTONIC) - began) / 1e9;
	return soak;
}
