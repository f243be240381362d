// SPDX-License-Identifier: Apache-2.0
#include "dataplane/publish.h"

#include "common/log.h"

#define ALARM_NS INT64_C(1000000000)

static void watch(struct lg_publisher *p, size_t unsettled)
{
	const int64_t now_ns = lg_monotonic_ns(p->clock);

	if (p->unsettled_since_ns == 0)
		p->unsettled_since_ns = now_ns;
	if (p->alarmed || now_ns - p->unsettled_since_ns <= ALARM_NS)
		return;
	p->alarmed = true;
	lg_err("publish",
		"ALARM: %zu status changes have waited for more than a second to be settled, as a "
		"worker does not let go of generations before %llu: is it stuck?",
		unsettled, (unsigned long long)p->current->generation);
}

static void calm(struct lg_publisher *p)
{
	if (p->alarmed)
		lg_info("publish", "status changes are settled again");
	p->alarmed = false;
	p->unsettled_since_ns = 0;
}

static bool settle(struct lg_publisher *p)
{
	struct lg_status_leftovers *leftovers = lg_status_table_settle(p->current->status);

	if (leftovers)
		lg_rcu_retire(leftovers);
	if (lg_status_table_unsettled(p->current->status) > 0)
		return false;
	lg_gauge_set(p->counters, LG_G_status_settled,
		lg_gauge_get(p->counters, LG_G_status_settled) + 1);
	lg_gauge_set(p->counters, LG_G_status_unsettled, 0);
	lg_gauge_set(p->counters, LG_G_status_bytes, lg_status_table_bytes(p->current->status));
	return true;
}

bool lg_publisher_settle(struct lg_publisher *p)
{
	const size_t unsettled = p->current ? lg_status_table_unsettled(p->current->status) : 0;

	if (unsettled == 0 || settle(p)) {
		calm(p);
		return false;
	}
	watch(p, unsettled);
	return true;
}
