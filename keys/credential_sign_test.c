// SPDX-License-Identifier: Apache-2.0
#include "keys/credential_sign.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <criterion/criterion.h>

static struct lg_keypair *issuer, *holder;
static uint8_t credential_bytes[LG_CREDENTIAL_MAX_BYTES];
static uint8_t presentation_bytes[LG_PRESENTATION_MAX_BYTES];
static size_t credential_len, presentation_len;
static struct lg_credential credential;
static struct lg_presentation presentation;
static uint8_t out[LG_PRESENTATION_MAX_BYTES];

static struct lg_keypair *pair_of(const char *seed_text)
{
	struct lg_keypair *pair;
	uint8_t seed[LG_SEED_BYTES];

	hex_bytes(seed, sizeof(seed), seed_text);
	pair = lg_keypair_from_seed(seed);
	cr_assert_not_null(pair);
	return pair;
}

static void start(void)
{
	struct lg_error err;

	cr_assert_eq(lg_keys_init(&err), 0);
	issuer = pair_of(EXAMPLE_ISSUER_SEED);
	holder = pair_of(EXAMPLE_HOLDER_SEED);
	credential_len = hex_bytes(credential_bytes, sizeof(credential_bytes), EXAMPLE_CREDENTIAL);
	presentation_len =
		hex_bytes(presentation_bytes, sizeof(presentation_bytes), EXAMPLE_PRESENTATION);
	cr_assert_eq(lg_credential_parse(credential_bytes, credential_len, &credential), LG_R_NONE);
	cr_assert_eq(lg_presentation_parse(presentation_bytes, presentation_len, &presentation),
		LG_R_NONE);
}

static void finish(void)
{
	lg_keypair_free(issuer);
	lg_keypair_free(holder);
}

TestSuite(credential_sign, .init = start, .fini = finish);

Test(credential_sign, signs_credentials_as_another_implementation_does)
{
	static const uint8_t wrong_kid[LG_KID_BYTES];

	credential.kid = wrong_kid;
	cr_assert_eq(lg_credential_sign(&credential, issuer, out, sizeof(out)), credential_len);
	cr_expect_eq(memcmp(out, credential_bytes, credential_len), 0);
	cr_expect_eq(credential.kid, lg_keypair_kid(issuer));
}

Test(credential_sign, signs_presentations_as_another_implementation_does)
{
	cr_assert_eq(
		lg_presentation_sign(&presentation, holder, out, sizeof(out)), presentation_len);
	cr_expect_eq(memcmp(out, presentation_bytes, presentation_len), 0);
}

Test(credential_sign, signs_what_parses_and_verifies_under_both_algorithm_names)
{
	static const int64_t algs[] = {LG_ALG_EDDSA, LG_ALG_ED25519};

	for (size_t i = 0; i < 2; i++) {
		struct lg_credential found;
		struct lg_presentation shown;
		size_t len;

		credential.alg = algs[i];
		len = lg_credential_sign(&credential, issuer, out, sizeof(out));
		cr_assert_eq(lg_credential_parse(out, len, &found), LG_R_NONE);
		cr_expect_eq(found.alg, algs[i]);
		cr_expect(lg_cose_verify(&found.cose, lg_keypair_public(issuer)));
		cr_expect_not(lg_cose_verify(&found.cose, lg_keypair_public(holder)));

		presentation.alg = algs[i];
		len = lg_presentation_sign(&presentation, holder, out, sizeof(out));
		cr_assert_eq(lg_presentation_parse(out, len, &shown), LG_R_NONE);
		cr_expect_eq(shown.alg, algs[i]);
		cr_expect(lg_cose_verify(&shown.cose, lg_keypair_public(holder)));
		cr_expect(lg_cose_verify(&shown.cose, shown.credential.holder_key));
		cr_expect_not(lg_cose_verify(&shown.cose, lg_keypair_public(issuer)));
		cr_expect(lg_cose_verify(&shown.credential.cose, lg_keypair_public(issuer)));
	}
}

Test(credential_sign, verifies_no_credential_with_a_flipped_bit)
{
	unsigned parsed = 0;

	for (size_t bit = 0; bit < 8 * credential_len; bit++) {
		struct lg_credential found;

		credential_bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (lg_credential_parse(credential_bytes, credential_len, &found) == LG_R_NONE) {
			parsed++;
			cr_expect_not(lg_cose_verify(&found.cose, lg_keypair_public(issuer)),
				"bit %zu of byte %zu", bit % 8, bit / 8);
		}
		credential_bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_gt(parsed, 8 * LG_SIGNATURE_BYTES); // so that signatures were put to the test
}

Test(credential_sign, verifies_no_presentation_with_a_flipped_bit)
{
	for (size_t bit = 0; bit < 8 * presentation_len; bit++) {
		struct lg_presentation found;

		presentation_bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (lg_presentation_parse(presentation_bytes, presentation_len, &found) ==
			LG_R_NONE)
			cr_expect_not(lg_cose_verify(&found.cose, lg_keypair_public(holder)),
				"bit %zu of byte %zu", bit % 8, bit / 8);
		presentation_bytes[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
}

Test(credential_sign, signs_nothing_into_too_little_room)
{
	for (size_t room = 0; room < credential_len; room++)
		cr_expect_eq(lg_credential_sign(&credential, issuer, out, room), 0, "%zu", room);
	for (size_t room = 0; room < presentation_len; room++)
		cr_expect_eq(
			lg_presentation_sign(&presentation, holder, out, room), 0, "%zu", room);
}

Test(credential_sign, signs_nothing_under_another_algorithm)
{
	static const int64_t algs[] = {0, -7, -257, 8, 19, INT64_MIN, INT64_MAX};

	for (size_t i = 0; i < sizeof(algs) / sizeof(algs[0]); i++) {
		credential.alg = algs[i];
		presentation.alg = algs[i];
		cr_expect_eq(lg_credential_sign(&credential, issuer, out, sizeof(out)), 0);
		cr_expect_eq(lg_presentation_sign(&presentation, holder, out, sizeof(out)), 0);
	}
}

Test(credential_sign, signs_no_field_out_of_range)
{
	const struct lg_credential right = credential;

	credential.authority = LG_AUTHORITY_MAX + 1;
	cr_expect_eq(lg_credential_sign(&credential, issuer, out, sizeof(out)), 0);
	credential = right;
	credential.classes = 0;
	cr_expect_eq(lg_credential_sign(&credential, issuer, out, sizeof(out)), 0);
	credential = right;
	credential.expires_at = -1;
	cr_expect_eq(lg_credential_sign(&credential, issuer, out, sizeof(out)), 0);
	presentation.issued_at = LG_TIME_MAX_S + 1;
	cr_expect_eq(lg_presentation_sign(&presentation, holder, out, sizeof(out)), 0);
}

Test(credential_sign, signs_no_presentation_of_something_else)
{
	presentation.credential_bytes.len--;
	cr_expect_eq(lg_presentation_sign(&presentation, holder, out, sizeof(out)), 0);
	presentation.credential_bytes = (struct lg_bytes){(const uint8_t *)"\xa0", 1};
	cr_expect_eq(lg_presentation_sign(&presentation, holder, out, sizeof(out)), 0);
}
