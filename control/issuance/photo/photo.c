// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/encode.h"
#include "control/issuance/photo/measure.h"
#include "control/issuance/photo/rules.h"

#include <stdlib.h>

static int look_at(const struct lg_photo_pixels *pixels, bool whatever,
	struct lg_photo_report *report, struct lg_bytes *normalised, struct lg_error *err)
{
	struct lg_photo_normal *const normal = malloc(sizeof(*normal));
	int rc;

	if (!normal)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a photo");
	rc = lg_photo_normalise(pixels, normal, err);
	if (rc == LG_OK) {
		lg_photo_measure(normal, report);
		lg_photo_measure_head(normal, report);
		lg_photo_rules_decide(report);
		if (report->failed == 0 || whatever)
			rc = lg_photo_encode(normal, normalised, err);
	}
	free(normal);
	return rc;
}

static int examine(struct lg_bytes upload, bool whatever, struct lg_photo_report *report,
	struct lg_bytes *normalised, struct lg_error *err)
{
	struct lg_photo_pixels pixels;
	int rc;

	memset(report, 0, sizeof(*report));
	*normalised = (struct lg_bytes){NULL, 0};
	rc = lg_photo_decode(upload, report, &pixels, err);
	if (rc == LG_OK && pixels.rgb)
		rc = look_at(&pixels, whatever, report, normalised, err);
	free(pixels.rgb);
	return rc;
}

int lg_photo_examine(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_bytes *normalised, struct lg_error *err)
{
	return examine(upload, false, report, normalised, err);
}

int lg_photo_redraw(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_bytes *redrawn, struct lg_error *err)
{
	return examine(upload, true, report, redrawn, err);
}
