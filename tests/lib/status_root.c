// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/status_root.h"

#include <stdio.h>
#include <stdlib.h>

static void need(bool good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "status root: %s\n", what);
	abort();
}

static bool on_page(const struct lg_snapshot_entry *entry, uint32_t authority, uint32_t page)
{
	return entry->authority == authority && entry->index / LG_STATUS_PAGE_INDICES == page;
}

// From the entries of one list; returns how many there were.
static size_t add_list(struct lg_status_tree *tree, const struct lg_snapshot_list *list,
	const struct lg_snapshot_entry *entries, size_t count)
{
	size_t at = 0;

	need(lg_status_tree_cover(tree, list->authority, list->coverage, NULL) == LG_OK,
		"no memory");
	while (at < count && entries[at].authority == list->authority) {
		const uint32_t page = entries[at].index / LG_STATUS_PAGE_INDICES;
		uint8_t hash[LG_STATUS_HASH_BYTES];
		struct lg_status_leaf leaf;

		lg_status_leaf_init(&leaf, list->authority, page);
		for (; at < count && on_page(&entries[at], list->authority, page); at++)
			if (entries[at].mask != 0)
				lg_status_leaf_add(&leaf, entries[at].index, entries[at].mask,
					entries[at].until_day);
		lg_status_leaf_final(&leaf, hash);
		need(lg_status_tree_set(tree, list->authority, page, hash),
			"an entry outside its list");
	}
	return at;
}

void lg_test_status_root(const struct lg_snapshot_list *lists, size_t list_count,
	const struct lg_snapshot_entry *entries, size_t entry_count,
	uint8_t (*leaves)[LG_STATUS_HASH_BYTES], uint8_t root[LG_STATUS_HASH_BYTES])
{
	struct lg_status_tree *tree = lg_status_tree_new();
	size_t at = 0;

	need(tree, "no memory");
	for (size_t i = 0; i < list_count; i++) {
		const uint32_t pages = lg_status_page_count(lists[i].coverage);

		at += add_list(tree, &lists[i], entries + at, entry_count - at);
		for (uint32_t page = 0; leaves && page < pages; page++, leaves++)
			memcpy(*leaves, lg_status_tree_leaf(tree, lists[i].authority, page),
				sizeof(*leaves));
	}
	lg_status_tree_root(tree, root);
	lg_status_tree_free(tree);
}
