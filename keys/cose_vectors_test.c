// SPDX-License-Identifier: Apache-2.0
// The COSE working group's examples. licgate's profile of COSE_Sign1 is narrower than COSE, so that
// all of them are refused, each for its reason; the bytes to be signed are the same for both.
#include "keys/credential_sign.h"

#include "tests/lib/hex.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define EXAMPLE_MAX_BYTES 512

struct example {
	json_t *file;
	uint8_t bytes[EXAMPLE_MAX_BYTES];
	size_t len;
	uint8_t tbs[EXAMPLE_MAX_BYTES];
	size_t tbs_len;
};

static const struct {
	const char *name;
	enum lg_reason reason;
	bool same_tbs; // the others were signed over something else, or over external data
} examples[] = {
	{"eddsa-sig-01", LG_R_COSE_UNPROTECTED, true},
	{"eddsa-sig-02", LG_R_COSE_UNPROTECTED, true}, // Ed448
	{"sign-fail-01", LG_R_COSE_TAG, true},         // tag 998
	{"sign-fail-02", LG_R_COSE_UNPROTECTED, false},
	{"sign-fail-03", LG_R_COSE_UNPROTECTED, false},
	{"sign-fail-04", LG_R_COSE_UNPROTECTED, false},
	{"sign-fail-06", LG_R_COSE_UNPROTECTED, false},
	{"sign-fail-07", LG_R_COSE_UNPROTECTED, false},
	{"sign-pass-01", LG_R_COSE_UNPROTECTED, false},
	{"sign-pass-02", LG_R_COSE_UNPROTECTED, false}, // external data
	{"sign-pass-03", LG_R_COSE_TAG, true},          // no tag
};

static const char *text_at(json_t *object, const char *path)
{
	char name[32];

	for (const char *at = path; *at; at += strlen(name)) {
		at += *at == '/';
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(at, "/"), at);
		object = json_object_get(object, name);
	}
	cr_assert(json_is_string(object), "%s is missing", path);
	return json_string_value(object);
}

static void load(const char *name, struct example *example)
{
	const char *const folder = getenv("LICGATE_VECTORS");
	char path[4096];

	snprintf(path, sizeof(path), "%s/cose/%s.json", folder ? folder : ".", name);
	if (access(path, R_OK) != 0)
		cr_skip_test("SKIPPED cose: no cose/%s.json in $LICGATE_VECTORS", name);
	example->file = json_load_file(path, 0, NULL);
	cr_assert_not_null(example->file, "%s is not JSON", path);
	example->len = hex_bytes(
		example->bytes, sizeof(example->bytes), text_at(example->file, "output/cbor"));
	example->tbs_len = hex_bytes(example->tbs, sizeof(example->tbs),
		text_at(example->file, "intermediates/ToBeSign_hex"));
}

static void skip_item(struct lg_cbor_in *in)
{
	enum lg_cbor_type type;
	struct lg_bytes bytes;
	int64_t number;

	cr_assert(lg_cbor_peek(in, &type));
	if (type == LG_CBOR_BYTES)
		cr_assert(lg_cbor_bytes(in, &bytes));
	else
		cr_assert(lg_cbor_int(in, &number));
}

// Splits a COSE_Sign1 with whatever tag and unprotected header it has.
static struct lg_cose split(const struct example *example, size_t *signature_len)
{
	struct lg_bytes signature;
	struct lg_cose cose = {0};
	enum lg_cbor_type type;
	struct lg_cbor_in in;
	uint32_t count;
	uint64_t tag;

	lg_cbor_open(&in, example->bytes, example->len);
	if (lg_cbor_peek(&in, &type) && type == LG_CBOR_TAG)
		cr_assert(lg_cbor_tag(&in, &tag));
	cr_assert(lg_cbor_array(&in, &count));
	cr_assert_eq(count, 4);
	cr_assert(lg_cbor_bytes(&in, &cose.protected_header));
	cr_assert(lg_cbor_map(&in, &count));
	for (uint32_t i = 0; i < 2 * count; i++)
		skip_item(&in);
	cr_assert(lg_cbor_bytes(&in, &cose.payload));
	cr_assert(lg_cbor_bytes(&in, &signature));
	cr_assert(lg_cbor_close(&in));
	cose.signature = signature.data;
	*signature_len = signature.len;
	return cose;
}

Test(cose_vectors, are_refused_each_for_its_reason)
{
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
		struct example example;
		struct lg_cose cose;
		struct lg_cbor_in in;

		load(examples[i].name, &example);
		lg_cbor_open(&in, example.bytes, example.len);
		cr_expect_not(lg_cose_read(&in, &cose), "%s", examples[i].name);
		cr_expect_eq(in.reason, examples[i].reason, "%s: %s", examples[i].name,
			lg_reason_name(in.reason));
		json_decref(example.file);
	}
}

Test(cose_vectors, have_the_bytes_to_be_signed_that_we_compute)
{
	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
		uint8_t tbs[2 * EXAMPLE_MAX_BYTES];
		struct example example;
		struct lg_cose cose;
		size_t signature_len, len;

		load(examples[i].name, &example);
		cose = split(&example, &signature_len);
		len = lg_cose_tbs(&cose, tbs);
		cr_expect_eq(len, lg_cose_tbs_bytes(&cose));
		cr_expect_eq(len == example.tbs_len && memcmp(tbs, example.tbs, len) == 0,
			examples[i].same_tbs, "%s", examples[i].name);
		json_decref(example.file);
	}
}

Test(cose_vectors, verify_where_the_algorithm_is_ed25519)
{
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	struct example example;
	size_t signature_len;
	struct lg_error err;
	struct lg_cose cose;

	cr_assert_eq(lg_keys_init(&err), 0);
	load("eddsa-sig-01", &example);
	hex_bytes(public_key, sizeof(public_key), text_at(example.file, "input/sign0/key/x_hex"));
	cose = split(&example, &signature_len);
	cr_assert_eq(signature_len, LG_SIGNATURE_BYTES);
	cr_expect(lg_cose_verify(&cose, public_key));
	cose.payload.len--;
	cr_expect_not(lg_cose_verify(&cose, public_key));
	cose.payload.len++;
	public_key[0] ^= 1;
	cr_expect_not(lg_cose_verify(&cose, public_key));
	json_decref(example.file);
}
