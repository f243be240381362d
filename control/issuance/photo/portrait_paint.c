// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/portrait_look.h"

#include <math.h>

#define MIDDLE 11.0 // x of the middle line
#define CROWN 2.3   // y of the hair
#define TEMPLE 11.0
#define EYE_LINE 12.8
#define NECK 3.1 // half its width
#define END 33.0 // below the lower edge

static void colour(cairo_t *cr, struct lg_portrait_colour c, double light)
{
	cairo_set_source_rgb(cr, fmin(1, c.r * light), fmin(1, c.g * light), fmin(1, c.b * light));
}

static void ellipse(cairo_t *cr, double x, double y, double rx, double ry)
{
	cairo_save(cr);
	cairo_translate(cr, x, y);
	cairo_scale(cr, rx, ry);
	cairo_new_sub_path(cr);
	cairo_arc(cr, 0, 0, 1, 0, 2 * M_PI);
	cairo_restore(cr);
}

static void hair_behind(cairo_t *cr, const struct lg_portrait_look *look)
{
	const double half = look->half_width + 0.9;
	const double end = look->style == LG_HAIR_LONG ? 28.0 : 20.5;

	colour(cr, look->hair, 0.85);
	if (look->style == LG_HAIR_BUN) {
		ellipse(cr, MIDDLE, CROWN + 1.4, 2.6, 1.7);
		cairo_fill(cr);
	}
	if (look->style != LG_HAIR_LONG && look->style != LG_HAIR_BOB)
		return;
	cairo_move_to(cr, MIDDLE - half + 0.6, end);
	cairo_curve_to(cr, MIDDLE - half - 0.3, 18, MIDDLE - half, CROWN, MIDDLE, CROWN);
	cairo_curve_to(cr, MIDDLE + half, CROWN, MIDDLE + half + 0.3, 18, MIDDLE + half - 0.6, end);
	cairo_close_path(cr);
	cairo_fill(cr);
}

static void shoulders(cairo_t *cr, const struct lg_portrait_look *look)
{
	colour(cr, look->clothes, 1);
	cairo_move_to(cr, 0.9, END);
	cairo_curve_to(cr, 1.2, 28.6, 3.4, 27.6, MIDDLE - NECK, 25.6);
	cairo_line_to(cr, MIDDLE + NECK, 25.6);
	cairo_curve_to(cr, 18.6, 27.6, 20.8, 28.6, 21.1, END);
	cairo_close_path(cr);
	cairo_fill(cr);
	if (!look->jacket)
		return;
	colour(cr, look->shirt, 1);
	cairo_move_to(cr, MIDDLE - NECK - 0.4, 25.4);
	cairo_line_to(cr, MIDDLE, END);
	cairo_line_to(cr, MIDDLE + NECK + 0.4, 25.4);
	cairo_close_path(cr);
	cairo_fill(cr);
	colour(cr, look->clothes, 0.6);
	cairo_set_line_width(cr, 0.25);
	cairo_move_to(cr, MIDDLE - NECK - 0.4, 25.5);
	cairo_line_to(cr, MIDDLE - 0.2, END);
	cairo_move_to(cr, MIDDLE + NECK + 0.4, 25.5);
	cairo_line_to(cr, MIDDLE + 0.2, END);
	cairo_stroke(cr);
}

static void neck(cairo_t *cr, const struct lg_portrait_look *look)
{
	colour(cr, look->skin, 0.82);
	cairo_move_to(cr, MIDDLE - NECK, 19);
	cairo_line_to(cr, MIDDLE - NECK, 25.7);
	cairo_curve_to(cr, MIDDLE - 1, 27.6, MIDDLE + 1, 27.6, MIDDLE + NECK, 25.7);
	cairo_line_to(cr, MIDDLE + NECK, 19);
	cairo_close_path(cr);
	cairo_fill(cr);
}

static void ears(cairo_t *cr, const struct lg_portrait_look *look)
{
	if (look->style == LG_HAIR_LONG || look->style == LG_HAIR_BOB)
		return;
	for (int side = -1; side <= 1; side += 2) {
		const double x = MIDDLE + side * (look->half_width - 0.05);

		colour(cr, look->skin, 0.92);
		ellipse(cr, x, EYE_LINE + 0.9, 0.75, 1.6);
		cairo_fill(cr);
		colour(cr, look->skin, 0.72);
		ellipse(cr, x + side * 0.15, EYE_LINE + 0.9, 0.3, 0.9);
		cairo_fill(cr);
	}
}

