// SPDX-License-Identifier: Apache-2.0
// Conditions of licences as they are now, and what has changed since a generation.
#pragma once

#include "common/snapshot.h"
#include "control/store.h"
#include "keys/status_tree.h"

typedef int (*lg_entry_visitor)(void *self, const struct lg_snapshot_entry *entry);

// Present conditions of one licence; mask and until day 0 where there are none.
LG_MUST_CHECK int lg_store_condition(struct lg_store *store, uint32_t authority, uint32_t index,
	struct lg_snapshot_entry *entry, struct lg_error *err);

// Replaces them, in a transaction; an empty mask takes the row away. LG_E_NOT_FOUND for an index
// that its list does not cover.
LG_MUST_CHECK int lg_store_condition_put(
	struct lg_store *store, const struct lg_snapshot_entry *entry, struct lg_error *err);

// Every licence with conditions, ascending (authority, index). each returns LG_OK to go on;
// anything else ends it and is returned.
LG_MUST_CHECK int lg_store_conditions_each(
	struct lg_store *store, lg_entry_visitor each, void *self, struct lg_error *err);

// How many there are.
LG_MUST_CHECK int lg_store_conditions_count(
	struct lg_store *store, uint64_t *count, struct lg_error *err);

// Every licence whose conditions were journalled after that generation, once each and with what
// they are now, ascending.
LG_MUST_CHECK int lg_store_changes_each(struct lg_store *store, uint64_t since,
	lg_entry_visitor each, void *self, struct lg_error *err);

// Hash of all conditions, and of those of one page (NULL where it is not covered; the store's until
// the next commit), as committed. Kept up to date, so that asking costs nothing.
void lg_store_status_root(struct lg_store *store, uint8_t root[LG_STATUS_HASH_BYTES]);
const uint8_t *lg_store_status_leaf(
	const struct lg_store *store, uint32_t authority, uint32_t page);

// In a transaction, once all conditions and lists are written: the root that its commit makes true,
// so that it can be compared first. Nothing may be written to either between this and the commit or
// rollback.
LG_MUST_CHECK int lg_store_settle(
	struct lg_store *store, uint8_t root[LG_STATUS_HASH_BYTES], struct lg_error *err);
