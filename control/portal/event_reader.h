// SPDX-License-Identifier: Apache-2.0
// Reads the table application_events as it grows, each row once.
//
// Numbers are given out before they are committed, so a row may appear below one that was seen: a
// number that is missing is waited for, for LG_EVENT_GAP_MS, and held to be one that was rolled
// back from then on. For one thread.
#pragma once

#include "control/portal/route.h"
#include "control/records/database.h"

#define LG_EVENT_GAP_MS 10000
#define LG_EVENT_WINDOW 4096

struct lg_event {
	char application[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	char state[32];   // after it
	char licence[33]; // cti of the licence that it brought, else ""
};

struct lg_event_reader {
	int64_t floor;    // all up to this number have been read, or never will be
	int64_t floor_ms; // when it was reached
	uint64_t seen[LG_EVENT_WINDOW / 64]; // bit i: floor + 1 + i has been read
};

// Starts after the last row that there is.
LG_MUST_CHECK int lg_event_reader_init(struct lg_event_reader *reader,
	struct lg_connection *connection, int64_t now_ms, struct lg_error *err);

// Calls each for every row that was not there before, in the order of their numbers.
LG_MUST_CHECK int lg_event_reader_run(struct lg_event_reader *reader,
	struct lg_connection *connection, int64_t now_ms,
	void (*each)(void *self, const struct lg_event *event), void *self, struct lg_error *err);
