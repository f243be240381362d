// SPDX-License-Identifier: Apache-2.0
#include "keys/status_list_token_reader.h"

#define DEPTH_MAX 16

int lg_token_malformed(const struct lg_token_reader *r, const char *what)
{
	if (r->in.reason == LG_R_NONE)
		return lg_fail(r->err, LG_E_FORMAT, "no status list token: %s", what);
	return lg_fail(r->err, LG_E_FORMAT, "no status list token: %s, byte %zu of it: %s (%s)",
		what, (size_t)(r->in.at - r->start), lg_reason_text(r->in.reason),
		lg_reason_name(r->in.reason));
}

void lg_token_read(struct lg_token_reader *r, struct lg_bytes bytes)
{
	lg_cbor_open(&r->in, bytes.data, bytes.len);
	r->start = bytes.data;
}

bool lg_token_begin(struct lg_token_reader *r, enum lg_token_part part)
{
	if (lg_token_has(r, part))
		return lg_cbor_refuse(&r->in, LG_R_CBOR_KEY_TWICE);
	r->seen |= 1u << part;
	return true;
}

// Floats and simple values, which common/cbor.h has no use for.
static bool skip_simple(struct lg_cbor_in *in)
{
	const unsigned info = in->at[0] & 31;
	const size_t len = info < 24 ? 1 : (size_t)1 + ((size_t)1 << (info - 24));

	if (info > 27)
		return lg_cbor_refuse(in, LG_R_CBOR_RESERVED);
	if (len > (size_t)(in->end - in->at))
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	in->at += len;
	return true;
}

static bool skip(struct lg_cbor_in *in, unsigned depth)
{
	enum lg_cbor_type type;
	struct lg_bytes string;
	uint64_t number, items = 1;
	uint32_t count;

	if (!lg_cbor_peek(in, &type))
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	switch (type) {
	case LG_CBOR_UINT:
		return lg_cbor_uint(in, &number);
	case LG_CBOR_NINT:
		return lg_cbor_int(in, &(int64_t){0});
	case LG_CBOR_BYTES:
		return lg_cbor_bytes(in, &string);
	case LG_CBOR_TEXT:
		return lg_cbor_text(in, &string);
	case LG_CBOR_SIMPLE:
		return skip_simple(in);
	case LG_CBOR_TAG:
		if (!lg_cbor_tag(in, &number))
			return false;
		break;
	case LG_CBOR_ARRAY:
		if (!lg_cbor_array(in, &count))
			return false;
		items = count;
		break;
	case LG_CBOR_MAP:
		if (!lg_cbor_map(in, &count))
			return false;
		items = 2 * (uint64_t)count;
		break;
	}
	if (depth == 0)
		return lg_cbor_refuse(in, LG_R_CBOR_TYPE);
	while (items-- > 0) {
		if (!skip(in, depth - 1))
			return false;
	}
	return true;
}

bool lg_token_skip(struct lg_cbor_in *in)
{
	return skip(in, DEPTH_MAX);
}

bool lg_token_label(struct lg_cbor_in *in, int64_t *label)
{
	enum lg_cbor_type type;
	struct lg_bytes name;

	*label = LG_CBOR_NO_KEY;
	if (lg_cbor_peek(in, &type) && type == LG_CBOR_TEXT)
		return lg_cbor_text(in, &name);
	return lg_cbor_int(in, label);
}

bool lg_token_text_is(struct lg_bytes text, const char *wanted)
{
	return text.len == strlen(wanted) && memcmp(text.data, wanted, text.len) == 0;
}
