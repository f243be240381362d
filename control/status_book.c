// SPDX-License-Identifier: Apache-2.0
#include "control/status_book.h"
#include "control/store_statement.h"

#include <stdlib.h>
#include <string.h>

struct old_leaf {
	uint32_t authority;
	uint32_t page;
	uint8_t hash[LG_STATUS_HASH_BYTES];
};

// Records that grow in a buffer of their own.
struct records {
	uint8_t *data;
	size_t count;
	size_t room;
};

struct lg_status_book {
	struct lg_status_tree *tree;
	struct records lists;   // LG_LIST_BYTES, as in the tree
	struct records touched; // uint64_t: authority << 32 | index
	struct records changes; // LG_ENTRY_BYTES
	size_t touched_at_mark;
	bool lists_touched;
	// To go back to where the last commit left the tree.
	struct records leaves_before; // struct old_leaf
	struct records lists_before;
	bool lists_replaced;
};

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the conditions of a transaction");
}

static void *add(struct records *records, size_t record_bytes)
{
	if (records->count == records->room) {
		const size_t room = records->room ? 2 * records->room : 64;
		uint8_t *larger = realloc(records->data, room * record_bytes);

		if (!larger)
			return NULL;
		records->data = larger;
		records->room = room;
	}
	return records->data + records->count++ * record_bytes;
}

// Large ones are given back, so that one import does not hold memory for good.
static void empty(struct records *records, size_t record_bytes)
{
	records->count = 0;
	if (records->room * record_bytes > 1 << 20) {
		free(records->data);
		*records = (struct records){0};
	}
}

static void empty_all(struct lg_status_book *book)
{
	empty(&book->touched, sizeof(uint64_t));
	empty(&book->leaves_before, sizeof(struct old_leaf));
	empty(&book->lists_before, LG_LIST_BYTES);
	book->touched_at_mark = 0;
	book->lists_touched = false;
	book->lists_replaced = false;
}

static int add_list(struct records *lists, uint32_t authority, uint64_t coverage)
{
	const struct lg_snapshot_list list = {authority, coverage};
	uint8_t *at = add(lists, LG_LIST_BYTES);

	if (!at)
		return LG_E_NO_MEMORY;
	lg_snapshot_put_list(at, &list);
	return LG_OK;
}

static struct lg_snapshot_list list_at(const struct records *lists, size_t i)
{
	struct lg_snapshot_list list;

	lg_snapshot_list_at((struct lg_bytes){lists->data, lists->count * LG_LIST_BYTES}, i, &list);
	return list;
}

static int read_lists(struct lg_store *store, struct records *lists, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_LISTS);
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		if (add_list(lists, (uint32_t)sqlite3_column_int64(stmt, 0),
			    (uint64_t)sqlite3_column_int64(stmt, 1)) != LG_OK) {
			rc = no_memory(err);
			break;
		}
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

static int cover_all(struct lg_status_book *book, struct lg_error *err)
{
	int rc = LG_OK;

	for (size_t i = 0; rc == LG_OK && i < book->lists.count; i++) {
		const struct lg_snapshot_list list = list_at(&book->lists, i);

		rc = lg_status_tree_cover(book->tree, list.authority, list.coverage, err);
	}
	return rc;
}

static int read_pages(struct lg_store *store, struct lg_status_book *book, struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_PAGES);
	uint8_t leaf[LG_STATUS_HASH_BYTES];
	int rc;

	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		rc = lg_store_column_exactly(store, stmt, 2, leaf, sizeof(leaf), err);
		if (rc == LG_OK &&
			!lg_status_tree_set(book->tree, (uint32_t)sqlite3_column_int64(stmt, 0),
				(uint32_t)sqlite3_column_int64(stmt, 1), leaf))
			rc = lg_fail(err, LG_E_DATABASE,
				"page %lld of authority %06lld in %s lies beyond its list: restore "
				"the state directory from a backup",
				(long long)sqlite3_column_int64(stmt, 1),
				(long long)sqlite3_column_int64(stmt, 0), store->path);
		if (rc != LG_OK)
			break;
	}
	sqlite3_reset(stmt);
	return rc == LG_E_NOT_FOUND ? LG_OK : rc;
}

int lg_status_book_open(struct lg_store *store, struct lg_status_book **book, struct lg_error *err)
{
	struct lg_status_book *b = calloc(1, sizeof(*b));
	int rc;

	if (!b)
		return no_memory(err);
	b->tree = lg_status_tree_new();
	rc = b->tree ? read_lists(store, &b->lists, err) : no_memory(err);
	if (rc == LG_OK)
		rc = cover_all(b, err);
	if (rc == LG_OK)
		rc = read_pages(store, b, err);
	if (rc != LG_OK) {
		lg_status_book_free(b);
		return rc;
	}
	*book = b;
	return LG_OK;
}

