// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list.h"
#include "keys/trust_list_example.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define PARTS_MAX 70
#define CONTENT_TYPE "application/licgate-trust-list+cbor"

static struct example e;
static struct lg_error err;

// A document put together by hand, so that any part of it can be wrong.
struct part {
	uint8_t header[32];
	size_t header_len;
	uint8_t signature[80];
	size_t signature_len;
};

static const char *content_type;
static uint64_t tag;
static uint8_t payload[4096];
static struct lg_cbor_out body;
static struct part parts[PARTS_MAX];
static unsigned part_count;
static uint8_t document[16384];

static void put_issuer(const struct lg_issuer_key *key)
{
	const int64_t numbers[] = {key->authority, key->alg, key->times.published_at,
		key->times.active_from, key->times.retire_at, key->times.remove_at,
		key->times.revoked_at};

	lg_cbor_put_array(&body, 8);
	lg_cbor_put_bytes(&body, key->public_key, LG_PUBLIC_KEY_BYTES);
	for (size_t i = 0; i < 7; i++)
		lg_cbor_put_int(&body, numbers[i]);
}

// Writes e.list as payload, whatever it says.
static void put_payload(void)
{
	lg_cbor_start(&body, payload, sizeof(payload));
	lg_cbor_put_map(&body, 7);
	lg_cbor_put_uint(&body, 1);
	lg_cbor_put_uint(&body, e.list.version);
	lg_cbor_put_uint(&body, 2);
	lg_cbor_put_int(&body, e.list.issued_at);
	lg_cbor_put_uint(&body, 3);
	lg_cbor_put_int(&body, e.list.expires_at);
	lg_cbor_put_uint(&body, 4);
	lg_cbor_put_uint(&body, e.list.roots.threshold);
	lg_cbor_put_uint(&body, 5);
	lg_cbor_put_array(&body, e.list.roots.count);
	for (uint32_t i = 0; i < e.list.roots.count; i++)
		lg_cbor_put_bytes(&body, e.list.roots.key[i % 16], LG_PUBLIC_KEY_BYTES);
	lg_cbor_put_uint(&body, 6);
	lg_cbor_put_array(&body, e.list.issuer_count);
	for (uint32_t i = 0; i < e.list.issuer_count; i++)
		put_issuer(&e.issuers[i]);
	lg_cbor_put_uint(&body, 7);
	lg_cbor_put_array(&body, e.list.status_count);
	for (uint32_t i = 0; i < e.list.status_count; i++) {
		lg_cbor_put_array(&body, 3);
		lg_cbor_put_bytes(&body, e.statuses[i].public_key, LG_PUBLIC_KEY_BYTES);
		lg_cbor_put_int(&body, e.statuses[i].not_before);
		lg_cbor_put_int(&body, e.statuses[i].not_after);
	}
	cr_assert_not(body.overflow);
}

static size_t body_header(uint8_t *out, size_t room)
{
	struct lg_cbor_out header;

	lg_cbor_start(&header, out, room);
	lg_cbor_put_map(&header, 1);
	lg_cbor_put_uint(&header, 3);
	lg_cbor_put_text(&header, content_type, strlen(content_type));
	return header.len;
}

