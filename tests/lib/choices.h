// SPDX-License-Identifier: Apache-2.0
// Choices that look random and are the same again from the same seed (splitmix64).
#pragma once

#include <stddef.h>
#include <stdint.h>

struct lg_choices {
	uint64_t state; // the seed, to begin with
};

static inline uint64_t lg_choose_word(struct lg_choices *choices)
{
	uint64_t z = choices->state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static inline uint32_t lg_choose_below(struct lg_choices *choices, uint32_t end)
{
	return (uint32_t)(lg_choose_word(choices) % end);
}

static inline void lg_choose_bytes(struct lg_choices *choices, uint8_t *out, size_t len)
{
	for (size_t i = 0; i < len; i++)
		out[i] = (uint8_t)lg_choose_word(choices);
}

// The choices of one thing of many: number tells it from the others.
static inline struct lg_choices lg_choices_of(uint64_t seed, uint64_t number)
{
	struct lg_choices mixed = {seed};

	mixed.state = lg_choose_word(&mixed) ^ number * UINT64_C(0xd1342543de82ef95);
	return mixed;
}
