// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list.h"

#include "keys/trust_list_by_hand.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(trust_list_open, .init = by_hand_start, .fini = by_hand_finish);

Test(trust_list_open, reads_what_another_implementation_wrote)
{
	struct lg_trust_list *list;

	cr_assert_eq(lg_trust_list_open((struct lg_bytes){e.document, EXAMPLE_BYTES}, &e.anchors,
			     EXAMPLE_NOW, &list, &err),
		0, "%s", err.text);
	cr_expect_eq(list->version, 7);
	cr_expect_eq(list->issued_at, e.list.issued_at);
	cr_expect_eq(list->expires_at, e.list.expires_at);
	cr_expect_eq(memcmp(&list->roots, &e.anchors, sizeof(e.anchors)), 0);
	cr_assert_eq(list->issuer_count, EXAMPLE_ISSUERS);
	for (unsigned i = 0; i < EXAMPLE_ISSUERS; i++) {
		const struct lg_issuer_key *const found = &list->issuers[i];

		cr_expect_eq(memcmp(found->kid, e.issuers[i].kid, LG_KID_BYTES), 0);
		cr_expect_eq(
			memcmp(found->public_key, e.issuers[i].public_key, LG_PUBLIC_KEY_BYTES), 0);
		cr_expect_eq(found->authority, e.issuers[i].authority);
		cr_expect_eq(found->alg, e.issuers[i].alg);
		cr_expect_eq(
			memcmp(&found->times, &e.issuers[i].times, sizeof(struct lg_key_times)), 0);
	}
	cr_assert_eq(list->status_count, EXAMPLE_STATUSES);
	for (unsigned i = 0; i < EXAMPLE_STATUSES; i++) {
		const struct lg_status_key *const found = &list->statuses[i];

		cr_expect_eq(memcmp(found->kid, e.statuses[i].kid, LG_KID_BYTES), 0);
		cr_expect_eq(
			memcmp(found->public_key, e.statuses[i].public_key, LG_PUBLIC_KEY_BYTES),
			0);
		cr_expect_eq(found->not_before, e.statuses[i].not_before);
		cr_expect_eq(found->not_after, e.statuses[i].not_after);
	}
	lg_trust_list_free(list);
}

// The documents made by hand here are right unless a test makes them wrong.
Test(trust_list_open, reads_the_same_put_together_by_hand)
{
	cr_expect_eq(open_signed(), 0, "%s", err.text);
	cr_expect_eq(memcmp(document, e.document, EXAMPLE_BYTES), 0);
}

Test(trust_list_open, case26_refuses_more_root_keys_than_there_may_be)
{
	e.list.roots.count = 17;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
}

Test(trust_list_open, case27_refuses_a_payload_cut_anywhere)
{
	const size_t len = body.len;

	for (body.len = 0; body.len < len; body.len++)
		cr_expect_eq(open_signed(), LG_E_FORMAT, "%zu", body.len);
	cr_expect_eq(open_signed(), 0);
	payload[body.len++] = 0;
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "CBOR_TRAILING"), "%s", err.text);
}

// A payload that is right but for these bytes in place of its first ones.
static void expect_payload_refused(
	const char *name, const uint8_t *head, size_t head_len, size_t replaced)
{
	const size_t tail_len = body.len - replaced;

	memmove(payload + head_len, payload + replaced, tail_len);
	memcpy(payload, head, head_len);
	body.len = head_len + tail_len;
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, name), "\"%s\" lacks \"%s\"", err.text, name);
	put_payload();
}

// The payload begins a7 01 07 02 1a ….
Test(trust_list_open, case27_refuses_payloads_that_are_not_deterministic)
{
	expect_payload_refused("CBOR_INDEFINITE", (const uint8_t[]){0xbf}, 1, 1);
	expect_payload_refused("CBOR_NOT_SHORTEST", (const uint8_t[]){0xb8, 7}, 2, 1);
	expect_payload_refused("CBOR_NOT_SHORTEST", (const uint8_t[]){0xa7, 0x18, 1}, 3, 2);
	expect_payload_refused("CBOR_NOT_SHORTEST", (const uint8_t[]){0xa7, 1, 0x18, 7}, 4, 3);
	expect_payload_refused("CBOR_KEY_TWICE", (const uint8_t[]){0xa7, 1, 7, 1}, 4, 4);
	expect_payload_refused("CBOR_KEY_ORDER", (const uint8_t[]){0xa7, 1, 7, 0}, 4, 4);
	expect_payload_refused("CBOR_FLOAT", (const uint8_t[]){0xa7, 1, 0xf9, 0, 0}, 5, 3);
	expect_payload_refused("CBOR_TYPE", (const uint8_t[]){0xa7, 1, 0x26}, 3, 3);
	expect_payload_refused("CBOR_TYPE", (const uint8_t[]){0x87}, 1, 1);
}

