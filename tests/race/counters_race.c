// SPDX-License-Identifier: Apache-2.0
// Workers count while others read the same counters: each value is seen whole and never goes back,
// and in the end nothing was lost.
#include "common/counters.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define WORKERS 2
#define ROUNDS 2000000
#define STEP UINT64_C(0x100000001) // both halves of a value move

static struct lg_counters *counters;
static atomic_bool over;

static void *count_up(void *arg)
{
	struct lg_worker_counters *mine = arg;

	for (unsigned i = 0; i < ROUNDS; i++) {
		lg_count(mine, LG_C_requests);
		lg_count_add(mine, LG_C_rx_bytes, STEP);
	}
	return NULL;
}

static bool torn(uint64_t value)
{
	return value >> 32 != (uint32_t)value;
}

// Returns NULL when all was well.
static void *watch(void *arg)
{
	uint64_t requests = 0;

	while (!atomic_load_explicit(&over, memory_order_relaxed)) {
		const uint64_t now = lg_counters_sum(counters, LG_C_requests);

		if (now < requests || torn(lg_counters_at(counters, 0, LG_C_rx_bytes)) ||
			torn(lg_counters_at(counters, 1, LG_C_rx_bytes)) ||
			torn(lg_gauge_get(counters, LG_G_generation)))
			return arg;
		requests = now;
	}
	return NULL;
}

static bool run(void)
{
	pthread_t workers[WORKERS], watcher;
	void *failed;

	if (pthread_create(&watcher, NULL, watch, counters) != 0)
		return false;
	for (unsigned i = 0; i < WORKERS; i++)
		if (pthread_create(&workers[i], NULL, count_up, lg_counters_worker(counters, i)) !=
			0)
			return false;
	for (uint64_t i = 0; i < ROUNDS / 100; i++)
		lg_gauge_set(counters, LG_G_generation, i * STEP);
	for (unsigned i = 0; i < WORKERS; i++)
		pthread_join(workers[i], NULL);
	atomic_store_explicit(&over, true, memory_order_relaxed);
	pthread_join(watcher, &failed);
	return failed == NULL;
}

int main(void)
{
	char path[] = "/tmp/licgate-counters-XXXXXX";
	const int fd = mkstemp(path);
	struct lg_error err;
	bool good;

	if (fd < 0)
		return EXIT_FAILURE;
	close(fd);
	if (lg_counters_create(path, WORKERS, &counters, &err) != LG_OK) {
		fprintf(stderr, "%s\n", err.text);
		return EXIT_FAILURE;
	}
	good = run() && lg_counters_sum(counters, LG_C_requests) == WORKERS * ROUNDS &&
		lg_counters_sum(counters, LG_C_rx_bytes) == WORKERS * ROUNDS * STEP;
	lg_counters_close(counters);
	unlink(path);
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
