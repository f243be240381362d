// SPDX-License-Identifier: Apache-2.0
#include "dataplane/boot.h"

#include "common/clock.h"
#include "common/host.h"
#include "common/log.h"
#include "common/notify.h"
#include "dataplane/eal.h"
#include "dataplane/management.h"
#include "dataplane/port.h"
#include "dataplane/privilege.h"
#include "keys/keypair.h"
#include "licgate_version.h"

#include <rte_launch.h>
#include <rte_lcore.h>
#include <rte_version.h>
#include <sodium.h>
#ifdef LG_JEMALLOC
#include <jemalloc/jemalloc.h>
#endif

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Everything that one process consists of.
struct plane {
	const struct lg_conf *conf;
	struct lg_root_keys anchors;
	struct lg_counters *counters;
	struct lg_signatures signatures;
	struct lg_port port;
	struct lg_shared shared;
	struct lg_worker *workers[LG_COUNTER_WORKERS_MAX];
	unsigned worker_count;
	struct lg_publisher publisher;
	struct lg_control_link *link;
};

static const char *allocator(void)
{
#ifdef LG_JEMALLOC
	const char *version = "?"; // "5.3.0-0-g54ea…": up to the first hyphen it is the release
	size_t len = sizeof version;
	static char release[16];

	mallctl("version", &version, &len, NULL, 0);
	snprintf(release, sizeof release, "%.*s", (int)strcspn(version, "-"), version);
	return release;
#else
	return "not used";
#endif
}

const char *lg_boot_versions(void)
{
	static char text[256];

	snprintf(text, sizeof text,
		"licgate-dataplane %s, %s, libsodium %s, liburcu %s, jemalloc %s, Ed25519 by %s",
		LICGATE_VERSION, rte_version(), sodium_version_string(), LG_URCU_VERSION,
		allocator(), lg_ed25519_kind_name(lg_ed25519_kind_best()));
	return text;
}

int lg_boot_check(const struct lg_conf *conf, struct lg_error *err)
{
	struct lg_host_finding findings[LG_HOST_FINDINGS_MAX];
	const unsigned count = lg_host_check(conf, "/", findings);
	unsigned missing = 0;

	for (unsigned i = 0; i < count; i++) {
		const struct lg_host_finding *const f = &findings[i];
		const char *const so = f->fix[0] != '\0' ? "; fix: " : "";

		if (f->state == LG_HOST_OK)
			lg_debug("host", "%s: %s", f->what, f->have);
		else if (f->state == LG_HOST_SLOW)
			lg_warn("host", "%s: have %s, better %s%s%s", f->what, f->have, f->need, so,
				f->fix);
		else
			lg_err("host", "%s: have %s, need %s%s%s", f->what, f->have, f->need, so,
				f->fix);
		missing += f->state == LG_HOST_MISSING;
	}
	if (missing > 0)
		return lg_fail(err, LG_E_HOST,
			"the host lacks %u of the %u things that the configuration needs: see the "
			"lines above",
			missing, count);
	lg_info("host", "%u things checked, none is missing", count);
	return 0;
}

// Whom to trust comes from the configuration alone, never from control.
static int read_anchors(
	const struct lg_conf *conf, struct lg_root_keys *anchors, struct lg_error *err)
{
	if (conf->trust_root_keys[0] == '\0')
		return lg_fail(err, LG_E_CONFIG,
			"trust.root_keys is empty: set it to the public root keys, which "
			"licgate-control --init prints");
	if (lg_root_keys_parse(
		    conf->trust_root_keys, (unsigned)conf->trust_threshold, anchors, err) != 0)
		return lg_fail_in(err, "trust.root_keys");
	return 0;
}

// What can be refused before anything is touched.
static int prepare(struct plane *p, struct lg_error *err)
{
	const struct lg_conf *const conf = p->conf;
	int e;

	if ((e = lg_privilege_limit(err)) != 0 || (e = lg_management_block_signals(err)) != 0 ||
		(e = lg_keys_init(err)) != 0)
		return e;
	lg_info("boot", "%s", lg_boot_versions());
	e = read_anchors(conf, &p->anchors, err);
	if (e != 0)
		return e;
	e = lg_privilege_check_user(conf->dataplane_user, err);
	return e != 0 ? e : lg_boot_check(conf, err);
}

static int start_eal(struct plane *p, struct lg_error *err)
{
	struct lg_eal_arguments arguments;
	int e = lg_eal_arguments(p->conf, &arguments, err);

	if (e != 0)
		return e;
	for (int i = 1; i < arguments.count; i++)
		lg_debug("boot", "DPDK is given %s", arguments.text[i]);
	return lg_eal_start(&arguments, err);
}

