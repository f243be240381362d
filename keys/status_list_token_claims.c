// SPDX-License-Identifier: Apache-2.0
#include "common/status_type.h"
#include "keys/status_list_token.h"
#include "keys/status_list_token_form.h"
#include "keys/status_list_token_reader.h"

#define NUMBER_MAX (INT64_C(1) << 53) // what every language's numbers hold exactly

static bool number(struct lg_cbor_in *in, int64_t *value)
{
	uint64_t found;

	if (!lg_cbor_uint_most(in, NUMBER_MAX, &found))
		return false;
	*value = (int64_t)found;
	return true;
}

static int read_list(struct lg_token_reader *r, struct lg_status_list_token *token)
{
	struct lg_cbor_in *const in = &r->in;
	struct lg_bytes name;
	uint64_t bits = 0;
	uint32_t pairs;

	if (!lg_cbor_map(in, &pairs))
		return lg_token_malformed(r, "claim 65533 (status list)");
	while (pairs-- > 0) {
		bool read = lg_cbor_text(in, &name);

		if (read && lg_token_text_is(name, LG_STATUS_LIST_BITS))
			read = lg_token_begin(r, LG_TOKEN_BITS) && lg_cbor_uint(in, &bits);
		else if (read && lg_token_text_is(name, LG_STATUS_LIST_LST))
			read = lg_token_begin(r, LG_TOKEN_LST) && lg_cbor_bytes(in, &token->lst);
		else if (read && lg_token_text_is(name, LG_STATUS_LIST_AGGREGATION))
			read = lg_token_begin(r, LG_TOKEN_AGGREGATION) &&
				lg_cbor_text(in, &token->aggregation_uri);
		else if (read)
			read = lg_token_skip(in);
		if (!read)
			return lg_token_malformed(r, "claim 65533 (status list)");
	}
	if (!lg_token_has(r, LG_TOKEN_BITS) || !lg_status_bits_valid(bits))
		return lg_token_malformed(
			r, "the bits of its status list are none of 1, 2, 4 and 8");
	if (!lg_token_has(r, LG_TOKEN_LST))
		return lg_token_malformed(r, "its status list has no lst");
	token->bits = (unsigned)bits;
	return LG_OK;
}

static int read_claim(struct lg_token_reader *r, int64_t label, struct lg_status_list_token *token)
{
	struct lg_cbor_in *const in = &r->in;

	switch (label) {
	case LG_CWT_SUB:
		return lg_token_begin(r, LG_TOKEN_SUB) && lg_cbor_text(in, &token->uri)
			? LG_OK
			: lg_token_malformed(r, "claim 2 (sub)");
	case LG_CWT_IAT:
		return lg_token_begin(r, LG_TOKEN_IAT) && number(in, &token->issued_at)
			? LG_OK
			: lg_token_malformed(r, "claim 6 (iat)");
	case LG_CWT_EXP:
		return lg_token_begin(r, LG_TOKEN_EXP) && number(in, &token->expires_at)
			? LG_OK
			: lg_token_malformed(r, "claim 4 (exp)");
	case LG_CWT_TTL:
		return lg_token_begin(r, LG_TOKEN_TTL) && number(in, &token->ttl_s)
			? LG_OK
			: lg_token_malformed(r, "claim 65534 (ttl)");
	case LG_CWT_STATUS_LIST:
		return lg_token_begin(r, LG_TOKEN_STATUS_LIST)
			? read_list(r, token)
			: lg_token_malformed(r, "claim 65533 (status list)");
	}
	return lg_token_skip(in) ? LG_OK : lg_token_malformed(r, "claims");
}

int lg_token_claims(
	struct lg_token_reader *r, struct lg_bytes claims, struct lg_status_list_token *token)
{
	uint32_t pairs;
	int64_t label;

	*token = (struct lg_status_list_token){0};
	lg_token_read(r, claims);
	if (!lg_cbor_map(&r->in, &pairs))
		return lg_token_malformed(r, "claims");
	while (pairs-- > 0) {
		int ret;

		if (!lg_token_label(&r->in, &label))
			return lg_token_malformed(r, "claims");
		ret = read_claim(r, label, token);
		if (ret < 0)
			return ret;
	}
	if (!lg_cbor_close(&r->in))
		return lg_token_malformed(r, "claims");
	if (!lg_token_has(r, LG_TOKEN_SUB))
		return lg_token_malformed(r, "it has no claim 2 (sub)");
	if (!lg_token_has(r, LG_TOKEN_IAT))
		return lg_token_malformed(r, "it has no claim 6 (iat)");
	if (!lg_token_has(r, LG_TOKEN_STATUS_LIST))
		return lg_token_malformed(r, "it has no claim 65533 (status list)");
	if (lg_token_has(r, LG_TOKEN_TTL) && token->ttl_s == 0)
		return lg_token_malformed(r, "its claim 65534 (ttl) is 0");
	if (lg_token_has(r, LG_TOKEN_EXP) && token->expires_at == 0)
		token->expires_at = 1; // 0 would read as none
	return LG_OK;
}

int lg_status_list_token_claims(
	struct lg_bytes claims, struct lg_status_list_token *token, struct lg_error *err)
{
	struct lg_token_reader r = {.err = err};

	return lg_token_claims(&r, claims, token);
}
