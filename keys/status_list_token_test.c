// SPDX-License-Identifier: Apache-2.0
#include "keys/status_list_token.h"

#include "tests/lib/hex.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#define URI "https://status.example/110000"
#define URI_HEX "781d68747470733a2f2f7374617475732e6578616d706c652f313130303030"
#define NOW INT64_C(1767225600)
#define TYP "10781a6170706c69636174696f6e2f7374617475736c6973742b637774"
#define HEADER "a20132" TYP
#define LIST "a2646269747302636c7374430102ff"
#define IAT "061a6955b900" // NOW
#define CLAIMS_WITHOUT_LIST "02" URI_HEX IAT
#define CLAIMS "a3" CLAIMS_WITHOUT_LIST "19fffd" LIST

static struct lg_keypair *issuer;
static struct lg_error err;

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	cr_assert_eq(lg_keys_init(&err), 0);
	memset(seed, 0x21, sizeof(seed));
	issuer = lg_keypair_from_seed(seed);
	cr_assert_not_null(issuer);
}

static void finish(void)
{
	lg_keypair_free(issuer);
}

TestSuite(status_list_token, .init = start, .fini = finish);

static struct lg_status_list_token example(void)
{
	static const uint8_t lst[] = {1, 2, 0xff};

	return (struct lg_status_list_token){
		.uri = {(const uint8_t *)URI, strlen(URI)},
		.issued_at = NOW,
		.expires_at = NOW + 86400,
		.ttl_s = 3600,
		.bits = 2,
		.lst = {lst, sizeof(lst)},
	};
}

static struct lg_bytes signed_by_issuer(const struct lg_status_list_token *token)
{
	struct lg_bytes bytes;

	cr_assert_eq(lg_status_list_token_sign(token, issuer, &bytes, &err), 0, "%s", err.text);
	return bytes;
}

static int open_at(struct lg_bytes bytes, int64_t now, struct lg_status_list_token *token)
{
	return lg_status_list_token_open(bytes, lg_keypair_public(issuer), URI, now, token, &err);
}

static void refused(struct lg_bytes bytes, int code, const char *says)
{
	struct lg_status_list_token token;

	cr_expect_eq(open_at(bytes, NOW, &token), code, "%s (should say %s)", err.text, says);
	cr_expect(strstr(err.text, says), "\"%s\" does not say \"%s\"", err.text, says);
}

// A token of these headers and claims, signed rightly whatever they say.
static struct lg_bytes token_of(
	const char *protected_hex, const char *unprotected_hex, const char *claims_hex)
{
	static uint8_t bytes[4096];
	uint8_t header[512], unprotected[512], claims[2048], tbs[4096];
	uint8_t signature[LG_SIGNATURE_BYTES];
	const struct lg_cose cose = {{header, hex_bytes(header, sizeof(header), protected_hex)},
		{claims, hex_bytes(claims, sizeof(claims), claims_hex)}, NULL};
	struct lg_cbor_out out;

	lg_keypair_sign(issuer, tbs, lg_cose_tbs(&cose, tbs), signature);
	lg_cbor_start(&out, bytes, sizeof(bytes));
	lg_cbor_put_tag(&out, 18);
	lg_cbor_put_array(&out, 4);
	lg_cbor_put_bytes(&out, header, cose.protected_header.len);
	lg_cbor_put_raw(
		&out, unprotected, hex_bytes(unprotected, sizeof(unprotected), unprotected_hex));
	lg_cbor_put_bytes(&out, claims, cose.payload.len);
	lg_cbor_put_bytes(&out, signature, sizeof(signature));
	cr_assert_not(out.overflow);
	return (struct lg_bytes){bytes, out.len};
}

static void header_refused(const char *protected_hex, int code, const char *says)
{
	refused(token_of(protected_hex, "a0", CLAIMS), code, says);
}

static void claims_refused(const char *claims_hex, const char *says)
{
	refused(token_of(HEADER, "a0", claims_hex), LG_E_FORMAT, says);
}

