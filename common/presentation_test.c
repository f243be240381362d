// SPDX-License-Identifier: Apache-2.0
#include "common/presentation.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define MAX_BYTES 1024

// The worked example in pieces.
#define HEADER "a201320d" EXAMPLE_CREDENTIAL
#define AUD "037275726e3a6c6963676174653a766572696679"
#define IAT "061a6955b93c"
#define NONCE "0a50505152535455565758595a5b5c5d5e5f"

static struct lg_presentation parsed(const uint8_t *data, size_t len)
{
	struct lg_presentation presentation;
	const enum lg_reason reason = lg_presentation_parse(data, len, &presentation);

	cr_assert_eq(reason, LG_R_NONE, "refused: %s", lg_reason_name(reason));
	return presentation;
}

static enum lg_reason reason_of(const char *header_hex, const char *payload_hex)
{
	uint8_t header[MAX_BYTES], payload[MAX_BYTES], whole[2 * MAX_BYTES], *signature;
	const size_t header_len = hex_bytes(header, sizeof(header), header_hex);
	const size_t payload_len = hex_bytes(payload, sizeof(payload), payload_hex);
	struct lg_presentation presentation;
	struct lg_cbor_out out;

	lg_cbor_start(&out, whole, sizeof(whole));
	lg_cose_write(&out, (struct lg_bytes){header, header_len},
		(struct lg_bytes){payload, payload_len}, &signature);
	return lg_presentation_parse(whole, out.len, &presentation);
}

Test(presentation, reads_the_worked_example)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	HEX_BYTES(credential, EXAMPLE_CREDENTIAL);
	const struct lg_presentation p = parsed(data, data_len);

	cr_assert_eq(p.alg, LG_ALG_ED25519);
	cr_assert_eq(p.credential_bytes.len, credential_len);
	cr_assert_arr_eq(p.credential_bytes.data, credential, credential_len);
	cr_assert_eq(p.credential.authority, EXAMPLE_AUTHORITY);
	cr_assert_eq(p.credential.status_index, EXAMPLE_STATUS_INDEX);
	cr_assert_eq(p.audience.len, strlen(EXAMPLE_AUDIENCE));
	cr_assert_arr_eq(p.audience.data, EXAMPLE_AUDIENCE, p.audience.len);
	cr_assert_eq(p.issued_at, EXAMPLE_ISSUED_AT + 60);
	cr_assert_eq(p.nonce[0], 0x50);
	cr_assert_eq(p.nonce[15], 0x5f);
	cr_assert_eq(p.cose.signature, data + data_len - LG_SIGNATURE_BYTES);
}

Test(presentation, writes_the_worked_example)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	const struct lg_presentation p = parsed(data, data_len);
	uint8_t again[sizeof(data)], *signature = NULL;

	cr_assert_eq(lg_presentation_encode(&p, again, sizeof(again), &signature), data_len);
	memcpy(signature, p.cose.signature, LG_SIGNATURE_BYTES);
	cr_assert_arr_eq(again, data, data_len);
	cr_assert_eq(lg_presentation_encode(&p, again, sizeof(again) - 1, &signature), 0);
}

Test(presentation, refuses_the_end_missing_at_any_byte)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	struct lg_presentation presentation;

	for (size_t len = 0; len < data_len; len++) {
		uint8_t *cut = malloc(len ? len : 1); // of its own, for a sanitizer to watch

		memcpy(cut, data, len);
		cr_assert_eq(lg_presentation_parse(cut, len, &presentation), LG_R_CBOR_TRUNCATED,
			"%zu bytes", len);
		free(cut);
	}
}

Test(presentation, has_no_second_encoding_one_bit_away)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	uint8_t flipped[sizeof(data)];
	const size_t signature_at = data_len - LG_SIGNATURE_BYTES;
	const struct lg_presentation original = parsed(data, data_len);

	for (size_t bit = 0; bit < 8 * data_len; bit++) {
		struct lg_presentation p;
		bool same;

		memcpy(flipped, data, data_len);
		flipped[bit / 8] ^= (uint8_t)(1 << bit % 8);
		if (lg_presentation_parse(flipped, data_len, &p) != LG_R_NONE) {
			cr_assert(bit / 8 < signature_at, "signature bit %zu refused", bit);
			continue;
		}
		same = p.alg == original.alg && p.issued_at == original.issued_at &&
			p.audience.len == original.audience.len &&
			memcmp(p.audience.data, original.audience.data, p.audience.len) == 0 &&
			memcmp(p.nonce, original.nonce, LG_PRESENTATION_NONCE_BYTES) == 0 &&
			p.credential_bytes.len == original.credential_bytes.len &&
			memcmp(p.credential_bytes.data, original.credential_bytes.data,
				p.credential_bytes.len) == 0;
		cr_assert_eq(
			same, bit / 8 >= signature_at, "bit %zu of byte %zu", bit % 8, bit / 8);
	}
}

