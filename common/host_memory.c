// SPDX-License-Identifier: Apache-2.0
#include "common/host_tree.h"

#include <inttypes.h>

// Page sizes of x86-64 that the data plane can use, in KiB as sysfs names them.
static const unsigned page_kb[] = {2048, 1048576};

struct pages {
	uint64_t reserved_mb;
	uint64_t free_mb;
	uint64_t small_count; // of 2 MiB, reserved
	bool any_size;        // the kernel has at least one of the sizes
};

// Where a node's pages are counted; a kernel without NUMA counts them in one place.
static void pages_directory(struct lg_host *host, unsigned node, char *out, size_t room)
{
	if (lg_host_exists(host, "/sys/devices/system/node/node%u", node))
		snprintf(out, room, "/sys/devices/system/node/node%u/hugepages", node);
	else
		snprintf(out, room, "/sys/kernel/mm/hugepages");
}

static struct pages read_pages(struct lg_host *host, const char *directory)
{
	struct pages pages = {0};

	for (unsigned i = 0; i < sizeof(page_kb) / sizeof(page_kb[0]); i++) {
		const uint64_t page_mb = page_kb[i] / 1024;
		uint64_t reserved, free_now;

		if (!lg_host_number(host, &reserved, "%s/hugepages-%ukB/nr_hugepages", directory,
			    page_kb[i]))
			continue;
		lg_host_number(
			host, &free_now, "%s/hugepages-%ukB/free_hugepages", directory, page_kb[i]);
		pages.any_size = true;
		pages.reserved_mb += reserved * page_mb;
		pages.free_mb += free_now * page_mb;
		if (page_mb == 2)
			pages.small_count = reserved;
	}
	return pages;
}

static void check_node(struct lg_host *host, unsigned node)
{
	struct lg_host_finding *const finding = lg_host_add(host, "hugepages, NUMA node %u", node);
	const uint64_t need_mb = (uint64_t)host->conf->memory_size_mb;
	struct pages pages;
	char directory[64];

	pages_directory(host, node, directory, sizeof(directory));
	pages = read_pages(host, directory);
	snprintf(finding->need, sizeof(finding->need), "%" PRIu64 " MiB in pages of 2 MiB or 1 GiB",
		need_mb);
	if (!pages.any_size) {
		finding->state = LG_HOST_MISSING;
		snprintf(finding->have, sizeof(finding->have), "a kernel without hugepages");
		return;
	}
	snprintf(finding->have, sizeof(finding->have),
		"%" PRIu64 " MiB reserved, %" PRIu64 " MiB free", pages.reserved_mb, pages.free_mb);
	// Enough reserved but not free: most likely a data plane that runs already.
	if (pages.free_mb < need_mb)
		finding->state = LG_HOST_SLOW;
	if (pages.reserved_mb < need_mb) {
		finding->state = LG_HOST_MISSING;
		lg_host_fix(finding, "echo %" PRIu64 " > %s/hugepages-2048kB/nr_hugepages",
			pages.small_count + (need_mb - pages.reserved_mb + 1) / 2, directory);
	}
}

void lg_host_check_memory(struct lg_host *host)
{
	if (host->conf->memory_pages == LG_PAGES_NORMAL) {
		struct lg_host_finding *const finding = lg_host_add(host, "hugepages");

		finding->state = LG_HOST_SLOW;
		snprintf(
			finding->need, sizeof(finding->need), "memory.pages: huge, for full speed");
		snprintf(finding->have, sizeof(finding->have), "memory.pages: normal");
		return;
	}
	for (unsigned node = 0; node < LG_CONF_CPU_END; node++)
		if (host->nodes[node])
			check_node(host, node);
}