static void taken(struct lg_bytes bytes)
{
	struct lg_status_list_token token;

	cr_expect_eq(open_at(bytes, NOW, &token), 0, "%s", err.text);
	cr_expect_eq(token.issued_at, NOW);
	cr_expect_eq(token.bits, 2);
	cr_expect_eq(token.lst.len, 3);
}

Test(status_list_token, comes_back_as_it_was_signed)
{
	struct lg_status_list_token written = example(), read;
	struct lg_bytes bytes;

	for (unsigned kind = 0; kind < 8; kind++) {
		written = example();
		if (kind & 1)
			written.expires_at = 0;
		if (kind & 2)
			written.ttl_s = 0;
		if (kind & 4)
			written.aggregation_uri = (struct lg_bytes){(const uint8_t *)"a:b", 3};
		bytes = signed_by_issuer(&written);
		cr_assert_eq(open_at(bytes, NOW, &read), 0, "%s", err.text);
		cr_expect_eq(read.issued_at, written.issued_at);
		cr_expect_eq(read.expires_at, written.expires_at);
		cr_expect_eq(read.ttl_s, written.ttl_s);
		cr_expect_eq(read.bits, written.bits);
		cr_expect_eq(read.lst.len, written.lst.len);
		cr_expect_arr_eq(read.lst.data, written.lst.data, read.lst.len);
		cr_expect_eq(read.aggregation_uri.len, written.aggregation_uri.len);
		free((void *)bytes.data);
	}
}

