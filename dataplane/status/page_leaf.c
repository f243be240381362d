// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/ground.h"

#define WORDS (LG_STATUS_PAGE_INDICES / 64)

struct walk {
	const struct lg_status_ground *ground;
	const struct lg_status_codes *codes;          // of its chunk; NULL = none
	uint32_t first;                               // index of the page
	uint64_t place;                               // the same
	const struct lg_status_change *changes, *end; // those not passed yet
	uint64_t bits[WORDS];                         // with the changes
	uint32_t count;                               // of those that are not normal:
	uint16_t index[LG_STATUS_PAGE_INDICES];       // within the page
	uint8_t code[LG_STATUS_PAGE_INDICES];         // unless changed
	struct lg_status_leaf leaf;
	size_t exact;
};

static void read_bits(struct walk *w, const struct lg_status_area *area)
{
	const _Atomic uint64_t *bits = &area->bits[w->first / 64];

	for (uint32_t i = 0; i < WORDS; i++)
		w->bits[i] = atomic_load_explicit(&bits[i], memory_order_relaxed);
	for (const struct lg_status_change *c = w->changes; c < w->end; c++) {
		const uint32_t i = (uint32_t)(c->place - w->place);
		const uint64_t bit = UINT64_C(1) << i % 64;

		w->bits[i / 64] = c->mask ? w->bits[i / 64] | bit : w->bits[i / 64] & ~bit;
	}
}

static uint32_t offset(const struct walk *w, uint32_t k)
{
	return (w->first + w->index[k]) % LG_STATUS_CHUNK_INDICES;
}

// Codes and exact entries lie anywhere: all of the page are asked for before the first is read.
static void find_not_normal(struct walk *w)
{
	w->count = 0;
	for (uint32_t i = 0; i < WORDS; i++)
		for (uint64_t left = w->bits[i]; left; left &= left - 1)
			w->index[w->count++] = (uint16_t)(64 * i + (uint32_t)__builtin_ctzll(left));
	for (uint32_t k = 0; w->codes && k < w->count; k++)
		__builtin_prefetch(lg_status_codes_home(w->codes, offset(w, k)));
}

static void read_codes(struct walk *w)
{
	const struct lg_status_exact *exact = lg_status_ground_exact(w->ground);

	for (uint32_t k = 0; k < w->count; k++) {
		w->code[k] =
			w->codes ? lg_status_codes_get(w->codes, offset(w, k)) : LG_CODE_NORMAL;
		if (w->code[k] == LG_CODE_EXACT)
			__builtin_prefetch(lg_status_exact_home(exact, w->place + w->index[k]));
	}
}

static bool add_code(struct walk *w, uint32_t k)
{
	const struct lg_status_exact_cell *cell;

	if (w->code[k] != LG_CODE_EXACT) {
		const uint32_t mask = w->ground->dictionary.mask[w->code[k]];

		if (mask != 0)
			lg_status_leaf_add(&w->leaf, w->index[k], mask, 0);
		return true;
	}
	w->exact++;
	cell = lg_status_exact_find(lg_status_ground_exact(w->ground), w->place + w->index[k]);
	if (!cell)
		return false;
	if (cell->mask != 0)
		lg_status_leaf_add(&w->leaf, w->index[k], cell->mask, cell->until_day);
	return true;
}

static bool add(struct walk *w, uint32_t k)
{
	const uint64_t place = w->place + w->index[k];

	while (w->changes < w->end && w->changes->place < place)
		w->changes++;
	if (w->changes == w->end || w->changes->place != place)
		return add_code(w, k);
	lg_status_leaf_add(&w->leaf, w->index[k], w->changes->mask, w->changes->until_day);
	return true;
}

bool lg_status_page_leaf(const struct lg_status_table *table, uint32_t slot, uint32_t page,
	const struct lg_status_change *changes, uint32_t count, uint8_t hash[LG_STATUS_HASH_BYTES],
	size_t *exact)
{
	const struct lg_status_extent *list = &table->list[slot];
	const uint32_t first = page * LG_STATUS_PAGE_INDICES;
	struct walk w;

	w.ground = table->ground;
	w.codes = lg_status_area_codes(list->area, first);
	w.first = first;
	w.place = lg_status_place(slot, first);
	w.changes = changes;
	w.end = changes + count;
	w.exact = 0;
	read_bits(&w, list->area);
	find_not_normal(&w);
	read_codes(&w);
	lg_status_leaf_init(&w.leaf, list->authority, page);
	for (uint32_t k = 0; k < w.count; k++)
		if (!add(&w, k))
			return false;
	lg_status_leaf_final(&w.leaf, hash);
	*exact += w.exact;
	return true;
}
