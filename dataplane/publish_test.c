// SPDX-License-Identifier: Apache-2.0
#include "dataplane/publish.h"

#include "common/sealed.h"
#include "tests/lib/engine.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#define COUNTERS_PATH "/tmp/licgate-publish-test-%d"

static struct lg_fixture *fixture;
static struct lg_publisher publisher;
static struct lg_shared shared;
static struct lg_link_ack ack;
static char counters_path[64];

static int64_t monotonic_ns = 5000;

static int64_t fixed_unix_ns(void *self)
{
	(void)self;
	return LG_FIXTURE_NOW_S * 1000000000;
}

static int64_t fixed_monotonic_ns(void *self)
{
	(void)self;
	return monotonic_ns;
}

static const struct lg_clock fixed_clock = {fixed_unix_ns, fixed_monotonic_ns, NULL};

static void start(void)
{
	struct lg_error err;

	fixture = lg_fixture_new(3, 2, 100);
	publisher = (struct lg_publisher){
		.engine = lg_test_engine(),
		.anchors = &fixture->anchors,
		.clock = &fixed_clock,
		.shared = &shared,
	};
	snprintf(counters_path, sizeof counters_path, COUNTERS_PATH, (int)getpid());
	cr_assert_eq(
		lg_counters_create(counters_path, 1, &publisher.counters, &err), 0, "%s", err.text);
}

static void stop(void)
{
	lg_publisher_end(&publisher);
	cr_expect_eq(lg_rcu_waiting(), 0);
	lg_counters_close(publisher.counters);
	unlink(counters_path);
	lg_ed25519_engine_free(publisher.engine);
	lg_fixture_free(fixture);
}

TestSuite(publish, .init = start, .fini = stop);

static int seal(struct lg_bytes bytes)
{
	struct lg_error err;
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", bytes.len, &fd, &data, &err), 0, "%s", err.text);
	memcpy(data, bytes.data, bytes.len);
	cr_assert_eq(lg_sealed_finish(fd, data, bytes.len, &err), 0, "%s", err.text);
	return fd;
}

static void take(struct lg_bytes snapshot, uint64_t generation)
{
	const int fd = seal(snapshot);
	const struct lg_link_snapshot announced = {
		.epoch = 1, .generation = generation, .bytes = snapshot.len};

	lg_publisher_take(&publisher, &announced, fd, &ack);
	close(fd);
	free((void *)(uintptr_t)snapshot.data);
}

static uint64_t gauge(enum lg_gauge g)
{
	return lg_gauge_get(publisher.counters, g);
}

Test(publish, puts_a_base_in_force)
{
	take(lg_fixture_base(fixture, 7, NULL, 0), 7);
	cr_assert_eq(ack.result, 0, "%s", ack.reason);
	cr_expect_eq(ack.epoch, 1);
	cr_expect_eq(ack.generation, 7);
	cr_expect_eq(atomic_load(&shared.root.pointer), publisher.current);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), monotonic_ns);
	cr_expect_eq(gauge(LG_G_generation), 7);
	cr_expect_eq(gauge(LG_G_licences), 200);
	cr_expect_eq(gauge(LG_G_issuer_keys), 2);
	cr_expect_eq(gauge(LG_G_snapshots_accepted), 1);
}

Test(publish, puts_a_delta_on_a_base_in_force)
{
	const struct lg_fixture_condition gone = {.index = 3, .mask = 1u << ('F' - 'A')};

	take(lg_fixture_base(fixture, 1, NULL, 0), 1);
	take(lg_fixture_delta(fixture, 1, 2, 0, &gone, 1), 2);
	cr_expect_eq(ack.result, 0, "%s", ack.reason);
	cr_expect_eq(ack.generation, 2);
	cr_expect_eq(gauge(LG_G_snapshots_accepted), 2);
}

static void refused(int code)
{
	const struct lg_root *const before = publisher.current;
	const uint64_t count = gauge(LG_G_snapshots_refused);

	cr_expect_eq(ack.result, code, "%s", lg_error_name(ack.result));
	cr_expect_neq(ack.reason[0], 0);
	cr_expect_eq(ack.generation, before != NULL ? before->generation : 0);
	cr_expect_eq(atomic_load(&shared.root.pointer), before);
	cr_expect_geq(count, 1);
}

Test(publish, keeps_the_root_in_force_when_it_refuses_the_next)
{
	struct lg_bytes bad;

	take(lg_fixture_delta(fixture, 1, 2, 0, NULL, 0), 2);
	refused(LG_E_GAP);
	take(lg_fixture_base(fixture, 5, NULL, 0), 5);
	cr_assert_eq(ack.result, 0);
	take(lg_fixture_base(fixture, 4, NULL, 0), 4);
	refused(LG_E_ROLLBACK);
	bad = lg_fixture_base(fixture, 6, NULL, 0);
	((uint8_t *)(uintptr_t)bad.data)[bad.len - 1] ^= 1;
	take(bad, 6);
	cr_expect(ack.result == LG_E_HASH || ack.result == LG_E_FORMAT);
	refused(ack.result);
	cr_expect_eq(gauge(LG_G_snapshots_refused), 3);
	cr_expect_eq(gauge(LG_G_generation), 5);
}

static bool settled_within(unsigned ms)
{
	while (lg_publisher_settle(&publisher) && ms-- > 0)
		usleep(1000);
	return !lg_publisher_settle(&publisher);
}

