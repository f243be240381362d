// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

struct walk {
	const struct lg_status_ground *ground;
	const uint8_t *codes;
	uint64_t place;                               // of the page's first index
	const struct lg_status_change *changes, *end; // those not passed yet
	struct lg_status_leaf leaf;
	size_t exact;
};

static bool add_code(struct walk *w, uint32_t i)
{
	const struct lg_status_exact_cell *cell;
	uint32_t mask;

	if (w->codes[i] != LG_CODE_EXACT) {
		mask = w->ground->dictionary.mask[w->codes[i]];
		if (mask != 0)
			lg_status_leaf_add(&w->leaf, i, mask, 0);
		return true;
	}
	w->exact++;
	cell = lg_status_exact_find(lg_status_ground_exact(w->ground), w->place + i);
	if (!cell)
		return false;
	if (cell->mask != 0)
		lg_status_leaf_add(&w->leaf, i, cell->mask, cell->until_day);
	return true;
}

// A bit, the highest of its byte, for each byte that is not 0.
static uint64_t not_normal(uint64_t codes)
{
	const uint64_t low = UINT64_C(0x7f7f7f7f7f7f7f7f);

	return (((codes & low) + low) | codes) & ~low;
}

static bool all_normal(const uint64_t word[4])
{
	return (word[0] | word[1] | word[2] | word[3]) == 0;
}

static bool add_index(struct walk *w, uint32_t i)
{
	while (w->changes < w->end && w->changes->place < w->place + i)
		w->changes++;
	if (w->changes == w->end || w->changes->place != w->place + i)
		return add_code(w, i);
	lg_status_leaf_add(&w->leaf, i, w->changes->mask, w->changes->until_day);
	return true;
}

// Indices that are not normal, most are: passed over in words. What the second walk will need comes
// from memory meanwhile.
static uint32_t find_not_normal(const struct walk *w, uint16_t found[LG_STATUS_PAGE_INDICES])
{
	const struct lg_status_exact *exact = lg_status_ground_exact(w->ground);
	uint32_t count = 0;

	for (uint32_t block = 0; block < LG_STATUS_PAGE_INDICES; block += 32) {
		uint64_t word[4];

		memcpy(word, w->codes + block, sizeof(word));
		if (all_normal(word))
			continue;
		for (uint32_t k = 0; k < 4; k++)
			for (uint64_t bits = not_normal(lg_le64((uint8_t *)&word[k])); bits;
				bits &= bits - 1) {
				const uint32_t i =
					block + 8 * k + (uint32_t)__builtin_ctzll(bits) / 8;

				if (w->codes[i] == LG_CODE_EXACT)
					__builtin_prefetch(
						lg_status_exact_home(exact, w->place + i));
				found[count++] = (uint16_t)i;
			}
	}
	return count;
}

static bool add_page(struct walk *w)
{
	uint16_t found[LG_STATUS_PAGE_INDICES];
	const uint32_t count = find_not_normal(w, found);

	for (uint32_t i = 0; i < count; i++)
		if (!add_index(w, found[i]))
			return false;
	return true;
}

// Whoever asks for one page asks for the next one soon. Beyond the end of a chunk it is no harm.
static void prefetch_next(const uint8_t *codes)
{
	for (uint32_t i = 0; i < LG_STATUS_PAGE_INDICES; i += 64)
		__builtin_prefetch(codes + LG_STATUS_PAGE_INDICES + i);
}

bool lg_status_page_leaf(const struct lg_status_table *table, uint32_t slot, uint32_t page,
	const struct lg_status_change *changes, uint32_t count, uint8_t hash[LG_STATUS_HASH_BYTES],
	size_t *exact)
{
	const struct lg_status_extent *list = &table->list[slot];
	const uint32_t first = page * LG_STATUS_PAGE_INDICES;
	uint8_t changed[LG_STATUS_PAGE_INDICES];
	struct walk w = {
		.ground = table->ground,
		.codes = lg_status_code(list, first),
		.place = lg_status_place(slot, first),
		.changes = changes,
		.end = changes + count,
	};

	prefetch_next(w.codes);
	// In a copy, changed codes tell whether there is a condition; which, the change says.
	if (count > 0) {
		memcpy(changed, w.codes, sizeof(changed));
		w.codes = changed;
	}
	for (uint32_t i = 0; i < count; i++)
		changed[changes[i].place - w.place] = changes[i].mask != 0;
	lg_status_leaf_init(&w.leaf, list->authority, page);
	if (!add_page(&w))
		return false;
	lg_status_leaf_final(&w.leaf, hash);
	*exact += w.exact;
	return true;
}