void lg_status_book_free(struct lg_status_book *book)
{
	if (!book)
		return;
	lg_status_tree_free(book->tree);
	free(book->lists.data);
	free(book->touched.data);
	free(book->changes.data);
	free(book->leaves_before.data);
	free(book->lists_before.data);
	free(book);
}

int lg_status_book_touch(
	struct lg_status_book *book, uint32_t authority, uint32_t index, struct lg_error *err)
{
	const uint64_t key = (uint64_t)authority << 32 | index;
	uint8_t *at = add(&book->touched, sizeof(key));

	if (!at)
		return no_memory(err);
	memcpy(at, &key, sizeof(key));
	return LG_OK;
}

void lg_status_book_touch_lists(struct lg_status_book *book)
{
	book->lists_touched = true;
}

void lg_status_book_mark(struct lg_status_book *book)
{
	book->touched_at_mark = book->touched.count;
}

void lg_status_book_undo(struct lg_status_book *book)
{
	book->touched.count = book->touched_at_mark;
}

static int settle_lists(struct lg_store *store, struct lg_status_book *book, struct lg_error *err)
{
	int rc;

	if (!book->lists_touched)
		return LG_OK;
	free(book->lists_before.data);
	book->lists_before = book->lists;
	book->lists = (struct records){0};
	book->lists_replaced = true;
	rc = read_lists(store, &book->lists, err);
	return rc == LG_OK ? cover_all(book, err) : rc;
}

static int ascending(const void *a, const void *b)
{
	const uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

	return left < right ? -1 : left > right;
}

static void sort_touched(struct records *touched)
{
	uint64_t *keys = (uint64_t *)(void *)touched->data;
	size_t kept = 0;

	if (touched->count == 0)
		return;
	qsort(keys, touched->count, sizeof(keys[0]), ascending);
	for (size_t i = 1; i < touched->count; i++)
		if (keys[i] != keys[kept])
			keys[++kept] = keys[i];
	touched->count = kept + 1;
}

// The licences of one page that were touched: keys[0 … count-1]; their places in changes.
struct page {
	uint32_t authority;
	uint32_t page;
	const uint64_t *keys;
	size_t count;
	uint8_t *changes;
};

static void put_change(struct page *page, uint32_t mask, uint32_t until_day)
{
	const struct lg_snapshot_entry entry = {
		page->authority, (uint32_t)page->keys[0], mask, until_day};

	lg_snapshot_put_entry(page->changes, &entry);
	page->changes += LG_ENTRY_BYTES;
	page->keys++;
	page->count--;
}

static void put_changes_below(struct page *page, uint64_t index)
{
	while (page->count > 0 && (uint32_t)page->keys[0] < index)
		put_change(page, 0, 0);
}

static int hash_page(struct lg_store *store, struct page *page, uint8_t hash[LG_STATUS_HASH_BYTES],
	struct lg_error *err)
{
	sqlite3_stmt *stmt = lg_store_statement(store, LG_SQL_CONDITIONS_BETWEEN);
	const int64_t first = (int64_t)page->page * LG_STATUS_PAGE_INDICES;
	struct lg_status_leaf leaf;
	int rc;

	lg_status_leaf_init(&leaf, page->authority, page->page);
	sqlite3_bind_int64(stmt, 1, page->authority);
	sqlite3_bind_int64(stmt, 2, first);
	sqlite3_bind_int64(stmt, 3, first + LG_STATUS_PAGE_INDICES - 1);
	while ((rc = lg_store_row(store, stmt, err)) == LG_OK) {
		const uint32_t index = (uint32_t)sqlite3_column_int64(stmt, 0);
		const uint32_t mask = (uint32_t)sqlite3_column_int64(stmt, 1);
		const uint32_t until_day = (uint32_t)sqlite3_column_int64(stmt, 2);

		lg_status_leaf_add(&leaf, index, mask, until_day);
		put_changes_below(page, index);
		if (page->count > 0 && (uint32_t)page->keys[0] == index)
			put_change(page, mask, until_day);
	}
	if (rc != LG_E_NOT_FOUND)
		return rc;
	put_changes_below(page, UINT64_MAX);
	lg_status_leaf_final(&leaf, hash);
	return LG_OK;
}

static int write_leaf(struct lg_store *store, const struct page *page,
	const uint8_t hash[LG_STATUS_HASH_BYTES], struct lg_error *err)
{
	const bool gone = sodium_is_zero(hash, LG_STATUS_HASH_BYTES);
	sqlite3_stmt *stmt = lg_store_statement(store, gone ? LG_SQL_PAGE_DROP : LG_SQL_PAGE_PUT);

	sqlite3_bind_int64(stmt, 1, page->authority);
	sqlite3_bind_int64(stmt, 2, page->page);
	if (!gone)
		sqlite3_bind_blob(stmt, 3, hash, LG_STATUS_HASH_BYTES, SQLITE_STATIC);
	return lg_store_run(store, stmt, err);
}

