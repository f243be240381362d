// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/sha512x8.h"

#include "common/bytes.h"
#include "dataplane/ed25519/arithmetic.h"

#include <criterion/criterion.h>
#include <sodium.h>

#include <sys/mman.h>
#include <unistd.h>

#define LANES 8
#define MESSAGE_BYTES_MAX 4096

static uint8_t r[LANES][32], a[LANES][32], message[LANES][MESSAGE_BYTES_MAX];

static void begin(void)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {8};

	if (!lg_arithmetic_ifma.runs())
		cr_skip_test("SKIPPED sha512x8: this CPU has no AVX-512 with IFMA");
	randombytes_buf_deterministic(message, sizeof(message), seed);
	memcpy(r, message[1], sizeof(r));
	memcpy(a, message[2], sizeof(a));
}

TestSuite(sha512x8, .init = begin, .timeout = 60);

static void expect_libsodiums_digests(const uint8_t *const m[LANES], const uint32_t m_bytes[LANES])
{
	const uint8_t *rs[LANES], *as[LANES];
	uint64_t digest[LANES][8];

	for (int l = 0; l < LANES; l++) {
		rs[l] = r[l];
		as[l] = a[l];
	}
	lg_sha512x8_signed(rs, as, m, m_bytes, digest);
	for (int l = 0; l < LANES; l++) {
		uint8_t expected[crypto_hash_sha512_BYTES];
		crypto_hash_sha512_state state;

		crypto_hash_sha512_init(&state);
		crypto_hash_sha512_update(&state, r[l], 32);
		crypto_hash_sha512_update(&state, a[l], 32);
		crypto_hash_sha512_update(&state, m[l], m_bytes[l]);
		crypto_hash_sha512_final(&state, expected);
		for (int i = 0; i < 8; i++)
			cr_assert_eq(digest[l][i], lg_le64(expected + 8 * i), "lane %d of %u bytes",
				l, m_bytes[l]);
	}
}

// Lane l has l strides more than lane 0, so that lanes end together, one after the other, and in
// all orders, as lengths go round.
Test(sha512x8, hashes_lanes_of_all_lengths)
{
	for (uint32_t stride = 0; stride < 300; stride += stride < 20 ? 1 : 37)
		for (uint32_t least = 0; least < 300; least++) {
			const uint8_t *m[LANES];
			uint32_t m_bytes[LANES];

			for (uint32_t l = 0; l < LANES; l++) {
				m[l] = message[l];
				m_bytes[l] = (least + l * stride) % 301;
			}
			expect_libsodiums_digests(m, m_bytes);
		}
}

Test(sha512x8, hashes_long_messages_beside_short_ones)
{
	for (unsigned round = 0; round < 500; round++) {
		const uint8_t *m[LANES];
		uint32_t m_bytes[LANES];

		for (int l = 0; l < LANES; l++) {
			m_bytes[l] = randombytes_uniform(MESSAGE_BYTES_MAX + 1) >> (round % 3 * 4);
			m[l] = m_bytes[l] ? message[l] : NULL;
		}
		expect_libsodiums_digests(m, m_bytes);
	}
}

// Each message ends where its page does, and what comes then cannot be read.
Test(sha512x8, reads_nothing_beyond_a_message)
{
	const size_t page_bytes = (size_t)sysconf(_SC_PAGESIZE);
	const uint8_t *m[LANES];
	uint8_t *page[LANES];

	for (int l = 0; l < LANES; l++) {
		page[l] = mmap(NULL, 2 * page_bytes, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
		cr_assert_neq(page[l], MAP_FAILED);
		cr_assert_eq(mprotect(page[l] + page_bytes, page_bytes, PROT_NONE), 0);
		memcpy(page[l], message[l], page_bytes);
	}
	for (uint32_t bytes = 0; bytes < 400; bytes++) {
		uint32_t m_bytes[LANES];

		for (uint32_t l = 0; l < LANES; l++) {
			m_bytes[l] = bytes + 17 * l;
			m[l] = page[l] + page_bytes - m_bytes[l];
		}
		expect_libsodiums_digests(m, m_bytes);
	}
}
