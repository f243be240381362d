// SPDX-License-Identifier: Apache-2.0
// Field elements as words. Limbs are taken apart here by bits, so it isn't part of what
// field_bounds_test runs on intervals.
#include "dataplane/ed25519/field.h"

void lg_fe_to_words(struct lg_fe a, uint64_t words[4])
{
	const uint64_t *limb;

	a = lg_fe_canonical(a);
	limb = a.limb;
	words[0] = limb[0] | limb[1] << 51;
	words[1] = limb[1] >> 13 | limb[2] << 38;
	words[2] = limb[2] >> 26 | limb[3] << 25;
	words[3] = limb[3] >> 39 | limb[4] << 12;
}

struct lg_fe lg_fe_from_words(const uint64_t words[4])
{
	return (struct lg_fe){{
		words[0] & LG_LIMB_MASK,
		(words[0] >> 51 | words[1] << 13) & LG_LIMB_MASK,
		(words[1] >> 38 | words[2] << 26) & LG_LIMB_MASK,
		(words[2] >> 25 | words[3] << 39) & LG_LIMB_MASK,
		words[3] >> 12 & LG_LIMB_MASK,
	}};
}

bool lg_fe_is_zero(struct lg_fe a)
{
	uint64_t bits = 0;

	a = lg_fe_canonical(a);
	for (int i = 0; i < 5; i++)
		bits |= a.limb[i];
	return bits == 0;
}
