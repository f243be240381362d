// SPDX-License-Identifier: Apache-2.0
#include "control/portal/code_in_picture.h"
#include "common/base45.h"
#include "control/issuance/photo/jpeg_failure.h"

#include <jerror.h>
#include <stdlib.h>
#include <zbar.h>

#define PIXELS_MAX 40000000    // of an upload
#define SCANNED_PIXELS 4000000 // that zbar looks at: a code needs few of them
#define DECODE_BYTES (64L << 20)
#define SCANS_MAX 64 // of a progressive JPEG
#define EIGHTHS 8u

struct decoder {
	struct lg_jpeg_failure failure;
	struct jpeg_decompress_struct info;
	struct jpeg_progress_mgr progress;
	struct lg_bytes jpeg;
	uint8_t *grey; // rows of width, from the top
	unsigned width, height;
	bool too_large;
};

static void on_progress(j_common_ptr common)
{
	const struct jpeg_decompress_struct *const info = (j_decompress_ptr)common;
	struct lg_jpeg_failure *const failure = (struct lg_jpeg_failure *)common->err;

	if (info->input_scan_number > SCANS_MAX)
		longjmp(failure->out, 1);
}

static unsigned scale_of(uint64_t pixels)
{
	unsigned eighths = EIGHTHS;

	while (eighths > 1 && pixels * eighths * eighths / (EIGHTHS * EIGHTHS) > SCANNED_PIXELS)
		eighths--;
	return eighths;
}

// False where the library failed, or the picture is too large.
static bool decode(struct decoder *d)
{
	struct jpeg_decompress_struct *const info = &d->info;
	uint64_t pixels;

	if (setjmp(d->failure.out))
		return false;
	jpeg_create_decompress(info);
	info->mem->max_memory_to_use = DECODE_BYTES;
	d->progress.progress_monitor = on_progress;
	info->progress = &d->progress;
	jpeg_mem_src(info, d->jpeg.data, d->jpeg.len);
	jpeg_read_header(info, TRUE);
	pixels = (uint64_t)info->image_width * info->image_height;
	d->too_large = pixels > PIXELS_MAX;
	if (d->too_large)
		return false;
	info->out_color_space = JCS_GRAYSCALE;
	info->scale_num = scale_of(pixels);
	info->scale_denom = EIGHTHS;
	jpeg_start_decompress(info);
	d->width = info->output_width;
	d->height = info->output_height;
	d->grey = malloc((size_t)d->width * d->height);
	if (!d->grey)
		ERREXIT1(info, JERR_OUT_OF_MEMORY, 0);
	while (info->output_scanline < info->output_height) {
		JSAMPROW row = d->grey + (size_t)d->width * info->output_scanline;

		jpeg_read_scanlines(info, &row, 1);
	}
	jpeg_finish_decompress(info);
	return true;
}

static int why_not(const struct decoder *d, struct lg_error *err)
{
	if (d->failure.code == JERR_OUT_OF_MEMORY)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a picture");
	if (d->too_large || d->failure.code == JERR_NO_BACKING_STORE)
		return lg_fail(err, LG_E_TOO_LARGE,
			"the picture has too many pixels: at most %d are taken", PIXELS_MAX);
	return lg_fail(err, LG_E_FORMAT, "the picture is no JPEG, or a damaged one");
}

static bool keep_licence(const zbar_image_t *image, char *text)
{
	const zbar_symbol_t *symbol = zbar_image_first_symbol(image);

	for (; symbol; symbol = zbar_symbol_next(symbol)) {
		const char *data = zbar_symbol_get_data(symbol);
		const size_t len = zbar_symbol_get_data_length(symbol);

		if (len > LG_CODE_TEXT_MAX_BYTES || memchr(data, 0, len) ||
			len <= strlen(LG_QR_PREFIX) ||
			memcmp(data, LG_QR_PREFIX, strlen(LG_QR_PREFIX)) != 0)
			continue;
		memcpy(text, data, len);
		text[len] = '\0';
		return true;
	}
	return false;
}

static int scan(const struct decoder *d, char *text, struct lg_error *err)
{
	zbar_image_scanner_t *scanner = zbar_image_scanner_create();
	zbar_image_t *image = zbar_image_create();
	bool found = false;

	if (scanner && image) {
		zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
		zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
		zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
		zbar_image_set_size(image, d->width, d->height);
		zbar_image_set_data(image, d->grey, (size_t)d->width * d->height, NULL);
		found = zbar_scan_image(scanner, image) > 0 && keep_licence(image, text);
	}
	if (image)
		zbar_image_destroy(image);
	if (scanner)
		zbar_image_scanner_destroy(scanner);
	if (!scanner || !image)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a picture");
	return found ? LG_OK
		     : lg_fail(err, LG_E_NOT_FOUND,
			       "no code of a licence is in the picture: hold the camera still and "
			       "near, with light");
}

int lg_code_in_picture(
	struct lg_bytes jpeg, char text[LG_CODE_TEXT_MAX_BYTES + 1], struct lg_error *err)
{
	struct decoder decoder = {.jpeg = jpeg};
	int rc;

	lg_jpeg_failure_init(&decoder.failure);
	decoder.info.err = &decoder.failure.manager;
	rc = decode(&decoder) ? scan(&decoder, text, err) : why_not(&decoder, err);
	jpeg_destroy_decompress(&decoder.info);
	free(decoder.grey);
	return rc;
}
