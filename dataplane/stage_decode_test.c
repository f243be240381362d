// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/world.h"

#include <criterion/criterion.h>

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_fixture_licence licence;
static uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
static size_t credential_len;

static void sign(void)
{
	credential_len = lg_fixture_credential(&licence, credential);
}

static void open_world(void)
{
	lg_world_open(&w);
	lg_fixture_licence_init(w.fixture, 0, 5, &licence);
	sign();
}

static void close_world(void)
{
	lg_fixture_licence_fini(&licence);
	lg_world_close(&w);
}

TestSuite(stage_decode, .init = open_world, .fini = close_world);

static void start(void)
{
	lg_question_enrolled(&w, &q, credential, credential_len);
}

static void answers(enum lg_verdict verdict, enum lg_reason reason)
{
	cr_expect_eq(lg_world_ask(&w, &q, &a), lg_counter_of_verdict(verdict),
		"%s expected, got %s", lg_verdict_name(verdict), lg_verdict_name(a.verdict));
	cr_expect_eq(a.reason, reason, "%s expected, got %s", lg_reason_name(reason),
		lg_reason_name(a.reason));
}

static void start_presentation(void)
{
	uint8_t presentation[LG_PRESENTATION_MAX_BYTES];
	const size_t len = lg_fixture_presentation(
		&licence, w.fixture->policy.audience, w.now.unix_ms / 1000, 1, presentation);

	lg_question_enrolled(&w, &q, presentation, len);
	q.kind = LG_PAYLOAD_PRESENTATION;
}

Test(stage_decode, passes_credentials_and_presentations)
{
	start();
	answers(LG_VALID, LG_R_NONE);
	start_presentation();
	answers(LG_VALID, LG_R_NONE);
}

// A datagram whose own fields are wrong, by a client whose MAC is right.
static void refuses_datagram(unsigned at, uint8_t to, enum lg_reason reason)
{
	struct lg_test_frame frame;

	start();
	lg_question_frame(&w, &q, &frame);
	uint8_t *const datagram = frame.data + frame.body + LG_UDP_HEADER_BYTES;
	const size_t covered = frame.len - LG_AUTHENTICATOR_BYTES - (size_t)(datagram - frame.data);

	datagram[at] = to;
	lg_client_mac(&q.client, LG_REQUEST_MAC, datagram, covered, datagram + covered);
	lg_test_set_checksums(&frame);
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_verdict_MALFORMED);
	cr_expect_eq(lg_be16(datagram + 48), reason, "%s", lg_reason_name(lg_be16(datagram + 48)));
	cr_expect_eq(lg_world_count(&w, lg_counter_of_reason(reason)), 1);
}

Test(stage_decode, tells_a_real_client_that_its_lengths_disagree)
{
	refuses_datagram(8, 0xff, LG_R_REQUEST_LENGTH);
}

Test(stage_decode, tells_a_real_client_that_its_payload_overruns)
{
	refuses_datagram(48, 0xff, LG_R_REQUEST_LENGTH);
}

Test(stage_decode, tells_a_real_client_that_a_reserved_field_is_set)
{
	refuses_datagram(55, 1, LG_R_REQUEST_RESERVED);
}

Test(stage_decode, tells_a_real_client_that_it_padded_wrongly)
{
	credential_len = 10;
	refuses_datagram(LG_REQUEST_HEADER_BYTES + 10, 1, LG_R_REQUEST_PADDING);
}

Test(stage_decode, refuses_unknown_flags)
{
	refuses_datagram(6, 0x80, LG_R_REQUEST_RESERVED);
}

Test(stage_decode, refuses_roles_that_a_client_id_does_not_give)
{
	for (unsigned role = 0; role < 256; role++) {
		const bool known = role <= LG_ROLE_LAB;

		start();
		q.role = (uint8_t)role;
		answers(known ? LG_VALID : LG_UNAUTHORISED, known ? LG_R_NONE : LG_R_ROLE_REFUSED);
		if (!known)
			continue;
		start();
		lg_client_key_derive(w.fixture->secrets.client_master,
			lg_client_id((uint8_t) ~(1u << role), 0, 3), &q.client);
		q.role = (uint8_t)role;
		answers(LG_UNAUTHORISED, LG_R_ROLE_REFUSED);
	}
}

Test(stage_decode, refuses_roles_that_the_policy_switched_off)
{
	w.fixture->policy.roles[LG_ROLE_POLICE].enabled = false;
	lg_world_publish(&w);
	start();
	answers(LG_UNAUTHORISED, LG_R_ROLE_REFUSED);
}

Test(stage_decode, serves_strangers_in_the_public_role_only)
{
	for (unsigned role = 0; role < 256; role++) {
		const bool open = role == LG_ROLE_PUBLIC;

		// Each question comes a second after the one before: within the rate.
		w.now.monotonic_ns += INT64_C(1000000000);
		w.now.confirmed_ns = w.now.monotonic_ns;
		lg_question_public(&w, &q, credential, credential_len);
		q.role = (uint8_t)role;
		answers(open ? LG_VALID : LG_UNAUTHORISED, open ? LG_R_NONE : LG_R_ROLE_REFUSED);
	}
}

