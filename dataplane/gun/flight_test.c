// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/flight.h"

#include <criterion/criterion.h>

static struct lg_flight flight;

static void start(uint64_t room)
{
	cr_assert_eq(lg_flight_init(&flight, room, NULL), LG_OK);
}

static void end(void)
{
	lg_flight_fini(&flight);
}

static void open_at(int64_t sent_ns)
{
	const struct lg_flight_request request = {
		.due_ns = sent_ns - 3, .sent_ns = sent_ns, .shot = (uint32_t)sent_ns};

	lg_flight_open(&flight, &request);
}

TestSuite(flight, .fini = end);

Test(flight, finds_what_was_opened)
{
	struct lg_flight_request request;

	start(64);
	open_at(100);
	open_at(200);
	cr_assert_eq(lg_flight_find(&flight, 1, &request), LG_FLIGHT_OPEN);
	cr_assert_eq(request.sent_ns, 200);
	cr_assert_eq(request.due_ns, 197);
	cr_assert_eq(request.shot, 200);
	cr_assert_eq(lg_flight_find(&flight, 2, &request), LG_FLIGHT_UNKNOWN);
	cr_assert_eq(lg_flight_find(&flight, UINT64_MAX, &request), LG_FLIGHT_UNKNOWN);
}

Test(flight, knows_a_closed_request_from_an_expired_one)
{
	struct lg_flight_request request;

	start(64);
	open_at(100);
	open_at(200);
	lg_flight_close(&flight, 1);
	cr_assert(lg_flight_expire(&flight, 101, &request));
	cr_assert_eq(request.sent_ns, 100);
	cr_assert_eq(lg_flight_find(&flight, 0, &request), LG_FLIGHT_EXPIRED);
	cr_assert_eq(lg_flight_find(&flight, 1, &request), LG_FLIGHT_CLOSED);
	cr_assert_eq(flight.open, 0);
}

Test(flight, expires_only_what_was_sent_before)
{
	struct lg_flight_request request;

	start(64);
	cr_assert_not(lg_flight_expire(&flight, INT64_MAX, &request));
	open_at(100);
	cr_assert_not(lg_flight_expire(&flight, 100, &request));
	cr_assert(lg_flight_expire(&flight, 101, &request));
	cr_assert_not(lg_flight_expire(&flight, INT64_MAX, &request));
}

Test(flight, expires_oldest_first_and_skips_closed_ones)
{
	struct lg_flight_request request;

	start(64);
	for (int64_t at = 1; at <= 5; at++)
		open_at(at);
	lg_flight_close(&flight, 0);
	lg_flight_close(&flight, 2);
	lg_flight_close(&flight, 3);
	cr_assert(lg_flight_expire(&flight, 100, &request));
	cr_assert_eq(request.sent_ns, 2);
	cr_assert(lg_flight_expire(&flight, 100, &request));
	cr_assert_eq(request.sent_ns, 5);
	cr_assert_not(lg_flight_expire(&flight, 100, &request));
}

Test(flight, keeps_the_place_of_an_old_request_until_it_ends)
{
	struct lg_flight_request request;

	start(64);
	cr_assert_eq(lg_flight_room(&flight), 64);
	for (int64_t at = 0; at < 64; at++)
		open_at(at);
	cr_assert_eq(lg_flight_room(&flight), 0);
	for (uint64_t i = 1; i < 64; i++)
		lg_flight_close(&flight, i);
	cr_assert_eq(lg_flight_room(&flight), 0, "request 0 is still open");
	cr_assert(lg_flight_expire(&flight, 1, &request));
	cr_assert_eq(lg_flight_room(&flight), 64);
}

Test(flight, forgets_numbers_whose_place_serves_another)
{
	struct lg_flight_request request;

	start(64);
	for (int64_t at = 0; at < 200; at++) {
		open_at(at);
		lg_flight_close(&flight, (uint64_t)at);
	}
	cr_assert_eq(lg_flight_find(&flight, 135, &request), LG_FLIGHT_EXPIRED);
	cr_assert_eq(lg_flight_find(&flight, 136, &request), LG_FLIGHT_CLOSED);
}

Test(flight, has_a_bounded_number_of_places)
{
	start(100);
	cr_assert_eq(flight.room, 128);
	lg_flight_fini(&flight);
	start(UINT64_MAX);
	cr_assert_eq(flight.room, LG_FLIGHT_ROOM_MAX);
}
