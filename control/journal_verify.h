// SPDX-License-Identifier: Apache-2.0
// Recomputes the status of a state directory from its journal and compares: conditions, coverages,
// hashes of pages, the root, and every feed document's signature, place in the chain, changes and
// hash of its rows.
//
// An appliance that follows a feed has no documents of its own for what it took over: its rows must
// make the root that the last document taken over stated, as it was noted when its signature was
// checked. The documents themselves are for the origin to verify.
//
// Reads only, in one transaction, beside a control that runs: what is committed meanwhile is not
// seen. Needs memory for the conditions of all licences, about 32 bytes each.
#pragma once

#include "common/error.h"

#include <stdint.h>

struct lg_verify_report {
	uint64_t rows;      // of the journal
	uint64_t documents; // of the feed
	uint64_t archives;
	uint64_t lists;
	uint64_t licences; // with conditions
	uint64_t pages;
	// Last document that was taken over from a feed that is followed; 0, 0 where none is.
	uint32_t followed_epoch;
	uint64_t followed_sequence;
	int64_t from;               // first row, or the row before it where a checkpoint stands
	struct lg_error difference; // the first one; code 0 = none
};

// Called now and then with the part done.
typedef void (*lg_verify_progress)(void *self, uint64_t done, uint64_t total);

// LG_OK when all could be compared, whatever came out. LG_E_NOT_FOUND without a state there,
// LG_E_VERSION for a database that this program's control has not opened yet.
LG_MUST_CHECK int lg_journal_verify(const char *state_dir, lg_verify_progress progress, void *self,
	struct lg_verify_report *report, struct lg_error *err);