Test(stage_decode, refuses_unknown_payload_kinds)
{
	for (unsigned kind = 0; kind < 256; kind++) {
		if (kind == LG_PAYLOAD_CREDENTIAL || kind == LG_PAYLOAD_PRESENTATION)
			continue;
		start();
		q.kind = (uint8_t)kind;
		answers(LG_MALFORMED, LG_R_PAYLOAD_KIND);
	}
}

Test(stage_decode, says_why_a_payload_is_malformed)
{
	start();
	q.payload_len = 0;
	answers(LG_MALFORMED, LG_R_CBOR_TRUNCATED);
	start();
	q.payload_len--;
	answers(LG_MALFORMED, LG_R_CBOR_TRUNCATED);
	start();
	q.payload[q.payload_len++] = 0;
	answers(LG_MALFORMED, LG_R_CBOR_TRAILING);
	start();
	q.payload[0] = 0xd1; // COSE_Mac0
	answers(LG_MALFORMED, LG_R_COSE_TAG);
	start();
	q.kind = LG_PAYLOAD_PRESENTATION; // a bare credential is none
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_MALFORMED);
	start_presentation();
	q.kind = LG_PAYLOAD_CREDENTIAL;
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_MALFORMED);
}

Test(stage_decode, refuses_every_cut_of_a_payload)
{
	start_presentation();
	const size_t whole = q.payload_len;

	for (size_t len = 0; len < whole; len++) {
		start_presentation();
		q.payload_len = len;
		cr_assert_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_MALFORMED, "%d", (int)len);
		cr_assert_neq(a.reason, LG_R_NONE);
	}
}

// Finds {1: -19} in the protected header and makes it another algorithm of the same length.
static void set_algorithm(uint8_t *in, size_t len, uint8_t alg)
{
	for (size_t i = 0; i + 2 < len; i++) {
		if (in[i] == 0xa2 && in[i + 1] == 1 && in[i + 2] == 0x32) {
			in[i + 2] = alg;
			return;
		}
	}
	cr_assert(false, "no algorithm found");
}

Test(stage_decode, refuses_other_algorithms)
{
	start();
	set_algorithm(q.payload, q.payload_len, 0x26); // ES256
	answers(LG_ALG_UNSUPPORTED, LG_R_NONE);
	start();
	set_algorithm(q.payload, q.payload_len, 0x00);
	answers(LG_ALG_UNSUPPORTED, LG_R_NONE);
	start_presentation();
	set_algorithm(q.payload, q.payload_len, 0x26); // of the presentation itself
	answers(LG_ALG_UNSUPPORTED, LG_R_NONE);
	start_presentation();
	set_algorithm(q.payload + 12, q.payload_len - 12, 0x26); // of the credential in it
	answers(LG_ALG_UNSUPPORTED, LG_R_NONE);
}

Test(stage_decode, takes_both_names_of_ed25519)
{
	licence.fields.alg = LG_ALG_EDDSA;
	sign();
	start();
	answers(LG_VALID, LG_R_NONE);
	start_presentation();
	answers(LG_VALID, LG_R_NONE);
}

Test(stage_decode, knows_a_key_only_with_its_authority)
{
	licence.fields.authority = lg_fixture_authority(1); // but signed by authority 0
	sign();
	start();
	answers(LG_UNKNOWN_KEY, LG_R_NONE);
	cr_expect_eq(a.authority, lg_fixture_authority(1));
	licence.fields.authority = 990000;
	sign();
	start();
	answers(LG_UNKNOWN_KEY, LG_R_NONE);
}

static struct lg_key_times *key_times(void)
{
	for (uint32_t i = 0; i < w.fixture->trust.issuer_count; i++)
		if (w.fixture->trust.issuers[i].authority == lg_fixture_authority(0))
			return &w.fixture->trust.issuers[i].times;
	cr_assert(false, "no key");
	return NULL;
}

Test(stage_decode, refuses_keys_outside_their_window)
{
	const int64_t now = w.fixture->now_s;
	const int64_t issued = licence.fields.issued_at;
	const int64_t tolerance = w.fixture->policy.clock_tolerance_s;
	struct lg_key_times *const times = key_times();
	const struct lg_key_times before = *times;

	times->published_at = now;
	times->active_from = now + tolerance + 1;
	lg_world_publish(&w);
	start();
	answers(LG_KEY_NOT_ACTIVE, LG_R_KEY_PRE_PUBLISHED);

	*times = before;
	times->retire_at = issued;
	lg_world_publish(&w);
	start();
	answers(LG_KEY_NOT_ACTIVE, LG_R_KEY_RETIRED);
	times->retire_at = issued + 1; // issued just in time
	lg_world_publish(&w);
	start();
	answers(LG_VALID, LG_R_NONE);

	times->remove_at = now;
	lg_world_publish(&w);
	start();
	answers(LG_KEY_NOT_ACTIVE, LG_R_KEY_REMOVED);

	*times = before;
	times->revoked_at = now;
	lg_world_publish(&w);
	start();
	answers(LG_KEY_NOT_ACTIVE, LG_R_KEY_REVOKED);
	cr_expect_arr_eq(a.kid, lg_keypair_kid(licence.issuer), LG_KID_BYTES);
}
