// SPDX-License-Identifier: Apache-2.0
// Making keys that leave in a file, also for other commands.
#pragma once

#include "control/cli/call.h"

// Has control enrol a client with these roles (mask) and writes its key; refuses to replace a
// file. The answer gets "client_id".
LG_MUST_CHECK int lg_client_enrol(
	struct lg_call *call, int64_t roles, const char *path, struct lg_error *err);

// Makes a holder's key; refuses to replace a file. The answer gets "public_key".
LG_MUST_CHECK int lg_holder_key_make(struct lg_call *call, const char *path, struct lg_error *err);
