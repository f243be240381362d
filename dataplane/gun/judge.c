// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/judge.h"

#include <string.h>

void lg_judge_init(struct lg_judge *judge, const struct lg_scenario *scenario,
	const struct lg_asker *asker, struct lg_flight *flight, enum lg_damage damage)
{
	memset(judge, 0, sizeof(*judge));
	judge->scenario = scenario;
	judge->asker = asker;
	judge->flight = flight;
	judge->damage = damage;
	judge->generation_least = UINT64_MAX;
}

static struct lg_tally *row_of(struct lg_judge *judge, uint32_t shot)
{
	return &judge->rows[judge->scenario->entries[shot].row];
}

void lg_judge_sent(struct lg_judge *judge, uint32_t shot)
{
	row_of(judge, shot)->sent++;
}

static struct lg_expectation expectation(const struct lg_judge *judge, uint32_t shot)
{
	if (judge->any_answer)
		return (struct lg_expectation){.reason = LG_SCENARIO_ANY_REASON};
	return lg_expect(&judge->scenario->entries[shot], judge->damage, judge->asker->enrolled);
}

static bool as_expected(const struct lg_expectation *expected, const struct lg_answer *answer)
{
	if (expected->silence)
		return false;
	return (expected->verdict == 0 || answer->verdict == expected->verdict) &&
		(expected->reason == LG_SCENARIO_ANY_REASON ||
			answer->reason == expected->reason) &&
		answer->colour == lg_verdict_colour(answer->verdict);
}

static void note_mismatch(struct lg_judge *judge, uint16_t row,
	const struct lg_expectation *expected, const struct lg_answer *answer)
{
	struct lg_mismatch *at = judge->mismatches;
	struct lg_mismatch *const end = at + judge->mismatch_count;

	while (at < end &&
		!(at->row == row && at->expected.verdict == expected->verdict &&
			at->expected.reason == expected->reason && at->verdict == answer->verdict &&
			at->reason == answer->reason))
		at++;
	if (at == end) {
		if (judge->mismatch_count == LG_MISMATCHES_MAX)
			return;
		judge->mismatch_count++;
		*at = (struct lg_mismatch){.row = row,
			.expected = *expected,
			.verdict = answer->verdict,
			.reason = answer->reason};
	}
	at->count++;
}

static void note_generation(struct lg_judge *judge, const struct lg_answer *answer)
{
	judge->epoch = answer->epoch;
	if (answer->generation < judge->generation_least)
		judge->generation_least = answer->generation;
	if (answer->generation > judge->generation_most)
		judge->generation_most = answer->generation;
}

static void judge_open(struct lg_judge *judge, const struct lg_flight_request *request,
	const struct lg_answer *answer, int64_t now_ns)
{
	const struct lg_expectation expected = expectation(judge, request->shot);
	struct lg_tally *row = row_of(judge, request->shot);

	row->answered++;
	lg_latency_add(&judge->from_due, now_ns - request->due_ns);
	lg_latency_add(&judge->from_sent, now_ns - request->sent_ns);
	note_generation(judge, answer);
	if (as_expected(&expected, answer)) {
		row->right++;
		return;
	}
	row->wrong++;
	note_mismatch(judge, judge->scenario->entries[request->shot].row, &expected, answer);
}

bool lg_judge_answer(struct lg_judge *judge, struct lg_bytes datagram,
	const struct lg_answer *answer, int64_t now_ns)
{
	struct lg_flight_request request;
	uint64_t number;

	if (!lg_asker_recognise(judge->asker, answer, &number)) {
		judge->stray++;
		return false;
	}
	if (!lg_asker_trusts(judge->asker, datagram, answer)) {
		judge->untrusted++;
		return false;
	}
	switch (lg_flight_find(judge->flight, number, &request)) {
	case LG_FLIGHT_OPEN:
		lg_flight_close(judge->flight, number);
		judge_open(judge, &request, answer, now_ns);
		return true;
	case LG_FLIGHT_CLOSED:
		judge->twice++;
		return false;
	case LG_FLIGHT_EXPIRED:
		judge->late++;
		return false;
	case LG_FLIGHT_UNKNOWN:
		judge->stray++;
		return false;
	}
	return false;
}

void lg_judge_expire(struct lg_judge *judge, int64_t sent_before_ns)
{
	struct lg_flight_request request;

	while (lg_flight_expire(judge->flight, sent_before_ns, &request)) {
		struct lg_tally *row = row_of(judge, request.shot);

		if (expectation(judge, request.shot).silence)
			row->right++;
		else
			row->lost++;
	}
}

struct lg_tally lg_judge_total(const struct lg_judge *judge)
{
	struct lg_tally total = {0};

	for (uint32_t i = 0; i < judge->scenario->row_count; i++) {
		total.sent += judge->rows[i].sent;
		total.answered += judge->rows[i].answered;
		total.right += judge->rows[i].right;
		total.wrong += judge->rows[i].wrong;
		total.lost += judge->rows[i].lost;
	}
	return total;
}
