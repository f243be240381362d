// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/exact.h"
#include "dataplane/status/place.h"

#include <stdlib.h>

#define EMPTY 0
#define DROPPED UINT64_MAX
#define LEAST_BITS 4

static size_t cells(const struct lg_status_exact *exact)
{
	return (size_t)1 << (64 - exact->shift);
}

// Filled to three quarters at most, so that a search ends.
static size_t room(const struct lg_status_exact *exact)
{
	return cells(exact) / 4 * 3;
}

struct lg_status_exact *lg_status_exact_new(size_t entries)
{
	struct lg_status_exact *exact;
	unsigned bits = LEAST_BITS;

	while (((size_t)1 << bits) / 4 * 3 < entries)
		bits++;
	exact = calloc(1, sizeof(*exact) + sizeof(exact->cell[0]) * ((size_t)1 << bits));
	if (exact)
		exact->shift = 64 - bits;
	return exact;
}

bool lg_status_exact_has_room(const struct lg_status_exact *exact, size_t more)
{
	return more <= room(exact) - exact->used;
}

static size_t home(const struct lg_status_exact *exact, uint64_t place)
{
	return lg_status_place_hash(place) >> exact->shift;
}

static uint64_t key_at(const struct lg_status_exact *exact, size_t at)
{
	return atomic_load_explicit(&exact->cell[at].key, memory_order_relaxed);
}

static size_t next(const struct lg_status_exact *exact, size_t at)
{
	return (at + 1) & (cells(exact) - 1);
}

struct lg_status_exact *lg_status_exact_copy(const struct lg_status_exact *exact, size_t more)
{
	const size_t spare = exact->entries / 4;
	struct lg_status_exact *copy = lg_status_exact_new(exact->entries + spare + more);

	if (!copy)
		return NULL;
	for (size_t at = 0; at < cells(exact); at++) {
		const uint64_t key = key_at(exact, at);

		if (key != EMPTY && key != DROPPED)
			lg_status_exact_put(
				copy, key - 1, exact->cell[at].mask, exact->cell[at].until_day);
	}
	return copy;
}

const struct lg_status_exact_cell *lg_status_exact_home(
	const struct lg_status_exact *exact, uint64_t place)
{
	return &exact->cell[home(exact, place)];
}

const struct lg_status_exact_cell *lg_status_exact_find(
	const struct lg_status_exact *exact, uint64_t place)
{
	for (size_t at = home(exact, place);; at = next(exact, at)) {
		const uint64_t key = key_at(exact, at);

		if (key == place + 1)
			return &exact->cell[at];
		if (key == EMPTY)
			return NULL;
	}
}

void lg_status_exact_put(
	struct lg_status_exact *exact, uint64_t place, uint32_t mask, uint32_t until_day)
{
	size_t at = home(exact, place);

	while (key_at(exact, at) != EMPTY && key_at(exact, at) != place + 1)
		at = next(exact, at);
	if (key_at(exact, at) == EMPTY) {
		exact->entries++;
		exact->used++;
	}
	exact->cell[at].mask = mask;
	exact->cell[at].until_day = until_day;
	atomic_store_explicit(&exact->cell[at].key, place + 1, memory_order_relaxed);
}

void lg_status_exact_drop(struct lg_status_exact *exact, uint64_t place)
{
	size_t at = home(exact, place);

	while (key_at(exact, at) != EMPTY && key_at(exact, at) != place + 1)
		at = next(exact, at);
	if (key_at(exact, at) == EMPTY)
		return;
	atomic_store_explicit(&exact->cell[at].key, DROPPED, memory_order_relaxed);
	exact->entries--;
}

size_t lg_status_exact_bytes(const struct lg_status_exact *exact)
{
	return sizeof(*exact) + cells(exact) * sizeof(exact->cell[0]);
}
