// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_gateway.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <urcu/urcu-qsbr.h>

#define ISSUER_KEYS 32
#define MESSAGE_BYTES 300
#define TABLE_BYTES ((size_t)64 << 20)

double lg_gateway_ns(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return 1e9 * (double)now.tv_sec + (double)now.tv_nsec;
}

void lg_gateway_pin(int cpu)
{
	cpu_set_t cpus;

	CPU_ZERO(&cpus);
	CPU_SET((size_t)cpu, &cpus);
	if (sched_setaffinity(0, sizeof(cpus), &cpus) != 0)
		fprintf(stderr, "status: not pinned to CPU %d: figures spread more\n", cpu);
}

static int by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double lg_gateway_quantile(double *values, uint32_t count, double share)
{
	if (count == 0)
		return 0;
	qsort(values, count, sizeof(*values), by_value);
	return values[(uint32_t)(share * (count - 1))];
}

void lg_gateway_site_init(struct lg_gateway_site *site, const struct lg_nation *nation,
	const struct lg_fixture *fixture)
{
	const struct lg_ed25519_options plain = {.kind = LG_ED25519_LIBSODIUM};
	const struct lg_ed25519_options best = {.kind = lg_ed25519_kind_best(),
		.table_bytes = TABLE_BYTES,
		.keys_expected = ISSUER_KEYS};
	struct lg_error err;

	*site = (struct lg_gateway_site){.nation = nation, .fixture = fixture};
	lg_fixture_need(lg_ed25519_engine_new(&plain, &site->plain, &err), &err);
	lg_fixture_need(lg_ed25519_engine_new(&best, &site->engine, &err), &err);
	lg_rate_pool_init(&site->pool, ISSUER_KEYS, MESSAGE_BYTES);
	lg_fixture_need(lg_ed25519_keys_build(site->engine, site->pool.public_keys, ISSUER_KEYS,
				&site->keys, &err),
		&err);
}

void lg_gateway_site_fini(struct lg_gateway_site *site)
{
	lg_rcu_publish(&site->in_force, NULL);
	lg_rcu_drain();
	lg_ed25519_keys_free(site->keys);
	lg_ed25519_engine_free(site->engine);
	lg_ed25519_engine_free(site->plain);
	lg_rate_pool_fini(&site->pool);
}

void lg_gateway_publish(struct lg_gateway_site *site, struct lg_bytes file)
{
	struct lg_root *next;
	struct lg_error err;

	lg_fixture_need(lg_root_build(site->plain, site->current, file, &site->fixture->anchors,
				site->fixture->now_s, &next, &err),
		&err);
	lg_rcu_publish(&site->in_force, next);
	site->current = next;
}

void lg_gateway_settle(struct lg_gateway_site *site)
{
	lg_rcu_drain();
	while (lg_status_table_unsettled(site->current->status) > 0) {
		struct lg_status_leftovers *leftovers =
			lg_status_table_settle(site->current->status);

		urcu_qsbr_synchronize_rcu();
		lg_status_leftovers_free(leftovers);
	}
}

struct lg_nation_revision lg_gateway_revision(uint64_t generation, uint64_t changes)
{
	return (struct lg_nation_revision){generation % 2 == 0 ? generation / 2 : 0, changes};
}
