// SPDX-License-Identifier: Apache-2.0
// SHA-512 (FIPS 180-4) of what four Ed25519 signatures sign, at once, in AVX2: lane l of every
// vector belongs to signature l.
#pragma once

#include <stdint.h>

// SHA-512(R, A, M) of four signatures (RFC 8032 section 5.1.7): r[l] and a[l] are 32 bytes each,
// m[l] is m_bytes[l], and may be NULL where that is 0. They are read where they stand, and not a
// byte beside them. digest[l] is the little-endian integer of 512 bits that the RFC makes of it, in
// little-endian words, as lg_scalar_reduce() takes it.
//
// Lengths may differ: the group takes as long as its longest message, and its time depends on
// nothing else. Any thread.
void lg_sha512x4_signed(const uint8_t *const r[4], const uint8_t *const a[4],
	const uint8_t *const m[4], const uint32_t m_bytes[4], uint64_t digest[4][8]);
