// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/layout.h"

size_t lg_layout_table_bytes(uint32_t width)
{
	struct lg_comb comb;

	lg_comb_init(&comb, width);
	return (size_t)comb.slots * LG_SLOT_BYTES;
}

static uint32_t windows_of(uint32_t width)
{
	struct lg_comb comb;

	lg_comb_init(&comb, width);
	return comb.windows;
}

struct cost {
	uint64_t time; // in parts of a ten thousandth of an addition with all tables in cache
	size_t bytes;
};

// How often something small doubles to become bytes, in parts of a hundred.
static uint64_t doublings_percent(size_t bytes)
{
	uint64_t percent = 0;

	for (; bytes >= 2 * (size_t)LG_LAYOUT_CACHED_BYTES; bytes /= 2)
		percent += 100;
	if (bytes > LG_LAYOUT_CACHED_BYTES)
		percent += 100 * (bytes - LG_LAYOUT_CACHED_BYTES) / LG_LAYOUT_CACHED_BYTES;
	return percent;
}

static struct cost cost_of(struct lg_widths widths, uint32_t keys, uint32_t slowdown_percent)
{
	const size_t bytes =
		lg_layout_table_bytes(widths.base) + keys * lg_layout_table_bytes(widths.key);
	const uint64_t additions = windows_of(widths.key) + windows_of(widths.base);

	return (struct cost){
		additions * (10000 + slowdown_percent * doublings_percent(bytes)), bytes};
}

static bool fits(struct lg_widths widths, const struct cost *cost, struct lg_widths wanted,
	size_t table_bytes)
{
	if (wanted.base == 0 && lg_layout_table_bytes(widths.base) > table_bytes / 2)
		return false;
	return cost->bytes <= table_bytes;
}

static bool asked_for(uint32_t wanted, uint32_t width)
{
	return wanted == 0 || wanted == width;
}

bool lg_layout_choose(size_t table_bytes, uint32_t keys, uint32_t slowdown_percent,
	struct lg_widths wanted, struct lg_widths *widths)
{
	struct cost least = {UINT64_MAX, SIZE_MAX};
	struct lg_widths w;

	for (w.key = LG_COMB_WIDTH_MIN; w.key <= LG_COMB_WIDTH_MAX; w.key++) {
		for (w.base = w.key; w.base <= LG_COMB_WIDTH_MAX; w.base++) {
			const struct cost cost = cost_of(w, keys, slowdown_percent);

			if (!asked_for(wanted.key, w.key) || !asked_for(wanted.base, w.base) ||
				!fits(w, &cost, wanted, table_bytes) || cost.time > least.time)
				continue;
			if (cost.time == least.time && cost.bytes >= least.bytes)
				continue;
			least = cost;
			*widths = w;
		}
	}
	return least.time != UINT64_MAX;
}
