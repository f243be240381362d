// SPDX-License-Identifier: Apache-2.0
// Proof that ThreadSanitizer sees what it is there to see: a root is freed, or a key's table built
// over, while a reader uses it, and the run must end with a report. Were it to end with 0, the
// annotations of dataplane/rcu.c or the suppressions would hide a real mistake.
//
// premature_free at-once: the writer frees without a grace period.
// premature_free unregistered: the reader never registered, so no grace period waits for it, and
// the reclaimer frees.
// premature_free cell: a cell is given back too early, and another key's table is built there.
// premature_free leftovers: what settling a status table has left over is freed without a grace
// period.
// premature_free settled-under-a-reader: a table is settled while a reader holds the one before, so
// that an exact entry that it reads is written to.
#include "dataplane/ed25519/engine.h"
#include "dataplane/rcu.h"
#include "dataplane/status/ground.h"

#include "tests/lib/engine.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

static struct lg_rcu_root published;
static bool registered;

// Relaxed, so that they order nothing: all that could is what is under test.
static atomic_bool held, freed;

static void *hold_on(void *arg)
{
	const struct lg_root *root;
	uint64_t *generations = arg;

	if (registered)
		lg_rcu_reader_start();
	root = lg_rcu_read(&published);
	*generations = root->generation;
	atomic_store_explicit(&held, true, memory_order_relaxed);
	while (!atomic_load_explicit(&freed, memory_order_relaxed))
		usleep(100);
	*generations += root->generation;
	if (registered)
		lg_rcu_reader_stop();
	return NULL;
}

static void *verify_on(void *arg)
{
	static const uint8_t signature[LG_SIGNATURE_BYTES] = {1};
	const struct lg_ed25519_item item = {(const uint8_t *)"message", signature, 7, 0, NULL};
	const struct lg_ed25519_keys *const keys = arg;
	struct lg_ed25519_verifier *const verifier = lg_test_verifier(keys->engine);
	uint8_t valid;

	do {
		lg_ed25519_verify_known(verifier, keys, &item, 1, &valid);
		atomic_store_explicit(&held, true, memory_order_relaxed);
	} while (!atomic_load_explicit(&freed, memory_order_relaxed));
	lg_ed25519_verifier_free(verifier);
	return NULL;
}

static struct lg_ed25519_keys *build_keys(
	struct lg_ed25519_engine *engine, const struct lg_keypair *pair)
{
	struct lg_ed25519_keys *keys;
	uint8_t key[1][LG_PUBLIC_KEY_BYTES];
	struct lg_error err;

	memcpy(key[0], lg_keypair_public(pair), sizeof(key[0]));
	lg_fixture_need(lg_ed25519_keys_build(engine, key, 1, &keys, &err), &err);
	return keys;
}

// With arithmetic that the compiler instruments.
static int give_a_cell_back_too_early(void)
{
	const struct lg_ed25519_options options = {
		.kind = LG_ED25519_PORTABLE, .table_bytes = 2 << 20, .keys_expected = 1};
	struct lg_fixture *f = lg_fixture_new(5, 2, 100);
	struct lg_ed25519_engine *engine;
	struct lg_ed25519_keys *keys;
	struct lg_error err;
	pthread_t reader;

	lg_fixture_need(lg_ed25519_engine_new(&options, &engine, &err), &err);
	keys = build_keys(engine, f->issuers[0]);
	if (pthread_create(&reader, NULL, verify_on, keys) != 0)
		return EXIT_FAILURE;
	while (!atomic_load_explicit(&held, memory_order_relaxed))
		usleep(100);
	lg_shelf_give(keys->shelf, keys->key[0].cell);
	build_keys(engine, f->issuers[1]);
	atomic_store_explicit(&freed, true, memory_order_relaxed);
	pthread_join(reader, NULL);
	return EXIT_SUCCESS;
}

static const struct lg_fixture_condition postponed = {0, 7, 8, 20454};

static void look_up(const struct lg_root *root)
{
	const struct lg_status_query query = {
		lg_status_list(root->status, lg_fixture_authority(0)), postponed.index};
	struct lg_status_answer answer;

	lg_status_lookup(root->status, &query, 1, &answer);
}

