// SPDX-License-Identifier: Apache-2.0
// Uploads made to do harm, or by broken programs.
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/exif.h"
#include "control/issuance/photo/portrait.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

static struct lg_photo_report report;
static struct lg_bytes good, stored;
static struct lg_error err;

static void forget(void)
{
	free((void *)stored.data);
	stored = (struct lg_bytes){NULL, 0};
}

static void setup(void)
{
	struct lg_portrait_scene scene = lg_portrait_studio;

	scene.width = 300;
	scene.height = 436;
	cr_assert_eq(lg_portrait_draw(7, &scene, &good, &err), LG_OK, "%s", err.text);
}

static void cleanup(void)
{
	forget();
	free((void *)good.data);
}

TestSuite(photo_hostile, .init = setup, .fini = cleanup);

static uint32_t failures(struct lg_bytes upload)
{
	forget();
	cr_assert_eq(lg_photo_examine(upload, &report, &stored, &err), LG_OK, "%s", err.text);
	cr_assert_eq(stored.data != NULL, report.failed == 0);
	return report.failed;
}

static uint8_t *copy(size_t extra)
{
	uint8_t *const data = malloc(good.len + extra);

	cr_assert_not_null(data);
	memcpy(data, good.data, good.len);
	return data;
}

static size_t find_marker(struct lg_bytes jpeg, uint8_t marker)
{
	for (size_t at = 2; at + 4 < jpeg.len; at += 2 + (size_t)lg_be16(jpeg.data + at + 2)) {
		if (jpeg.data[at + 1] == marker)
			return at;
	}
	cr_assert_fail("no marker %02x", marker);
	return 0;
}

static uint32_t failures_with_size(uint16_t width, uint16_t height)
{
	uint8_t *const data = copy(0);
	const size_t at = find_marker(good, 0xc0);
	uint32_t failed;

	lg_put_be16(data + at + 5, height);
	lg_put_be16(data + at + 7, width);
	failed = failures((struct lg_bytes){data, good.len});
	free(data);
	return failed;
}

Test(photo_hostile, header_that_claims_gigabytes_is_refused_undecoded)
{
	cr_expect_eq(failures_with_size(65000, 65000),
		LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) | LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
	cr_expect_eq(report.checked & LG_PHOTO_FAILED(LG_PHOTO_SHARPNESS), 0);
	cr_expect_eq(failures_with_size(65535, 65535), LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS));
	cr_expect_eq(failures_with_size(5400, 7800), LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS));
	cr_expect_eq(failures_with_size(5200, 7560), LG_PHOTO_FAILED(LG_PHOTO_DAMAGED));
	cr_expect_eq(failures_with_size(1, 1),
		LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) | LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
	cr_expect_eq(failures_with_size(65000, 1),
		LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) | LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
	cr_expect_eq(failures_with_size(1, 65000),
		LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) | LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
	cr_expect_eq(failures_with_size(0, 436), LG_PHOTO_FAILED(LG_PHOTO_DAMAGED));
}

Test(photo_hostile, truncated_at_any_length_is_damaged)
{
	for (size_t len = 3; len < good.len; len += len < 1024 ? 1 : 97) {
		uint8_t *const exact = malloc(len);

		memcpy(exact, good.data, len);
		cr_assert_eq(failures((struct lg_bytes){exact, len}),
			LG_PHOTO_FAILED(LG_PHOTO_DAMAGED), "cut at %zu: %#x", len, report.failed);
		free(exact);
	}
	cr_expect_eq(failures((struct lg_bytes){good.data, good.len - 1}),
		LG_PHOTO_FAILED(LG_PHOTO_DAMAGED));
}

// Where needle begins, or haystack.len.
static size_t find(struct lg_bytes haystack, const char *needle)
{
	const void *const at = memmem(haystack.data, haystack.len, needle, strlen(needle));

	return at ? (size_t)((const uint8_t *)at - haystack.data) : haystack.len;
}

Test(photo_hostile, what_follows_the_picture_is_not_stored)
{
	static const char tail[] = "PK\x03\x04<script>alert(1)</script>";
	uint8_t *const data = copy(sizeof(tail));

	memcpy(data + good.len, tail, sizeof(tail));
	cr_assert_eq(failures((struct lg_bytes){data, good.len + sizeof(tail)}), 0);
	cr_expect_eq(find(stored, "script"), stored.len);
	free(data);
}

