// SPDX-License-Identifier: Apache-2.0
// The order of checks: of a request with many faults, the first in this list is told, and those
// before it are what a stranger must get past to learn of it.
#include "common/clock.h"
#include "common/condition.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

#define SECOND_NS INT64_C(1000000000)

enum fault {
	WRONG_MAC,
	WRONG_CLOCK,
	DENIED,
	REPLAYED,
	OVER_RATE,
	RESERVED_FIELD,
	WRONG_ROLE,
	CUT_SHORT,
	ALGORITHM,
	UNKNOWN_AUTHORITY,
	KEY_REVOKED,
	ISSUER_SIGNATURE,
	HOLDER_SIGNATURE,
	AUDIENCE,
	TOO_OLD,
	CREDENTIAL_ENDED,
	LICENCE_ENDED,
	NOT_IN_TABLE,
	STALE_TABLE,
	REVOKED_LICENCE,
	OTHER_CLASS,
	FAULTS,
};

static const struct {
	enum lg_counter outcome;
	enum lg_reason reason;
} expected[FAULTS + 1] = {
	[WRONG_MAC] = {LG_C_drop_mac, LG_R_NONE},
	[WRONG_CLOCK] = {LG_C_verdict_UNAUTHORISED, LG_R_CLIENT_CLOCK},
	[DENIED] = {LG_C_verdict_UNAUTHORISED, LG_R_CLIENT_DENIED},
	[REPLAYED] = {LG_C_drop_replay, LG_R_NONE},
	[OVER_RATE] = {LG_C_verdict_RATE_LIMITED, LG_R_NONE},
	[RESERVED_FIELD] = {LG_C_verdict_MALFORMED, LG_R_REQUEST_RESERVED},
	[WRONG_ROLE] = {LG_C_verdict_UNAUTHORISED, LG_R_ROLE_REFUSED},
	[CUT_SHORT] = {LG_C_verdict_MALFORMED, LG_R_CBOR_TRUNCATED},
	[ALGORITHM] = {LG_C_verdict_ALG_UNSUPPORTED, LG_R_NONE},
	[UNKNOWN_AUTHORITY] = {LG_C_verdict_UNKNOWN_KEY, LG_R_NONE},
	[KEY_REVOKED] = {LG_C_verdict_KEY_NOT_ACTIVE, LG_R_KEY_REVOKED},
	[ISSUER_SIGNATURE] = {LG_C_verdict_BAD_SIGNATURE, LG_R_NONE},
	[HOLDER_SIGNATURE] = {LG_C_verdict_HOLDER_PROOF_BAD, LG_R_PRESENTATION_SIGNATURE},
	[AUDIENCE] = {LG_C_verdict_HOLDER_PROOF_BAD, LG_R_PRESENTATION_AUDIENCE},
	[TOO_OLD] = {LG_C_verdict_STALE_PRESENTATION, LG_R_PRESENTATION_OLD},
	[CREDENTIAL_ENDED] = {LG_C_verdict_EXPIRED, LG_R_CREDENTIAL_TIME},
	[LICENCE_ENDED] = {LG_C_verdict_EXPIRED, LG_R_LICENCE_TIME},
	[NOT_IN_TABLE] = {LG_C_verdict_NOT_COVERED, LG_R_INDEX_BEYOND},
	[STALE_TABLE] = {LG_C_verdict_STATUS_STALE, LG_R_NONE},
	[REVOKED_LICENCE] = {LG_C_verdict_GONE, LG_R_NONE},
	[OTHER_CLASS] = {LG_C_verdict_CLASS_NOT_HELD, LG_R_NONE},
	[FAULTS] = {LG_C_verdict_VALID, LG_R_NONE},
};

static struct lg_world w;
static enum fault first; // this fault and all after it are made

static bool has(enum fault fault)
{
	return fault >= first;
}

