// SPDX-License-Identifier: Apache-2.0
#include "common/base45.h"

// RFC 9285 section 4.2.
static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

void lg_base45_encode(const uint8_t *data, size_t len, char *out)
{
	size_t i;

	for (i = 0; i + 1 < len; i += 2) {
		const unsigned n = data[i] * 256u + data[i + 1];

		*out++ = alphabet[n % 45];
		*out++ = alphabet[n / 45 % 45];
		*out++ = alphabet[n / (45 * 45)];
	}
	if (i < len) {
		*out++ = alphabet[data[i] % 45];
		*out++ = alphabet[data[i] / 45];
	}
	*out = '\0';
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 10;
	switch (c) {
	case ' ':
		return 36;
	case '$':
		return 37;
	case '%':
		return 38;
	case '*':
		return 39;
	case '+':
		return 40;
	case '-':
		return 41;
	case '.':
		return 42;
	case '/':
		return 43;
	case ':':
		return 44;
	}
	return -1;
}

// Value of a group of two or three characters, least first; -1 when one is no digit.
static long group(const char *text, size_t len)
{
	long value = 0;

	for (size_t i = len; i-- > 0;) {
		const int d = digit(text[i]);

		if (d < 0)
			return -1;
		value = value * 45 + d;
	}
	return value;
}

ssize_t lg_base45_decode(const char *text, size_t text_len, uint8_t *out, size_t room)
{
	size_t used = 0;

	if (text_len % 3 == 1 || text_len / 3 * 2 + text_len % 3 / 2 > room)
		return -1;
	for (size_t i = 0; i < text_len; i += 3) {
		const size_t len = text_len - i < 3 ? 2 : 3;
		const long value = group(text + i, len);

		if (value < 0 || value > (len == 3 ? UINT16_MAX : UINT8_MAX))
			return -1;
		if (len == 3)
			out[used++] = (uint8_t)(value >> 8);
		out[used++] = (uint8_t)value;
	}
	return (ssize_t)used;
}
