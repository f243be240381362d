// SPDX-License-Identifier: Apache-2.0
#include "keys/cookie.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

#define SECOND_NS INT64_C(1000000000)

// Whoever is admitted with this payload is told MALFORMED; whoever is not, something else.
#define ADMITTED LG_C_verdict_MALFORMED

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_test_frame frame;

static void open_world(void)
{
	lg_world_open(&w);
}

static void close_world(void)
{
	lg_world_close(&w);
}

TestSuite(stage_admit, .init = open_world, .fini = close_world);

static void enrolled(void)
{
	lg_question_enrolled(&w, &q, (const uint8_t *)"x", 1);
}

static void unenrolled(void)
{
	lg_question_public(&w, &q, (const uint8_t *)"x", 1);
}

static enum lg_counter ask(void)
{
	return lg_world_ask(&w, &q, &a);
}

static void pass(int64_t seconds)
{
	w.now.unix_ms += seconds * 1000;
	w.now.monotonic_ns += seconds * SECOND_NS;
	w.now.confirmed_ns = w.now.monotonic_ns;
}

Test(stage_admit, admits_an_enrolled_client)
{
	enrolled();
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, drops_any_change_to_an_enrolled_request)
{
	enrolled();
	lg_question_frame(&w, &q, &frame);
	const struct lg_test_frame good = frame;
	const uint32_t at = frame.body + LG_UDP_HEADER_BYTES;

	for (uint32_t i = at + 8; i < good.len; i++) { // beyond magic, version, type and flags
		frame = good;
		frame.data[i] ^= 1;
		lg_test_set_checksums(&frame);
		cr_assert_eq(lg_world_send(&w, &frame), LG_C_drop_mac, "byte %d", (int)(i - at));
	}
	frame = good;
	cr_expect_eq(lg_world_send(&w, &frame), ADMITTED);
}

Test(stage_admit, drops_a_client_with_another_sites_key)
{
	enrolled();
	q.client.key[0] ^= 1;
	cr_expect_eq(ask(), LG_C_drop_mac);
	q.client.key[0] ^= 1;
	cr_expect_eq(ask(), ADMITTED);
	enrolled();
	q.client.key[0] ^= 1; // now that it is remembered
	cr_expect_eq(ask(), LG_C_drop_mac);
}

Test(stage_admit, drops_an_answers_mac_on_a_request)
{
	enrolled();
	q.seal = false;
	lg_question_frame(&w, &q, &frame);
	const uint32_t at = frame.body + LG_UDP_HEADER_BYTES;

	lg_client_mac(&q.client, LG_ANSWER_MAC, frame.data + at,
		frame.len - at - LG_AUTHENTICATOR_BYTES, q.authenticator);
	cr_expect_eq(ask(), LG_C_drop_mac);
}

Test(stage_admit, goes_by_a_new_master_at_once)
{
	enrolled();
	cr_assert_eq(ask(), ADMITTED);
	w.fixture->secrets.client_master[0] ^= 1;
	lg_world_publish(&w);
	enrolled();
	cr_expect_eq(ask(), LG_C_drop_mac, "the remembered key is the old master's");
	lg_client_key_derive(w.fixture->secrets.client_master, w.client.id, &w.client);
	enrolled();
	cr_expect_eq(ask(), ADMITTED);
	enrolled();
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, hands_a_stranger_a_cookie_that_works)
{
	for (int ipv6 = 0; ipv6 <= 1; ipv6++) {
		unenrolled();
		q.ipv6 = ipv6;
		q.seal = false;
		cr_assert_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
		memcpy(q.authenticator, a.authenticator, LG_AUTHENTICATOR_BYTES);
		cr_expect_eq(ask(), ADMITTED);
	}
	cr_expect_eq(lg_world_count(&w, LG_C_cookies_sent), 4);
}

Test(stage_admit, asks_for_a_cookie_again_after_its_life)
{
	unenrolled();
	q.seal = false;
	cr_assert_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
	memcpy(q.authenticator, a.authenticator, LG_AUTHENTICATOR_BYTES);
	pass(LG_COOKIE_LIFE_S);
	q.time_ms = w.now.unix_ms;
	cr_expect_eq(ask(), ADMITTED);
	pass(1);
	cr_expect_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
}

