// SPDX-License-Identifier: Apache-2.0
// Stateless address cookies for clients that are not enrolled, in the shape of RFC 9018: version
// 1, three zero bytes, time (4), SipHash-2-4 (8) over client cookie || the eight bytes before ||
// client address. Accepted for one hour, and five minutes into the future.
#pragma once

#include "common/policy.h"
#include "common/protocol.h"

#define LG_COOKIE_BYTES LG_AUTHENTICATOR_BYTES
#define LG_COOKIE_LIFE_S 3600
#define LG_COOKIE_AHEAD_S 300

// address: 4 or 16 bytes in network order; for any other length the cookie is zeros, which no
// check accepts. Pure functions; any thread.
void lg_cookie_make(const uint8_t secret[LG_COOKIE_SECRET_BYTES], uint64_t client_cookie,
	struct lg_bytes address, int64_t now_s, uint8_t cookie[LG_COOKIE_BYTES]);

// True under either secret, within the cookie's life. Constant time in the hash. A secret of zeros
// stands for none: nothing is accepted under it. Times compare modulo 2^32 (RFC 1982), so 2106 is
// no limit.
bool lg_cookie_check(const struct lg_admission_secrets *secrets, uint64_t client_cookie,
	struct lg_bytes address, int64_t now_s, const uint8_t cookie[LG_COOKIE_BYTES]);
