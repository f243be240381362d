// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/measure.h"

#include <stdlib.h>

#define W LG_PHOTO_WIDTH
#define H LG_PHOTO_HEIGHT

#define WIDTH_HUNDREDTHS 2200 // of a millimetre
#define HEIGHT_HUNDREDTHS 3200

#define UNLIKE 40      // in one channel, from the background
#define CROWN_WIDTH 20 // pixels; fewer are a lock of hair or dust
#define HEAD_ROWS 150  // from the crown: ends above the shoulders
#define SAMPLE 8       // pixels a side, of the background in both upper corners

struct outline {
	unsigned left, right; // right is the first column after it; equal: nothing in this row
};

static void set_background(const struct lg_photo_normal *normal, int background[3])
{
	for (unsigned c = 0; c < 3; c++) {
		int sum = 0;

		for (unsigned y = 0; y < SAMPLE; y++) {
			for (unsigned x = 0; x < SAMPLE; x++)
				sum += normal->rgb[y][x][c] + normal->rgb[y][W - 1 - x][c];
		}
		background[c] = sum / (2 * SAMPLE * SAMPLE);
	}
}

static bool is_unlike(const uint8_t pixel[3], const int background[3])
{
	for (unsigned c = 0; c < 3; c++) {
		if (abs(pixel[c] - background[c]) > UNLIKE)
			return true;
	}
	return false;
}

static struct outline outline_of(const uint8_t row[W][3], const int background[3])
{
	struct outline outline = {0, W};

	while (outline.left < W && !is_unlike(row[outline.left], background))
		outline.left++;
	while (outline.right > outline.left && !is_unlike(row[outline.right - 1], background))
		outline.right--;
	return outline;
}

void lg_photo_measure_head(const struct lg_photo_normal *normal, struct lg_photo_report *report)
{
	struct outline widest = {0, 0};
	int background[3];
	unsigned crown = 0;
	int aside;

	set_background(normal, background);
	for (; crown < H; crown++) {
		const struct outline row = outline_of(normal->rgb[crown], background);

		if (row.right - row.left >= CROWN_WIDTH)
			break;
	}
	if (crown == H)
		return;
	for (unsigned y = crown; y < H && y < crown + HEAD_ROWS; y++) {
		const struct outline row = outline_of(normal->rgb[y], background);

		if (row.right - row.left > widest.right - widest.left)
			widest = row;
	}
	aside = abs((int)(widest.left + widest.right) - W);
	report->crown = (int32_t)(crown * HEIGHT_HUNDREDTHS / H);
	report->head = (int32_t)((widest.right - widest.left) * WIDTH_HUNDREDTHS / W);
	report->aside = (int32_t)(aside * WIDTH_HUNDREDTHS / (2 * W));
}
