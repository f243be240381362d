// SPDX-License-Identifier: Apache-2.0
// Proof that ThreadSanitizer sees what it is there to see: a root is freed while a reader holds it,
// and the run must end with a report. Were it to end with 0, the annotations of dataplane/rcu.c or
// the suppressions would hide a real mistake.
//
// premature_free at-once: the writer frees without a grace period.
// premature_free unregistered: the reader never registered, so no grace period waits for it, and
// the reclaimer frees.
#include "dataplane/rcu.h"

#include "tests/lib/fixture.h"

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

int main(int argc, char **argv)
{
	struct lg_fixture *f = lg_fixture_new(5, 1, 100);
	const struct lg_bytes file = lg_fixture_base(f, 1, NULL, 0);
	struct lg_root *root;
	struct lg_error err;
	pthread_t reader;
	uint64_t generations;

	if (argc != 2)
		return EXIT_FAILURE;
	registered = strcmp(argv[1], "at-once") == 0;
	lg_fixture_need(lg_root_build(NULL, file, &f->anchors, f->now_s, &root, &err), &err);
	lg_rcu_publish(&published, root);
	if (pthread_create(&reader, NULL, hold_on, &generations) != 0)
		return EXIT_FAILURE;
	while (!atomic_load_explicit(&held, memory_order_relaxed))
		usleep(100);
	if (registered)
		free_at_once();
	else
		free_by_reclaimer();
	atomic_store_explicit(&freed, true, memory_order_relaxed);
	pthread_join(reader, NULL);
	free((void *)file.data);
	lg_fixture_free(f);
	return EXIT_SUCCESS;
}
