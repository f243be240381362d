// SPDX-License-Identifier: Apache-2.0
// Integers modulo the order of the base point, L = 2^252 + 27742317777372353535851937790883648493
// (RFC 8032 section 5.1), in little-endian 64-bit words.
#pragma once

#include <stdbool.h>
#include <stdint.h>

// scalar = wide mod L, the exact integer in [0, L). In constant time.
void lg_scalar_reduce(const uint64_t wide[8], uint64_t scalar[4]);

// Whether the 32 little-endian bytes are below L (RFC 8032 section 5.1.7 step 1).
bool lg_scalar_is_canonical(const uint8_t s[32]);
