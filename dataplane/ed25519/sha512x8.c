// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/sha512x8.h"

#include "dataplane/ed25519/sha512_message.h"
#include "dataplane/ed25519/transpose_x8.h"

#define LANES 8

// FIPS 180-4 section 4.2.3: of the cube roots of the first eighty primes.
static const uint64_t round_constant[80] = {
	0x428a2f98d728ae22,
	0x7137449123ef65cd,
	0xb5c0fbcfec4d3b2f,
	0xe9b5dba58189dbbc,
	0x3956c25bf348b538,
	0x59f111f1b605d019,
	0x923f82a4af194f9b,
	0xab1c5ed5da6d8118,
	0xd807aa98a3030242,
	0x12835b0145706fbe,
	0x243185be4ee4b28c,
	0x550c7dc3d5ffb4e2,
	0x72be5d74f27b896f,
	0x80deb1fe3b1696b1,
	0x9bdc06a725c71235,
	0xc19bf174cf692694,
	0xe49b69c19ef14ad2,
	0xefbe4786384f25e3,
	0x0fc19dc68b8cd5b5,
	0x240ca1cc77ac9c65,
	0x2de92c6f592b0275,
	0x4a7484aa6ea6e483,
	0x5cb0a9dcbd41fbd4,
	0x76f988da831153b5,
	0x983e5152ee66dfab,
	0xa831c66d2db43210,
	0xb00327c898fb213f,
	0xbf597fc7beef0ee4,
	0xc6e00bf33da88fc2,
	0xd5a79147930aa725,
	0x06ca6351e003826f,
	0x142929670a0e6e70,
	0x27b70a8546d22ffc,
	0x2e1b21385c26c926,
	0x4d2c6dfc5ac42aed,
	0x53380d139d95b3df,
	0x650a73548baf63de,
	0x766a0abb3c77b2a8,
	0x81c2c92e47edaee6,
	0x92722c851482353b,
	0xa2bfe8a14cf10364,
	0xa81a664bbc423001,
	0xc24b8b70d0f89791,
	0xc76c51a30654be30,
	0xd192e819d6ef5218,
	0xd69906245565a910,
	0xf40e35855771202a,
	0x106aa07032bbd1b8,
	0x19a4c116b8d2d0c8,
	0x1e376c085141ab53,
	0x2748774cdf8eeb99,
	0x34b0bcb5e19b48a8,
	0x391c0cb3c5c95a63,
	0x4ed8aa4ae3418acb,
	0x5b9cca4f7763e373,
	0x682e6ff3d6b2b8a3,
	0x748f82ee5defb2fc,
	0x78a5636f43172f60,
	0x84c87814a1f0ab72,
	0x8cc702081a6439ec,
	0x90befffa23631e28,
	0xa4506cebde82bde9,
	0xbef9a3f7b2c67915,
	0xc67178f2e372532b,
	0xca273eceea26619c,
	0xd186b8c721c0c207,
	0xeada7dd6cde0eb1e,
	0xf57d4f7fee6ed178,
	0x06f067aa72176fba,
	0x0a637dc5a2c898a6,
	0x113f9804bef90dae,
	0x1b710b35131c471b,
	0x28db77f523047d84,
	0x32caab7b40c72493,
	0x3c9ebe0a15c9bebc,
	0x431d67c49c100d4c,
	0x4cc5d4becb3e42b6,
	0x597f299cfc657e2a,
	0x5fcb6fab3ad6faec,
	0x6c44198c4a475817,
};

static inline __m512i exclusive_or(__m512i a, __m512i b, __m512i c)
{
	return _mm512_ternarylogic_epi64(a, b, c, 0x96);
}

static inline __m512i add(__m512i a, __m512i b)
{
	return _mm512_add_epi64(a, b);
}

#define BIG_SIGMA(x, n1, n2, n3)                                                                   \
	exclusive_or(_mm512_ror_epi64(x, n1), _mm512_ror_epi64(x, n2), _mm512_ror_epi64(x, n3))
#define SMALL_SIGMA(x, n1, n2, n3)                                                                 \
	exclusive_or(_mm512_ror_epi64(x, n1), _mm512_ror_epi64(x, n2), _mm512_srli_epi64(x, n3))

