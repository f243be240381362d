// SPDX-License-Identifier: Apache-2.0
// Deterministic CBOR (RFC 8949 section 4.2.1), as much of it as licgate's formats use: unsigned
// and negative integers, byte strings, text strings, arrays, maps, tags.
//
// The reader refuses what is not deterministic, with a reason for each kind: integers and lengths
// not in their shortest form, indefinite lengths, floats, map keys out of order or twice, text
// that is not UTF-8. It reads in place, allocates nothing and never reads outside its bytes.
#pragma once

#include "common/bytes.h"
#include "common/verdict.h"

enum lg_cbor_type {
	LG_CBOR_UINT = 0,
	LG_CBOR_NINT = 1,
	LG_CBOR_BYTES = 2,
	LG_CBOR_TEXT = 3,
	LG_CBOR_ARRAY = 4,
	LG_CBOR_MAP = 5,
	LG_CBOR_TAG = 6,
	LG_CBOR_SIMPLE = 7,
};

// A position in CBOR bytes. Once a read fails, reason holds why and every later read fails too,
// so that a caller may check once after several reads.
struct lg_cbor_in {
	const uint8_t *at;
	const uint8_t *end;
	enum lg_reason reason; // LG_R_NONE while all is well
};

void lg_cbor_open(struct lg_cbor_in *in, const uint8_t *data, size_t len);

// Each returns false on failure and then leaves its out-parameter untouched.
bool lg_cbor_uint(struct lg_cbor_in *in, uint64_t *value);
// No more than most, or LG_R_CLAIM_RANGE.
bool lg_cbor_uint_most(struct lg_cbor_in *in, uint64_t most, uint64_t *value);
bool lg_cbor_int(struct lg_cbor_in *in, int64_t *value); // beyond 64 bits: LG_R_CBOR_TYPE
bool lg_cbor_bytes(struct lg_cbor_in *in, struct lg_bytes *value);
bool lg_cbor_text(struct lg_cbor_in *in, struct lg_bytes *value);
bool lg_cbor_array(struct lg_cbor_in *in, uint32_t *items);
bool lg_cbor_map(struct lg_cbor_in *in, uint32_t *pairs);
bool lg_cbor_tag(struct lg_cbor_in *in, uint64_t *tag);
// Exactly this many bytes, or LG_R_CLAIM_RANGE.
bool lg_cbor_bytes_exactly(struct lg_cbor_in *in, size_t len, const uint8_t **value);
// Type of the next item, without reading it.
bool lg_cbor_peek(const struct lg_cbor_in *in, enum lg_cbor_type *type);
// Refuses bytes left over.
bool lg_cbor_close(struct lg_cbor_in *in);

// Integer map keys in order: call once a pair with the key before it, LG_CBOR_NO_KEY at first.
// Order is that of the encoded keys (0, 1, …, -1, -2, …).
#define LG_CBOR_NO_KEY INT64_MIN
bool lg_cbor_key(struct lg_cbor_in *in, int64_t before, int64_t *key);
// The same for text keys; before.data is NULL at first.
bool lg_cbor_text_key(struct lg_cbor_in *in, struct lg_bytes before, struct lg_bytes *key);

// For readers built on this one. Each returns false, for `return lg_cbor_refuse(…)`.
// Stops reading for this reason, unless there is one already.
static inline bool lg_cbor_refuse(struct lg_cbor_in *in, enum lg_reason reason)
{
	if (in->reason == LG_R_NONE)
		in->reason = reason;
	return false;
}

// Puts a reason that says more in the place of LG_R_CBOR_TYPE or LG_R_CLAIM_RANGE; any other stays.
static inline bool lg_cbor_explain(struct lg_cbor_in *in, enum lg_reason reason)
{
	if (in->reason == LG_R_CBOR_TYPE || in->reason == LG_R_CLAIM_RANGE)
		in->reason = reason;
	return false;
}

// Writer into a caller's buffer. When the buffer is too small, len goes on counting and overflow
// is set; nothing is written past the end.
struct lg_cbor_out {
	uint8_t *data;
	size_t room;
	size_t len;
	bool overflow;
};

void lg_cbor_start(struct lg_cbor_out *out, uint8_t *data, size_t room);
void lg_cbor_put_uint(struct lg_cbor_out *out, uint64_t value);
void lg_cbor_put_int(struct lg_cbor_out *out, int64_t value);
void lg_cbor_put_bytes(struct lg_cbor_out *out, const uint8_t *data, size_t len);
void lg_cbor_put_text(struct lg_cbor_out *out, const char *text, size_t len);
void lg_cbor_put_array(struct lg_cbor_out *out, uint64_t items);
void lg_cbor_put_map(struct lg_cbor_out *out, uint64_t pairs);
void lg_cbor_put_tag(struct lg_cbor_out *out, uint64_t tag);
// Bytes that are CBOR already.
void lg_cbor_put_raw(struct lg_cbor_out *out, const uint8_t *data, size_t len);
