// SPDX-License-Identifier: Apache-2.0
#include "common/presentation.h"

#define PAYLOAD_MAX_BYTES 128
#define ALL_OF_HEADER (1u << LG_COSE_ALG | 1u << LG_COSE_KCWT)
#define ALL_CLAIMS (1u << LG_CLAIM_AUD | 1u << LG_CLAIM_IAT | 1u << LG_CLAIM_NONCE)

static bool read_credential(struct lg_cbor_in *in, struct lg_presentation *p)
{
	const uint8_t *from = in->at;

	if (!lg_credential_read(in, &p->credential))
		return false;
	p->credential_bytes = (struct lg_bytes){from, (size_t)(in->at - from)};
	return true;
}

static bool read_header(struct lg_cbor_in *in, struct lg_presentation *p)
{
	int64_t key = LG_CBOR_NO_KEY;
	uint32_t pairs;
	unsigned seen = 0;

	if (in->at == in->end) // an empty map is an empty string here
		return lg_cbor_refuse(in, LG_R_COSE_HEADER_MISSING);
	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_COSE_HEADER_UNKNOWN);
		switch (key) {
		case LG_COSE_ALG:
			if (!lg_cbor_int(in, &p->alg))
				return false;
			break;
		case LG_COSE_KCWT:
			if (!read_credential(in, p))
				return false;
			break;
		default:
			return lg_cbor_refuse(in, LG_R_COSE_HEADER_UNKNOWN);
		}
		seen |= 1u << key;
	}
	if (!lg_cbor_close(in))
		return false;
	return seen == ALL_OF_HEADER || lg_cbor_refuse(in, LG_R_COSE_HEADER_MISSING);
}

static bool read_audience(struct lg_cbor_in *in, struct lg_bytes *audience)
{
	if (!lg_cbor_text(in, audience))
		return false;
	return (audience->len >= 1 && audience->len <= LG_AUDIENCE_MAX_BYTES) ||
		lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
}

static bool read_issued_at(struct lg_cbor_in *in, int64_t *issued_at)
{
	uint64_t unix_s;

	if (!lg_cbor_uint_most(in, LG_TIME_MAX_S, &unix_s))
		return false;
	*issued_at = (int64_t)unix_s;
	return true;
}

static bool read_claim(struct lg_cbor_in *in, int64_t key, struct lg_presentation *p)
{
	switch (key) {
	case LG_CLAIM_AUD:
		return read_audience(in, &p->audience);
	case LG_CLAIM_IAT:
		return read_issued_at(in, &p->issued_at);
	case LG_CLAIM_NONCE:
		return lg_cbor_bytes_exactly(in, LG_PRESENTATION_NONCE_BYTES, &p->nonce);
	}
	return lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
}

static bool read_claims(struct lg_cbor_in *in, struct lg_presentation *p)
{
	int64_t key = LG_CBOR_NO_KEY;
	uint32_t pairs;
	unsigned seen = 0;

	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_CLAIM_UNKNOWN);
		if (!read_claim(in, key, p))
			return false;
		seen |= 1u << key;
	}
	if (!lg_cbor_close(in))
		return false;
	return seen == ALL_CLAIMS || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

static bool read_presentation(struct lg_cbor_in *in, struct lg_presentation *p)
{
	struct lg_cbor_in inner;

	if (!lg_cose_read(in, &p->cose))
		return false;
	lg_cbor_open(&inner, p->cose.protected_header.data, p->cose.protected_header.len);
	if (!read_header(&inner, p))
		return lg_cbor_refuse(in, inner.reason);
	lg_cbor_open(&inner, p->cose.payload.data, p->cose.payload.len);
	if (!read_claims(&inner, p))
		return lg_cbor_refuse(in, inner.reason);
	return lg_cbor_close(in);
}

enum lg_reason lg_presentation_parse(
	const uint8_t *data, size_t len, struct lg_presentation *presentation)
{
	struct lg_presentation found;
	struct lg_cbor_in in;

	lg_cbor_open(&in, data, len);
	if (read_presentation(&in, &found))
		*presentation = found;
	return in.reason;
}

static bool in_range(const struct lg_presentation *p)
{
	return p->audience.len >= 1 && p->audience.len <= LG_AUDIENCE_MAX_BYTES &&
		p->issued_at >= 0 && p->issued_at <= LG_TIME_MAX_S &&
		p->credential_bytes.len <= LG_CREDENTIAL_MAX_BYTES;
}

size_t lg_presentation_encode(
	const struct lg_presentation *presentation, uint8_t *out, size_t room, uint8_t **signature)
{
	uint8_t header_bytes[LG_CREDENTIAL_MAX_BYTES + 16], payload_bytes[PAYLOAD_MAX_BYTES];
	const struct lg_presentation *p = presentation;
	struct lg_cbor_out header, payload, whole;

	if (!in_range(p))
		return 0;
	lg_cbor_start(&header, header_bytes, sizeof(header_bytes));
	lg_cbor_put_map(&header, 2);
	lg_cbor_put_int(&header, LG_COSE_ALG);
	lg_cbor_put_int(&header, p->alg);
	lg_cbor_put_int(&header, LG_COSE_KCWT);
	lg_cbor_put_raw(&header, p->credential_bytes.data, p->credential_bytes.len);

	lg_cbor_start(&payload, payload_bytes, sizeof(payload_bytes));
	lg_cbor_put_map(&payload, 3);
	lg_cbor_put_int(&payload, LG_CLAIM_AUD);
	lg_cbor_put_text(&payload, (const char *)p->audience.data, p->audience.len);
	lg_cbor_put_int(&payload, LG_CLAIM_IAT);
	lg_cbor_put_int(&payload, p->issued_at);
	lg_cbor_put_int(&payload, LG_CLAIM_NONCE);
	lg_cbor_put_bytes(&payload, p->nonce, LG_PRESENTATION_NONCE_BYTES);

	lg_cbor_start(&whole, out, room);
	lg_cose_write(&whole, (struct lg_bytes){header_bytes, header.len},
		(struct lg_bytes){payload_bytes, payload.len}, signature);
	return header.overflow || payload.overflow || whole.overflow ? 0 : whole.len;
}
