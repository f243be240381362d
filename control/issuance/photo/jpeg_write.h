// SPDX-License-Identifier: Apache-2.0
// Pixels to JPEG: baseline, colour at full resolution, a JFIF header and no other metadata. Equal
// pixels give equal bytes. Any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

struct lg_jpeg_picture {
	const uint8_t *rgb; // rows of 3 * width bytes, from the top
	unsigned width, height;
	unsigned dpi;
};

// quality: 1…100. *jpeg is the caller's to free. LG_E_NO_MEMORY; LG_E_ARGUMENT for a picture that
// no JPEG can hold.
LG_MUST_CHECK int lg_jpeg_write(const struct lg_jpeg_picture *picture, int quality,
	struct lg_bytes *jpeg, struct lg_error *err);
