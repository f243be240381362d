// SPDX-License-Identifier: Apache-2.0
// Leaves and table root (keys/status_tree.h) of the conditions in the store.
#pragma once

#include "control/store.h"
#include "keys/status_tree.h"

// A tree of all conditions as they are now; the caller frees it with lg_status_tree_free().
LG_MUST_CHECK int lg_status_root(
	struct lg_store *store, struct lg_status_tree **tree, struct lg_error *err);
