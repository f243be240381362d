// SPDX-License-Identifier: Apache-2.0
// A message on its way through SHA-512 (FIPS 180-4), behind the 64 bytes of R and A, by halves of a
// block: R and A are half 0, and the halves of the message follow. Those that are full of message
// are read in place; the last one to three, with the rest of the message and the padding, are put
// together here.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LG_SHA512_HALF_BYTES 64
#define LG_SHA512_TAIL_HALVES_MAX 3
#define LG_SHA512_PADDING_BYTES_MIN 17 // 0x80 and the 128-bit length (section 5.1.2)

struct lg_sha512_message {
	const uint8_t *bytes;
	size_t full, halves; // halves in place, and all; the last one ends a block
	uint8_t tail[LG_SHA512_TAIL_HALVES_MAX * LG_SHA512_HALF_BYTES];
};

// Section 5.3.5.
static const uint64_t lg_sha512_initial[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b,
	0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
	0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};

static inline void lg_sha512_message_init(
	struct lg_sha512_message *message, const uint8_t *bytes, size_t length)
{
	const size_t rest = length % LG_SHA512_HALF_BYTES;
	const uint64_t bits_be = __builtin_bswap64(8 * (LG_SHA512_HALF_BYTES + (uint64_t)length));
	size_t tail_bytes;

	message->bytes = bytes;
	message->full = length / LG_SHA512_HALF_BYTES;
	// As half 0 comes before them, an odd number of halves ends a block.
	message->halves = (length + LG_SHA512_PADDING_BYTES_MIN + LG_SHA512_HALF_BYTES - 1) /
			LG_SHA512_HALF_BYTES |
		1;
	tail_bytes = (message->halves - message->full) * LG_SHA512_HALF_BYTES;
	memset(message->tail, 0, tail_bytes);
	if (rest > 0)
		memcpy(message->tail, bytes + length - rest, rest);
	message->tail[rest] = 0x80;
	memcpy(message->tail + tail_bytes - sizeof(bits_be), &bits_be, sizeof(bits_be));
}

static inline const uint8_t *lg_sha512_message_half(
	const struct lg_sha512_message *message, size_t i)
{
	return i < message->full ? message->bytes + i * LG_SHA512_HALF_BYTES
				 : message->tail + (i - message->full) * LG_SHA512_HALF_BYTES;
}
