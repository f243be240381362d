// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Sum of the lines that begin with one of these names; the kernel writes kB.
static uint64_t sum_of(const char *path, const char *const *names)
{
	FILE *file = fopen(path, "r");
	uint64_t sum = 0;
	char line[256];

	if (!file) {
		fprintf(stderr, "status: cannot read %s: %m\n", path);
		exit(1);
	}
	while (fgets(line, sizeof(line), file))
		for (const char *const *name = names; *name; name++)
			if (strncmp(line, *name, strlen(*name)) == 0)
				sum += strtoull(line + strlen(*name), NULL, 10) * 1024;
	fclose(file);
	return sum;
}

uint64_t lg_memory_resident_bytes(void)
{
	static const char *const names[] = {"Rss:", "Shared_Hugetlb:", "Private_Hugetlb:", NULL};

	return sum_of("/proc/self/smaps_rollup", names);
}

void lg_memory_forget_peak(void)
{
	FILE *file = fopen("/proc/self/clear_refs", "w");

	if (!file || fputs("5", file) < 0 || fclose(file) != 0) {
		fprintf(stderr, "status: cannot forget the memory peak: %m\n");
		exit(1);
	}
}

uint64_t lg_memory_peak_bytes(void)
{
	static const char *const names[] = {"VmHWM:", "HugetlbPages:", NULL};

	return sum_of("/proc/self/status", names);
}
