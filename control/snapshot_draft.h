// SPDX-License-Identifier: Apache-2.0
// The sections of a snapshot (common/snapshot.h), gathered from the store.
#pragma once

#include "common/snapshot.h"
#include "control/store.h"

#define LG_DRAFT_PLACES 1024 // a power of two, several times the dictionary

struct lg_snapshot_draft {
	struct lg_bytes sections[LG_SECTION_END]; // the draft's own, but for CODES: length only
	uint32_t list_count;
	struct lg_snapshot_list *lists;
	uint32_t mask_count;
	uint32_t masks[LG_DICTIONARY_MAX]; // the dictionary: code = position
	uint8_t places[LG_DRAFT_PLACES];   // hash of a mask -> code; 0 = free
	uint8_t root[LG_SNAPSHOT_LEAF_BYTES];
};

// Everything. The codes are written afterwards, in place, by lg_snapshot_draft_codes().
LG_MUST_CHECK int lg_snapshot_draft_base(
	struct lg_store *store, struct lg_snapshot_draft *draft, struct lg_error *err);

// What changed after that generation: those of sections (LG_CHANGED() bits) that a delta may hold.
LG_MUST_CHECK int lg_snapshot_draft_delta(struct lg_store *store, uint64_t since, uint32_t sections,
	struct lg_snapshot_draft *draft, struct lg_error *err);

// Writes the codes of a base where the container has room for them, all zero before.
LG_MUST_CHECK int lg_snapshot_draft_codes(struct lg_store *store,
	const struct lg_snapshot_draft *draft, uint8_t *codes, struct lg_error *err);

// Fine after a failure, too.
void lg_snapshot_draft_free(struct lg_snapshot_draft *draft);
