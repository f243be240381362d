// SPDX-License-Identifier: Apache-2.0
#include "common/bytes.h"

void lg_hex(char *out, const uint8_t *data, size_t len)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		out[2 * i] = digits[data[i] >> 4];
		out[2 * i + 1] = digits[data[i] & 15];
	}
	out[2 * len] = 0;
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool lg_unhex(uint8_t *out, size_t len, const char *text)
{
	// All of it is looked at before any of it is written; a short text ends the loop at its
	// zero.
	for (size_t i = 0; i < 2 * len; i++)
		if (digit(text[i]) < 0)
			return false;
	if (text[2 * len])
		return false;
	for (size_t i = 0; i < len; i++)
		out[i] = (uint8_t)(digit(text[2 * i]) << 4 | digit(text[2 * i + 1]));
	return true;
}