Test(publish, settles_a_delta_once_nobody_holds_the_table_before)
{
	const struct lg_fixture_condition gone = {.index = 3, .mask = 1u << ('F' - 'A')};

	cr_expect_not(lg_publisher_settle(&publisher), "there is no table yet");
	take(lg_fixture_base(fixture, 1, NULL, 0), 1);
	cr_expect_not(lg_publisher_settle(&publisher), "a base has nothing to settle");
	take(lg_fixture_delta(fixture, 1, 2, 0, &gone, 1), 2);
	cr_expect_eq(gauge(LG_G_status_unsettled), 1);
	cr_assert(settled_within(5000));
	cr_expect_eq(gauge(LG_G_status_unsettled), 0);
	cr_expect_eq(gauge(LG_G_status_settled), 1);
	cr_expect_geq(gauge(LG_G_status_bytes), 200);
}

// A worker that is stuck in a read section must cost neither memory without end nor a verdict.
Test(publish, holds_deltas_back_while_a_worker_is_stuck, .timeout = 60)
{
	const unsigned last = 1 + LG_STATUS_UNSETTLED_DELTAS_MAX;
	struct lg_fixture_condition change = {.index = 3};

	lg_rcu_reader_start();
	take(lg_fixture_base(fixture, 1, NULL, 0), 1);
	for (unsigned generation = 2; generation <= last; generation++) {
		change.mask = 1 + generation % 1000;
		take(lg_fixture_delta(fixture, generation - 1, generation, 0, &change, 1),
			generation);
		cr_assert_eq(ack.result, LG_OK, "%s", ack.reason);
	}
	monotonic_ns += 1;
	cr_expect(lg_publisher_settle(&publisher));
	cr_expect_not(publisher.alarmed);
	monotonic_ns += 1000000000;
	cr_expect(lg_publisher_settle(&publisher));
	cr_expect(publisher.alarmed);

	take(lg_fixture_delta(fixture, last, last + 1, 0, &change, 1), last + 1);
	refused(LG_E_AGAIN);
	cr_expect_eq(gauge(LG_G_status_back_pressure), 1);
	take(lg_fixture_delta(fixture, last, last + 1, LG_FIXTURE_WITH_POLICY, NULL, 0), last + 1);
	cr_expect_eq(ack.result, LG_OK, "what changes no status may go on: %s", ack.reason);

	lg_rcu_reader_stop();
	cr_assert(settled_within(5000));
	cr_expect_not(publisher.alarmed);
	take(lg_fixture_delta(fixture, last + 1, last + 2, 0, &change, 1), last + 2);
	cr_expect_eq(ack.result, LG_OK, "%s", ack.reason);
}

Test(publish, refuses_files_that_could_still_change)
{
	const struct lg_bytes base = lg_fixture_base(fixture, 1, NULL, 0);
	const struct lg_link_snapshot announced = {.generation = 1, .bytes = base.len};
	struct lg_error err;
	uint8_t *data;
	int fd;

	cr_assert_eq(lg_sealed_create("test", base.len, &fd, &data, &err), 0);
	memcpy(data, base.data, base.len);
	lg_publisher_take(&publisher, &announced, fd, &ack); // not sealed
	refused(LG_E_FORMAT);
	cr_assert_eq(lg_sealed_finish(fd, data, base.len, &err), 0);
	lg_publisher_take(&publisher, &announced, fd, &ack);
	cr_expect_eq(ack.result, 0, "%s", ack.reason);
	close(fd);
	free((void *)(uintptr_t)base.data);
}

Test(publish, confirms_only_the_generation_in_force)
{
	const struct lg_link_now others[] = {
		{.epoch = 1, .generation = 6}, {.epoch = 1, .generation = 8}, {.generation = 7}};
	const struct lg_link_now ours = {.epoch = 1, .generation = 7};

	lg_publisher_confirm(&publisher, &ours); // nothing there yet
	cr_expect_eq(atomic_load(&shared.confirmed_ns), 0);
	take(lg_fixture_base(fixture, 7, NULL, 0), 7);
	monotonic_ns = 9000;
	for (unsigned i = 0; i < sizeof others / sizeof *others; i++)
		lg_publisher_confirm(&publisher, &others[i]);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), 5000, "a table that lags goes on ageing");
	lg_publisher_confirm(&publisher, &ours);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), 9000);
	cr_expect_eq(gauge(LG_G_fresh_as_of_ms), (uint64_t)LG_FIXTURE_NOW_S * 1000);
}

// A data plane that restarts beside a control whose feed has gone stale is not made fresh by that.
Test(publish, a_snapshot_is_as_fresh_as_when_it_was_made)
{
	monotonic_ns = INT64_C(5000000000);
	fixture->now_s -= 3600;
	take(lg_fixture_base(fixture, 7, NULL, 0), 7);
	cr_assert_eq(ack.result, 0, "%s", ack.reason);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), monotonic_ns - INT64_C(3600000000000));
	lg_publisher_confirm(&publisher, &(struct lg_link_now){.epoch = 1, .generation = 7});
	cr_expect_eq(atomic_load(&shared.confirmed_ns), monotonic_ns);
	take(lg_fixture_delta(fixture, 7, 8, 0, NULL, 0), 8);
	cr_assert_eq(ack.result, 0, "%s", ack.reason);
	cr_expect_eq(atomic_load(&shared.confirmed_ns), monotonic_ns, "nor older than it was");
}
