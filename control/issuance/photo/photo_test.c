// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/jpeg_write.h"
#include "control/issuance/photo/portrait.h"

#include <criterion/criterion.h>
#include <pthread.h>
#include <stdlib.h>

#define SEEDS 8

static struct lg_photo_report report;
static struct lg_bytes stored;
static struct lg_error err;

static void forget(void)
{
	free((void *)stored.data);
	stored = (struct lg_bytes){NULL, 0};
}

TestSuite(photo, .fini = forget);

static uint32_t failures(struct lg_bytes upload)
{
	forget();
	cr_assert_eq(lg_photo_examine(upload, &report, &stored, &err), LG_OK, "%s", err.text);
	cr_expect_eq(report.failed & ~report.checked, 0);
	cr_expect_eq(stored.data != NULL, report.failed == 0);
	return report.failed;
}

static uint32_t failures_of(uint64_t seed, const struct lg_portrait_scene *scene)
{
	struct lg_bytes jpeg;
	uint32_t failed;

	cr_assert_eq(lg_portrait_draw(seed, scene, &jpeg, &err), LG_OK, "%s", err.text);
	failed = failures(jpeg);
	free((void *)jpeg.data);
	return failed;
}

// The scene fails these rules and no other, whoever is drawn.
static void expect(const struct lg_portrait_scene *scene, uint32_t failed, const char *what)
{
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		const uint32_t found = failures_of(seed, scene);

		cr_expect_eq(found, failed, "%s, seed %d: %#x instead of %#x", what, (int)seed,
			found, failed);
	}
}

Test(photo, passes_whoever_stands_in_the_studio)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	expect(&scene, 0, "studio");
	scene.light_clothes = true;
	expect(&scene, 0, "light clothes");
}

Test(photo, passes_what_is_a_little_off)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.background = 216;
	expect(&scene, 0, "background not quite white");
	scene = lg_portrait_studio;
	scene.brightness_percent = 90;
	expect(&scene, 0, "somewhat dim");
	scene = lg_portrait_studio;
	scene.head_percent = 90;
	expect(&scene, 0, "smaller head");
	scene.head_percent = 106;
	expect(&scene, 0, "larger head");
}

Test(photo, passes_from_the_least_size_to_that_of_a_camera)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.width = LG_PHOTO_WIDTH;
	scene.height = LG_PHOTO_HEIGHT;
	cr_expect_eq(failures_of(1, &scene), 0);
	scene.width = 1037;
	scene.height = 1501;
	cr_expect_eq(failures_of(1, &scene), 0);
	scene.width = 2400;
	scene.height = 3200;
	cr_expect_eq(failures_of(1, &scene), 0);
	scene.width--;
	scene.height = LG_PORTRAIT_SIDE_MAX;
	cr_expect_eq(failures_of(1, &scene), LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
}

Test(photo, refuses_a_background_that_is_not_white)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.background = 195;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND), "grey background");
	scene.background = 160;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND), "darker background");
}

Test(photo, refuses_a_blurred_picture)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.blur_pixels = 4;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS), "blurred");
	scene.blur_pixels = 8;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS), "much blurred");
}

Test(photo, refuses_too_little_light_and_too_much)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.brightness_percent = 50;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_EXPOSURE) | LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND),
		"dark");
	scene.brightness_percent = 400;
	for (uint64_t seed = 0; seed < SEEDS; seed++)
		cr_expect(failures_of(seed, &scene) & LG_PHOTO_FAILED(LG_PHOTO_EXPOSURE),
			"bright, seed %d: %d burnt, middle %d", (int)seed, report.burnt,
			report.middle);
}

Test(photo, refuses_a_head_that_is_too_small_or_too_large)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.head_percent = 70;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_HEAD), "small head");
	scene.head_percent = 170;
	for (uint64_t seed = 0; seed < SEEDS; seed++)
		cr_expect_neq(failures_of(seed, &scene), 0);
}

