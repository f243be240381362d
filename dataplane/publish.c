// SPDX-License-Identifier: Apache-2.0
#include "dataplane/publish.h"

#include "common/log.h"
#include "common/sealed.h"

#include <rte_pause.h>

#include <stdio.h>
#include <unistd.h>

#define SPIN_NS 200000
#define SLEEP_US 50
#define PATIENCE_NS INT64_C(1000000000) // a worker that is stuck for longer is not waited for

// Control knew that the table was the current one at this moment. It never knows less than before.
static void confirm(struct lg_publisher *p, int64_t age_ms)
{
	const int64_t confirmed_ns = lg_monotonic_ns(p->clock) - age_ms * 1000000;

	if (p->current != NULL &&
		confirmed_ns <=
			atomic_load_explicit(&p->shared->confirmed_ns, memory_order_relaxed))
		return;
	atomic_store_explicit(&p->shared->confirmed_ns, confirmed_ns, memory_order_release);
	lg_gauge_set(p->counters, LG_G_fresh_as_of_ms, (uint64_t)(lg_unix_ms(p->clock) - age_ms));
}

// Of a snapshot when it arrives. One whose maker follows a feed that has gone stale says that it
// was made when that was fresh.
static int64_t age_of(const struct lg_publisher *p, const struct lg_root *root)
{
	const int64_t age_ms = lg_unix_ms(p->clock) - root->made_at_ms;

	return age_ms > 0 ? age_ms : 0;
}

static bool everywhere(const struct lg_publisher *p, uint64_t generation)
{
	for (unsigned i = 0; i < p->worker_count; i++)
		if (atomic_load_explicit(&p->workers[i]->generation_seen, memory_order_acquire) !=
			generation)
			return false;
	return true;
}

// Watches the workers from outside rather than waiting for a grace period, which would make each
// of them pay for waking us.
static void wait_for_workers(const struct lg_publisher *p, uint64_t generation, int64_t since_ns)
{
	while (!everywhere(p, generation)) {
		const int64_t waited_ns = lg_monotonic_ns(p->clock) - since_ns;

		if (waited_ns > PATIENCE_NS) {
			lg_warn("publish", "a worker has not taken generation %llu within a second",
				(unsigned long long)generation);
			return;
		}
		if (waited_ns > SPIN_NS)
			usleep(SLEEP_US);
		else
			rte_pause();
	}
}

static void put_in_force(struct lg_publisher *p, struct lg_root *root)
{
	confirm(p, age_of(p, root));
	lg_rcu_publish(&p->shared->root, root);
	p->current = root;
	lg_gauge_set(p->counters, LG_G_epoch, root->epoch);
	lg_gauge_set(p->counters, LG_G_generation, root->generation);
	lg_gauge_set(p->counters, LG_G_licences, lg_status_coverage(root->status));
	lg_gauge_set(p->counters, LG_G_issuer_keys, root->trust->issuer_count);
	lg_gauge_set(p->counters, LG_G_status_unsettled, lg_status_table_unsettled(root->status));
	lg_gauge_set(p->counters, LG_G_status_bytes, lg_status_table_bytes(root->status));
}

static int build(struct lg_publisher *p, const struct lg_link_snapshot *announced, int fd,
	struct lg_root **root, struct lg_error *err)
{
	const uint8_t *data;
	int e = lg_sealed_map(fd, announced->bytes, &data, err);

	if (e != 0)
		return e;
	e = lg_root_build(p->engine, p->current, (struct lg_bytes){data, announced->bytes},
		p->anchors, lg_unix_s(p->clock), root, err);
	lg_sealed_unmap(data, announced->bytes);
	return e;
}

static void count_gauge(struct lg_publisher *p, enum lg_gauge gauge)
{
	lg_gauge_set(p->counters, gauge, lg_gauge_get(p->counters, gauge) + 1);
}

static void refuse(struct lg_publisher *p, const struct lg_link_snapshot *announced,
	const struct lg_error *err, struct lg_link_ack *ack)
{
	ack->result = err->code;
	snprintf(ack->reason, sizeof ack->reason, "%.*s", (int)sizeof ack->reason - 1, err->text);
	count_gauge(p, LG_G_snapshots_refused);
	if (err->code == LG_E_AGAIN)
		count_gauge(p, LG_G_status_back_pressure);
	lg_warn("publish", "snapshot refused generation=%llu error=%s: %s",
		(unsigned long long)announced->generation, lg_error_name(err->code), err->text);
}

void lg_publisher_take(struct lg_publisher *p, const struct lg_link_snapshot *announced, int fd,
	struct lg_link_ack *ack)
{
	const int64_t start_ns = lg_monotonic_ns(p->clock);
	struct lg_error err = {0};
	struct lg_root *root;

	*ack = (struct lg_link_ack){0};
	lg_publisher_settle(p); // may have waited for this long enough
	if (build(p, announced, fd, &root, &err) != 0) {
		refuse(p, announced, &err, ack);
	} else {
		const int64_t built_ns = lg_monotonic_ns(p->clock);

		put_in_force(p, root);
		wait_for_workers(p, root->generation, built_ns);
		ack->build_ns = (uint64_t)(built_ns - start_ns);
		ack->publish_ns = (uint64_t)(lg_monotonic_ns(p->clock) - built_ns);
		lg_gauge_set(p->counters, LG_G_last_build_ns, ack->build_ns);
		lg_gauge_set(p->counters, LG_G_last_publish_ns, ack->publish_ns);
		count_gauge(p, LG_G_snapshots_accepted);
		lg_info("publish",
			"generation in force epoch=%u generation=%llu licences=%llu keys=%u "
			"build_us=%llu publish_us=%llu",
			root->epoch, (unsigned long long)root->generation,
			(unsigned long long)lg_status_coverage(root->status),
			root->trust->issuer_count, (unsigned long long)ack->build_ns / 1000,
			(unsigned long long)ack->publish_ns / 1000);
	}
	if (p->current != NULL) {
		ack->epoch = p->current->epoch;
		ack->generation = p->current->generation;
	}
}

void lg_publisher_confirm(struct lg_publisher *p, const struct lg_link_now *now)
{
	if (p->current != NULL && now->epoch == p->current->epoch &&
		now->generation == p->current->generation)
		confirm(p, 0);
}

void lg_publisher_end(struct lg_publisher *p)
{
	if (p->current != NULL)
		lg_rcu_publish(&p->shared->root, NULL);
	p->current = NULL;
	lg_rcu_drain();
}
