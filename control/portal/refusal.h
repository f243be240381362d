// SPDX-License-Identifier: Apache-2.0
// What the server itself refuses: the rows of refusals.def.
#pragma once

#include "control/portal/portal_counters.h"

enum lg_refusal {
	LG_REFUSAL_NONE,
#define REFUSAL(name, status, text) LG_REFUSAL_##name,
#include "control/portal/refusals.def"
#undef REFUSAL
};

// None of these may be called for NONE.
const char *lg_refusal_name(enum lg_refusal refusal);
unsigned lg_refusal_status(enum lg_refusal refusal);
const char *lg_refusal_text(enum lg_refusal refusal);
enum lg_portal_counter lg_refusal_counter(enum lg_refusal refusal);
