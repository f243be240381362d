// SPDX-License-Identifier: Apache-2.0
// One run: sends a mix on schedule, judges what comes back, ends when every request has ended.
#pragma once

#include "common/clock.h"
#include "dataplane/gun/judge.h"
#include "dataplane/gun/mix.h"
#include "dataplane/gun/pace.h"
#include "dataplane/gun/wire.h"

#include <stdatomic.h>
#include <stdio.h>

// Requests written and not yet taken by the wire.
struct lg_volley {
	unsigned count, sent;
	uint32_t shots[LG_WIRE_BURST];
	int64_t due_ns[LG_WIRE_BURST];
	struct lg_bytes datagrams[LG_WIRE_BURST];
	uint8_t bytes[LG_WIRE_BURST][LG_REQUEST_MAX_BYTES];
};

struct lg_run {
	const struct lg_clock *clock;
	const struct lg_scenario *scenario;
	const struct lg_mix *mix;
	struct lg_wire *wire;
	int64_t timeout_ns;
	enum lg_damage damage;
	FILE *progress; // NULL = none
	// Called for every answer that closes a request; true ends the run. NULL = none. With an
	// observer no verdict counts as wrong.
	bool (*observe)(void *observer, const struct lg_answer *answer, int64_t unix_ns);
	void *observer;
	// Set from a signal handler: 1 sends no more and waits for what is under way, 2 ends at
	// once.
	const atomic_int *stop;

	struct lg_asker asker;
	struct lg_pace pace;
	struct lg_flight flight;
	struct lg_judge judge;
	struct lg_volley volley;
	int64_t cookie_asked_ns;
	int64_t ended_ns;
	bool stopped; // before its end
};

// Caller fills in the fields above the blank line, then this makes the rest ready. key NULL: not
// enrolled.
LG_MUST_CHECK int lg_run_init(struct lg_run *run, const struct lg_client_key *key, uint64_t rate,
	uint64_t total, struct lg_error *err);
void lg_run_fini(struct lg_run *run);

// Fails only where no run comes about: an asker without a key that gets no cookie.
LG_MUST_CHECK int lg_run_go(struct lg_run *run, struct lg_error *err);

// Requests that the schedule wanted sent and that were not: generator or port too slow.
uint64_t lg_run_unsent(const struct lg_run *run);

// Seconds that sending took: the time of the last request, and its share of the schedule.
double lg_run_seconds(const struct lg_run *run);

// Nothing wrong or unsent, no answer with a wrong MAC, not more lost than allowed, none at all
// sent counting as failure.
bool lg_run_succeeded(const struct lg_run *run, double allow_loss_percent);
