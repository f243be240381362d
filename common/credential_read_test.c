// SPDX-License-Identifier: Apache-2.0
#include "common/credential.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <stdio.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define MAX_BYTES 1024

// The worked example in pieces, so that a test can change one of them.
#define HEADER "a201320448" EXAMPLE_KID
#define URI "68747470733a2f2f7374617475732e6578616d706c652f313130303030"
#define STATUS_LIST "6b7374617475735f6c697374"
#define IDX "63696478"
#define URI_KEY "63757269"

enum { ISS, EXP, NBF, IAT, CTI, CNF, STATUS, LICENCE, CLAIMS };

static const char *const claims[CLAIMS] = {
	[ISS] = "0166313130303030",
	[EXP] = "041a6a430700",
	[NBF] = "051a6955b900",
	[IAT] = "061a6955b900",
	[CTI] = "0750101112131415161718191a1b1c1d1e1f",
	[CNF] = "08a101a301012006215820" EXAMPLE_HOLDER_PUBLIC,
	[STATUS] = "19ffffa1" STATUS_LIST "a2" IDX "191267" URI_KEY "781d" URI,
	[LICENCE] = "3a00010000a70150" EXAMPLE_NUMBER
		    "021820031948c4041948c4051951530601075820" EXAMPLE_PHOTO,
};

// Parses a credential made of this header and these claims, in hexadecimal.
static enum lg_reason reason_of(const char *header_hex, const char *claims_hex)
{
	uint8_t header[MAX_BYTES], payload[MAX_BYTES], whole[2 * MAX_BYTES], *signature;
	const size_t header_len = hex_bytes(header, sizeof(header), header_hex);
	const size_t payload_len = hex_bytes(payload, sizeof(payload), claims_hex);
	struct lg_credential credential;
	struct lg_cbor_out out;

	lg_cbor_start(&out, whole, sizeof(whole));
	lg_cose_write(&out, (struct lg_bytes){header, header_len},
		(struct lg_bytes){payload, payload_len}, &signature);
	return lg_credential_parse(whole, out.len, &credential);
}

// The claims with one of them replaced; pairs of the map as given.
static enum lg_reason reason_with(int claim, const char *instead, unsigned pairs)
{
	char hex[2 * MAX_BYTES];
	size_t used = (size_t)snprintf(hex, sizeof(hex), "%02x", 0xa0 | pairs);

	for (int i = 0; i < CLAIMS; i++)
		used += (size_t)snprintf(
			hex + used, sizeof(hex) - used, "%s", i == claim ? instead : claims[i]);
	return reason_of(HEADER, hex);
}

Test(credential_read, accepts_its_own_pieces)
{
	cr_assert_eq(reason_with(-1, "", 8), LG_R_NONE);
}

Test(credential_read, refuses_bytes_after_its_end)
{
	uint8_t data[sizeof(EXAMPLE_CREDENTIAL)] = {0};
	const size_t len = hex_bytes(data, sizeof(data), EXAMPLE_CREDENTIAL);
	struct lg_credential credential;

	cr_assert_eq(lg_credential_parse(data, len + 1, &credential), LG_R_CBOR_TRAILING);
	cr_assert_eq(reason_of(HEADER "00", "a0"), LG_R_CBOR_TRAILING);
	cr_assert_eq(reason_with(LICENCE,
			     "3a00010000a70150" EXAMPLE_NUMBER
			     "021820031948c4041948c4051951530601075820" EXAMPLE_PHOTO "00",
			     8),
		LG_R_CBOR_TRAILING);
}

