// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list_form.h"

#define CONTENT_TYPE "application/licgate-trust-list+cbor"

bool lg_trust_array_of(struct lg_cbor_in *in, uint32_t wanted)
{
	uint32_t items;

	return lg_cbor_array(in, &items) && (items == wanted || lg_cbor_refuse(in, LG_R_CBOR_TYPE));
}

bool lg_trust_array_up_to(struct lg_cbor_in *in, uint32_t most, uint32_t *items)
{
	uint32_t found;

	if (!lg_cbor_array(in, &found))
		return false;
	if (found > most)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*items = found;
	return true;
}

int lg_trust_refused(const struct lg_cbor_in *in, const char *part, struct lg_error *err)
{
	return lg_fail(err, LG_E_FORMAT, "trust list: its %s is malformed: %s (%s)", part,
		lg_reason_text(in->reason), lg_reason_name(in->reason));
}

void lg_trust_put_body_header(struct lg_cbor_out *out)
{
	lg_cbor_put_map(out, 1);
	lg_cbor_put_int(out, LG_COSE_CONTENT_TYPE);
	lg_cbor_put_text(out, CONTENT_TYPE, sizeof(CONTENT_TYPE) - 1);
}

void lg_trust_put_tbs(
	struct lg_cbor_out *out, struct lg_bytes signer_header, struct lg_bytes payload)
{
	static const char context[] = "Signature";
	uint8_t body_bytes[LG_TRUST_BODY_HEADER_ROOM];
	struct lg_cbor_out body;

	lg_cbor_start(&body, body_bytes, sizeof(body_bytes));
	lg_trust_put_body_header(&body);
	lg_cbor_put_array(out, 5);
	lg_cbor_put_text(out, context, sizeof(context) - 1);
	lg_cbor_put_bytes(out, body.data, body.len);
	lg_cbor_put_bytes(out, signer_header.data, signer_header.len);
	lg_cbor_put_bytes(out, NULL, 0); // external_aad
	lg_cbor_put_bytes(out, payload.data, payload.len);
}
