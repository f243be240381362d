// SPDX-License-Identifier: Apache-2.0
// Taking over conditions of many licences at once, all or nothing: each record says exactly what a
// licence has from then on.
//
// Beside the rules of control/status_ledger.h: '+' (replaced) may be named, since another register
// may have replaced licences; but a licence that has it keeps it. No licence stands in an import
// twice.
#pragma once

#include "control/status_ledger.h"
#include "keys/feed_document.h"

// One delta document carries the whole import, and a document has a largest size.
#define LG_IMPORT_MAX ((LG_FEED_DELTA_MAX_BYTES - (UINT32_C(4) << 20)) / LG_ENTRY_BYTES)

#define LG_IMPORT_REFUSALS_SHOWN 20

struct lg_import_refusal {
	uint32_t record; // from 0
	struct lg_error why;
};

struct lg_import_result {
	uint32_t refusals; // 0 = done; else nothing has been changed
	uint32_t shown;    // the first of them by record
	struct lg_import_refusal refusal[LG_IMPORT_REFUSALS_SHOWN];
	uint32_t changed;  // licences that had other conditions
	uint64_t sequence; // of the row in the journal that tells of the import itself
	uint64_t generation;
};

// In an open transaction. records: LG_ENTRY_BYTES each, in any order. Each licence that changes
// gets its row in the journal ("status.import"), and the import one of its own before them, whose
// subject tells the counts. Takes about 10 s for a million records. LG_E_TOO_LARGE above
// LG_IMPORT_MAX.
LG_MUST_CHECK int lg_status_import(struct lg_store *store, struct lg_bytes records,
	const char *cause, const struct lg_origin *by, struct lg_import_result *result,
	struct lg_error *err);
