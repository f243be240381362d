// SPDX-License-Identifier: Apache-2.0
// Any bytes as an uploaded photo. Every one gets an answer; what is stored is within its bounds, of
// the one size, and is read again without damage. Any bytes as EXIF, too.
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/exif.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void need(bool held)
{
	if (!held)
		abort();
}

static void tell(const struct lg_photo_report *report)
{
	char english[LG_PHOTO_TEXT_BYTES], chinese[LG_PHOTO_TEXT_BYTES];

	for (int rule = 0; rule < LG_PHOTO_RULE_COUNT; rule++) {
		lg_photo_rule_tell((enum lg_photo_rule)rule, report, english, chinese);
		need(english[0] && chinese[0]);
	}
}

static void read_again(struct lg_bytes stored)
{
	struct lg_photo_report report;
	struct lg_bytes again;

	need(stored.len <= LG_PHOTO_MOST_BYTES);
	need(lg_photo_examine(stored, &report, &again, NULL) == LG_OK);
	need(!(report.failed & LG_PHOTO_FAILED(LG_PHOTO_DAMAGED)));
	need(report.width == LG_PHOTO_WIDTH && report.height == LG_PHOTO_HEIGHT);
	free((void *)again.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lg_bytes input = {data, size};
	struct lg_photo_report report;
	struct lg_bytes stored;
	const unsigned orientation = lg_photo_exif_orientation(input);
	const int rc = lg_photo_examine(input, &report, &stored, NULL);

	need(orientation >= 1 && orientation <= 8);
	need(rc == LG_OK || rc == LG_E_NO_MEMORY);
	need((stored.data != NULL) == (rc == LG_OK && report.failed == 0));
	tell(&report);
	if (stored.data)
		read_again(stored);
	free((void *)stored.data);
	return 0;
}
