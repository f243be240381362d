// SPDX-License-Identifier: Apache-2.0
// Two readers verify while keys come and go: tables are built beside those that are read, cells are
// given back by the reclaimer and taken for other keys, and now and then there are too many keys
// for one layout. Every verdict must be right, whatever tables it was made by; libsodium, asked
// again by the writer, must agree; and ThreadSanitizer must have nothing to say.
#include "dataplane/rcu.h"

#include "tests/lib/engine.h"

#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

#define READERS 2
#define GENERATIONS 300
#define PAIRS 40
#define FEW 3
#define MANY 32
#define MANY_EVERY 40
#define RECHECK_EVERY 5
#define MESSAGE_BYTES 40

static struct lg_ed25519_engine *engine;
static struct lg_ed25519_verifier *verifiers[READERS];
static struct lg_rcu_root published;
static atomic_bool over;
static atomic_uint failures;

static uint8_t public_key[PAIRS][LG_PUBLIC_KEY_BYTES];
static uint8_t message[PAIRS][MESSAGE_BYTES];
static uint8_t signature[PAIRS][LG_SIGNATURE_BYTES];

static void expect(bool good, const char *what, uint64_t generation)
{
	if (!good && atomic_fetch_add(&failures, 1) < 10)
		fprintf(stderr, "generation %llu: %s\n", (unsigned long long)generation, what);
}

static void make_pairs(void)
{
	for (uint8_t i = 0; i < PAIRS; i++) {
		const uint8_t seed[crypto_sign_SEEDBYTES] = {i};
		uint8_t secret_key[crypto_sign_SECRETKEYBYTES];

		crypto_sign_seed_keypair(public_key[i], secret_key, seed);
		memset(message[i], i, MESSAGE_BYTES);
		crypto_sign_detached(signature[i], NULL, message[i], MESSAGE_BYTES, secret_key);
	}
}

static bool many(uint64_t generation)
{
	return generation % MANY_EVERY == 0;
}

// Generation g has keys of the pairs from g on, around the corner.
static uint32_t first_of(uint64_t generation)
{
	return generation % (PAIRS - MANY + 1);
}

// Each key's signature, and each under the next key.
static void check(const struct lg_root *root, struct lg_ed25519_verifier *verifier)
{
	const uint32_t count = many(root->generation) ? MANY : FEW;
	struct lg_ed25519_item items[2 * MANY];
	uint8_t valid[2 * MANY];

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t pair = first_of(root->generation) + i;

		items[2 * i] = (struct lg_ed25519_item){
			message[pair], signature[pair], MESSAGE_BYTES, i, public_key[pair]};
		items[2 * i + 1] = items[2 * i];
		items[2 * i + 1].key = (i + 1) % count;
	}
	lg_ed25519_verify_known(verifier, root->keys, items, 2 * count, valid);
	for (uint32_t i = 0; i < count; i++) {
		expect(valid[2 * i], "a good signature is refused", root->generation);
		expect(!valid[2 * i + 1], "another key's is accepted", root->generation);
	}
	lg_ed25519_verify_any(verifier, items, 2, valid);
	expect(valid[0] && valid[1], "a new key's is refused", root->generation);
}

static void *read_on(void *arg)
{
	struct lg_ed25519_verifier *const verifier = arg;

	lg_rcu_reader_start();
	while (!atomic_load_explicit(&over, memory_order_relaxed)) {
		check(lg_rcu_read(&published), verifier);
		lg_rcu_quiescent();
	}
	lg_rcu_reader_stop();
	return NULL;
}

// A root with nothing but keys, which go with it.
static void publish(uint64_t generation)
{
	struct lg_root *const root = calloc(1, sizeof(*root));
	struct lg_error err;

	root->trusted = calloc(1, sizeof(*root->trusted));
	atomic_init(&root->trusted->holds, 1);
	lg_fixture_need(lg_ed25519_keys_build(engine, public_key + first_of(generation),
				many(generation) ? MANY : FEW, &root->trusted->keys, &err),
		&err);
	root->generation = generation;
	root->keys = root->trusted->keys;
	lg_rcu_publish(&published, root);
}

static uint32_t recheck(uint64_t generation)
{
	uint32_t checked = 0;

	for (unsigned i = 0; i < READERS; i++) {
		const struct lg_ed25519_rechecks found = lg_ed25519_verifier_recheck(verifiers[i]);

		checked += found.checked;
		expect(found.wrong == 0, "libsodium decides otherwise", generation);
	}
	return checked;
}

static bool run(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = {.kind = kind,
		.table_bytes = 6 << 20,
		.keys_expected = FEW + 1,
		.recheck_every = RECHECK_EVERY};
	pthread_t readers[READERS];
	struct lg_error err;
	uint32_t rechecked = 0, tables;

	lg_fixture_need(lg_ed25519_engine_new(&options, &engine, &err), &err);
	atomic_store(&over, false);
	publish(1);
	for (unsigned i = 0; i < READERS; i++) {
		verifiers[i] = lg_test_verifier(engine);
		if (pthread_create(&readers[i], NULL, read_on, verifiers[i]) != 0)
			return false;
	}
	for (uint64_t generation = 2; generation <= GENERATIONS; generation++) {
		publish(generation);
		rechecked += recheck(generation);
		if (many(generation)) // so that areas never run out
			lg_rcu_drain();
	}
	atomic_store_explicit(&over, true, memory_order_relaxed);
	for (unsigned i = 0; i < READERS; i++)
		pthread_join(readers[i], NULL);
	lg_rcu_publish(&published, NULL);
	lg_rcu_drain();
	tables = lg_ed25519_engine_layout(engine).tables;
	for (unsigned i = 0; i < READERS; i++)
		lg_ed25519_verifier_free(verifiers[i]);
	lg_ed25519_engine_free(engine);
	printf("%s: %d generations, %u rechecks, %u tables left\n", lg_ed25519_kind_name(kind),
		GENERATIONS, rechecked, tables);
	return tables == 0 && (kind == LG_ED25519_LIBSODIUM || rechecked > 0);
}

int main(void)
{
	bool good = true;

	make_pairs();
	for (enum lg_ed25519_kind kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			good &= run(kind);
	return good && atomic_load(&failures) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
