// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gateway.h"

#include "common/clock.h"
#include "dataplane/stage.h"

#include <rte_cycles.h>
#include <sodium.h>
#include <stdlib.h>

static void set_burst(struct lg_burst *b, const struct lg_root *root, const struct lg_moment *now)
{
	const int64_t age_s = (now->monotonic_ns - now->confirmed_ns) / 1000000000;

	b->root = root;
	b->now = *now;
	b->unix_s = now->unix_ms / 1000;
	b->today = lg_licence_day(b->unix_s);
	b->table_age_s = age_s < 0 ? 0 : age_s < UINT32_MAX ? (uint32_t)age_s : UINT32_MAX - 1;
}

// Cycles since *mark, which moves on to now.
static void charge(struct lg_gateway *g, enum lg_counter stage, uint64_t *mark)
{
	const uint64_t now = rte_rdtsc();

	lg_count_add(g->counters, stage, now - *mark);
	*mark = now;
}

static void judge_requests(struct lg_gateway *g, uint64_t *mark)
{
	lg_stage_admit(g);
	charge(g, LG_C_cycles_admit, mark);
	lg_stage_decode(g);
	charge(g, LG_C_cycles_decode, mark);
	lg_stage_verify(g);
	charge(g, LG_C_cycles_verify, mark);
	lg_stage_times(g);
	lg_stage_status(g);
	charge(g, LG_C_cycles_status, mark);
	lg_stage_decide(g);
	lg_stage_answer(g);
	charge(g, LG_C_cycles_answer, mark);
}

unsigned lg_gateway_burst(struct lg_gateway *gateway, const struct lg_root *root,
	const struct lg_moment *now, struct lg_frame *frames, unsigned count)
{
	uint64_t mark = rte_rdtsc();
	unsigned send = 0;

	set_burst(&gateway->burst, root, now);
	lg_stage_parse(gateway, frames, count);
	charge(gateway, LG_C_cycles_parse, &mark);
	if (gateway->burst.live_count > 0)
		judge_requests(gateway, &mark);

	// Every frame has exactly one outcome, so received = dropped + answered, always.
	for (unsigned i = 0; i < count; i++) {
		lg_count(gateway->counters, frames[i].outcome);
		send += frames[i].send;
	}
	return send;
}

static bool allocate(struct lg_burst *b)
{
	b->jobs = calloc(LG_BURST_MAX, sizeof *b->jobs);
	b->live = calloc(LG_BURST_MAX, sizeof *b->live);
	b->items = calloc(LG_BURST_MAX, sizeof *b->items);
	b->valid = calloc(LG_BURST_MAX, sizeof *b->valid);
	b->queries = calloc(LG_BURST_MAX, sizeof *b->queries);
	b->answers = calloc(LG_BURST_MAX, sizeof *b->answers);
	b->scratch = calloc(LG_BURST_MAX, LG_TBS_ROOM);
	return b->jobs != NULL && b->live != NULL && b->items != NULL && b->valid != NULL &&
		b->queries != NULL && b->answers != NULL && b->scratch != NULL;
}

int lg_gateway_new(const struct lg_conf *conf, const struct lg_endpoint *endpoint,
	struct lg_ed25519_engine *engine, struct lg_worker_counters *counters,
	struct lg_gateway **gateway, struct lg_error *err)
{
	const uint32_t places = (uint32_t)conf->worker_clients;
	struct lg_gateway *g = calloc(1, sizeof *g);
	int e = LG_E_NO_MEMORY;

	if (g == NULL || !allocate(&g->burst)) {
		lg_fail(err, e, "no memory for a worker's burst of %u requests", LG_BURST_MAX);
		goto refused;
	}
	g->endpoint = *endpoint;
	g->counters = counters;
	g->key_version = 1;
	g->client_rate = lg_rate_of(conf->admission_client_rate, conf->admission_client_burst);
	g->address_rate = lg_rate_of(conf->admission_address_rate, conf->admission_address_burst);
	e = lg_clients_new(places, &g->enrolled, err);
	if (e != 0)
		goto refused;
	e = lg_clients_new(places, &g->addresses, err);
	if (e != 0)
		goto refused;
	e = lg_ed25519_verifier_new(engine, &g->verifier, err);
	if (e != 0)
		goto refused;
	*gateway = g;
	return 0;
refused:
	lg_gateway_free(g);
	return e;
}

void lg_gateway_free(struct lg_gateway *gateway)
{
	if (gateway == NULL)
		return;
	struct lg_burst *const b = &gateway->burst;

	lg_ed25519_verifier_free(gateway->verifier);
	lg_clients_free(gateway->addresses);
	lg_clients_free(gateway->enrolled);
	free(b->jobs);
	free(b->live);
	free(b->items);
	free(b->valid);
	free(b->queries);
	free(b->answers);
	free(b->scratch);
	sodium_memzero(gateway, sizeof *gateway);
	free(gateway);
}
