// SPDX-License-Identifier: Apache-2.0
// Writes what a document of the feed says into the store: coverages, conditions, and a journal row
// for each that changes ("feed.delta", "feed.base"; the cause names epoch and sequence), so that
// data planes hear of it and a licence's history tells where a condition came from.
//
// In an open transaction; whether the result is the root that the document states is for the caller
// to see (lg_store_settle()) before anything is committed.
#pragma once

#include "control/store_journal.h"
#include "keys/feed_document.h"

// Kinds of the rows that it writes.
#define LG_FEED_APPLIED_DELTA "feed.delta"
#define LG_FEED_APPLIED_BASE "feed.base"

LG_MUST_CHECK int lg_feed_apply_delta(struct lg_store *store,
	const struct lg_feed_document *document, const struct lg_origin *by, struct lg_error *err);

// records: LG_ENTRY_BYTES each, every licence that has conditions, ascending; whoever is not among
// them has none afterwards. LG_E_FORMAT for records out of order, without a condition or beyond the
// document's lists, and for another number of them than the document says.
LG_MUST_CHECK int lg_feed_apply_base(struct lg_store *store,
	const struct lg_feed_document *document, struct lg_bytes records,
	const struct lg_origin *by, struct lg_error *err);
