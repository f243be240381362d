// SPDX-License-Identifier: Apache-2.0
#include "common/cbor.h"
#include "common/utf8.h"

void lg_cbor_open(struct lg_cbor_in *in, const uint8_t *data, size_t len)
{
	*in = (struct lg_cbor_in){.at = data, .end = len > 0 ? data + len : data};
}

static size_t left(const struct lg_cbor_in *in)
{
	return (size_t)(in->end - in->at);
}

// Additional information 28…31, and floats: what deterministic encoding has no use for.
static enum lg_reason refused_head(unsigned type, unsigned info)
{
	if (info >= 28 && info <= 30)
		return LG_R_CBOR_RESERVED;
	if (type == LG_CBOR_SIMPLE && info >= 25 && info <= 27)
		return LG_R_CBOR_FLOAT;
	if (info == 31)
		return type == LG_CBOR_UINT || type == LG_CBOR_NINT || type == LG_CBOR_TAG
			? LG_R_CBOR_RESERVED
			: LG_R_CBOR_INDEFINITE;
	return LG_R_NONE;
}

// The argument that follows an initial byte with additional information 24…27.
static bool read_argument(
	struct lg_cbor_in *in, enum lg_cbor_type type, unsigned info, uint64_t *value)
{
	static const uint64_t least[4] = {
		24, UINT64_C(1) << 8, UINT64_C(1) << 16, UINT64_C(1) << 32};
	const size_t size = (size_t)1 << (info - 24);
	const uint8_t *const p = in->at + 1;
	uint64_t v;

	if (left(in) < 1 + size)
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	v = size == 1 ? p[0] : size == 2 ? lg_be16(p) : size == 4 ? lg_be32(p) : lg_be64(p);
	if (type == LG_CBOR_SIMPLE && v < 32) // section 3.3: not well-formed
		return lg_cbor_refuse(in, LG_R_CBOR_RESERVED);
	if (v < least[info - 24])
		return lg_cbor_refuse(in, LG_R_CBOR_NOT_SHORTEST);
	*value = v;
	in->at += 1 + size;
	return true;
}

// Reads an initial byte and its argument (RFC 8949 section 3). Moves in only on success.
static bool read_head(struct lg_cbor_in *in, enum lg_cbor_type *type, uint64_t *value)
{
	enum lg_reason refused;
	unsigned info;

	if (in->reason != LG_R_NONE)
		return false;
	if (in->at == in->end)
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	*type = in->at[0] >> 5;
	info = in->at[0] & 31;
	if (info < 24) {
		*value = info;
		in->at++;
		return true;
	}
	refused = refused_head(*type, info);
	if (refused != LG_R_NONE)
		return lg_cbor_refuse(in, refused);
	return read_argument(in, *type, info, value);
}

static bool read_typed(struct lg_cbor_in *in, enum lg_cbor_type wanted, uint64_t *value)
{
	enum lg_cbor_type type;
	uint64_t v;

	if (!read_head(in, &type, &v))
		return false;
	if (type != wanted)
		return lg_cbor_refuse(in, LG_R_CBOR_TYPE);
	*value = v;
	return true;
}

bool lg_cbor_uint(struct lg_cbor_in *in, uint64_t *value)
{
	return read_typed(in, LG_CBOR_UINT, value);
}

bool lg_cbor_uint_most(struct lg_cbor_in *in, uint64_t most, uint64_t *value)
{
	uint64_t v;

	if (!lg_cbor_uint(in, &v))
		return false;
	if (v > most)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*value = v;
	return true;
}

bool lg_cbor_int(struct lg_cbor_in *in, int64_t *value)
{
	enum lg_cbor_type type;
	uint64_t v;

	if (!read_head(in, &type, &v))
		return false;
	if (type > LG_CBOR_NINT || v > INT64_MAX)
		return lg_cbor_refuse(in, LG_R_CBOR_TYPE);
	*value = type == LG_CBOR_NINT ? -1 - (int64_t)v : (int64_t)v;
	return true;
}