// The good picture with a segment after its first two bytes.
static struct lg_bytes with_segment(uint8_t marker, const uint8_t *payload, size_t len)
{
	uint8_t *const data = malloc(good.len + 4 + len);

	memcpy(data, good.data, 2);
	data[2] = 0xff;
	data[3] = marker;
	lg_put_be16(data + 4, (uint16_t)(len + 2));
	memcpy(data + 6, payload, len);
	memcpy(data + 6 + len, good.data + 2, good.len - 2);
	return (struct lg_bytes){data, good.len + 4 + len};
}

Test(photo_hostile, metadata_is_not_stored)
{
	static const char comment[] = "<?php home address ?>";
	static const char exif[] =
		"Exif\0\0II*\0\x08\0\0\0\1\0\x25\x88\4\0\1\0\0\0\x1a\0\0\0GPS position";
	struct lg_bytes upload = with_segment(0xfe, (const uint8_t *)comment, sizeof(comment));

	cr_assert_eq(failures(upload), 0);
	cr_expect_eq(find(stored, "php"), stored.len);
	free((void *)upload.data);
	upload = with_segment(0xe1, (const uint8_t *)exif, sizeof(exif));
	cr_assert_eq(failures(upload), 0);
	cr_expect_eq(find(stored, "GPS"), stored.len);
	cr_expect_eq(find(stored, "Exif"), stored.len);
	free((void *)upload.data);
}

// Exif with one directory at offset, of one entry: the orientation.
static size_t put_exif(
	uint8_t out[64], uint32_t offset, uint16_t count, uint16_t type, uint16_t value)
{
	memset(out, 0, 64);
	memcpy(out, "Exif\0\0MM\0*", 10);
	lg_put_be32(out + 10, offset);
	lg_put_be16(out + 14, count);
	lg_put_be16(out + 16, 0x0112);
	lg_put_be16(out + 18, type);
	lg_put_be32(out + 20, 1);
	lg_put_be16(out + 24, value);
	lg_put_be32(out + 28, 8); // the next directory: this one again
	return 32;
}

static unsigned orientation(uint32_t offset, uint16_t count, uint16_t type, uint16_t value)
{
	uint8_t exif[64];
	const size_t len = put_exif(exif, offset, count, type, value);

	return lg_photo_exif_orientation((struct lg_bytes){exif, len});
}

Test(photo_hostile, exif_that_loops_or_lies_means_upright)
{
	uint8_t exif[64];

	cr_expect_eq(orientation(8, 1, 3, 6), 6); // though it names itself as the next
	cr_expect_eq(orientation(0, 1, 3, 6), 1);
	cr_expect_eq(orientation(0xffffffff, 1, 3, 6), 1);
	cr_expect_eq(orientation(25, 1, 3, 6), 1);
	cr_expect_eq(orientation(8, 2, 3, 6), 1);
	cr_expect_eq(orientation(8, 0xffff, 3, 6), 1);
	cr_expect_eq(orientation(8, 0, 3, 6), 1);
	cr_expect_eq(orientation(8, 1, 4, 6), 1);
	cr_expect_eq(orientation(8, 1, 3, 0), 1);
	cr_expect_eq(orientation(8, 1, 3, 9), 1);
	put_exif(exif, 8, 1, 3, 6);
	for (size_t len = 0; len < 28; len++) {
		uint8_t *const exact = malloc(len ? len : 1);

		memcpy(exact, exif, len);
		cr_expect_eq(lg_photo_exif_orientation((struct lg_bytes){exact, len}), 1);
		free(exact);
	}
}

struct raw {
	J_COLOR_SPACE colours;
	int components;
	bool progressive;
};

// width × height of the same sample, as libjpeg writes it.
static struct lg_bytes write_raw(const struct raw *raw, unsigned width, unsigned height)
{
	struct jpeg_compress_struct info;
	struct jpeg_error_mgr manager;
	unsigned char *out = NULL;
	unsigned long len = 0;
	uint8_t *const row = calloc(width, 4);
	JSAMPROW rows[1] = {row};

	info.err = jpeg_std_error(&manager);
	jpeg_create_compress(&info);
	jpeg_mem_dest(&info, &out, &len);
	info.image_width = width;
	info.image_height = height;
	info.input_components = raw->components;
	info.in_color_space = raw->colours;
	jpeg_set_defaults(&info);
	if (raw->progressive)
		jpeg_simple_progression(&info);
	jpeg_start_compress(&info, TRUE);
	for (unsigned y = 0; y < height; y++) {
		memset(row, (int)(y * 7 & 0xff), (size_t)width * 4);
		jpeg_write_scanlines(&info, rows, 1);
	}
	jpeg_finish_compress(&info);
	jpeg_destroy_compress(&info);
	free(row);
	return (struct lg_bytes){out, len};
}

