// SPDX-License-Identifier: Apache-2.0
#include "keys/status_tree.h"

#include <inttypes.h>
#include <stdlib.h>

#define HASH LG_STATUS_HASH_BYTES
#define RECORD_BYTES 10
#define CLEAN UINT32_MAX

_Static_assert(LG_STATUS_PAGE_INDICES == LG_SNAPSHOT_PAGE_INDICES &&
		LG_STATUS_HASH_BYTES == LG_SNAPSHOT_LEAF_BYTES,
	"a snapshot's leaves are the tree's");

// Nodes stand in arrays by height, of room >> height each; what is not used is 0.
struct list {
	uint32_t authority;
	uint64_t coverage;
	uint32_t room;                                    // pages: a power of two, or 0
	uint8_t (*node[LG_STATUS_TREE_HEIGHT + 1])[HASH]; // [0] are the leaves
	uint32_t dirty_from; // leaves that changed lie between these, both inclusive
	uint32_t dirty_to;
	uint64_t *dirty; // a bit each
	uint8_t top[HASH];
};

struct lg_status_tree {
	uint32_t count;
	struct list **list; // by authority
};

static const uint8_t nothing[HASH];

void lg_status_leaf_init(struct lg_status_leaf *leaf, uint32_t authority, uint32_t page)
{
	leaf->empty = true;
	leaf->pending[0] = 0;
	lg_put_le32(leaf->pending + 1, authority);
	lg_put_le32(leaf->pending + 5, page);
	leaf->pending_bytes = 9;
}

static void flush(struct lg_status_leaf *leaf)
{
	crypto_generichash_update(&leaf->state, leaf->pending, leaf->pending_bytes);
	leaf->pending_bytes = 0;
}

void lg_status_leaf_add(
	struct lg_status_leaf *leaf, uint32_t index, uint32_t mask, uint32_t until_day)
{
	uint8_t *at;

	if (leaf->empty) {
		crypto_generichash_init(&leaf->state, NULL, 0, HASH);
		leaf->empty = false;
	}
	if (leaf->pending_bytes + RECORD_BYTES > sizeof(leaf->pending))
		flush(leaf);
	at = leaf->pending + leaf->pending_bytes;
	lg_put_le16(at, (uint16_t)(index % LG_STATUS_PAGE_INDICES));
	lg_put_le32(at + 2, mask);
	lg_put_le32(at + 6, until_day);
	leaf->pending_bytes += RECORD_BYTES;
}

void lg_status_leaf_final(struct lg_status_leaf *leaf, uint8_t hash[LG_STATUS_HASH_BYTES])
{
	if (leaf->empty) {
		memset(hash, 0, HASH);
		return;
	}
	flush(leaf);
	crypto_generichash_final(&leaf->state, hash, HASH);
}

static void hash_node(const uint8_t *left, const uint8_t *right, uint8_t out[HASH])
{
	uint8_t input[1 + 2 * HASH];

	if (memcmp(left, nothing, HASH) == 0 && memcmp(right, nothing, HASH) == 0) {
		memset(out, 0, HASH);
		return;
	}
	input[0] = 1;
	memcpy(input + 1, left, HASH);
	memcpy(input + 1 + HASH, right, HASH);
	crypto_generichash(out, HASH, input, sizeof(input), NULL, 0);
}

struct lg_status_tree *lg_status_tree_new(void)
{
	return calloc(1, sizeof(struct lg_status_tree));
}

static void free_list(struct list *list)
{
	if (!list)
		return;
	for (unsigned height = 0; height <= LG_STATUS_TREE_HEIGHT; height++)
		free(list->node[height]);
	free(list->dirty);
	free(list);
}

void lg_status_tree_free(struct lg_status_tree *tree)
{
	if (!tree)
		return;
	for (uint32_t i = 0; i < tree->count; i++)
		free_list(tree->list[i]);
	free(tree->list);
	free(tree);
}