static int open_port(struct plane *p, struct lg_error *err)
{
	const struct lg_conf *const conf = p->conf;
	const struct lg_endpoint *const us = &p->port.endpoint;
	const int e = lg_port_open(conf, &p->port, err);
	const uint8_t *const mac = us->mac;

	if (e != 0)
		return e;
	lg_info("boot",
		"port %s driver=%s mac=%02x:%02x:%02x:%02x:%02x:%02x ipv4=%s ipv6=%s vlan=%u "
		"udp_port=%u mtu=%u queues=%u "
		"descriptors=%u",
		conf->port_device, p->port.driver, mac[0], mac[1], mac[2], mac[3], mac[4], mac[5],
		us->has_ipv4 ? conf->port_ipv4 : "none", us->has_ipv6 ? conf->port_ipv6 : "none",
		us->vlan, us->udp_port, us->mtu_bytes, p->port.queues, p->port.descriptors);
	return 0;
}

static int make_worker(struct plane *p, unsigned index, struct lg_error *err)
{
	const struct lg_conf *const conf = p->conf;
	struct lg_worker *const w = aligned_alloc(_Alignof(struct lg_worker), sizeof *w);

	if (w == NULL)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for worker %u", index);
	*w = (struct lg_worker){
		.port = p->port.id,
		.queue = (uint16_t)index,
		.burst_packets = (uint16_t)conf->worker_burst_packets,
		.idle_polls = (uint32_t)conf->worker_idle_polls,
		.idle_sleep_us = (uint32_t)conf->worker_idle_sleep_us,
		.clock = &lg_clock_system,
		.shared = &p->shared,
		.counters = lg_counters_worker(p->counters, index),
	};
	p->workers[p->worker_count++] = w;
	return lg_gateway_new(
		conf, &p->port.endpoint, p->signatures.engine, w->counters, &w->gateway, err);
}

static int make_workers(struct plane *p, struct lg_error *err)
{
	for (unsigned i = 0; i < p->port.queues; i++) {
		const int e = make_worker(p, i, err);

		if (e != 0)
			return e;
		lg_signatures_add(&p->signatures, p->workers[i]->gateway->verifier);
	}
	p->publisher = (struct lg_publisher){
		.engine = p->signatures.engine,
		.anchors = &p->anchors,
		.clock = &lg_clock_system,
		.shared = &p->shared,
		.workers = p->workers,
		.worker_count = p->worker_count,
		.counters = p->counters,
	};
	lg_gauge_set(p->counters, LG_G_pid, (uint64_t)getpid());
	lg_gauge_set(p->counters, LG_G_started_at, (uint64_t)lg_unix_s(&lg_clock_system));
	lg_gauge_set(p->counters, LG_G_workers, p->worker_count);
	return 0;
}

static void free_workers(struct plane *p)
{
	for (unsigned i = 0; i < p->worker_count; i++) {
		lg_gateway_free(p->workers[i]->gateway);
		free(p->workers[i]);
	}
}

// Worker i runs on logical core i + 1 until told to stop; then the table can go.
static int serve(struct plane *p, struct lg_error *err)
{
	unsigned running = 0;
	int e = 0;

	for (; running < p->worker_count && e == 0; running++)
		e = rte_eal_remote_launch(lg_worker_run, p->workers[running], running + 1);
	if (e != 0) {
		running--;
		e = lg_fail(err, LG_E_STATE, "logical core %u is busy", running + 1);
	} else {
		lg_info("boot", "ready workers=%u cpus=%s", p->worker_count, p->conf->worker_cpus);
		lg_notify("READY=1");
		e = lg_management_run(p->link, &p->publisher, &p->signatures, p->counters, err);
		lg_notify("STOPPING=1");
	}
	atomic_store_explicit(&p->shared.stop, true, memory_order_relaxed);
	for (unsigned i = 0; i < running; i++)
		rte_eal_wait_lcore(i + 1);
	lg_publisher_end(&p->publisher);
	return e;
}

int lg_boot_run(const struct lg_conf *conf, struct lg_error *err)
{
	static struct plane plane; // one a process: DPDK cannot be started twice
	struct plane *const p = &plane;
	unsigned cpus[LG_CONF_CPU_END];
	int e;

	p->conf = conf;
	e = prepare(p, err);
	if (e != 0)
		return e;
	e = lg_counters_create(conf->dataplane_counters,
		lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END), &p->counters, err);
	if (e != 0)
		return e;
	e = start_eal(p, err);
	if (e != 0)
		goto no_eal;
	e = open_port(p, err);
	if (e != 0)
		goto no_port;
	e = lg_signatures_start(conf, &p->signatures, err);
	if (e != 0)
		goto no_signatures;
	e = make_workers(p, err);
	if (e != 0)
		goto no_workers;
	e = lg_control_link_new(conf->control_link_socket, &p->publisher, &p->link, err);
	if (e != 0)
		goto no_workers;
	e = lg_privilege_drop(conf->dataplane_user, err);
	if (e == 0)
		e = serve(p, err);
	lg_control_link_free(p->link);
no_workers:
	free_workers(p);
	lg_signatures_stop(&p->signatures);
no_signatures:
	lg_port_close(&p->port);
no_port:
	lg_eal_stop();
no_eal:
	lg_counters_close(p->counters);
	return e;
}