Test(photo_hostile, grey_and_cmyk_are_named_by_their_colour)
{
	struct lg_bytes upload =
		write_raw(&(struct raw){JCS_CMYK, 4, false}, LG_PHOTO_WIDTH, LG_PHOTO_HEIGHT);

	cr_expect_eq(failures(upload), LG_PHOTO_FAILED(LG_PHOTO_COLOUR));
	free((void *)upload.data);
	upload = write_raw(&(struct raw){JCS_GRAYSCALE, 1, false}, LG_PHOTO_WIDTH, LG_PHOTO_HEIGHT);
	cr_expect(failures(upload) & LG_PHOTO_FAILED(LG_PHOTO_COLOUR));
	free((void *)upload.data);
}

Test(photo_hostile, a_single_pixel_is_too_small)
{
	const struct lg_bytes upload = write_raw(&(struct raw){JCS_RGB, 3, false}, 1, 1);

	cr_expect_eq(failures(upload),
		LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS) | LG_PHOTO_FAILED(LG_PHOTO_PROPORTIONS));
	free((void *)upload.data);
}

// A progressive JPEG whose last scan is there again and again.
static struct lg_bytes repeat_last_scan(struct lg_bytes jpeg, unsigned times)
{
	size_t begin = jpeg.len - 2, len;
	uint8_t *data, *at;

	while (jpeg.data[begin] != 0xff || jpeg.data[begin + 1] != 0xda)
		begin--;
	len = jpeg.len - 2 - begin;
	data = malloc(jpeg.len + times * len);
	memcpy(data, jpeg.data, jpeg.len - 2);
	at = data + jpeg.len - 2;
	for (unsigned i = 0; i < times; i++, at += len)
		memcpy(at, jpeg.data + begin, len);
	memcpy(at, "\xff\xd9", 2);
	return (struct lg_bytes){data, jpeg.len + times * len};
}

Test(photo_hostile, scans_without_end_are_cut_short)
{
	const struct lg_bytes plain = write_raw(&(struct raw){JCS_RGB, 3, true}, 2600, 3780);
	const struct lg_bytes bomb = repeat_last_scan(plain, 5000);

	cr_expect_eq(failures(plain) & LG_PHOTO_FAILED(LG_PHOTO_DAMAGED), 0);
	cr_expect_eq(failures(bomb), LG_PHOTO_FAILED(LG_PHOTO_DAMAGED));
	free((void *)plain.data);
	free((void *)bomb.data);
}

// Coefficients of a whole progressive picture are held until its last scan.
Test(photo_hostile, progressive_picture_beyond_the_memory_bound_is_too_large)
{
	const struct lg_bytes upload = write_raw(&(struct raw){JCS_RGB, 3, true}, 5200, 7560);
	uint8_t *const data = (uint8_t *)upload.data;
	const size_t at = find_marker(upload, 0xc2);

	cr_expect_eq(failures(upload) & LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS), 0);
	data[at + 11] = 0x11; // lightness no finer than colour: twice the memory
	cr_expect_eq(failures(upload), LG_PHOTO_FAILED(LG_PHOTO_DIMENSIONS));
	cr_expect_eq(report.width, 5200);
	free(data);
}

Test(photo_hostile, mutations_of_a_good_one_end_in_an_answer)
{
	uint64_t chance = 1;

	for (unsigned i = 0; i < 400; i++) {
		uint8_t *const data = copy(0);

		for (unsigned change = 0; change < 1 + i % 6; change++) {
			chance = chance * UINT64_C(6364136223846793005) + 1442695040888963407;
			data[(chance >> 33) % good.len] = (uint8_t)(chance >> 20);
		}
		failures((struct lg_bytes){data, good.len});
		if (stored.data) {
			const struct lg_bytes first = stored;

			stored = (struct lg_bytes){NULL, 0};
			cr_expect_leq(first.len, LG_PHOTO_MOST_BYTES);
			failures(first);
			cr_expect_eq(report.width, LG_PHOTO_WIDTH);
			cr_expect_eq(report.failed & LG_PHOTO_FAILED(LG_PHOTO_DAMAGED), 0);
			free((void *)first.data);
		}
		free(data);
	}
}
