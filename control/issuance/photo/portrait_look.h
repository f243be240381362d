// SPDX-License-Identifier: Apache-2.0
// What a drawn person looks like, and the drawing. Lengths are millimetres on 22 × 32.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <cairo.h>

struct lg_portrait_colour {
	double r, g, b; // 0…1
};

enum lg_portrait_hair {
	LG_HAIR_CROPPED,
	LG_HAIR_SHORT,
	LG_HAIR_PARTED,
	LG_HAIR_BOB,
	LG_HAIR_LONG,
	LG_HAIR_BUN,
	LG_HAIR_COUNT
};

struct lg_portrait_look {
	struct lg_portrait_colour skin, hair, clothes, shirt, iris;
	enum lg_portrait_hair style;
	bool glasses, jacket;
	double half_width; // of the face
	double chin, jaw;  // where the face ends, and how low its cheeks reach
	double eyes;       // half their distance
	double eye_size, nose, mouth, smile, brow, fringe;
};

void lg_portrait_look(uint64_t seed, bool light_clothes, struct lg_portrait_look *look);

// Onto whatever is there. The picture's 22 × 32 mm are the units of cr.
void lg_portrait_paint(cairo_t *cr, const struct lg_portrait_look *look);
