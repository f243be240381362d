// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/area.h"

#include <stdlib.h>
#include <sys/mman.h>

#define STEP_BYTES ((size_t)1 << 21) // a huge page, in which bits are made usable
#define STEP_INDICES (STEP_BYTES * 8)
#define RESERVED_BYTES ((size_t)(UINT64_C(1) << 32) / 8)
#define HUGE_FROM (STEP_BYTES / 2) // bytes of a step that are worth a huge page
#define PAGE_BYTES 4096

// Addresses of all bits that there can be, aligned as huge pages are; NULL without room.
static void *reserve(void)
{
	uint8_t *wide = mmap(NULL, RESERVED_BYTES + STEP_BYTES, PROT_NONE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	size_t front;

	if (wide == MAP_FAILED)
		return NULL;
	front = -(uintptr_t)wide % STEP_BYTES;
	if (front > 0)
		munmap(wide, front);
	munmap(wide + front + RESERVED_BYTES, STEP_BYTES - front);
	return wide + front;
}

static struct lg_status_area *new_area(void)
{
	struct lg_status_area *area = calloc(1, sizeof(*area));

	if (!area)
		return NULL;
	area->bits = reserve();
	if (!area->bits) {
		free(area);
		return NULL;
	}
	return area;
}

static size_t bit_bytes(uint64_t coverage)
{
	return (coverage + 7) / 8;
}

static size_t steps(uint64_t coverage)
{
	return (coverage + STEP_INDICES - 1) / STEP_INDICES;
}

static size_t up(size_t bytes)
{
	return (bytes + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
}

static size_t used_of_step(uint64_t coverage, size_t step)
{
	const size_t bytes = bit_bytes(coverage), first = step * STEP_BYTES;

	if (bytes <= first)
		return 0;
	return bytes - first < STEP_BYTES ? bytes - first : STEP_BYTES;
}

// Advice: where it is not taken the table is slower, not wrong. A short list costs no huge page.
static void advise(uint8_t *step, size_t used_before, size_t used)
{
	const size_t from = up(used_before), to = up(used);

	if (used >= HUGE_FROM && used_before < HUGE_FROM)
		madvise(step, STEP_BYTES, MADV_HUGEPAGE);
	else if (used_before == 0)
		madvise(step, STEP_BYTES, MADV_NOHUGEPAGE);
	if (to > from)
		madvise(step + from, to - from, MADV_POPULATE_READ);
}

bool lg_status_area_cover(struct lg_status_area **area, uint64_t before, uint64_t coverage)
{
	uint8_t *bits;

	if (!*area)
		*area = new_area();
	if (!*area)
		return false;
	bits = (uint8_t *)(*area)->bits;
	if (steps(coverage) > steps(before) &&
		mprotect(bits, steps(coverage) * STEP_BYTES, PROT_READ | PROT_WRITE) != 0)
		return false;
	for (size_t step = before / STEP_INDICES; step < steps(coverage); step++)
		advise(bits + step * STEP_BYTES, used_of_step(before, step),
			used_of_step(coverage, step));
	return true;
}

static struct lg_status_codes *codes_of(const struct lg_status_area *area, uint32_t chunk)
{
	return atomic_load_explicit(&area->codes[chunk], memory_order_relaxed);
}

void lg_status_area_free(struct lg_status_area *area)
{
	if (!area)
		return;
	for (uint32_t chunk = 0; chunk < LG_STATUS_CHUNKS_MAX; chunk++)
		lg_status_codes_free(codes_of(area, chunk));
	munmap((void *)area->bits, RESERVED_BYTES);
	free(area);
}

size_t lg_status_area_bytes(const struct lg_status_area *area, uint64_t coverage)
{
	const uint32_t chunks =
		(uint32_t)((coverage + LG_STATUS_CHUNK_INDICES - 1) / LG_STATUS_CHUNK_INDICES);
	size_t bytes = sizeof(*area);

	for (size_t step = 0; step < steps(coverage); step++) {
		const size_t used = used_of_step(coverage, step);

		bytes += used >= HUGE_FROM ? STEP_BYTES : up(used);
	}
	for (uint32_t chunk = 0; chunk < chunks; chunk++)
		if (codes_of(area, chunk))
			bytes += lg_status_codes_bytes(codes_of(area, chunk));
	return bytes;
}
