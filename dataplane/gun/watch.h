// SPDX-License-Identifier: Apache-2.0
// Reports how the answers to one request change over time: when a new generation is first seen, and
// when its verdict changes. An observer of dataplane/gun/run.h.
#pragma once

#include "common/protocol.h"

#include <stdbool.h>
#include <stdio.h>

struct lg_watch {
	FILE *out;
	bool json;        // a JSON object a change, rather than a line for people
	unsigned until;   // verdict that ends it, 0 = none
	bool reached;     // until was seen
	uint64_t changes; // reported so far, the first answer being one
	uint8_t verdict;  // of the last report
	uint64_t generation;
};

// Takes an answer that arrived at this moment; true when it is the one waited for.
bool lg_watch_see(void *watch, const struct lg_answer *answer, int64_t unix_ns);
