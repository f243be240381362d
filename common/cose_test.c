// SPDX-License-Identifier: Apache-2.0
#include "common/cose.h"

#include "tests/lib/hex.h"
#include "tests/lib/worked_example.h"

#define SIGNATURE "5840" EXAMPLE_ISSUER_SEED EXAMPLE_ISSUER_SEED
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

Test(cose, splits_the_worked_example)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, data, data_len);
	cr_assert(lg_cose_read(&in, &cose));
	cr_assert(lg_cbor_close(&in));
	cr_assert_eq(cose.protected_header.data, data + 3);
	cr_assert_eq(cose.protected_header.len, 13);
	cr_assert_eq(cose.payload.data, data + 19);
	cr_assert_eq(cose.payload.len, 223);
	cr_assert_eq(cose.signature, data + data_len - LG_SIGNATURE_BYTES);
}

Test(cose, builds_the_bytes_to_be_signed)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	HEX_BYTES(expected, EXAMPLE_CREDENTIAL_TBS);
	uint8_t tbs[sizeof(expected)];
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, data, data_len);
	cr_assert(lg_cose_read(&in, &cose));
	cr_assert_eq(lg_cose_tbs_bytes(&cose), expected_len);
	cr_assert_eq(lg_cose_tbs(&cose, tbs), expected_len);
	cr_assert_arr_eq(tbs, expected, expected_len);
}

Test(cose, writes_what_it_reads)
{
	HEX_BYTES(data, EXAMPLE_CREDENTIAL);
	uint8_t again[sizeof(data)], *signature;
	struct lg_cbor_out out;
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, data, data_len);
	cr_assert(lg_cose_read(&in, &cose));
	lg_cbor_start(&out, again, sizeof(again));
	lg_cose_write(&out, cose.protected_header, cose.payload, &signature);
	cr_assert_eq(out.len, data_len);
	cr_assert_eq(signature, again + data_len - LG_SIGNATURE_BYTES);
	memcpy(signature, cose.signature, LG_SIGNATURE_BYTES);
	cr_assert_arr_eq(again, data, data_len);

	lg_cbor_start(&out, again, sizeof(again) - 1);
	lg_cose_write(&out, cose.protected_header, cose.payload, &signature);
	cr_assert(out.overflow);
	cr_assert_null(signature);
}

Test(cose, refuses_each_other_shape_for_its_own_reason)
{
	const struct {
		const char *hex;
		enum lg_reason reason;
	} refused[] = {
		{"", LG_R_CBOR_TRUNCATED},
		{"8441a0a04100" SIGNATURE, LG_R_COSE_TAG},       // untagged
		{"d18441a0a04100" SIGNATURE, LG_R_COSE_TAG},     // COSE_Mac0
		{"d8628441a0a04100" SIGNATURE, LG_R_COSE_TAG},   // COSE_Sign
		{"d83dd28441a0a04100" SIGNATURE, LG_R_COSE_TAG}, // CWT tag around it
		{"d8128441a0a04100" SIGNATURE, LG_R_CBOR_NOT_SHORTEST},
		{"d241a0", LG_R_COSE_SHAPE},
		{"d28341a0a04100", LG_R_COSE_SHAPE},
		{"d28541a0a04100" SIGNATURE "00", LG_R_COSE_SHAPE},
		{"d29f41a0a04100" SIGNATURE "ff", LG_R_CBOR_INDEFINITE},
		{"d284a0a04100" SIGNATURE, LG_R_COSE_SHAPE},
		{"d28441a0404100" SIGNATURE, LG_R_COSE_SHAPE},
		{"d28441a0a104414100" SIGNATURE, LG_R_COSE_UNPROTECTED},
		{"d28441a0bfff4100" SIGNATURE, LG_R_CBOR_INDEFINITE},
		{"d28441a0a0f6" SIGNATURE, LG_R_COSE_PAYLOAD},
		{"d28441a0a0a0" SIGNATURE, LG_R_COSE_PAYLOAD},
		{"d28441a0a041004100", LG_R_COSE_SIGNATURE},
		{"d28441a0a0410060", LG_R_COSE_SIGNATURE},
		{"d28441a0a041005841" EXAMPLE_ISSUER_SEED EXAMPLE_ISSUER_SEED "00",
			LG_R_COSE_SIGNATURE},
	};

	for (size_t i = 0; i < COUNT(refused); i++) {
		uint8_t data[128];
		struct lg_cbor_in in;
		struct lg_cose cose = {.signature = data};

		lg_cbor_open(&in, data, hex_bytes(data, sizeof(data), refused[i].hex));
		cr_assert_not(lg_cose_read(&in, &cose), "%s", refused[i].hex);
		cr_assert_eq(in.reason, refused[i].reason, "%s: %s", refused[i].hex,
			lg_reason_name(in.reason));
		cr_assert_eq(cose.signature, data);
	}
}

Test(cose, accepts_its_one_shape)
{
	uint8_t data[128];
	struct lg_cbor_in in;
	struct lg_cose cose;

	lg_cbor_open(&in, data, hex_bytes(data, sizeof(data), "d28441a0a04100" SIGNATURE "00"));
	cr_assert(lg_cose_read(&in, &cose));
	cr_assert_eq(in.end - in.at, 1); // the item ends before what follows it
}
