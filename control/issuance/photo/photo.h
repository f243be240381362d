// SPDX-License-Identifier: Apache-2.0
// What a photo must be like to stand in a licence, and the photo that is stored.
//
// An upload is data of a stranger. It is refused by its header where that is enough, decoded within
// a bound of memory and passes (LG_PHOTO_DECODE_BYTES, LG_PHOTO_SCANS_MAX), and any warning of the
// decoder counts as damage. What is stored is never what was uploaded: it is drawn anew from the
// pixels, without metadata (EXIF, position, previews) and without whatever followed the picture.
//
// The rules (control/issuance/photo/rule.def) follow GA 482-2008: 22 × 32 mm, white background,
// head 14 to 16 mm wide. They ask for less where a measure is rough: a person reviews what passes.
// Equal uploads give equal answers and equal bytes. Any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_PHOTO_WIDTH 260 // of what is stored: 22 × 32 mm at 300 dpi
#define LG_PHOTO_HEIGHT 378
#define LG_PHOTO_DPI 300
#define LG_PHOTO_LEAST_BYTES 14336 // of what is stored, where the picture allows it
#define LG_PHOTO_MOST_BYTES 30000

#define LG_PHOTO_PIXELS_MAX 40000000 // of an upload
#define LG_PHOTO_DECODE_BYTES (128L << 20)
#define LG_PHOTO_SCANS_MAX 32 // of a progressive JPEG; encoders write about 10

enum lg_photo_rule {
#define RULE(name, measured, english, chinese) LG_PHOTO_##name,
#include "control/issuance/photo/rule.def"
#undef RULE
	LG_PHOTO_RULE_COUNT
};

#define LG_PHOTO_FAILED(rule) (UINT32_C(1) << (rule))

// Measures are 0 where an earlier rule left nothing to measure. Lightness and colour are 0…255 of
// full scale; lengths are hundredths of a millimetre on the photo of 22 × 32 mm.
struct lg_photo_report {
	uint32_t failed;  // LG_PHOTO_FAILED() of each rule
	uint32_t checked; // rules that could be decided, failed or not
	const char *format, *format_zh;
	uint32_t width, height; // pixels, upright
	int32_t proportion;     // width in thousandths of the height
	int32_t chroma;         // mean distance of the middle from grey
	int32_t edge;           // mean lightness along the edges
	int32_t edge_spread;    // standard deviation of it
	int32_t edge_tint;      // strongest channel's mean less the weakest's
	int32_t sharpness;      // variance of the middle's Laplacian, in thousandths of its own
	int32_t white_point;    // what 2 % of the picture are lighter than
	int32_t middle;         // median lightness of the middle
	int32_t burnt;          // thousandths of the middle that are pure white
	int32_t crown;          // from the upper edge to the hair
	int32_t head;           // greatest width of the head
	int32_t aside;          // of the head from the middle line
};

// Returns LG_OK whether rules failed or not: the report says. *normalised is set when none did, and
// is the caller's to free. LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_photo_examine(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_bytes *normalised, struct lg_error *err);

// For photos that an authority has on file: the same, but *redrawn is set wherever there are pixels
// to draw it from, whichever rules about the picture failed. NULL bytes otherwise.
LG_MUST_CHECK int lg_photo_redraw(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_bytes *redrawn, struct lg_error *err);

#define LG_PHOTO_TEXT_BYTES 320

// "BACKGROUND"; never NULL.
const char *lg_photo_rule_name(enum lg_photo_rule rule);

// What was measured for the rule, failed or not, for a reviewer; "" where there is nothing.
void lg_photo_rule_measured(enum lg_photo_rule rule, const struct lg_photo_report *report,
	char out[LG_PHOTO_TEXT_BYTES]);

// Tells the applicant what failed: what is needed, and what was measured.
void lg_photo_rule_tell(enum lg_photo_rule rule, const struct lg_photo_report *report,
	char english[LG_PHOTO_TEXT_BYTES], char chinese[LG_PHOTO_TEXT_BYTES]);
