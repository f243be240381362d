// SPDX-License-Identifier: Apache-2.0
// Base45 (RFC 9285): bytes as the alphanumeric characters of a QR code.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Text of a QR code: this prefix, then base45.
#define LG_QR_PREFIX "LIC1:"

#define LG_BASE45_TEXT_BYTES(len) ((len) / 2 * 3 + (len) % 2 * 2 + 1)

// out holds LG_BASE45_TEXT_BYTES(len); ends with a zero.
void lg_base45_encode(const uint8_t *data, size_t len, char *out);

// Length decoded, or -1: a character outside the alphabet, a length of 3n+1, a group above 65535
// (or 255), or more than room bytes.
ssize_t lg_base45_decode(const char *text, size_t text_len, uint8_t *out, size_t room);
