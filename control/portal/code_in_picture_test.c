// SPDX-License-Identifier: Apache-2.0
#include "control/portal/code_in_picture.h"
#include "common/base45.h"
#include "control/issuance/photo/jpeg_write.h"

#include <criterion/criterion.h>
#include <qrencode.h>
#include <stdlib.h>

#define QUIET 4 // modules around a code

static struct lg_error err;
static char text[LG_CODE_TEXT_MAX_BYTES + 1];

// A picture of width × height with the code at (left, top), each module so many pixels wide.
static struct lg_bytes picture_of(
	const char *content, unsigned width, unsigned height, unsigned module, int quality)
{
	uint8_t *rgb = malloc((size_t)3 * width * height);
	const struct lg_jpeg_picture picture = {rgb, width, height, 72};
	QRcode *code = content ? QRcode_encodeString8bit(content, 0, QR_ECLEVEL_M) : NULL;
	struct lg_bytes jpeg;

	cr_assert(rgb && (code || !content));
	memset(rgb, 0xe0, (size_t)3 * width * height);
	if (code) {
		const unsigned side = (unsigned)code->width;
		const unsigned left = (width - side * module) / 2,
			       top = (height - side * module) / 2;

		cr_assert_leq((side + 2 * QUIET) * module, width);
		for (unsigned y = 0; y < side * module; y++)
			for (unsigned x = 0; x < side * module; x++)
				if (code->data[y / module * side + x / module] & 1)
					memset(rgb + 3 * ((size_t)(top + y) * width + left + x),
						0x20, 3);
		QRcode_free(code);
	}
	cr_assert_eq(lg_jpeg_write(&picture, quality, &jpeg, &err), 0, "%s", err.text);
	free(rgb);
	return jpeg;
}

static int read_code(struct lg_bytes jpeg)
{
	const int rc = lg_code_in_picture(jpeg, text, &err);

	free((void *)jpeg.data);
	return rc;
}

// As long as a presentation is.
static const char *licence_text(void)
{
	static char made[LG_BASE45_TEXT_BYTES(500) + 8] = LG_QR_PREFIX;
	uint8_t bytes[500];

	for (unsigned i = 0; i < sizeof(bytes); i++)
		bytes[i] = (uint8_t)(i * i * 31 + i);
	lg_base45_encode(bytes, sizeof(bytes), made + strlen(LG_QR_PREFIX));
	return made;
}

Test(code_in_picture, is_read_from_a_photo)
{
	cr_assert_eq(read_code(picture_of(licence_text(), 1280, 960, 5, 80)), 0, "%s", err.text);
	cr_expect_str_eq(text, licence_text());
}

Test(code_in_picture, is_read_from_a_large_photo_that_is_scaled_down)
{
	cr_assert_eq(read_code(picture_of(licence_text(), 5200, 3900, 24, 80)), 0, "%s", err.text);
	cr_expect_str_eq(text, licence_text());
}

Test(code_in_picture, that_is_no_licence_is_passed_over)
{
	cr_expect_eq(
		read_code(picture_of("https://example.test/", 640, 480, 6, 80)), LG_E_NOT_FOUND);
	cr_expect_eq(read_code(picture_of("LIC1:", 640, 480, 6, 80)), LG_E_NOT_FOUND);
}

Test(code_in_picture, picture_without_a_code_is_told)
{
	cr_expect_eq(read_code(picture_of(NULL, 640, 480, 1, 80)), LG_E_NOT_FOUND);
	cr_expect(strstr(err.text, "hold the camera still"), "%s", err.text);
}

Test(code_in_picture, damage_anywhere_is_refused_or_harmless)
{
	const struct lg_bytes whole = picture_of(licence_text(), 640, 640, 3, 60);

	for (size_t len = 0; len < whole.len; len += 1 + whole.len / 97) {
		uint8_t *cut = malloc(len + 1);

		memcpy(cut, whole.data, len);
		cr_expect_eq(read_code((struct lg_bytes){cut, len}), LG_E_FORMAT, "%zu", len);
	}
	for (size_t at = 0; at < whole.len; at += 1 + whole.len / 211) {
		uint8_t *bent = malloc(whole.len);
		int rc;

		memcpy(bent, whole.data, whole.len);
		bent[at] ^= 0x55;
		rc = read_code((struct lg_bytes){bent, whole.len});
		cr_expect(rc == LG_OK || rc == LG_E_FORMAT || rc == LG_E_NOT_FOUND ||
				rc == LG_E_TOO_LARGE,
			"byte %zu: %s", at, lg_error_name(rc));
	}
	free((void *)whole.data);
}

Test(code_in_picture, other_formats_are_refused)
{
	static const uint8_t png[] = "\x89PNG\r\n\x1a\n and so on";
	uint8_t *copy = malloc(sizeof(png));

	memcpy(copy, png, sizeof(png));
	cr_expect_eq(read_code((struct lg_bytes){copy, sizeof(png)}), LG_E_FORMAT);
}

// The header alone says how large it is, and that is enough.
Test(code_in_picture, bomb_is_refused_by_its_header)
{
	const struct lg_bytes whole = picture_of(NULL, 64, 64, 1, 60);
	uint8_t *const bytes = (uint8_t *)whole.data;

	for (size_t i = 0; i + 9 < whole.len; i++) {
		if (bytes[i] != 0xff || bytes[i + 1] != 0xc0)
			continue;
		memset(bytes + i + 5, 0xf0, 4); // height and width: 61680 each
		break;
	}
	cr_expect_eq(read_code(whole), LG_E_TOO_LARGE);
}
