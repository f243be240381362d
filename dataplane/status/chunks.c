// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/chunks.h"

#include <stdlib.h>
#include <sys/mman.h>

#define CHUNK_BYTES ((size_t)LG_STATUS_CHUNK_INDICES)
#define HUGE_FROM (CHUNK_BYTES / 16 * 15) // indices of a chunk that are worth a huge page

static uint32_t chunk_count(uint64_t coverage)
{
	return (uint32_t)((coverage + LG_STATUS_CHUNK_INDICES - 1) / LG_STATUS_CHUNK_INDICES);
}

// So many chunks in a row, aligned as huge pages are; NULL without memory.
static uint8_t *map(uint32_t count)
{
	const size_t bytes = count * CHUNK_BYTES;
	uint8_t *wide = mmap(NULL, bytes + CHUNK_BYTES, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	size_t front;

	if (wide == MAP_FAILED)
		return NULL;
	front = -(uintptr_t)wide % CHUNK_BYTES;
	if (front > 0)
		munmap(wide, front);
	munmap(wide + front + bytes, CHUNK_BYTES - front);
	return wide + front;
}

static bool make_room(struct lg_status_chunks **chunks, uint32_t count)
{
	struct lg_status_chunks *before = *chunks, *longer;
	uint32_t room = before ? before->room : 1;

	if (before && count <= before->room)
		return true;
	while (room < count)
		room *= 2;
	longer = calloc(1, sizeof(*longer) + room * sizeof(longer->chunk[0]));
	if (!longer)
		return false;
	longer->before = before;
	longer->room = room;
	if (before) {
		longer->count = before->count;
		memcpy(longer->chunk, before->chunk, before->count * sizeof(longer->chunk[0]));
	}
	*chunks = longer;
	return true;
}

static size_t used_of_chunk(uint64_t coverage, uint32_t i)
{
	const uint64_t first = (uint64_t)i * CHUNK_BYTES;

	if (coverage <= first)
		return 0;
	return coverage - first < CHUNK_BYTES ? coverage - first : CHUNK_BYTES;
}

// Advice: where it is not taken the table is slower, not wrong. Read faults alone: most kernels map
// them to a page of zeros that takes no memory until it is written to.
static void advise(uint8_t *chunk, size_t used_before, size_t used)
{
	const size_t page = LG_STATUS_CHUNK_INDICES / 512;
	const size_t from = (used_before + page - 1) / page * page;
	const size_t to = (used + page - 1) / page * page;

	if (used >= HUGE_FROM && used_before < HUGE_FROM)
		madvise(chunk, CHUNK_BYTES, MADV_HUGEPAGE);
	else if (used_before == 0)
		madvise(chunk, CHUNK_BYTES, MADV_NOHUGEPAGE);
	if (to > from)
		madvise(chunk + from, to - from, MADV_POPULATE_READ);
}

bool lg_status_chunks_cover(struct lg_status_chunks **chunks, uint64_t before, uint64_t coverage)
{
	const uint32_t count = chunk_count(coverage);
	struct lg_status_chunks *c;

	if (!make_room(chunks, count))
		return false;
	c = *chunks;
	if (count > c->count) {
		uint8_t *fresh = map(count - c->count);

		if (!fresh)
			return false;
		for (; c->count < count; c->count++, fresh += CHUNK_BYTES)
			c->chunk[c->count] = fresh;
	}
	for (uint32_t i = (uint32_t)(before / CHUNK_BYTES); i < count; i++)
		advise(c->chunk[i], used_of_chunk(before, i), used_of_chunk(coverage, i));
	return true;
}

void lg_status_chunks_free(struct lg_status_chunks *chunks)
{
	if (!chunks)
		return;
	for (uint32_t i = 0; i < chunks->count; i++)
		munmap(chunks->chunk[i], CHUNK_BYTES);
	while (chunks) {
		struct lg_status_chunks *before = chunks->before;

		free(chunks);
		chunks = before;
	}
}

size_t lg_status_chunks_bytes(const struct lg_status_chunks *chunks, uint64_t coverage)
{
	const size_t page = LG_STATUS_CHUNK_INDICES / 512;
	size_t bytes = 0;

	for (uint32_t i = 0; i < chunk_count(coverage); i++) {
		const size_t used = used_of_chunk(coverage, i);

		bytes += used >= HUGE_FROM ? CHUNK_BYTES : (used + page - 1) / page * page;
	}
	for (; chunks; chunks = chunks->before)
		bytes += sizeof(*chunks) + chunks->room * sizeof(chunks->chunk[0]);
	return bytes;
}
