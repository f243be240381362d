// SPDX-License-Identifier: Apache-2.0
#include "common/host_tree.h"

#include <string.h>

// Puts those of cpus that are not in set, as a list, into out; false when there is none.
static bool list_missing(const unsigned *cpus, unsigned count, const bool set[LG_CONF_CPU_END],
	char *out, size_t room)
{
	unsigned missing[LG_CONF_CPU_END];
	unsigned missing_count = 0;

	for (unsigned i = 0; i < count; i++)
		if (!set[cpus[i]])
			missing[missing_count++] = cpus[i];
	lg_host_format_cpus(missing, missing_count, out, room);
	return missing_count > 0;
}

static void check_online(struct lg_host *host, const char *what, const char *list)
{
	struct lg_host_finding *const finding = lg_host_add(host, "%s", what);
	bool online[LG_CONF_CPU_END];
	unsigned cpus[LG_CONF_CPU_END];
	const unsigned count = lg_conf_cpus(list, cpus, LG_CONF_CPU_END);
	char text[64];

	lg_host_format_cpus(cpus, count, text, sizeof(text));
	snprintf(finding->need, sizeof(finding->need), "CPUs %s online", text);
	lg_host_cpu_set(host, online, "/sys/devices/system/cpu/online");
	if (!list_missing(cpus, count, online, text, sizeof(text))) {
		snprintf(finding->have, sizeof(finding->have), "online");
		return;
	}
	finding->state = LG_HOST_MISSING;
	snprintf(finding->have, sizeof(finding->have), "offline or absent: %s", text);
	for (unsigned i = 0; i < count; i++) {
		if (!online[cpus[i]] &&
			lg_host_exists(host, "/sys/devices/system/cpu/cpu%u/online", cpus[i])) {
			lg_host_fix(
				finding, "echo 1 > /sys/devices/system/cpu/cpu%u/online", cpus[i]);
			break;
		}
	}
}

static void check_isolated(struct lg_host *host)
{
	struct lg_host_finding *const finding = lg_host_add(host, "isolated worker CPUs");
	bool isolated[LG_CONF_CPU_END];
	char workers[64], text[64];

	lg_host_format_cpus(host->workers, host->worker_count, workers, sizeof(workers));
	snprintf(finding->need, sizeof(finding->need), "no other task on CPUs %s", workers);
	lg_host_cpu_set(host, isolated, "/sys/devices/system/cpu/isolated");
	if (!list_missing(host->workers, host->worker_count, isolated, text, sizeof(text))) {
		snprintf(finding->have, sizeof(finding->have), "isolated");
		return;
	}
	finding->state = LG_HOST_SLOW;
	snprintf(finding->have, sizeof(finding->have), "not isolated: %s", text);
	if (!strstr(workers, "..."))
		lg_host_fix(finding,
			"sed -i 's/^GRUB_CMDLINE_LINUX=\"/&isolcpus=%s nohz_full=%s /' "
			"/etc/default/grub && update-grub && reboot",
			workers, workers);
}

static bool has_word(const char *line, const char *word)
{
	const size_t len = strlen(word);

	for (const char *p = line; (p = strstr(p, word)); p += len)
		if ((p == line || p[-1] == ' ' || p[-1] == '\t') &&
			(p[len] == ' ' || p[len] == '\n' || !p[len]))
			return true;
	return false;
}

static void check_instructions(struct lg_host *host)
{
	struct lg_host_finding *const finding = lg_host_add(host, "CPU instructions");
	char text[16384];
	char *flags;

	snprintf(finding->need, sizeof(finding->need), "avx2, to check four signatures at a time");
	lg_host_text(host, text, sizeof(text), "/proc/cpuinfo");
	flags = strstr(text, "\nflags");
	if (flags)
		flags[1 + strcspn(flags + 1, "\n")] = 0;
	if (flags && has_word(flags + 1, "avx2")) {
		snprintf(finding->have, sizeof(finding->have), "avx2");
		return;
	}
	finding->state = LG_HOST_SLOW;
	snprintf(finding->have, sizeof(finding->have), "no avx2");
}

static void check_clock(struct lg_host *host)
{
	static const char directory[] = "/sys/devices/system/clocksource/clocksource0";
	struct lg_host_finding *const finding = lg_host_add(host, "clock source");
	char current[32], available[128];

	snprintf(finding->need, sizeof(finding->need), "tsc, read without a system call");
	lg_host_text(host, current, sizeof(current), "%s/current_clocksource", directory);
	snprintf(finding->have, sizeof(finding->have), "%s", *current ? current : "unknown");
	if (strcmp(current, "tsc") == 0)
		return;
	finding->state = LG_HOST_SLOW;
	if (lg_host_text(
		    host, available, sizeof(available), "%s/available_clocksource", directory) &&
		has_word(available, "tsc"))
		lg_host_fix(finding, "echo tsc > %s/current_clocksource", directory);
}

void lg_host_check_cpus(struct lg_host *host)
{
	check_online(host, "worker CPUs", host->conf->worker_cpus);
	if (*host->conf->worker_management_cpus)
		check_online(host, "management CPUs", host->conf->worker_management_cpus);
	check_isolated(host);
	check_instructions(host);
	check_clock(host);
}
