// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/portrait.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static struct lg_error err;

static struct lg_bytes draw(uint64_t seed, const struct lg_portrait_scene *scene)
{
	struct lg_bytes jpeg;

	cr_assert_eq(lg_portrait_draw(seed, scene, &jpeg, &err), LG_OK, "%s", err.text);
	return jpeg;
}

static bool same(struct lg_bytes a, struct lg_bytes b)
{
	return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

Test(portrait, is_the_same_for_the_same_seed_and_another_for_another)
{
	const struct lg_bytes one = draw(1, &lg_portrait_studio);
	const struct lg_bytes again = draw(1, &lg_portrait_studio);
	const struct lg_bytes two = draw(2, &lg_portrait_studio);

	cr_expect(same(one, again));
	cr_expect_not(same(one, two));
	free((void *)one.data);
	free((void *)again.data);
	free((void *)two.data);
}

Test(portrait, refuses_a_scene_out_of_range)
{
	struct lg_portrait_scene scene = lg_portrait_studio;
	struct lg_bytes jpeg;

	scene.width = 15;
	cr_expect_eq(lg_portrait_draw(1, &scene, &jpeg, &err), LG_E_ARGUMENT);
	scene.width = LG_PORTRAIT_SIDE_MAX + 1;
	cr_expect_eq(lg_portrait_draw(1, &scene, &jpeg, &err), LG_E_ARGUMENT);
	scene = lg_portrait_studio;
	scene.blur_pixels = 131;
	cr_expect_eq(lg_portrait_draw(1, &scene, &jpeg, &err), LG_E_ARGUMENT);
	scene = lg_portrait_studio;
	scene.background = 256;
	cr_expect_eq(lg_portrait_draw(1, &scene, &jpeg, &err), LG_E_ARGUMENT);
}
