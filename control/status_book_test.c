// SPDX-License-Identifier: Apache-2.0
// The root that the store keeps is, after whatever happened, that of a tree made anew from all of
// its conditions.
#include "control/store_fixture.h"
#include "control/store_licences.h"
#include "control/store_status.h"

TestSuite(status_book, .init = store_open_new, .fini = store_remove);

struct anew {
	struct lg_status_tree *tree;
	struct lg_status_leaf leaf;
	uint32_t authority;
	uint32_t page;
	bool open;
};

static void finish_page(struct anew *anew)
{
	uint8_t hash[LG_STATUS_HASH_BYTES];

	if (!anew->open)
		return;
	lg_status_leaf_final(&anew->leaf, hash);
	cr_assert(lg_status_tree_set(anew->tree, anew->authority, anew->page, hash));
	anew->open = false;
}

static int add_list(void *self, uint32_t authority, uint64_t coverage)
{
	struct anew *anew = self;

	must(lg_status_tree_cover(anew->tree, authority, coverage, &err));
	return LG_OK;
}

static int add_entry(void *self, const struct lg_snapshot_entry *entry)
{
	const uint32_t page = entry->index / LG_STATUS_PAGE_INDICES;
	struct anew *anew = self;

	if (anew->open && (anew->authority != entry->authority || anew->page != page))
		finish_page(anew);
	if (!anew->open) {
		lg_status_leaf_init(&anew->leaf, entry->authority, page);
		anew->authority = entry->authority;
		anew->page = page;
		anew->open = true;
	}
	lg_status_leaf_add(&anew->leaf, entry->index, entry->mask, entry->until_day);
	return LG_OK;
}

static void expect_root_of_conditions(void)
{
	struct anew anew = {.tree = lg_status_tree_new()};
	uint8_t wanted[LG_STATUS_HASH_BYTES], found[LG_STATUS_HASH_BYTES];

	must(lg_store_lists_each(store, add_list, &anew, &err));
	must(lg_store_conditions_each(store, add_entry, &anew, &err));
	finish_page(&anew);
	lg_status_tree_root(anew.tree, wanted);
	lg_store_status_root(store, found);
	cr_expect_arr_eq(found, wanted, sizeof(wanted));
	lg_status_tree_free(anew.tree);
}

static void put(uint32_t authority, uint32_t index, uint32_t mask, uint32_t until_day)
{
	const struct lg_snapshot_entry entry = {authority, index, mask, until_day};

	must(lg_store_condition_put(store, &entry, &err));
}

Test(status_book, root_is_that_of_the_conditions_after_commits_and_restarts)
{
	uint64_t random = 88172645463325252u;

	expect_root_of_conditions();
	cover(40000);
	for (unsigned round = 0; round < 40; round++) {
		must(lg_store_begin(store, &err));
		if (round % 8 == 3)
			must(lg_store_list_cover(
				store, AUTHORITY + round, UINT64_C(10000) * round, &err));
		for (unsigned i = 0; i < 50; i++) {
			random ^= random << 13, random ^= random >> 7, random ^= random << 17;
			put(AUTHORITY, (uint32_t)(random % 40000), (uint32_t)(random >> 40) % 3,
				(uint32_t)(random >> 50) % 2);
		}
		if (round % 5 == 4)
			lg_store_rollback(store);
		else
			must(lg_store_commit(store, &err));
		expect_root_of_conditions();
		if (round % 7 == 6)
			store_reopen();
		expect_root_of_conditions();
	}
}

Test(status_book, root_of_an_undone_part_is_not_kept)
{
	cover(10000);
	must(lg_store_begin(store, &err));
	must(lg_store_mark(store, &err));
	put(AUTHORITY, 5, 2, 0);
	must(lg_store_keep(store, &err));
	must(lg_store_mark(store, &err));
	put(AUTHORITY, 5000, 2, 0);
	must(lg_store_list_cover(store, 310000, 77, &err));
	must(lg_store_undo(store, &err));
	must(lg_store_commit(store, &err));
	expect_root_of_conditions();
	cr_expect_not(lg_store_status_leaf(store, 310000, 0));
}

// Conditions that were set and taken away again leave the root of the beginning.
Test(status_book, root_forgets_what_was_cleared)
{
	uint8_t before[LG_STATUS_HASH_BYTES], after[LG_STATUS_HASH_BYTES];
	sqlite3 *db;
	int rows = -1;
	sqlite3_stmt *stmt;

	cover(10000);
	lg_store_status_root(store, before);
	set_condition(4095, 2);
	set_condition(4096, 2);
	lg_store_status_root(store, after);
	cr_expect_arr_neq(after, before, sizeof(before));
	set_condition(4096, 0);
	set_condition(4095, 0);
	lg_store_status_root(store, after);
	cr_expect_arr_eq(after, before, sizeof(before));
	db = open_raw();
	sqlite3_prepare_v2(db, "SELECT count(*) FROM pages", -1, &stmt, NULL);
	if (sqlite3_step(stmt) == SQLITE_ROW)
		rows = sqlite3_column_int(stmt, 0);
	sqlite3_finalize(stmt);
	sqlite3_close(db);
	cr_expect_eq(rows, 0, "pages without conditions have no row");
}

// Everything the commit would change is back when it fails at the last: here, nobody signs.
Test(status_book, root_goes_back_when_a_commit_fails)
{
	cover(10000);
	set_condition(1, 2);
	lg_store_feed_signer(store, NULL, NULL);
	must(lg_store_begin(store, &err));
	must(lg_store_list_cover(store, AUTHORITY, 90000, &err));
	must(lg_store_list_cover(store, 310000, 77, &err));
	journal(1, 4, LG_CHANGED(LG_SECTION_CHANGES));
	journal(80000, 4, LG_CHANGED(LG_SECTION_CHANGES));
	cr_expect_eq(lg_store_commit(store, &err), LG_E_STATE);
	cr_expect(strstr(err.text, "nobody signs"), "%s", err.text);
	expect_root_of_conditions();
	cr_expect_eq(lg_store_generation(store), 1);
	store_reopen();
	expect_root_of_conditions();
	set_condition(1, 8);
	expect_root_of_conditions();
}

Test(status_book, refuses_a_page_beyond_its_list)
{
	sqlite3 *db;

	cover(10000);
	db = open_raw();
	cr_assert_eq(sqlite3_exec(db, "INSERT INTO pages VALUES (110000, 3, randomblob(32))", NULL,
			     NULL, NULL),
		SQLITE_OK);
	sqlite3_close(db);
	lg_store_close(store);
	store = NULL;
	cr_expect_eq(lg_store_open(directory, &store, &err), LG_E_DATABASE);
	cr_expect(strstr(err.text, "beyond its list"), "%s", err.text);
}
