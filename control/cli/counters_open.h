// SPDX-License-Identifier: Apache-2.0
// The data plane's counters file, as a command finds it.
#pragma once

#include "common/counters.h"
#include "control/cli/call.h"

// Maps the file of --counters, else of the configuration. *counters is the caller's
// (lg_counters_close).
LG_MUST_CHECK int lg_call_counters(
	const struct lg_call *call, struct lg_counters **counters, struct lg_error *err);
