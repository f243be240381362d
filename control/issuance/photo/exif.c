// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/exif.h"

#define ORIENTATION 0x0112
#define SHORT 3
#define ENTRY_BYTES 12
#define UPRIGHT 1

struct tiff {
	struct lg_bytes bytes;
	bool big;
};

static uint16_t short_at(const struct tiff *tiff, size_t at)
{
	const uint8_t *const p = tiff->bytes.data + at;

	return tiff->big ? lg_be16(p) : lg_le16(p);
}

static uint32_t long_at(const struct tiff *tiff, size_t at)
{
	const uint8_t *const p = tiff->bytes.data + at;

	return tiff->big ? lg_be32(p) : lg_le32(p);
}

static unsigned of_entry(const struct tiff *tiff, size_t at)
{
	const unsigned value = short_at(tiff, at + 8);

	if (short_at(tiff, at + 2) != SHORT || long_at(tiff, at + 4) != 1)
		return UPRIGHT;
	return value >= 1 && value <= 8 ? value : UPRIGHT;
}

static unsigned of_directory(const struct tiff *tiff)
{
	const uint32_t offset = long_at(tiff, 4);
	unsigned found = 0, count;

	if (offset < 8 || offset > tiff->bytes.len - 2)
		return UPRIGHT;
	count = short_at(tiff, offset);
	if (count > (tiff->bytes.len - 2 - offset) / ENTRY_BYTES)
		return UPRIGHT;
	for (unsigned i = 0; i < count; i++) {
		const size_t at = offset + 2 + (size_t)i * ENTRY_BYTES;

		if (short_at(tiff, at) != ORIENTATION)
			continue;
		if (found)
			return UPRIGHT;
		found = of_entry(tiff, at);
	}
	return found ? found : UPRIGHT;
}

unsigned lg_photo_exif_orientation(struct lg_bytes payload)
{
	struct tiff tiff;

	if (payload.len < 6 + 8 + 2 || memcmp(payload.data, "Exif\0\0", 6) != 0)
		return UPRIGHT;
	tiff.bytes = (struct lg_bytes){payload.data + 6, payload.len - 6};
	if (memcmp(tiff.bytes.data, "MM\0*", 4) == 0)
		tiff.big = true;
	else if (memcmp(tiff.bytes.data, "II*\0", 4) == 0)
		tiff.big = false;
	else
		return UPRIGHT;
	return of_directory(&tiff);
}
