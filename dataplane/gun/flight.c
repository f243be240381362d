// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/flight.h"

#include <stdlib.h>

struct lg_flight_slot {
	struct lg_flight_request request;
	enum lg_flight_state state;
};

static struct lg_flight_slot *slot_of(const struct lg_flight *flight, uint64_t number)
{
	return &flight->slots[number & (flight->room - 1)];
}

int lg_flight_init(struct lg_flight *flight, uint64_t room, struct lg_error *err)
{
	uint64_t rounded = 64;

	while (rounded < room && rounded < LG_FLIGHT_ROOM_MAX)
		rounded *= 2;
	*flight = (struct lg_flight){.room = rounded};
	flight->slots = calloc(rounded, sizeof(*flight->slots));
	if (!flight->slots)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for %llu requests under way",
			(unsigned long long)rounded);
	return LG_OK;
}

void lg_flight_fini(struct lg_flight *flight)
{
	free(flight->slots);
	*flight = (struct lg_flight){0};
}

uint64_t lg_flight_room(const struct lg_flight *flight)
{
	return flight->room - (flight->next - flight->oldest);
}

static void pass_closed(struct lg_flight *flight)
{
	while (flight->oldest < flight->next &&
		slot_of(flight, flight->oldest)->state != LG_FLIGHT_OPEN)
		flight->oldest++;
}

void lg_flight_open(struct lg_flight *flight, const struct lg_flight_request *request)
{
	struct lg_flight_slot *slot = slot_of(flight, flight->next++);

	slot->request = *request;
	slot->state = LG_FLIGHT_OPEN;
	flight->open++;
}

enum lg_flight_state lg_flight_find(
	const struct lg_flight *flight, uint64_t number, struct lg_flight_request *request)
{
	const struct lg_flight_slot *slot;

	if (number >= flight->next)
		return LG_FLIGHT_UNKNOWN;
	if (flight->next - number > flight->room)
		return LG_FLIGHT_EXPIRED;
	slot = slot_of(flight, number);
	if (slot->state == LG_FLIGHT_OPEN)
		*request = slot->request;
	return slot->state;
}

void lg_flight_close(struct lg_flight *flight, uint64_t number)
{
	slot_of(flight, number)->state = LG_FLIGHT_CLOSED;
	flight->open--;
	pass_closed(flight);
}

bool lg_flight_expire(
	struct lg_flight *flight, int64_t sent_before_ns, struct lg_flight_request *request)
{
	struct lg_flight_slot *slot;

	if (flight->open == 0)
		return false;
	slot = slot_of(flight, flight->oldest); // open: pass_closed() saw to that
	if (slot->request.sent_ns >= sent_before_ns)
		return false;
	*request = slot->request;
	slot->state = LG_FLIGHT_EXPIRED;
	flight->open--;
	pass_closed(flight);
	return true;
}
