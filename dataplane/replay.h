// SPDX-License-Identifier: Apache-2.0
// Replay window of one client, after RFC 6479: the last LG_REPLAY_WINDOW counter values may come in
// any order, each once; older ones never. The bitmap is a ring of words with one more than the
// window needs, so that moving it forward clears whole words and shifts nothing.
//
// Only for counters whose MAC has been verified: a forged one would move the window past the
// honest client.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define LG_REPLAY_WINDOW 1024
#define LG_REPLAY_WORDS (LG_REPLAY_WINDOW / 64 + 1)

// All zero is a client that has sent nothing yet.
struct lg_replay {
	uint64_t highest;
	uint64_t seen[LG_REPLAY_WORDS];
};

// False for a value seen before or below the window; otherwise notes it.
static inline bool lg_replay_accept(struct lg_replay *window, uint64_t counter)
{
	const uint64_t word = counter / 64;
	const uint64_t bit = UINT64_C(1) << counter % 64;
	const uint64_t top = window->highest / 64;

	if (counter > window->highest) {
		const uint64_t ahead = word - top;

		for (uint64_t i = 1; i <= ahead && i <= LG_REPLAY_WORDS; i++)
			window->seen[(top + i) % LG_REPLAY_WORDS] = 0;
		window->highest = counter;
	} else if (window->highest - counter >= LG_REPLAY_WINDOW) {
		return false;
	}
	if (window->seen[word % LG_REPLAY_WORDS] & bit)
		return false;
	window->seen[word % LG_REPLAY_WORDS] |= bit;
	return true;
}
