// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/format.h"

struct signature {
	size_t at;
	size_t len;
	const char *bytes;
	struct lg_photo_format format;
};

#define SIGNATURE(at, bytes, english, chinese)                                                     \
	{                                                                                          \
		at, sizeof(bytes) - 1, bytes,                                                      \
		{                                                                                  \
			english, chinese                                                           \
		}                                                                                  \
	}

// The first that fits: of the ISO media files, pictures before the rest.
static const struct signature signatures[] = {
	SIGNATURE(0, "\xff\xd8\xff", "a JPEG of an uncommon kind", "不常见的JPEG格式"),
	SIGNATURE(0, "\x89PNG\r\n\x1a\n", "a PNG", "PNG格式"),
	SIGNATURE(0, "GIF8", "a GIF", "GIF格式"),
	SIGNATURE(4, "ftypheic", "an HEIC picture", "HEIC格式"),
	SIGNATURE(4, "ftypheix", "an HEIC picture", "HEIC格式"),
	SIGNATURE(4, "ftypmif1", "an HEIF picture", "HEIF格式"),
	SIGNATURE(4, "ftypavif", "an AVIF picture", "AVIF格式"),
	SIGNATURE(4, "ftyp", "a video", "视频文件"),
	SIGNATURE(8, "WEBP", "a WebP picture", "WebP格式"),
	SIGNATURE(0, "\0\0\0\x0cjP  ", "a JPEG 2000", "JPEG 2000格式"),
	SIGNATURE(0, "\xff\x0a", "a JPEG XL", "JPEG XL格式"),
	SIGNATURE(0, "II*\0", "a TIFF or raw picture", "TIFF或RAW格式"),
	SIGNATURE(0, "MM\0*", "a TIFF or raw picture", "TIFF或RAW格式"),
	SIGNATURE(0, "BM", "a BMP", "BMP格式"),
	SIGNATURE(0, "%PDF", "a PDF", "PDF文件"),
	SIGNATURE(0, "PK\x03\x04", "a ZIP or office document", "ZIP或办公文档"),
	SIGNATURE(0, "<", "a web page or SVG", "网页或SVG文件"),
};

static const struct lg_photo_format empty = {"empty", "空文件"};
static const struct lg_photo_format unknown = {"of an unknown kind", "未知格式"};

const struct lg_photo_format *lg_photo_format_find(struct lg_bytes upload)
{
	if (upload.len == 0)
		return &empty;
	for (size_t i = 0; i < sizeof(signatures) / sizeof(signatures[0]); i++) {
		const struct signature *const it = &signatures[i];

		if (upload.len >= it->at + it->len &&
			memcmp(upload.data + it->at, it->bytes, it->len) == 0)
			return &it->format;
	}
	return &unknown;
}

bool lg_photo_format_is_jpeg(struct lg_bytes upload)
{
	return lg_photo_format_find(upload) == &signatures[0].format;
}