Test(credential_read, refuses_other_headers)
{
	const struct {
		const char *header;
		enum lg_reason reason;
	} refused[] = {
		{"", LG_R_COSE_HEADER_MISSING},
		{"a0", LG_R_COSE_HEADER_MISSING},
		{"a10132", LG_R_COSE_HEADER_MISSING},
		{"a10448" EXAMPLE_KID, LG_R_COSE_HEADER_MISSING},
		{"a20448" EXAMPLE_KID "0132", LG_R_CBOR_KEY_ORDER},
		{"a201320132", LG_R_CBOR_KEY_TWICE},
		{"a3013203000448" EXAMPLE_KID, LG_R_COSE_HEADER_UNKNOWN},
		{"a301320448" EXAMPLE_KID "616100", LG_R_COSE_HEADER_UNKNOWN},
		{"a20132044734750f98bd59fc", LG_R_COSE_KID},
		{"a201320449" EXAMPLE_KID "00", LG_R_COSE_KID},
		{"a2013204687474747474747474", LG_R_COSE_KID},
		{"a2016545644453410448" EXAMPLE_KID, LG_R_CBOR_TYPE},
		{"a201f60448" EXAMPLE_KID, LG_R_CBOR_TYPE},
		{"820132", LG_R_CBOR_TYPE},
		{"a20132", LG_R_CBOR_TRUNCATED},
		{"b80201320448" EXAMPLE_KID, LG_R_CBOR_NOT_SHORTEST},
		{"bf01320448" EXAMPLE_KID "ff", LG_R_CBOR_INDEFINITE},
	};

	for (size_t i = 0; i < COUNT(refused); i++) {
		const enum lg_reason reason = reason_of(refused[i].header, "a0");

		cr_assert_eq(reason, refused[i].reason, "%s: %s", refused[i].header,
			lg_reason_name(reason));
	}
}

