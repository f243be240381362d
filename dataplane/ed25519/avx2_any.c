// SPDX-License-Identifier: Apache-2.0
// Signatures by keys seen for the first time: R' = S·B + k·(-A), four at once, with the base
// point's table for S, and for k sixteen multiples of -A that are made on the way.
#include "dataplane/ed25519/avx2.h"

#include "dataplane/ed25519/decode_x4.h"
#include "dataplane/ed25519/scalar_x4.h"

#define WIDTH 5
#define MULTIPLES (1 << (WIDTH - 1))
_Static_assert(LG_AVX2_CACHED == MULTIPLES + 1, "digits of a window, and zero");

#define Z_OFFSET LG_SLOT_BYTES // of z in what is kept of a cached multiple

struct scalars {
	uint64_t s[LG_LANES][4], k[LG_LANES][4];
};

// Limbs of four lanes, to each lane's place.
static inline void keep_four(const double limb[4][LG_LANES], uint8_t *const to[LG_LANES])
{
	for (unsigned l = 0; l < LG_LANES; l += 2) {
		__m256d first, second;

		lg_avx2_transpose_two(_mm_load_pd(limb[0] + l), _mm_load_pd(limb[1] + l),
			_mm_load_pd(limb[2] + l), _mm_load_pd(limb[3] + l), &first, &second);
		_mm256_store_pd((double *)(void *)to[l], first);
		_mm256_store_pd((double *)(void *)to[l + 1], second);
	}
}

// Each lane's own copy of a cached multiple, laid out as lg_avx2_load() reads slots.
static void keep(struct lg_avx2_room *room, uint32_t digit, const struct lg_cached_x4 *cached)
{
	const struct lg_fe_x4 *const parts[] = {
		&cached->scaled.minus, &cached->scaled.plus, &cached->scaled.dxy, &cached->z};
	const size_t offset[] = {0, 32, 64, Z_OFFSET};
	double top[4][LG_LANES] __attribute__((aligned(32)));
	uint8_t *to[LG_LANES];

	for (unsigned part = 0; part < 4; part++) {
		for (unsigned l = 0; l < LG_LANES; l++)
			to[l] = room->cached[l][digit] + offset[part];
		keep_four((const double(*)[LG_LANES])parts[part]->limb, to);
	}
	memcpy(top[0], cached->scaled.minus.limb[4], sizeof(top[0]));
	memcpy(top[1], cached->scaled.plus.limb[4], sizeof(top[1]));
	memcpy(top[2], cached->scaled.minus.limb[4], sizeof(top[2]));
	memcpy(top[3], cached->scaled.dxy.limb[4], sizeof(top[3]));
	for (unsigned l = 0; l < LG_LANES; l++) {
		to[l] = room->cached[l][digit] + 96;
		memcpy(room->cached[l][digit] + Z_OFFSET + 32, &cached->z.limb[4][l], 8);
	}
	keep_four((const double(*)[LG_LANES])top, to);
}

// 0 … 16 times the point.
static void make_multiples(
	struct lg_avx2_room *room, const struct lg_fe_x4 *x, const struct lg_fe_x4 *y)
{
	static const struct lg_cached_x4 neutral = {
		{{{{1, 1, 1, 1}}}, {{{1, 1, 1, 1}}}, {{{0}}}}, {{{2, 2, 2, 2}}}};
	struct lg_cached_x4 first, more;
	struct lg_extended_x4 point;

	keep(room, 0, &neutral);
	lg_point_x4_from_affine(&point, x, y);
	lg_point_x4_cache(&first, &point);
	keep(room, 1, &first);
	for (uint32_t digit = 2; digit <= MULTIPLES; digit++) {
		lg_point_x4_add_cached_on(&point, &first);
		lg_point_x4_cache(&more, &point);
		keep(room, digit, &more);
	}
}

static inline void load_cached(const struct lg_avx2_room *room, const struct lg_comb *comb,
	uint32_t window, const uint32_t digits[LG_LANES], struct lg_cached_x4 *cached)
{
	const uint8_t *slot[LG_LANES], *z[LG_LANES];
	const size_t from_start[LG_LANES] = {0};

	for (unsigned l = 0; l < LG_LANES; l++) {
		slot[l] = room->cached[l][(digits[l] & ~LG_COMB_NEGATIVE) - comb->first[window]];
		z[l] = slot[l] + Z_OFFSET;
		memcpy(&cached->z.limb[4][l], z[l] + 32, 8);
	}
	lg_avx2_load(&cached->scaled, slot, digits);
	lg_avx2_load_four_limbs(&cached->z, z, from_start);
}

