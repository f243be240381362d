// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/run.h"

#include <inttypes.h>
#include <string.h>

#define SECOND_NS INT64_C(1000000000)
#define COOKIE_TRIES 5
#define WAIT_MAX_NS (10 * INT64_C(1000000))

int lg_run_init(struct lg_run *run, const struct lg_client_key *key, uint64_t rate, uint64_t total,
	struct lg_error *err)
{
	// As many as a timeout's worth, and half of that again for bursts.
	const double room =
		(double)rate * (double)run->timeout_ns / SECOND_NS * 1.5 + LG_WIRE_BURST;
	int rc = lg_flight_init(&run->flight, (uint64_t)room, err);

	if (rc != LG_OK)
		return rc;
	lg_asker_init(&run->asker, key, lg_unix_ns(run->clock));
	lg_judge_init(&run->judge, run->scenario, &run->asker, &run->flight, run->damage);
	run->judge.any_answer = run->observe != NULL;
	run->pace = (struct lg_pace){.rate = rate, .total = total};
	return LG_OK;
}

void lg_run_fini(struct lg_run *run)
{
	lg_asker_fini(&run->asker);
	lg_flight_fini(&run->flight);
}

static int stop_wanted(const struct lg_run *run)
{
	return atomic_load_explicit(run->stop, memory_order_relaxed);
}

// Receives one burst; true when there was something.
static bool receive(struct lg_run *run)
{
	struct lg_bytes datagrams[LG_WIRE_BURST];
	const unsigned count = run->wire->receive(run->wire, datagrams);
	const int64_t now = lg_monotonic_ns(run->clock);

	for (unsigned i = 0; i < count; i++) {
		struct lg_answer answer;

		if (!lg_answer_parse(datagrams[i].data, datagrams[i].len, &answer)) {
			run->judge.stray++;
			continue;
		}
		if (lg_asker_take_cookie(&run->asker, &answer, now))
			continue;
		if (lg_judge_answer(&run->judge, datagrams[i], &answer, now) && run->observe &&
			run->observe(run->observer, &answer, lg_unix_ns(run->clock)))
			run->stopped = true;
	}
	return count > 0;
}

static void load_volley(struct lg_run *run, int64_t now)
{
	struct lg_volley *volley = &run->volley;
	const int64_t unix_ms = lg_unix_ms(run->clock);
	const uint64_t first = run->flight.next;
	const uint64_t room = lg_flight_room(&run->flight);
	uint64_t count = lg_pace_due(&run->pace, now) - first;

	if (count > LG_WIRE_BURST)
		count = LG_WIRE_BURST;
	if (count > room)
		count = room;
	for (unsigned i = 0; i < count; i++) {
		volley->shots[i] = lg_mix_shot(run->mix, first + i);
		volley->due_ns[i] = lg_pace_due_at(&run->pace, first + i);
		volley->datagrams[i] = (struct lg_bytes){volley->bytes[i],
			lg_asker_write(&run->asker, run->scenario, volley->shots[i], first + i,
				unix_ms, run->damage, volley->bytes[i])};
	}
	volley->count = (unsigned)count;
	volley->sent = 0;
}

static void send_due(struct lg_run *run, int64_t now)
{
	struct lg_volley *volley = &run->volley;
	int64_t sent_ns;
	unsigned taken;

	if (volley->sent == volley->count)
		load_volley(run, now);
	if (volley->sent == volley->count)
		return;
	sent_ns = lg_monotonic_ns(run->clock);
	taken = run->wire->send(
		run->wire, volley->datagrams + volley->sent, volley->count - volley->sent);
	for (unsigned i = volley->sent; i < volley->sent + taken; i++) {
		const struct lg_flight_request request = {
			.due_ns = volley->due_ns[i], .sent_ns = sent_ns, .shot = volley->shots[i]};

		lg_flight_open(&run->flight, &request);
		lg_judge_sent(&run->judge, request.shot);
	}
	volley->sent += taken;
}

static void ask_for_cookie(struct lg_run *run, int64_t now)
{
	uint8_t out[LG_REQUEST_MAX_BYTES];
	const struct lg_bytes datagram = {out,
		lg_asker_write_cookie_request(&run->asker, run->scenario, run->mix->shots[0],
			lg_unix_ms(run->clock), out)};

	run->cookie_asked_ns = now;
	(void)run->wire->send(run->wire, &datagram, 1);
}