// Where the authority's list stands, or would.
static uint32_t position(const struct lg_status_tree *tree, uint32_t authority)
{
	uint32_t low = 0, high = tree->count;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;

		if (tree->list[middle]->authority < authority)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct list *find(const struct lg_status_tree *tree, uint32_t authority)
{
	const uint32_t at = position(tree, authority);

	return at < tree->count && tree->list[at]->authority == authority ? tree->list[at] : NULL;
}

static struct list *add_list(struct lg_status_tree *tree, uint32_t authority)
{
	const uint32_t at = position(tree, authority);
	struct list **larger = realloc(tree->list, (tree->count + 1) * sizeof(*larger));
	struct list *list;

	if (!larger)
		return NULL;
	tree->list = larger;
	list = calloc(1, sizeof(*list));
	if (!list)
		return NULL;
	list->authority = authority;
	list->dirty_from = CLEAN;
	memmove(&larger[at + 1], &larger[at], (tree->count - at) * sizeof(*larger));
	larger[at] = list;
	tree->count++;
	return list;
}

static bool make_room(struct list *list, uint32_t pages)
{
	uint32_t room = list->room ? list->room : 1;

	if (pages <= list->room)
		return true;
	while (room < pages)
		room *= 2;
	for (unsigned height = 0; room >> height; height++) {
		const uint32_t before = list->room >> height, after = room >> height;
		uint8_t(*larger)[HASH] = realloc(list->node[height], (size_t)after * HASH);

		if (!larger)
			return false;
		memset(larger[before], 0, (size_t)(after - before) * HASH);
		list->node[height] = larger;
	}
	const size_t words_before = (list->room + 63) / 64, words = (room + 63) / 64;
	uint64_t *dirty = realloc(list->dirty, words * sizeof(*dirty));

	if (!dirty)
		return false;
	memset(dirty + words_before, 0, (words - words_before) * sizeof(*dirty));
	list->dirty = dirty;
	list->room = room;
	return true;
}

static void touch(struct list *list, uint32_t page)
{
	list->dirty[page / 64] |= UINT64_C(1) << page % 64;
	if (list->dirty_from == CLEAN) {
		list->dirty_from = list->dirty_to = page;
		return;
	}
	if (page < list->dirty_from)
		list->dirty_from = page;
	if (page > list->dirty_to)
		list->dirty_to = page;
}

static void put(struct list *list, uint32_t page, const uint8_t hash[HASH])
{
	if (memcmp(list->node[0][page], hash, HASH) == 0)
		return;
	memcpy(list->node[0][page], hash, HASH);
	touch(list, page);
}

int lg_status_tree_cover(
	struct lg_status_tree *tree, uint32_t authority, uint64_t coverage, struct lg_error *err)
{
	const uint32_t pages = lg_status_page_count(coverage);
	struct list *list = find(tree, authority);
	const bool is_new = !list, grown = list && pages > list->room;

	if (is_new)
		list = add_list(tree, authority);
	if (!list || !make_room(list, pages)) {
		if (list && is_new)
			lg_status_tree_drop(tree, authority);
		return lg_fail(err, LG_E_NO_MEMORY,
			"no memory for the hashes of a status list of %" PRIu64 " licences",
			coverage);
	}
	// Heights that are new have the old top below them, which nothing has touched since.
	if (grown && lg_status_page_count(list->coverage) > 0)
		touch(list, 0);
	for (uint32_t page = pages; page < lg_status_page_count(list->coverage); page++)
		put(list, page, nothing);
	list->coverage = coverage;
	return LG_OK;
}

void lg_status_tree_drop(struct lg_status_tree *tree, uint32_t authority)
{
	const uint32_t at = position(tree, authority);

	if (at == tree->count || tree->list[at]->authority != authority)
		return;
	free_list(tree->list[at]);
	tree->count--;
	memmove(&tree->list[at], &tree->list[at + 1], (tree->count - at) * sizeof(tree->list[0]));
}

const uint8_t *lg_status_tree_leaf(
	const struct lg_status_tree *tree, uint32_t authority, uint32_t page)
{
	const struct list *list = find(tree, authority);

	return list && page < lg_status_page_count(list->coverage) ? list->node[0][page] : NULL;
}

bool lg_status_tree_set(struct lg_status_tree *tree, uint32_t authority, uint32_t page,
	const uint8_t hash[LG_STATUS_HASH_BYTES])
{
	struct list *list = find(tree, authority);

	if (!list || page >= lg_status_page_count(list->coverage))
		return false;
	put(list, page, hash);
	return true;
}

static bool test_bit(const uint64_t *bits, uint32_t i)
{
	return bits[i / 64] >> i % 64 & 1;
}

static void assign_bit(uint64_t *bits, uint32_t i, bool value)
{
	const uint64_t bit = UINT64_C(1) << i % 64;

	bits[i / 64] = value ? bits[i / 64] | bit : bits[i / 64] & ~bit;
}

// One height up. The bits of this height take the place of those below, which ascend twice as fast
// and have been read by then; what is left of them beyond the range costs a node too many at worst.
static void refresh_height(struct list *list, unsigned height)
{
	for (uint32_t i = list->dirty_from >> height; i <= list->dirty_to >> height; i++) {
		const bool dirty = test_bit(list->dirty, 2 * i) || test_bit(list->dirty, 2 * i + 1);

		if (dirty)
			hash_node(list->node[height - 1][2 * i], list->node[height - 1][2 * i + 1],
				list->node[height][i]);
		assign_bit(list->dirty, i, dirty);
	}
}

static void refresh(struct list *list)
{
	unsigned height = 1;

	if (list->dirty_from == CLEAN)
		return;
	for (; list->room >> height; height++)
		refresh_height(list, height);
	memcpy(list->top, list->node[height - 1][0], HASH);
	for (; height <= LG_STATUS_TREE_HEIGHT; height++)
		hash_node(list->top, nothing, list->top);
	memset(list->dirty, 0, (list->dirty_to / 64 + 1) * sizeof(*list->dirty));
	list->dirty_from = CLEAN;
}

void lg_status_tree_root(struct lg_status_tree *tree, uint8_t root[LG_STATUS_HASH_BYTES])
{
	crypto_generichash_state state;
	uint8_t record[12 + HASH] = {2};

	crypto_generichash_init(&state, NULL, 0, HASH);
	crypto_generichash_update(&state, record, 1);
	for (uint32_t i = 0; i < tree->count; i++) {
		struct list *list = tree->list[i];

		refresh(list);
		lg_put_le32(record, list->authority);
		lg_put_le64(record + 4, list->coverage);
		memcpy(record + 12, list->top, HASH);
		crypto_generichash_update(&state, record, sizeof(record));
	}
	crypto_generichash_final(&state, root, HASH);
}

size_t lg_status_tree_bytes(const struct lg_status_tree *tree)
{
	size_t bytes = sizeof(*tree);

	for (uint32_t i = 0; i < tree->count; i++)
		bytes += sizeof(tree->list[i]) + sizeof(*tree->list[i]) +
			(size_t)2 * tree->list[i]->room * HASH + tree->list[i]->room / 8;
	return bytes;
}
