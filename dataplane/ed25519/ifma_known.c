// SPDX-License-Identifier: Apache-2.0
// Signatures by keys that have tables: R' = S·B + k·(-A) as a sum of multiples, one a window.
#include "dataplane/ed25519/ifma.h"

#include "dataplane/ed25519/scalar_x8.h"

static void split(struct lg_ifma_room *room, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint32_t (*digits)[LG_LANES_X8])
{
	const uint32_t base[LG_LANES_X8] = {0};
	uint64_t s[LG_LANES_X8][4], k[LG_LANES_X8][4];
	uint32_t slot[LG_LANES_X8];

	lg_ifma_scalars(room, items, group, count, s, k);
	for (uint32_t l = 0; l < LG_LANES_X8; l++)
		slot[l] = keys[lg_ifma_item(group, l, count)]->slot;
	lg_comb_split_x8(&tables->base, (const uint64_t(*)[4])s, base, digits);
	lg_comb_split_x8(
		&tables->key, (const uint64_t(*)[4])k, slot, digits + tables->base.windows);
}

static void add_up(const uint8_t *slots, uint32_t (*digits)[LG_LANES_X8], uint32_t additions,
	struct lg_projective_x8 *sum)
{
	struct lg_multiple_x8 next = lg_ifma_load(slots, digits[0]);
	struct lg_extended_x8 part = lg_ifma_start(&next);

	for (uint32_t i = 1; i + 1 < additions; i++) {
		lg_ifma_ask_for(slots, digits[i + LG_IFMA_AHEAD]);
		next = lg_ifma_load(slots, digits[i]);
		part = lg_point_x8_extended(lg_point_x8_add(&part, &next));
	}
	next = lg_ifma_load(slots, digits[additions - 1]);
	*sum = lg_point_x8_projective(lg_point_x8_add(&part, &next));
}

void lg_ifma_verify_known(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	const uint32_t additions = tables->base.windows + tables->key.windows;
	const uint32_t groups = lg_ifma_groups(count);
	struct lg_ifma_room *const room = workspace;
	uint64_t since = lg_ticks();

	for (uint32_t i = 0; i < count; i++)
		room->public_key[i] = keys[i]->public_key;
	for (uint32_t g = 0; g < groups; g++)
		split(room, tables, keys, items, g, count, room->digits + g * additions);
	memcpy(room->digits + groups * additions, room->digits,
		LG_IFMA_AHEAD * sizeof(room->digits[0]));
	lg_spend(&room->spent.scalars_ticks, &since);
	for (uint32_t i = 0; i <= LG_IFMA_AHEAD; i++)
		lg_ifma_ask_for(tables->slots, room->digits[i]);
	for (uint32_t g = 0; g < groups; g++)
		add_up(tables->slots, room->digits + g * additions, additions, &room->sum[g]);
	lg_spend(&room->spent.sum_ticks, &since);
	lg_ifma_settle(room, items, count, valid);
	lg_spend(&room->spent.settle_ticks, &since);
}