Test(stage_admit, refuses_another_clients_cookie)
{
	unenrolled();
	lg_question_frame(&w, &q, &frame);
	memcpy(q.authenticator, frame.data + frame.len - LG_AUTHENTICATOR_BYTES,
		LG_AUTHENTICATOR_BYTES);
	q.seal = false;
	q.client.id ^= 1;
	cr_expect_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
	q.client.id ^= 1;
	q.ipv6 = true; // another address
	cr_expect_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
	q.ipv6 = false;
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, takes_cookies_of_the_secret_before)
{
	unenrolled();
	q.seal = false;
	cr_assert_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
	memcpy(q.authenticator, a.authenticator, LG_AUTHENTICATOR_BYTES);
	memcpy(w.fixture->secrets.cookie_before, w.fixture->secrets.cookie_now,
		LG_COOKIE_SECRET_BYTES);
	w.fixture->secrets.cookie_now[0] ^= 1;
	lg_world_publish(&w);
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, serves_no_stranger_where_cookies_are_off)
{
	w.fixture->secrets.cookies_allowed = false;
	lg_world_publish(&w);
	unenrolled();
	cr_expect_eq(ask(), LG_C_verdict_UNAUTHORISED);
	cr_expect_eq(a.reason, LG_R_COOKIES_OFF);
	cr_expect_eq(lg_world_count(&w, LG_C_cookies_sent), 0);
}

Test(stage_admit, refuses_client_clocks_that_are_too_far_off)
{
	const int64_t most_ms = (int64_t)w.fixture->policy.client_clock_s * 1000;
	const int64_t off_ms[] = {
		-most_ms, most_ms, -most_ms - 1, most_ms + 1, INT64_MIN, INT64_MAX};

	for (unsigned i = 0; i < sizeof off_ms / sizeof *off_ms; i++) {
		for (int known = 0; known <= 1; known++) {
			known ? enrolled() : unenrolled();
			q.time_ms = i < 4 ? w.now.unix_ms + off_ms[i] : off_ms[i];
			if (i < 2) {
				cr_expect_eq(ask(), ADMITTED);
				continue;
			}
			cr_expect_eq(ask(), LG_C_verdict_UNAUTHORISED);
			cr_expect_eq(a.reason, LG_R_CLIENT_CLOCK);
		}
	}
}

Test(stage_admit, refuses_clients_on_the_deny_list)
{
	w.fixture->policy.denied[0] = w.client.id;
	w.fixture->policy.denied_count = 1;
	lg_world_publish(&w);
	enrolled();
	cr_expect_eq(ask(), LG_C_verdict_UNAUTHORISED);
	cr_expect_eq(a.reason, LG_R_CLIENT_DENIED);
	// A stranger chooses his client cookie himself: the list is not about him.
	unenrolled();
	q.client.id = w.client.id;
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, drops_replays)
{
	enrolled();
	lg_put_be64(q.nonce, 5000);
	cr_expect_eq(ask(), ADMITTED);
	cr_expect_eq(ask(), LG_C_drop_replay);
	lg_put_be64(q.nonce, 5000 - LG_REPLAY_WINDOW + 1);
	cr_expect_eq(ask(), ADMITTED);
	lg_put_be64(q.nonce, 5000 - LG_REPLAY_WINDOW);
	cr_expect_eq(ask(), LG_C_drop_replay);
	q.nonce[15] ^= 1; // only the counter counts
	cr_expect_eq(ask(), LG_C_drop_replay);
}

Test(stage_admit, moves_no_window_for_a_forger)
{
	enrolled();
	lg_put_be64(q.nonce, 10);
	cr_assert_eq(ask(), ADMITTED);
	lg_put_be64(q.nonce, UINT64_MAX);
	q.seal = false;
	cr_assert_eq(ask(), LG_C_drop_mac);
	lg_put_be64(q.nonce, 11);
	q.seal = true;
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, moves_no_window_for_a_wrong_clock)
{
	enrolled();
	q.time_ms += 3600 * 1000;
	cr_assert_eq(ask(), LG_C_verdict_UNAUTHORISED);
	q.time_ms = w.now.unix_ms;
	cr_expect_eq(ask(), ADMITTED, "the same nonce may come again with the right time");
}

Test(stage_admit, keeps_a_window_for_each_client)
{
	enrolled();
	lg_put_be64(q.nonce, 5000);
	cr_assert_eq(ask(), ADMITTED);
	enrolled();
	lg_client_key_derive(w.fixture->secrets.client_master, lg_client_id(0xff, 0, 2), &q.client);
	lg_put_be64(q.nonce, 1);
	cr_expect_eq(ask(), ADMITTED);
}

