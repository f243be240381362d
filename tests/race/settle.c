// SPDX-License-Identifier: Apache-2.0
// Two readers look up without end while a writer publishes deltas and settles them, sometimes at
// once, sometimes after several. Every answer must be that of the reader's generation, and
// ThreadSanitizer must have nothing to say.
#include "dataplane/rcu.h"

#include "tests/lib/engine.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define READERS 2
#define GENERATIONS 150
#define COVERAGE 20000
#define STRIDE 64 // generation g changes the indices that leave the rest g
#define CHANGES_MAX (COVERAGE / STRIDE + 1)
#define BURST 64

static struct lg_ed25519_engine *engine;
static struct lg_rcu_root published;
static atomic_bool over;
static atomic_uint failures;

// What the generation that changed an index last has made of it: codes, more masks than the
// dictionary holds, and until days.
static struct lg_status_answer made_by(uint64_t generation, uint32_t index)
{
	const uint32_t kind = (uint32_t)((index / STRIDE + generation) % 7);

	if (kind == 0)
		return (struct lg_status_answer){0, 0, true};
	if (kind == 1)
		return (struct lg_status_answer){kind, 1 + (uint32_t)generation, true};
	if (kind == 2)
		return (struct lg_status_answer){0x10000 + index % 300, 0, true};
	return (struct lg_status_answer){1u << kind, 0, true};
}

static struct lg_status_answer expected(uint64_t generation, uint32_t index)
{
	const uint64_t since = (generation + STRIDE - index % STRIDE) % STRIDE;

	// Generation 1 is a base without conditions.
	if (generation < since + 2)
		return (struct lg_status_answer){0, 0, true};
	return made_by(generation - since, index);
}

static void check(const struct lg_root *root, uint64_t *random)
{
	const uint32_t list = lg_status_list(root->status, lg_fixture_authority(0));
	struct lg_status_query queries[BURST];
	struct lg_status_answer answers[BURST];

	for (unsigned i = 0; i < BURST; i++) {
		*random = *random * UINT64_C(6364136223846793005) + 1442695040888963407;
		queries[i] = (struct lg_status_query){list, (uint32_t)(*random >> 33) % COVERAGE};
	}
	lg_status_lookup(root->status, queries, BURST, answers);
	for (unsigned i = 0; i < BURST; i++) {
		const struct lg_status_answer right = expected(root->generation, queries[i].index);

		if (answers[i].mask != right.mask || answers[i].until_day != right.until_day ||
			!answers[i].covered)
			atomic_fetch_add(&failures, 1);
	}
}

static void *read_on(void *arg)
{
	uint64_t *bursts = arg, random = (uintptr_t)arg;

	lg_rcu_reader_start();
	while (!atomic_load_explicit(&over, memory_order_relaxed)) {
		check(lg_rcu_read(&published), &random);
		++*bursts;
		lg_rcu_quiescent();
	}
	lg_rcu_reader_stop();
	return NULL;
}

static struct lg_bytes write_generation(const struct lg_fixture *f, uint64_t generation)
{
	struct lg_fixture_condition changes[CHANGES_MAX];
	size_t count = 0;

	if (generation == 1)
		return lg_fixture_base(f, 1, NULL, 0);
	for (uint32_t index = generation % STRIDE; index < COVERAGE; index += STRIDE) {
		const struct lg_status_answer made = made_by(generation, index);

		changes[count++] =
			(struct lg_fixture_condition){0, index, made.mask, made.until_day};
	}
	return lg_fixture_delta(f, generation - 1, generation, 0, changes, count);
}

static bool settle(void)
{
	struct lg_status_leftovers *leftovers = lg_status_table_settle(published.pointer->status);

	if (leftovers)
		lg_rcu_retire(leftovers);
	return leftovers != NULL;
}

static void publish(const struct lg_fixture *f, uint64_t generation)
{
	const struct lg_bytes file = write_generation(f, generation);
	struct lg_root *next;
	struct lg_error err;

	lg_fixture_need(
		lg_root_build(engine, published.pointer, file, &f->anchors, f->now_s, &next, &err),
		&err);
	free((void *)file.data);
	lg_rcu_publish(&published, next);
}

// Waits for the tables before, so that every third generation is settled for sure.
static unsigned publish_all(const struct lg_fixture *f)
{
	unsigned settled = 0;

	for (uint64_t generation = 2; generation <= GENERATIONS; generation++) {
		publish(f, generation);
		while (generation % 3 == 0 && lg_rcu_waiting() > 0)
			usleep(100);
		settled += settle();
	}
	return settled;
}

int main(void)
{
	struct lg_fixture *f = lg_fixture_new(4, 1, COVERAGE);
	uint64_t bursts[READERS] = {0};
	pthread_t readers[READERS];
	unsigned settled;

	engine = lg_test_engine();
	publish(f, 1);
	for (unsigned i = 0; i < READERS; i++)
		if (pthread_create(&readers[i], NULL, read_on, &bursts[i]) != 0)
			return EXIT_FAILURE;
	settled = publish_all(f);
	atomic_store_explicit(&over, true, memory_order_relaxed);
	for (unsigned i = 0; i < READERS; i++)
		pthread_join(readers[i], NULL);

	lg_rcu_publish(&published, NULL);
	lg_rcu_drain();
	lg_ed25519_engine_free(engine);
	lg_fixture_free(f);
	printf("%d generations, %u times settled, %llu and %llu bursts, %u wrong answers\n",
		GENERATIONS, settled, (unsigned long long)bursts[0], (unsigned long long)bursts[1],
		atomic_load(&failures));
	return atomic_load(&failures) == 0 && settled >= GENERATIONS / 4 && bursts[0] > 0 &&
			bursts[1] > 0
		? EXIT_SUCCESS
		: EXIT_FAILURE;
}
