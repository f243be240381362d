// SPDX-License-Identifier: Apache-2.0
// What can be said of a licence without a gateway: signature, key window and times. Conditions are
// not known here, so VALID means no more than that nothing else speaks against it.
#pragma once

#include "control/cli/licence_input.h"
#include "keys/trust_list.h"

struct lg_offline_rules {
	int64_t now;               // unix s
	int64_t clock_tolerance_s; // on nbf, iat and key windows, never on ends
	int64_t presentation_max_age_s;
	const char *audience;   // that a presentation must name
	uint32_t classes_asked; // 0 = any
};

// Checks in the gateway's order; *reason says what is behind the verdict. Needs no network, asks
// no clock.
enum lg_verdict lg_offline_judge(const struct lg_licence_input *input,
	const struct lg_trust_list *trust, const struct lg_offline_rules *rules,
	enum lg_reason *reason);
