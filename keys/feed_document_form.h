// SPDX-License-Identifier: Apache-2.0
// The form of feed documents, as their writer and their reader share it. Internal to keys/.
#pragma once

#include "common/cbor.h"
#include "keys/feed_document.h"
#include "keys/signed_document.h"

#define LG_FEED_KINDS 3

// Keys of the payload.
enum lg_feed_field {
	LG_FEED_EPOCH = 1,
	LG_FEED_SEQUENCE,
	LG_FEED_BEFORE,
	LG_FEED_MADE_AT,
	LG_FEED_LISTS,
	LG_FEED_CHANGES,
	LG_FEED_ROOT,
	LG_FEED_JOURNAL,
	LG_FEED_RECORDS,
	LG_FEED_GOOD_UNTIL,
	LG_FEED_TRUST_VERSION,
	LG_FEED_FIELD_END,
};

struct lg_feed_form {
	const char *name;         // "delta"
	const char *content_type; // of the protected header
	size_t max_bytes;         // of a whole document
	uint32_t fields;          // a bit for each that the payload has, all of them required
};

// NULL for a kind that there is none of.
const struct lg_feed_form *lg_feed_form_of(enum lg_feed_kind kind);

// LG_E_FORMAT unless everything that a payload of this kind says is in range and order.
LG_MUST_CHECK int lg_feed_document_check(
	const struct lg_feed_document *document, struct lg_error *err);
