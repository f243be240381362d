// SPDX-License-Identifier: Apache-2.0
#include "dataplane/rcu.h"

#include "tests/lib/engine.h"
#include "tests/lib/leaks.h"

#include <criterion/criterion.h>

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#define LONG_ENOUGH_US 100000 // ten times what an unhindered reclamation takes

static struct lg_ed25519_engine *engine;
static struct lg_fixture *f;
static struct lg_rcu_root published;

static struct lg_root *build(struct lg_root *current, struct lg_bytes file)
{
	struct lg_root *root;
	struct lg_error err;

	lg_fixture_need(
		lg_root_build(engine, current, file, &f->anchors, f->now_s, &root, &err), &err);
	free((void *)file.data);
	return root;
}

static void publish_next(void)
{
	struct lg_root *current = published.pointer;
	const uint64_t generation = current ? current->generation : 0;

	if (current)
		lg_rcu_publish(&published,
			build(current,
				lg_fixture_delta(f, generation, generation + 1, 0, NULL, 0)));
	else
		lg_rcu_publish(&published, build(NULL, lg_fixture_base(f, 1, NULL, 0)));
}

static void set_up(void)
{
	engine = lg_test_engine();
	f = lg_fixture_new(3, 1, 5000);
}

static void tear_down(void)
{
	lg_rcu_publish(&published, NULL);
	lg_rcu_drain();
	lg_ed25519_engine_free(engine);
	lg_fixture_free(f);
	f = NULL;
	lg_crash_on_leaks();
}

TestSuite(rcu, .init = set_up, .fini = tear_down, .timeout = 20);

// A reader that does one thing at a time, when it is told to.
enum order { REGISTER, READ, PASS_QUIESCENT, GO_OFFLINE, GO_ONLINE, UNREGISTER, ORDERS };

struct reader {
	pthread_t thread;
	_Atomic enum order order;
	atomic_uint done;
	uint64_t generation;
};

static void obey(struct reader *reader)
{
	switch (atomic_load(&reader->order)) {
	case REGISTER:
		lg_rcu_reader_start();
		break;
	case READ:
		reader->generation = lg_rcu_read(&published)->generation;
		break;
	case PASS_QUIESCENT:
		lg_rcu_quiescent();
		break;
	case GO_OFFLINE:
		lg_rcu_offline();
		break;
	case GO_ONLINE:
		lg_rcu_online();
		break;
	default:
		lg_rcu_reader_stop();
	}
}

static void *run(void *arg)
{
	struct reader *reader = arg;
	enum order order;

	do {
		while (atomic_load(&reader->order) == ORDERS)
			usleep(100);
		order = atomic_load(&reader->order);
		obey(reader);
		atomic_store(&reader->order, ORDERS);
		atomic_fetch_add(&reader->done, 1);
	} while (order != UNREGISTER);
	return NULL;
}

static void tell(struct reader *reader, enum order order)
{
	const unsigned done = atomic_load(&reader->done);

	atomic_store(&reader->order, order);
	while (atomic_load(&reader->done) == done)
		usleep(100);
}

static void start(struct reader *reader)
{
	atomic_init(&reader->order, REGISTER);
	atomic_init(&reader->done, 0);
	cr_assert_eq(pthread_create(&reader->thread, NULL, run, reader), 0);
	while (atomic_load(&reader->done) == 0)
		usleep(100);
}

static void stop(struct reader *reader)
{
	tell(reader, UNREGISTER);
	pthread_join(reader->thread, NULL);
}

static bool reclaimed_within(unsigned us)
{
	for (unsigned waited = 0; waited < us && lg_rcu_waiting() > 0; waited += 1000)
		usleep(1000);
	return lg_rcu_waiting() == 0;
}

Test(rcu, has_no_root_before_the_first_publish)
{
	cr_assert_null(lg_rcu_read(&published));
	publish_next();
	cr_assert_eq(lg_rcu_read(&published)->generation, 1);
	cr_assert_eq(lg_rcu_waiting(), 0, "there was nothing before it to reclaim");
}

Test(rcu, reclaims_without_anybody_waiting)
{
	publish_next();
	publish_next();
	cr_assert(reclaimed_within(5000000));
	cr_assert_eq(lg_rcu_read(&published)->generation, 2);
}

Test(rcu, reclaims_nothing_that_a_reader_may_hold)
{
	struct reader reader;

	publish_next();
	start(&reader);
	tell(&reader, READ);
	publish_next();
	publish_next();
	cr_assert_not(reclaimed_within(LONG_ENOUGH_US));
	cr_assert_eq(lg_rcu_waiting(), 2);
	tell(&reader, PASS_QUIESCENT);
	// The second grace period may begin after the first has ended: it needs a state of its own.
	for (unsigned i = 0; i < 1000 && lg_rcu_waiting() > 0; i++) {
		tell(&reader, PASS_QUIESCENT);
		usleep(1000);
	}
	cr_assert_eq(lg_rcu_waiting(), 0);
	tell(&reader, READ);
	cr_assert_eq(reader.generation, 3);
	stop(&reader);
}

Test(rcu, does_not_wait_for_a_reader_that_is_offline)
{
	struct reader reader;

	publish_next();
	start(&reader);
	tell(&reader, READ);
	tell(&reader, GO_OFFLINE);
	publish_next();
	cr_assert(reclaimed_within(5000000));
	tell(&reader, GO_ONLINE);
	publish_next();
	cr_assert_not(reclaimed_within(LONG_ENOUGH_US));
	stop(&reader);
	cr_assert(reclaimed_within(5000000));
}

Test(rcu, frees_a_long_chain_in_order)
{
	for (unsigned i = 0; i < 200; i++)
		publish_next();
	cr_assert_eq(lg_rcu_read(&published)->generation, 200);
	lg_rcu_drain();
	cr_assert_eq(lg_rcu_waiting(), 0);
}
