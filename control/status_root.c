// SPDX-License-Identifier: Apache-2.0
#include "control/status_root.h"
#include "control/store_licences.h"
#include "control/store_status.h"

// The page that the walk is on.
struct walk {
	struct lg_status_tree *tree;
	struct lg_status_leaf leaf;
	uint32_t authority, page;
	bool open;
};

static int cover(void *self, uint32_t authority, uint64_t coverage)
{
	struct walk *w = self;

	return lg_status_tree_cover(w->tree, authority, coverage, NULL);
}

static int close_page(struct walk *w)
{
	uint8_t hash[LG_STATUS_HASH_BYTES];

	if (!w->open)
		return LG_OK;
	w->open = false;
	lg_status_leaf_final(&w->leaf, hash);
	return lg_status_tree_set(w->tree, w->authority, w->page, hash) ? LG_OK : LG_E_DATABASE;
}

static int add(void *self, const struct lg_snapshot_entry *entry)
{
	const uint32_t page = entry->index / LG_STATUS_PAGE_INDICES;
	struct walk *w = self;
	int rc = LG_OK;

	if (!w->open || entry->authority != w->authority || page != w->page) {
		rc = close_page(w);
		w->authority = entry->authority;
		w->page = page;
		w->open = true;
		lg_status_leaf_init(&w->leaf, entry->authority, page);
	}
	lg_status_leaf_add(&w->leaf, entry->index, entry->mask, entry->until_day);
	return rc;
}

// Visitors return a bare code; the sentence is added here.
static int finish(int rc, const struct lg_error *why, struct lg_error *err)
{
	if (rc == LG_OK || why->code)
		return rc == LG_OK ? rc : lg_fail(err, rc, "%s", why->text);
	if (rc == LG_E_NO_MEMORY)
		return lg_fail(err, rc, "out of memory for the hashes of all conditions");
	return lg_fail(err, rc,
		"a condition in the database lies outside its authority's status list: restore "
		"the state directory from a backup");
}

int lg_status_root(struct lg_store *store, struct lg_status_tree **tree, struct lg_error *err)
{
	struct walk w = {.tree = lg_status_tree_new()};
	struct lg_error why = {0};
	int rc = w.tree ? LG_OK : LG_E_NO_MEMORY;

	if (rc == LG_OK)
		rc = lg_store_lists_each(store, cover, &w, &why);
	if (rc == LG_OK)
		rc = lg_store_conditions_each(store, add, &w, &why);
	if (rc == LG_OK)
		rc = close_page(&w);
	if (rc != LG_OK) {
		lg_status_tree_free(w.tree);
		return finish(rc, &why, err);
	}
	*tree = w.tree;
	return LG_OK;
}
