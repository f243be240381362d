// SPDX-License-Identifier: Apache-2.0
// The feed that this appliance follows: documents are offered by whoever has one, and what passes
// every check is applied, one document a transaction.
//
// Order of the checks: the origin's trust list against feed.roots and its expiry; form and
// signature of the document (keys/feed_document.h); order, continuity, coverage and freshness
// (control/feed/follower.h); and, in a transaction still open, that the conditions after it give
// the root that it states. Nothing is written before the first three, and nothing is committed
// before the last. A refusal leaves the last good state, and a later honest document is taken.
//
// What is trusted is in the database; the highest now that was seen is in a file beside it, too
// (feed.seen), so that a database restored from an older copy is noticed: what is older than that
// file says is refused, and nothing counts as fresh until the state has caught up. For control's
// one thread.
#pragma once

#include "control/control.h"
#include "control/feed/follower.h"
#include "control/store_journal.h"

#define LG_UPSTREAM_SEEN_FILE "feed.seen"

struct lg_upstream;

// With feed.roots and the store open. LG_E_CONFIG, LG_E_DATABASE, LG_E_FORMAT.
LG_MUST_CHECK int lg_upstream_open(const struct lg_conf *conf, struct lg_store *store,
	struct lg_upstream **upstream, struct lg_error *err);
void lg_upstream_free(struct lg_upstream *upstream); // NULL is fine

const struct lg_feed_state *lg_upstream_state(const struct lg_upstream *upstream);

// The database was found older than what this appliance had seen, and has not caught up yet.
bool lg_upstream_restored(const struct lg_upstream *upstream);

// Moment (unix ms) up to which the origin is known to have had nothing later: now_ms while fresh,
// else when freshness ended; 0 before it ever began.
int64_t lg_upstream_confirmed_ms(const struct lg_upstream *upstream, int64_t now_ms);

struct lg_upstream_offer {
	enum lg_feed_kind kind; // 0 = a trust list
	struct lg_bytes document;
	struct lg_bytes records; // of a base
	bool has_records;
	struct lg_origin by;
};

struct lg_upstream_outcome {
	bool taken; // false only for a base offered without its records, which was found fit
	uint32_t epoch;
	uint64_t sequence; // of the document; of a trust list, its version
	uint64_t records;  // of a base: how many it has
};

// Outside transactions; commits. Refusals are those of the checks above, by name; LG_E_STATE where
// this appliance follows no feed.
LG_MUST_CHECK int lg_upstream_offer(struct lg_control *control,
	const struct lg_upstream_offer *offer, struct lg_upstream_outcome *outcome,
	struct lg_error *err);

// Refuses with LG_E_STATE, and what to do, an operation that is the origin's on an appliance that
// follows one; name as in control/operation_table.c.
LG_MUST_CHECK int lg_upstream_permits(
	const struct lg_control *control, const char *operation, struct lg_error *err);
