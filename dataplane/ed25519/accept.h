// SPDX-License-Identifier: Apache-2.0
// What libsodium 1.0.18 refuses before it computes anything: encodings of small order and, for
// keys, those that are not canonical. R's other encodings need no rule: an R that is not canonical
// or not on the curve differs from every encoding that it is compared with.
#pragma once

#include "dataplane/ed25519/point.h"

// R of a signature: not one of the seven encodings of points of small order, whatever its sign bit.
bool lg_accept_r(const uint8_t r[32]);

// S of a signature, in little-endian words. False for what R or S alone refuse: an R as above, an S
// that is not below L. S then becomes zero, so that going on with it costs what any other does.
bool lg_accept_signature(const uint8_t signature[64], uint64_t s[4]);

// A public key as far as its bytes tell: y below p, not of small order.
bool lg_accept_key_encoding(const uint8_t key[32]);

// A public key: such an encoding, of a point on the curve. *negated becomes -A with Z = 1; it is
// untouched when the key is refused.
bool lg_accept_key(const uint8_t key[32], struct lg_point *negated);