// What stands in the place of one claim, and why the credential is refused then.
static const struct {
	int claim;
	const char *instead;
	unsigned pairs;
	enum lg_reason reason;
} deviations[] = {
	{ISS, "", 7, LG_R_CLAIM_MISSING},
	{EXP, "", 7, LG_R_CLAIM_MISSING},
	{NBF, "", 7, LG_R_CLAIM_MISSING},
	{IAT, "", 7, LG_R_CLAIM_MISSING},
	{CTI, "", 7, LG_R_CLAIM_MISSING},
	{CNF, "", 7, LG_R_CLAIM_MISSING},
	{STATUS, "", 7, LG_R_CLAIM_MISSING},
	{LICENCE, "", 7, LG_R_CLAIM_MISSING},
	{-1, "", 9, LG_R_CBOR_TRUNCATED},
	{-1, "", 7, LG_R_CBOR_TRAILING},

	{NBF, "051a6955b900051a6955b900", 9, LG_R_CBOR_KEY_TWICE},
	{NBF, "061a6955b900051a6955b900", 9, LG_R_CBOR_KEY_ORDER},
	{ISS, "01663131303030300266313130303030", 9, LG_R_CLAIM_UNKNOWN},
	{LICENCE, "3a0001000100", 8, LG_R_CLAIM_UNKNOWN},
	{LICENCE, "636e616d6500", 8, LG_R_CLAIM_UNKNOWN},
	{EXP, "1800001a6a430700", 9, LG_R_CBOR_NOT_SHORTEST},

	{ISS, "01653131303030", 8, LG_R_CBOR_TEXT},
	{ISS, "016731313030303030", 8, LG_R_CBOR_TEXT},
	{ISS, "016631313030303a", 8, LG_R_CBOR_TEXT},
	{ISS, "016631313030302f", 8, LG_R_CBOR_TEXT},
	{ISS, "01662b3130303030", 8, LG_R_CBOR_TEXT},
	{ISS, "0166313130303080", 8, LG_R_CBOR_TEXT},
	{ISS, "0146313130303030", 8, LG_R_CBOR_TYPE},
	{ISS, "011a0001adb0", 8, LG_R_CBOR_TYPE},

	{EXP, "04fb41da690c00000000", 8, LG_R_CBOR_FLOAT},
	{EXP, "043a6a430700", 8, LG_R_CBOR_TYPE},
	{EXP, "041b0020000000000000", 8, LG_R_CLAIM_RANGE},
	{NBF, "051b0020000000000000", 8, LG_R_CLAIM_RANGE},
	{IAT, "061bffffffffffffffff", 8, LG_R_CLAIM_RANGE},
	{IAT, "061b000000006955b900", 8, LG_R_CBOR_NOT_SHORTEST},
	{IAT, "06c11a6955b900", 8, LG_R_CBOR_TYPE},

	{CTI, "074f101112131415161718191a1b1c1d1e", 8, LG_R_CLAIM_RANGE},
	{CTI, "0751101112131415161718191a1b1c1d1e1f20", 8, LG_R_CLAIM_RANGE},
	{CTI, "075f50101112131415161718191a1b1c1d1e1fff", 8, LG_R_CBOR_INDEFINITE},

	{CNF, "08a0", 8, LG_R_HOLDER_KEY},
	{CNF, "0801", 8, LG_R_HOLDER_KEY},
	{CNF, "08a10241aa", 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a0", 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a201012006", 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301022006215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301012004215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301012006225820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301012006215821" EXAMPLE_HOLDER_PUBLIC "00", 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301012005215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a4010103272006215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a320060101215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_HOLDER_KEY},
	{CNF, "08a101a301010101215820" EXAMPLE_HOLDER_PUBLIC, 8, LG_R_CBOR_KEY_TWICE},
	{CNF, "08a101a3010120062006", 8, LG_R_CBOR_KEY_TWICE},

	{STATUS, "19ffffa0", 8, LG_R_CLAIM_MISSING},
	{STATUS, "19ffffa10100", 8, LG_R_CLAIM_UNKNOWN},
	{STATUS, "19ffffa1616100", 8, LG_R_CLAIM_UNKNOWN},
	{STATUS, "19ffffa1" STATUS_LIST "a1" IDX "191267", 8, LG_R_CLAIM_MISSING},
	{STATUS, "19ffffa1" STATUS_LIST "a1" URI_KEY "6161", 8, LG_R_CLAIM_MISSING},
	{STATUS, "19ffffa1" STATUS_LIST "a2" URI_KEY "6161" IDX "00", 8, LG_R_CBOR_KEY_ORDER},
	{STATUS, "19ffffa1" STATUS_LIST "a2" IDX "00" IDX "00", 8, LG_R_CBOR_KEY_TWICE},
	{STATUS, "19ffffa1" STATUS_LIST "a3" IDX "006374746c00" URI_KEY "6161", 8,
		LG_R_CLAIM_UNKNOWN},
	{STATUS, "19ffffa1" STATUS_LIST "a2" IDX "00" URI_KEY "60", 8, LG_R_CLAIM_RANGE},
	{STATUS, "19ffffa1" STATUS_LIST "a2" IDX "1b0000000100000000" URI_KEY "6161", 8,
		LG_R_CLAIM_RANGE},
	{STATUS, "19ffffa1" STATUS_LIST "a2" IDX "20" URI_KEY "6161", 8, LG_R_CBOR_TYPE},
	{STATUS, "19ffffa1" STATUS_LIST "a2" IDX "00" URI_KEY "61ff", 8, LG_R_CBOR_TEXT},
	{STATUS,
		"19ffffa2" STATUS_LIST "a2" IDX "00" URI_KEY "6161" STATUS_LIST "a2" IDX
		"00" URI_KEY "6161",
		8, LG_R_CBOR_KEY_TWICE},

	{LICENCE, "3a00010000a0", 8, LG_R_CLAIM_MISSING},
	{LICENCE, "3a0001000000", 8, LG_R_CBOR_TYPE},
};

Test(credential_read, refuses_each_deviation_for_its_own_reason)
{
	for (size_t i = 0; i < COUNT(deviations); i++) {
		const enum lg_reason reason = reason_with(
			deviations[i].claim, deviations[i].instead, deviations[i].pairs);

		cr_assert_eq(reason, deviations[i].reason, "claim %d as %s: %s, not %s",
			deviations[i].claim, deviations[i].instead, lg_reason_name(reason),
			lg_reason_name(deviations[i].reason));
	}
}

static enum lg_reason reason_with_licence(int field, const char *instead, unsigned pairs)
{
	static const char *const fields[] = {"0150" EXAMPLE_NUMBER, "021820", "031948c4",
		"041948c4", "05195153", "0601", "075820" EXAMPLE_PHOTO};
	char hex[MAX_BYTES];
	size_t used = (size_t)snprintf(hex, sizeof(hex), "3a00010000%02x", 0xa0 | pairs);

	for (int i = 0; i < (int)COUNT(fields); i++)
		used += (size_t)snprintf(
			hex + used, sizeof(hex) - used, "%s", i == field ? instead : fields[i]);
	return reason_with(LICENCE, hex, 8);
}

Test(credential_read, refuses_each_deviation_of_the_licence_map)
{
	const struct {
		int field;
		const char *instead;
		unsigned pairs;
		enum lg_reason reason;
	} refused[] = {
		{0, "014f202122232425262728292a2b2c2d2e", 7, LG_R_CLAIM_RANGE},
		{1, "0200", 7, LG_R_CLAIM_RANGE},
		{1, "021a00020000", 7, LG_R_CLAIM_RANGE},
		{2, "031a01000000", 7, LG_R_CLAIM_RANGE},
		{3, "041a01000000", 7, LG_R_CLAIM_RANGE},
		{4, "051a01000000", 7, LG_R_CLAIM_RANGE},
		{4, "0520", 7, LG_R_CBOR_TYPE},
		{5, "061b0000000100000000", 7, LG_R_CLAIM_RANGE},
		{6, "07581f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e", 7,
			LG_R_CLAIM_RANGE},
		{5, "06010600", 8, LG_R_CBOR_KEY_TWICE},
		{2, "041948c4", 7, LG_R_CBOR_KEY_TWICE},
		{2, "051951530400", 8, LG_R_CBOR_KEY_ORDER},
		{6, "075820" EXAMPLE_PHOTO "0800", 8, LG_R_CLAIM_UNKNOWN},
		{6, "0800", 7, LG_R_CLAIM_UNKNOWN},
		{6, "075820" EXAMPLE_PHOTO "616100", 8, LG_R_CLAIM_UNKNOWN},
		{0, "0000", 7, LG_R_CLAIM_UNKNOWN},
	};

	cr_assert_eq(reason_with_licence(-1, "", 7), LG_R_NONE);
	for (int field = 0; field < 7; field++)
		cr_assert_eq(reason_with_licence(field, "", 6), LG_R_CLAIM_MISSING);
	for (size_t i = 0; i < COUNT(refused); i++) {
		const enum lg_reason reason =
			reason_with_licence(refused[i].field, refused[i].instead, refused[i].pairs);

		cr_assert_eq(reason, refused[i].reason, "field %d as %s: %s", refused[i].field,
			refused[i].instead, lg_reason_name(reason));
	}
}

Test(credential_read, accepts_the_ends_of_each_range)
{
	cr_assert_eq(reason_with(EXP, "0400", 8), LG_R_NONE);
	cr_assert_eq(reason_with(EXP, "041b001fffffffffffff", 8), LG_R_NONE);
	cr_assert_eq(reason_with(ISS, "0166303030303030", 8), LG_R_NONE);
	cr_assert_eq(reason_with(ISS, "0166393939393939", 8), LG_R_NONE);
	cr_assert_eq(
		reason_with(STATUS, "19ffffa1" STATUS_LIST "a2" IDX "1affffffff" URI_KEY "6161", 8),
		LG_R_NONE);
	cr_assert_eq(reason_with_licence(1, "021a0001ffff", 7), LG_R_NONE);
	cr_assert_eq(reason_with_licence(4, "0500", 7), LG_R_NONE);
	cr_assert_eq(reason_with_licence(4, "051a00ffffff", 7), LG_R_NONE);
	cr_assert_eq(reason_with_licence(5, "061affffffff", 7), LG_R_NONE);
}

static enum lg_reason reason_with_uri(size_t len)
{
	char hex[MAX_BYTES];
	size_t used = (size_t)snprintf(
		hex, sizeof(hex), "19ffffa1%sa2%s191267%s78%02zx", STATUS_LIST, IDX, URI_KEY, len);

	for (size_t i = 0; i < len; i++)
		used += (size_t)snprintf(hex + used, sizeof(hex) - used, "61");
	return reason_with(STATUS, hex, 8);
}

Test(credential_read, limits_the_length_of_uri_and_payload)
{
	cr_assert_eq(reason_with_uri(80), LG_R_NONE);
	cr_assert_eq(reason_with_uri(81), LG_R_CLAIM_RANGE);
	// 223 bytes of claims in the example: 29 of them the URI. 401 bytes in all:
	cr_assert_eq(reason_with_uri(29 + 400 - 223), LG_R_CLAIM_RANGE);
	cr_assert_eq(reason_with_uri(29 + 401 - 223), LG_R_COSE_PAYLOAD);
}
