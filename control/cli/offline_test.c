// SPDX-License-Identifier: Apache-2.0
#include "control/cli/offline.h"

#include "common/clock.h"
#include "tests/lib/fixture.h"

#include <criterion/criterion.h>

#define AUDIENCE "urn:licgate:verify"
#define DAY_S 86400

static struct lg_fixture *world;
static struct lg_fixture_licence licence;
static struct lg_offline_rules rules;
static struct lg_licence_input input;
static uint8_t bytes[LG_PRESENTATION_MAX_BYTES];
static enum lg_reason reason;

static void start(void)
{
	world = lg_fixture_new(7, 2, 10);
	lg_fixture_licence_init(world, 0, 3, &licence);
	rules = (struct lg_offline_rules){
		.now = world->now_s,
		.clock_tolerance_s = 60,
		.presentation_max_age_s = 60,
		.audience = AUDIENCE,
	};
}

static void stop(void)
{
	lg_fixture_licence_fini(&licence);
	lg_fixture_free(world);
}

TestSuite(offline, .init = start, .fini = stop);

static enum lg_verdict judge(void)
{
	return lg_offline_judge(&input, &world->trust, &rules, &reason);
}

static void credential(void)
{
	lg_licence_input_take(&input, bytes, lg_fixture_credential(&licence, bytes));
}

static void presentation(const char *audience, int64_t issued_at)
{
	lg_licence_input_take(
		&input, bytes, lg_fixture_presentation(&licence, audience, issued_at, 1, bytes));
}

static void expect(enum lg_verdict verdict, enum lg_reason why)
{
	const enum lg_verdict got = judge();

	cr_expect_eq(got, verdict, "%s", lg_verdict_name(got));
	cr_expect_eq(reason, why, "%s", lg_reason_name(reason));
}

static struct lg_issuer_key *issuer_key(void)
{
	return &world->trust.issuers[lg_trust_list_issuer(
		&world->trust, lg_keypair_kid(licence.issuer), licence.fields.authority)];
}

Test(offline, accepts_a_genuine_credential)
{
	credential();
	expect(LG_VALID, LG_R_NONE);
}

Test(offline, knows_the_bounds_of_a_credential_in_time)
{
	credential();
	rules.now = licence.fields.expires_at - 1;
	expect(LG_VALID, LG_R_NONE);
	rules.now = licence.fields.expires_at;
	expect(LG_EXPIRED, LG_R_CREDENTIAL_TIME);
	rules.now = licence.fields.not_before - 60;
	expect(LG_VALID, LG_R_NONE);
	rules.now--;
	expect(LG_NOT_YET_VALID, LG_R_CREDENTIAL_TIME);
}

Test(offline, knows_the_days_of_the_licence)
{
	const uint32_t today = (uint32_t)lg_licence_day(world->now_s);

	licence.fields.valid_until_day = today;
	credential();
	expect(LG_VALID, LG_R_NONE);
	licence.fields.valid_until_day = today - 1;
	credential();
	expect(LG_EXPIRED, LG_R_LICENCE_TIME);
	licence.fields.valid_until_day = 0;
	licence.fields.valid_from_day = today;
	credential();
	expect(LG_VALID, LG_R_NONE);
	licence.fields.valid_from_day = today + 1;
	credential();
	expect(LG_NOT_YET_VALID, LG_R_LICENCE_TIME);
}

Test(offline, knows_the_window_of_the_key)
{
	struct lg_key_times *times = &issuer_key()->times;

	credential();
	times->revoked_at = 1;
	expect(LG_KEY_NOT_ACTIVE, LG_R_KEY_REVOKED);
	times->revoked_at = 0;
	times->retire_at = licence.fields.issued_at;
	expect(LG_KEY_NOT_ACTIVE, LG_R_KEY_RETIRED);
	times->remove_at = times->retire_at;
	expect(LG_KEY_NOT_ACTIVE, LG_R_KEY_REMOVED);
}

Test(offline, takes_no_other_key)
{
	licence.issuer = world->issuers[1];
	credential();
	expect(LG_UNKNOWN_KEY, LG_R_NONE);
}

Test(offline, refuses_a_wrong_signature_before_it_looks_at_times)
{
	licence.fields.expires_at = world->now_s - DAY_S;
	licence.fields.not_before = licence.fields.issued_at = world->now_s - 2 * DAY_S;
	credential();
	expect(LG_EXPIRED, LG_R_CREDENTIAL_TIME);
	bytes[input.len - 1] ^= 1;
	lg_licence_input_take(&input, bytes, input.len);
	expect(LG_BAD_SIGNATURE, LG_R_NONE);
}

Test(offline, refuses_what_is_no_licence)
{
	credential();
	lg_licence_input_take(&input, bytes, input.len - 1);
	expect(LG_MALFORMED, LG_R_CBOR_TRUNCATED);
}

Test(offline, refuses_another_algorithm)
{
	credential();
	cr_assert_eq(bytes[5], 0x32, "alg -19 in the protected header");
	bytes[5] = 0x26; // -7
	lg_licence_input_take(&input, bytes, input.len);
	expect(LG_ALG_UNSUPPORTED, LG_R_NONE);
}

Test(offline, asks_for_every_class)
{
	credential();
	rules.classes_asked = 1 << 5 | 1 << 6;
	expect(LG_VALID, LG_R_NONE);
	rules.classes_asked |= 1 << 11;
	expect(LG_CLASS_NOT_HELD, LG_R_NONE);
}

Test(offline, wants_presentations_fresh_and_for_us)
{
	presentation(AUDIENCE, world->now_s);
	cr_assert_eq(input.kind, LG_PAYLOAD_PRESENTATION);
	expect(LG_VALID, LG_R_NONE);
	presentation(AUDIENCE, world->now_s - 60);
	expect(LG_VALID, LG_R_NONE);
	presentation(AUDIENCE, world->now_s - 61);
	expect(LG_STALE_PRESENTATION, LG_R_PRESENTATION_OLD);
	presentation(AUDIENCE, world->now_s + 60);
	expect(LG_VALID, LG_R_NONE);
	presentation(AUDIENCE, world->now_s + 61);
	expect(LG_STALE_PRESENTATION, LG_R_PRESENTATION_FUTURE);
	presentation("urn:licgate:verif", world->now_s);
	expect(LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE);
	presentation(AUDIENCE, world->now_s);
	bytes[input.len - 1] ^= 1;
	lg_licence_input_take(&input, bytes, input.len);
	expect(LG_HOLDER_PROOF_BAD, LG_R_PRESENTATION_SIGNATURE);
}
