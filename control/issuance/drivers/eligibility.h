// SPDX-License-Identifier: Apache-2.0
// May this driver apply for an electronic licence now? By what the register says of the driver;
// whether another application is open, or too many photos were refused, is for others to say.
#pragma once

#include "control/issuance/drivers/driver.h"

enum lg_eligibility {
	LG_ELIGIBLE,
	LG_BARRED_BY_CONDITIONS, // any but A, H, I, and N, P, T within their term
	LG_BARRED_BY_END_OF_VALIDITY,
	LG_BARRED_BY_START_OF_VALIDITY,
};

#define LG_ELIGIBILITY_TEXT_BYTES 480

// today: licence day. The first reason that applies. *conditions (may be NULL): those that bar.
enum lg_eligibility lg_driver_eligibility(
	const struct lg_driver *driver, int64_t today, uint32_t *conditions);

// "CONDITIONS", "VALIDITY_ENDED", "VALIDITY_NOT_BEGUN", or "" where eligible.
const char *lg_eligibility_name(enum lg_eligibility eligibility);

// Tells the driver why not, and what to do.
void lg_driver_eligibility_tell(
	const struct lg_driver *driver, int64_t today, char out[LG_ELIGIBILITY_TEXT_BYTES]);
