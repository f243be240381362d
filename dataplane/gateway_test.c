// SPDX-License-Identifier: Apache-2.0
// Whole bursts: every frame has one outcome, whatever stands beside it.
#include "common/condition.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

static struct lg_world w;
static struct lg_fixture_licence licence;
static uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
static size_t credential_len;
static uint8_t presentation[LG_PRESENTATION_MAX_BYTES];
static size_t presentation_len;
static struct lg_test_frame wire[LG_BURST_MAX];
static struct lg_frame frames[LG_BURST_MAX];

static void open_world(void)
{
	lg_world_open(&w);
	lg_fixture_licence_init(w.fixture, 0, 5, &licence);
	credential_len = lg_fixture_credential(&licence, credential);
	presentation_len = lg_fixture_presentation(
		&licence, w.fixture->policy.audience, w.fixture->now_s, 1, presentation);
}

static void close_world(void)
{
	lg_fixture_licence_fini(&licence);
	lg_world_close(&w);
}

TestSuite(gateway, .init = open_world, .fini = close_world);

// Ten kinds of frame, and what becomes of each.
#define KINDS 10
static enum lg_counter make(unsigned kind, struct lg_test_frame *f)
{
	struct lg_question q;

	lg_question_enrolled(&w, &q, credential, credential_len);
	switch (kind) {
	case 0:
		lg_question_frame(&w, &q, f);
		return LG_C_verdict_VALID;
	case 1:
		lg_question_enrolled(&w, &q, presentation, presentation_len);
		q.kind = LG_PAYLOAD_PRESENTATION;
		q.ipv6 = true;
		lg_question_frame(&w, &q, f);
		return LG_C_verdict_VALID;
	case 2:
		q.payload[q.payload_len - 1] ^= 1;
		lg_question_frame(&w, &q, f);
		return LG_C_verdict_BAD_SIGNATURE;
	case 3:
		lg_question_enrolled(&w, &q, presentation, presentation_len);
		q.kind = LG_PAYLOAD_PRESENTATION;
		q.payload[q.payload_len - 1] ^= 1;
		lg_question_frame(&w, &q, f);
		return LG_C_verdict_HOLDER_PROOF_BAD;
	case 4:
		q.payload_len--;
		lg_question_frame(&w, &q, f);
		return LG_C_verdict_MALFORMED;
	case 5:
		q.client.key[0] ^= 1;
		lg_question_frame(&w, &q, f);
		return LG_C_drop_mac;
	case 6:
		lg_test_arp(f);
		return LG_C_answered_arp;
	case 7:
		lg_test_echo(f, true, 100);
		return LG_C_answered_echo;
	case 8:
		lg_test_solicitation(f, false);
		return LG_C_answered_nd;
	default:
		lg_test_arp(f);
		lg_put_be16(f->data + 12, 0x88cc);
		return LG_C_drop_ethertype;
	}
}

static void burst_of(unsigned count, unsigned first_kind, unsigned step)
{
	enum lg_counter expected[LG_BURST_MAX];
	unsigned answers = 0;

	for (unsigned i = 0; i < count; i++) {
		expected[i] = make((first_kind + i * step) % KINDS, &wire[i]);
		frames[i] = (struct lg_frame){
			.data = wire[i].data, .len = wire[i].len, .room = sizeof wire[i].data};
	}
	const unsigned send = lg_gateway_burst(w.gateway, w.root, &w.now, frames, count);

	for (unsigned i = 0; i < count; i++) {
		cr_assert_eq(frames[i].outcome, expected[i], "frame %u of %u: %s", i, count,
			lg_counter_info(frames[i].outcome)->name);
		answers += frames[i].send;
		if (frames[i].send)
			cr_assert(lg_test_frame_sound(frames[i].data, frames[i].len));
	}
	cr_assert_eq(send, answers);
}

Test(gateway, gives_each_frame_of_a_burst_its_own_outcome)
{
	for (unsigned count = 0; count <= 40; count++)
		burst_of(count, count, 1);
	burst_of(LG_BURST_MAX, 0, 1);
	burst_of(LG_BURST_MAX, 3, 7);
}

Test(gateway, handles_bursts_of_one_kind)
{
	for (unsigned kind = 0; kind < KINDS; kind++)
		burst_of(64, kind, 0);
}

Test(gateway, loses_count_of_no_frame)
{
	uint64_t outcomes = 0;
	uint64_t given = 0;

	for (unsigned count = 0; count < 40; count++) {
		burst_of(count, count, 3);
		given += count;
	}
	for (unsigned c = LG_C_answered_arp; c <= LG_C_drop_tx_full; c++)
		outcomes += lg_world_count(&w, c);
	for (unsigned v = 1; v < LG_VERDICT_END; v++)
		outcomes += lg_world_count(&w, lg_counter_of_verdict(v));
	cr_expect_eq(outcomes, given);
}

Test(gateway, never_answers_with_more_than_it_was_asked)
{
	static const uint8_t nothing[1];
	struct lg_question q;
	struct lg_answer a;

	// lg_world_ask() compares every answer with its request; here is the shortest one.
	lg_question_public(&w, &q, nothing, 0);
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_MALFORMED);
	q.seal = false;
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_COOKIE_REQUIRED);
}

Test(gateway, answers_within_the_vlan_of_the_service)
{
	struct lg_question q;
	struct lg_answer a;

	w.endpoint.vlan = 7;
	lg_world_restart(&w);
	lg_question_enrolled(&w, &q, credential, credential_len);
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_VALID);
}

Test(gateway, goes_by_the_generation_that_it_is_given)
{
	struct lg_question q;
	struct lg_answer a;

	lg_question_enrolled(&w, &q, credential, credential_len);
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_VALID);
	w.conditions[0] = (struct lg_fixture_condition){.index = 5, .mask = LG_LETTER('F')};
	w.condition_count = 1;
	lg_world_publish(&w);
	lg_question_enrolled(&w, &q, credential, credential_len);
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_GONE);
}

Test(gateway, charges_cycles_to_the_stages)
{
	burst_of(LG_BURST_MAX, 0, 1);
	for (unsigned c = LG_C_cycles_parse; c <= LG_C_cycles_answer; c++)
		cr_expect_gt(lg_world_count(&w, c), 0, "%s", lg_counter_info(c)->name);
}
