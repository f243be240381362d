// SPDX-License-Identifier: Apache-2.0
// Reading CBOR that others wrote: maps in any order, keys that are integers or texts, values that
// are of no interest. For the reader of Status List Tokens.
#pragma once

#include "common/cbor.h"
#include "common/error.h"

// What a token is searched for.
enum lg_token_part {
	LG_TOKEN_ALG,
	LG_TOKEN_TYP,
	LG_TOKEN_SUB,
	LG_TOKEN_IAT,
	LG_TOKEN_EXP,
	LG_TOKEN_TTL,
	LG_TOKEN_STATUS_LIST,
	LG_TOKEN_BITS,
	LG_TOKEN_LST,
	LG_TOKEN_AGGREGATION,
};

struct lg_token_reader {
	struct lg_cbor_in in;
	const uint8_t *start;
	unsigned seen; // bit = enum lg_token_part
	struct lg_error *err;
};

// Goes on with these bytes; what has been seen stays seen.
void lg_token_read(struct lg_token_reader *r, struct lg_bytes bytes);

// LG_E_FORMAT: what, and where and why reading stopped if it did.
int lg_token_malformed(const struct lg_token_reader *r, const char *what);

// Notes that a part begins here; false if it is there for the second time.
bool lg_token_begin(struct lg_token_reader *r, enum lg_token_part part);

static inline bool lg_token_has(const struct lg_token_reader *r, enum lg_token_part part)
{
	return r->seen >> part & 1;
}

// Next key of a map. A text comes as LG_CBOR_NO_KEY: nothing that is searched for has one.
bool lg_token_label(struct lg_cbor_in *in, int64_t *label);

// Leaves out one item, floats and simple values among them, nested 16 deep at most.
bool lg_token_skip(struct lg_cbor_in *in);

bool lg_token_text_is(struct lg_bytes text, const char *wanted);

// The claims of a token (keys/status_list_token.h) from these bytes.
struct lg_status_list_token;
LG_MUST_CHECK int lg_token_claims(
	struct lg_token_reader *r, struct lg_bytes claims, struct lg_status_list_token *token);
