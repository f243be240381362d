// SPDX-License-Identifier: Apache-2.0
// Setting and clearing conditions of licences, each with its line in the journal.
//
// Rules: letters add to, or are taken from, the set that a licence has. 'A' (normal) stands alone
// and takes all letters away. '+' (replaced) comes from issuing a successor and from nothing else;
// no letter takes it away. An until day goes with N, P, T or D and holds for all of these that the
// licence has.
#pragma once

#include "control/store_journal.h"

struct lg_status_change {
	uint32_t authority;
	uint32_t index;
	bool set;           // else clear
	uint32_t mask;      // letters
	uint32_t until_day; // 0 = without end
	const char *cause;  // or NULL
};

struct lg_status_result {
	struct lg_snapshot_entry after;
	uint32_t before_mask;
	uint32_t before_until_day;
	uint64_t sequence;   // in the journal; 0 = no row
	uint64_t generation; // that what is there comes, or is, in force with
};

// LG_E_NOT_FOUND, with the coverage that there is, for an index beyond it.
LG_MUST_CHECK int lg_status_ledger_covered(
	struct lg_store *store, uint32_t authority, uint32_t index, struct lg_error *err);

struct lg_cover_result {
	uint64_t before;   // 0 also where there was no list
	uint64_t sequence; // as below
	uint64_t generation;
};

// In an open transaction: gives an authority's list, new or not, a coverage. LG_E_ARGUMENT where
// that would be less than it has. The indices may have been given out elsewhere.
LG_MUST_CHECK int lg_status_ledger_cover(struct lg_store *store,
	const struct lg_snapshot_list *list, const struct lg_origin *by,
	struct lg_cover_result *result, struct lg_error *err);

// In an open transaction. LG_E_NOT_FOUND for an index that is not covered, LG_E_ARGUMENT where a
// rule is broken. A change that changes nothing is journalled and makes no generation.
LG_MUST_CHECK int lg_status_ledger_change(struct lg_store *store,
	const struct lg_status_change *change, const struct lg_origin *by,
	struct lg_status_result *result, struct lg_error *err);

// In an open transaction: makes the letters exactly those of change (set is ignored); '+' stays.
// What is so already is left alone, without a row in the journal.
LG_MUST_CHECK int lg_status_ledger_put(struct lg_store *store,
	const struct lg_status_change *change, const struct lg_origin *by,
	struct lg_status_result *result, struct lg_error *err);

// Marks a licence as replaced by a newer one; LG_E_STATE when it is already.
LG_MUST_CHECK int lg_status_ledger_replace(struct lg_store *store, uint32_t authority,
	uint32_t index, const struct lg_origin *by, struct lg_error *err);
