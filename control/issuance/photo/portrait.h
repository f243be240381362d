// SPDX-License-Identifier: Apache-2.0
// Portraits of nobody, for labs and tests: drawn head and shoulders, a face for each seed. No
// picture of a person is in them or behind them.
//
// With the scene lg_portrait_studio each passes all rules of control/issuance/photo/photo.h; other
// scenes are photos as applicants make them. Equal seed and scene give equal bytes. Any thread.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#define LG_PORTRAIT_SIDE_MAX 4096 // pixels

struct lg_portrait_scene {
	unsigned width, height;      // pixels, 16…LG_PORTRAIT_SIDE_MAX
	unsigned background;         // grey, 0…255
	unsigned brightness_percent; // of all light; 100 = as it should be
	unsigned blur_pixels;        // radius, at most a quarter of the lesser side
	unsigned head_percent;       // 100 = as large as it should be
	bool light_clothes;
};

extern const struct lg_portrait_scene lg_portrait_studio;

// *jpeg is the caller's to free. LG_E_ARGUMENT for a scene out of range, LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_portrait_draw(uint64_t seed, const struct lg_portrait_scene *scene,
	struct lg_bytes *jpeg, struct lg_error *err);
