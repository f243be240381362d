// SPDX-License-Identifier: Apache-2.0
// What the host lacks, printed.
#pragma once

#include "common/host.h"
#include "control/cli/call.h"

// Prints the findings, and puts them into the answer; LG_E_HOST while something is missing.
LG_MUST_CHECK int lg_host_report(
	struct lg_call *call, const struct lg_conf *conf, const char *root, struct lg_error *err);
