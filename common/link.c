// SPDX-License-Identifier: Apache-2.0
#include "common/link.h"

// The field's room is filled up with zeros and its last byte is always one.
static void put_text(uint8_t *out, const char *text, size_t room)
{
	const size_t len = strnlen(text, room - 1);

	memset(out, 0, room);
	memcpy(out, text, len);
}

static bool text_is_padded(const uint8_t *field, size_t room)
{
	const uint8_t *end = memchr(field, 0, room);

	while (end && end < field + room)
		if (*end++)
			return false;
	return end;
}

size_t lg_link_hello_encode(const struct lg_link_hello *m, uint8_t out[LG_LINK_HELLO_BYTES])
{
	lg_put_le32(out, m->pid);
	lg_put_le32(out + 4, m->epoch);
	lg_put_le64(out + 8, m->generation);
	put_text(out + 16, m->version, sizeof(m->version));
	return LG_LINK_HELLO_BYTES;
}

size_t lg_link_snapshot_encode(
	const struct lg_link_snapshot *m, uint8_t out[LG_LINK_SNAPSHOT_BYTES])
{
	lg_put_le32(out, m->epoch);
	lg_put_le32(out + 4, 0);
	lg_put_le64(out + 8, m->generation);
	lg_put_le64(out + 16, m->base_generation);
	lg_put_le64(out + 24, m->bytes);
	return LG_LINK_SNAPSHOT_BYTES;
}

size_t lg_link_ack_encode(const struct lg_link_ack *m, uint8_t out[LG_LINK_ACK_BYTES])
{
	lg_put_le32(out, (uint32_t)m->result);
	lg_put_le32(out + 4, m->epoch);
	lg_put_le64(out + 8, m->generation);
	lg_put_le64(out + 16, m->build_ns);
	lg_put_le64(out + 24, m->publish_ns);
	put_text(out + 32, m->reason, sizeof(m->reason));
	return LG_LINK_ACK_BYTES;
}

size_t lg_link_now_encode(const struct lg_link_now *m, uint8_t out[LG_LINK_NOW_BYTES])
{
	lg_put_le64(out, (uint64_t)m->unix_ms);
	lg_put_le32(out + 8, m->epoch);
	lg_put_le32(out + 12, 0);
	lg_put_le64(out + 16, m->generation);
	return LG_LINK_NOW_BYTES;
}

int lg_link_hello_parse(struct lg_bytes body, struct lg_link_hello *m)
{
	if (body.len != LG_LINK_HELLO_BYTES || !text_is_padded(body.data + 16, sizeof(m->version)))
		return LG_E_FORMAT;
	m->pid = lg_le32(body.data);
	m->epoch = lg_le32(body.data + 4);
	m->generation = lg_le64(body.data + 8);
	memcpy(m->version, body.data + 16, sizeof(m->version));
	return LG_OK;
}

int lg_link_snapshot_parse(struct lg_bytes body, struct lg_link_snapshot *m)
{
	if (body.len != LG_LINK_SNAPSHOT_BYTES || lg_le32(body.data + 4))
		return LG_E_FORMAT;
	m->epoch = lg_le32(body.data);
	m->generation = lg_le64(body.data + 8);
	m->base_generation = lg_le64(body.data + 16);
	m->bytes = lg_le64(body.data + 24);
	return LG_OK;
}

int lg_link_ack_parse(struct lg_bytes body, struct lg_link_ack *m)
{
	if (body.len != LG_LINK_ACK_BYTES || !text_is_padded(body.data + 32, sizeof(m->reason)))
		return LG_E_FORMAT;
	m->result = (int32_t)lg_le32(body.data);
	m->epoch = lg_le32(body.data + 4);
	m->generation = lg_le64(body.data + 8);
	m->build_ns = lg_le64(body.data + 16);
	m->publish_ns = lg_le64(body.data + 24);
	memcpy(m->reason, body.data + 32, sizeof(m->reason));
	return LG_OK;
}

int lg_link_now_parse(struct lg_bytes body, struct lg_link_now *m)
{
	if (body.len != LG_LINK_NOW_BYTES || lg_le32(body.data + 12))
		return LG_E_FORMAT;
	m->unix_ms = (int64_t)lg_le64(body.data);
	m->epoch = lg_le32(body.data + 8);
	m->generation = lg_le64(body.data + 16);
	return LG_OK;
}
