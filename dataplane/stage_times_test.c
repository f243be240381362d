// SPDX-License-Identifier: Apache-2.0
#include "common/clock.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_fixture_licence licence;
static int64_t now;
static int64_t tolerance;
static uint32_t today;

static void open_world(void)
{
	lg_world_open(&w);
	lg_fixture_licence_init(w.fixture, 0, 5, &licence);
	now = w.fixture->now_s;
	tolerance = w.fixture->policy.clock_tolerance_s;
	today = (uint32_t)lg_licence_day(now);
}

static void close_world(void)
{
	lg_fixture_licence_fini(&licence);
	lg_world_close(&w);
}

TestSuite(stage_times, .init = open_world, .fini = close_world);

static void answers(enum lg_verdict verdict, enum lg_reason reason)
{
	cr_expect_eq(lg_world_ask(&w, &q, &a), lg_counter_of_verdict(verdict), "%s, not %s",
		lg_verdict_name(a.verdict), lg_verdict_name(verdict));
	cr_expect_eq(a.reason, reason, "%s", lg_reason_name(a.reason));
	cr_expect_eq(a.conditions, 0);
}

// The licence as its fields stand.
static void credential_is(enum lg_verdict verdict, enum lg_reason reason)
{
	uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];

	lg_question_enrolled(&w, &q, bytes, lg_fixture_credential(&licence, bytes));
	answers(verdict, reason);
}

static void presentation_is(
	const char *audience, int64_t made, enum lg_verdict verdict, enum lg_reason reason)
{
	uint8_t bytes[LG_PRESENTATION_MAX_BYTES];

	lg_question_enrolled(
		&w, &q, bytes, lg_fixture_presentation(&licence, audience, made, 1, bytes));
	q.kind = LG_PAYLOAD_PRESENTATION;
	answers(verdict, reason);
}

Test(stage_times, takes_a_presentation_for_as_long_as_it_is_fresh)
{
	const char *const ours = w.fixture->policy.audience;
	const int64_t age = w.fixture->policy.presentation_max_age_s;

	presentation_is(ours, now, LG_VALID, LG_R_NONE);
	presentation_is(ours, now - age, LG_VALID, LG_R_NONE);
	presentation_is(ours, now - age - 1, LG_STALE_PRESENTATION, LG_R_PRESENTATION_OLD);
	presentation_is(ours, now + tolerance, LG_VALID, LG_R_NONE);
	presentation_is(ours, now + tolerance + 1, LG_STALE_PRESENTATION, LG_R_PRESENTATION_FUTURE);
}

Test(stage_times, refuses_presentations_made_for_others)
{
	presentation_is("urn:licgate:verif", now, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
	presentation_is(
		"urn:licgate:verify2", now, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
	presentation_is("urn:licgate:verifY", now, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
	// Whom it was made for comes before how old it is.
	presentation_is("x", 0, LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
}

Test(stage_times, allows_no_tolerance_on_the_end_of_a_credential)
{
	licence.fields.expires_at = now + 1;
	credential_is(LG_VALID, LG_R_NONE);
	licence.fields.expires_at = now;
	credential_is(LG_EXPIRED, LG_R_CREDENTIAL_TIME);
}

Test(stage_times, allows_tolerance_on_the_start_of_a_credential)
{
	licence.fields.not_before = now + tolerance;
	credential_is(LG_VALID, LG_R_NONE);
	licence.fields.not_before = now + tolerance + 1;
	credential_is(LG_NOT_YET_VALID, LG_R_CREDENTIAL_TIME);
	licence.fields.not_before = now;
	licence.fields.issued_at = now + tolerance;
	credential_is(LG_VALID, LG_R_NONE);
	licence.fields.issued_at = now + tolerance + 1;
	credential_is(LG_NOT_YET_VALID, LG_R_CREDENTIAL_TIME);
}

Test(stage_times, counts_the_last_day_of_a_licence_in)
{
	licence.fields.valid_until_day = today;
	credential_is(LG_VALID, LG_R_NONE);
	licence.fields.valid_until_day = today - 1;
	credential_is(LG_EXPIRED, LG_R_LICENCE_TIME);
	licence.fields.valid_until_day = 0; // without end
	credential_is(LG_VALID, LG_R_NONE);
}

Test(stage_times, counts_the_first_day_of_a_licence_in)
{
	licence.fields.valid_from_day = today;
	credential_is(LG_VALID, LG_R_NONE);
	licence.fields.valid_from_day = today + 1;
	credential_is(LG_NOT_YET_VALID, LG_R_LICENCE_TIME);
}

// 2026-01-01 00:00 UTC is eight in the morning in China; the day there ends at 16:00 UTC.
Test(stage_times, counts_days_by_the_clock_of_china)
{
	licence.fields.valid_until_day = today;
	w.now.unix_ms += (16 * 3600 - 1) * 1000;
	credential_is(LG_VALID, LG_R_NONE);
	w.now.unix_ms += 1000;
	credential_is(LG_EXPIRED, LG_R_LICENCE_TIME);
}

Test(stage_times, looks_at_the_credential_before_the_licence)
{
	licence.fields.expires_at = now;
	licence.fields.valid_until_day = today - 1;
	credential_is(LG_EXPIRED, LG_R_CREDENTIAL_TIME);
}
