// SPDX-License-Identifier: Apache-2.0
#include "keys/credential_sign.h"
#include "keys/status_list_token.h"
#include "keys/status_list_token_form.h"
#include "keys/status_list_token_reader.h"

#define TAG_SIGN1 18

struct header {
	int64_t alg;
	struct lg_bytes typ;
};

// Parameters of one header map; those that decide something must be protected.
static int read_header(struct lg_token_reader *r, bool protected, struct header *header)
{
	const char *const what = protected ? "protected header" : "unprotected header";
	uint32_t pairs;
	int64_t label;

	if (!lg_cbor_map(&r->in, &pairs))
		return lg_token_malformed(r, what);
	while (pairs-- > 0) {
		bool read;

		if (!lg_token_label(&r->in, &label))
			return lg_token_malformed(r, what);
		if (label == LG_COSE_CRIT)
			return lg_token_malformed(r,
				"it has critical header parameters (crit), none of "
				"which is known here");
		if (!protected && (label == LG_COSE_ALG || label == LG_COSE_TYP))
			return lg_token_malformed(r, "its algorithm or type is not protected");
		if (label == LG_COSE_ALG)
			read = lg_token_begin(r, LG_TOKEN_ALG) && lg_cbor_int(&r->in, &header->alg);
		else if (label == LG_COSE_TYP)
			read = lg_token_begin(r, LG_TOKEN_TYP) &&
				lg_cbor_text(&r->in, &header->typ);
		else
			read = lg_token_skip(&r->in);
		if (!read)
			return lg_token_malformed(r, what);
	}
	return LG_OK;
}

static int read_headers(struct lg_token_reader *r, struct lg_bytes protected_header)
{
	struct header header = {0};
	int ret;

	lg_token_read(r, protected_header);
	ret = read_header(r, true, &header);
	if (ret < 0)
		return ret;
	if (!lg_cbor_close(&r->in))
		return lg_token_malformed(r, "protected header");
	if (!lg_token_has(r, LG_TOKEN_TYP) || !lg_token_text_is(header.typ, LG_STATUS_LIST_TYPE))
		return lg_token_malformed(r, "its type (typ) is not " LG_STATUS_LIST_TYPE);
	if (!lg_token_has(r, LG_TOKEN_ALG) ||
		(header.alg != LG_ALG_EDDSA && header.alg != LG_ALG_ED25519))
		return lg_fail(r->err, LG_E_KEY,
			"the status list token is signed by algorithm %lld: need Ed25519 (%d or "
			"%d)",
			(long long)header.alg, LG_ALG_ED25519, LG_ALG_EDDSA);
	return LG_OK;
}

// The four parts of COSE_Sign1 (RFC 9052 section 4.2), and what the headers say.
static int read_envelope(struct lg_token_reader *r, struct lg_bytes bytes, struct lg_cose *cose)
{
	struct lg_cbor_in *const in = &r->in;
	struct lg_cbor_in whole;
	struct header none;
	uint64_t tag;
	uint32_t items;
	int ret;

	lg_token_read(r, bytes);
	if (!lg_cbor_tag(in, &tag) || tag != TAG_SIGN1 || !lg_cbor_array(in, &items) || items != 4)
		return lg_token_malformed(r, "it is not a tagged COSE_Sign1");
	if (!lg_cbor_bytes(in, &cose->protected_header))
		return lg_token_malformed(r, "protected header");
	ret = read_header(r, false, &none);
	if (ret < 0)
		return ret;
	if (!lg_cbor_bytes(in, &cose->payload))
		return lg_token_malformed(r, "claims");
	if (!lg_cbor_bytes_exactly(in, LG_SIGNATURE_BYTES, &cose->signature) || !lg_cbor_close(in))
		return lg_token_malformed(r, "signature");
	whole = r->in;
	ret = read_headers(r, cose->protected_header);
	r->in = whole;
	return ret;
}

static int check_times(const struct lg_status_list_token *token, int64_t now, struct lg_error *err)
{
	if (token->expires_at && now >= token->expires_at)
		return lg_fail(err, LG_E_EXPIRED,
			"the status list expired %lld s ago: fetch a newer one from its issuer",
			(long long)(now - token->expires_at));
	if (token->issued_at > now + LG_STATUS_LIST_CLOCK_TOLERANCE_S)
		return lg_fail(err, LG_E_CLOCK,
			"the status list was issued %lld s in the future: check this host's clock",
			(long long)(token->issued_at - now));
	return LG_OK;
}

int lg_status_list_token_open(struct lg_bytes bytes, const uint8_t issuer[LG_PUBLIC_KEY_BYTES],
	const char *uri, int64_t now, struct lg_status_list_token *token, struct lg_error *err)
{
	struct lg_token_reader r = {.err = err};
	struct lg_cose cose;
	int ret = read_envelope(&r, bytes, &cose);

	if (ret < 0)
		return ret;
	if (!lg_cose_verify(&cose, issuer))
		return lg_fail(err, LG_E_SIGNATURE,
			"the status list token is not signed by this key: it is another issuer's, "
			"or was damaged or forged");
	ret = lg_token_claims(&r, cose.payload, token);
	if (ret == LG_OK)
		ret = check_times(token, now, err);
	if (ret == LG_OK && !lg_token_text_is(token->uri, uri))
		return lg_fail(err, LG_E_NOT_FOUND,
			"the status list token is about list \"%.*s\", not \"%.80s\"",
			(int)(token->uri.len < 80 ? token->uri.len : 80),
			(const char *)token->uri.data, uri);
	return ret;
}
