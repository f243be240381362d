// SPDX-License-Identifier: Apache-2.0
// Cutting the journal off before a moment: what lies before becomes a checkpoint in the database
// and an archive beside it (control/journal_archive.h).
//
// At every instant the rows are in the database, or in an archive that is on disk for good and that
// the database names, or both.
#pragma once

#include "control/control.h"
#include "control/store_verify.h"

struct lg_compaction {
	int64_t from;    // rows cut off: after this one
	int64_t to;      // and up to this one; the same = nothing was old enough
	char path[4096]; // of the archive
};

// In an open transaction, with its own row in the journal. Cuts at the last document all of whose
// rows are older than before_ms (unix). LG_E_STATE on an appliance that follows a feed: it has no
// documents. Takes a few seconds for a million rows.
LG_MUST_CHECK int lg_journal_compact(struct lg_control *control, int64_t before_ms,
	const struct lg_origin *by, struct lg_compaction *compaction, struct lg_error *err);
