// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/accept.h"

#include "common/bytes.h"
#include "dataplane/ed25519/scalar.h"

#define ALL UINT64_MAX
#define SIGN_BIT (UINT64_C(1) << 63)

// y of the points whose order divides 8, as words: 0 (order 4), 1 (neutral), two of order 8, p - 1
// (order 2), and p and p + 1, which are 0 and 1 again.
static const uint64_t small_order_y[7][4] = {
	{0, 0, 0, 0},
	{1, 0, 0, 0},
	{0xb027b2c28f95e826, 0xf098eff289f4c345, 0x3933c6d305acdfd5, 0x05fc536d880238b1},
	{0x4fd84d3d706a17c7, 0x0f67100d760b3cba, 0xc6cc392cfa53202a, 0x7a03ac9277fdc74e},
	{ALL - 19, ALL, ALL, ALL >> 1},
	{ALL - 18, ALL, ALL, ALL >> 1},
	{ALL - 17, ALL, ALL, ALL >> 1},
};

bool lg_accept_r(const uint8_t r[32])
{
	bool small = false;

	for (int i = 0; i < 7; i++) {
		const uint64_t *y = small_order_y[i];

		small |= ((lg_le64(r) ^ y[0]) | (lg_le64(r + 8) ^ y[1]) | (lg_le64(r + 16) ^ y[2]) |
				 ((lg_le64(r + 24) & ~SIGN_BIT) ^ y[3])) == 0;
	}
	return !small;
}

bool lg_accept_signature(const uint8_t signature[64], uint64_t s[4])
{
	const bool accepted = lg_accept_r(signature) & lg_scalar_is_canonical(signature + 32);

	for (int i = 0; i < 4; i++)
		s[i] = lg_le64(signature + 32 + 8 * i) & -(uint64_t)accepted;
	return accepted;
}

static bool below_p(const uint8_t y[32])
{
	return (lg_le64(y + 24) | SIGN_BIT) != ALL || lg_le64(y + 16) != ALL ||
		lg_le64(y + 8) != ALL || lg_le64(y) < ALL - 18;
}

bool lg_accept_key_encoding(const uint8_t key[32])
{
	return below_p(key) && lg_accept_r(key);
}

bool lg_accept_key(const uint8_t key[32], struct lg_point *negated)
{
	struct lg_point a;
	const bool on_curve = lg_point_decode(key, &a);

	if (!lg_accept_key_encoding(key) || !on_curve)
		return false;
	*negated = lg_point_negate(a);
	return true;
}
