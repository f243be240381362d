// SPDX-License-Identifier: Apache-2.0
#include "keys/status_tree.h"
#include "tests/lib/leaks.h"

#include <criterion/criterion.h>

#define HASH LG_STATUS_HASH_BYTES
#define PAGES_MAX 300
#define LISTS 3

static struct lg_error err;

static void hash_of(const uint8_t *input, size_t len, uint8_t out[HASH])
{
	crypto_generichash(out, HASH, input, len, NULL, 0);
}

// The node over pages first … first + 2^height - 1, straight from the definition.
static void node_by_hand(
	uint8_t (*leaves)[HASH], uint32_t pages, uint64_t first, unsigned height, uint8_t out[HASH])
{
	static const uint8_t nothing[2 * HASH];
	uint8_t input[1 + 2 * HASH] = {1};

	memset(out, 0, HASH);
	if (first >= pages)
		return;
	if (height == 0) {
		memcpy(out, leaves[first], HASH);
		return;
	}
	node_by_hand(leaves, pages, first, height - 1, input + 1);
	node_by_hand(
		leaves, pages, first + (UINT64_C(1) << (height - 1)), height - 1, input + 1 + HASH);
	if (memcmp(input + 1, nothing, 2 * HASH) != 0)
		hash_of(input, sizeof(input), out);
}

struct model {
	uint64_t coverage[LISTS]; // UINT64_MAX = no list
	uint8_t leaf[LISTS][PAGES_MAX][HASH];
};

static void root_by_hand(struct model *model, uint8_t out[HASH])
{
	uint8_t input[1 + LISTS * (12 + HASH)] = {2};
	size_t len = 1;

	for (uint32_t i = 0; i < LISTS; i++) {
		if (model->coverage[i] == UINT64_MAX)
			continue;
		lg_put_le32(input + len, 110000 + i);
		lg_put_le64(input + len + 4, model->coverage[i]);
		node_by_hand(model->leaf[i], lg_status_page_count(model->coverage[i]), 0,
			LG_STATUS_TREE_HEIGHT, input + len + 12);
		len += 12 + HASH;
	}
	hash_of(input, len, out);
}

static void cover(struct lg_status_tree *tree, struct model *model, uint32_t i, uint64_t coverage)
{
	const uint32_t pages = lg_status_page_count(coverage);

	cr_assert_eq(lg_status_tree_cover(tree, 110000 + i, coverage, &err), LG_OK, "%s", err.text);
	model->coverage[i] = coverage;
	memset(model->leaf[i][pages], 0, (PAGES_MAX - pages) * HASH);
}

Test(status_tree, leaf_is_as_the_header_says)
{
	const uint8_t by_hand[] = {0, 0xb0, 0xad, 0x01, 0x00, 3, 0, 0, 0, //
		5, 0, 0x10, 0, 0, 0, 0, 0, 0, 0,                          //
		0xff, 0x0f, 0, 0x20, 0, 0, 0x20, 0x4e, 0, 0};
	struct lg_status_leaf leaf;
	uint8_t expected[HASH], got[HASH];

	hash_of(by_hand, sizeof(by_hand), expected);
	lg_status_leaf_init(&leaf, 110000, 3);
	lg_status_leaf_add(&leaf, 3 * 4096 + 5, 0x10, 0);
	lg_status_leaf_add(&leaf, 3 * 4096 + 4095, 0x2000, 20000);
	lg_status_leaf_final(&leaf, got);
	cr_expect_arr_eq(got, expected, HASH);
}

Test(status_tree, leaf_of_many_records_is_one_hash)
{
	uint8_t by_hand[9 + 10 * 4096] = {0};
	struct lg_status_leaf leaf;
	uint8_t expected[HASH], got[HASH];
	size_t len = 9;

	lg_put_le32(by_hand + 1, 7);
	lg_status_leaf_init(&leaf, 7, 0);
	for (uint32_t i = 0; i < 4096; i++) {
		lg_status_leaf_add(&leaf, i, i + 1, 2 * i);
		lg_put_le16(by_hand + len, (uint16_t)i);
		lg_put_le32(by_hand + len + 2, i + 1);
		lg_put_le32(by_hand + len + 6, 2 * i);
		len += 10;
	}
	hash_of(by_hand, len, expected);
	lg_status_leaf_final(&leaf, got);
	cr_expect_arr_eq(got, expected, HASH);
}

Test(status_tree, page_without_conditions_is_nothing)
{
	const uint8_t nothing[HASH] = {0};
	struct lg_status_leaf leaf;
	uint8_t got[HASH];

	lg_status_leaf_init(&leaf, 110000, 3);
	lg_status_leaf_final(&leaf, got);
	cr_expect_arr_eq(got, nothing, HASH);
}

Test(status_tree, is_what_its_definition_gives_after_any_changes, .fini = lg_crash_on_leaks)
{
	struct model *model = calloc(1, sizeof(*model));
	struct lg_status_tree *tree = lg_status_tree_new();
	uint8_t expected[HASH], got[HASH];

	srand(4);
	memset(model->coverage, 0xff, sizeof(model->coverage));
	for (unsigned step = 0; step < 4000; step++) {
		const uint32_t i = (uint32_t)rand() % LISTS;
		const uint32_t page = (uint32_t)rand() % PAGES_MAX;
		const bool there = model->coverage[i] != UINT64_MAX;

		if (rand() % 100 == 0) {
			lg_status_tree_drop(tree, 110000 + i);
			model->coverage[i] = UINT64_MAX;
			memset(model->leaf[i], 0, sizeof(model->leaf[i]));
		} else if (rand() % 20 == 0) {
			cover(tree, model, i, (uint64_t)rand() % (PAGES_MAX * 4095));
		} else {
			uint8_t hash[HASH] = {0};
			const bool covered =
				there && page < lg_status_page_count(model->coverage[i]);

			if (rand() % 4)
				memset(hash, rand(), HASH);
			cr_assert_eq(lg_status_tree_set(tree, 110000 + i, page, hash), covered);
			cr_assert_eq(lg_status_tree_leaf(tree, 110000 + i, page) != NULL, covered);
			if (covered)
				memcpy(model->leaf[i][page], hash, HASH);
		}
		if (rand() % 8)
			continue;
		root_by_hand(model, expected);
		lg_status_tree_root(tree, got);
		cr_assert_arr_eq(got, expected, HASH, "step %u", step);
	}
	lg_status_tree_free(tree);
	free(model);
}

Test(status_tree, says_the_coverage_too)
{
	struct lg_status_tree *tree = lg_status_tree_new();
	uint8_t before[HASH], after[HASH];

	cr_assert_eq(lg_status_tree_cover(tree, 110000, 100, &err), LG_OK);
	lg_status_tree_root(tree, before);
	cr_assert_eq(lg_status_tree_cover(tree, 110000, 101, &err), LG_OK);
	lg_status_tree_root(tree, after);
	cr_expect_arr_neq(before, after, HASH);
	lg_status_tree_free(tree);
}
