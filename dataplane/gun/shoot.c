// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/shoot.h"

#include "dataplane/gun/report.h"
#include "dataplane/gun/watch.h"

#include <sodium.h>

#include <math.h>
#include <poll.h>
#include <stdlib.h>

static int open_wire(
	const struct lg_gun_options *options, struct lg_wire **wire, struct lg_error *err)
{
	struct lg_wire_options wanted = {.source_ip = options->source_ip,
		.gateway_mac = options->gateway_mac,
		.sockets = (unsigned)options->sockets};
	const int rc = lg_address_parse_with_port(options->gateway, &wanted.gateway, err);

	if (rc != LG_OK)
		return rc;
	if (options->dpdk)
		return lg_wire_open_dpdk(&wanted, options->eal_argc, options->eal_argv, wire, err);
	return lg_wire_open_socket(&wanted, wire, err);
}

static int print_result(const struct lg_gun_options *options, const struct lg_run *run,
	const struct lg_watch *watch, bool *succeeded, struct lg_error *err)
{
	const struct lg_report report = {.run = run,
		.gateway = options->gateway,
		.succeeded = lg_run_succeeded(run, options->allow_loss_percent) &&
			(watch->until == 0 || watch->reached)};

	// With --json people read standard error.
	lg_report_people(&report, options->json ? stderr : stdout);
	*succeeded = report.succeeded;
	return options->json ? lg_report_json(&report, stdout, err) : LG_OK;
}

// key NULL: not enrolled.
static int shoot(const struct lg_gun_options *options, const struct lg_scenario *scenario,
	const struct lg_mix *mix, const struct lg_client_key *key, struct lg_wire *wire,
	const atomic_int *stop, bool *succeeded, struct lg_error *err)
{
	struct lg_watch watch = {.out = stdout, .json = options->json, .until = options->until};
	const double total = ceil(options->seconds * (double)options->rate);
	struct lg_run *run;
	int rc;

	run = calloc(1, sizeof(*run));
	if (!run)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a run");
	run->clock = &lg_clock_system;
	run->scenario = scenario;
	run->mix = mix;
	run->wire = wire;
	run->timeout_ns = (int64_t)options->timeout_ms * 1000000;
	run->damage = options->damage;
	run->progress = options->progress ? stderr : NULL;
	run->observe = options->watch ? lg_watch_see : NULL;
	run->observer = &watch;
	run->stop = stop;
	rc = lg_run_init(
		run, key, options->rate, options->once ? mix->count : (uint64_t)total, err);
	if (rc != LG_OK)
		goto free_run;
	rc = lg_run_go(run, err);
	if (rc == LG_OK)
		rc = print_result(options, run, &watch, succeeded, err);
	lg_run_fini(run);
free_run:
	free(run);
	return rc;
}

// Some peers do not outlive the other end of a port (memif of DPDK 22.11): they must end first.
static void hold(const atomic_int *stop)
{
	fflush(stdout);
	while (atomic_load_explicit(stop, memory_order_relaxed) == 0)
		poll(NULL, 0, 50);
}

int lg_shoot(const struct lg_gun_options *options, const atomic_int *stop, bool *succeeded,
	struct lg_error *err)
{
	struct lg_scenario scenario;
	struct lg_client_key key = {0};
	struct lg_mix mix;
	struct lg_wire *wire;
	int rc;

	rc = lg_scenario_load(options->scenario, &scenario, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_mix_select(&mix, &scenario, options->rows, options->row_count, err);
	if (rc != LG_OK)
		goto free_scenario;
	// One request is watched, since changes between different ones would mean nothing.
	if (options->watch)
		mix.count = 1;
	if (options->client_key) {
		rc = lg_client_key_read(options->client_key, &key, err);
		if (rc != LG_OK)
			goto free_mix;
	}
	rc = open_wire(options, &wire, err);
	if (rc != LG_OK)
		goto wipe_key;
	rc = shoot(options, &scenario, &mix, options->client_key ? &key : NULL, wire, stop,
		succeeded, err);
	if (rc == LG_OK && options->hold)
		hold(stop);
	wire->close(wire);
wipe_key:
	sodium_memzero(&key, sizeof(key));
free_mix:
	lg_mix_free(&mix);
free_scenario:
	lg_scenario_free(&scenario);
	return rc;
}
