// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/sha512x4.h"

#include "common/bytes.h"

#include <criterion/criterion.h>
#include <sodium.h>

#include <sys/mman.h>
#include <unistd.h>

#define LANES 4
#define LENGTHS 301 // 0 … 300: up to three blocks
#define MESSAGE_BYTES_MAX 4096

static uint8_t commitment[LANES][32], key[LANES][32], message[LANES][MESSAGE_BYTES_MAX];

static void begin(void)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {1};
	uint8_t bytes[sizeof(commitment) + sizeof(key) + sizeof(message)];

	if (!__builtin_cpu_supports("avx2"))
		cr_skip_test("SKIPPED sha512x4: this CPU has no AVX2");
	randombytes_buf_deterministic(bytes, sizeof(bytes), seed);
	memcpy(commitment, bytes, sizeof(commitment));
	memcpy(key, bytes + sizeof(commitment), sizeof(key));
	memcpy(message, bytes + sizeof(commitment) + sizeof(key), sizeof(message));
}

TestSuite(sha512x4, .init = begin);

static void hash_by_libsodium(
	uint64_t digest[8], const uint8_t *r, const uint8_t *a, const uint8_t *m, uint32_t m_bytes)
{
	uint8_t bytes[crypto_hash_sha512_BYTES];
	crypto_hash_sha512_state state;

	crypto_hash_sha512_init(&state);
	crypto_hash_sha512_update(&state, r, 32);
	crypto_hash_sha512_update(&state, a, 32);
	crypto_hash_sha512_update(&state, m, m_bytes);
	crypto_hash_sha512_final(&state, bytes);
	for (int i = 0; i < 8; i++)
		digest[i] = lg_le64(bytes + 8 * i);
}

static void expect_libsodiums_digests(const uint8_t *const r[LANES], const uint8_t *const a[LANES],
	const uint8_t *const m[LANES], const uint32_t m_bytes[LANES])
{
	uint64_t digest[LANES][8], expected[8];

	lg_sha512x4_signed(r, a, m, m_bytes, digest);
	for (int l = 0; l < LANES; l++) {
		hash_by_libsodium(expected, r[l], a[l], m[l], m_bytes[l]);
		cr_assert_arr_eq(digest[l], expected, sizeof(expected),
			"lane %d of lengths %u %u %u %u", l, m_bytes[0], m_bytes[1], m_bytes[2],
			m_bytes[3]);
	}
}

// Lengths x, y, x + y and x + 2y modulo 301: over all x and y, any two lanes meet in every pair of
// lengths, because 1, 2 and the differences of the factors have inverses modulo 301.
Test(sha512x4, hashes_any_two_lengths_in_any_two_lanes, .timeout = 60)
{
	static uint64_t expected[LANES][LENGTHS][8];
	const uint8_t *r[LANES], *a[LANES], *m[LANES];

	for (int l = 0; l < LANES; l++) {
		r[l] = commitment[l];
		a[l] = key[l];
		m[l] = message[l];
		for (uint32_t n = 0; n < LENGTHS; n++)
			hash_by_libsodium(expected[l][n], r[l], a[l], m[l], n);
	}
	for (uint32_t x = 0; x < LENGTHS; x++)
		for (uint32_t y = 0; y < LENGTHS; y++) {
			const uint32_t m_bytes[LANES] = {
				x, y, (x + y) % LENGTHS, (x + 2 * y) % LENGTHS};
			uint64_t digest[LANES][8];

			lg_sha512x4_signed(r, a, m, m_bytes, digest);
			for (int l = 0; l < LANES; l++)
				cr_assert_eq(memcmp(digest[l], expected[l][m_bytes[l]],
						     sizeof(digest[l])),
					0, "lane %d of lengths %u %u %u %u", l, m_bytes[0],
					m_bytes[1], m_bytes[2], m_bytes[3]);
		}
}

Test(sha512x4, hashes_long_messages_of_any_lengths_at_any_address)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {2};
	uint32_t random[3000][LANES][4];

	randombytes_buf_deterministic(random, sizeof(random), seed);
	for (int i = 0; i < 3000; i++) {
		const uint8_t *r[LANES], *a[LANES], *m[LANES];
		uint32_t m_bytes[LANES];

		for (int l = 0; l < LANES; l++) {
			const uint32_t offset = random[i][l][2] % 64;

			r[l] = message[l] + random[i][l][0] % (MESSAGE_BYTES_MAX - 31);
			a[l] = message[l] + random[i][l][1] % (MESSAGE_BYTES_MAX - 31);
			m[l] = message[l] + offset;
			m_bytes[l] = random[i][l][3] % (MESSAGE_BYTES_MAX - offset + 1);
		}
		expect_libsodiums_digests(r, a, m, m_bytes);
	}
}

Test(sha512x4, takes_no_message_for_an_empty_one)
{
	const uint8_t *const r[LANES] = {
		commitment[0], commitment[1], commitment[2], commitment[3]};
	const uint8_t *const a[LANES] = {key[0], key[1], key[2], key[3]};
	const uint8_t *const m[LANES] = {NULL, message[1], NULL, NULL};
	const uint32_t m_bytes[LANES] = {0, 200, 0, 0};

	expect_libsodiums_digests(r, a, m, m_bytes);
}

// A page of random bytes between two that nobody may read.
static uint8_t *guarded_page(size_t page_bytes)
{
	uint8_t *const at =
		mmap(NULL, 3 * page_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	cr_assert_neq(at, MAP_FAILED);
	cr_assert_eq(mprotect(at + page_bytes, page_bytes, PROT_READ | PROT_WRITE), 0);
	randombytes_buf(at + page_bytes, page_bytes);
	return at + page_bytes;
}

// A read beside the bytes ends the test with SIGSEGV.
Test(sha512x4, reads_not_a_byte_beside_what_it_is_given)
{
	const size_t page_bytes = (size_t)sysconf(_SC_PAGESIZE);
	uint8_t *page[3][LANES];

	for (int i = 0; i < 3; i++)
		for (int l = 0; l < LANES; l++)
			page[i][l] = guarded_page(page_bytes);
	for (uint32_t n = 0; n < 2 * LENGTHS; n++) {
		const bool at_end = n < LENGTHS;
		const uint8_t *r[LANES], *a[LANES], *m[LANES];
		uint32_t m_bytes[LANES];

		for (uint32_t l = 0; l < LANES; l++) {
			m_bytes[l] = (n + 64 * l) % LENGTHS;
			r[l] = page[0][l] + (at_end ? page_bytes - 32 : 0);
			a[l] = page[1][l] + (at_end ? page_bytes - 32 : 0);
			m[l] = page[2][l] + (at_end ? page_bytes - m_bytes[l] : 0);
		}
		expect_libsodiums_digests(r, a, m, m_bytes);
	}
}
