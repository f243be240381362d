// SPDX-License-Identifier: Apache-2.0
// Whole runs against a gateway in memory, in simulated time: waiting moves the clock.
#include "dataplane/gun/run.h"

#include "keys/keypair.h"

#include <criterion/criterion.h>

#include <string.h>

#define MS INT64_C(1000000)
#define SECOND (1000 * MS)
#define UNIX_START_NS (INT64_C(1795000000) * SECOND)
#define QUEUE 4096

static int64_t now_ns;

static int64_t simulated_unix(void *self)
{
	(void)self;
	return UNIX_START_NS + now_ns;
}

static int64_t simulated_monotonic(void *self)
{
	(void)self;
	return now_ns;
}

static const struct lg_clock simulated = {simulated_unix, simulated_monotonic, NULL};

// The gateway, and how it behaves in a test.
static struct {
	struct lg_wire wire;
	int64_t delay_ns;
	unsigned drop_every;        // 0 = none
	int64_t deaf_from, deaf_to; // takes nothing from the wire between these moments
	enum lg_verdict verdict;    // of all answers
	enum lg_verdict to_no_cookie;
	bool wrong_mac, twice;
	unsigned taken, cookies, no_cookie_requests;
	struct {
		int64_t at;
		uint8_t bytes[LG_ANSWER_BYTES];
	} queue[QUEUE];
	unsigned head, tail;
	uint8_t heard[LG_WIRE_BURST][LG_ANSWER_BYTES];
} gateway;

static const uint8_t cookie[LG_AUTHENTICATOR_BYTES] = "a cookie of 16 b";
static const struct lg_client_key key = {.id = 0x2000010000000007, .key = {9, 8, 7}};

static void queue_answer(const struct lg_request *request, enum lg_verdict verdict)
{
	const bool enrolled = request->flags & LG_FLAG_ENROLLED;
	struct lg_answer answer = {.flags = request->flags,
		.verdict = (uint8_t)verdict,
		.colour = (uint8_t)lg_verdict_colour(verdict),
		.client_id = request->client_id,
		.epoch = 1,
		.generation = 3};
	uint8_t *out = gateway.queue[gateway.tail % QUEUE].bytes;

	memcpy(answer.nonce, request->nonce, sizeof(answer.nonce));
	if (!enrolled)
		memcpy(answer.authenticator, cookie, sizeof(cookie));
	lg_answer_encode(&answer, out);
	if (enrolled)
		lg_client_mac(&key, LG_ANSWER_MAC, out, LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES,
			out + LG_ANSWER_BYTES - LG_AUTHENTICATOR_BYTES);
	out[LG_ANSWER_BYTES - 1] ^= gateway.wrong_mac;
	gateway.queue[gateway.tail++ % QUEUE].at = now_ns + gateway.delay_ns;
	cr_assert_leq(gateway.tail - gateway.head, QUEUE);
}

static void take(const struct lg_bytes *datagram)
{
	struct lg_request request;
	enum lg_reason reason;

	gateway.taken++;
	if (lg_request_parse(datagram->data, datagram->len, &request, &reason) != LG_REQUEST_SOUND)
		return;
	cr_assert_eq(reason, LG_R_NONE);
	// Written when due, though perhaps not taken at once.
	cr_assert_leq(request.client_time_ms, (UNIX_START_NS + now_ns) / MS);
	cr_assert_geq(request.client_time_ms, (UNIX_START_NS + now_ns - SECOND) / MS);
	if (request.flags & LG_FLAG_ENROLLED) {
		if (!lg_client_mac_matches(&key, LG_REQUEST_MAC, datagram->data,
			    datagram->len - LG_AUTHENTICATOR_BYTES, request.authenticator))
			return;
	} else if (memcmp(request.authenticator, cookie, sizeof(cookie)) != 0) {
		gateway.no_cookie_requests++;
		if (gateway.to_no_cookie)
			queue_answer(&request, gateway.to_no_cookie);
		return;
	}
	if (gateway.drop_every && gateway.taken % gateway.drop_every == 0)
		return;
	queue_answer(&request, gateway.verdict);
	if (gateway.twice)
		queue_answer(&request, gateway.verdict);
}

static unsigned gateway_send(struct lg_wire *wire, const struct lg_bytes *datagrams, unsigned count)
{
	(void)wire;
	if (now_ns >= gateway.deaf_from && now_ns < gateway.deaf_to) {
		now_ns += MS;
		return 0;
	}
	for (unsigned i = 0; i < count; i++)
		take(&datagrams[i]);
	return count;
}

