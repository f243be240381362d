// SPDX-License-Identifier: Apache-2.0
#include "keys/status_list_token.h"

#include "common/status_type.h"
#include "keys/status_list_token_form.h"

#include <stdlib.h>

#define HEADER_MAX_BYTES 64

static void put_name(struct lg_cbor_out *out, const char *name)
{
	lg_cbor_put_text(out, name, strlen(name));
}

static void put_text(struct lg_cbor_out *out, struct lg_bytes text)
{
	lg_cbor_put_text(out, (const char *)text.data, text.len);
}

static void put_list(struct lg_cbor_out *out, const struct lg_status_list_token *token)
{
	const bool aggregated = token->aggregation_uri.len > 0;

	lg_cbor_put_map(out, 2 + aggregated);
	put_name(out, LG_STATUS_LIST_LST);
	lg_cbor_put_bytes(out, token->lst.data, token->lst.len);
	put_name(out, LG_STATUS_LIST_BITS);
	lg_cbor_put_uint(out, token->bits);
	if (aggregated) {
		put_name(out, LG_STATUS_LIST_AGGREGATION);
		put_text(out, token->aggregation_uri);
	}
}

static void put_claims(struct lg_cbor_out *out, const struct lg_status_list_token *token)
{
	lg_cbor_put_map(out, 3u + (token->expires_at != 0) + (token->ttl_s != 0));
	lg_cbor_put_uint(out, LG_CWT_SUB);
	put_text(out, token->uri);
	if (token->expires_at) {
		lg_cbor_put_uint(out, LG_CWT_EXP);
		lg_cbor_put_int(out, token->expires_at);
	}
	lg_cbor_put_uint(out, LG_CWT_IAT);
	lg_cbor_put_int(out, token->issued_at);
	lg_cbor_put_uint(out, LG_CWT_STATUS_LIST);
	put_list(out, token);
	if (token->ttl_s) {
		lg_cbor_put_uint(out, LG_CWT_TTL);
		lg_cbor_put_int(out, token->ttl_s);
	}
}

static struct lg_bytes header_for(const struct lg_keypair *issuer, uint8_t data[HEADER_MAX_BYTES])
{
	struct lg_cbor_out out;

	lg_cbor_start(&out, data, HEADER_MAX_BYTES);
	lg_cbor_put_map(&out, 3);
	lg_cbor_put_uint(&out, LG_COSE_ALG);
	lg_cbor_put_int(&out, LG_ALG_ED25519);
	lg_cbor_put_uint(&out, LG_COSE_KID);
	lg_cbor_put_bytes(&out, lg_keypair_kid(issuer), LG_KID_BYTES);
	lg_cbor_put_uint(&out, LG_COSE_TYP);
	put_name(&out, LG_STATUS_LIST_TYPE);
	return (struct lg_bytes){data, out.len};
}

int lg_status_list_token_sign_claims(struct lg_bytes claims, const struct lg_keypair *issuer,
	struct lg_bytes *bytes, struct lg_error *err)
{
	uint8_t header[HEADER_MAX_BYTES], *tbs, *whole, *signature;
	struct lg_cose cose = {header_for(issuer, header), claims, NULL};
	const size_t tbs_bytes = lg_cose_tbs_bytes(&cose);
	const size_t room = tbs_bytes + LG_SIGNATURE_BYTES; // the head of tbs is the longer one
	struct lg_cbor_out out;

	tbs = malloc(tbs_bytes);
	whole = malloc(room);
	if (!tbs || !whole) {
		free(tbs);
		free(whole);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to sign a status list of %zu bytes",
			claims.len);
	}
	lg_cose_tbs(&cose, tbs);
	lg_cbor_start(&out, whole, room);
	lg_cose_write(&out, cose.protected_header, claims, &signature);
	lg_keypair_sign(issuer, tbs, tbs_bytes, signature);
	free(tbs);
	*bytes = (struct lg_bytes){whole, out.len};
	return LG_OK;
}

static int check_uri(const char *what, struct lg_bytes uri, struct lg_error *err)
{
	bool sound = uri.len >= 1 && uri.len <= LG_STATUS_LIST_URI_MAX_BYTES &&
		memchr(uri.data, ':', uri.len);

	for (size_t i = 0; i < uri.len; i++)
		sound &= uri.data[i] > ' ' && uri.data[i] < 0x7f;
	if (sound)
		return LG_OK;
	return lg_fail(err, LG_E_ARGUMENT,
		"%s \"%.*s\": need a URI of 1 to %d printable ASCII characters", what,
		(int)(uri.len < 80 ? uri.len : 80), (const char *)uri.data,
		LG_STATUS_LIST_URI_MAX_BYTES);
}

static int check(const struct lg_status_list_token *token, struct lg_error *err)
{
	int ret = check_uri("URI of the list", token->uri, err);

	if (ret == LG_OK && token->aggregation_uri.len)
		ret = check_uri("aggregation URI", token->aggregation_uri, err);
	if (ret < 0)
		return ret;
	if (!lg_status_bits_valid(token->bits))
		return lg_fail(err, LG_E_ARGUMENT,
			"a status list has values of 1, 2, 4 or 8 bits, not %u", token->bits);
	if (token->issued_at < 0 || token->ttl_s < 0 ||
		(token->expires_at != 0 && token->expires_at <= token->issued_at))
		return lg_fail(err, LG_E_ARGUMENT,
			"a status list issued at %lld, expiring at %lld, with a ttl of %lld s: "
			"need "
			"an expiry after the issue, and no negative number",
			(long long)token->issued_at, (long long)token->expires_at,
			(long long)token->ttl_s);
	return LG_OK;
}

int lg_status_list_token_sign(const struct lg_status_list_token *token,
	const struct lg_keypair *issuer, struct lg_bytes *bytes, struct lg_error *err)
{
	struct lg_cbor_out out;
	uint8_t *claims;
	int ret = check(token, err);

	if (ret < 0)
		return ret;
	lg_cbor_start(&out, NULL, 0);
	put_claims(&out, token);
	claims = malloc(out.len);
	if (!claims)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for claims of %zu bytes", out.len);
	lg_cbor_start(&out, claims, out.len);
	put_claims(&out, token);
	ret = lg_status_list_token_sign_claims(
		(struct lg_bytes){claims, out.len}, issuer, bytes, err);
	free(claims);
	return ret;
}