static bool read_string(struct lg_cbor_in *in, enum lg_cbor_type type, struct lg_bytes *value)
{
	uint64_t len;

	if (!read_typed(in, type, &len))
		return false;
	if (len > left(in))
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	*value = (struct lg_bytes){in->at, (size_t)len};
	in->at += len;
	return true;
}

bool lg_cbor_bytes(struct lg_cbor_in *in, struct lg_bytes *value)
{
	return read_string(in, LG_CBOR_BYTES, value);
}

bool lg_cbor_bytes_exactly(struct lg_cbor_in *in, size_t len, const uint8_t **value)
{
	struct lg_bytes bytes;

	if (!lg_cbor_bytes(in, &bytes))
		return false;
	if (bytes.len != len)
		return lg_cbor_refuse(in, LG_R_CLAIM_RANGE);
	*value = bytes.data;
	return true;
}

bool lg_cbor_text(struct lg_cbor_in *in, struct lg_bytes *value)
{
	struct lg_bytes text;

	if (!read_string(in, LG_CBOR_TEXT, &text))
		return false;
	if (!lg_utf8_valid(text))
		return lg_cbor_refuse(in, LG_R_CBOR_TEXT);
	*value = text;
	return true;
}

// Each item takes a byte at least, so a count beyond what is left can be refused at once.
static bool read_count(
	struct lg_cbor_in *in, enum lg_cbor_type type, size_t bytes_each, uint32_t *count)
{
	uint64_t v;

	if (!read_typed(in, type, &v))
		return false;
	if (v > left(in) / bytes_each || v > UINT32_MAX)
		return lg_cbor_refuse(in, LG_R_CBOR_TRUNCATED);
	*count = (uint32_t)v;
	return true;
}

bool lg_cbor_array(struct lg_cbor_in *in, uint32_t *items)
{
	return read_count(in, LG_CBOR_ARRAY, 1, items);
}

bool lg_cbor_map(struct lg_cbor_in *in, uint32_t *pairs)
{
	return read_count(in, LG_CBOR_MAP, 2, pairs);
}

bool lg_cbor_tag(struct lg_cbor_in *in, uint64_t *tag)
{
	return read_typed(in, LG_CBOR_TAG, tag);
}

bool lg_cbor_peek(const struct lg_cbor_in *in, enum lg_cbor_type *type)
{
	if (in->reason != LG_R_NONE || in->at == in->end)
		return false;
	*type = in->at[0] >> 5;
	return true;
}

bool lg_cbor_close(struct lg_cbor_in *in)
{
	if (in->reason != LG_R_NONE)
		return false;
	return in->at == in->end || lg_cbor_refuse(in, LG_R_CBOR_TRAILING);
}

// Order of two encoded keys: < 0, 0, > 0.
static int compare_keys(int64_t a, int64_t b)
{
	if ((a < 0) != (b < 0))
		return a < 0 ? 1 : -1;
	if (a == b)
		return 0;
	return (a < b) == (a < 0) ? 1 : -1;
}

static bool in_order(struct lg_cbor_in *in, int compared)
{
	if (compared == 0)
		return lg_cbor_refuse(in, LG_R_CBOR_KEY_TWICE);
	return compared < 0 || lg_cbor_refuse(in, LG_R_CBOR_KEY_ORDER);
}

bool lg_cbor_key(struct lg_cbor_in *in, int64_t before, int64_t *key)
{
	int64_t found;

	if (!lg_cbor_int(in, &found))
		return false;
	if (before != LG_CBOR_NO_KEY && !in_order(in, compare_keys(before, found)))
		return false;
	*key = found;
	return true;
}

bool lg_cbor_text_key(struct lg_cbor_in *in, struct lg_bytes before, struct lg_bytes *key)
{
	struct lg_bytes found;

	if (!lg_cbor_text(in, &found))
		return false;
	if (before.data) {
		const bool same_len = before.len == found.len;
		const int compared = same_len    ? memcmp(before.data, found.data, found.len)
			: before.len < found.len ? -1
						 : 1;

		if (!in_order(in, compared))
			return false;
	}
	*key = found;
	return true;
}