// Adds a signature by this pair over the payload as it stands, under the kid and algorithm named.
static struct part *sign_as(
	const struct lg_keypair *pair, const uint8_t kid[LG_KID_BYTES], int64_t alg)
{
	static uint8_t tbs_bytes[sizeof(payload) + 256];
	struct part *const part = &parts[part_count++];
	uint8_t header_bytes[128];
	const size_t header_len = body_header(header_bytes, sizeof(header_bytes));
	struct lg_cbor_out header, tbs;

	lg_cbor_start(&header, part->header, sizeof(part->header));
	lg_cbor_put_map(&header, 2);
	lg_cbor_put_uint(&header, 1);
	lg_cbor_put_int(&header, alg);
	lg_cbor_put_uint(&header, 4);
	lg_cbor_put_bytes(&header, kid, LG_KID_BYTES);
	part->header_len = header.len;

	lg_cbor_start(&tbs, tbs_bytes, sizeof(tbs_bytes));
	lg_cbor_put_array(&tbs, 5);
	lg_cbor_put_text(&tbs, "Signature", 9);
	lg_cbor_put_bytes(&tbs, header_bytes, header_len);
	lg_cbor_put_bytes(&tbs, part->header, part->header_len);
	lg_cbor_put_bytes(&tbs, NULL, 0);
	lg_cbor_put_bytes(&tbs, payload, body.len);
	cr_assert_not(tbs.overflow);
	lg_keypair_sign(pair, tbs_bytes, tbs.len, part->signature);
	part->signature_len = LG_SIGNATURE_BYTES;
	return part;
}

static struct part *sign_by(unsigned root)
{
	return sign_as(e.roots[root], lg_keypair_kid(e.roots[root]), LG_ALG_ED25519);
}

static struct lg_bytes put_document(void)
{
	uint8_t header_bytes[128];
	const size_t header_len = body_header(header_bytes, sizeof(header_bytes));
	struct lg_cbor_out out;

	lg_cbor_start(&out, document, sizeof(document));
	lg_cbor_put_tag(&out, tag);
	lg_cbor_put_array(&out, 4);
	lg_cbor_put_bytes(&out, header_bytes, header_len);
	lg_cbor_put_map(&out, 0);
	lg_cbor_put_bytes(&out, payload, body.len);
	lg_cbor_put_array(&out, part_count);
	for (unsigned i = 0; i < part_count; i++) {
		lg_cbor_put_array(&out, 3);
		lg_cbor_put_bytes(&out, parts[i].header, parts[i].header_len);
		lg_cbor_put_map(&out, 0);
		lg_cbor_put_bytes(&out, parts[i].signature, parts[i].signature_len);
	}
	cr_assert_not(out.overflow);
	return (struct lg_bytes){document, out.len};
}

static int open_bytes(struct lg_bytes bytes)
{
	struct lg_trust_list *list = NULL;
	const int ret = lg_trust_list_open(bytes, &e.anchors, EXAMPLE_NOW, &list, &err);

	cr_expect_eq(ret == 0, list != NULL);
	lg_trust_list_free(list);
	return ret;
}

static int open_document(void)
{
	return open_bytes(put_document());
}

// Signs the payload as it stands by two roots, which are enough, and opens it.
static int open_signed(void)
{
	part_count = 0;
	sign_by(0);
	sign_by(1);
	return open_document();
}

static void start(void)
{
	example_make(&e);
	content_type = CONTENT_TYPE;
	tag = 98;
	put_payload();
}

static void finish(void)
{
	example_free(&e);
}

TestSuite(trust_list_open, .init = start, .fini = finish);

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

// Attack cases 1 to 6: who signed.

Test(trust_list_open, case1_refuses_a_list_without_signatures)
{
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	cr_expect_not_null(strstr(err.text, "0 of the 3"), "%s", err.text);
}

Test(trust_list_open, case1_refuses_a_list_signed_by_other_keys)
{
	for (uint8_t i = 0; i < 3; i++) {
		struct lg_keypair *const stranger = example_pair((uint8_t)(0x41 + i));

		sign_as(stranger, lg_keypair_kid(stranger), LG_ALG_ED25519);
		lg_keypair_free(stranger);
	}
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_open, case1_refuses_strangers_under_the_kids_of_roots)
{
	struct lg_keypair *const stranger = example_pair(0x41);

	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++)
		sign_as(stranger, lg_keypair_kid(e.roots[i]), LG_ALG_ED25519);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	lg_keypair_free(stranger);
}

