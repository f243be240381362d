// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

#include <inttypes.h>
#include <stdlib.h>

static int no_memory(struct lg_error *err, uint64_t coverage)
{
	return lg_fail(err, LG_E_NO_MEMORY,
		"no memory for a status table of %" PRIu64
		" licences: a bit each is needed, and 6 bytes for each that has a condition",
		coverage);
}

static void read_dictionary(struct lg_status_dictionary *dictionary, struct lg_bytes masks)
{
	for (size_t at = 0; at < masks.len; at += sizeof(uint32_t))
		lg_status_dictionary_add(dictionary, lg_le32(masks.data + at));
	if (dictionary->count == 0)
		lg_status_dictionary_add(dictionary, 0);
}

static int read_exact(struct lg_status_table *table, struct lg_bytes entries, struct lg_error *err)
{
	const size_t count = entries.len / LG_ENTRY_BYTES;
	struct lg_status_exact *exact = lg_status_exact_new(count);
	uint32_t slot = 0;

	if (!exact)
		return no_memory(err, lg_status_coverage(table));
	atomic_init(&table->ground->exact, exact);
	for (size_t i = 0; i < count; i++) {
		struct lg_snapshot_entry entry;

		lg_snapshot_entry_at(entries, i, &entry);
		while (table->list[slot].authority != entry.authority)
			slot++; // both ascend
		lg_status_exact_put(
			exact, lg_status_place(slot, entry.index), entry.mask, entry.until_day);
	}
	return LG_OK;
}

// One bit a byte, set where it is not 0.
static uint64_t bits_of(const uint8_t *codes, uint32_t count)
{
	const uint64_t low = UINT64_C(0x7f7f7f7f7f7f7f7f);
	uint64_t bits = 0, word;
	uint32_t i = 0;

	for (; i + 8 <= count; i += 8) {
		memcpy(&word, codes + i, sizeof(word));
		if (word == 0)
			continue;
		word = (((word & low) + low) | word) & ~low;
		bits |= ((word >> 7) * UINT64_C(0x0102040810204080) >> 56) << i;
	}
	for (; i < count; i++)
		bits |= (uint64_t)(codes[i] != 0) << i;
	return bits;
}

static uint32_t count_conditions(const uint8_t *codes, uint32_t count)
{
	uint32_t conditions = 0;

	for (uint32_t i = 0; i < count; i++)
		conditions += codes[i] != LG_CODE_NORMAL;
	return conditions;
}

// So many codes, from the first of a chunk on.
static bool read_chunk(
	struct lg_status_area *area, uint32_t first, const uint8_t *codes, uint32_t count)
{
	const uint32_t conditions = count_conditions(codes, count);
	struct lg_status_codes *kept;

	if (conditions == 0)
		return true;
	kept = lg_status_codes_new(conditions + conditions / 8);
	if (!kept)
		return false;
	for (uint32_t i = 0; i < count; i += 64) {
		const uint64_t bits = bits_of(codes + i, count - i < 64 ? count - i : 64);

		atomic_init(&area->bits[(first + i) / 64], bits);
		for (uint64_t left = bits; left; left &= left - 1) {
			const uint32_t offset = i + (uint32_t)__builtin_ctzll(left);

			lg_status_codes_set(kept, offset, codes[offset]);
		}
	}
	atomic_init(&area->codes[first / LG_STATUS_CHUNK_INDICES], kept);
	return true;
}

static bool read_codes(const struct lg_status_extent *list, const uint8_t *codes)
{
	for (uint64_t at = 0; at < list->coverage; at += LG_STATUS_CHUNK_INDICES) {
		const uint64_t left = list->coverage - at;

		if (!read_chunk(list->area, (uint32_t)at, codes + at,
			    left < LG_STATUS_CHUNK_INDICES ? (uint32_t)left
							   : LG_STATUS_CHUNK_INDICES))
			return false;
	}
	return true;
}

static int read_page(struct lg_status_table *table, uint32_t slot, uint32_t page,
	const uint8_t *leaf, size_t *exact, struct lg_error *err)
{
	const uint32_t authority = table->list[slot].authority;
	uint8_t hash[LG_STATUS_HASH_BYTES];

	if (!lg_status_page_leaf(table, slot, page, NULL, 0, hash, exact))
		return lg_fail(err, LG_E_FORMAT,
			"page %" PRIu32 " of status list %06" PRIu32
			" has a code that points to no exact entry",
			page, authority);
	if (memcmp(hash, leaf, sizeof(hash)) != 0)
		return lg_fail(err, LG_E_HASH,
			"page %" PRIu32 " of status list %06" PRIu32
			" does not match its leaf: the base was damaged on its way",
			page, authority);
	lg_status_tree_set(table->ground->tree, authority, page, hash);
	return LG_OK;
}

