// SPDX-License-Identifier: Apache-2.0
#include "keys/person_assertion.h"

#include "common/presentation.h"
#include "keys/signed_document.h"
#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define NOW INT64_C(1800000000)
#define NUMBER "11010519491231002X"

static struct lg_error err;
static struct lg_keypair *authority, *stranger;
static uint8_t keys[2][LG_PUBLIC_KEY_BYTES];
static struct lg_person_rules rules;
static struct lg_person_assertion written, found;
static struct lg_bytes bytes;

static void start(void)
{
	static const uint8_t seed[LG_SEED_BYTES] = {1}, other_seed[LG_SEED_BYTES] = {2};

	cr_assert_eq(lg_keys_init(&err), 0);
	authority = lg_keypair_from_seed(seed);
	stranger = lg_keypair_from_seed(other_seed);
	cr_assert(authority && stranger);
	memset(keys[0], 0x55, sizeof(keys[0]));
	memcpy(keys[1], lg_keypair_public(authority), LG_PUBLIC_KEY_BYTES);
	rules = (struct lg_person_rules){keys, 2, 600, 30};
	written = (struct lg_person_assertion){
		.application = {0xab, 0xcd},
		.id = {7, 7, 7},
		.issued_at = NOW,
		.expires_at = NOW + 300,
	};
	lg_person_binding(written.application, NUMBER, written.person);
	cr_assert_eq(
		lg_person_assertion_sign(&written, authority, &bytes, &err), 0, "%s", err.text);
}

static void finish(void)
{
	free((void *)bytes.data);
	lg_keypair_free(authority);
	lg_keypair_free(stranger);
}

TestSuite(person_assertion, .init = start, .fini = finish);

static int open_at(int64_t now)
{
	return lg_person_assertion_open(bytes, &rules, now, &found, &err);
}

static void expect_refused(int code, const char *words, int rc)
{
	cr_expect_eq(rc, code, "%s: %s", lg_error_name(rc), err.text);
	cr_expect(strstr(err.text, words), "%s", err.text);
}

Test(person_assertion, is_read_as_written)
{
	cr_assert_eq(open_at(NOW + 1), 0, "%s", err.text);
	cr_expect_arr_eq(found.application, written.application, sizeof(found.application));
	cr_expect_arr_eq(found.person, written.person, sizeof(found.person));
	cr_expect_arr_eq(found.id, written.id, sizeof(found.id));
	cr_expect_eq(found.issued_at, NOW);
	cr_expect_eq(found.expires_at, NOW + 300);
	cr_expect_arr_eq(found.kid, lg_keypair_kid(authority), LG_KID_BYTES);
}

// sha256 of "licgate/person/1:abcd0000000000000000000000000000:11010519491231002X", by sha256sum.
Test(person_assertion, binding_is_what_sha256sum_says_whatever_case_the_letters_have)
{
	uint8_t wanted[LG_PERSON_BINDING_BYTES], other[LG_PERSON_BINDING_BYTES];

	hex_bytes(wanted, sizeof(wanted),
		"01ba0380fd379b7e424d76737a276ec772964878fbce476c518cb8bb8c9f085b");
	cr_expect_arr_eq(written.person, wanted, sizeof(wanted));
	lg_person_binding(written.application, "11010519491231002x", other);
	cr_expect_arr_eq(other, wanted, sizeof(wanted));
}

Test(person_assertion, binding_is_of_one_person_and_one_application)
{
	static const uint8_t elsewhere[LG_PERSON_APPLICATION_BYTES] = {0xab, 0xce};
	uint8_t other[LG_PERSON_BINDING_BYTES];

	lg_person_binding(elsewhere, NUMBER, other);
	cr_expect_neq(memcmp(other, written.person, sizeof(other)), 0);
	lg_person_binding(written.application, "110105194912310011", other);
	cr_expect_neq(memcmp(other, written.person, sizeof(other)), 0);
}

Test(person_assertion, does_not_show_the_number)
{
	cr_expect_null(memmem(bytes.data, bytes.len, NUMBER, strlen(NUMBER)));
}

Test(person_assertion, every_bit_counts)
{
	uint8_t *const damaged = (uint8_t *)bytes.data;

	for (size_t i = 0; i < 8 * bytes.len; i++) {
		damaged[i / 8] ^= (uint8_t)(1 << i % 8);
		cr_expect_lt(open_at(NOW), 0, "bit %zu", i);
		damaged[i / 8] ^= (uint8_t)(1 << i % 8);
	}
	cr_expect_eq(open_at(NOW), 0);
}

Test(person_assertion, every_length_but_the_whole_is_refused)
{
	const struct lg_bytes whole = bytes;
	uint8_t longer[LG_PERSON_ASSERTION_MAX_BYTES + 1] = {0};

	for (bytes.len = 0; bytes.len < whole.len; bytes.len++)
		expect_refused(LG_E_FORMAT, "malformed", open_at(NOW));
	memcpy(longer, whole.data, whole.len);
	bytes = (struct lg_bytes){longer, whole.len + 1};
	expect_refused(LG_E_FORMAT, "TRAILING", open_at(NOW));
	bytes.len = sizeof(longer);
	expect_refused(LG_E_TOO_LARGE, "512", open_at(NOW));
	bytes = whole;
}

Test(person_assertion, of_an_unknown_authority_is_refused)
{
	free((void *)bytes.data);
	cr_assert_eq(lg_person_assertion_sign(&written, stranger, &bytes, &err), 0);
	expect_refused(LG_E_KEY, "none of the 2 authorities", open_at(NOW));
	rules.authority_count = 0;
	expect_refused(LG_E_KEY, "none of the 0", open_at(NOW));
}

