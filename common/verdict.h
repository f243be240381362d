// SPDX-License-Identifier: Apache-2.0
// Verdict and reason codes, from verdict.def and reason.def: the one place for their names.
#pragma once

#include <stdint.h>

enum lg_verdict {
#define VERDICT(name, code, colour, text) LG_##name = (code),
#include "common/verdict.def"
#undef VERDICT
	LG_VERDICT_END,
};

enum lg_reason {
#define REASON(name, code, text) LG_R_##name = (code),
#include "common/reason.def"
#undef REASON
};

enum lg_colour { LG_COLOUR_NONE, LG_COLOUR_BLACK, LG_COLOUR_RED };

// "VALID", "CBOR_FLOAT", …; "?" for a code that is not in the table.
const char *lg_verdict_name(unsigned verdict);
const char *lg_reason_name(unsigned reason);
const char *lg_verdict_text(unsigned verdict);
const char *lg_reason_text(unsigned reason);
enum lg_colour lg_verdict_colour(unsigned verdict);

// Code of a name, or 0.
unsigned lg_verdict_from_name(const char *name);