static int read_list(struct lg_status_table *table, uint32_t slot, const uint8_t *codes,
	const uint8_t *leaves, size_t *exact, struct lg_error *err)
{
	const struct lg_status_extent *list = &table->list[slot];
	const uint32_t pages = lg_status_page_count(list->coverage);
	int rc = LG_OK;

	if (!read_codes(list, codes))
		return no_memory(err, list->coverage);
	for (uint32_t page = 0; rc == LG_OK && page < pages; page++)
		rc = read_page(table, slot, page, leaves + (size_t)page * LG_STATUS_HASH_BYTES,
			exact, err);
	return rc;
}

static int read_heads(struct lg_status_table *table, struct lg_bytes lists, struct lg_error *err)
{
	int rc = LG_OK;

	for (uint32_t slot = 0; rc == LG_OK && slot < table->list_count; slot++) {
		struct lg_snapshot_list read;

		lg_snapshot_list_at(lists, slot, &read);
		table->list[slot].authority = read.authority;
		if (!lg_status_table_cover(table, slot, read.coverage))
			return no_memory(err, read.coverage);
		rc = lg_status_tree_cover(table->ground->tree, read.authority, read.coverage, err);
	}
	return rc;
}

// As many codes point there as there are entries, and each points to one: one to one.
static int read_lists(
	struct lg_status_table *table, const struct lg_snapshot *base, struct lg_error *err)
{
	const size_t entries = base->sections[LG_SECTION_EXACT].len / LG_ENTRY_BYTES;
	const uint8_t *codes = base->sections[LG_SECTION_CODES].data;
	const uint8_t *leaves = base->sections[LG_SECTION_LEAVES].data;
	size_t exact = 0;
	int rc = LG_OK;

	for (uint32_t slot = 0; rc == LG_OK && slot < table->list_count; slot++) {
		const uint64_t coverage = table->list[slot].coverage;

		rc = read_list(table, slot, codes, leaves, &exact, err);
		codes += coverage;
		leaves += (size_t)lg_status_page_count(coverage) * LG_STATUS_HASH_BYTES;
	}
	if (rc == LG_OK && exact != entries)
		return lg_fail(err, LG_E_FORMAT, "%zu status codes point to %zu exact entries",
			exact, entries);
	return rc;
}

static int check_root(
	const struct lg_status_table *table, const struct lg_snapshot *base, struct lg_error *err)
{
	uint8_t root[LG_STATUS_HASH_BYTES];

	lg_status_tree_root(table->ground->tree, root);
	if (memcmp(root, base->root, sizeof(root)) == 0)
		return LG_OK;
	return lg_fail(err, LG_E_HASH,
		"the table root of a base of %" PRIu64
		" licences is not the one that its header states",
		lg_status_coverage(table));
}

int lg_status_table_build(
	const struct lg_snapshot *base, struct lg_status_table **table, struct lg_error *err)
{
	const struct lg_bytes lists = base->sections[LG_SECTION_LISTS];
	const size_t count = lists.len / LG_LIST_BYTES;
	struct lg_status_ground *ground;
	struct lg_status_table *built;
	int rc;

	if (count > LG_STATUS_LISTS_MAX)
		return lg_fail(err, LG_E_TOO_LARGE, "%zu status lists; at most %d are possible",
			count, LG_STATUS_LISTS_MAX);
	ground = lg_status_ground_new();
	if (!ground)
		return no_memory(err, 0);
	built = lg_status_table_new(ground, (uint32_t)count);
	if (!built) {
		lg_status_ground_free(ground);
		return no_memory(err, 0);
	}
	read_dictionary(&ground->dictionary, base->sections[LG_SECTION_DICTIONARY]);
	rc = read_heads(built, lists, err);
	if (rc == LG_OK)
		rc = read_exact(built, base->sections[LG_SECTION_EXACT], err);
	if (rc == LG_OK)
		rc = read_lists(built, base, err);
	if (rc == LG_OK)
		rc = check_root(built, base, err);
	if (rc != LG_OK) {
		lg_status_table_free(built);
		return rc;
	}
	*table = built;
	return LG_OK;
}
