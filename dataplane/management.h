// SPDX-License-Identifier: Apache-2.0
// The management thread, which is the process's first: serves control, looks after the
// signature engine, keeps the gauges, waits for the signal to stop. It is the only writer of what
// the workers share.
#pragma once

#include "dataplane/control_link.h"
#include "dataplane/signatures.h"

// Blocks the signals that lg_management_run() waits for: before any other thread exists, so that
// all inherit it.
LG_MUST_CHECK int lg_management_block_signals(struct lg_error *err);

// Returns 0 after SIGTERM or SIGINT.
LG_MUST_CHECK int lg_management_run(struct lg_control_link *link, struct lg_publisher *publisher,
	struct lg_signatures *signatures, struct lg_counters *counters, struct lg_error *err);
