// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/measure.h"

#include <stdlib.h>

#define W LG_PHOTO_WIDTH
#define H LG_PHOTO_HEIGHT

// Background is expected above the head, and beside it down to where shoulders may begin.
#define EDGE_TOP 10
#define EDGE_SIDE 12
#define EDGE_SIDE_END (H / 2)

// The middle is where the face is.
#define MIDDLE_LEFT (W * 3 / 10)
#define MIDDLE_RIGHT (W * 7 / 10)
#define MIDDLE_TOP (H / 4)
#define MIDDLE_BOTTOM (H * 6 / 10)

#define BURNT 250

#define LEAST_VARIANCE 25 // of lightness: what is flatter shows nothing that could be sharp

struct lightness {
	uint8_t at[H][W];
};

static void set_lightness(const struct lg_photo_normal *normal, struct lightness *light)
{
	for (unsigned y = 0; y < H; y++) {
		for (unsigned x = 0; x < W; x++) {
			const uint8_t *const p = normal->rgb[y][x];

			light->at[y][x] =
				(uint8_t)((77 * p[0] + 150 * p[1] + 29 * p[2] + 128) >> 8);
		}
	}
}

static uint32_t integer_root(uint64_t square)
{
	uint32_t root = 0;

	for (uint32_t bit = UINT32_C(1) << 31; bit; bit >>= 1) {
		if ((uint64_t)(root | bit) * (root | bit) <= square)
			root |= bit;
	}
	return root;
}

struct moments {
	int64_t count, sum, squares;
};

static void add(struct moments *moments, int64_t value)
{
	moments->count++;
	moments->sum += value;
	moments->squares += value * value;
}

static int64_t variance(const struct moments *moments)
{
	return (moments->squares * moments->count - moments->sum * moments->sum) /
		(moments->count * moments->count);
}

static bool on_edge(unsigned x, unsigned y)
{
	return y < EDGE_TOP || (y < EDGE_SIDE_END && (x < EDGE_SIDE || x >= W - EDGE_SIDE));
}

static void measure_edge(const struct lg_photo_normal *normal, const struct lightness *light,
	struct lg_photo_report *report)
{
	struct moments edge = {0};
	int64_t channel[3] = {0}, least, most;

	for (unsigned y = 0; y < EDGE_SIDE_END; y++) {
		for (unsigned x = 0; x < W; x++) {
			if (!on_edge(x, y))
				continue;
			add(&edge, light->at[y][x]);
			for (unsigned c = 0; c < 3; c++)
				channel[c] += normal->rgb[y][x][c];
		}
	}
	least = most = channel[0];
	for (unsigned c = 1; c < 3; c++) {
		least = channel[c] < least ? channel[c] : least;
		most = channel[c] > most ? channel[c] : most;
	}
	report->edge = (int32_t)(edge.sum / edge.count);
	report->edge_spread = (int32_t)integer_root((uint64_t)variance(&edge));
	report->edge_tint = (int32_t)((most - least) / edge.count);
}

// Lightness that a share of the pixels, in thousandths, lies below.
static int32_t below(const uint32_t histogram[256], uint32_t thousandths)
{
	uint64_t total = 0, seen = 0;
	int32_t value = 0;

	for (unsigned i = 0; i < 256; i++)
		total += histogram[i];
	while (value < 255 && (seen + histogram[value]) * 1000 < total * thousandths)
		seen += histogram[value++];
	return value;
}

static void measure_light(const struct lightness *light, struct lg_photo_report *report)
{
	uint32_t whole[256] = {0}, middle[256] = {0}, burnt = 0, count = 0;

	for (unsigned y = 0; y < H; y++) {
		for (unsigned x = 0; x < W; x++)
			whole[light->at[y][x]]++;
	}
	for (unsigned y = MIDDLE_TOP; y < MIDDLE_BOTTOM; y++) {
		for (unsigned x = MIDDLE_LEFT; x < MIDDLE_RIGHT; x++) {
			middle[light->at[y][x]]++;
			burnt += light->at[y][x] >= BURNT;
			count++;
		}
	}
	report->white_point = below(whole, 980);
	report->middle = below(middle, 500);
	report->burnt = (int32_t)(burnt * 1000 / count);
}

static void measure_colour(const struct lg_photo_normal *normal, struct lg_photo_report *report)
{
	uint64_t sum = 0, count = 0;

	for (unsigned y = MIDDLE_TOP; y < MIDDLE_BOTTOM; y++) {
		for (unsigned x = MIDDLE_LEFT; x < MIDDLE_RIGHT; x++) {
			const uint8_t *const p = normal->rgb[y][x];

			sum += (uint64_t)(abs(p[0] - p[1]) + abs(p[2] - p[1]));
			count++;
		}
	}
	report->chroma = (int32_t)(sum / count);
}

// In thousandths of the variance of lightness, so that dark and light faces, and dim and strong
// light, are measured alike.
static void measure_sharpness(const struct lightness *light, struct lg_photo_report *report)
{
	struct moments laplacian = {0}, plain = {0};

	for (unsigned y = MIDDLE_TOP; y < MIDDLE_BOTTOM; y++) {
		for (unsigned x = MIDDLE_LEFT; x < MIDDLE_RIGHT; x++) {
			const int64_t value = light->at[y][x];

			add(&plain, value);
			add(&laplacian,
				4 * value - light->at[y - 1][x] - light->at[y + 1][x] -
					light->at[y][x - 1] - light->at[y][x + 1]);
		}
	}
	report->sharpness =
		(int32_t)(variance(&laplacian) * 1000 / (variance(&plain) + LEAST_VARIANCE));
}

void lg_photo_measure(const struct lg_photo_normal *normal, struct lg_photo_report *report)
{
	struct lightness light;

	set_lightness(normal, &light);
	measure_edge(normal, &light, report);
	measure_light(&light, report);
	measure_colour(normal, report);
	measure_sharpness(&light, report);
}
