// SPDX-License-Identifier: Apache-2.0
// Two readers look up while a writer publishes generation after generation. Whatever a reader sees
// within one read section must belong to one generation, generations must never go back, and
// ThreadSanitizer must have nothing to say.
#include "dataplane/rcu.h"

#include "tests/lib/engine.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define READERS 2
#define GENERATIONS 600
#define BASE_EVERY 64
#define TRUST_EVERY 16
#define GIVE_UP_EVERY 7
#define OFFLINE_EVERY 512
#define COVERAGE 20000
#define EXACT_INDEX 17
#define CODED_INDEX 12345

static struct lg_ed25519_engine *engine;
static struct lg_rcu_root published;
static atomic_bool over;
static atomic_uint failures;

// What generation g says, in every part of it.
static uint32_t coded_mask(uint64_t generation)
{
	return UINT32_C(1) << generation % 21;
}

static void expect(bool good, const char *what, uint64_t generation)
{
	if (!good && atomic_fetch_add(&failures, 1) < 10)
		fprintf(stderr, "generation %llu: %s is not of that generation\n",
			(unsigned long long)generation, what);
}

struct signed_message {
	uint8_t signature[LG_SIGNATURE_BYTES];
	const uint8_t *kid;
};

static struct signed_message message;

static void check_keys(const struct lg_root *root, struct lg_ed25519_verifier *verifier)
{
	const int at = lg_trust_list_issuer(root->trust, message.kid, lg_fixture_authority(0));
	const struct lg_ed25519_item item = {
		(const uint8_t *)"message", message.signature, 7, (uint32_t)at, NULL};
	uint8_t valid = 0;

	if (at >= 0)
		lg_ed25519_verify_known(verifier, root->keys, &item, 1, &valid);
	expect(valid, "an issuer key", root->generation);
	expect(at >= 0 &&
			root->list_of_key[at] ==
				lg_status_list(root->status, lg_fixture_authority(0)),
		"the list of a key", root->generation);
}

static void check(const struct lg_root *root)
{
	const uint64_t generation = root->generation;
	const struct lg_status_query queries[] = {
		{lg_status_list(root->status, lg_fixture_authority(0)), EXACT_INDEX},
		{lg_status_list(root->status, lg_fixture_authority(1)), CODED_INDEX},
		{lg_status_list(root->status, lg_fixture_authority(1)), CODED_INDEX + 1},
	};
	struct lg_status_answer answers[3];

	lg_status_lookup(root->status, queries, 3, answers);
	expect(answers[0].covered && answers[0].mask == generation &&
			answers[0].until_day == generation,
		"an exact status", generation);
	expect(answers[1].covered && answers[1].mask == coded_mask(generation), "a coded status",
		generation);
	expect(answers[2].covered && answers[2].mask == 0, "a status without condition",
		generation);
	expect(root->policy.table_max_age_s == generation, "the policy", generation);
	expect(root->secrets.cookie_now[0] == (uint8_t)generation, "an admission secret",
		generation);
	expect(root->trust->version == 1 + generation / TRUST_EVERY, "the trust list", generation);
}

static void *read_on(void *arg)
{
	struct lg_ed25519_verifier *const verifier = lg_test_verifier(engine);
	uint64_t *sections = arg;
	uint64_t before = 0;

	lg_rcu_reader_start();
	while (!atomic_load_explicit(&over, memory_order_relaxed)) {
		const struct lg_root *root = lg_rcu_read(&published);

		expect(root->generation >= before, "what came after a later one", before);
		before = root->generation;
		check(root);
		if (++*sections % 64 == 0)
			check_keys(root, verifier);
		lg_rcu_quiescent();
		if (*sections % OFFLINE_EVERY == 0) {
			lg_rcu_offline();
			usleep(500);
			lg_rcu_online();
		}
	}
	lg_rcu_reader_stop();
	lg_ed25519_verifier_free(verifier);
	return NULL;
}

static struct lg_bytes write_generation(struct lg_fixture *f, uint64_t generation)
{
	const uint32_t mask = (uint32_t)generation;
	const struct lg_fixture_condition conditions[] = {
		{0, EXACT_INDEX, mask, mask}, {1, CODED_INDEX, coded_mask(generation), 0},
		{0, 4096 + mask % 8192, mask | 1u << 30, 0}, // fills the dictionary up
	};

	f->policy.table_max_age_s = mask;
	f->secrets.cookie_now[0] = (uint8_t)generation;
	f->trust.version = 1 + generation / TRUST_EVERY;
	if (generation == 1 || generation % BASE_EVERY == 0)
		return lg_fixture_base(f, generation, conditions, 3);
	return lg_fixture_delta(f, generation - 1, generation,
		LG_FIXTURE_WITH_POLICY | LG_FIXTURE_WITH_ADMISSION |
			(generation % TRUST_EVERY == 0 ? LG_FIXTURE_WITH_TRUST : 0),
		conditions, 3);
}

static void publish(struct lg_fixture *f, uint64_t generation)
{
	const struct lg_bytes file = write_generation(f, generation);
	struct lg_status_leftovers *leftovers;
	struct lg_root *next;
	struct lg_error err;

	// Now and then one is built, given up and built again.
	for (unsigned given_up = generation % GIVE_UP_EVERY == 0; given_up <= 1; given_up--) {
		lg_fixture_need(lg_root_build(engine, published.pointer, file, &f->anchors,
					f->now_s, &next, &err),
			&err);
		if (given_up)
			lg_root_free(next);
	}
	free((void *)file.data);
	lg_rcu_publish(&published, next);
	leftovers = lg_status_table_settle(next->status);
	if (leftovers)
		lg_rcu_retire(leftovers);
}

int main(void)
{
	struct lg_fixture *f = lg_fixture_new(4, 2, COVERAGE);
	uint64_t sections[READERS] = {0};
	pthread_t readers[READERS];

	engine = lg_test_engine();
	lg_keypair_sign(f->issuers[0], (const uint8_t *)"message", 7, message.signature);
	message.kid = lg_keypair_kid(f->issuers[0]);
	publish(f, 1);
	for (unsigned i = 0; i < READERS; i++)
		if (pthread_create(&readers[i], NULL, read_on, &sections[i]) != 0)
			return EXIT_FAILURE;
	for (uint64_t generation = 2; generation <= GENERATIONS; generation++)
		publish(f, generation);
	atomic_store_explicit(&over, true, memory_order_relaxed);
	for (unsigned i = 0; i < READERS; i++)
		pthread_join(readers[i], NULL);

	lg_rcu_publish(&published, NULL);
	lg_rcu_drain();
	lg_ed25519_engine_free(engine);
	lg_fixture_free(f);
	printf("%d generations, %llu and %llu read sections, %u failures, %u not reclaimed\n",
		GENERATIONS, (unsigned long long)sections[0], (unsigned long long)sections[1],
		atomic_load(&failures), lg_rcu_waiting());
	return atomic_load(&failures) == 0 && lg_rcu_waiting() == 0 && sections[0] > 0 &&
			sections[1] > 0
		? EXIT_SUCCESS
		: EXIT_FAILURE;
}