static void face(cairo_t *cr, const struct lg_portrait_look *look)
{
	const double half = look->half_width;
	cairo_pattern_t *const light = cairo_pattern_create_radial(
		MIDDLE - 1.5, TEMPLE, 1, MIDDLE, TEMPLE + 2, half + 4.5);
	const struct lg_portrait_colour s = look->skin;

	cairo_pattern_add_color_stop_rgb(
		light, 0, fmin(1, s.r * 1.06), fmin(1, s.g * 1.06), fmin(1, s.b * 1.06));
	cairo_pattern_add_color_stop_rgb(light, 1, s.r * 0.8, s.g * 0.78, s.b * 0.76);
	cairo_set_source(cr, light);
	cairo_pattern_destroy(light);
	cairo_move_to(cr, MIDDLE - half, TEMPLE);
	cairo_curve_to(
		cr, MIDDLE - half, look->jaw, MIDDLE - half * 0.62, look->chin, MIDDLE, look->chin);
	cairo_curve_to(cr, MIDDLE + half * 0.62, look->chin, MIDDLE + half, look->jaw,
		MIDDLE + half, TEMPLE);
	cairo_curve_to(cr, MIDDLE + half, 5, MIDDLE + half * 0.6, CROWN + 0.7, MIDDLE, CROWN + 0.7);
	cairo_curve_to(
		cr, MIDDLE - half * 0.6, CROWN + 0.7, MIDDLE - half, 5, MIDDLE - half, TEMPLE);
	cairo_fill(cr);
}

static void hair_before(cairo_t *cr, const struct lg_portrait_look *look)
{
	const bool cropped = look->style == LG_HAIR_CROPPED;
	const double out = look->half_width + (cropped ? 0.15 : 0.5);
	const double in = look->half_width - (cropped ? 0.4 : 0.9);
	const double side = look->style == LG_HAIR_BOB || look->style == LG_HAIR_LONG ? 15 : 11.2;
	const double part = look->style == LG_HAIR_PARTED ? 2.6 : 0;
	const double fringe = cropped ? 5.4 : look->fringe;

	colour(cr, look->hair, 1);
	cairo_move_to(cr, MIDDLE - out, side);
	cairo_curve_to(cr, MIDDLE - out - 0.1, 4.2, MIDDLE - 4.5, CROWN, MIDDLE, CROWN);
	cairo_curve_to(cr, MIDDLE + 4.5, CROWN, MIDDLE + out + 0.1, 4.2, MIDDLE + out, side);
	cairo_curve_to(cr, MIDDLE + in, 9.5, MIDDLE + in, fringe + 0.6, MIDDLE + part, fringe);
	cairo_curve_to(cr, MIDDLE - in, fringe + 1.4 - part, MIDDLE - in, 9.5, MIDDLE - out, side);
	cairo_fill(cr);
	colour(cr, look->hair, 1.9);
	cairo_set_line_width(cr, 0.12);
	for (int i = -3; i <= 3 && !cropped; i++) {
		cairo_move_to(cr, MIDDLE + part + i * 0.5, CROWN + 0.7);
		cairo_curve_to(cr, MIDDLE + i * 1.3, CROWN + 1.4, MIDDLE + i * 1.6, CROWN + 2.2,
			MIDDLE + i * 1.75, fringe - 0.9);
	}
	cairo_stroke(cr);
}

static void one_eye(cairo_t *cr, const struct lg_portrait_look *look, double x)
{
	const double size = look->eye_size;

	colour(cr, (struct lg_portrait_colour){0.97, 0.97, 0.96}, 1);
	ellipse(cr, x, EYE_LINE, size, size * 0.52);
	cairo_fill(cr);
	colour(cr, look->iris, 1);
	ellipse(cr, x, EYE_LINE, size * 0.48, size * 0.48);
	cairo_fill(cr);
	colour(cr, (struct lg_portrait_colour){0.03, 0.03, 0.03}, 1);
	ellipse(cr, x, EYE_LINE, size * 0.22, size * 0.22);
	cairo_fill(cr);
	colour(cr, (struct lg_portrait_colour){1, 1, 1}, 1);
	ellipse(cr, x - size * 0.16, EYE_LINE - size * 0.16, size * 0.1, size * 0.1);
	cairo_fill(cr);
	cairo_set_line_width(cr, 0.22);
	cairo_set_source_rgb(cr, 0.1, 0.07, 0.06);
	cairo_move_to(cr, x - size - 0.1, EYE_LINE + 0.1);
	cairo_curve_to(cr, x - size * 0.5, EYE_LINE - size * 0.75, x + size * 0.5,
		EYE_LINE - size * 0.75, x + size + 0.1, EYE_LINE + 0.1);
	cairo_stroke(cr);
}