Test(presentation, refuses_other_headers)
{
	const struct {
		const char *header;
		enum lg_reason reason;
	} refused[] = {
		{"", LG_R_COSE_HEADER_MISSING},
		{"a10132", LG_R_COSE_HEADER_MISSING},
		{"a10d" EXAMPLE_CREDENTIAL, LG_R_COSE_HEADER_MISSING},
		{"a20d" EXAMPLE_CREDENTIAL "0132", LG_R_CBOR_KEY_ORDER},
		{"a301320448" EXAMPLE_KID "0d" EXAMPLE_CREDENTIAL, LG_R_COSE_HEADER_UNKNOWN},
		{"a301320d" EXAMPLE_CREDENTIAL "616100", LG_R_COSE_HEADER_UNKNOWN},
		{"a301320d" EXAMPLE_CREDENTIAL "0d" EXAMPLE_CREDENTIAL, LG_R_CBOR_KEY_TWICE},
		{"a201320d590134" EXAMPLE_CREDENTIAL, LG_R_COSE_TAG}, // wrapped in a byte string
		{"a201320df6", LG_R_COSE_TAG},
		{"a20161450d" EXAMPLE_CREDENTIAL, LG_R_CBOR_TYPE},
		{HEADER "00", LG_R_CBOR_TRAILING},
	};

	for (size_t i = 0; i < COUNT(refused); i++) {
		const enum lg_reason reason = reason_of(refused[i].header, "a3" AUD IAT NONCE);

		cr_assert_eq(
			reason, refused[i].reason, "header %zu: %s", i, lg_reason_name(reason));
	}
}

Test(presentation, passes_on_why_its_credential_is_refused)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	struct lg_presentation p = parsed(data, data_len), again_read;
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES], again[LG_PRESENTATION_MAX_BYTES], *signature;
	size_t len;

	memcpy(credential, p.credential_bytes.data, p.credential_bytes.len);
	credential[20] = 0x00; // the first claim's key: 0 is none
	p.credential_bytes.data = credential;
	len = lg_presentation_encode(&p, again, sizeof(again), &signature);
	cr_assert_gt(len, 0);
	cr_assert_eq(lg_presentation_parse(again, len, &again_read), LG_R_CLAIM_UNKNOWN);
}

Test(presentation, refuses_other_payloads)
{
	const struct {
		const char *payload;
		enum lg_reason reason;
	} refused[] = {
		{"", LG_R_CBOR_TRUNCATED},
		{"80", LG_R_CBOR_TYPE},
		{"a0", LG_R_CLAIM_MISSING},
		{"a2" IAT NONCE, LG_R_CLAIM_MISSING},
		{"a2" AUD NONCE, LG_R_CLAIM_MISSING},
		{"a2" AUD IAT, LG_R_CLAIM_MISSING},
		{"a3" AUD NONCE IAT, LG_R_CBOR_KEY_ORDER},
		{"a3" AUD AUD IAT, LG_R_CBOR_KEY_TWICE},
		{"a4" AUD "041a6955b93c" IAT NONCE, LG_R_CLAIM_UNKNOWN},
		{"a4" AUD IAT NONCE "616100", LG_R_CLAIM_UNKNOWN},
		{"a30360" IAT NONCE, LG_R_CLAIM_RANGE},
		{"a3034161" IAT NONCE, LG_R_CBOR_TYPE},
		{"a30361ff" IAT NONCE, LG_R_CBOR_TEXT},
		{"a3" AUD "061b0020000000000000" NONCE, LG_R_CLAIM_RANGE},
		{"a3" AUD "0620" NONCE, LG_R_CBOR_TYPE},
		{"a3" AUD "06fb41da690c00000000" NONCE, LG_R_CBOR_FLOAT},
		{"a3" AUD IAT "0a4f505152535455565758595a5b5c5d5e", LG_R_CLAIM_RANGE},
		{"a3" AUD IAT NONCE "00", LG_R_CBOR_TRAILING},
	};

	cr_assert_eq(reason_of(HEADER, "a3" AUD IAT NONCE), LG_R_NONE);
	for (size_t i = 0; i < COUNT(refused); i++) {
		const enum lg_reason reason = reason_of(HEADER, refused[i].payload);

		cr_assert_eq(reason, refused[i].reason, "%s: %s", refused[i].payload,
			lg_reason_name(reason));
	}
}

Test(presentation, limits_the_length_of_the_audience)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	struct lg_presentation p = parsed(data, data_len), again_read;
	const char audience[] = "urn:example:an-audience-as-long-as-the-profile-allows-and-then-x1";
	uint8_t again[LG_PRESENTATION_MAX_BYTES], *signature;
	char hex[MAX_BYTES];
	size_t len;

	cr_assert_eq(strlen(audience), LG_AUDIENCE_MAX_BYTES + 1);
	p.audience = (struct lg_bytes){(const uint8_t *)audience, LG_AUDIENCE_MAX_BYTES};
	len = lg_presentation_encode(&p, again, sizeof(again), &signature);
	cr_assert_eq(lg_presentation_parse(again, len, &again_read), LG_R_NONE);
	cr_assert_eq(again_read.audience.len, LG_AUDIENCE_MAX_BYTES);

	p.audience.len++;
	cr_assert_eq(lg_presentation_encode(&p, again, sizeof(again), &signature), 0);
	snprintf(hex, sizeof(hex), "a3037841%0130d%s%s", 0, IAT, NONCE);
	cr_assert_eq(reason_of(HEADER, hex), LG_R_CLAIM_RANGE);
}

Test(presentation, does_not_write_what_it_would_not_read)
{
	HEX_BYTES(data, EXAMPLE_PRESENTATION);
	const struct lg_presentation good = parsed(data, data_len);
	uint8_t again[LG_PRESENTATION_MAX_BYTES], *signature;
	struct lg_presentation bad[4] = {good, good, good, good};

	bad[0].audience.len = 0;
	bad[1].issued_at = -1;
	bad[2].issued_at = LG_TIME_MAX_S + 1;
	bad[3].credential_bytes.len = LG_CREDENTIAL_MAX_BYTES + 1;
	for (size_t i = 0; i < COUNT(bad); i++)
		cr_assert_eq(lg_presentation_encode(&bad[i], again, sizeof(again), &signature), 0,
			"field %zu", i);
}
