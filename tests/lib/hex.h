// SPDX-License-Identifier: Apache-2.0
// Bytes written as hexadecimal text, for tests.
#pragma once

#include "common/bytes.h"

#include <criterion/criterion.h>

// Reads all of text into out; returns the number of bytes.
static inline size_t hex_bytes(uint8_t *out, size_t room, const char *text)
{
	const size_t len = strlen(text) / 2;

	cr_assert(len <= room, "test data longer than its buffer");
	cr_assert(lg_unhex(out, len, text), "test data is not hexadecimal");
	return len;
}

// The example as an array and its length: HEX_BYTES(credential, EXAMPLE_CREDENTIAL).
#define HEX_BYTES(name, text)                                                                      \
	uint8_t name[sizeof(text) / 2];                                                            \
	const size_t name##_len = hex_bytes(name, sizeof(name), text)
