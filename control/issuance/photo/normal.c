// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/normal.h"

#include <stdlib.h>

// The part of an upright picture that is kept, and how to step through the picture as it lies.
struct view {
	const uint8_t *first; // upper left pixel
	ptrdiff_t right, down;
	unsigned width, height;
};

// EXIF 2.3, tag Orientation: where the stored rows begin, and whether rows stand upright.
static struct view upright(const struct lg_photo_pixels *pixels)
{
	const ptrdiff_t pixel = 3, row = (ptrdiff_t)3 * pixels->width;
	const unsigned o = pixels->orientation;
	const bool turned = o > 4;
	const bool from_right = o == 2 || o == 3 || o == 7 || o == 8;
	const bool from_bottom = o == 3 || o == 4 || o == 6 || o == 7;
	struct view view = {pixels->rgb};
	const ptrdiff_t along = from_right ? -pixel : pixel;
	const ptrdiff_t across = from_bottom ? -row : row;

	if (from_right)
		view.first += pixel * (pixels->width - 1);
	if (from_bottom)
		view.first += row * (pixels->height - 1);
	view.right = turned ? across : along;
	view.down = turned ? along : across;
	view.width = turned ? pixels->height : pixels->width;
	view.height = turned ? pixels->width : pixels->height;
	return view;
}

static void crop(struct view *view)
{
	const unsigned width =
		(unsigned)((uint64_t)view->height * LG_PHOTO_WIDTH / LG_PHOTO_HEIGHT);
	const unsigned height =
		(unsigned)((uint64_t)view->width * LG_PHOTO_HEIGHT / LG_PHOTO_WIDTH);

	if (view->width > width) {
		view->first += view->right * (ptrdiff_t)((view->width - width) / 2);
		view->width = width;
	} else if (view->height > height) {
		view->height = height;
	}
}

// Adds a row, weighted, to sums of as many columns as the photo has: source pixel i covers
// [i, i + 1) * LG_PHOTO_WIDTH, column j covers [j, j + 1) * view->width.
static void add_row(const struct view *view, unsigned y, uint32_t weight, uint64_t (*sums)[3])
{
	const uint8_t *pixel = view->first + view->down * (ptrdiff_t)y;
	unsigned column = 0, room = view->width;

	for (unsigned x = 0; x < view->width; x++, pixel += view->right) {
		unsigned left = LG_PHOTO_WIDTH;

		while (left > 0) {
			const unsigned part = left < room ? left : room;

			for (unsigned c = 0; c < 3; c++)
				sums[column][c] += (uint64_t)part * weight * pixel[c];
			left -= part;
			room -= part;
			if (room == 0) {
				column++;
				room = view->width;
			}
		}
	}
}

static void finish_row(const struct view *view, uint64_t (*sums)[3], uint8_t (*row)[3])
{
	const uint64_t whole = (uint64_t)view->width * view->height;

	for (unsigned x = 0; x < LG_PHOTO_WIDTH; x++) {
		for (unsigned c = 0; c < 3; c++)
			row[x][c] = (uint8_t)((sums[x][c] + whole / 2) / whole);
	}
	memset(sums, 0, LG_PHOTO_WIDTH * sizeof(sums[0]));
}

int lg_photo_normalise(
	const struct lg_photo_pixels *pixels, struct lg_photo_normal *normal, struct lg_error *err)
{
	uint64_t(*sums)[3] = calloc(LG_PHOTO_WIDTH, sizeof(*sums));
	struct view view = upright(pixels);
	unsigned row = 0, room;

	if (!sums)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a photo");
	crop(&view);
	room = view.height;
	for (unsigned y = 0; y < view.height; y++) {
		unsigned left = LG_PHOTO_HEIGHT;

		while (left > 0) {
			const unsigned part = left < room ? left : room;

			add_row(&view, y, part, sums);
			left -= part;
			room -= part;
			if (room == 0) {
				finish_row(&view, sums, normal->rgb[row++]);
				room = view.height;
			}
		}
	}
	free(sums);
	return LG_OK;
}
