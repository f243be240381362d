// SPDX-License-Identifier: Apache-2.0
// Drivers who do not exist, for labs and tests. Their numbers begin with 9900, an area that GB/T
// 2260 gives to nobody, so that none is a person's; all else is plausible. Equal arguments give
// equal drivers.
#pragma once

#include "control/issuance/drivers/driver.h"

#define LG_DRIVER_INVENT_MAX 10000000 // drivers of one seed

// The driver of that place in seed's list; all numbers of a list differ. today: licence day that
// validity and conditions are around.
LG_MUST_CHECK int lg_driver_invent(uint64_t seed, uint32_t place, uint32_t authority, int64_t today,
	struct lg_driver *driver, struct lg_error *err);

// Their portrait, as control/issuance/photo/photo.h stores it; the caller's to free.
LG_MUST_CHECK int lg_driver_invent_photo(
	uint64_t seed, uint32_t place, struct lg_bytes *photo, struct lg_error *err);
