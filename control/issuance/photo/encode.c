// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/encode.h"
#include "control/issuance/photo/jpeg_write.h"

#include <stdlib.h>

#define QUALITY_LEAST 20
#define QUALITY_MOST 100

int lg_photo_encode(
	const struct lg_photo_normal *normal, struct lg_bytes *jpeg, struct lg_error *err)
{
	const struct lg_jpeg_picture picture = {
		.rgb = &normal->rgb[0][0][0],
		.width = LG_PHOTO_WIDTH,
		.height = LG_PHOTO_HEIGHT,
		.dpi = LG_PHOTO_DPI,
	};
	int least = QUALITY_LEAST, most = QUALITY_MOST;
	struct lg_bytes best = {NULL, 0};

	// Size goes up with quality nearly always; where it does not, a worse one fits as well.
	while (least <= most) {
		const int quality = (least + most + 1) / 2;
		struct lg_bytes made;
		const int rc = lg_jpeg_write(&picture, quality, &made, err);

		if (rc != LG_OK) {
			free((void *)best.data);
			return rc;
		}
		if (made.len <= LG_PHOTO_MOST_BYTES || quality == QUALITY_LEAST) {
			free((void *)best.data);
			best = made;
			least = quality + 1;
		} else {
			free((void *)made.data);
			most = quality - 1;
		}
	}
	*jpeg = best;
	return LG_OK;
}
