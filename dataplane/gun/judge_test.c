// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/judge.h"

#include <criterion/criterion.h>

#include <string.h>

static struct lg_client_key key = {.id = 0x2000010000000007, .key = {1, 2, 3}};
static struct lg_scenario scenario;
static struct lg_asker asker;
static struct lg_flight flight;
static struct lg_judge judge;

// Two rows: shot 0 must be VALID for any reason, shot 1 EXPIRED for CREDENTIAL_TIME.
static void start(void)
{
	const struct lg_scenario_entry valid = {.verdict = LG_VALID,
		.reason = LG_SCENARIO_ANY_REASON,
		.payload_kind = LG_PAYLOAD_CREDENTIAL};
	const struct lg_scenario_entry expired = {.verdict = LG_EXPIRED,
		.reason = LG_R_CREDENTIAL_TIME,
		.payload_kind = LG_PAYLOAD_CREDENTIAL};
	const struct lg_bytes payload = {(const uint8_t *)"payload", 7};

	lg_scenario_init(&scenario);
	cr_assert_eq(lg_scenario_append(&scenario, "genuine", &valid, payload, NULL), LG_OK);
	cr_assert_eq(lg_scenario_append(&scenario, "expired", &expired, payload, NULL), LG_OK);
	lg_asker_init(&asker, &key, 1000);
	cr_assert_eq(lg_flight_init(&flight, 64, NULL), LG_OK);
	lg_judge_init(&judge, &scenario, &asker, &flight, LG_DAMAGE_NONE);
}

static void end(void)
{
	lg_flight_fini(&flight);
	lg_scenario_free(&scenario);
}

TestSuite(judge, .init = start, .fini = end);

static void send(uint32_t shot, int64_t due_ns, int64_t sent_ns)
{
	const struct lg_flight_request request = {
		.due_ns = due_ns, .sent_ns = sent_ns, .shot = shot};

	lg_flight_open(&flight, &request);
	lg_judge_sent(&judge, shot);
}

static struct lg_answer answer_to(uint64_t number, enum lg_verdict verdict, enum lg_reason reason)
{
	struct lg_answer answer = {.verdict = (uint8_t)verdict,
		.reason = (uint16_t)reason,
		.colour = (uint8_t)lg_verdict_colour(verdict),
		.client_id = key.id,
		.epoch = 1,
		.generation = 7};

	lg_put_be64(answer.nonce, asker.first_counter + number);
	memcpy(answer.nonce + 8, asker.session, sizeof(asker.session));
	return answer;
}

// Sends the answer as the gateway would, and lets it be judged.
static bool hear(const struct lg_answer *answer, bool right_mac, int64_t now_ns)
{
	uint8_t datagram[LG_ANSWER_BYTES];
	struct lg_answer heard;

	lg_answer_encode(answer, datagram);
	lg_client_mac(&key, LG_ANSWER_MAC, datagram, sizeof(datagram) - LG_AUTHENTICATOR_BYTES,
		datagram + sizeof(datagram) - LG_AUTHENTICATOR_BYTES);
	datagram[sizeof(datagram) - 1] ^= !right_mac;
	cr_assert(lg_answer_parse(datagram, sizeof(datagram), &heard));
	return lg_judge_answer(
		&judge, (struct lg_bytes){datagram, sizeof(datagram)}, &heard, now_ns);
}

static bool hear_about(uint64_t number, enum lg_verdict verdict, enum lg_reason reason)
{
	const struct lg_answer answer = answer_to(number, verdict, reason);

	return hear(&answer, true, 5000);
}

Test(judge, finds_right_what_was_expected)
{
	send(0, 1000, 3000);
	send(1, 2000, 4000);
	cr_assert(hear_about(1, LG_EXPIRED, LG_R_CREDENTIAL_TIME));
	cr_assert(hear_about(0, LG_VALID, LG_R_NONE));
	cr_assert_eq(judge.rows[0].right, 1);
	cr_assert_eq(judge.rows[1].right, 1);
	cr_assert_eq(lg_judge_total(&judge).right, 2);
	cr_assert_eq(lg_judge_total(&judge).sent, 2);
	cr_assert_eq(lg_judge_total(&judge).answered, 2);
	cr_assert_eq(judge.mismatch_count, 0);
}

Test(judge, counts_latency_from_due_and_from_sent)
{
	send(0, 1000, 3000);
	hear_about(0, LG_VALID, LG_R_NONE);
	cr_assert_eq(lg_latency_percentile(&judge.from_due, 100), 4000);
	cr_assert_eq(lg_latency_percentile(&judge.from_sent, 100), 2000);
}

Test(judge, finds_wrong_another_verdict_or_reason)
{
	send(0, 0, 0);
	send(1, 0, 0);
	send(1, 0, 0);
	hear_about(0, LG_GONE, LG_R_NONE);
	hear_about(1, LG_EXPIRED, LG_R_LICENCE_TIME);
	hear_about(2, LG_EXPIRED, LG_R_LICENCE_TIME);
	cr_assert_eq(lg_judge_total(&judge).wrong, 3);
	cr_assert_eq(lg_judge_total(&judge).right, 0);
	cr_assert_eq(judge.mismatch_count, 2);
	cr_assert_eq(judge.mismatches[0].verdict, LG_GONE);
	cr_assert_eq(judge.mismatches[0].row, 0);
	cr_assert_eq(judge.mismatches[1].count, 2);
	cr_assert_eq(judge.mismatches[1].reason, LG_R_LICENCE_TIME);
}

