// SPDX-License-Identifier: Apache-2.0
// SHA-512 (FIPS 180-4) of what eight Ed25519 signatures sign, at once, in AVX-512. As sha512x4.h.
#pragma once

#include <stdint.h>

void lg_sha512x8_signed(const uint8_t *const r[8], const uint8_t *const a[8],
	const uint8_t *const m[8], const uint32_t m_bytes[8], uint64_t digest[8][8]);
