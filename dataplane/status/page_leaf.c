// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

struct walk {
	const struct lg_status_ground *ground;
	const uint8_t *codes;
	uint64_t place; // of the page's first index
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

static bool all_normal(const uint8_t *codes)
{
	uint64_t word[4];

	memcpy(word, codes, sizeof(word));
	return (word[0] | word[1] | word[2] | word[3]) == 0;
}

// Most licences are normal: passed over in words.
static bool add_codes(struct walk *w, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to;) {
		uint64_t word;

		if (i % 32 == 0 && i + 32 <= to && all_normal(w->codes + i)) {
			i += 32;
			continue;
		}
		if (i % 8 == 0 && i + 8 <= to) {
			memcpy(&word, w->codes + i, sizeof(word));
			if (word == 0) {
				i += 8;
				continue;
			}
		}
		if (w->codes[i] != LG_CODE_NORMAL && !add_code(w, i))
			return false;
		i++;
	}
	return true;
}

bool lg_status_page_leaf(const struct lg_status_table *table, uint32_t slot, uint32_t page,
	const struct lg_status_change *changes, uint32_t count, uint8_t hash[LG_STATUS_HASH_BYTES],
	size_t *exact)
{
	const struct lg_status_extent *list = &table->list[slot];
	const uint32_t first = page * LG_STATUS_PAGE_INDICES;
	struct walk w = {
		.ground = table->ground,
		.codes = lg_status_code(list, first),
		.place = lg_status_place(slot, first),
	};
	uint32_t from = 0;

	lg_status_leaf_init(&w.leaf, list->authority, page);
	for (uint32_t i = 0; i < count; i++) {
		const uint32_t at = (uint32_t)(changes[i].place - w.place);

		if (!add_codes(&w, from, at))
			return false;
		if (changes[i].mask != 0)
			lg_status_leaf_add(&w.leaf, at, changes[i].mask, changes[i].until_day);
		from = at + 1;
	}
	if (!add_codes(&w, from, LG_STATUS_PAGE_INDICES))
		return false;
	lg_status_leaf_final(&w.leaf, hash);
	*exact += w.exact;
	return true;
}
