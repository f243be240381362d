// SPDX-License-Identifier: Apache-2.0
// Points from their encodings (RFC 8032 section 5.1.3), eight at once: two groups of four, so that
// the long chain of squarings in one does not wait for itself.
#pragma once

#include "dataplane/ed25519/point_x4.h"

// The negative of key[g][l], which is refused exactly where libsodium 1.0.18 refuses it: y not
// below p, a small-order point, none at all. Those become the neutral element, and good[g][l] is 0.
void lg_decode_x4_negative(const uint8_t *const key[2][LG_LANES], struct lg_fe_x4 x[2],
	struct lg_fe_x4 y[2], uint8_t good[2][LG_LANES]);
