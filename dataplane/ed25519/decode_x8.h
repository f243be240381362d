// SPDX-License-Identifier: Apache-2.0
// Points from their encodings (RFC 8032 section 5.1.3), sixteen at once: two groups of eight, so
// that the long chain of squarings in one does not wait for itself.
#pragma once

#include "dataplane/ed25519/field_x8.h"

// The negative of key[g][l], which is refused exactly where libsodium 1.0.18 refuses it: y not
// below p, a small-order point, none at all. Those become the neutral element, and bit l of good[g]
// is 0.
void lg_decode_x8_negative(const uint8_t *const key[2][8], struct lg_fe_x8 x[2],
	struct lg_fe_x8 y[2], uint8_t good[2]);
