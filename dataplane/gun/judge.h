// SPDX-License-Identifier: Apache-2.0
// Judges answers: to which request, from the gateway, and the right ones?
//
// Each request ends in exactly one of right, wrong and lost. For a request that must be met with
// silence, hearing nothing until the timeout is right, and any answer is wrong. One thread.
#pragma once

#include "dataplane/gun/asker.h"
#include "dataplane/gun/flight.h"
#include "dataplane/gun/latency.h"

#define LG_MISMATCHES_MAX 32

struct lg_tally {
	uint64_t sent;
	uint64_t answered;
	uint64_t right;
	uint64_t wrong;
	uint64_t lost;
};

// A way in which answers of a row were wrong.
struct lg_mismatch {
	uint64_t count;
	uint16_t row;
	struct lg_expectation expected;
	uint8_t verdict;
	uint16_t reason;
};

struct lg_judge {
	const struct lg_scenario *scenario;
	const struct lg_asker *asker;
	struct lg_flight *flight;
	enum lg_damage damage;
	bool any_answer; // every verdict is right: for watching how they change

	struct lg_tally rows[LG_SCENARIO_ROWS_MAX];
	struct lg_latency from_due;  // as a user sees it who asks on schedule
	struct lg_latency from_sent; // as the gateway alone accounts for it
	struct lg_mismatch mismatches[LG_MISMATCHES_MAX];
	unsigned mismatch_count; // at most LG_MISMATCHES_MAX: more kinds are not told apart
	uint64_t stray;          // not an answer, or not to this run
	uint64_t untrusted;      // MAC wrong: ignored, the request stays open
	uint64_t twice;          // second answers
	uint64_t late;           // answers after the timeout
	uint32_t epoch;          // of the last answer
	uint64_t generation_least, generation_most;
};

void lg_judge_init(struct lg_judge *judge, const struct lg_scenario *scenario,
	const struct lg_asker *asker, struct lg_flight *flight, enum lg_damage damage);

void lg_judge_sent(struct lg_judge *judge, uint32_t shot);

// True when the answer closed a request.
bool lg_judge_answer(struct lg_judge *judge, struct lg_bytes datagram,
	const struct lg_answer *answer, int64_t now_ns);

// Gives up requests sent before this moment.
void lg_judge_expire(struct lg_judge *judge, int64_t sent_before_ns);

struct lg_tally lg_judge_total(const struct lg_judge *judge);