Test(judge, finds_wrong_a_colour_that_is_not_the_verdicts)
{
	struct lg_answer answer = answer_to(0, LG_VALID, LG_R_NONE);

	answer.colour = LG_COLOUR_RED;
	send(0, 0, 0);
	hear(&answer, true, 1);
	cr_assert_eq(judge.rows[0].wrong, 1);
}

Test(judge, ignores_an_answer_with_a_wrong_mac)
{
	const struct lg_answer answer = answer_to(0, LG_VALID, LG_R_NONE);

	send(0, 0, 0);
	cr_assert_not(hear(&answer, false, 1));
	cr_assert_eq(judge.untrusted, 1);
	cr_assert_eq(flight.open, 1);
	cr_assert(hear(&answer, true, 1));
	cr_assert_eq(judge.rows[0].right, 1);
}

Test(judge, knows_answers_that_are_not_for_this_run)
{
	struct lg_answer answer = answer_to(0, LG_VALID, LG_R_NONE);

	send(0, 0, 0);
	answer.nonce[15] ^= 1;
	cr_assert_not(hear(&answer, true, 1));
	answer = answer_to(1, LG_VALID, LG_R_NONE); // not sent yet
	cr_assert_not(hear(&answer, true, 1));
	answer = answer_to(UINT64_MAX, LG_VALID, LG_R_NONE); // before the first
	cr_assert_not(hear(&answer, true, 1));
	answer = answer_to(0, LG_VALID, LG_R_NONE);
	answer.client_id++;
	cr_assert_not(hear(&answer, true, 1));
	cr_assert_eq(judge.stray, 4);
	cr_assert_eq(judge.rows[0].answered, 0);
}

Test(judge, counts_second_and_late_answers_once)
{
	send(0, 0, 10);
	send(0, 0, 20);
	hear_about(1, LG_VALID, LG_R_NONE);
	cr_assert_not(hear_about(1, LG_GONE, LG_R_NONE));
	lg_judge_expire(&judge, 11);
	cr_assert_not(hear_about(0, LG_VALID, LG_R_NONE));
	cr_assert_eq(judge.twice, 1);
	cr_assert_eq(judge.late, 1);
	cr_assert_eq(judge.rows[0].right, 1);
	cr_assert_eq(judge.rows[0].lost, 1);
	cr_assert_eq(judge.rows[0].wrong, 0);
}

Test(judge, wants_silence_for_a_forged_request)
{
	judge.damage = LG_DAMAGE_MAC;
	send(0, 0, 10);
	send(0, 0, 20);
	hear_about(1, LG_VALID, LG_R_NONE);
	lg_judge_expire(&judge, 100);
	cr_assert_eq(judge.rows[0].right, 1);
	cr_assert_eq(judge.rows[0].wrong, 1);
	cr_assert_eq(judge.rows[0].lost, 0);
	cr_assert(judge.mismatches[0].expected.silence);
}

Test(judge, wants_malformed_for_a_damaged_payload)
{
	judge.damage = LG_DAMAGE_PAYLOAD;
	send(0, 0, 0);
	send(0, 0, 0);
	hear_about(0, LG_MALFORMED, LG_R_COSE_TAG);
	hear_about(1, LG_VALID, LG_R_NONE);
	cr_assert_eq(judge.rows[0].right, 1);
	cr_assert_eq(judge.rows[0].wrong, 1);
}

Test(judge, wants_a_cookie_offered_for_a_forged_one)
{
	asker.enrolled = false;
	judge.damage = LG_DAMAGE_MAC;
	send(0, 0, 0);
	hear_about(0, LG_COOKIE_REQUIRED, LG_R_NONE);
	cr_assert_eq(judge.rows[0].right, 1);
}

Test(judge, takes_any_verdict_when_only_watching)
{
	judge.any_answer = true;
	send(0, 0, 0);
	send(1, 0, 0);
	hear_about(0, LG_GONE, LG_R_NONE);
	hear_about(1, LG_VALID, LG_R_NONE);
	cr_assert_eq(lg_judge_total(&judge).right, 2);
}

Test(judge, remembers_the_range_of_generations)
{
	struct lg_answer answer;

	for (uint64_t i = 0; i < 3; i++) {
		send(0, 0, 0);
		answer = answer_to(i, LG_VALID, LG_R_NONE);
		answer.generation = (uint64_t[]){9, 8, 11}[i];
		hear(&answer, true, 1);
	}
	cr_assert_eq(judge.generation_least, 8);
	cr_assert_eq(judge.generation_most, 11);
}

Test(judge, bounds_the_kinds_of_mistakes_that_it_tells_apart)
{
	for (unsigned i = 0; i < 60; i++) {
		send(0, 0, 0);
		hear_about(i, LG_MALFORMED, (enum lg_reason)(100 + i));
	}
	cr_assert_eq(judge.mismatch_count, LG_MISMATCHES_MAX);
	cr_assert_eq(judge.rows[0].wrong, 60);
}
