// SPDX-License-Identifier: Apache-2.0
// Conditions of many licences to control, as one change.
#pragma once

#include "common/snapshot.h"
#include "control/cli/call.h"

// Has control set exactly these, all or none, with the options --cause and --wait of the call, and
// prints what came of it. Each that control refuses is told on standard error by the number of its
// line. Waits up to LG_STATUS_SEND_TIMEOUT_MS.
#define LG_STATUS_SEND_TIMEOUT_MS 600000
LG_MUST_CHECK int lg_status_send(struct lg_call *call, const struct lg_snapshot_entry *entries,
	const uint32_t *lines, uint32_t count, struct lg_error *err);
