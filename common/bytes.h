// SPDX-License-Identifier: Apache-2.0
// Unaligned big- and little-endian loads and stores, and hexadecimal.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// A view of bytes that somebody else owns.
struct lg_bytes {
	const uint8_t *data;
	size_t len;
};

static inline uint16_t lg_be16(const uint8_t *p)
{
	return (uint16_t)(p[0] << 8 | p[1]);
}

static inline uint32_t lg_be32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline uint64_t lg_be64(const uint8_t *p)
{
	return (uint64_t)lg_be32(p) << 32 | lg_be32(p + 4);
}

static inline void lg_put_be16(uint8_t *p, uint16_t v)
{
	p[0] = (uint8_t)(v >> 8);
	p[1] = (uint8_t)v;
}

static inline void lg_put_be32(uint8_t *p, uint32_t v)
{
	lg_put_be16(p, (uint16_t)(v >> 16));
	lg_put_be16(p + 2, (uint16_t)v);
}

static inline void lg_put_be64(uint8_t *p, uint64_t v)
{
	lg_put_be32(p, (uint32_t)(v >> 32));
	lg_put_be32(p + 4, (uint32_t)v);
}

static inline uint32_t lg_le32(const uint8_t *p)
{
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static inline uint16_t lg_le16(const uint8_t *p)
{
	return (uint16_t)(p[1] << 8 | p[0]);
}

static inline uint64_t lg_le64(const uint8_t *p)
{
	return (uint64_t)lg_le32(p + 4) << 32 | lg_le32(p);
}

static inline void lg_put_le16(uint8_t *p, uint16_t v)
{
	p[0] = (uint8_t)v;
	p[1] = (uint8_t)(v >> 8);
}

static inline void lg_put_le32(uint8_t *p, uint32_t v)
{
	lg_put_le16(p, (uint16_t)v);
	lg_put_le16(p + 2, (uint16_t)(v >> 16));
}

static inline void lg_put_le64(uint8_t *p, uint64_t v)
{
	lg_put_le32(p, (uint32_t)v);
	lg_put_le32(p + 4, (uint32_t)(v >> 32));
}

// Writes 2*len lower-case digits and a terminating zero; out holds 2*len+1 bytes.
void lg_hex(char *out, const uint8_t *data, size_t len);

// Reads exactly 2*len digits and nothing after them; false (out untouched) otherwise.
bool lg_unhex(uint8_t *out, size_t len, const char *text);
