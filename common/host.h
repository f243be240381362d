// SPDX-License-Identifier: Apache-2.0
// What the host offers, against what a configuration needs. Reads /sys and /proc, changes nothing,
// knows neither DPDK nor the network card's driver. `licgate host check` prints the findings; the
// data plane refuses to start while one of them is LG_HOST_MISSING.
#pragma once

#include "common/conf.h"

enum lg_host_state { LG_HOST_OK, LG_HOST_SLOW, LG_HOST_MISSING };

struct lg_host_finding {
	enum lg_host_state state; // SLOW: works, but could be faster
	char what[48];            // "hugepages, NUMA node 0"
	char need[96];
	char have[96];
	char fix[160]; // one command, or empty
};

#define LG_HOST_FINDINGS_MAX 64

// root is "/" but for tests, which point it at a made-up tree. Returns the number of findings.
unsigned lg_host_check(const struct lg_conf *conf, const char *root,
	struct lg_host_finding findings[LG_HOST_FINDINGS_MAX]);