// The neutral element, from the base point's table.
static void start_neutral(const struct lg_tables *tables, struct lg_extended_x4 *point)
{
	const uint32_t zero = tables->base.first[0];
	const uint32_t digits[LG_LANES] = {zero, zero, zero, zero};
	struct lg_multiple_x4 neutral;

	lg_avx2_load_digits(&neutral, tables->slots, digits);
	lg_point_x4_start(point, &neutral);
}

// k·(-A), window after window from the top: five doublings and an addition each.
static void climb(const struct lg_avx2_room *room, const uint64_t k[LG_LANES][4],
	struct lg_extended_x4 *point)
{
	const uint32_t base[LG_LANES] = {0};
	_Alignas(32) uint32_t digits[LG_COMB_WINDOWS_MAX][LG_LANES];
	struct lg_projective_x4 doubled;
	struct lg_cached_x4 cached;
	struct lg_comb comb;

	lg_comb_init(&comb, WIDTH);
	lg_comb_split_x4(&comb, k, base, digits);
	load_cached(room, &comb, comb.windows - 1, digits[comb.windows - 1], &cached);
	for (uint32_t window = comb.windows - 1; window > 0; window--) {
		lg_point_x4_add_cached(&doubled, point, &cached);
		for (unsigned i = 1; i < WIDTH; i++)
			lg_point_x4_double(&doubled, &doubled);
		lg_point_x4_double_extended(point, &doubled);
		load_cached(room, &comb, window - 1, digits[window - 1], &cached);
	}
	lg_point_x4_add_cached_on(point, &cached);
}

// Adds S·B.
static void add_base(const struct lg_tables *tables, const uint64_t s[LG_LANES][4],
	struct lg_extended_x4 *point, struct lg_projective_x4 *sum)
{
	const uint32_t windows = tables->base.windows;
	const uint32_t base[LG_LANES] = {0};
	_Alignas(32) uint32_t digits[LG_COMB_WINDOWS_MAX][LG_LANES];
	struct lg_multiple_x4 multiple;

	lg_comb_split_x4(&tables->base, s, base, digits);
	for (uint32_t i = 0; i < windows; i++)
		lg_avx2_ask_for(tables->slots, digits[i]);
	for (uint32_t i = 0; i + 1 < windows; i++) {
		lg_avx2_load_digits(&multiple, tables->slots, digits[i]);
		lg_point_x4_add(point, &multiple);
	}
	lg_avx2_load_digits(&multiple, tables->slots, digits[windows - 1]);
	lg_point_x4_add_last(sum, point, &multiple);
}

static void add_up(struct lg_avx2_room *room, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t group, uint32_t count,
	const struct lg_fe_x4 *x, const struct lg_fe_x4 *y, const uint8_t good[LG_LANES])
{
	uint64_t s[LG_LANES][4], k[LG_LANES][4];
	struct lg_extended_x4 point;

	lg_avx2_scalars(room, items, group, count, s, k);
	for (uint32_t l = 0; l < LG_LANES; l++)
		room->seemly[lg_avx2_item(group, l, count)] &= good[l];
	make_multiples(room, x, y);
	start_neutral(tables, &point);
	climb(room, (const uint64_t(*)[4])k, &point);
	add_base(tables, (const uint64_t(*)[4])s, &point, &room->sum[group]);
}

void lg_avx2_verify_any(void *workspace, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	const uint32_t groups = lg_avx2_groups(count);
	const uint32_t rounding = lg_avx2_enter();
	struct lg_avx2_room *const room = workspace;

	for (uint32_t i = 0; i < count; i++)
		room->public_key[i] = items[i].public_key;
	for (uint32_t first = 0; first < groups; first += 2) {
		const uint8_t *key[2][LG_LANES];
		struct lg_fe_x4 x[2], y[2];
		uint8_t good[2][LG_LANES];

		for (uint32_t g = 0; g < 2; g++)
			for (uint32_t l = 0; l < LG_LANES; l++)
				key[g][l] = room->public_key[lg_avx2_item(first + g, l, count)];
		lg_decode_x4_negative(key, x, y, good);
		for (uint32_t g = 0; g < 2 && first + g < groups; g++)
			add_up(room, tables, items, first + g, count, &x[g], &y[g], good[g]);
	}
	lg_avx2_settle(room, items, count, valid);
	lg_avx2_leave(rounding);
}
