// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/sha512x4.h"

#include "dataplane/ed25519/sha512_message.h"

#include <immintrin.h>

#define LANES 4

// One row a word, one column a lane.
struct words {
	_Alignas(32) uint64_t state[8][LANES];
	uint64_t block[16][LANES];
	uint64_t running[LANES]; // all ones where the lane has this block, else 0
};

// FIPS 180-4 section 6.4.2: adds block to state in the lanes that run. Uses block up.
void lg_sha512x4_compress(
	uint64_t state[8][LANES], uint64_t block[16][LANES], const uint64_t running[LANES]);

static __m256i two_words_of(const uint8_t *lane, const uint8_t *lane_after_next)
{
	const __m256i big_endian = _mm256_set_epi64x(
		0x08090a0b0c0d0e0f, 0x0001020304050607, 0x08090a0b0c0d0e0f, 0x0001020304050607);

	return _mm256_shuffle_epi8(
		_mm256_loadu2_m128i((const void *)lane_after_next, (const void *)lane), big_endian);
}

// Four words of the block from 32 bytes of each lane.
static void gather(uint64_t words[4][LANES], const uint8_t *const from[LANES], size_t offset)
{
	for (int i = 0; i < 4; i += 2, offset += 16) {
		const __m256i even = two_words_of(from[0] + offset, from[2] + offset);
		const __m256i odd = two_words_of(from[1] + offset, from[3] + offset);

		_mm256_store_si256((void *)words[i], _mm256_unpacklo_epi64(even, odd));
		_mm256_store_si256((void *)words[i + 1], _mm256_unpackhi_epi64(even, odd));
	}
}

// Half a block of the messages' halves i; what a lane without one gets does not matter.
static void gather_half(
	uint64_t words[8][LANES], const struct lg_sha512_message messages[LANES], size_t i)
{
	const uint8_t *from[LANES];

	for (int l = 0; l < LANES; l++)
		from[l] = lg_sha512_message_half(&messages[l], i < messages[l].halves ? i : 0);
	gather(words, from, 0);
	gather(words + 4, from, 32);
}

static void compress(
	struct words *words, const struct lg_sha512_message messages[LANES], size_t last_half)
{
	for (int l = 0; l < LANES; l++)
		words->running[l] = -(uint64_t)(last_half < messages[l].halves);
	gather_half(words->block + 8, messages, last_half);
	lg_sha512x4_compress(words->state, words->block, words->running);
}

void lg_sha512x4_signed(const uint8_t *const r[4], const uint8_t *const a[4],
	const uint8_t *const m[4], const uint32_t m_bytes[4], uint64_t digest[4][8])
{
	struct lg_sha512_message messages[LANES];
	struct words words;
	size_t halves = 0;

	for (int l = 0; l < LANES; l++) {
		lg_sha512_message_init(&messages[l], m[l], m_bytes[l]);
		halves = messages[l].halves > halves ? messages[l].halves : halves;
		for (int i = 0; i < 8; i++)
			words.state[i][l] = lg_sha512_initial[i];
	}
	gather(words.block, r, 0);
	gather(words.block + 4, a, 0);
	compress(&words, messages, 0);
	for (size_t i = 2; i < halves; i += 2) {
		gather_half(words.block, messages, i - 1);
		compress(&words, messages, i);
	}
	for (int l = 0; l < LANES; l++)
		for (int i = 0; i < 8; i++)
			digest[l][i] = __builtin_bswap64(words.state[i][l]);
}
