// SPDX-License-Identifier: Apache-2.0
#include "control/cli/qr_image.h"

#include "common/durable.h"
#include "control/cli/qr_library.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define QUIET_MODULES 4 // ISO/IEC 18004 section 6.3.8
#define RED "\x1b[31m"
#define BLACK "\x1b[30m"
#define ON_WHITE "\x1b[107m"
#define PLAIN "\x1b[0m"

struct lg_qr {
	const struct lg_qr_library *library;
	QRcode *code;
};

int lg_qr_encode(const char *text, struct lg_qr **qr, struct lg_error *err)
{
	struct lg_qr *made = calloc(1, sizeof(*made));
	int rc;

	if (!made)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a QR code");
	rc = lg_qr_library_load(&made->library, err);
	if (rc != LG_OK) {
		free(made);
		return rc;
	}
	// Base45 is the alphanumeric mode's alphabet, which the library finds by itself.
	made->code = made->library->encode(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
	if (!made->code) {
		const int code = errno == ERANGE ? LG_E_TOO_LARGE : LG_E_NO_MEMORY;

		free(made);
		return lg_fail(err, code, "no QR code of %zu characters: %m", strlen(text));
	}
	*qr = made;
	return 0;
}

void lg_qr_free(struct lg_qr *qr)
{
	if (!qr)
		return;
	qr->library->free(qr->code);
	free(qr);
}

unsigned lg_qr_modules(const struct lg_qr *qr)
{
	return (unsigned)qr->code->width;
}

// Coordinates include the quiet zone.
static bool dark(const struct lg_qr *qr, int x, int y)
{
	const int width = qr->code->width;

	x -= QUIET_MODULES;
	y -= QUIET_MODULES;
	return x >= 0 && y >= 0 && x < width && y < width && (qr->code->data[y * width + x] & 1);
}

void lg_qr_print(const struct lg_qr *qr, bool red, bool ansi, FILE *out)
{
	static const char *const blocks[] = {" ", "▄", "▀", "█"};
	const int edge = qr->code->width + 2 * QUIET_MODULES;

	for (int y = 0; y < edge; y += 2) {
		if (ansi)
			fprintf(out, "%s%s", red ? RED : BLACK, ON_WHITE);
		for (int x = 0; x < edge; x++)
			fputs(blocks[dark(qr, x, y) * 2 + dark(qr, x, y + 1)], out);
		fprintf(out, "%s\n", ansi ? PLAIN : "");
	}
}

static uint8_t *draw(const struct lg_qr *qr, unsigned pixels, size_t *edge)
{
	const size_t modules = lg_qr_modules(qr) + 2 * QUIET_MODULES;
	uint8_t *picture;

	*edge = modules * pixels;
	picture = malloc(*edge * *edge);
	if (!picture)
		return NULL;
	for (size_t y = 0; y < *edge; y++) {
		for (size_t x = 0; x < *edge; x++)
			picture[y * *edge + x] = dark(qr, (int)(x / pixels), (int)(y / pixels));
	}
	return picture;
}

int lg_qr_write_png(
	const struct lg_qr *qr, bool red, unsigned pixels, const char *path, struct lg_error *err)
{
	const uint8_t palette[2][3] = {{255, 255, 255}, {red ? 200 : 0, 0, 0}};
	png_image png = {.version = PNG_IMAGE_VERSION, .colormap_entries = 2};
	uint8_t *picture, *file = NULL;
	png_alloc_size_t bytes = 0;
	size_t edge;
	int result;

	picture = draw(qr, pixels, &edge);
	if (!picture)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the picture");
	png.width = png.height = (png_uint_32)edge;
	png.format = PNG_FORMAT_RGB_COLORMAP;
	if (qr->library->write_png(&png, NULL, &bytes, 0, picture, 0, palette))
		file = malloc(bytes);
	if (file && qr->library->write_png(&png, file, &bytes, 0, picture, 0, palette))
		result = lg_durable_replace(path, (struct lg_bytes){file, bytes}, 0644, err);
	else
		result = lg_fail(err, LG_E_NO_MEMORY, "cannot make the picture: %s",
			png.message[0] ? png.message : "out of memory");
	free(file);
	free(picture);
	return result;
}