static int get_first_cookie(struct lg_run *run, struct lg_error *err)
{
	for (unsigned tries = 0; tries < COOKIE_TRIES && !stop_wanted(run); tries++) {
		ask_for_cookie(run, lg_monotonic_ns(run->clock));
		while (lg_monotonic_ns(run->clock) - run->cookie_asked_ns < run->timeout_ns) {
			receive(run);
			if (run->asker.has_cookie)
				return LG_OK;
			run->wire->wait(run->wire, WAIT_MAX_NS);
		}
	}
	if (run->asker.refusal)
		return lg_fail(err, LG_E_PERMISSION,
			"the gateway gives no address cookie but answers %s, %s; give --client-key",
			lg_verdict_name(run->asker.refusal),
			lg_reason_name(run->asker.refusal_reason));
	return lg_fail(err, LG_E_TIMEOUT,
		"no address cookie from the gateway in %d tries: is it up, and is this its "
		"address?",
		COOKIE_TRIES);
}

static void print_progress(struct lg_run *run, int64_t now)
{
	const struct lg_tally total = lg_judge_total(&run->judge);

	fprintf(run->progress,
		"%4" PRId64 " s  sent %" PRIu64 "  answered %" PRIu64 "  wrong %" PRIu64
		"  lost %" PRIu64 "  under way %" PRIu64 "  p99 %.1f us\n",
		(now - run->pace.start_ns) / SECOND_NS, total.sent, total.answered, total.wrong,
		total.lost, run->flight.open,
		(double)lg_latency_percentile(&run->judge.from_due, 99) / 1000);
	fflush(run->progress);
}

// Sending ends with the schedule, or one timeout later where it could not be kept.
static bool sending(const struct lg_run *run, int64_t now)
{
	return !run->stopped && run->flight.next < run->pace.total &&
		now <= lg_pace_due_at(&run->pace, run->pace.total) + run->timeout_ns;
}

static int64_t until_next(const struct lg_run *run, bool more, int64_t now)
{
	int64_t wait = WAIT_MAX_NS;

	if (more && lg_pace_due_at(&run->pace, run->flight.next) - now < wait)
		wait = lg_pace_due_at(&run->pace, run->flight.next) - now;
	return wait;
}

static void play(struct lg_run *run)
{
	int64_t next_line = run->pace.start_ns + SECOND_NS;
	bool more = true;

	while (more || run->flight.open > 0) {
		const int64_t now = lg_monotonic_ns(run->clock);

		more = sending(run, now);
		if (more) {
			send_due(run, now);
			run->ended_ns = now;
		}
		if (!receive(run) && (!more || lg_pace_due(&run->pace, now) <= run->flight.next))
			run->wire->wait(run->wire, until_next(run, more, now));
		lg_judge_expire(&run->judge, lg_monotonic_ns(run->clock) - run->timeout_ns);
		if (lg_asker_needs_cookie(&run->asker, now) &&
			now - run->cookie_asked_ns > SECOND_NS)
			ask_for_cookie(run, now);
		if (run->progress && now >= next_line) {
			print_progress(run, now);
			next_line += SECOND_NS;
		}
		if (stop_wanted(run) > 0)
			run->stopped = true;
		if (stop_wanted(run) > 1)
			break;
	}
}

int lg_run_go(struct lg_run *run, struct lg_error *err)
{
	if (!run->asker.enrolled) {
		const int rc = get_first_cookie(run, err);

		if (rc != LG_OK)
			return rc;
	}
	run->pace.start_ns = lg_monotonic_ns(run->clock);
	run->ended_ns = run->pace.start_ns;
	play(run);
	return LG_OK;
}

uint64_t lg_run_unsent(const struct lg_run *run)
{
	return run->stopped ? 0 : run->pace.total - run->flight.next;
}

double lg_run_seconds(const struct lg_run *run)
{
	const int64_t schedule_ns = lg_pace_due_at(&run->pace, run->flight.next);
	const int64_t end_ns = run->ended_ns > schedule_ns ? run->ended_ns : schedule_ns;

	return (double)(end_ns - run->pace.start_ns) / SECOND_NS;
}

bool lg_run_succeeded(const struct lg_run *run, double allow_loss_percent)
{
	const struct lg_tally total = lg_judge_total(&run->judge);

	return total.sent > 0 && total.wrong == 0 && run->judge.untrusted == 0 &&
		lg_run_unsent(run) == 0 &&
		(double)total.lost * 100 <= allow_loss_percent * (double)total.sent;
}
