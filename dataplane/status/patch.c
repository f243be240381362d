// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/patch.h"
#include "keys/status_tree.h"

#include <stdlib.h>

static struct lg_status_change *page_of_changes(void)
{
	return malloc(LG_STATUS_PAGE_INDICES * sizeof(struct lg_status_change));
}

bool lg_status_patch_init(
	struct lg_status_patch *patch, const struct lg_status_overlay *overlay, uint32_t run_count)
{
	*patch = (struct lg_status_patch){.run_count = run_count};
	if (run_count == 0)
		return true;
	patch->run = overlay->run;
	patch->cursor = calloc(run_count, sizeof(*patch->cursor));
	patch->merged = page_of_changes();
	patch->spare = page_of_changes();
	if (patch->cursor && patch->merged && patch->spare)
		return true;
	lg_status_patch_fini(patch);
	return false;
}

void lg_status_patch_fini(struct lg_status_patch *patch)
{
	free(patch->cursor);
	free(patch->merged);
	free(patch->spare);
}

// Where both change a place the upper counts.
static uint32_t merge(const struct lg_status_change *lower, uint32_t lower_count,
	const struct lg_status_change *upper, uint32_t upper_count, struct lg_status_change *out)
{
	uint32_t l = 0, u = 0, count = 0;

	while (l < lower_count || u < upper_count) {
		if (u == upper_count || (l < lower_count && lower[l].place < upper[u].place)) {
			out[count++] = lower[l++];
			continue;
		}
		if (l < lower_count && lower[l].place == upper[u].place)
			l++;
		out[count++] = upper[u++];
	}
	return count;
}

static void lay_over(struct lg_status_patch *patch, const struct lg_status_change *upper,
	uint32_t upper_count, const struct lg_status_change **changes, uint32_t *count)
{
	struct lg_status_change *const out = patch->spare;

	if (*count == 0) {
		*changes = upper;
		*count = upper_count;
		return;
	}
	*count = merge(*changes, *count, upper, upper_count, out);
	*changes = out;
	patch->spare = patch->merged;
	patch->merged = out;
}

void lg_status_patch_page(struct lg_status_patch *patch, uint64_t place,
	const struct lg_status_change **changes, uint32_t *count)
{
	const struct lg_status_change *all = NULL;
	uint32_t all_count = 0;

	if (patch->run_count == 0)
		return;
	for (uint32_t i = 0; i < patch->run_count; i++) {
		const struct lg_status_run *run = patch->run[i];
		const uint32_t from = lg_status_run_seek(run, patch->cursor[i], place);
		const uint32_t to = lg_status_run_seek(run, from, place + LG_STATUS_PAGE_INDICES);

		patch->cursor[i] = to;
		if (to > from)
			lay_over(patch, &run->change[from], to - from, &all, &all_count);
	}
	lay_over(patch, *changes, *count, &all, &all_count);
	*changes = all;
	*count = all_count;
}
