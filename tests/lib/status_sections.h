// SPDX-License-Identifier: Apache-2.0
// The status sections of a snapshot, put together without container and signature. What is set
// again replaces what was there.
#pragma once

#include "common/snapshot.h"

void lg_sections_lists(
	struct lg_snapshot *snapshot, const struct lg_snapshot_list *lists, size_t count);
void lg_sections_dictionary(struct lg_snapshot *snapshot, const uint32_t *masks, size_t count);
void lg_sections_codes(struct lg_snapshot *snapshot, const uint8_t *codes, size_t count);
void lg_sections_exact(
	struct lg_snapshot *snapshot, const struct lg_snapshot_entry *entries, size_t count);
void lg_sections_changes(
	struct lg_snapshot *snapshot, const struct lg_snapshot_entry *entries, size_t count);
// Leaves and root of what lists, dictionary, codes and exact entries of a base say.
void lg_sections_seal_base(struct lg_snapshot *base);

// The root that a delta states.
void lg_sections_root(struct lg_snapshot *delta, const uint8_t root[LG_SNAPSHOT_LEAF_BYTES]);

void lg_sections_free(struct lg_snapshot *snapshot);