// Case 28.
Test(trust_list_open, case28_refuses_unknown_and_missing_fields)
{
	expect_payload_refused("CLAIM_MISSING", (const uint8_t[]){0xa6}, 1, 3);
	expect_payload_refused("CLAIM_UNKNOWN", (const uint8_t[]){0xa8, 0, 0}, 3, 1);
	expect_payload_refused("CLAIM_MISSING", (const uint8_t[]){0xa7, 0, 7}, 3, 3);
	expect_payload_refused("CLAIM_MISSING", (const uint8_t[]){0xa7, 1, 7, 3}, 4, 4);
}

static void expect_list_refused(const char *mention)
{
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT, "%s", mention);
	cr_expect_not_null(strstr(err.text, mention), "\"%s\" lacks \"%s\"", err.text, mention);
	example_free(&e);
	example_make(&e);
	put_payload();
}

Test(trust_list_open, refuses_versions_and_times_out_of_range)
{
	e.list.version = 0;
	expect_list_refused("version");
	e.list.version = UINT64_C(1) << 63;
	expect_list_refused("version");
	e.list.version = UINT64_MAX;
	expect_list_refused("version");
	e.list.expires_at = e.list.issued_at;
	expect_list_refused("expiry");
	e.list.issued_at = -1;
	expect_list_refused("CBOR_TYPE");
	e.list.expires_at = INT64_C(1) << 53;
	expect_list_refused("CLAIM_RANGE");
}

Test(trust_list_open, refuses_issuer_keys_out_of_range)
{
	e.issuers[0].authority = 1000000;
	expect_list_refused("issuer key");
	e.issuers[0].authority = UINT32_MAX;
	expect_list_refused("issuer key");
	e.issuers[0].alg = -7;
	expect_list_refused("issuer key");
	e.issuers[0].alg = INT32_MIN;
	expect_list_refused("issuer key");
	e.issuers[0].times.published_at = e.issuers[0].times.active_from + 1;
	expect_list_refused("issuer key");
	e.issuers[0].times.retire_at = e.issuers[0].times.active_from;
	expect_list_refused("issuer key");
	e.issuers[0].times.remove_at = e.issuers[0].times.retire_at - 1;
	expect_list_refused("issuer key");
	e.issuers[0].times.revoked_at = INT64_C(1) << 53;
	expect_list_refused("CLAIM_RANGE");
}

Test(trust_list_open, refuses_the_same_kid_twice_for_one_authority)
{
	e.issuers[2].authority = 110000;
	expect_list_refused("twice");
}

Test(trust_list_open, accepts_the_same_kid_for_two_authorities)
{
	cr_expect_eq(memcmp(e.issuers[1].kid, e.issuers[2].kid, LG_KID_BYTES), 0);
	cr_expect_eq(open_signed(), 0);
}

Test(trust_list_open, refuses_keys_out_of_order)
{
	const struct lg_issuer_key issuer = e.issuers[1];
	const struct lg_status_key status = e.statuses[0];

	e.issuers[1] = e.issuers[2];
	e.issuers[2] = issuer;
	expect_list_refused("not in order");
	e.statuses[0] = e.statuses[1];
	e.statuses[1] = status;
	expect_list_refused("not in order");
}

Test(trust_list_open, refuses_status_keys_out_of_range)
{
	e.statuses[1].not_after = e.statuses[1].not_before;
	expect_list_refused("status key");
	e.statuses[1].not_after = INT64_C(1) << 53;
	expect_list_refused("CLAIM_RANGE");
	e.statuses[1] = e.statuses[0];
	expect_list_refused("twice");
}

Test(trust_list_open, refuses_a_root_key_named_twice)
{
	memcpy(e.list.roots.key[2], e.list.roots.key[1], LG_PUBLIC_KEY_BYTES);
	expect_list_refused("twice");
	e.list.roots.count = 0;
	expect_list_refused("root keys");
}

Test(trust_list_open, refuses_a_list_from_its_expiry_on)
{
	const struct lg_bytes bytes = {e.document, EXAMPLE_BYTES};
	struct lg_trust_list *list = NULL;

	cr_expect_eq(lg_trust_list_open(bytes, &e.anchors, e.list.expires_at, &list, &err),
		LG_E_EXPIRED);
	cr_expect_not_null(strstr(err.text, "expired at 2026-01-08T00:00:00Z"), "%s", err.text);
	cr_expect_eq(lg_trust_list_open(bytes, &e.anchors, INT64_MAX, &list, NULL), LG_E_EXPIRED);
	cr_expect_null(list);
	cr_assert_eq(lg_trust_list_open(bytes, &e.anchors, e.list.expires_at - 1, &list, &err), 0);
	lg_trust_list_free(list);
}