Test(person_assertion, with_another_signature_is_named_as_that)
{
	((uint8_t *)bytes.data)[bytes.len - 64] ^= 1;
	expect_refused(LG_E_SIGNATURE, "not signed by authority", open_at(NOW));
}

Test(person_assertion, ends_at_its_expiry_and_at_the_age_allowed)
{
	cr_expect_eq(open_at(NOW + 329), 0);
	expect_refused(LG_E_EXPIRED, "ended 30 s ago", open_at(NOW + 330));
	rules.max_age_s = 100;
	cr_expect_eq(open_at(NOW + 130), 0);
	expect_refused(LG_E_EXPIRED, "131 s old; 100 s", open_at(NOW + 131));
}

Test(person_assertion, from_the_future_is_refused)
{
	cr_expect_eq(open_at(NOW - 30), 0);
	expect_refused(LG_E_CLOCK, "31 s in the future", open_at(NOW - 31));
}

Test(person_assertion, refusal_leaves_what_was_there)
{
	memset(&found, 0x11, sizeof(found));
	cr_expect_lt(open_at(NOW + 10000), 0);
	cr_expect_eq(found.id[0], 0x11);
	cr_expect_eq(found.issued_at, INT64_C(0x1111111111111111));
}

Test(person_assertion, credential_and_presentation_are_none)
{
	static uint8_t other[LG_CREDENTIAL_MAX_BYTES + LG_PRESENTATION_MAX_BYTES];
	const struct lg_bytes own = bytes;

	bytes = (struct lg_bytes){other, hex_bytes(other, sizeof(other), EXAMPLE_CREDENTIAL)};
	cr_expect_leq(bytes.len, LG_PERSON_ASSERTION_MAX_BYTES);
	expect_refused(LG_E_FORMAT, "protected header", open_at(NOW));
	bytes = (struct lg_bytes){other, hex_bytes(other, sizeof(other), EXAMPLE_PRESENTATION)};
	cr_expect_lt(open_at(NOW), 0);
	bytes = own;
}

// The right claims by the right key, and yet another kind of document.
Test(person_assertion, other_content_type_of_the_same_key_is_refused)
{
	struct lg_cbor_in in;
	struct lg_cose cose;
	struct lg_bytes other;

	lg_cbor_open(&in, bytes.data, bytes.len);
	cr_assert(lg_cose_read(&in, &cose));
	cr_assert_eq(lg_signed_document_write(cose.payload, "application/licgate-feed-now+cbor",
			     authority, &other, &err),
		0);
	free((void *)bytes.data);
	bytes = other;
	expect_refused(LG_E_FORMAT, "another kind of document", open_at(NOW));
}

// A payload of the authority's own making, signed as it should be.
static int open_payload(const char *hex)
{
	uint8_t payload[256];
	const size_t len = hex_bytes(payload, sizeof(payload), hex);

	free((void *)bytes.data);
	cr_assert_eq(lg_signed_document_write((struct lg_bytes){payload, len},
			     "application/licgate-person+cbor", authority, &bytes, &err),
		0);
	return open_at(NOW);
}

#define SUB                                                                                        \
	"02"                                                                                       \
	"7820"                                                                                     \
	"6162636430303030303030303030303030303030303030303030303030303030"
#define EXP "041a6b49d2d8"
#define IAT "061a6b49d200"
#define CTI                                                                                        \
	"0750"                                                                                     \
	"00112233445566778899aabbccddeeff"
#define PERSON                                                                                     \
	"3a00010001"                                                                               \
	"5820"                                                                                     \
	"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

Test(person_assertion, claims_are_these_five_in_their_form)
{
	cr_expect_eq(open_payload("a5" SUB EXP IAT CTI PERSON), 0, "%s", err.text);
	expect_refused(LG_E_FORMAT, "CLAIM_MISSING", open_payload("a4" SUB EXP IAT CTI));
	expect_refused(LG_E_FORMAT, "CLAIM_UNKNOWN",
		open_payload("a6"
			     "0160" SUB EXP IAT CTI PERSON));
	expect_refused(LG_E_FORMAT, "CLAIM_MISSING", open_payload("a5" EXP SUB IAT CTI PERSON));
	expect_refused(LG_E_FORMAT, "CBOR_", open_payload("a5" SUB SUB IAT CTI PERSON));
	expect_refused(LG_E_FORMAT, "CLAIM_MISSING",
		open_payload("a5"
			     "0161"
			     "61" EXP IAT CTI PERSON));
	expect_refused(LG_E_FORMAT, "TRAILING", open_payload("a5" SUB EXP IAT CTI PERSON "00"));
	// until before from; digits in upper case; a cti of 15 bytes; a moment that is no integer
	expect_refused(
		LG_E_FORMAT, "CLAIM_RANGE", open_payload("a5" SUB "041a6b49d200" IAT CTI PERSON));
	expect_refused(LG_E_FORMAT, "CLAIM_RANGE",
		open_payload(
			"a5"
			"02"
			"7820"
			"4162636430303030303030303030303030303030303030303030303030303030" EXP IAT
				CTI PERSON));
	expect_refused(LG_E_FORMAT, "CLAIM_RANGE",
		open_payload("a5" SUB EXP IAT "074f"
			     "00112233445566778899aabbccddee" PERSON));
	expect_refused(
		LG_E_FORMAT, "CBOR", open_payload("a5" SUB EXP "06fb41dad27480000000" CTI PERSON));
}

Test(person_assertion, that_would_be_good_for_no_time_is_not_signed)
{
	struct lg_bytes none;

	written.expires_at = NOW;
	expect_refused(LG_E_ARGUMENT, "no time",
		lg_person_assertion_sign(&written, authority, &none, &err));
}
