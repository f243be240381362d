// SPDX-License-Identifier: Apache-2.0
// The life of the process, stage by stage: host, DPDK, port, workers, privileges, service, and all
// of it back. Each stage says in one line what it found.
#pragma once

#include "common/conf.h"

// One line: licgate, and each library as it was really loaded.
const char *lg_boot_versions(void);

// Checks the host against the configuration and prints what it finds; touches no hardware.
LG_MUST_CHECK int lg_boot_check(const struct lg_conf *conf, struct lg_error *err);

// Serves until SIGTERM or SIGINT. Returns 0 then, or why it could not start.
LG_MUST_CHECK int lg_boot_run(const struct lg_conf *conf, struct lg_error *err);
