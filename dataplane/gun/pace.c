// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/pace.h"

#define SECOND_NS UINT64_C(1000000000)

int64_t lg_pace_due_at(const struct lg_pace *pace, uint64_t n)
{
	const uint64_t whole = n / pace->rate * SECOND_NS;
	const uint64_t rest = n % pace->rate * SECOND_NS / pace->rate;

	return pace->start_ns + (int64_t)(whole + rest);
}

uint64_t lg_pace_due(const struct lg_pace *pace, int64_t now_ns)
{
	uint64_t until, due;

	if (now_ns < pace->start_ns)
		return 0;
	// n * SECOND_NS / rate, rounded down, <= elapsed means n < (elapsed + 1) * rate /
	// SECOND_NS.
	until = (uint64_t)(now_ns - pace->start_ns) + 1;
	due = until / SECOND_NS * pace->rate +
		(until % SECOND_NS * pace->rate + SECOND_NS - 1) / SECOND_NS;
	return due < pace->total ? due : pace->total;
}
