// SPDX-License-Identifier: Apache-2.0
// Workers verify by the keys that are published while new keys, most of whose tables are shared,
// are built, published, and the old ones freed once nobody looks at them: verdicts stay right.
#include "tests/lib/contender.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

#define WORKERS 2
#define ROUNDS 12
#define KEYS 8
#define BATCH 24

struct worker {
	pthread_t thread;
	struct lg_ed25519_verifier *verifier;
	atomic_uint batches; // worker: wo, builder: ro
};

static struct lg_signature_factory factory;
static struct lg_signature_case made[BATCH];
static struct lg_ed25519_item items[BATCH];
static struct worker workers[WORKERS];
static _Atomic(struct lg_ed25519_keys *) published; // builder: wo, workers: ro
static atomic_bool over, wrong;

// Every set of keys holds key KEYS - 1 at index 0, by which all cases are signed.
static struct lg_ed25519_keys *build(struct lg_ed25519_engine *engine, uint32_t round)
{
	uint8_t set[KEYS][LG_PUBLIC_KEY_BYTES];
	struct lg_ed25519_keys *keys;
	struct lg_error err;

	memcpy(set[0], factory.key[KEYS - 1], sizeof(set[0]));
	for (uint32_t i = 1; i < KEYS; i++)
		memcpy(set[i], factory.key[KEYS + (round + i) % KEYS], sizeof(set[i]));
	if (lg_ed25519_keys_build(engine, set, KEYS, &keys, &err) != LG_OK) {
		fprintf(stderr, "%s\n", err.text);
		return NULL;
	}
	return keys;
}

static void *verify(void *arg)
{
	struct worker *worker = arg;
	uint8_t valid[BATCH];

	while (!atomic_load_explicit(&over, memory_order_relaxed)) {
		const struct lg_ed25519_keys *keys =
			atomic_load_explicit(&published, memory_order_acquire);

		lg_ed25519_verify_known(worker->verifier, keys, items, BATCH, valid);
		for (uint32_t i = 0; i < BATCH; i++)
			if (valid[i] != made[i].accepted)
				atomic_store(&wrong, true);
		lg_ed25519_verify_any(worker->verifier, items, BATCH / 4, valid);
		for (uint32_t i = 0; i < BATCH / 4; i++)
			if (valid[i] != made[i].accepted)
				atomic_store(&wrong, true);
		atomic_fetch_add_explicit(&worker->batches, 1, memory_order_release);
	}
	return NULL;
}

// Returns when no worker can hold keys that were published before.
static void await_workers(void)
{
	for (unsigned i = 0; i < WORKERS; i++) {
		const unsigned seen = atomic_load(&workers[i].batches);

		while (atomic_load_explicit(&workers[i].batches, memory_order_acquire) - seen < 2)
			sched_yield();
	}
}

static bool publish_rounds(struct lg_ed25519_engine *engine)
{
	for (uint32_t round = 1; round <= ROUNDS; round++) {
		struct lg_ed25519_keys *old = atomic_load(&published);
		struct lg_ed25519_keys *next = build(engine, round);

		if (!next)
			return false;
		atomic_store_explicit(&published, next, memory_order_release);
		await_workers();
		lg_ed25519_keys_free(old);
		(void)lg_ed25519_engine_layout(engine);
	}
	return true;
}

static bool run(struct lg_ed25519_engine *engine)
{
	bool done;

	atomic_store(&over, false);
	for (unsigned i = 0; i < WORKERS; i++) {
		struct worker *worker = &workers[i];

		if (lg_ed25519_verifier_new(engine, &worker->verifier, NULL) != LG_OK ||
			pthread_create(&worker->thread, NULL, verify, worker) != 0)
			return false;
	}
	done = publish_rounds(engine);
	atomic_store(&over, true);
	for (unsigned i = 0; i < WORKERS; i++) {
		pthread_join(workers[i].thread, NULL);
		lg_ed25519_verifier_free(workers[i].verifier);
	}
	return done;
}

static bool run_kind(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = {.kind = kind,
		.table_bytes = 32 << 20,
		.keys_expected = 2 * KEYS,
		.key_width = 4,
		.base_width = 4};
	struct lg_ed25519_engine *engine;
	struct lg_error err;
	bool done;

	if (lg_ed25519_engine_new(&options, &engine, &err) != LG_OK) {
		fprintf(stderr, "%s\n", err.text);
		return false;
	}
	atomic_store(&published, build(engine, 0));
	done = atomic_load(&published) && run(engine) && !atomic_load(&wrong);
	lg_ed25519_keys_free(atomic_load(&published));
	lg_ed25519_engine_free(engine);
	printf("%s: %s\n", lg_ed25519_kind_name(kind), done ? "right" : "WRONG");
	return done;
}

int main(void)
{
	bool right = true;

	lg_signature_factory_init(&factory, 1);
	for (uint32_t i = 0; i < BATCH; i++) {
		lg_signature_factory_make_good(&factory, i, KEYS - 1, 100 + i, &made[i]);
		if (i % 3 == 0) {
			made[i].signature[40] ^= 1;
			made[i].accepted = false;
		}
		items[i] = lg_contender_item(&made[i]);
		items[i].key = 0;
	}
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			right &= run_kind(kind);
	for (uint32_t i = 0; i < BATCH; i++)
		lg_signature_case_fini(&made[i]);
	return right ? 0 : 1;
}
