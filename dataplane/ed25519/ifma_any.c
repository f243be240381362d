// SPDX-License-Identifier: Apache-2.0
// Signatures by keys seen for the first time: R' = S·B + k·(-A), eight at once, with the base
// point's table for S, and for k sixteen multiples of -A that are made on the way.
#include "dataplane/ed25519/ifma.h"

#include "dataplane/ed25519/decode_x8.h"
#include "dataplane/ed25519/scalar_x8.h"

#define WIDTH 5
#define MULTIPLES (1 << (WIDTH - 1))

_Static_assert(LG_IFMA_CACHED == MULTIPLES + 1, "digits of a window, and zero");

// Each lane's own copy of a cached multiple: minus, plus, t as in a slot, then 2z 0…4.
static void keep(struct lg_ifma_room *room, unsigned digit, const struct lg_cached_x8 *cached)
{
	__m512i word[24], row[8];

	for (int k = 0; k < 5; k++) {
		word[k] = cached->scaled.minus.limb[k];
		word[5 + k] = cached->scaled.plus.limb[k];
		word[10 + k] = cached->scaled.dxy.limb[k];
		word[15 + k] = cached->twice_z.limb[k];
		word[19 + k] = cached->twice_z.limb[4];
	}
	for (unsigned line = 0; line < 3; line++) {
		lg_x8_transpose(word + 8 * line, row);
		for (unsigned l = 0; l < LG_LANES_X8; l++)
			_mm512_store_si512(room->cached[l][digit] + 64 * line, row[l]);
	}
}

// 0 … 16 times the point.
static void make_multiples(struct lg_ifma_room *room, struct lg_fe_x8 x, struct lg_fe_x8 y)
{
	struct lg_extended_x8 point = lg_point_x8_from_affine(lg_fe_x8_small(0), lg_fe_x8_small(1));
	struct lg_cached_x8 first, more = lg_point_x8_cache(&point);

	keep(room, 0, &more);
	point = lg_point_x8_from_affine(x, y);
	first = lg_point_x8_cache(&point);
	keep(room, 1, &first);
	for (unsigned digit = 2; digit <= MULTIPLES; digit++) {
		point = lg_point_x8_extended(lg_point_x8_add_cached(&point, &first));
		more = lg_point_x8_cache(&point);
		keep(room, digit, &more);
	}
}

static struct lg_cached_x8 load_cached(const struct lg_ifma_room *room, const struct lg_comb *comb,
	uint32_t window, const uint32_t digits[LG_LANES_X8])
{
	const uint8_t *slot[LG_LANES_X8];
	struct lg_cached_x8 cached;
	__m512i word[24];

	for (unsigned l = 0; l < LG_LANES_X8; l++)
		slot[l] = room->cached[l][(digits[l] & ~LG_COMB_NEGATIVE) - comb->first[window]];
	for (unsigned line = 0; line < 3; line++)
		lg_ifma_columns(slot, line, word + 8 * line);
	cached.scaled = lg_ifma_multiple(word, lg_ifma_negative(digits));
	for (int k = 0; k < 5; k++)
		cached.twice_z.limb[k] = word[15 + k];
	return cached;
}

// k·(-A), window after window from the top: five doublings and an addition each.
static struct lg_extended_x8 climb(
	const struct lg_ifma_room *room, const uint64_t k[LG_LANES_X8][4])
{
	const uint32_t base[LG_LANES_X8] = {0};
	uint32_t digits[LG_COMB_WINDOWS_MAX][LG_LANES_X8];
	struct lg_extended_x8 point = lg_point_x8_from_affine(lg_fe_x8_small(0), lg_fe_x8_small(1));
	struct lg_cached_x8 cached;
	struct lg_comb comb;

	lg_comb_init(&comb, WIDTH);
	lg_comb_split_x8(&comb, k, base, digits);
	cached = load_cached(room, &comb, comb.windows - 1, digits[comb.windows - 1]);
	for (uint32_t window = comb.windows - 1; window > 0; window--) {
		struct lg_projective_x8 doubled =
			lg_point_x8_projective(lg_point_x8_add_cached(&point, &cached));

		for (unsigned i = 1; i < WIDTH; i++)
			doubled = lg_point_x8_projective(lg_point_x8_double(&doubled));
		point = lg_point_x8_extended(lg_point_x8_double(&doubled));
		cached = load_cached(room, &comb, window - 1, digits[window - 1]);
	}
	return lg_point_x8_extended(lg_point_x8_add_cached(&point, &cached));
}

// point + S·B
static struct lg_projective_x8 add_base(const struct lg_tables *tables,
	const uint64_t s[LG_LANES_X8][4], struct lg_extended_x8 point)
{
	const uint32_t windows = tables->base.windows;
	const uint32_t base[LG_LANES_X8] = {0};
	uint32_t digits[LG_COMB_WINDOWS_MAX][LG_LANES_X8];
	struct lg_multiple_x8 multiple;

	lg_comb_split_x8(&tables->base, s, base, digits);
	for (uint32_t i = 0; i < windows; i++)
		lg_ifma_ask_for(tables->slots, digits[i]);
	for (uint32_t i = 0; i + 1 < windows; i++) {
		multiple = lg_ifma_load(tables->slots, digits[i]);
		point = lg_point_x8_extended(lg_point_x8_add(&point, &multiple));
	}
	multiple = lg_ifma_load(tables->slots, digits[windows - 1]);
	return lg_point_x8_projective(lg_point_x8_add(&point, &multiple));
}

static void add_up(struct lg_ifma_room *room, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t group, uint32_t count, struct lg_fe_x8 x,
	struct lg_fe_x8 y, uint8_t good)
{
	uint64_t s[LG_LANES_X8][4], k[LG_LANES_X8][4];

	lg_ifma_scalars(room, items, group, count, s, k);
	for (uint32_t l = 0; l < LG_LANES_X8; l++)
		room->seemly[lg_ifma_item(group, l, count)] &= good >> l & 1;
	make_multiples(room, x, y);
	room->sum[group] =
		add_base(tables, (const uint64_t(*)[4])s, climb(room, (const uint64_t(*)[4])k));
}

void lg_ifma_verify_any(void *workspace, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	const uint32_t groups = lg_ifma_groups(count);
	struct lg_ifma_room *const room = workspace;

	for (uint32_t i = 0; i < count; i++)
		room->public_key[i] = items[i].public_key;
	for (uint32_t first = 0; first < groups; first += 2) {
		const uint8_t *key[2][LG_LANES_X8];
		struct lg_fe_x8 x[2], y[2];
		uint8_t good[2];

		for (uint32_t g = 0; g < 2; g++)
			for (uint32_t l = 0; l < LG_LANES_X8; l++)
				key[g][l] = room->public_key[lg_ifma_item(first + g, l, count)];
		lg_decode_x8_negative(key, x, y, good);
		for (uint32_t g = 0; g < 2 && first + g < groups; g++)
			add_up(room, tables, items, first + g, count, x[g], y[g], good[g]);
	}
	lg_ifma_settle(room, items, count, valid);
}
