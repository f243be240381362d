// SPDX-License-Identifier: Apache-2.0
// Decoded pixels as the photo of 260 × 378: upright, cropped, and averaged down.
#pragma once

#include "control/issuance/photo/decode.h"

struct lg_photo_normal {
	uint8_t rgb[LG_PHOTO_HEIGHT][LG_PHOTO_WIDTH][3];
};

// What is too wide loses as much left as right, what is too high loses its lower end. pixels are at
// least 260 × 378 upright. LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_photo_normalise(
	const struct lg_photo_pixels *pixels, struct lg_photo_normal *normal, struct lg_error *err);
