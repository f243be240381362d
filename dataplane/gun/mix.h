// SPDX-License-Identifier: Apache-2.0
// Which requests of a scenario are sent: those of the rows chosen, in the order of the file, over
// and over.
#pragma once

#include "common/scenario.h"

struct lg_mix {
	uint32_t *shots; // entries of the scenario
	uint32_t count;  // not 0
};

// row_count 0: all rows. LG_E_NOT_FOUND for a label that the scenario has not, naming those it has;
// LG_E_ARGUMENT for a scenario without a request.
LG_MUST_CHECK int lg_mix_select(struct lg_mix *mix, const struct lg_scenario *scenario,
	const char *const *rows, unsigned row_count, struct lg_error *err);
void lg_mix_free(struct lg_mix *mix);

static inline uint32_t lg_mix_shot(const struct lg_mix *mix, uint64_t number)
{
	return mix->shots[number % mix->count];
}