static void *look_up_on(void *arg)
{
	(void)arg;
	lg_rcu_reader_start();
	look_up(lg_rcu_read(&published));
	atomic_store_explicit(&held, true, memory_order_relaxed);
	while (!atomic_load_explicit(&freed, memory_order_relaxed))
		usleep(100);
	lg_rcu_reader_stop();
	return NULL;
}

static struct lg_root *build_root(struct lg_ed25519_engine *engine, const struct lg_fixture *f,
	struct lg_root *current, struct lg_bytes file)
{
	struct lg_root *root;
	struct lg_error err;

	lg_fixture_need(
		lg_root_build(engine, current, file, &f->anchors, f->now_s, &root, &err), &err);
	free((void *)file.data);
	return root;
}

// The reader looks up in the table whose overlay is taken out, or in the one before it.
static int settle_too_early(bool under_a_reader)
{
	struct lg_ed25519_engine *engine = lg_test_engine();
	struct lg_fixture *f = lg_fixture_new(5, 1, 100);
	const struct lg_fixture_condition until = {0, 7, 8, 20455};
	struct lg_root *first = build_root(engine, f, NULL, lg_fixture_base(f, 1, &postponed, 1));
	struct lg_root *second =
		build_root(engine, f, first, lg_fixture_delta(f, 1, 2, 0, &until, 1));
	struct lg_status_leftovers *leftovers;
	pthread_t reader;

	if (!under_a_reader)
		lg_root_free(first);
	lg_rcu_publish(&published, under_a_reader ? first : second);
	if (pthread_create(&reader, NULL, look_up_on, NULL) != 0)
		return EXIT_FAILURE;
	while (!atomic_load_explicit(&held, memory_order_relaxed))
		usleep(100);
	if (under_a_reader) // as if the table before had been freed
		atomic_store_explicit(&second->status->older, NULL, memory_order_relaxed);
	leftovers = lg_status_table_settle(second->status);
	if (!leftovers)
		return EXIT_FAILURE;
	if (!under_a_reader)
		lg_status_leftovers_free(leftovers);
	atomic_store_explicit(&freed, true, memory_order_relaxed);
	pthread_join(reader, NULL);
	return EXIT_SUCCESS;
}

static void free_at_once(void)
{
	lg_root_free(atomic_exchange_explicit(&published.pointer, NULL, memory_order_acq_rel));
}

static void free_by_reclaimer(void)
{
	lg_rcu_publish(&published, NULL);
	while (lg_rcu_waiting() > 0)
		usleep(100);
}

static int free_a_root_too_early(bool by_reclaimer)
{
	struct lg_ed25519_engine *engine = lg_test_engine();
	struct lg_fixture *f = lg_fixture_new(5, 1, 100);
	const struct lg_bytes file = lg_fixture_base(f, 1, NULL, 0);
	struct lg_root *root;
	struct lg_error err;
	pthread_t reader;
	uint64_t generations;

	registered = !by_reclaimer;
	lg_fixture_need(
		lg_root_build(engine, NULL, file, &f->anchors, f->now_s, &root, &err), &err);
	lg_rcu_publish(&published, root);
	if (pthread_create(&reader, NULL, hold_on, &generations) != 0)
		return EXIT_FAILURE;
	while (!atomic_load_explicit(&held, memory_order_relaxed))
		usleep(100);
	if (by_reclaimer)
		free_by_reclaimer();
	else
		free_at_once();
	atomic_store_explicit(&freed, true, memory_order_relaxed);
	pthread_join(reader, NULL);
	free((void *)file.data);
	lg_ed25519_engine_free(engine);
	lg_fixture_free(f);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	if (argc != 2)
		return EXIT_FAILURE;
	if (strcmp(argv[1], "cell") == 0)
		return give_a_cell_back_too_early();
	if (strcmp(argv[1], "leftovers") == 0)
		return settle_too_early(false);
	if (strcmp(argv[1], "settled-under-a-reader") == 0)
		return settle_too_early(true);
	return free_a_root_too_early(strcmp(argv[1], "unregistered") == 0);
}
