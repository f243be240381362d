// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/arena.h"

#include <sys/mman.h>

#define PAGE_BYTES ((size_t)2 << 20)

static size_t round_up(size_t bytes)
{
	return (bytes + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
}

// Pages that the administrator has reserved. They are counted when they are mapped, so that a table
// never dies of a missing one.
static bool use_reserved_pages(uint8_t *at, size_t bytes)
{
	void *const pages = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0);

	if (pages == MAP_FAILED)
		return false;
	if (mremap(pages, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, at) == at)
		return true;
	munmap(pages, bytes);
	return false;
}

static int use(struct lg_arena *arena, uint8_t *at, size_t bytes, struct lg_error *err)
{
	if (arena->reserved_pages && use_reserved_pages(at, bytes))
		return LG_OK;
	if (mmap(at, bytes, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) != at)
		return lg_fail(err, LG_E_NO_MEMORY,
			"%zu MiB for tables of keys are not to be had: free memory or lower "
			"engine.table_mb",
			bytes >> 20);
	// Without them all is the same but slower.
	(void)madvise(at, bytes, MADV_HUGEPAGE);
	return LG_OK;
}

// Keeps the addresses and gives the memory back.
static void leave(uint8_t *at, size_t bytes)
{
	(void)mmap(at, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED,
		-1, 0);
}

int lg_arena_init(struct lg_arena *arena, size_t base_bytes, size_t area_bytes, bool reserved_pages,
	struct lg_error *err)
{
	int rc;

	*arena = (struct lg_arena){
		.base_bytes = round_up(base_bytes),
		.area_bytes = round_up(area_bytes),
		.reserved_pages = reserved_pages,
	};
	arena->range_bytes = arena->base_bytes + LG_ARENA_AREAS * arena->area_bytes + PAGE_BYTES;
	arena->range = mmap(NULL, arena->range_bytes, PROT_NONE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (arena->range == MAP_FAILED)
		return lg_fail(err, LG_E_NO_MEMORY,
			"%zu MiB of addresses for tables of keys are not to be had: raise the "
			"limit on address space (ulimit -v) or lower engine.table_mb",
			arena->range_bytes >> 20);
	arena->start = (uint8_t *)round_up((uintptr_t)arena->range);
	rc = use(arena, arena->start, arena->base_bytes, err);
	if (rc != LG_OK)
		lg_arena_fini(arena);
	return rc;
}

void lg_arena_fini(struct lg_arena *arena)
{
	if (arena->range)
		munmap(arena->range, arena->range_bytes);
	*arena = (struct lg_arena){0};
}

uint8_t *lg_arena_area(const struct lg_arena *arena, uint32_t area)
{
	return arena->start + arena->base_bytes + area * arena->area_bytes;
}

int lg_arena_open_area(struct lg_arena *arena, uint32_t *area, struct lg_error *err)
{
	for (uint32_t i = 0; i < LG_ARENA_AREAS; i++) {
		if (arena->in_use[i])
			continue;
		const int rc = use(arena, lg_arena_area(arena, i), arena->area_bytes, err);

		if (rc != LG_OK)
			return rc;
		arena->in_use[i] = true;
		*area = i;
		return LG_OK;
	}
	return lg_fail(err, LG_E_STATE,
		"tables of %d layouts are still in use: try again once workers have left the "
		"generations before",
		LG_ARENA_AREAS);
}

void lg_arena_close_area(struct lg_arena *arena, uint32_t area)
{
	leave(lg_arena_area(arena, area), arena->area_bytes);
	arena->in_use[area] = false;
}

void lg_arena_give_back(uint8_t *at, size_t bytes)
{
	uint8_t *const first = (uint8_t *)round_up((uintptr_t)at);
	uint8_t *const end = (uint8_t *)((uintptr_t)(at + bytes) / PAGE_BYTES * PAGE_BYTES);

	if (first < end)
		(void)madvise(first, (size_t)(end - first), MADV_DONTNEED);
}
