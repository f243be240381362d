// SPDX-License-Identifier: Apache-2.0
// Leaves and table root of conditions that a test knows, computed from scratch.
#pragma once

#include "keys/status_tree.h"

// Entries ascend by (authority, index), lists by authority. leaves, where not NULL, has room for
// the pages of all lists.
void lg_test_status_root(const struct lg_snapshot_list *lists, size_t list_count,
	const struct lg_snapshot_entry *entries, size_t entry_count,
	uint8_t (*leaves)[LG_STATUS_HASH_BYTES], uint8_t root[LG_STATUS_HASH_BYTES]);
