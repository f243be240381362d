// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_rivals.h"

#include <rte_eal.h>
#include <rte_errno.h>
#include <rte_hash.h>
#include <rte_hash_crc.h>
#include <rte_malloc.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#define HEAP "rivals"
#define HUGE_PAGE_BYTES (UINT64_C(2) << 20)
#define HEAP_LEAST_BYTES (UINT64_C(64) << 20)
#define HEAP_BYTES_EACH 96 // buckets, keys and free slots, before they are rounded up

struct lg_rte_rival {
	struct rte_hash *hash;
	struct lg_nation_condition *condition; // by position in hash
};

static void need(bool done, const char *what)
{
	if (!done) {
		fprintf(stderr, "status: cannot %s: %s\n", what, rte_strerror(rte_errno));
		exit(1);
	}
}

void lg_rival_start(int cpu)
{
	char cpus[16];
	char *arguments[] = {"status", "--no-huge", "-m", "64", "--no-pci", "--no-shconf",
		"--no-telemetry", "--log-level=4", "-l", cpus};

	snprintf(cpus, sizeof(cpus), "%d", cpu);
	need(rte_eal_init(sizeof(arguments) / sizeof(arguments[0]), arguments) >= 0, "start EAL");
	need(rte_malloc_heap_create(HEAP) == 0, "make a heap");
}

void *lg_rival_memory(size_t bytes)
{
	uint8_t *memory = mmap(NULL, bytes + HUGE_PAGE_BYTES, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	need(memory != MAP_FAILED, "map memory");
	memory += -(uintptr_t)memory % HUGE_PAGE_BYTES;
	madvise(memory, bytes, MADV_HUGEPAGE); // without them it works as well
	return memory;
}

// DPDK's own memory is either reserved huge pages or small ones, so it gets the table's kind.
static int heap_for(uint64_t entries)
{
	uint64_t bytes = HEAP_LEAST_BYTES + 2 * entries * HEAP_BYTES_EACH;

	bytes += -bytes % HUGE_PAGE_BYTES;
	need(rte_malloc_heap_memory_add(HEAP, lg_rival_memory(bytes), bytes, NULL,
		     (unsigned)(bytes / HUGE_PAGE_BYTES), HUGE_PAGE_BYTES) == 0,
		"give a heap memory");
	return rte_malloc_heap_get_socket(HEAP);
}

struct lg_rte_rival *lg_rte_rival_new(const struct lg_rival_licences *licences)
{
	const struct rte_hash_parameters parameters = {.name = "conditions",
		.entries = (uint32_t)(licences->count + licences->count / 4 + 8),
		.key_len = sizeof(uint64_t),
		.hash_func = rte_hash_crc,
		.socket_id = heap_for(licences->count),
		.extra_flag = RTE_HASH_EXTRA_FLAGS_RW_CONCURRENCY_LF};
	struct lg_rte_rival *rival = calloc(1, sizeof(*rival));

	need(rival != NULL, "allocate memory");
	rival->hash = rte_hash_create(&parameters);
	need(rival->hash != NULL, "create an rte_hash");
	rival->condition =
		lg_rival_memory(((size_t)parameters.entries + 1) * sizeof(*rival->condition));
	for (uint64_t i = 0; i < licences->count; i++) {
		const int32_t at = rte_hash_add_key(rival->hash, &licences->key[i]);

		need(at >= 0, "add a key to an rte_hash");
		rival->condition[at] = licences->condition[i];
	}
	return rival;
}

void lg_rte_rival_lookup(const struct lg_rte_rival *rival, const uint64_t keys[LG_RIVAL_BURST],
	struct lg_nation_condition out[LG_RIVAL_BURST])
{
	const void *at[LG_RIVAL_BURST];
	int32_t found[LG_RIVAL_BURST];

	for (unsigned i = 0; i < LG_RIVAL_BURST; i++)
		at[i] = &keys[i];
	rte_hash_lookup_bulk(rival->hash, at, LG_RIVAL_BURST, found);
	for (unsigned i = 0; i < LG_RIVAL_BURST; i++)
		out[i] = found[i] >= 0 ? rival->condition[found[i]]
				       : (struct lg_nation_condition){0};
}
