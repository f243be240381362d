// SPDX-License-Identifier: Apache-2.0
// A check of the host under way: small files of /sys and /proc read below a root, findings noted.
// Internal to common/host*.c.
#pragma once

#include "common/host.h"

#include <stddef.h>

struct lg_host {
	const struct lg_conf *conf;
	const char *root;
	struct lg_host_finding *findings;
	unsigned count;
	unsigned workers[LG_CONF_CPU_END]; // CPUs of the workers, ascending
	unsigned worker_count;
	bool nodes[LG_CONF_CPU_END]; // NUMA nodes of the workers
	unsigned node_count;
};

// A new finding, OK until the caller says otherwise, with empty texts. When the list is full the
// last one is written again.
struct lg_host_finding *lg_host_add(struct lg_host *host, const char *what, ...) LG_PRINTF(2, 3);

// Leaves fix empty when the command does not fit: half a command is worse than none.
void lg_host_fix(struct lg_host_finding *finding, const char *command, ...) LG_PRINTF(2, 3);

// Each takes a path below root and returns false, with out empty, when there is nothing to read.
// What does not fit out is cut; a newline at the end is taken off.
bool lg_host_text(struct lg_host *host, char *out, size_t room, const char *path, ...)
	LG_PRINTF(4, 5);
bool lg_host_number(struct lg_host *host, uint64_t *out, const char *path, ...) LG_PRINTF(3, 4);
// Last component of what a symbolic link points to.
bool lg_host_link(struct lg_host *host, char *out, size_t room, const char *path, ...)
	LG_PRINTF(4, 5);
bool lg_host_exists(struct lg_host *host, const char *path, ...) LG_PRINTF(2, 3);
// A CPU list such as "0-3", read into one flag a CPU.
bool lg_host_cpu_set(struct lg_host *host, bool set[LG_CONF_CPU_END], const char *path, ...)
	LG_PRINTF(3, 4);

// "2-4,8" of ascending CPUs; cut with "..." when it does not fit.
void lg_host_format_cpus(const unsigned *cpus, unsigned count, char *out, size_t room);

// The checks, each noting at least one finding where it applies.
void lg_host_check_cpus(struct lg_host *host);
void lg_host_check_memory(struct lg_host *host);
void lg_host_check_device(struct lg_host *host);

// NUMA node of a CPU; 0 on a host that knows no nodes.
unsigned lg_host_node_of(struct lg_host *host, unsigned cpu);
