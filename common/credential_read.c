// SPDX-License-Identifier: Apache-2.0
#include "common/credential.h"

// Bits of the claims seen, so that a missing one can be told from one out of order.
enum { ISS, EXP, NBF, IAT, CTI, CNF, STATUS, LICENCE, CLAIMS_END };
#define ALL_CLAIMS ((1u << CLAIMS_END) - 1)
#define ALL_OF_LICENCE 0xfeu // keys 1…7
#define ALL_OF_HEADER (1u << LG_COSE_ALG | 1u << LG_COSE_KID)

static bool read_u32(struct lg_cbor_in *in, uint32_t most, uint32_t *value)
{
	uint64_t v;

	if (!lg_cbor_uint_most(in, most, &v))
		return false;
	*value = (uint32_t)v;
	return true;
}

static bool read_time(struct lg_cbor_in *in, int64_t *unix_s)
{
	uint64_t v;

	if (!lg_cbor_uint_most(in, LG_TIME_MAX_S, &v))
		return false;
	*unix_s = (int64_t)v;
	return true;
}

static bool read_header(struct lg_cbor_in *in, struct lg_credential *c)
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
			if (!lg_cbor_int(in, &c->alg))
				return false;
			break;
		case LG_COSE_KID:
			if (!lg_cbor_bytes_exactly(in, LG_KID_BYTES, &c->kid))
				return lg_cbor_explain(in, LG_R_COSE_KID);
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

// Text of exactly six digits.
static bool read_authority(struct lg_cbor_in *in, uint32_t *authority)
{
	struct lg_bytes text;
	uint32_t value = 0;

	if (!lg_cbor_text(in, &text))
		return false;
	if (text.len != LG_AUTHORITY_DIGITS)
		return lg_cbor_refuse(in, LG_R_CBOR_TEXT);
	for (size_t i = 0; i < text.len; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return lg_cbor_refuse(in, LG_R_CBOR_TEXT);
		value = value * 10 + (uint32_t)(text.data[i] - '0');
	}
	*authority = value;
	return true;
}

// A map of this many pairs, or HOLDER_KEY.
static bool read_key_map(struct lg_cbor_in *in, uint32_t wanted)
{
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return lg_cbor_explain(in, LG_R_HOLDER_KEY);
	return pairs == wanted || lg_cbor_refuse(in, LG_R_HOLDER_KEY);
}

static bool read_key_label(struct lg_cbor_in *in, int64_t before, int64_t wanted)
{
	int64_t key;

	if (!lg_cbor_key(in, before, &key))
		return lg_cbor_explain(in, LG_R_HOLDER_KEY);
	return key == wanted || lg_cbor_refuse(in, LG_R_HOLDER_KEY);
}

static bool read_key_value(struct lg_cbor_in *in, uint64_t wanted)
{
	uint64_t value;

	if (!lg_cbor_uint(in, &value))
		return lg_cbor_explain(in, LG_R_HOLDER_KEY);
	return value == wanted || lg_cbor_refuse(in, LG_R_HOLDER_KEY);
}

// {1: {1: 1, -1: 6, -2: x}}: an OKP key on Ed25519 (RFC 9053 section 7.2).
static bool read_holder_key(struct lg_cbor_in *in, const uint8_t **holder_key)
{
	if (!read_key_map(in, 1) || !read_key_label(in, LG_CBOR_NO_KEY, LG_CNF_COSE_KEY))
		return false;
	if (!read_key_map(in, 3))
		return false;
	if (!read_key_label(in, LG_CBOR_NO_KEY, LG_KEY_KTY) || !read_key_value(in, LG_KTY_OKP))
		return false;
	if (!read_key_label(in, LG_KEY_KTY, LG_KEY_CRV) || !read_key_value(in, LG_CRV_ED25519))
		return false;
	if (!read_key_label(in, LG_KEY_CRV, LG_KEY_X))
		return false;
	return lg_cbor_bytes_exactly(in, LG_PUBLIC_KEY_BYTES, holder_key) ||
		lg_cbor_explain(in, LG_R_HOLDER_KEY);
}

static bool is_text(struct lg_bytes text, const char *wanted)
{
	return text.len == strlen(wanted) && memcmp(text.data, wanted, text.len) == 0;
}

static bool read_status_uri(struct lg_cbor_in *in, struct lg_bytes *uri)
{
	if (!lg_cbor_text(in, uri))
		return false;
	return (uri->len >= 1 && uri->len <= LG_STATUS_URI_MAX_BYTES) ||
		lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
}

static bool read_status_entry(struct lg_cbor_in *in, struct lg_credential *c)
{
	struct lg_bytes key = {0};
	uint32_t pairs;
	bool idx = false, uri = false;

	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_text_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_CLAIM_UNKNOWN);
		if (is_text(key, "idx"))
			idx = read_u32(in, UINT32_MAX, &c->status_index);
		else if (is_text(key, "uri"))
			uri = read_status_uri(in, &c->status_uri);
		else
			lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
		if (in->reason != LG_R_NONE)
			return false;
	}
	return (idx && uri) || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

