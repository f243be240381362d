// SPDX-License-Identifier: Apache-2.0
#include "common/utf8.h"

// Length of the character at p, 0 when there is none.
static size_t char_bytes(const uint8_t *p, size_t room)
{
	uint8_t low = 0x80, high = 0xbf;
	size_t size;

	if (p[0] < 0x80)
		return 1;
	if (p[0] >= 0xc2 && p[0] <= 0xdf) {
		size = 2;
	} else if (p[0] >= 0xe0 && p[0] <= 0xef) {
		size = 3;
		low = p[0] == 0xe0 ? 0xa0 : 0x80;
		high = p[0] == 0xed ? 0x9f : 0xbf;
	} else if (p[0] >= 0xf0 && p[0] <= 0xf4) {
		size = 4;
		low = p[0] == 0xf0 ? 0x90 : 0x80;
		high = p[0] == 0xf4 ? 0x8f : 0xbf;
	} else {
		return 0;
	}
	if (size > room || p[1] < low || p[1] > high)
		return 0;
	for (size_t i = 2; i < size; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	return size;
}

bool lg_utf8_valid(struct lg_bytes text)
{
	size_t size;

	for (size_t i = 0; i < text.len; i += size) {
		size = char_bytes(text.data + i, text.len - i);
		if (size == 0)
			return false;
	}
	return true;
}