Test(photo, refuses_a_wall_without_anybody)
{
	static uint8_t wall[520 * 756 * 3];
	const struct lg_jpeg_picture picture = {wall, 520, 756, 300};
	struct lg_bytes jpeg;

	memset(wall, 240, sizeof(wall));
	cr_assert_eq(lg_jpeg_write(&picture, 90, &jpeg, &err), LG_OK);
	cr_expect(failures(jpeg) & LG_PHOTO_FAILED(LG_PHOTO_HEAD));
	cr_expect(report.failed & LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS));
	cr_expect(report.failed & LG_PHOTO_FAILED(LG_PHOTO_COLOUR));
	free((void *)jpeg.data);
}

Test(photo, refuses_wrong_proportions_and_too_few_pixels)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.width = scene.height;
	expect(&scene, LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS), "square");
	scene = lg_portrait_studio;
	scene.width = 259;
	scene.height = 378;
	cr_expect_eq(failures_of(1, &scene), LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS));
	scene.width = 260;
	scene.height = 377;
	cr_expect_eq(failures_of(1, &scene), LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS));
}

Test(photo, tells_of_everything_that_is_wrong_at_once)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.width = scene.height;
	scene.background = 170;
	scene.blur_pixels = 8;
	expect(&scene,
		LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS) | LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND) |
			LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS),
		"square, grey and blurred");
}

Test(photo, stores_what_passes_again_and_fits_the_archive)
{
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		struct lg_bytes first;

		cr_assert_eq(failures_of(seed, &lg_portrait_studio), 0);
		first = stored;
		stored = (struct lg_bytes){NULL, 0};
		cr_expect_geq(first.len, LG_PHOTO_LEAST_BYTES);
		cr_expect_leq(first.len, LG_PHOTO_MOST_BYTES);
		// JFIF 1.01, 300 dots an inch each way.
		cr_expect_arr_eq(first.data + 2, "\xff\xe0\0\x10JFIF\0\1\1\1\1\x2c\1\x2c", 16);
		cr_expect_eq(failures(first), 0);
		cr_expect_eq(report.width, LG_PHOTO_WIDTH);
		cr_expect_eq(report.height, LG_PHOTO_HEIGHT);
		free((void *)first.data);
	}
}

Test(photo, stores_the_same_for_the_same_upload)
{
	struct lg_bytes first;

	cr_assert_eq(failures_of(3, &lg_portrait_studio), 0);
	first = stored;
	stored = (struct lg_bytes){NULL, 0};
	cr_assert_eq(failures_of(3, &lg_portrait_studio), 0);
	cr_assert_eq(first.len, stored.len);
	cr_expect_arr_eq(first.data, stored.data, stored.len);
	free((void *)first.data);
}

Test(photo, names_the_format_that_is_not_jpeg)
{
	static const struct {
		struct lg_bytes bytes;
		const char *name, *chinese;
	} files[] = {
		{{(const uint8_t *)"\x89PNG\r\n\x1a\n....", 12}, "a PNG", "PNG"},
		{{(const uint8_t *)"GIF89a....", 10}, "a GIF", "GIF"},
		{{(const uint8_t *)"\0\0\0\x18"
				   "ftypheic....",
			 16},
			"HEIC", "HEIC"},
		{{(const uint8_t *)"%PDF-1.7\n", 9}, "PDF", "PDF"},
		{{(const uint8_t *)"RIFF\0\0\0\0WEBPVP8 ", 16}, "WebP", "WebP"},
		{{(const uint8_t *)"<html>", 6}, "web page", "网页"},
		{{(const uint8_t *)"\xff\xd8", 2}, "unknown", "未知"},
		{{NULL, 0}, "empty", "空文件"},
	};
	char english[LG_PHOTO_TEXT_BYTES], chinese[LG_PHOTO_TEXT_BYTES];

	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		cr_expect_eq(failures(files[i].bytes), LG_PHOTO_FAILED(LG_PHOTO_FORMAT));
		lg_photo_rule_tell(LG_PHOTO_FORMAT, &report, english, chinese);
		cr_expect_not_null(strstr(english, files[i].name), "%s", english);
		cr_expect_not_null(strstr(chinese, files[i].chinese), "%s", chinese);
	}
}