// {"status_list": {"idx": …, "uri": …}}
static bool read_status(struct lg_cbor_in *in, struct lg_credential *c)
{
	struct lg_bytes key = {0};
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return false;
	if (pairs == 0)
		return lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_text_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_CLAIM_UNKNOWN);
		if (!is_text(key, "status_list"))
			return lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
		if (!read_status_entry(in, c))
			return false;
	}
	return true;
}

static bool read_classes(struct lg_cbor_in *in, uint32_t *classes)
{
	return read_u32(in, LG_CLASS_MASK, classes) &&
		(*classes != 0 || lg_cbor_refuse(in, LG_R_CLAIM_RANGE));
}

static bool read_licence_field(struct lg_cbor_in *in, int64_t key, struct lg_credential *c)
{
	switch (key) {
	case LG_LICENCE_NUMBER:
		return lg_cbor_bytes_exactly(in, LG_LICENCE_NUMBER_BYTES, &c->number);
	case LG_LICENCE_CLASSES:
		return read_classes(in, &c->classes);
	case LG_LICENCE_FIRST_ISSUE:
		return read_u32(in, LG_DAY_MAX, &c->first_issue_day);
	case LG_LICENCE_VALID_FROM:
		return read_u32(in, LG_DAY_MAX, &c->valid_from_day);
	case LG_LICENCE_VALID_UNTIL:
		return read_u32(in, LG_DAY_MAX, &c->valid_until_day);
	case LG_LICENCE_VERSION:
		return read_u32(in, UINT32_MAX, &c->version);
	case LG_LICENCE_PHOTO:
		return lg_cbor_bytes_exactly(in, LG_PHOTO_HASH_BYTES, &c->photo);
	}
	return lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
}

static bool read_licence(struct lg_cbor_in *in, struct lg_credential *c)
{
	int64_t key = LG_CBOR_NO_KEY;
	uint32_t pairs;
	unsigned seen = 0;

	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_CLAIM_UNKNOWN);
		if (!read_licence_field(in, key, c))
			return false;
		seen |= 1u << key;
	}
	return seen == ALL_OF_LICENCE || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

// Adds the claim's bit to seen.
static bool read_claim(struct lg_cbor_in *in, int64_t key, struct lg_credential *c, unsigned *seen)
{
	switch (key) {
	case LG_CLAIM_ISS:
		*seen |= 1u << ISS;
		return read_authority(in, &c->authority);
	case LG_CLAIM_EXP:
		*seen |= 1u << EXP;
		return read_time(in, &c->expires_at);
	case LG_CLAIM_NBF:
		*seen |= 1u << NBF;
		return read_time(in, &c->not_before);
	case LG_CLAIM_IAT:
		*seen |= 1u << IAT;
		return read_time(in, &c->issued_at);
	case LG_CLAIM_CTI:
		*seen |= 1u << CTI;
		return lg_cbor_bytes_exactly(in, LG_CREDENTIAL_ID_BYTES, &c->id);
	case LG_CLAIM_CNF:
		*seen |= 1u << CNF;
		return read_holder_key(in, &c->holder_key);
	case LG_CLAIM_STATUS:
		*seen |= 1u << STATUS;
		return read_status(in, c);
	case LG_CLAIM_LICENCE:
		*seen |= 1u << LICENCE;
		return read_licence(in, c);
	}
	return lg_cbor_refuse(in, LG_R_CLAIM_UNKNOWN);
}

static bool read_claims(struct lg_cbor_in *in, struct lg_credential *c)
{
	int64_t key = LG_CBOR_NO_KEY;
	uint32_t pairs;
	unsigned seen = 0;

	if (!lg_cbor_map(in, &pairs))
		return false;
	for (uint32_t i = 0; i < pairs; i++) {
		if (!lg_cbor_key(in, key, &key))
			return lg_cbor_explain(in, LG_R_CLAIM_UNKNOWN);
		if (!read_claim(in, key, c, &seen))
			return false;
	}
	if (!lg_cbor_close(in))
		return false;
	return seen == ALL_CLAIMS || lg_cbor_refuse(in, LG_R_CLAIM_MISSING);
}

bool lg_credential_read(struct lg_cbor_in *in, struct lg_credential *credential)
{
	struct lg_credential c;
	struct lg_cbor_in inner;

	if (!lg_cose_read(in, &c.cose))
		return false;
	lg_cbor_open(&inner, c.cose.protected_header.data, c.cose.protected_header.len);
	if (!read_header(&inner, &c))
		return lg_cbor_refuse(in, inner.reason);
	if (c.cose.payload.len > LG_CREDENTIAL_PAYLOAD_MAX_BYTES)
		return lg_cbor_refuse(in, LG_R_COSE_PAYLOAD);
	lg_cbor_open(&inner, c.cose.payload.data, c.cose.payload.len);
	if (!read_claims(&inner, &c))
		return lg_cbor_refuse(in, inner.reason);
	*credential = c;
	return true;
}

enum lg_reason lg_credential_parse(
	const uint8_t *data, size_t len, struct lg_credential *credential)
{
	struct lg_credential found;
	struct lg_cbor_in in;

	lg_cbor_open(&in, data, len);
	if (lg_credential_read(&in, &found) && lg_cbor_close(&in))
		*credential = found;
	return in.reason;
}