static unsigned gateway_receive(struct lg_wire *wire, struct lg_bytes *datagrams)
{
	unsigned count = 0;

	(void)wire;
	while (count < LG_WIRE_BURST && gateway.head < gateway.tail &&
		gateway.queue[gateway.head % QUEUE].at <= now_ns) {
		memcpy(gateway.heard[count], gateway.queue[gateway.head++ % QUEUE].bytes,
			LG_ANSWER_BYTES);
		datagrams[count] = (struct lg_bytes){gateway.heard[count], LG_ANSWER_BYTES};
		count++;
	}
	return count;
}

static void gateway_wait(struct lg_wire *wire, int64_t ns)
{
	int64_t until = now_ns + ns;

	(void)wire;
	if (gateway.head < gateway.tail && gateway.queue[gateway.head % QUEUE].at < until)
		until = gateway.queue[gateway.head % QUEUE].at;
	now_ns = until > now_ns ? until : now_ns;
}

static struct lg_scenario scenario;
static struct lg_mix mix;
static atomic_int stop;
static struct lg_run run;
static struct lg_error err;

static void start(void)
{
	const struct lg_scenario_entry entry = {.verdict = LG_VALID,
		.reason = LG_SCENARIO_ANY_REASON,
		.payload_kind = LG_PAYLOAD_CREDENTIAL};
	const struct lg_bytes payload = {(const uint8_t *)"payload", 7};

	cr_assert_eq(lg_keys_init(&err), LG_OK, "%s", err.text);
	gateway.wire = (struct lg_wire){gateway_send, gateway_receive, gateway_wait, NULL};
	gateway.delay_ns = MS / 10;
	gateway.verdict = LG_VALID;
	gateway.to_no_cookie = LG_COOKIE_REQUIRED;
	lg_scenario_init(&scenario);
	cr_assert_eq(lg_scenario_append(&scenario, "genuine", &entry, payload, NULL), LG_OK);
	cr_assert_eq(lg_scenario_append(&scenario, "other", &entry, payload, NULL), LG_OK);
	cr_assert_eq(lg_mix_select(&mix, &scenario, NULL, 0, &err), LG_OK);
	run.clock = &simulated;
	run.scenario = &scenario;
	run.mix = &mix;
	run.wire = &gateway.wire;
	run.timeout_ns = SECOND;
	run.stop = &stop;
}

static void end(void)
{
	lg_run_fini(&run);
	lg_mix_free(&mix);
	lg_scenario_free(&scenario);
}

TestSuite(run, .init = start, .fini = end, .timeout = 30);

