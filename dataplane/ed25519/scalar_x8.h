// SPDX-License-Identifier: Apache-2.0
// Scalars of eight signatures at once, in AVX-512.
#pragma once

#include "dataplane/ed25519/comb.h"

// Digits of eight scalars below L, each for the table that begins at its own slot:
// digits[i][lane] as lg_comb_split() gives them.
void lg_comb_split_x8(const struct lg_comb *comb, const uint64_t scalar[8][4],
	const uint32_t base[8], uint32_t (*digits)[8]);
