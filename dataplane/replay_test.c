// SPDX-License-Identifier: Apache-2.0
#include "dataplane/replay.h"

#include <criterion/criterion.h>
#include <stdlib.h>

Test(replay, accepts_each_value_once)
{
	struct lg_replay w = {0};

	for (uint64_t i = 0; i < 5000; i++) {
		cr_assert(lg_replay_accept(&w, i));
		cr_assert(!lg_replay_accept(&w, i));
	}
}

Test(replay, accepts_any_order_within_the_window)
{
	struct lg_replay w = {0};
	const uint64_t top = 100000;

	cr_assert(lg_replay_accept(&w, top));
	for (uint64_t behind = LG_REPLAY_WINDOW - 1; behind > 0; behind--)
		cr_assert(lg_replay_accept(&w, top - behind), "%d", (int)behind);
	for (uint64_t behind = 0; behind < LG_REPLAY_WINDOW; behind++)
		cr_assert(!lg_replay_accept(&w, top - behind));
}

Test(replay, refuses_what_lies_below_the_window)
{
	struct lg_replay w = {0};

	cr_assert(lg_replay_accept(&w, 5000));
	cr_expect(!lg_replay_accept(&w, 5000 - LG_REPLAY_WINDOW));
	cr_expect(!lg_replay_accept(&w, 0));
	cr_expect(lg_replay_accept(&w, 5000 - LG_REPLAY_WINDOW + 1));
}

Test(replay, forgets_nothing_when_it_jumps)
{
	for (uint64_t jump = 1; jump < 3000; jump++) {
		struct lg_replay w = {0};

		cr_assert(lg_replay_accept(&w, 1000));
		cr_assert(lg_replay_accept(&w, 1000 + jump));
		cr_assert(!lg_replay_accept(&w, 1000));
		cr_assert(!lg_replay_accept(&w, 1000 + jump));
		cr_assert_eq(lg_replay_accept(&w, 999), jump < LG_REPLAY_WINDOW - 1);
		cr_assert(jump == 1 || lg_replay_accept(&w, 1000 + jump - 1));
	}
}

Test(replay, works_at_the_end_of_the_counter)
{
	struct lg_replay w = {0};

	cr_assert(lg_replay_accept(&w, UINT64_MAX));
	cr_expect(!lg_replay_accept(&w, UINT64_MAX));
	cr_expect(lg_replay_accept(&w, UINT64_MAX - LG_REPLAY_WINDOW + 1));
	cr_expect(!lg_replay_accept(&w, UINT64_MAX - LG_REPLAY_WINDOW));
	cr_expect(!lg_replay_accept(&w, 0));
}

// Against a model that remembers everything.
Test(replay, agrees_with_a_plain_set)
{
	static bool seen[20000];
	struct lg_replay w = {0};
	uint64_t highest = 0;
	unsigned seed = 1;

	for (unsigned i = 0; i < 200000; i++) {
		const uint64_t drift = i / 15;
		const uint64_t value = drift + (uint64_t)(rand_r(&seed) % 3000);
		const bool old = highest >= LG_REPLAY_WINDOW + value;
		const bool fresh = !seen[value] && !old;

		cr_assert_eq(lg_replay_accept(&w, value), fresh, "value %d", (int)value);
		seen[value] = seen[value] || fresh;
		highest = value > highest ? value : highest;
	}
}
