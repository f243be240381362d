// SPDX-License-Identifier: Apache-2.0
// Commands that need a database go on as another program, the same one with that linked to it:
// whatever else licgate does asks control, and would start a third slower with it.
#pragma once

#include "control/cli/call.h"

// Returns only where program, which lies beside licgate, cannot be started.
LG_MUST_CHECK int lg_go_on_as(
	const struct lg_call *call, const char *program, struct lg_error *err);

#define LG_COMMAND_OF(program, handler)                                                            \
	int handler(struct lg_call *call, struct lg_error *err)                                    \
	{                                                                                          \
		return lg_go_on_as(call, program, err);                                            \
	}