static int settle_page(struct lg_store *store, struct lg_status_book *book, struct page *page,
	struct lg_error *err)
{
	uint8_t hash[LG_STATUS_HASH_BYTES];
	const uint8_t *before;
	struct old_leaf *old;
	int rc = hash_page(store, page, hash, err);

	if (rc != LG_OK)
		return rc;
	before = lg_status_tree_leaf(book->tree, page->authority, page->page);
	if (!before)
		return lg_fail(err, LG_E_DATABASE,
			"page %u of authority %06u is not covered by its list: restore the state "
			"directory from a backup",
			page->page, page->authority);
	if (memcmp(before, hash, sizeof(hash)) == 0)
		return LG_OK;
	old = add(&book->leaves_before, sizeof(*old));
	if (!old)
		return no_memory(err);
	old->authority = page->authority;
	old->page = page->page;
	memcpy(old->hash, before, sizeof(old->hash));
	lg_status_tree_set(book->tree, page->authority, page->page, hash);
	return write_leaf(store, page, hash, err);
}

static bool same_page(uint64_t a, uint64_t b)
{
	return a / LG_STATUS_PAGE_INDICES == b / LG_STATUS_PAGE_INDICES;
}

static int settle_pages(struct lg_store *store, struct lg_status_book *book, struct lg_error *err)
{
	const uint64_t *keys = (const uint64_t *)(void *)book->touched.data;
	const size_t count = book->touched.count;
	int rc = LG_OK;

	empty(&book->changes, LG_ENTRY_BYTES);
	if (count > book->changes.room) {
		free(book->changes.data);
		book->changes = (struct records){.data = malloc(count * LG_ENTRY_BYTES)};
		if (!book->changes.data)
			return no_memory(err);
		book->changes.room = count;
	}
	for (size_t i = 0, end; rc == LG_OK && i < count; i = end) {
		struct page page = {
			.authority = (uint32_t)(keys[i] >> 32),
			.page = (uint32_t)keys[i] / LG_STATUS_PAGE_INDICES,
			.keys = keys + i,
			.changes = book->changes.data + i * LG_ENTRY_BYTES,
		};

		for (end = i + 1; end < count && same_page(keys[i], keys[end]); end++)
			;
		page.count = end - i;
		rc = settle_page(store, book, &page, err);
	}
	book->changes.count = count;
	return rc;
}

int lg_status_book_settle(struct lg_store *store, struct lg_error *err)
{
	struct lg_status_book *book = store->book;
	const int rc = settle_lists(store, book, err);

	sort_touched(&book->touched);
	return rc == LG_OK ? settle_pages(store, book, err) : rc;
}

void lg_status_book_keep(struct lg_status_book *book)
{
	empty_all(book);
	empty(&book->changes, LG_ENTRY_BYTES);
}

// Only gives back what the tree has room for already, so nothing can fail.
static void revert_lists(struct lg_status_book *book)
{
	struct lg_error unused;
	size_t old = 0;

	for (size_t i = 0; i < book->lists.count; i++) {
		const struct lg_snapshot_list now = list_at(&book->lists, i);
		struct lg_snapshot_list before = {0};

		if (old < book->lists_before.count)
			before = list_at(&book->lists_before, old);
		if (before.authority != now.authority)
			lg_status_tree_drop(book->tree, now.authority);
		else if (lg_status_tree_cover(
				 book->tree, now.authority, before.coverage, &unused) == LG_OK)
			old++;
	}
	free(book->lists.data);
	book->lists = book->lists_before;
	book->lists_before = (struct records){0};
}

void lg_status_book_revert(struct lg_status_book *book)
{
	const struct old_leaf *old = (const struct old_leaf *)(void *)book->leaves_before.data;

	for (size_t i = 0; i < book->leaves_before.count; i++)
		lg_status_tree_set(book->tree, old[i].authority, old[i].page, old[i].hash);
	if (book->lists_replaced)
		revert_lists(book);
	lg_status_book_keep(book);
}

struct lg_bytes lg_status_book_lists(const struct lg_status_book *book)
{
	return (struct lg_bytes){book->lists.data, book->lists.count * LG_LIST_BYTES};
}

struct lg_bytes lg_status_book_changes(const struct lg_status_book *book)
{
	return (struct lg_bytes){book->changes.data, book->changes.count * LG_ENTRY_BYTES};
}

uint64_t lg_status_book_coverage(const struct lg_status_book *book, uint32_t authority)
{
	size_t low = 0, high = book->lists.count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct lg_snapshot_list list = list_at(&book->lists, middle);

		if (list.authority == authority)
			return list.coverage;
		if (list.authority < authority)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

void lg_status_book_root(struct lg_status_book *book, uint8_t root[LG_STATUS_HASH_BYTES])
{
	lg_status_tree_root(book->tree, root);
}

const uint8_t *lg_status_book_leaf(
	const struct lg_status_book *book, uint32_t authority, uint32_t page)
{
	return lg_status_tree_leaf(book->tree, authority, page);
}
