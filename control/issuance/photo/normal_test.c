// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/normal.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static struct lg_photo_normal normal;
static struct lg_error err;

// A picture in which every pixel differs from its neighbours, some more than the photo has.
static uint8_t sample(unsigned x, unsigned y, unsigned c)
{
	return (uint8_t)(x * 5 + y * 11 + c * 37 + x * y);
}

// Where a pixel of the upright picture is stored (EXIF 2.3, tag Orientation). width and height are
// those of the stored picture.
static void place(unsigned orientation, unsigned x, unsigned y, unsigned width, unsigned height,
	unsigned *at_x, unsigned *at_y)
{
	const bool turned = orientation > 4;
	const unsigned across = turned ? y : x, down = turned ? x : y;
	static const bool mirrored[] = {false, false, true, true, false, false, false, true, true};
	static const bool flipped[] = {false, false, false, true, true, false, true, true, false};

	*at_x = mirrored[orientation] ? width - 1 - across : across;
	*at_y = flipped[orientation] ? height - 1 - down : down;
}

static struct lg_photo_pixels stored(unsigned width, unsigned height, unsigned orientation)
{
	const bool turned = orientation > 4;
	struct lg_photo_pixels pixels = {malloc((size_t)3 * width * height),
		turned ? height : width, turned ? width : height, orientation};

	for (unsigned y = 0; y < height; y++) {
		for (unsigned x = 0; x < width; x++) {
			unsigned at_x, at_y;

			place(orientation, x, y, pixels.width, pixels.height, &at_x, &at_y);
			for (unsigned c = 0; c < 3; c++)
				pixels.rgb[3 * ((size_t)at_y * pixels.width + at_x) + c] =
					sample(x, y, c);
		}
	}
	return pixels;
}

static void normalise(unsigned width, unsigned height, unsigned orientation)
{
	struct lg_photo_pixels pixels = stored(width, height, orientation);

	cr_assert_eq(lg_photo_normalise(&pixels, &normal, &err), LG_OK);
	free(pixels.rgb);
}

Test(photo_normal, keeps_each_pixel_of_a_photo_of_the_right_size_however_it_is_held)
{
	for (unsigned orientation = 1; orientation <= 8; orientation++) {
		normalise(LG_PHOTO_WIDTH, LG_PHOTO_HEIGHT, orientation);
		for (unsigned y = 0; y < LG_PHOTO_HEIGHT; y++) {
			for (unsigned x = 0; x < LG_PHOTO_WIDTH; x++) {
				for (unsigned c = 0; c < 3; c++)
					cr_assert_eq(normal.rgb[y][x][c], sample(x, y, c),
						"orientation %u, pixel %u, %u", orientation, x, y);
			}
		}
	}
}

Test(photo_normal, averages_what_is_twice_as_large)
{
	normalise(2 * LG_PHOTO_WIDTH, 2 * LG_PHOTO_HEIGHT, 1);
	for (unsigned y = 0; y < LG_PHOTO_HEIGHT; y++) {
		for (unsigned x = 0; x < LG_PHOTO_WIDTH; x++) {
			const unsigned sum = sample(2 * x, 2 * y, 0) + sample(2 * x + 1, 2 * y, 0) +
				sample(2 * x, 2 * y + 1, 0) + sample(2 * x + 1, 2 * y + 1, 0);

			cr_assert_eq(normal.rgb[y][x][0], (sum + 2) / 4);
		}
	}
}

Test(photo_normal, crops_both_sides_alike_and_only_the_lower_end)
{
	normalise(LG_PHOTO_WIDTH + 20, LG_PHOTO_HEIGHT, 1);
	cr_expect_eq(normal.rgb[0][0][1], sample(10, 0, 1));
	cr_expect_eq(normal.rgb[377][259][1], sample(269, 377, 1));
	normalise(LG_PHOTO_WIDTH, LG_PHOTO_HEIGHT + 20, 6);
	cr_expect_eq(normal.rgb[0][0][1], sample(0, 0, 1));
	cr_expect_eq(normal.rgb[377][259][1], sample(259, 377, 1));
}
