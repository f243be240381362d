// SPDX-License-Identifier: Apache-2.0
// One hash for all conditions of all licences: the table root, which a snapshot states and its
// signature covers.
//
// It depends on what licences' conditions are and on nothing else, not on how they are stored or
// were arrived at, so two tables are equal if their roots are. Every list is cut into pages of
// LG_STATUS_PAGE_INDICES indices; a change costs its page and the path above it. BLAKE2b-256, with
// a first byte that tells kinds of input apart:
//
//   leaf   0 if no licence of the page has a condition, else
//          H(0 | authority (4) | page (4) | for each that has one, ascending:
//            index within the page (2) | mask (4) | until day (4))
//   node   0 if both children are 0, else H(1 | left (32) | right (32))
//   list   the node at height LG_STATUS_TREE_HEIGHT over all pages that a list can have
//   root   H(2 | for each list, ascending: authority (4) | coverage (8) | list (32))
//
// Integers are little-endian. Knows neither clock nor I/O; a tree is for one thread.
#pragma once

#include "common/snapshot.h"

#include <sodium.h>

#define LG_STATUS_HASH_BYTES 32
#define LG_STATUS_PAGE_INDICES 4096
#define LG_STATUS_TREE_HEIGHT 20 // 2^32 indices / LG_STATUS_PAGE_INDICES

// A leaf, licence by licence.
struct lg_status_leaf {
	crypto_generichash_state state;
	uint8_t pending[640]; // records not hashed yet
	size_t pending_bytes;
	bool empty;
};

void lg_status_leaf_init(struct lg_status_leaf *leaf, uint32_t authority, uint32_t page);

// Licences of that page in ascending order. One without conditions (mask 0) is not part of a leaf.
void lg_status_leaf_add(
	struct lg_status_leaf *leaf, uint32_t index, uint32_t mask, uint32_t until_day);

void lg_status_leaf_final(struct lg_status_leaf *leaf, uint8_t hash[LG_STATUS_HASH_BYTES]);

static inline uint32_t lg_status_page_count(uint64_t coverage)
{
	return (uint32_t)((coverage + LG_STATUS_PAGE_INDICES - 1) / LG_STATUS_PAGE_INDICES);
}

struct lg_status_tree;

// A tree without lists; NULL without memory.
struct lg_status_tree *lg_status_tree_new(void);
void lg_status_tree_free(struct lg_status_tree *tree); // NULL is fine

// Gives the authority's list this coverage, 2^32 at most; a new list, and pages that are new, have
// no conditions. Pages of a coverage that shrinks are forgotten. LG_E_NO_MEMORY leaves the tree as
// it was.
LG_MUST_CHECK int lg_status_tree_cover(
	struct lg_status_tree *tree, uint32_t authority, uint64_t coverage, struct lg_error *err);

// As if the list had never been. Nothing happens if it has not.
void lg_status_tree_drop(struct lg_status_tree *tree, uint32_t authority);

// Leaf of a page that is covered, the tree's until it changes; NULL for one that is not.
const uint8_t *lg_status_tree_leaf(
	const struct lg_status_tree *tree, uint32_t authority, uint32_t page);

// Replaces it. False where the page is not covered.
bool lg_status_tree_set(struct lg_status_tree *tree, uint32_t authority, uint32_t page,
	const uint8_t hash[LG_STATUS_HASH_BYTES]);

// The table root. Costs what has changed since it was asked for last.
void lg_status_tree_root(struct lg_status_tree *tree, uint8_t root[LG_STATUS_HASH_BYTES]);

size_t lg_status_tree_bytes(const struct lg_status_tree *tree); // memory