Test(trust_list_open, case1_refuses_the_roots_that_the_list_itself_names)
{
	struct lg_keypair *strangers[2] = {example_pair(0x41), example_pair(0x42)};

	for (unsigned i = 0; i < 2; i++)
		memcpy(e.list.roots.key[i], lg_keypair_public(strangers[i]), LG_PUBLIC_KEY_BYTES);
	e.list.roots.threshold = 1;
	put_payload();
	for (unsigned i = 0; i < 2; i++) {
		sign_as(strangers[i], lg_keypair_kid(strangers[i]), LG_ALG_ED25519);
		lg_keypair_free(strangers[i]);
	}
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_open, case2_refuses_signatures_below_the_threshold)
{
	sign_by(1);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	cr_expect_not_null(strstr(err.text, "1 of the 3"), "%s", err.text);
	cr_expect_not_null(strstr(err.text, "2 are needed"), "%s", err.text);
	// The threshold that the document names does not matter.
	e.list.roots.threshold = 1;
	put_payload();
	part_count = 0;
	sign_by(1);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_open, case2_accepts_any_signers_that_reach_the_threshold)
{
	for (unsigned a = 0; a < EXAMPLE_ROOTS; a++)
		for (unsigned b = 0; b < EXAMPLE_ROOTS; b++) {
			part_count = 0;
			sign_by(a);
			sign_by(b);
			cr_expect_eq(open_document(), a == b ? LG_E_SIGNATURE : 0);
		}
	part_count = 0;
	for (unsigned i = 0; i < EXAMPLE_ROOTS; i++)
		sign_by(i);
	cr_expect_eq(open_document(), 0);
}

Test(trust_list_open, case3_counts_one_key_under_two_kids_once)
{
	sign_by(0);
	sign_as(e.roots[0], lg_keypair_kid(e.roots[1]), LG_ALG_ED25519);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_open, case3_counts_one_key_under_two_algorithm_names_once)
{
	sign_by(0);
	sign_as(e.roots[0], lg_keypair_kid(e.roots[0]), LG_ALG_EDDSA);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_as(e.roots[2], lg_keypair_kid(e.roots[2]), LG_ALG_EDDSA);
	cr_expect_eq(open_document(), 0, "%s", err.text);
}

Test(trust_list_open, case3_refuses_to_work_with_a_configured_key_twice)
{
	memcpy(e.anchors.key[1], e.anchors.key[0], LG_PUBLIC_KEY_BYTES);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
}

Test(trust_list_open, case4_counts_a_repeated_signature_once)
{
	const struct part *const first = sign_by(0);

	for (part_count = 1; part_count < 64; part_count++)
		parts[part_count] = *first;
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

Test(trust_list_open, case5_refuses_to_work_with_a_threshold_out_of_range)
{
	sign_by(0);
	e.anchors.threshold = 0;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.threshold = 4;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.count = 0;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
	e.anchors.count = 17;
	cr_expect_eq(open_document(), LG_E_ARGUMENT);
}

Test(trust_list_open, case5_refuses_a_list_that_names_a_threshold_out_of_range)
{
	e.list.roots.threshold = 0;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	e.list.roots.threshold = 4;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	e.list.roots.threshold = UINT32_MAX;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
}

Test(trust_list_open, case6_accepts_useless_signatures_beside_enough_good_ones)
{
	struct lg_keypair *const stranger = example_pair(0x41);

	sign_by(2)->signature[5] ^= 1;                               // does not verify
	sign_as(stranger, lg_keypair_kid(stranger), LG_ALG_ED25519); // not a root
	sign_as(e.roots[2], lg_keypair_kid(e.roots[2]), -7);         // not Ed25519
	sign_by(2)->signature_len = 63;                              // too short
	sign_by(2)->signature_len = 0;                               // none
	sign_by(2)->signature_len = 65;                              // too long
	sign_by(2)->header_len = 0;                                  // no header
	sign_by(2)->header_len = 5;                                  // cut header
	memset(sign_by(2)->header, 0xff, sizeof(parts[0].header));   // not CBOR
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
	sign_by(1);
	cr_expect_eq(open_document(), 0, "%s", err.text);
	lg_keypair_free(stranger);
}

Test(trust_list_open, counts_no_signature_that_does_not_cover_its_own_header)
{
	struct part *part;

	sign_by(0);
	part = sign_by(1);
	cr_assert_eq(part->header[2], 0x32); // alg -19
	part->header[2] = 0x27;              // alg -8, which is as good, but was not signed
	cr_expect_eq(open_document(), LG_E_SIGNATURE);
}

// Cases 18, 26 and 27: what was signed.

Test(trust_list_open, case18_refuses_another_document_by_the_same_keys)
{
	content_type = "application/licgate-status+cbor";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = CONTENT_TYPE " ";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = "";
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	content_type = CONTENT_TYPE;
	tag = 18;
	cr_expect_eq(open_signed(), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "COSE_TAG"), "%s", err.text);
	tag = 98;
	cr_expect_eq(open_signed(), 0);
}

