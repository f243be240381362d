// SPDX-License-Identifier: Apache-2.0
#include "control/cli/qr_image.h"

#include <criterion/criterion.h>
#include <png.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct lg_qr *qr;
static struct lg_error err;

static void stop(void)
{
	lg_qr_free(qr);
}

TestSuite(qr_image, .fini = stop);

Test(qr_image, uses_the_alphanumeric_mode_for_base45)
{
	char text[401] = "LIC1:";

	memset(text + 5, 'A', 395);
	cr_assert_eq(lg_qr_encode(text, &qr, &err), 0, "%s", err.text);
	// 400 alphanumeric characters fit in version 12 at level M, 400 bytes need version 15.
	cr_expect_leq(lg_qr_modules(qr), 17 + 4 * 12);
}

Test(qr_image, refuses_what_no_code_holds)
{
	char text[5000];

	memset(text, 'A', sizeof(text));
	text[sizeof(text) - 1] = '\0';
	cr_expect_eq(lg_qr_encode(text, &qr, &err), LG_E_TOO_LARGE);
}

static char *print(bool red, bool ansi)
{
	char *text = NULL;
	size_t len;
	FILE *memory = open_memstream(&text, &len);

	lg_qr_print(qr, red, ansi, memory);
	fclose(memory);
	return text;
}

Test(qr_image, prints_two_modules_a_character_inside_a_quiet_zone)
{
	char *text;
	unsigned lines = 0;

	cr_assert_eq(lg_qr_encode("LIC1:", &qr, &err), 0);
	cr_assert_eq(lg_qr_modules(qr), 21);
	text = print(false, false);
	for (const char *c = text; *c; c++)
		lines += *c == '\n';
	cr_expect_eq(lines, (21 + 2 * 4 + 1) / 2);
	cr_expect_eq(strspn(text, " "), 21 + 2 * 4, "the quiet zone is light");
	cr_expect_null(strchr(text, '\x1b'));
	free(text);
	text = print(true, true);
	cr_expect_not_null(strstr(text, "\x1b[31m"), "red");
	free(text);
}

Test(qr_image, writes_a_picture_of_the_right_size_and_colour)
{
	char path[] = "/tmp/licgate-qr-XXXXXX";
	png_image png = {.version = PNG_IMAGE_VERSION};
	const size_t edge = (21 + 8) * 3;
	uint8_t *pixels;

	close(mkstemp(path));
	cr_assert_eq(lg_qr_encode("LIC1:", &qr, &err), 0);
	cr_assert_eq(lg_qr_write_png(qr, true, 3, path, &err), 0, "%s", err.text);
	cr_assert(png_image_begin_read_from_file(&png, path));
	cr_expect_eq(png.width, edge);
	cr_expect_eq(png.height, edge);
	png.format = PNG_FORMAT_RGB;
	pixels = malloc(PNG_IMAGE_SIZE(png));
	cr_assert(png_image_finish_read(&png, NULL, pixels, 0, NULL));
	cr_expect_eq(pixels[0], 255, "quiet zone");
	// The finder pattern begins behind four modules.
	cr_expect_eq(pixels[(12 * edge + 12) * 3], 200);
	cr_expect_eq(pixels[(12 * edge + 12) * 3 + 1], 0);
	free(pixels);
	unlink(path);
	cr_expect_lt(lg_qr_write_png(qr, false, 3, "/no/such/folder/x", &err), 0);
}
