// SPDX-License-Identifier: Apache-2.0
#include "common/cbor.h"

void lg_cbor_start(struct lg_cbor_out *out, uint8_t *data, size_t room)
{
	*out = (struct lg_cbor_out){.data = data, .room = room};
}

void lg_cbor_put_raw(struct lg_cbor_out *out, const uint8_t *data, size_t len)
{
	if (out->overflow || len > out->room - out->len)
		out->overflow = true;
	else if (len > 0)
		memcpy(out->data + out->len, data, len);
	out->len += len;
}

static void put_head(struct lg_cbor_out *out, enum lg_cbor_type type, uint64_t value)
{
	const uint8_t major = (uint8_t)(type << 5);
	uint8_t head[9];
	size_t len;

	if (value < 24) {
		head[0] = major | (uint8_t)value;
		len = 1;
	} else if (value <= UINT8_MAX) {
		head[0] = major | 24;
		head[1] = (uint8_t)value;
		len = 2;
	} else if (value <= UINT16_MAX) {
		head[0] = major | 25;
		lg_put_be16(head + 1, (uint16_t)value);
		len = 3;
	} else if (value <= UINT32_MAX) {
		head[0] = major | 26;
		lg_put_be32(head + 1, (uint32_t)value);
		len = 5;
	} else {
		head[0] = major | 27;
		lg_put_be64(head + 1, value);
		len = 9;
	}
	lg_cbor_put_raw(out, head, len);
}

void lg_cbor_put_uint(struct lg_cbor_out *out, uint64_t value)
{
	put_head(out, LG_CBOR_UINT, value);
}

void lg_cbor_put_int(struct lg_cbor_out *out, int64_t value)
{
	if (value < 0)
		put_head(out, LG_CBOR_NINT, (uint64_t)(-1 - value));
	else
		put_head(out, LG_CBOR_UINT, (uint64_t)value);
}

void lg_cbor_put_bytes(struct lg_cbor_out *out, const uint8_t *data, size_t len)
{
	put_head(out, LG_CBOR_BYTES, len);
	lg_cbor_put_raw(out, data, len);
}

void lg_cbor_put_text(struct lg_cbor_out *out, const char *text, size_t len)
{
	put_head(out, LG_CBOR_TEXT, len);
	lg_cbor_put_raw(out, (const uint8_t *)text, len);
}

void lg_cbor_put_array(struct lg_cbor_out *out, uint64_t items)
{
	put_head(out, LG_CBOR_ARRAY, items);
}

void lg_cbor_put_map(struct lg_cbor_out *out, uint64_t pairs)
{
	put_head(out, LG_CBOR_MAP, pairs);
}

void lg_cbor_put_tag(struct lg_cbor_out *out, uint64_t tag)
{
	put_head(out, LG_CBOR_TAG, tag);
}
