// SPDX-License-Identifier: Apache-2.0
// Requests under way: a bounded table from sequence number to what was asked and when. Requests
// are opened in the order of their numbers 0, 1, 2, …, closed by their answers in any order, and
// expired oldest first. For one thread.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdint.h>

#define LG_FLIGHT_ROOM_MAX (1u << 21)

struct lg_flight_request {
	int64_t due_ns;  // by the schedule
	int64_t sent_ns; // in truth
	uint32_t shot;   // what was asked, the caller's number
};

enum lg_flight_state {
	LG_FLIGHT_OPEN,
	LG_FLIGHT_CLOSED,
	LG_FLIGHT_EXPIRED,
	LG_FLIGHT_UNKNOWN, // never opened
};

struct lg_flight_slot;

struct lg_flight {
	struct lg_flight_slot *slots;
	uint64_t room;   // a power of two
	uint64_t next;   // number of the next request
	uint64_t oldest; // none before it is open
	uint64_t open;
};

// room is rounded up to a power of two, at most LG_FLIGHT_ROOM_MAX.
LG_MUST_CHECK int lg_flight_init(struct lg_flight *flight, uint64_t room, struct lg_error *err);
void lg_flight_fini(struct lg_flight *flight);

// Requests that may be opened before an old one must be closed or expired.
uint64_t lg_flight_room(const struct lg_flight *flight);

// Opens number flight->next. There must be room.
void lg_flight_open(struct lg_flight *flight, const struct lg_flight_request *request);

// State of a number, with *request filled in where it is LG_FLIGHT_OPEN. A number so old that its
// place serves another counts as expired.
enum lg_flight_state lg_flight_find(
	const struct lg_flight *flight, uint64_t number, struct lg_flight_request *request);

// Closes a number that is open.
void lg_flight_close(struct lg_flight *flight, uint64_t number);

// Expires the oldest open request if it was sent before this moment; false when there is none.
bool lg_flight_expire(
	struct lg_flight *flight, int64_t sent_before_ns, struct lg_flight_request *request);
