// SPDX-License-Identifier: Apache-2.0
// Signatures by keys that have tables: R' = S·B + k·(-A) as a sum of multiples, one a window.
#include "dataplane/ed25519/avx2.h"
#include "dataplane/ed25519/scalar_x4.h"

static void split(struct lg_avx2_room *room, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint32_t (*digits)[LG_LANES])
{
	const uint32_t base[LG_LANES] = {0};
	uint64_t s[LG_LANES][4], k[LG_LANES][4];
	uint32_t slot[LG_LANES];

	lg_avx2_scalars(room, items, group, count, s, k);
	for (uint32_t l = 0; l < LG_LANES; l++)
		slot[l] = keys[lg_avx2_item(group, l, count)]->slot;
	lg_comb_split_x4(&tables->base, s, base, digits);
	lg_comb_split_x4(&tables->key, k, slot, digits + tables->base.windows);
}

static void add_up(const uint8_t *slots, uint32_t (*digits)[LG_LANES], uint32_t additions,
	struct lg_projective_x4 *sum)
{
	struct lg_multiple_x4 next[2];
	struct lg_extended_x4 part;

	lg_avx2_load_digits(&next[0], slots, digits[0]);
	lg_point_x4_start(&part, &next[0]);
	lg_avx2_load_digits(&next[1], slots, digits[1]);
	for (uint32_t i = 1; i + 1 < additions; i++) {
		lg_avx2_ask_for(slots, digits[i + LG_AVX2_AHEAD]);
		lg_point_x4_add(&part, &next[i & 1]);
		lg_avx2_load_digits(&next[(i + 1) & 1], slots, digits[i + 1]);
	}
	lg_point_x4_add_last(sum, &part, &next[(additions - 1) & 1]);
}

void lg_avx2_verify_known(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	const uint32_t additions = tables->base.windows + tables->key.windows;
	const uint32_t groups = lg_avx2_groups(count);
	const uint32_t rounding = lg_avx2_enter();
	struct lg_avx2_room *const room = workspace;
	uint64_t since = lg_ticks();

	for (uint32_t i = 0; i < count; i++)
		room->public_key[i] = keys[i]->public_key;
	for (uint32_t g = 0; g < groups; g++)
		split(room, tables, keys, items, g, count, room->digits + g * additions);
	memcpy(room->digits + groups * additions, room->digits,
		LG_AVX2_AHEAD * sizeof(room->digits[0]));
	lg_spend(&room->spent.scalars_ticks, &since);
	for (uint32_t i = 0; i <= LG_AVX2_AHEAD; i++)
		lg_avx2_ask_for(tables->slots, room->digits[i]);
	for (uint32_t g = 0; g < groups; g++)
		add_up(tables->slots, room->digits + g * additions, additions, &room->sum[g]);
	lg_spend(&room->spent.sum_ticks, &since);
	lg_avx2_settle(room, items, count, valid);
	lg_spend(&room->spent.settle_ticks, &since);
	lg_avx2_leave(rounding);
}
