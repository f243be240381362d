// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/exact.h"

#include <stdlib.h>

const struct lg_status_exact_entry *lg_status_exact_find(
	const struct lg_status_exact *exact, uint64_t place)
{
	size_t low = 0, high = exact->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (exact->entry[middle].place < place)
			low = middle + 1;
		else
			high = middle;
	}
	return low < exact->count && exact->entry[low].place == place ? &exact->entry[low] : NULL;
}

struct lg_status_exact *lg_status_exact_read(struct lg_bytes entries)
{
	const size_t count = entries.len / LG_ENTRY_BYTES;
	struct lg_status_exact *exact = malloc(lg_status_exact_bytes(count));

	if (!exact)
		return NULL;
	exact->count = count;
	for (size_t i = 0; i < count; i++) {
		struct lg_snapshot_entry read;

		lg_snapshot_entry_at(entries, i, &read);
		exact->entry[i] = (struct lg_status_exact_entry){
			lg_status_place(read.authority, read.index), read.mask, read.until_day};
	}
	return exact;
}

struct lg_status_exact *lg_status_exact_merge(const struct lg_status_exact *exact,
	const struct lg_status_exact_edit *edits, size_t edit_count)
{
	struct lg_status_exact *merged = malloc(lg_status_exact_bytes(exact->count + edit_count));
	struct lg_status_exact *fitting;
	size_t from = 0;

	if (!merged)
		return NULL;
	merged->count = 0;
	for (size_t i = 0; i < edit_count; i++) {
		const uint64_t place = edits[i].entry.place;

		while (from < exact->count && exact->entry[from].place < place)
			merged->entry[merged->count++] = exact->entry[from++];
		if (from < exact->count && exact->entry[from].place == place)
			from++;
		if (!edits[i].drop)
			merged->entry[merged->count++] = edits[i].entry;
	}
	while (from < exact->count)
		merged->entry[merged->count++] = exact->entry[from++];

	fitting = realloc(merged, lg_status_exact_bytes(merged->count));
	return fitting ? fitting : merged;
}
