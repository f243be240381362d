// SPDX-License-Identifier: Apache-2.0
// The table of one point: d·2^(wi)·P for every digit d of every window i of a comb.
#pragma once

#include "dataplane/ed25519/arithmetic.h"

// Room to build in, some 150 KB; for one table at a time.
struct lg_table_room {
	struct lg_point point[LG_POINT_MULTIPLES_MAX];
	struct lg_multiple multiple[LG_POINT_MULTIPLES_MAX];
};

// Writes comb->slots slots in the form that arithmetic reads.
void lg_table_build(struct lg_table_room *room, const struct lg_arithmetic *arithmetic,
	const struct lg_comb *comb, const struct lg_point *point, uint8_t *slots);
