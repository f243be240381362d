// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/codes.h"

#include <stdlib.h>

#define EMPTY 0
#define LEAST_CELLS 16
#define FLAT_FROM (LG_STATUS_CHUNK_INDICES / 8) // cells of 4 bytes, half of them filled

// A cell: offset + 1 in the upper 24 bits, code in the lower 8. One that has become normal stays,
// with that code.
static uint32_t key_of(uint32_t offset)
{
	return (offset + 1) << 8;
}

// Filled to three quarters at most, so that a search ends.
static uint32_t room(const struct lg_status_codes *codes)
{
	return codes->cells / 4 * 3;
}

static bool is_flat(const struct lg_status_codes *codes)
{
	return codes->cells == 0;
}

static size_t cell_bytes(const struct lg_status_codes *codes)
{
	return is_flat(codes) ? LG_STATUS_CHUNK_INDICES : codes->cells * sizeof(codes->cell[0]);
}

static uint8_t *flat(const struct lg_status_codes *codes)
{
	return (uint8_t *)codes->cell;
}

struct lg_status_codes *lg_status_codes_new(uint32_t entries)
{
	struct lg_status_codes *codes = calloc(1, sizeof(*codes));

	if (!codes)
		return NULL;
	if (entries <= FLAT_FROM)
		codes->cells = (entries / 3 + 1) * 4 + LEAST_CELLS;
	codes->cell = calloc(1, cell_bytes(codes));
	if (codes->cell)
		return codes;
	free(codes);
	return NULL;
}

void lg_status_codes_free(struct lg_status_codes *codes)
{
	if (!codes)
		return;
	free(codes->cell);
	free(codes);
}

bool lg_status_codes_have_room(const struct lg_status_codes *codes, uint32_t more)
{
	return is_flat(codes) || more <= room(codes) - codes->used;
}

static uint32_t home(const struct lg_status_codes *codes, uint32_t offset)
{
	return (uint32_t)((uint64_t)(offset * UINT32_C(0x9e3779b1)) * codes->cells >> 32);
}

static uint32_t cell_at(const struct lg_status_codes *codes, uint32_t at)
{
	return atomic_load_explicit(&codes->cell[at], memory_order_relaxed);
}

// The cell of an offset, or the empty one where it would be.
static uint32_t find(const struct lg_status_codes *codes, uint32_t offset)
{
	uint32_t at = home(codes, offset);

	while (cell_at(codes, at) != EMPTY &&
		(cell_at(codes, at) & ~UINT32_C(0xff)) != key_of(offset))
		at = at + 1 < codes->cells ? at + 1 : 0;
	return at;
}

void lg_status_codes_set(struct lg_status_codes *codes, uint32_t offset, uint8_t code)
{
	uint32_t at;

	if (is_flat(codes)) {
		__atomic_store_n(&flat(codes)[offset], code, __ATOMIC_RELAXED);
		return;
	}
	at = find(codes, offset);
	if (cell_at(codes, at) == EMPTY) {
		if (code == LG_CODE_NORMAL)
			return;
		codes->used++;
	}
	atomic_store_explicit(&codes->cell[at], key_of(offset) | code, memory_order_relaxed);
}

uint8_t lg_status_codes_get(const struct lg_status_codes *codes, uint32_t offset)
{
	if (is_flat(codes))
		return __atomic_load_n(&flat(codes)[offset], __ATOMIC_RELAXED);
	return (uint8_t)cell_at(codes, find(codes, offset)); // of an empty one, too
}

const void *lg_status_codes_home(const struct lg_status_codes *codes, uint32_t offset)
{
	return is_flat(codes) ? (const void *)&flat(codes)[offset]
			      : (const void *)&codes->cell[home(codes, offset)];
}

// Calls set on the copy for all that are not normal; returns their number. A copy may be NULL.
static uint32_t pour(const struct lg_status_codes *codes, struct lg_status_codes *copy)
{
	uint32_t count = 0;

	for (uint32_t at = 0; at < codes->cells; at++) {
		const uint32_t cell = cell_at(codes, at);

		if ((uint8_t)cell == LG_CODE_NORMAL)
			continue;
		count++;
		if (copy)
			lg_status_codes_set(copy, (cell >> 8) - 1, (uint8_t)cell);
	}
	return count;
}

struct lg_status_codes *lg_status_codes_copy(const struct lg_status_codes *codes, uint32_t more)
{
	const uint32_t count = pour(codes, NULL);
	struct lg_status_codes *copy = lg_status_codes_new(count + count / 8 + more);

	if (copy)
		pour(codes, copy);
	return copy;
}

size_t lg_status_codes_bytes(const struct lg_status_codes *codes)
{
	return sizeof(*codes) + cell_bytes(codes);
}
