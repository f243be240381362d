// SPDX-License-Identifier: Apache-2.0
// What the two ways of the avx2 kind share: by tables (avx2_known.c) and for any key (avx2_any.c).
//
// Four signatures make a group, one a lane; a batch whose count is no multiple of four repeats its
// last signature. Whatever a signature looks like, it goes the whole way, so that all cost the
// same: what can be refused at sight is only remembered as such.
#pragma once

#include "dataplane/ed25519/arithmetic.h"
#include "dataplane/ed25519/point_x4.h"

#include <immintrin.h>

#define LG_GROUPS_MAX (LG_ED25519_BATCH_MAX / LG_LANES)
#define LG_AVX2_AHEAD 8 // windows ahead that slots are asked for
#define LG_AVX2_ADDITIONS_MAX (2 * LG_COMB_WINDOWS_MAX)
#define LG_AVX2_CACHED_BYTES 192
#define LG_AVX2_CACHED 17

// One verifier's room for a batch.
struct lg_avx2_room {
	struct lg_ed25519_spent spent;
	struct lg_projective_x4 sum[LG_GROUPS_MAX];
	struct lg_fe_x4 product[LG_GROUPS_MAX];
	const uint8_t *public_key[LG_ED25519_BATCH_MAX];
	uint8_t seemly[LG_ED25519_BATCH_MAX];
	// Keys with tables: digits of group after group, and the first again for what is asked for
	// ahead.
	_Alignas(64)
		uint32_t digits[LG_GROUPS_MAX * LG_AVX2_ADDITIONS_MAX + LG_AVX2_AHEAD][LG_LANES];
	// Others: small multiples of -A, for one group at a time.
	_Alignas(64) uint8_t cached[LG_LANES][LG_AVX2_CACHED][LG_AVX2_CACHED_BYTES];
};

void lg_avx2_verify_known(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid);
void lg_avx2_verify_any(void *workspace, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);

static inline uint32_t lg_avx2_groups(uint32_t count)
{
	return (count + LG_LANES - 1) / LG_LANES;
}

// Which item lane l of a group stands for.
static inline uint32_t lg_avx2_item(uint32_t group, uint32_t lane, uint32_t count)
{
	const uint32_t i = group * LG_LANES + lane;

	return i < count ? i : count - 1;
}

// The scalars of a group: S, or zero where R or S alone refuse, and k = SHA-512(R, A, M) mod L,
// with A from room->public_key. Writes room->seemly: 0 for what S or R alone refuse.
void lg_avx2_scalars(struct lg_avx2_room *room, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint64_t s[LG_LANES][4], uint64_t k[LG_LANES][4]);

// Writes valid[i] = 1 where i is seemly and its sum encodes to R.
void lg_avx2_settle(struct lg_avx2_room *room, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid);

// A slot holds one multiple in doubles:
//   minus 0…3 | plus 0…3 | dxy 0…3 | minus 4, plus 4, minus 4, dxy 4
// so that the negative, which has minus and plus changed over, is read from other places.
void lg_avx2_store(uint8_t *slot, const struct lg_multiple *multiple);

// Lanes a … d of two doubles each, as two vectors.
static inline void lg_avx2_transpose_two(
	__m128d a, __m128d b, __m128d c, __m128d d, __m256d *first, __m256d *second)
{
	const __m256d ac = _mm256_insertf128_pd(_mm256_castpd128_pd256(a), c, 1);
	const __m256d bd = _mm256_insertf128_pd(_mm256_castpd128_pd256(b), d, 1);

	*first = _mm256_unpacklo_pd(ac, bd);
	*second = _mm256_unpackhi_pd(ac, bd);
}

static inline __m128d lg_avx2_two(const uint8_t *slot, size_t offset)
{
	return _mm_loadu_pd((const double *)(const void *)(slot + offset));
}

