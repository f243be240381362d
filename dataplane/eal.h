// SPDX-License-Identifier: Apache-2.0
// DPDK's environment, started from our configuration: nobody writes EAL arguments by hand.
//
// Logical core 0 is management, 1 to n are the workers, in the order of worker.cpus. PCI devices
// are only looked at when port.device is one. EAL's own messages go to our log.
#pragma once

#include "common/conf.h"

#define LG_EAL_ARGUMENTS_MAX 16
#define LG_EAL_ARGUMENT_BYTES (LG_CONF_STRING_BYTES + 256)

struct lg_eal_arguments {
	int count;
	char text[LG_EAL_ARGUMENTS_MAX][LG_EAL_ARGUMENT_BYTES];
};

// What EAL will be started with; touches nothing. For the log and for tests.
LG_MUST_CHECK int lg_eal_arguments(
	const struct lg_conf *conf, struct lg_eal_arguments *arguments, struct lg_error *err);

// Once in a process, from its first thread, which becomes logical core 0.
LG_MUST_CHECK int lg_eal_start(const struct lg_eal_arguments *arguments, struct lg_error *err);
void lg_eal_stop(void);
