// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/probe.h"

#include "dataplane/ed25519/arena.h"

#include <stdlib.h>
#include <string.h>

#define NEAR_WIDTH 8 // 1 MB: the base point's table
#define FAR_WIDTH 16 // 63 MB, four times LG_LAYOUT_CACHED_BYTES
#define FAR_DOUBLINGS 2
#define PASSES 41
#define PERCENT_MAX 100

struct probe {
	const struct lg_arithmetic *arithmetic;
	void *workspace;
	struct lg_tables tables;
	struct lg_known_key key;
	const struct lg_known_key *keys[LG_ED25519_BATCH_MAX];
	struct lg_ed25519_item items[LG_ED25519_BATCH_MAX];
	uint8_t signatures[LG_ED25519_BATCH_MAX][LG_SIGNATURE_BYTES];
	uint32_t messages[LG_ED25519_BATCH_MAX];
};

// Signatures that are wrong, which costs the same. Another message each time, so that k and with
// it the entries that are read are never the same again.
static void fill(struct probe *p, uint32_t pass)
{
	for (uint32_t i = 0; i < LG_ED25519_BATCH_MAX; i++) {
		memset(p->signatures[i], 0x33, LG_SIGNATURE_BYTES);
		p->signatures[i][LG_SIGNATURE_BYTES - 1] = 0x01; // S below L
		p->messages[i] = pass * LG_ED25519_BATCH_MAX + i;
		p->items[i] = (struct lg_ed25519_item){
			.message = (const uint8_t *)&p->messages[i],
			.message_bytes = sizeof(p->messages[i]),
			.signature = p->signatures[i],
		};
		p->keys[i] = &p->key;
	}
}

static int by_size(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

// Ticks that the additions of a batch take.
static uint64_t sum_ticks(struct probe *p, uint32_t pass)
{
	const struct lg_ed25519_spent *const spent = p->workspace;
	const uint64_t before = spent->sum_ticks;
	uint8_t valid[LG_ED25519_BATCH_MAX];

	fill(p, pass);
	p->arithmetic->verify_known(
		p->workspace, &p->tables, p->keys, p->items, LG_ED25519_BATCH_MAX, valid);
	return spent->sum_ticks - before;
}

// The far table needs points, not particular ones: the near table's, again and again.
static void lay_out(struct probe *p, struct lg_table_room *room, uint8_t *slots)
{
	const struct lg_point base = lg_point_base();
	struct lg_comb far;
	uint32_t at;

	lg_comb_init(&p->tables.base, NEAR_WIDTH);
	lg_comb_init(&far, FAR_WIDTH);
	p->tables.slots = slots;
	lg_table_build(room, p->arithmetic, &p->tables.base, &base, slots);
	for (at = p->tables.base.slots; at < p->tables.base.slots + far.slots; at++)
		memcpy(slots + (size_t)at * LG_SLOT_BYTES,
			slots + (size_t)(at % p->tables.base.slots) * LG_SLOT_BYTES, LG_SLOT_BYTES);
}

// What an addition from the far table takes, in parts of a hundred of one from the near table. Both
// within a moment, so that it means something on a machine whose speed drifts. 0 without ticks.
static uint64_t far_percent(struct probe *p, uint32_t pass)
{
	const uint64_t near_windows = p->tables.base.windows;
	uint64_t near, both;

	lg_comb_init(&p->tables.key, NEAR_WIDTH);
	p->key.slot = 0;
	near = sum_ticks(p, pass) / 2;
	lg_comb_init(&p->tables.key, FAR_WIDTH);
	p->key.slot = p->tables.base.slots;
	both = sum_ticks(p, pass);
	if (near == 0)
		return 0;
	return 100 * (both > near ? both - near : 0) * near_windows /
		(near * p->tables.key.windows);
}

static uint32_t measure(struct probe *p)
{
	uint64_t percent[PASSES], median;

	for (uint32_t pass = 0; pass < PASSES; pass++)
		percent[pass] = far_percent(p, pass);
	qsort(percent, PASSES, sizeof(percent[0]), by_size);
	median = percent[PASSES / 2];
	if (median == 0)
		return p->arithmetic->slowdown_percent;
	median = median > 100 ? (median - 100) / FAR_DOUBLINGS : 0;
	return median < PERCENT_MAX ? (uint32_t)median : PERCENT_MAX;
}

uint32_t lg_probe_slowdown_percent(
	const struct lg_arithmetic *arithmetic, struct lg_table_room *room)
{
	uint32_t percent = arithmetic->slowdown_percent;
	struct probe *p = calloc(1, sizeof(*p));
	struct lg_arena memory = {0};
	struct lg_comb near, far;

	lg_comb_init(&near, NEAR_WIDTH);
	lg_comb_init(&far, FAR_WIDTH);
	if (p && posix_memalign(&p->workspace, 64, arithmetic->workspace_bytes) == 0 &&
		lg_arena_init(&memory, ((size_t)near.slots + far.slots) * LG_SLOT_BYTES, 0, false,
			NULL) == LG_OK) {
		memset(p->workspace, 0, arithmetic->workspace_bytes);
		p->arithmetic = arithmetic;
		lay_out(p, room, memory.start);
		percent = measure(p);
	}
	lg_arena_fini(&memory);
	if (p)
		free(p->workspace);
	free(p);
	return percent;
}