Test(status_list_token, is_refused_wherever_a_bit_of_it_changes)
{
	const struct lg_status_list_token token = example();
	const struct lg_bytes bytes = signed_by_issuer(&token);
	struct lg_status_list_token read;

	for (size_t bit = 0; bit < 8 * bytes.len; bit++) {
		((uint8_t *)bytes.data)[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_assert_lt(open_at(bytes, NOW, &read), 0, "bit %zu", bit);
		((uint8_t *)bytes.data)[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	for (size_t len = 0; len < bytes.len; len++) {
		uint8_t *const cut = malloc(len + 1);

		memcpy(cut, bytes.data, len);
		cr_assert_eq(open_at((struct lg_bytes){cut, len}, NOW, &read), LG_E_FORMAT);
		free(cut);
	}
	free((void *)bytes.data);
}

Test(status_list_token, is_refused_under_another_key)
{
	struct lg_status_list_token token = example();
	const struct lg_bytes bytes = signed_by_issuer(&token);
	uint8_t other[LG_PUBLIC_KEY_BYTES];

	memcpy(other, lg_keypair_public(issuer), sizeof(other));
	other[3] ^= 1;
	cr_assert_eq(
		lg_status_list_token_open(bytes, other, URI, NOW, &token, &err), LG_E_SIGNATURE);
	free((void *)bytes.data);
}

Test(status_list_token, is_refused_for_another_list)
{
	struct lg_status_list_token token = example();
	const struct lg_bytes bytes = signed_by_issuer(&token);

	cr_assert_eq(lg_status_list_token_open(
			     bytes, lg_keypair_public(issuer), URI "0", NOW, &token, &err),
		LG_E_NOT_FOUND);
	cr_assert(strstr(err.text, "about list \"" URI "\""), "%s", err.text);
	free((void *)bytes.data);
}

Test(status_list_token, is_good_from_its_issue_until_its_expiry)
{
	struct lg_status_list_token token = example();
	const struct lg_bytes bytes = signed_by_issuer(&token);

	cr_expect_eq(open_at(bytes, NOW, &token), 0);
	cr_expect_eq(open_at(bytes, NOW + 86399, &token), 0);
	cr_expect_eq(open_at(bytes, NOW + 86400, &token), LG_E_EXPIRED);
	cr_expect_eq(open_at(bytes, NOW - 60, &token), 0);
	cr_expect_eq(open_at(bytes, NOW - 61, &token), LG_E_CLOCK);
	cr_expect(strstr(err.text, "61 s in the future"), "%s", err.text);
	free((void *)bytes.data);
	refused(token_of(HEADER, "a0",
			"a4" CLAIMS_WITHOUT_LIST "0400"
			"19fffd" LIST),
		LG_E_EXPIRED, "expired");
}

static void not_signed(struct lg_status_list_token token, const char *says)
{
	struct lg_bytes bytes;

	cr_expect_eq(lg_status_list_token_sign(&token, issuer, &bytes, &err), LG_E_ARGUMENT);
	cr_expect(strstr(err.text, says), "\"%s\" does not say \"%s\"", err.text, says);
}

Test(status_list_token, is_not_signed_with_what_the_draft_does_not_allow)
{
	static char long_uri[LG_STATUS_LIST_URI_MAX_BYTES + 1];
	struct lg_status_list_token token = example();

	token.bits = 3;
	not_signed(token, "not 3");
	token = example();
	token.expires_at = NOW;
	not_signed(token, "expiry after the issue");
	token = example();
	token.ttl_s = -1;
	not_signed(token, "ttl of -1");
	token = example();
	token.issued_at = -1;
	not_signed(token, "issued at -1");
	token = example();
	token.uri = (struct lg_bytes){(const uint8_t *)"", 0};
	not_signed(token, "URI of the list");
	token.uri = (struct lg_bytes){(const uint8_t *)"no-uri", 6};
	not_signed(token, "URI of the list \"no-uri\"");
	token.uri = (struct lg_bytes){(const uint8_t *)"a:b c", 5};
	not_signed(token, "printable ASCII");
	memset(long_uri, ':', sizeof(long_uri));
	token.uri = (struct lg_bytes){(const uint8_t *)long_uri, sizeof(long_uri)};
	not_signed(token, "1 to 1024");
	token = example();
	token.aggregation_uri = (struct lg_bytes){(const uint8_t *)"x\n:", 3};
	not_signed(token, "aggregation URI");
}

Test(status_list_token, is_taken_as_others_write_it)
{
	taken(token_of(HEADER, "a0", CLAIMS));
	taken(token_of("a20127" TYP, "a104423132", CLAIMS));
	taken(token_of("a2" TYP "0132", "a0", CLAIMS)); // any order
	taken(token_of("a301320442aabb" TYP, "a0", CLAIMS));
	taken(token_of("a3"
		       "0132" TYP "6161f6",
		"a161611bffffffffffffffff", CLAIMS));
	// Claims in another order, and unknown ones of every type.
	taken(token_of(HEADER, "a0", "a319fffd" LIST IAT "02" URI_HEX));
	taken(token_of(HEADER, "a0",
		"a8" CLAIMS_WITHOUT_LIST "616101"
		"0782a0f5"
		"381a80"
		"08c1fb4000000000000000"
		"09f93c00"
		"19fffd"
		"a3"
		"646269747302"
		"6178816179"
		"636c7374430102ff"));
}

Test(status_list_token, needs_its_type_and_an_algorithm_that_is_known)
{
	header_refused("a10132", LG_E_FORMAT, "its type (typ) is not application/statuslist+cwt");
	header_refused("a2013210781a6170706c69636174696f6e2f7374617475736c6973742b6a7774",
		LG_E_FORMAT, "its type (typ)"); // statuslist+jwt
	header_refused("a201321001", LG_E_FORMAT, "protected header");
	header_refused("a1" TYP, LG_E_KEY, "algorithm 0");
	header_refused("a20126" TYP, LG_E_KEY, "algorithm -7: need Ed25519");
	header_refused("a201654564445341" TYP, LG_E_FORMAT, "protected header");
	header_refused("a301320132" TYP, LG_E_FORMAT, "CBOR_KEY_TWICE");
	header_refused("a3013202811863" TYP, LG_E_FORMAT, "critical header parameters");
	header_refused(HEADER "00", LG_E_FORMAT, "CBOR_TRAILING");
	header_refused("80", LG_E_FORMAT, "protected header, byte");
}

Test(status_list_token, needs_what_decides_to_be_protected)
{
	refused(token_of("a1" TYP, "a10132", CLAIMS), LG_E_FORMAT, "not protected");
	refused(token_of("a10132", "a1" TYP, CLAIMS), LG_E_FORMAT, "not protected");
	refused(token_of(HEADER, "a1028104", CLAIMS), LG_E_FORMAT, "critical header parameters");
}

Test(status_list_token, needs_to_be_a_cose_sign1)
{
	struct lg_bytes bytes = token_of(HEADER, "a0", CLAIMS);

	refused((struct lg_bytes){bytes.data + 1, bytes.len - 1}, LG_E_FORMAT,
		"not a tagged COSE_Sign1");
	refused((struct lg_bytes){bytes.data, bytes.len + 1}, LG_E_FORMAT, "CBOR_TRAILING");
	((uint8_t *)bytes.data)[1] = 0x83;
	refused(bytes, LG_E_FORMAT, "not a tagged COSE_Sign1");
	refused((struct lg_bytes){(const uint8_t *)"", 0}, LG_E_FORMAT, "CBOR_TRUNCATED");
}

Test(status_list_token, needs_its_claims_once_and_in_form)
{
	claims_refused("a2" IAT "19fffd" LIST, "no claim 2 (sub)");
	claims_refused("a202" URI_HEX "19fffd" LIST, "no claim 6 (iat)");
	claims_refused("a2" CLAIMS_WITHOUT_LIST, "no claim 65533");
	claims_refused("a4" IAT CLAIMS_WITHOUT_LIST "19fffd" LIST, "claim 6 (iat), byte");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST "19fffd" LIST, "CBOR_KEY_TWICE");
	claims_refused("a3"
		       "0201" IAT "19fffd" LIST,
		"claim 2 (sub)");
	claims_refused("a3"
		       "02" URI_HEX "0620"
		       "19fffd" LIST,
		"claim 6 (iat)"); // negative
	claims_refused("a3"
		       "02" URI_HEX "06fb41da5a6e40000000"
		       "19fffd" LIST,
		"CBOR_FLOAT");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "041b0020000000000001"
		       "19fffd" LIST,
		"claim 4 (exp)");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST "19fffe00", "ttl) is 0");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST "19fffe6131", "claim 65534 (ttl)");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffd80", "claim 65533");
	claims_refused(CLAIMS "00", "CBOR_TRAILING");
	claims_refused("bf" CLAIMS_WITHOUT_LIST "ff", "CBOR_INDEFINITE");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST "07ff", "claims");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST "07fc", "CBOR_RESERVED");
	claims_refused("a4" CLAIMS_WITHOUT_LIST "19fffd" LIST
		       "07818181818181818181818181818181818100",
		"claims"); // 17 deep
	claims_refused("80", "claims");
}

Test(status_list_token, needs_a_list_of_a_width_that_is_allowed)
{
	static const char *const wrong[] = {"00", "03", "05", "10", "190200", "1b0000000100000001"};

	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda1636c7374430102ff", "the bits of its");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda1646269747302", "no lst");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda2646269747302636c737401", "CBOR_TYPE");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda2646269747320636c737400", "CBOR_TYPE");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda3646269747302646269747302636c737440",
		"CBOR_KEY_TWICE");
	claims_refused("a3" CLAIMS_WITHOUT_LIST "19fffda3646269747302636c737440636c737440",
		"CBOR_KEY_TWICE");
	for (unsigned i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		char claims[512];

		snprintf(claims, sizeof(claims), "%s%s%s%s", "a3" CLAIMS_WITHOUT_LIST "19fffda2",
			"6462697473", wrong[i], "636c7374430102ff");
		claims_refused(claims, "none of 1, 2, 4 and 8");
	}
}
