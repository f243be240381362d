// SPDX-License-Identifier: Apache-2.0
#include "dataplane/eal.h"

#include "common/log.h"
#include "dataplane/port.h"

#include <rte_eal.h>
#include <rte_errno.h>
#include <rte_log.h>

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#define NODES_MAX 8

static int add(struct lg_eal_arguments *a, struct lg_error *err, const char *format, ...)
	LG_PRINTF(3, 4);

static int add(struct lg_eal_arguments *a, struct lg_error *err, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	const int len = vsnprintf(a->text[a->count], LG_EAL_ARGUMENT_BYTES, format, list);
	va_end(list);
	if (len < 0 || len >= LG_EAL_ARGUMENT_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"argument for DPDK longer than %d bytes: shorten port.device or "
			"worker.cpus",
			LG_EAL_ARGUMENT_BYTES - 1);
	a->count++;
	return 0;
}

// "0@(0,1),1@2,2@3": logical core 0 may use all management CPUs, each worker has one for itself.
static int add_cores(const struct lg_conf *conf, struct lg_eal_arguments *a, struct lg_error *err)
{
	unsigned cpus[LG_CONF_CPU_END];
	const unsigned count = lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END);
	char cores[LG_EAL_ARGUMENT_BYTES];
	int len = snprintf(cores, sizeof cores, "0@(%s)", conf->worker_management_cpus);

	for (unsigned i = 0; i < count && len < (int)sizeof cores; i++)
		len += snprintf(cores + len, sizeof cores - (size_t)len, ",%u@%u", i + 1, cpus[i]);
	if (len >= (int)sizeof cores)
		return lg_fail(
			err, LG_E_TOO_LARGE, "worker.cpus %s: too many CPUs", conf->worker_cpus);
	return add(a, err, "--lcores=%s", cores);
}

static unsigned node_of_cpu(unsigned cpu)
{
	for (unsigned node = 0; node < NODES_MAX; node++) {
		char path[96];

		snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu%u/node%u", cpu, node);
		if (access(path, F_OK) == 0)
			return node;
	}
	return 0;
}

// memory.size_mb on each NUMA node that a worker runs on: "256,0,256".
static int add_huge_memory(
	const struct lg_conf *conf, struct lg_eal_arguments *a, struct lg_error *err)
{
	unsigned cpus[LG_CONF_CPU_END];
	const unsigned count = lg_conf_cpus(conf->worker_cpus, cpus, LG_CONF_CPU_END);
	bool used[NODES_MAX] = {false};
	unsigned last = 0;
	char list[128];
	int len = 0;

	for (unsigned i = 0; i < count; i++) {
		const unsigned node = node_of_cpu(cpus[i]);

		used[node] = true;
		last = node > last ? node : last;
	}
	for (unsigned node = 0; node <= last; node++)
		len += snprintf(list + len, sizeof list - (size_t)len, "%s%lld", node ? "," : "",
			used[node] ? (long long)conf->memory_size_mb : 0LL);
	return add(a, err, "--socket-mem=%s", list);
}

// Huge pages come from memfds: no mount needed, and nothing is left behind by a crash.
static int add_memory(const struct lg_conf *conf, struct lg_eal_arguments *a, struct lg_error *err)
{
	int e;

	if (conf->memory_pages == LG_PAGES_HUGE)
		return (e = add(a, err, "--in-memory")) != 0 ? e : add_huge_memory(conf, a, err);
	if ((e = add(a, err, "--no-huge")) != 0 || (e = add(a, err, "--no-shconf")) != 0)
		return e;
	return add(a, err, "-m%lld", (long long)conf->memory_size_mb);
}

static int add_device(const struct lg_conf *conf, struct lg_eal_arguments *a, struct lg_error *err)
{
	char device[LG_EAL_ARGUMENT_BYTES];
	int e;

	if (lg_port_is_pci(conf->port_device))
		return add(a, err, "--allow=%s", conf->port_device);
	if ((e = add(a, err, "--no-pci")) != 0)
		return e;
	lg_port_vdev(conf, device, sizeof device);
	return add(a, err, "--vdev=%s", device);
}

int lg_eal_arguments(
	const struct lg_conf *conf, struct lg_eal_arguments *arguments, struct lg_error *err)
{
	const char *const level = conf->log_level == LG_LOG_DEBUG ? "info" : "warning";
	struct lg_eal_arguments *const a = arguments;
	int e;

	a->count = 0;
	if ((e = add(a, err, "licgate-dataplane")) != 0 || (e = add_cores(conf, a, err)) != 0 ||
		(e = add_memory(conf, a, err)) != 0 || (e = add_device(conf, a, err)) != 0 ||
		(e = add(a, err, "--file-prefix=%s", conf->dataplane_eal_prefix)) != 0 ||
		(e = add(a, err, "--no-telemetry")) != 0)
		return e;
	return add(a, err, "--log-level=*:%s", level);
}

static enum lg_log_level our_level(unsigned theirs)
{
	if (theirs <= RTE_LOG_ERR)
		return LG_LOG_ERROR;
	if (theirs == RTE_LOG_WARNING)
		return LG_LOG_WARN;
	return theirs == RTE_LOG_DEBUG ? LG_LOG_DEBUG : LG_LOG_INFO;
}

static ssize_t take_message(void *cookie, const char *text, size_t len)
{
	size_t left = len;

	(void)cookie;
	while (left > 0) {
		const char *const end = memchr(text, '\n', left);
		const size_t line = end != NULL ? (size_t)(end - text) : left;

		if (line > 0)
			lg_log(our_level((unsigned)rte_log_cur_msg_loglevel()), "dpdk", "%.*s",
				(int)line, text);
		text += line + (end != NULL);
		left -= line + (end != NULL);
	}
	return (ssize_t)len;
}

static void redirect_messages(void)
{
	FILE *const stream = fopencookie(NULL, "w", (cookie_io_functions_t){.write = take_message});

	// Without it EAL writes to standard error by itself: untidy, not lost.
	if (stream == NULL || rte_openlog_stream(stream) != 0)
		lg_warn("eal", "DPDK's messages stay outside the log");
}

int lg_eal_start(const struct lg_eal_arguments *arguments, struct lg_error *err)
{
	// EAL shortens and reorders what it is given, and keeps pointers into it.
	static struct lg_eal_arguments kept;
	char *argv[LG_EAL_ARGUMENTS_MAX + 1] = {NULL};

	kept = *arguments;
	for (int i = 0; i < kept.count; i++)
		argv[i] = kept.text[i];
	redirect_messages();
	if (rte_eal_init(kept.count, argv) < 0)
		return lg_fail(err, LG_E_HOST,
			"DPDK did not start (%s): its own lines above say why. Most often "
			"port.device "
			"names no driver, or memory.size_mb is more than the free huge pages: "
			"reserve "
			"more, or set memory.pages to normal",
			rte_strerror(rte_errno));
	return 0;
}

void lg_eal_stop(void)
{
	(void)rte_eal_cleanup();
}
