// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/world.h"

#include <criterion/criterion.h>

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_fixture_licence licence;
static struct lg_fixture_licence other;

static void open_world(void)
{
	lg_world_open(&w);
	lg_fixture_licence_init(w.fixture, 0, 5, &licence);
	lg_fixture_licence_init(w.fixture, 0, 6, &other);
}

static void close_world(void)
{
	lg_fixture_licence_fini(&other);
	lg_fixture_licence_fini(&licence);
	lg_world_close(&w);
}

TestSuite(stage_verify, .init = open_world, .fini = close_world);

static void show_credential(void)
{
	uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];

	lg_question_enrolled(&w, &q, bytes, lg_fixture_credential(&licence, bytes));
}

static void show_presentation(void)
{
	uint8_t bytes[LG_PRESENTATION_MAX_BYTES];
	const size_t len = lg_fixture_presentation(
		&licence, w.fixture->policy.audience, w.fixture->now_s, 1, bytes);

	lg_question_enrolled(&w, &q, bytes, len);
	q.kind = LG_PAYLOAD_PRESENTATION;
}

static void answers(enum lg_verdict verdict, enum lg_reason reason)
{
	cr_assert_eq(lg_world_ask(&w, &q, &a), lg_counter_of_verdict(verdict), "%s, not %s",
		lg_verdict_name(a.verdict), lg_verdict_name(verdict));
	cr_assert_eq(a.reason, reason);
}

Test(stage_verify, counts_the_signatures_that_it_checks)
{
	show_credential();
	answers(LG_VALID, LG_R_NONE);
	cr_expect_eq(lg_world_count(&w, LG_C_signatures_issuer), 1);
	cr_expect_eq(lg_world_count(&w, LG_C_signatures_holder), 0);
	show_presentation();
	answers(LG_VALID, LG_R_NONE);
	cr_expect_eq(lg_world_count(&w, LG_C_signatures_issuer), 2);
	cr_expect_eq(lg_world_count(&w, LG_C_signatures_holder), 1);
}

Test(stage_verify, refuses_a_flipped_bit_in_each_byte_of_an_issuer_signature)
{
	for (unsigned i = 1; i <= LG_SIGNATURE_BYTES; i++) {
		show_credential();
		q.payload[q.payload_len - i] ^= 1;
		answers(LG_BAD_SIGNATURE, LG_R_NONE);
	}
}

// Whatever still parses after a bit was flipped does not verify.
Test(stage_verify, accepts_no_changed_credential)
{
	show_credential();
	const size_t len = q.payload_len;

	for (size_t i = 0; i < len - LG_SIGNATURE_BYTES; i++) {
		show_credential();
		q.payload[i] ^= 1;
		const enum lg_counter outcome = lg_world_ask(&w, &q, &a);

		cr_assert(outcome == LG_C_verdict_MALFORMED ||
				outcome == LG_C_verdict_BAD_SIGNATURE ||
				outcome == LG_C_verdict_UNKNOWN_KEY ||
				outcome == LG_C_verdict_ALG_UNSUPPORTED ||
				outcome == LG_C_verdict_KEY_NOT_ACTIVE,
			"byte %d: %s", (int)i, lg_verdict_name(a.verdict));
	}
}

Test(stage_verify, checks_no_holder_of_a_forged_credential)
{
	struct lg_presentation parsed;

	show_presentation();
	cr_assert_eq(lg_presentation_parse(q.payload, q.payload_len, &parsed), LG_R_NONE);
	q.payload[parsed.credential.cose.signature - q.payload] ^= 1;
	answers(LG_BAD_SIGNATURE, LG_R_NONE);
	cr_expect_eq(lg_world_count(&w, LG_C_signatures_holder), 0);
}

Test(stage_verify, refuses_a_presentation_signed_by_another_holder)
{
	struct lg_keypair *const own = licence.holder;

	// The credential still names its own holder's key.
	licence.holder = other.holder;
	show_presentation();
	licence.holder = own;
	answers(LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_SIGNATURE);
}

Test(stage_verify, refuses_a_flipped_bit_in_each_byte_of_a_holder_signature)
{
	for (unsigned i = 1; i <= LG_SIGNATURE_BYTES; i++) {
		show_presentation();
		q.payload[q.payload_len - i] ^= 1;
		answers(LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_SIGNATURE);
	}
}