Test(photo, tells_each_rule_in_both_languages_with_every_word_filled_in)
{
	char english[LG_PHOTO_TEXT_BYTES], chinese[LG_PHOTO_TEXT_BYTES];
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.background = 180;
	cr_assert_eq(failures_of(1, &scene), LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND));
	for (int rule = 0; rule < LG_PHOTO_RULE_COUNT; rule++) {
		lg_photo_rule_tell((enum lg_photo_rule)rule, &report, english, chinese);
		cr_expect_gt(strlen(english), 20);
		cr_expect_gt(strlen(chinese), 20);
		cr_expect_null(strpbrk(english, "{}?"), "%s", english);
		cr_expect_null(strpbrk(chinese, "{}?"), "%s", chinese);
		cr_expect_eq(english[strlen(english) - 1], '.', "cut off: %s", english);
		cr_expect_str_eq(chinese + strlen(chinese) - strlen("。"), "。");
	}
	lg_photo_rule_tell(LG_PHOTO_BACKGROUND, &report, english, chinese);
	cr_expect_not_null(strstr(english, "180 of 255 (210 needed)"), "%s", english);
	cr_expect_str_eq(lg_photo_rule_name(LG_PHOTO_BACKGROUND), "BACKGROUND");
}

Test(photo, tells_a_reviewer_what_was_measured)
{
	char text[LG_PHOTO_TEXT_BYTES];

	cr_assert_eq(failures_of(1, &lg_portrait_studio), 0);
	cr_expect_eq(report.checked, LG_PHOTO_FAILED(LG_PHOTO_RULE_COUNT) - 1);
	for (int rule = 0; rule < LG_PHOTO_RULE_COUNT; rule++) {
		lg_photo_rule_measured((enum lg_photo_rule)rule, &report, text);
		cr_expect_eq(text[0] == '\0', rule == LG_PHOTO_DAMAGED);
		cr_expect_null(strpbrk(text, "{}?"), "%s", text);
	}
	lg_photo_rule_measured(LG_PHOTO_DIMENSIONS, &report, text);
	cr_expect_str_eq(text, "520 × 756");
	cr_expect_eq(failures((struct lg_bytes){(const uint8_t *)"GIF89a", 6}),
		LG_PHOTO_FAILED(LG_PHOTO_FORMAT));
	lg_photo_rule_measured(LG_PHOTO_HEAD, &report, text);
	cr_expect_str_eq(text, "");
}

#define THREADS 4

struct job {
	pthread_t thread;
	struct lg_bytes upload, stored;
	int rc;
};

static void *examine_often(void *argument)
{
	struct job *const job = argument;

	for (unsigned i = 0; i < 3 && job->rc == LG_OK; i++) {
		struct lg_photo_report mine;

		free((void *)job->stored.data);
		job->rc = lg_photo_examine(job->upload, &mine, &job->stored, NULL);
	}
	return NULL;
}

Test(photo, is_examined_by_several_threads_at_once)
{
	static struct job jobs[THREADS];

	for (unsigned i = 0; i < THREADS; i++) {
		cr_assert_eq(
			lg_portrait_draw(i, &lg_portrait_studio, &jobs[i].upload, &err), LG_OK);
		cr_assert_eq(pthread_create(&jobs[i].thread, NULL, examine_often, &jobs[i]), 0);
	}
	for (unsigned i = 0; i < THREADS; i++) {
		cr_assert_eq(pthread_join(jobs[i].thread, NULL), 0);
		cr_assert_eq(jobs[i].rc, LG_OK);
		cr_assert_eq(failures(jobs[i].upload), 0);
		cr_assert_eq(jobs[i].stored.len, stored.len);
		cr_expect_arr_eq(jobs[i].stored.data, stored.data, stored.len);
		free((void *)jobs[i].upload.data);
		free((void *)jobs[i].stored.data);
	}
}