static void make_presentation(struct lg_question *q)
{
	struct lg_fixture_licence licence;
	const int64_t now = w.fixture->now_s;
	struct lg_presentation parsed;

	lg_fixture_licence_init(w.fixture, 0, has(NOT_IN_TABLE) ? 1000 : 5, &licence);
	if (has(UNKNOWN_AUTHORITY))
		licence.fields.authority = 990000;
	if (has(CREDENTIAL_ENDED))
		licence.fields.expires_at = now;
	if (has(LICENCE_ENDED))
		licence.fields.valid_until_day = (uint32_t)lg_licence_day(now) - 1;
	q->kind = LG_PAYLOAD_PRESENTATION;
	q->payload_len = lg_fixture_presentation(&licence,
		has(AUDIENCE) ? "elsewhere" : w.fixture->policy.audience,
		has(TOO_OLD) ? now - 3600 : now, 1, q->payload);
	lg_fixture_licence_fini(&licence);

	cr_assert_eq(lg_presentation_parse(q->payload, q->payload_len, &parsed), LG_R_NONE);
	if (has(ISSUER_SIGNATURE))
		q->payload[parsed.credential.cose.signature - q->payload] ^= 1;
	if (has(HOLDER_SIGNATURE))
		q->payload[parsed.cose.signature - q->payload] ^= 1;
	if (has(ALGORITHM))
		q->payload[parsed.cose.protected_header.data + 2 - q->payload] = 0x26;
	if (has(CUT_SHORT))
		q->payload_len--;
}

static void spoil_world(void)
{
	struct lg_trust_list *const trust = &w.fixture->trust;

	if (has(DENIED))
		w.fixture->policy.denied[w.fixture->policy.denied_count++] = w.client.id;
	for (uint32_t i = 0; i < trust->issuer_count && has(KEY_REVOKED); i++)
		trust->issuers[i].times.revoked_at = w.fixture->now_s;
	if (has(REVOKED_LICENCE))
		w.conditions[w.condition_count++] =
			(struct lg_fixture_condition){.index = 5, .mask = LG_LETTER('F')};
	if (has(STALE_TABLE))
		w.now.confirmed_ns -= 3600 * SECOND_NS;
	lg_world_publish(&w);
}

static void ask(const struct lg_question *q)
{
	struct lg_test_frame frame;

	lg_question_frame(&w, q, &frame);
	uint8_t *const datagram = frame.data + frame.body + LG_UDP_HEADER_BYTES;
	const size_t len = frame.len - (size_t)(datagram - frame.data) - LG_AUTHENTICATOR_BYTES;

	if (has(RESERVED_FIELD))
		datagram[50] = 1;
	lg_client_mac(&q->client, LG_REQUEST_MAC, datagram, len, datagram + len);
	if (has(WRONG_MAC))
		datagram[len] ^= 1;
	lg_test_set_checksums(&frame);

	const enum lg_counter outcome = lg_world_send(&w, &frame);

	cr_expect_eq(outcome, expected[first].outcome, "fault %d: %s", (int)first,
		lg_counter_info(outcome)->name);
	if (expected[first].reason != LG_R_NONE)
		cr_expect_eq(lg_be16(datagram + 48), expected[first].reason, "fault %d: %s",
			(int)first, lg_reason_name(lg_be16(datagram + 48)));
}

// One earlier request, so that there is a nonce to replay and a rate to exceed.
static void use_up(struct lg_question *q)
{
	struct lg_answer a;

	w.conf.admission_client_rate = 1;
	w.conf.admission_client_burst = has(OVER_RATE) ? 1 : 2;
	lg_world_restart(&w);
	lg_question_enrolled(&w, q, (const uint8_t *)"x", 1);
	cr_assert_eq(lg_world_ask(&w, q, &a), LG_C_verdict_MALFORMED);
}

Test(order, tells_the_first_fault_in_the_order_of_the_protocol)
{
	for (first = 0; first <= FAULTS; first++) {
		struct lg_question q;
		struct lg_question earlier;

		lg_world_open(&w);
		use_up(&earlier);
		spoil_world();
		lg_question_enrolled(&w, &q, (const uint8_t *)"", 0);
		make_presentation(&q);
		if (has(REPLAYED))
			memcpy(q.nonce, earlier.nonce, sizeof q.nonce);
		if (has(WRONG_CLOCK))
			q.time_ms = 0;
		if (has(WRONG_ROLE))
			q.role = 77;
		if (has(OTHER_CLASS))
			q.classes = 1;
		ask(&q);
		lg_world_close(&w);
	}
}