static inline void lg_avx2_load_four_limbs(struct lg_fe_x4 *element,
	const uint8_t *const slot[LG_LANES], const size_t offset[LG_LANES])
{
	for (unsigned k = 0; k < 4; k += 2) {
		__m256d first, second;

		lg_avx2_transpose_two(lg_avx2_two(slot[0], offset[0] + 8 * k),
			lg_avx2_two(slot[1], offset[1] + 8 * k),
			lg_avx2_two(slot[2], offset[2] + 8 * k),
			lg_avx2_two(slot[3], offset[3] + 8 * k), &first, &second);
		_mm256_store_pd(element->limb[k], first);
		_mm256_store_pd(element->limb[k + 1], second);
	}
}

// A multiple for each lane, from a slot of its own, as lg_avx2_store() wrote it; where the digit is
// negative, its negative.
static inline void lg_avx2_load(struct lg_multiple_x4 *multiple,
	const uint8_t *const slot[LG_LANES], const uint32_t digits[LG_LANES])
{
	size_t negative[LG_LANES], minus[LG_LANES], plus[LG_LANES];
	const size_t dxy[LG_LANES] = {64, 64, 64, 64};
	__m256d sign, first, second;

	for (unsigned l = 0; l < LG_LANES; l++) {
		negative[l] = digits[l] >> 31;
		minus[l] = 32 * negative[l];
		plus[l] = 32 - minus[l];
	}
	lg_avx2_load_four_limbs(&multiple->minus, slot, minus);
	lg_avx2_load_four_limbs(&multiple->plus, slot, plus);
	lg_avx2_load_four_limbs(&multiple->dxy, slot, dxy);
	lg_avx2_transpose_two(lg_avx2_two(slot[0], 96 + 8 * negative[0]),
		lg_avx2_two(slot[1], 96 + 8 * negative[1]),
		lg_avx2_two(slot[2], 96 + 8 * negative[2]),
		lg_avx2_two(slot[3], 96 + 8 * negative[3]), &first, &second);
	_mm256_store_pd(multiple->minus.limb[4], first);
	_mm256_store_pd(multiple->plus.limb[4], second);
	lg_avx2_transpose_two(lg_avx2_two(slot[0], 112), lg_avx2_two(slot[1], 112),
		lg_avx2_two(slot[2], 112), lg_avx2_two(slot[3], 112), &first, &second);
	_mm256_store_pd(multiple->dxy.limb[4], second);
	sign = _mm256_castsi256_pd(_mm256_slli_epi64(
		_mm256_cvtepu32_epi64(
			_mm_srli_epi32(_mm_loadu_si128((const __m128i *)(const void *)digits), 31)),
		63));
	for (unsigned k = 0; k < 5; k++)
		_mm256_store_pd(multiple->dxy.limb[k],
			_mm256_xor_pd(_mm256_load_pd(multiple->dxy.limb[k]), sign));
}

// The same from a table, by digits as lg_comb_split() gives them.
static inline void lg_avx2_load_digits(
	struct lg_multiple_x4 *multiple, const uint8_t *slots, const uint32_t digits[LG_LANES])
{
	const uint8_t *slot[LG_LANES];

	for (unsigned l = 0; l < LG_LANES; l++)
		slot[l] = slots + (size_t)(digits[l] & ~LG_COMB_NEGATIVE) * LG_SLOT_BYTES;
	lg_avx2_load(multiple, slot, digits);
}

// Brings the slots of digits that will be loaded soon: both lines, or a sum waits for the second.
static inline void lg_avx2_ask_for(const uint8_t *slots, const uint32_t digits[LG_LANES])
{
	for (unsigned l = 0; l < LG_LANES; l++) {
		const uint8_t *const slot =
			slots + (size_t)(digits[l] & ~LG_COMB_NEGATIVE) * LG_SLOT_BYTES;

		_mm_prefetch(slot, _MM_HINT_T1);
		_mm_prefetch(slot + 64, _MM_HINT_T1);
	}
}

// Doubles have to round to nearest. Sets that, and returns what lg_avx2_leave() puts back.
static inline uint32_t lg_avx2_enter(void)
{
	const uint32_t before = _mm_getcsr();

	if (before & _MM_ROUND_MASK)
		_mm_setcsr(before & ~(uint32_t)_MM_ROUND_MASK);
	return before;
}

static inline void lg_avx2_leave(uint32_t before)
{
	if (before & _MM_ROUND_MASK)
		_mm_setcsr(before);
	_mm256_zeroupper();
}
