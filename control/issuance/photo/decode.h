// SPDX-License-Identifier: Apache-2.0
// An uploaded JPEG's header, and its pixels at a size near to what is needed.
#pragma once

#include "control/issuance/photo/photo.h"

// Rows of RGB from the top, as the camera held it.
struct lg_photo_pixels {
	uint8_t *rgb; // malloc; NULL where there is nothing to look at
	unsigned width, height;
	unsigned orientation; // 1…8 as EXIF numbers them
};

// Decides FORMAT, DAMAGED, DIMENSIONS, PROPORTIONS and what the header tells of COLOUR, and sets
// format, width, height and proportion of the report. Pixels are decoded only where the header
// allows it; an upload that is merely grey or badly cropped is decoded, so that the applicant hears
// of everything at once. pixels->rgb is the caller's to free. LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_photo_decode(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_photo_pixels *pixels, struct lg_error *err);