// One round: v[7 - t mod 8 …] take each other's places by index instead of moving.
static inline void round_of(__m512i v[8], unsigned t, __m512i word)
{
	__m512i *const a = &v[(0u - t) & 7], *const b = &v[(1u - t) & 7],
		       *const c = &v[(2u - t) & 7];
	__m512i *const d = &v[(3u - t) & 7], *const e = &v[(4u - t) & 7],
		       *const f = &v[(5u - t) & 7];
	__m512i *const g = &v[(6u - t) & 7], *const h = &v[(7u - t) & 7];
	const __m512i choice = _mm512_ternarylogic_epi64(*e, *f, *g, 0xca);
	const __m512i majority = _mm512_ternarylogic_epi64(*a, *b, *c, 0xe8);
	const __m512i first = add(add(*h, word), add(choice, BIG_SIGMA(*e, 14, 18, 41)));

	*d = add(*d, first);
	*h = add(first, add(majority, BIG_SIGMA(*a, 28, 34, 39)));
}

// FIPS 180-4 section 6.4.2, in the lanes that run. Uses block up.
static void compress(__m512i state[8], __m512i block[16], __mmask8 running)
{
	__m512i v[8];

	for (int i = 0; i < 8; i++)
		v[i] = state[i];
	for (unsigned t = 0; t < 80; t += 16) {
#pragma GCC unroll 16
		for (unsigned i = 0; i < 16; i++) {
			const __m512i k = _mm512_set1_epi64((long long)round_constant[t + i]);

			round_of(v, i, add(block[i], k));
			if (t == 64)
				continue;
			block[i] = add(add(block[i], SMALL_SIGMA(block[(i + 1) & 15], 1, 8, 7)),
				add(block[(i + 9) & 15],
					SMALL_SIGMA(block[(i + 14) & 15], 19, 61, 6)));
		}
	}
	for (int i = 0; i < 8; i++)
		state[i] = _mm512_mask_add_epi64(state[i], running, state[i], v[i]);
}

// Words of half a block, one vector each.
static void turn(__m512i half[LANES], __m512i words[8])
{
	const __m512i big_endian =
		_mm512_broadcast_i32x4(_mm_set_epi64x(0x08090a0b0c0d0e0f, 0x0001020304050607));

	for (int l = 0; l < LANES; l++)
		half[l] = _mm512_shuffle_epi8(half[l], big_endian);
	lg_x8_transpose(half, words);
}

static void first_half(
	const uint8_t *const r[LANES], const uint8_t *const a[LANES], __m512i words[8])
{
	__m512i half[LANES];

	for (int l = 0; l < LANES; l++)
		half[l] = _mm512_inserti64x4(
			_mm512_castsi256_si512(_mm256_loadu_si256((const void *)r[l])),
			_mm256_loadu_si256((const void *)a[l]), 1);
	turn(half, words);
}

// The messages' halves i; what a lane without one gets does not matter.
static void later_half(const struct lg_sha512_message messages[LANES], size_t i, __m512i words[8])
{
	__m512i half[LANES];

	for (int l = 0; l < LANES; l++)
		half[l] = _mm512_loadu_si512(
			lg_sha512_message_half(&messages[l], i < messages[l].halves ? i : 0));
	turn(half, words);
}

void lg_sha512x8_signed(const uint8_t *const r[8], const uint8_t *const a[8],
	const uint8_t *const m[8], const uint32_t m_bytes[8], uint64_t digest[8][8])
{
	const __m512i swap =
		_mm512_broadcast_i32x4(_mm_set_epi64x(0x08090a0b0c0d0e0f, 0x0001020304050607));
	struct lg_sha512_message messages[LANES];
	__m512i state[8], block[16], rows[8];
	size_t halves = 0;

	for (int l = 0; l < LANES; l++) {
		lg_sha512_message_init(&messages[l], m[l], m_bytes[l]);
		halves = messages[l].halves > halves ? messages[l].halves : halves;
		state[l] = _mm512_set1_epi64((long long)lg_sha512_initial[l]);
	}
	first_half(r, a, block);
	for (size_t last = 0; last < halves; last += 2) {
		__mmask8 running = 0;

		for (int l = 0; l < LANES; l++)
			running |= (__mmask8)((last < messages[l].halves) << l);
		if (last > 0)
			later_half(messages, last - 1, block);
		later_half(messages, last, block + 8);
		compress(state, block, running);
	}
	for (int i = 0; i < 8; i++)
		state[i] = _mm512_shuffle_epi8(state[i], swap);
	lg_x8_transpose(state, rows);
	for (int l = 0; l < LANES; l++)
		_mm512_storeu_si512(digest[l], rows[l]);
}
