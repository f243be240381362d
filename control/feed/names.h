// SPDX-License-Identifier: Apache-2.0
// Names that documents of a feed have wherever they lie: in a directory, below a URL.
//
//   now                       the newest now
//   trust-list                the newest trust list
//   base                      the newest base
//   base-<epoch>-<sequence>   each base that is kept, and
//   base-<epoch>-<sequence>.records   its licences with conditions, LG_ENTRY_BYTES each, ascending
//   delta-<epoch>-<sequence>  each delta after the oldest base that is kept
//
// Numbers are decimal, without leading zeros.
#pragma once

#include "keys/feed_document.h"

#define LG_FEED_NAME_BYTES 64

#define LG_FEED_NAME_NOW "now"
#define LG_FEED_NAME_TRUST_LIST "trust-list"
#define LG_FEED_NAME_BASE "base"

// A delta or base.
void lg_feed_name(
	enum lg_feed_kind kind, uint32_t epoch, uint64_t sequence, char out[LG_FEED_NAME_BYTES]);
void lg_feed_name_records(uint32_t epoch, uint64_t sequence, char out[LG_FEED_NAME_BYTES]);

// What a name says; false for one that lg_feed_name() or lg_feed_name_records() would not write.
struct lg_feed_name_parts {
	enum lg_feed_kind kind;
	uint32_t epoch;
	uint64_t sequence;
	bool records;
};
bool lg_feed_name_parse(const char *name, struct lg_feed_name_parts *parts);
