// SPDX-License-Identifier: Apache-2.0
// What the two ways of the avx512ifma kind share: by tables (ifma_known.c) and for any key
// (ifma_any.c). As avx2.h, but eight signatures make a group.
#pragma once

#include "dataplane/ed25519/arithmetic.h"
#include "dataplane/ed25519/point_x8.h"
#include "dataplane/ed25519/transpose_x8.h"

#define LG_LANES_X8 8
#define LG_GROUPS_X8_MAX (LG_ED25519_BATCH_MAX / LG_LANES_X8)
#define LG_IFMA_AHEAD 6 // windows ahead that slots are asked for
#define LG_IFMA_ADDITIONS_MAX (2 * LG_COMB_WINDOWS_MAX)
#define LG_IFMA_CACHED_BYTES 192
#define LG_IFMA_CACHED 17

// One verifier's room for a batch.
struct lg_ifma_room {
	struct lg_ed25519_spent spent;
	struct lg_projective_x8 sum[LG_GROUPS_X8_MAX];
	struct lg_fe_x8 product[LG_GROUPS_X8_MAX];
	const uint8_t *public_key[LG_ED25519_BATCH_MAX];
	uint8_t seemly[LG_ED25519_BATCH_MAX];
	// Keys with tables: digits of group after group, and the first again for what is asked for
	// ahead.
	_Alignas(64) uint32_t
		digits[LG_GROUPS_X8_MAX * LG_IFMA_ADDITIONS_MAX + LG_IFMA_AHEAD][LG_LANES_X8];
	// Others: small multiples of -A, for one group at a time.
	_Alignas(64) uint8_t cached[LG_LANES_X8][LG_IFMA_CACHED][LG_IFMA_CACHED_BYTES];
};

void lg_ifma_verify_known(void *workspace, const struct lg_tables *tables,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid);
void lg_ifma_verify_any(void *workspace, const struct lg_tables *tables,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid);

static inline uint32_t lg_ifma_groups(uint32_t count)
{
	return (count + LG_LANES_X8 - 1) / LG_LANES_X8;
}

// Which item lane l of a group stands for.
static inline uint32_t lg_ifma_item(uint32_t group, uint32_t lane, uint32_t count)
{
	const uint32_t i = group * LG_LANES_X8 + lane;

	return i < count ? i : count - 1;
}

// The scalars of a group: S, or zero where R or S alone refuse, and k = SHA-512(R, A, M) mod L,
// with A from room->public_key. Writes room->seemly: 0 for what S or R alone refuse.
void lg_ifma_scalars(struct lg_ifma_room *room, const struct lg_ed25519_item *items, uint32_t group,
	uint32_t count, uint64_t s[LG_LANES_X8][4], uint64_t k[LG_LANES_X8][4]);

// A multiple with z = 1/2.
struct lg_extended_x8 lg_ifma_start(const struct lg_multiple_x8 *first);

// Writes valid[i] = 1 where i is seemly and its sum encodes to R.
void lg_ifma_settle(struct lg_ifma_room *room, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid);

// A slot holds one multiple in limbs: minus 0…4, plus 0…4, dxy 0…4.
void lg_ifma_store(uint8_t *slot, const struct lg_multiple *multiple);

// Eight words of each lane's slot, from word 8·line on.
static inline void lg_ifma_columns(
	const uint8_t *const slot[LG_LANES_X8], unsigned line, __m512i word[8])
{
	__m512i row[8];

	for (int l = 0; l < 8; l++)
		row[l] = _mm512_loadu_si512(slot[l] + 64 * line);
	lg_x8_transpose(row, word);
}

// A multiple from the words of slots; where the digit is negative, its negative: minus and plus
// changed over, and 2p - dxy.
static inline struct lg_multiple_x8 lg_ifma_multiple(const __m512i word[15], __mmask8 negative)
{
	struct lg_multiple_x8 m;

	for (int k = 0; k < 5; k++) {
		const __m512i twice_p = lg_v8_all(2 * (LG_X8_MASK - (k == 0 ? 18 : 0)));

		m.minus.limb[k] = _mm512_mask_blend_epi64(negative, word[k], word[5 + k]);
		m.plus.limb[k] = _mm512_mask_blend_epi64(negative, word[5 + k], word[k]);
		m.dxy.limb[k] =
			_mm512_mask_sub_epi64(word[10 + k], negative, twice_p, word[10 + k]);
	}
	return m;
}

static inline __mmask8 lg_ifma_negative(const uint32_t digits[LG_LANES_X8])
{
	return (__mmask8)_mm256_movemask_ps(
		_mm256_castsi256_ps(_mm256_loadu_si256((const __m256i *)(const void *)digits)));
}

// A multiple for each lane, by digits as lg_comb_split() gives them.
static inline struct lg_multiple_x8 lg_ifma_load(
	const uint8_t *slots, const uint32_t digits[LG_LANES_X8])
{
	const uint8_t *slot[LG_LANES_X8];
	__m512i word[16];

	for (unsigned l = 0; l < LG_LANES_X8; l++)
		slot[l] = slots + (size_t)(digits[l] & ~LG_COMB_NEGATIVE) * LG_SLOT_BYTES;
	lg_ifma_columns(slot, 0, word);
	lg_ifma_columns(slot, 1, word + 8);
	return lg_ifma_multiple(word, lg_ifma_negative(digits));
}

// Brings the slots of digits that will be loaded soon.
static inline void lg_ifma_ask_for(const uint8_t *slots, const uint32_t digits[LG_LANES_X8])
{
	for (unsigned l = 0; l < LG_LANES_X8; l++) {
		const uint8_t *const slot =
			slots + (size_t)(digits[l] & ~LG_COMB_NEGATIVE) * LG_SLOT_BYTES;

		_mm_prefetch(slot, _MM_HINT_T1);
		_mm_prefetch(slot + 64, _MM_HINT_T1);
	}
}