static void limits(void (*start)(void), int64_t burst)
{
	for (int64_t i = 0; i < burst; i++) {
		start();
		cr_assert_eq(ask(), ADMITTED);
	}
	for (int64_t i = 0; i < burst; i++) {
		start();
		cr_assert_eq(ask(), LG_C_verdict_RATE_LIMITED);
	}
	for (int64_t i = 0; i < burst; i++) {
		start();
		cr_assert_eq(ask(), LG_C_drop_rate, "far over the rate it is not even told");
	}
	pass(1);
	start();
	cr_expect_eq(ask(), ADMITTED);
}

Test(stage_admit, limits_an_enrolled_client)
{
	w.conf.admission_client_rate = 10;
	w.conf.admission_client_burst = 5;
	lg_world_restart(&w);
	limits(enrolled, 5);
	// Another is not affected.
	enrolled();
	lg_client_key_derive(w.fixture->secrets.client_master, lg_client_id(0xff, 0, 2), &q.client);
	for (int i = 0; i < 5; i++) {
		lg_put_be64(q.nonce, (uint64_t)i);
		cr_expect_eq(ask(), ADMITTED);
	}
}

Test(stage_admit, limits_an_address_whatever_it_calls_itself)
{
	w.conf.admission_address_rate = 10;
	w.conf.admission_address_burst = 5;
	lg_world_restart(&w);
	limits(unenrolled, 5);
	for (int i = 0; i < 4; i++) {
		unenrolled();
		q.client.id += (uint64_t)i;
		cr_expect_eq(ask(), ADMITTED);
	}
	unenrolled();
	q.client.id = 99;
	cr_expect_eq(ask(), LG_C_verdict_RATE_LIMITED);
}

Test(stage_admit, charges_nobody_for_forgeries_and_strangers)
{
	w.conf.admission_client_rate = 1;
	w.conf.admission_client_burst = 1;
	w.conf.admission_address_rate = 1;
	w.conf.admission_address_burst = 1;
	lg_world_restart(&w);
	for (int i = 0; i < 100; i++) {
		enrolled();
		q.seal = false;
		cr_assert_eq(ask(), LG_C_drop_mac);
		unenrolled();
		q.seal = false;
		cr_assert_eq(ask(), LG_C_verdict_COOKIE_REQUIRED);
	}
	enrolled();
	cr_expect_eq(ask(), ADMITTED);
	unenrolled();
	cr_expect_eq(ask(), ADMITTED);
}

// All addresses of a /64 are one host's for the taking.
Test(stage_admit, counts_an_ipv6_network_as_one_client)
{
	w.conf.admission_address_rate = 1;
	w.conf.admission_address_burst = 1;
	lg_world_restart(&w);
	static const enum lg_counter expected[] = {ADMITTED, LG_C_verdict_RATE_LIMITED, ADMITTED};
	static const unsigned changed[] = {0, 15, 7}; // nothing, the host, the network

	for (unsigned i = 0; i < 3; i++) {
		uint8_t address[LG_IPV6_BYTES];

		unenrolled();
		q.ipv6 = true;
		q.seal = false;
		memcpy(address, lg_test_client_ipv6, sizeof address);
		if (i > 0)
			address[changed[i]] ^= 0x40;
		lg_cookie_make(w.fixture->secrets.cookie_now, q.client.id,
			(struct lg_bytes){address, sizeof address}, w.now.unix_ms / 1000,
			q.authenticator);
		lg_question_frame(&w, &q, &frame);
		memcpy(frame.data + frame.ip + 8, address, sizeof address);
		lg_test_set_checksums(&frame);
		cr_expect_eq(lg_world_send(&w, &frame), expected[i]);
	}
}

Test(stage_admit, keeps_enrolled_clients_apart_from_floods_of_addresses)
{
	w.conf.admission_address_rate = 1;
	w.conf.admission_address_burst = 1;
	lg_world_restart(&w);
	enrolled();
	const struct lg_question first = q;

	cr_assert_eq(ask(), ADMITTED);
	for (uint32_t i = 0; i < 5000; i++) {
		uint8_t address[LG_IPV4_BYTES];

		unenrolled();
		q.seal = false;
		lg_put_be32(address, 0x0a000000 + i);
		lg_cookie_make(w.fixture->secrets.cookie_now, q.client.id,
			(struct lg_bytes){address, sizeof address}, w.now.unix_ms / 1000,
			q.authenticator);
		lg_question_frame(&w, &q, &frame);
		memcpy(frame.data + frame.ip + 12, address, sizeof address);
		lg_test_set_checksums(&frame);
		cr_assert_eq(lg_world_send(&w, &frame), ADMITTED);
	}
	q = first;
	cr_expect_eq(ask(), LG_C_drop_replay, "its window is still there");
}
