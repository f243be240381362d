// SPDX-License-Identifier: Apache-2.0
// The examples of draft-ietf-oauth-status-list.
#include "keys/status_list_token.h"
#include "keys/status_list_token_form.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define TEXT_MAX_BYTES 16384
#define EXAMPLE_MAX_BYTES (TEXT_MAX_BYTES / 2)
#define LIST_URI "https://example.com/statuslists/1"
#define ISSUED_AT 1686920170

struct example {
	uint8_t bytes[EXAMPLE_MAX_BYTES];
	size_t len;
};

struct value {
	uint64_t index;
	uint8_t value;
};

static struct lg_error err;

// Hexadecimal text from after "encoded:", or from the beginning, on lines.
static void load(const char *name, struct example *example)
{
	const char *const folder = getenv("LICGATE_VECTORS");
	char path[4096], text[TEXT_MAX_BYTES], digits[TEXT_MAX_BYTES];
	size_t len, count = 0;
	const char *from;
	FILE *file;

	snprintf(path, sizeof(path), "%s/token-status-list/%s.md", folder ? folder : ".", name);
	if (access(path, R_OK) != 0)
		cr_skip_test("SKIPPED token-status-list: no token-status-list/%s.md in "
			     "$LICGATE_VECTORS",
			name);
	file = fopen(path, "r");
	cr_assert_not_null(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[len] = '\0';
	from = strstr(text, "encoded:");
	for (from = from ? from + strlen("encoded:") : text; *from; from++)
		if (!isspace((unsigned char)*from))
			digits[count++] = *from;
	digits[count] = '\0';
	example->len = count / 2;
	cr_assert(lg_unhex(example->bytes, example->len, digits), "%s is not hexadecimal", path);
}

// {"bits": …, "lst": …} alone, as the examples of encodings have it: read as claims of a token.
static struct lg_status_list load_list(const char *name, struct lg_status_list_token *token)
{
	static struct example example;
	static uint8_t claims[EXAMPLE_MAX_BYTES + 64];
	struct lg_status_list list;
	struct lg_cbor_out out;

	load(name, &example);
	lg_cbor_start(&out, claims, sizeof(claims));
	lg_cbor_put_map(&out, 3);
	lg_cbor_put_uint(&out, LG_CWT_SUB);
	lg_cbor_put_text(&out, LIST_URI, strlen(LIST_URI));
	lg_cbor_put_uint(&out, LG_CWT_IAT);
	lg_cbor_put_uint(&out, ISSUED_AT);
	lg_cbor_put_uint(&out, LG_CWT_STATUS_LIST);
	lg_cbor_put_raw(&out, example.bytes, example.len);
	cr_assert_eq(lg_status_list_token_claims((struct lg_bytes){claims, out.len}, token, &err),
		0, "%s: %s", name, err.text);
	cr_assert_eq(lg_status_list_inflate(token->bits, token->lst, 1 << 20, &list, &err), 0,
		"%s: %s", name, err.text);
	return list;
}

// The list holds these values, ascending, and 0 everywhere else; packed and compressed by us it is
// the example to the byte.
static void expect(const char *name, unsigned bits, uint64_t count, const struct value *values,
	size_t values_count)
{
	struct lg_status_list_token token;
	struct lg_status_list list = load_list(name, &token), made;
	struct lg_bytes lst;
	size_t found = 0;

	cr_assert_eq(list.bits, bits);
	cr_assert_eq(lg_status_list_count(&list), count);
	cr_assert_eq(lg_status_list_new(bits, count, &made, &err), 0);
	for (uint64_t i = 0; i < count; i++) {
		const uint8_t value = lg_status_list_get(&list, i);

		if (value == 0)
			continue;
		cr_assert_lt(found, values_count, "%s: index %lu", name, i);
		cr_assert_eq(values[found].index, i, "%s: index %lu", name, i);
		cr_assert_eq(values[found].value, value, "%s: index %lu", name, i);
		lg_status_list_set(&made, i, value);
		found++;
	}
	cr_assert_eq(found, values_count);
	cr_assert_eq(lg_status_list_deflate(&made, &lst, &err), 0);
	cr_assert_eq(lst.len, token.lst.len);
	cr_assert_arr_eq(lst.data, token.lst.data, lst.len);
	free((void *)lst.data);
	lg_status_list_free(&made);
	lg_status_list_free(&list);
}

#define EXPECT(name, bits, count, values)                                                          \
	expect(name, bits, count, values, sizeof(values) / sizeof((values)[0]))

Test(status_list_vectors, status_list_encoding_cbor)
{
	static const struct value values[] = {
		{0, 1}, {3, 1}, {4, 1}, {5, 1}, {7, 1}, {8, 1}, {9, 1}, {13, 1}, {15, 1}};

	EXPECT("status_list_encoding_cbor", 1, 16, values);
}

Test(status_list_vectors, status_list_encoding2_cbor)
{
	static const struct value values[] = {
		{0, 1}, {1, 2}, {3, 3}, {5, 1}, {7, 1}, {8, 1}, {9, 2}, {10, 3}, {11, 3}};

	EXPECT("status_list_encoding2_cbor", 2, 12, values);
}

Test(status_list_vectors, status_list_encoding1_long_cbor)
{
	static const struct value values[] = {{0, 1}, {1993, 1}, {25460, 1}, {159495, 1},
		{495669, 1}, {554353, 1}, {645645, 1}, {723232, 1}, {854545, 1}, {934534, 1},
		{1000345, 1}};

	EXPECT("status_list_encoding1_long_cbor", 1, 1 << 20, values);
}

Test(status_list_vectors, status_list_encoding4_cbor)
{
	static const struct value values[] = {{0, 1}, {1993, 2}, {35460, 3}, {459495, 4},
		{595669, 5}, {754353, 6}, {845645, 7}, {923232, 8}, {924445, 9}, {934534, 10},
		{1000345, 12}, {1004534, 11}, {1030203, 13}, {1030204, 14}, {1030205, 15}};

	EXPECT("status_list_encoding4_cbor", 4, 1 << 20, values);
}

// Every value but 0 stands in it once; the first, the last and some between.
Test(status_list_vectors, status_list_encoding8_cbor)
{
	static const struct value some[] = {
		{1199, 121}, {19535, 255}, {52451, 1}, {513575, 3}, {576778, 2}, {1046963, 78}};
	struct lg_status_list_token token;
	struct lg_status_list list = load_list("status_list_encoding8_cbor", &token);
	unsigned count[256] = {0};
	struct lg_bytes lst;

	cr_assert_eq(lg_status_list_count(&list), 1 << 20);
	for (uint64_t i = 0; i < 1 << 20; i++)
		count[lg_status_list_get(&list, i)]++;
	for (unsigned value = 1; value < 256; value++)
		cr_assert_eq(count[value], 1, "value %u", value);
	for (unsigned i = 0; i < sizeof(some) / sizeof(some[0]); i++)
		cr_assert_eq(lg_status_list_get(&list, some[i].index), some[i].value);
	cr_assert_eq(lg_status_list_deflate(&list, &lst, &err), 0);
	cr_assert_eq(lst.len, token.lst.len);
	cr_assert_arr_eq(lst.data, token.lst.data, lst.len);
	free((void *)lst.data);
	lg_status_list_free(&list);
}

// Claims of a COSE_Sign1 with an unprotected header {4: kid of two bytes}.
static struct lg_bytes claims_of(const struct example *example)
{
	struct lg_bytes protected_header, claims = {0};
	struct lg_cbor_in in;
	uint64_t tag;
	uint32_t count;

	lg_cbor_open(&in, example->bytes, example->len);
	cr_assert(lg_cbor_tag(&in, &tag) && lg_cbor_array(&in, &count) &&
		lg_cbor_bytes(&in, &protected_header));
	in.at += strlen("\xa1\x04\x42"
			"12");
	cr_assert(lg_cbor_bytes(&in, &claims));
	return claims;
}

// Signed by ES256, which is not for licgate to verify; the claims are read, and signed by Ed25519
// they are taken.
Test(status_list_vectors, status_list_cwt)
{
	static struct example example;
	struct lg_status_list_token token;
	struct lg_status_list list;
	struct lg_keypair *issuer;
	struct lg_bytes again;

	cr_assert_eq(lg_keys_init(&err), 0);
	load("status_list_cwt", &example);
	issuer = lg_keypair_new();
	cr_assert_not_null(issuer);
	cr_assert_eq(lg_status_list_token_open((struct lg_bytes){example.bytes, example.len},
			     lg_keypair_public(issuer), LIST_URI, ISSUED_AT, &token, &err),
		LG_E_KEY);
	cr_assert(strstr(err.text, "algorithm -7"), "%s", err.text);

	cr_assert_eq(
		lg_status_list_token_sign_claims(claims_of(&example), issuer, &again, &err), 0);
	cr_assert_eq(lg_status_list_token_open(
			     again, lg_keypair_public(issuer), LIST_URI, ISSUED_AT, &token, &err),
		0, "%s", err.text);
	cr_expect_eq(token.issued_at, ISSUED_AT);
	cr_expect_eq(token.expires_at, 2291720170);
	cr_expect_eq(token.ttl_s, 43200);
	cr_expect_eq(token.bits, 1);
	cr_assert_eq(lg_status_list_inflate(token.bits, token.lst, 16, &list, &err), 0);
	cr_expect_eq(list.len, 2);
	cr_expect_eq(list.data[0], 0xb9);
	cr_expect_eq(list.data[1], 0xa3);
	lg_status_list_free(&list);
	free((void *)again.data);
	lg_keypair_free(issuer);
}

// No list but a token that names one: refused as a list, and what it says of its place in the list
// is what licgate's credentials say of theirs, byte for byte.
Test(status_list_vectors, referenced_token_cwt)
{
	static struct example example;
	static const uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	struct lg_status_list_token token;
	struct lg_cbor_out out;
	uint8_t status[128];

	load("referenced_token_cwt", &example);
	cr_assert_eq(lg_status_list_token_open((struct lg_bytes){example.bytes, example.len},
			     public_key, LIST_URI, ISSUED_AT, &token, &err),
		LG_E_FORMAT);
	cr_assert(strstr(err.text, "typ"), "%s", err.text);
	cr_assert_eq(lg_status_list_token_claims(claims_of(&example), &token, &err), LG_E_FORMAT);
	cr_assert(strstr(err.text, "65533"), "%s", err.text);
	lg_cbor_start(&out, status, sizeof(status));
	lg_cbor_put_uint(&out, 65535);
	lg_cbor_put_map(&out, 1);
	lg_cbor_put_text(&out, "status_list", 11);
	lg_cbor_put_map(&out, 2);
	lg_cbor_put_text(&out, "idx", 3);
	lg_cbor_put_uint(&out, 0);
	lg_cbor_put_text(&out, "uri", 3);
	lg_cbor_put_text(&out, LIST_URI, strlen(LIST_URI));
	cr_assert_not_null(memmem(example.bytes, example.len, status, out.len));
}