static void go(const struct lg_client_key *client, uint64_t rate, uint64_t total)
{
	cr_assert_eq(lg_run_init(&run, client, rate, total, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_run_go(&run, &err), LG_OK, "%s", err.text);
}

static struct lg_tally total(void)
{
	return lg_judge_total(&run.judge);
}

static bool near(uint64_t ns, int64_t wanted)
{
	return ns >= (uint64_t)wanted && ns <= (uint64_t)(wanted + wanted / 50);
}

Test(run, keeps_its_schedule_and_measures_the_answers)
{
	go(&key, 1000, 3000);
	cr_assert_eq(total().sent, 3000);
	cr_assert_eq(total().right, 3000);
	cr_assert_eq(run.judge.rows[0].sent, 1500);
	cr_assert(near(lg_latency_percentile(&run.judge.from_due, 50), MS / 10));
	cr_assert(near(lg_latency_percentile(&run.judge.from_sent, 99), MS / 10));
	cr_assert_float_eq(lg_run_seconds(&run), 3.0, 0.0001);
	cr_assert(lg_run_succeeded(&run, 0));
}

Test(run, sends_every_request_once_when_asked_for_as_many)
{
	go(&key, 1000, mix.count);
	cr_assert_eq(run.judge.rows[0].right, 1);
	cr_assert_eq(run.judge.rows[1].right, 1);
	cr_assert(lg_run_succeeded(&run, 0));
}

Test(run, charges_a_stall_to_every_request_that_it_delayed)
{
	gateway.deaf_from = SECOND;
	gateway.deaf_to = SECOND + SECOND / 2;
	go(&key, 1000, 3000);
	cr_assert_eq(total().right, 3000);
	// Requests due during the half second waited for its end: a sixth of them all.
	cr_assert_gt(lg_latency_percentile(&run.judge.from_due, 99), 400 * MS);
	cr_assert_lt(lg_latency_percentile(&run.judge.from_due, 80), MS);
	cr_assert_lt(lg_latency_percentile(&run.judge.from_sent, 100), MS);
}

Test(run, counts_what_is_never_answered_as_lost)
{
	gateway.drop_every = 10;
	go(&key, 1000, 1000);
	cr_assert_eq(total().lost, 100);
	cr_assert_eq(total().right, 900);
	cr_assert_eq(run.flight.open, 0);
	cr_assert_not(lg_run_succeeded(&run, 0));
	cr_assert_not(lg_run_succeeded(&run, 9.9));
	cr_assert(lg_run_succeeded(&run, 10));
}

Test(run, counts_an_answer_after_the_timeout_as_lost)
{
	gateway.delay_ns = SECOND + 100 * MS;
	go(&key, 100, 200);
	cr_assert_eq(total().lost, 200);
	cr_assert_gt(run.judge.late, 0);
}

Test(run, fails_on_a_single_wrong_answer)
{
	gateway.verdict = LG_GONE;
	go(&key, 1000, 1);
	cr_assert_eq(total().wrong, 1);
	cr_assert_not(lg_run_succeeded(&run, 100));
}

Test(run, fails_when_it_could_not_send)
{
	gateway.deaf_to = INT64_MAX;
	go(&key, 1000, 1000);
	cr_assert_eq(lg_run_unsent(&run), 1000);
	cr_assert_not(lg_run_succeeded(&run, 100));
}

Test(run, does_not_believe_answers_with_a_wrong_mac)
{
	gateway.wrong_mac = true;
	go(&key, 1000, 10);
	cr_assert_eq(run.judge.untrusted, 10);
	cr_assert_eq(total().lost, 10);
	cr_assert_not(lg_run_succeeded(&run, 100));
}

Test(run, tolerates_second_answers)
{
	gateway.twice = true;
	go(&key, 1000, 10);
	cr_assert_eq(run.judge.twice, 10);
	cr_assert_eq(total().right, 10);
	cr_assert(lg_run_succeeded(&run, 0));
}

Test(run, takes_silence_for_right_where_a_forgery_was_sent)
{
	run.damage = LG_DAMAGE_MAC;
	go(&key, 1000, 100);
	cr_assert_eq(gateway.taken, 100);
	cr_assert_eq(total().right, 100);
	cr_assert_eq(total().answered, 0);
	cr_assert(lg_run_succeeded(&run, 0));
}

Test(run, gets_a_cookie_before_it_begins)
{
	go(NULL, 1000, 50);
	cr_assert_eq(gateway.no_cookie_requests, 1);
	cr_assert_eq(total().sent, 50);
	cr_assert_eq(total().right, 50);
}

Test(run, renews_its_cookie)
{
	go(NULL, 1, 4000);
	cr_assert_eq(gateway.no_cookie_requests, 3); // at 0, 1800 and 3600 s
	cr_assert_eq(total().right, 4000);
}

Test(run, says_so_when_nobody_hands_out_cookies)
{
	gateway.to_no_cookie = 0;
	cr_assert_eq(lg_run_init(&run, NULL, 1000, 10, &err), LG_OK);
	cr_assert_eq(lg_run_go(&run, &err), LG_E_TIMEOUT);
	cr_assert_eq(gateway.no_cookie_requests, 5);
}

Test(run, says_so_when_cookies_are_refused)
{
	gateway.to_no_cookie = LG_UNAUTHORISED;
	cr_assert_eq(lg_run_init(&run, NULL, 1000, 10, &err), LG_OK);
	cr_assert_eq(lg_run_go(&run, &err), LG_E_PERMISSION);
	cr_assert(strstr(err.text, "UNAUTHORISED"));
}

// Interrupts after some answers, as a signal would.
static bool interrupt_at_100(void *observer, const struct lg_answer *answer, int64_t unix_ns)
{
	unsigned *seen = observer;

	(void)answer;
	cr_assert_eq(unix_ns, UNIX_START_NS + now_ns);
	if (++*seen == 100)
		atomic_store(&stop, 1);
	return false;
}

Test(run, when_interrupted_waits_for_what_is_under_way)
{
	unsigned seen = 0;

	run.observe = interrupt_at_100;
	run.observer = &seen;
	gateway.delay_ns = 50 * MS;
	go(&key, 1000, 10000);
	cr_assert(run.stopped);
	cr_assert_gt(total().sent, 100);
	cr_assert_lt(total().sent, 200);
	cr_assert_eq(total().right, total().sent);
	cr_assert_eq(lg_run_unsent(&run), 0);
}

static bool enough(void *observer, const struct lg_answer *answer, int64_t unix_ns)
{
	(void)answer;
	(void)unix_ns;
	return ++*(unsigned *)observer >= 5;
}

Test(run, ends_when_its_observer_has_seen_enough)
{
	unsigned seen = 0;

	run.observe = enough;
	run.observer = &seen;
	go(&key, 1000, 100000);
	cr_assert(run.stopped);
	cr_assert_lt(total().sent, 10);
	cr_assert_lt(lg_run_seconds(&run), 0.1);
}
