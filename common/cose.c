// SPDX-License-Identifier: Apache-2.0
#include "common/cose.h"

#define TAG_SIGN1 18

// array of four, then the text "Signature1"
static const uint8_t tbs_prefix[] = "\x84\x6aSignature1";
#define TBS_PREFIX_BYTES (sizeof(tbs_prefix) - 1)

static bool read_tag(struct lg_cbor_in *in)
{
	enum lg_cbor_type type;
	uint64_t tag;

	if (lg_cbor_peek(in, &type) && type != LG_CBOR_TAG)
		return lg_cbor_refuse(in, LG_R_COSE_TAG);
	return lg_cbor_tag(in, &tag) && (tag == TAG_SIGN1 || lg_cbor_refuse(in, LG_R_COSE_TAG));
}

bool lg_cose_read(struct lg_cbor_in *in, struct lg_cose *cose)
{
	struct lg_cose found;
	uint32_t items, pairs;

	if (!read_tag(in))
		return false;
	if (!lg_cbor_array(in, &items))
		return lg_cbor_explain(in, LG_R_COSE_SHAPE);
	if (items != 4)
		return lg_cbor_refuse(in, LG_R_COSE_SHAPE);
	if (!lg_cbor_bytes(in, &found.protected_header))
		return lg_cbor_explain(in, LG_R_COSE_SHAPE);
	if (!lg_cbor_map(in, &pairs))
		return lg_cbor_explain(in, LG_R_COSE_SHAPE);
	if (pairs != 0)
		return lg_cbor_refuse(in, LG_R_COSE_UNPROTECTED);
	if (!lg_cbor_bytes(in, &found.payload)) // null, a detached payload, among the rest
		return lg_cbor_explain(in, LG_R_COSE_PAYLOAD);
	if (!lg_cbor_bytes_exactly(in, LG_SIGNATURE_BYTES, &found.signature))
		return lg_cbor_explain(in, LG_R_COSE_SIGNATURE);
	*cose = found;
	return true;
}

static void put_tbs(struct lg_cbor_out *out, const struct lg_cose *cose)
{
	lg_cbor_put_raw(out, tbs_prefix, TBS_PREFIX_BYTES);
	lg_cbor_put_bytes(out, cose->protected_header.data, cose->protected_header.len);
	lg_cbor_put_bytes(out, NULL, 0); // external_aad
	lg_cbor_put_bytes(out, cose->payload.data, cose->payload.len);
}

size_t lg_cose_tbs_bytes(const struct lg_cose *cose)
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, NULL, 0);
	put_tbs(&out, cose);
	return out.len;
}

size_t lg_cose_tbs(const struct lg_cose *cose, uint8_t *data)
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, SIZE_MAX);
	put_tbs(&out, cose);
	return out.len;
}

void lg_cose_write(struct lg_cbor_out *out, struct lg_bytes protected_header,
	struct lg_bytes payload, uint8_t **signature)
{
	static const uint8_t unsigned_yet[LG_SIGNATURE_BYTES];

	lg_cbor_put_tag(out, TAG_SIGN1);
	lg_cbor_put_array(out, 4);
	lg_cbor_put_bytes(out, protected_header.data, protected_header.len);
	lg_cbor_put_map(out, 0);
	lg_cbor_put_bytes(out, payload.data, payload.len);
	lg_cbor_put_bytes(out, unsigned_yet, LG_SIGNATURE_BYTES);
	*signature = out->overflow ? NULL : out->data + out->len - LG_SIGNATURE_BYTES;
}
