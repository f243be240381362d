// SPDX-License-Identifier: Apache-2.0
// Who may have an electronic licence: what the conditions of the paper one say. Pure; any thread.
#pragma once

#include "control/issuance/driver.h"

enum lg_eligibility {
	LG_ELIGIBLE,
	LG_ELIGIBILITY_NOT_NOW,        // B D K M S U, or N P T after their term
	LG_ELIGIBILITY_ABNORMAL,       // J L, or a condition that is not known
	LG_ELIGIBILITY_TRANSFERRED,    // C: apply at the authority that has the file
	LG_ELIGIBILITY_GONE,           // E F G R
	LG_ELIGIBILITY_VALIDITY_ENDED, // or not begun
};

// today: licence day. A H I are fine, and N P T within their term.
enum lg_eligibility lg_driver_eligibility(const struct lg_driver *driver, int64_t today);

// A sentence for the driver; "" for LG_ELIGIBLE.
const char *lg_eligibility_text(enum lg_eligibility eligibility);
