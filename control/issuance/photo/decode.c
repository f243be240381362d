// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/decode.h"
#include "control/issuance/photo/jpeg_failure.h"
#include "control/issuance/photo/exif.h"
#include "control/issuance/photo/format.h"
#include "control/issuance/photo/limits.h"

#include <jerror.h>
#include <stdlib.h>

#define TOO_MANY_SCANS (-1) // beside the codes of jerror.h
#define MARKER_BYTES 65533
#define EIGHTHS 8

// Beyond these the rest of a picture says nothing, and would not be of bounded size.
#define DECODED_PROPORTION_LEAST 500
#define DECODED_PROPORTION_MOST 2000

struct decoder {
	struct lg_jpeg_failure failure;
	struct jpeg_decompress_struct info;
	struct jpeg_progress_mgr progress;
	struct lg_bytes upload;
	struct lg_photo_pixels pixels;
};

// Each scan of a progressive JPEG is a pass over the whole picture, and costs its writer few bytes.
static void on_progress(j_common_ptr common)
{
	const struct jpeg_decompress_struct *const info = (j_decompress_ptr)common;
	struct lg_jpeg_failure *const failure = (struct lg_jpeg_failure *)common->err;

	if (info->input_scan_number <= LG_PHOTO_SCANS_MAX)
		return;
	failure->code = TOO_MANY_SCANS;
	longjmp(failure->out, 1);
}

static unsigned orientation_of(const struct jpeg_decompress_struct *info)
{
	for (const struct jpeg_marker_struct *it = info->marker_list; it; it = it->next) {
		const struct lg_bytes payload = {it->data, it->data_length};

		if (payload.len >= 6 && memcmp(payload.data, "Exif\0\0", 6) == 0)
			return lg_photo_exif_orientation(payload);
	}
	return 1;
}

static bool read_header(struct decoder *decoder)
{
	struct jpeg_decompress_struct *const info = &decoder->info;

	if (setjmp(decoder->failure.out))
		return false;
	jpeg_create_decompress(info);
	info->mem->max_memory_to_use = LG_PHOTO_DECODE_BYTES;
	decoder->progress.progress_monitor = on_progress;
	info->progress = &decoder->progress;
	jpeg_mem_src(info, decoder->upload.data, decoder->upload.len);
	jpeg_save_markers(info, JPEG_APP0 + 1, MARKER_BYTES);
	jpeg_read_header(info, TRUE);
	decoder->pixels.orientation = orientation_of(info);
	return true;
}

// In eighths: the least at which the stored photo still comes from two pixels each way for one.
static unsigned scale_of(const struct lg_photo_report *report)
{
	for (unsigned eighths = 1; eighths < EIGHTHS; eighths++) {
		if (report->width * eighths >= 2 * EIGHTHS * LG_PHOTO_WIDTH &&
			report->height * eighths >= 2 * EIGHTHS * LG_PHOTO_HEIGHT)
			return eighths;
	}
	return EIGHTHS;
}

static bool read_pixels(struct decoder *decoder, const struct lg_photo_report *report)
{
	struct jpeg_decompress_struct *const info = &decoder->info;
	struct lg_photo_pixels *const pixels = &decoder->pixels;

	if (setjmp(decoder->failure.out))
		return false;
	info->out_color_space = JCS_RGB;
	info->dct_method = JDCT_ISLOW;
	info->scale_num = scale_of(report);
	info->scale_denom = EIGHTHS;
	jpeg_start_decompress(info);
	pixels->width = info->output_width;
	pixels->height = info->output_height;
	pixels->rgb = malloc((size_t)3 * pixels->width * pixels->height);
	if (!pixels->rgb)
		ERREXIT1(info, JERR_OUT_OF_MEMORY, 0);
	while (info->output_scanline < info->output_height) {
		JSAMPROW row = pixels->rgb + (size_t)3 * pixels->width * info->output_scanline;

		jpeg_read_scanlines(info, &row, 1);
	}
	jpeg_finish_decompress(info);
	return true;
}

// Which rule a failure of the library breaks.
static int failed(
	const struct decoder *decoder, struct lg_photo_report *report, struct lg_error *err)
{
	switch (decoder->failure.code) {
	case JERR_OUT_OF_MEMORY:
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a photo");
	case JERR_NO_BACKING_STORE: // above LG_PHOTO_DECODE_BYTES
	case JERR_IMAGE_TOO_BIG:
	case JERR_WIDTH_OVERFLOW:
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS);
		report->width = decoder->info.image_width;
		report->height = decoder->info.image_height;
		break;
	case JERR_SOF_UNSUPPORTED:
	case JERR_BAD_PRECISION:
	case JERR_ARITH_NOTIMPL:
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_FORMAT);
		break;
	default:
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_DAMAGED);
	}
	report->checked |= report->failed;
	return LG_OK;
}

static void set_size(const struct decoder *decoder, struct lg_photo_report *report)
{
	const bool lying = decoder->pixels.orientation > 4; // turned by a quarter

	report->width = lying ? decoder->info.image_height : decoder->info.image_width;
	report->height = lying ? decoder->info.image_width : decoder->info.image_height;
	report->proportion =
		(int32_t)((report->width * 1000 + report->height / 2) / report->height);
}

// True where the pixels are worth decoding.
static bool judge_header(const struct decoder *decoder, struct lg_photo_report *report)
{
	const J_COLOR_SPACE colours = decoder->info.jpeg_color_space;
	const bool rgb = colours == JCS_YCbCr || colours == JCS_RGB;
	const bool readable = rgb || colours == JCS_GRAYSCALE;

	set_size(decoder, report);
	report->checked |= LG_PHOTO_FAILED(LG_PHOTO_FORMAT) | LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) |
		LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS) | LG_PHOTO_FAILED(LG_PHOTO_COLOUR);
	if (!rgb)
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_COLOUR);
	if (report->proportion < PROPORTION_LEAST || report->proportion > PROPORTION_MOST)
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS);
	if (report->width < LG_PHOTO_WIDTH || report->height < LG_PHOTO_HEIGHT ||
		(uint64_t)report->width * report->height > LG_PHOTO_PIXELS_MAX) {
		report->failed |= LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS);
		return false;
	}
	return readable && report->proportion >= DECODED_PROPORTION_LEAST &&
		report->proportion <= DECODED_PROPORTION_MOST;
}

int lg_photo_decode(struct lg_bytes upload, struct lg_photo_report *report,
	struct lg_photo_pixels *pixels, struct lg_error *err)
{
	struct decoder decoder = {.upload = upload};
	const struct lg_photo_format *const format = lg_photo_format_find(upload);
	int rc = LG_OK;

	report->format = format->english;
	report->format_zh = format->chinese;
	*pixels = (struct lg_photo_pixels){0};
	if (!lg_photo_format_is_jpeg(upload)) {
		report->failed = report->checked = LG_PHOTO_FAILED(LG_PHOTO_FORMAT);
		return LG_OK;
	}
	lg_jpeg_failure_init(&decoder.failure);
	decoder.info.err = &decoder.failure.manager;
	if (!read_header(&decoder)) {
		rc = failed(&decoder, report, err);
	} else if (judge_header(&decoder, report)) {
		if (read_pixels(&decoder, report)) {
			report->checked |= LG_PHOTO_FAILED(LG_PHOTO_DAMAGED);
			*pixels = decoder.pixels;
		} else {
			free(decoder.pixels.rgb);
			rc = failed(&decoder, report, err);
		}
	}
	jpeg_destroy_decompress(&decoder.info);
	return rc;
}