static void brows(cairo_t *cr, const struct lg_portrait_look *look)
{
	colour(cr, look->hair, 1.1);
	cairo_set_line_width(cr, look->brow);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
	for (int side = -1; side <= 1; side += 2) {
		const double x = MIDDLE + side * look->eyes;

		cairo_move_to(cr, x - side * 1.3, EYE_LINE - 1.7);
		cairo_curve_to(cr, x - side * 0.4, EYE_LINE - 2.2, x + side * 0.7, EYE_LINE - 2.1,
			x + side * 1.5, EYE_LINE - 1.5);
	}
	cairo_stroke(cr);
}

static void nose_and_mouth(cairo_t *cr, const struct lg_portrait_look *look)
{
	const double lip = 18.3, half = look->mouth;

	colour(cr, look->skin, 0.66);
	cairo_set_line_width(cr, 0.25);
	cairo_move_to(cr, MIDDLE - 0.4, EYE_LINE + 0.6);
	cairo_curve_to(cr, MIDDLE - 0.5, 14.6, MIDDLE - look->nose - 0.3, 15.6,
		MIDDLE - look->nose * 0.7, 16.1);
	cairo_curve_to(cr, MIDDLE - 0.3, 16.5, MIDDLE + 0.3, 16.5, MIDDLE + look->nose * 0.8, 16);
	cairo_stroke(cr);
	cairo_set_source_rgb(cr, look->skin.r * 0.8, look->skin.g * 0.52, look->skin.b * 0.52);
	cairo_move_to(cr, MIDDLE - half, lip);
	cairo_curve_to(cr, MIDDLE - 0.8, lip - 0.6, MIDDLE + 0.8, lip - 0.6, MIDDLE + half, lip);
	cairo_curve_to(cr, MIDDLE + 0.9, lip + 0.9 + look->smile, MIDDLE - 0.9,
		lip + 0.9 + look->smile, MIDDLE - half, lip);
	cairo_fill(cr);
	colour(cr, look->skin, 0.4);
	cairo_set_line_width(cr, 0.18);
	cairo_move_to(cr, MIDDLE - half, lip);
	cairo_curve_to(cr, MIDDLE - 0.8, lip + look->smile, MIDDLE + 0.8, lip + look->smile,
		MIDDLE + half, lip);
	cairo_stroke(cr);
}

static void glasses(cairo_t *cr, const struct lg_portrait_look *look)
{
	cairo_set_source_rgb(cr, 0.12, 0.12, 0.14);
	cairo_set_line_width(cr, 0.28);
	for (int side = -1; side <= 1; side += 2) {
		const double x = MIDDLE + side * look->eyes;

		ellipse(cr, x, EYE_LINE + 0.2, 2.1, 1.6);
		cairo_stroke(cr);
		cairo_move_to(cr, x + side * 2.1, EYE_LINE);
		cairo_line_to(cr, MIDDLE + side * look->half_width, EYE_LINE - 0.2);
	}
	cairo_move_to(cr, MIDDLE - look->eyes + 2.1, EYE_LINE);
	cairo_line_to(cr, MIDDLE + look->eyes - 2.1, EYE_LINE);
	cairo_stroke(cr);
}

void lg_portrait_paint(cairo_t *cr, const struct lg_portrait_look *look)
{
	hair_behind(cr, look);
	shoulders(cr, look);
	neck(cr, look);
	ears(cr, look);
	face(cr, look);
	hair_before(cr, look);
	brows(cr, look);
	one_eye(cr, look, MIDDLE - look->eyes);
	one_eye(cr, look, MIDDLE + look->eyes);
	nose_and_mouth(cr, look);
	if (look->glasses)
		glasses(cr, look);
}
