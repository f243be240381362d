// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/portrait.h"
#include "control/issuance/photo/jpeg_write.h"
#include "control/issuance/photo/portrait_look.h"

#include <stdlib.h>

#define HEIGHT_MM 32.0
#define WIDTH_MM 22.0
#define EYE_HEIGHT_MM 12.8
#define QUALITY 92
#define DPI 300
#define BLUR_PASSES 3 // of a mean of neighbours: close to a lens out of focus

const struct lg_portrait_scene lg_portrait_studio = {
	.width = 520,
	.height = 756,
	.background = 246,
	.brightness_percent = 100,
	.head_percent = 100,
};

static int check(const struct lg_portrait_scene *scene, struct lg_error *err)
{
	const unsigned lesser = scene->width < scene->height ? scene->width : scene->height;
	const unsigned greater = scene->width < scene->height ? scene->height : scene->width;

	if (lesser < 16 || greater > LG_PORTRAIT_SIDE_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"a portrait of %u × %u pixels: each side must be 16 to %u", scene->width,
			scene->height, LG_PORTRAIT_SIDE_MAX);
	if (scene->background > 255 || scene->brightness_percent > 1000 ||
		scene->blur_pixels > lesser / 4 || scene->head_percent < 10 ||
		scene->head_percent > 400)
		return lg_fail(err, LG_E_ARGUMENT,
			"a portrait's background must be at most 255, brightness 1000 %%, blur %u "
			"pixels, head 10 to 400 %%",
			lesser / 4);
	return LG_OK;
}

// Millimetres of the photo to pixels: the height decides, and the head stays in the middle.
static void set_units(cairo_t *cr, const struct lg_portrait_scene *scene)
{
	const double pixels = scene->height / HEIGHT_MM;
	const double head = scene->head_percent / 100.0;

	cairo_translate(cr, scene->width / 2.0, EYE_HEIGHT_MM * pixels);
	cairo_scale(cr, pixels * head, pixels * head);
	cairo_translate(cr, -WIDTH_MM / 2, -EYE_HEIGHT_MM);
}

static bool paint(cairo_surface_t *surface, const struct lg_portrait_look *look,
	const struct lg_portrait_scene *scene)
{
	cairo_t *const cr = cairo_create(surface);
	const double grey = scene->background / 255.0;
	bool done;

	cairo_set_source_rgb(cr, grey, grey, grey);
	cairo_paint(cr);
	set_units(cr, scene);
	lg_portrait_paint(cr, look);
	done = cairo_status(cr) == CAIRO_STATUS_SUCCESS;
	cairo_destroy(cr);
	cairo_surface_flush(surface);
	return done;
}

static uint8_t clamp(int value)
{
	return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
}

// What a camera adds: without it a surface is flatter than any photo.
static void copy_with_grain(cairo_surface_t *surface, uint64_t seed,
	const struct lg_portrait_scene *scene, uint8_t *rgb)
{
	const int stride = cairo_image_surface_get_stride(surface);
	const uint8_t *const data = cairo_image_surface_get_data(surface);
	uint64_t noise = seed | 1;

	for (unsigned y = 0; y < scene->height; y++) {
		const uint32_t *const row = (const uint32_t *)(data + (size_t)y * (size_t)stride);

		for (unsigned x = 0; x < scene->width; x++, rgb += 3) {
			int grain;

			noise ^= noise << 13; // xorshift64
			noise ^= noise >> 7;
			noise ^= noise << 17;
			grain = (int)(noise >> 32 & 7) - 3;
			rgb[0] = clamp((int)(row[x] >> 16 & 0xff) + grain);
			rgb[1] = clamp((int)(row[x] >> 8 & 0xff) + grain);
			rgb[2] = clamp((int)(row[x] & 0xff) + grain);
		}
	}
}

// Mean of each pixel and its neighbours in one line; count pixels, step bytes apart. The line goes
// on beyond its ends as it ends.
static void blur_line(uint8_t *first, size_t step, int count, int radius, uint8_t *line)
{
	int sum = 0;

	for (int i = 0; i < count; i++)
		line[i] = first[(size_t)i * step];
	for (int i = -radius; i <= radius; i++)
		sum += line[i < 0 ? 0 : i];
	for (int i = 0; i < count; i++) {
		const int in = i + radius + 1, out = i - radius;

		first[(size_t)i * step] = (uint8_t)(sum / (2 * radius + 1));
		sum += line[in < count ? in : count - 1] - line[out > 0 ? out : 0];
	}
}

static void blur(const struct lg_portrait_scene *scene, uint8_t *rgb)
{
	const size_t row = (size_t)3 * scene->width;
	const int radius = (int)scene->blur_pixels;
	uint8_t line[LG_PORTRAIT_SIDE_MAX];

	for (unsigned pass = 0; pass < BLUR_PASSES && radius > 0; pass++) {
		for (size_t y = 0; y < scene->height; y++) {
			for (size_t c = 0; c < 3; c++)
				blur_line(rgb + y * row + c, 3, (int)scene->width, radius, line);
		}
		for (size_t x = 0; x < row; x++)
			blur_line(rgb + x, row, (int)scene->height, radius, line);
	}
}

static void light(const struct lg_portrait_scene *scene, uint8_t *rgb)
{
	const size_t count = (size_t)3 * scene->width * scene->height;

	for (size_t i = 0; i < count; i++)
		rgb[i] = clamp(rgb[i] * (int)scene->brightness_percent / 100);
}

int lg_portrait_draw(uint64_t seed, const struct lg_portrait_scene *scene, struct lg_bytes *jpeg,
	struct lg_error *err)
{
	struct lg_jpeg_picture picture = {NULL, scene->width, scene->height, DPI};
	struct lg_portrait_look look;
	cairo_surface_t *surface;
	uint8_t *rgb;
	int rc = check(scene, err);

	if (rc != LG_OK)
		return rc;
	lg_portrait_look(seed, scene->light_clothes, &look);
	surface = cairo_image_surface_create(
		CAIRO_FORMAT_RGB24, (int)scene->width, (int)scene->height);
	rgb = malloc((size_t)3 * scene->width * scene->height);
	if (rgb && paint(surface, &look, scene)) {
		copy_with_grain(surface, seed, scene, rgb);
		blur(scene, rgb);
		light(scene, rgb);
		picture.rgb = rgb;
		rc = lg_jpeg_write(&picture, QUALITY, jpeg, err);
	} else {
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a portrait");
	}
	free(rgb);
	cairo_surface_destroy(surface);
	return rc;
}
