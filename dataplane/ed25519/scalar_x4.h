// SPDX-License-Identifier: Apache-2.0
// What scalar.h and comb.h do for one scalar, for four at once, in AVX2: a lane for each. Exactly
// the same results, in a time that depends on no scalar. Any thread.
#pragma once

#include "dataplane/ed25519/comb.h"

// scalar[l] = wide[l] mod L, the exact integer in [0, L).
void lg_scalar_reduce_x4(const uint64_t wide[4][8], uint64_t scalar[4][4]);

// Splits four scalars below L: out[i][l] is what lg_comb_split() gives of digit i of scalar[l], in
// the table that begins at slot base[l]. Writes comb->windows rows.
void lg_comb_split_x4(const struct lg_comb *comb, const uint64_t scalar[4][4],
	const uint32_t base[4], uint32_t (*out)[4]);