Test(trust_list_open, case26_refuses_more_signatures_than_there_may_be)
{
	for (unsigned i = 0; i < 64; i++)
		sign_by(i % EXAMPLE_ROOTS);
	cr_expect_eq(open_document(), 0, "%s", err.text);
	sign_by(0);
	cr_expect_eq(open_document(), LG_E_FORMAT);
}

Test(trust_list_open, case26_refuses_a_document_that_is_too_large)
{
	uint8_t *const large = calloc(1, LG_TRUST_LIST_MAX_BYTES + 1);

	cr_assert_not_null(large);
	cr_expect_eq(
		open_bytes((struct lg_bytes){large, LG_TRUST_LIST_MAX_BYTES + 1}), LG_E_TOO_LARGE);
	cr_expect_eq(open_bytes((struct lg_bytes){large, LG_TRUST_LIST_MAX_BYTES}), LG_E_FORMAT);
	cr_expect_eq(open_bytes((struct lg_bytes){large, 0}), LG_E_FORMAT);
	free(large);
}

Test(trust_list_open, case26_refuses_more_root_keys_than_there_may_be)
{
	e.list.roots.count = 17;
	put_payload();
	cr_expect_eq(open_signed(), LG_E_FORMAT);
}

Test(trust_list_open, case27_refuses_a_document_cut_anywhere)
{
	struct lg_bytes whole;
	uint8_t *copy;

	open_signed();
	whole = put_document();
	for (size_t len = 0; len < whole.len; len++) {
		copy = malloc(len + 1); // exact, so that a sanitizer sees a read beyond it
		cr_assert_not_null(copy);
		memcpy(copy, whole.data, len);
		cr_expect_eq(open_bytes((struct lg_bytes){copy, len}), LG_E_FORMAT, "%zu", len);
		free(copy);
	}
	document[whole.len] = 0;
	cr_expect_eq(open_bytes((struct lg_bytes){document, whole.len + 1}), LG_E_FORMAT);
	cr_expect_not_null(strstr(err.text, "CBOR_TRAILING"), "%s", err.text);
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

Test(trust_list_open, case27_refuses_every_flipped_bit)
{
	struct lg_bytes whole;

	open_signed();
	whole = put_document();
	for (size_t bit = 0; bit < 8 * whole.len; bit++) {
		document[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_neq(open_bytes(whole), 0, "bit %zu of byte %zu", bit % 8, bit / 8);
		document[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_eq(open_bytes(whole), 0);
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
	cr_expect_not_null(strstr(err.text, "1767830400"), "%s", err.text);
	cr_expect_eq(lg_trust_list_open(bytes, &e.anchors, INT64_MAX, &list, NULL), LG_E_EXPIRED);
	cr_expect_null(list);
	cr_assert_eq(lg_trust_list_open(bytes, &e.anchors, e.list.expires_at - 1, &list, &err), 0);
	lg_trust_list_free(list);
}
