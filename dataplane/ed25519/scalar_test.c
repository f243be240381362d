// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/scalar.h"

#include "common/bytes.h"

#include <criterion/criterion.h>
#include <sodium.h>

static const uint64_t order[4] = {0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0, 0x1000000000000000};

static void expect_libsodiums_remainder(const uint64_t wide[8])
{
	uint8_t bytes[64], expected[32];
	uint64_t scalar[4];

	for (int i = 0; i < 8; i++)
		lg_put_le64(bytes + 8 * i, wide[i]);
	crypto_core_ed25519_scalar_reduce(expected, bytes);
	lg_scalar_reduce(wide, scalar);
	for (int i = 0; i < 4; i++)
		cr_assert_eq(scalar[i], lg_le64(expected + 8 * i), "word %d of %016lx…%016lx", i,
			wide[7], wide[0]);
}

Test(scalar, reduces_as_libsodium_does)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {1};
	uint64_t wide[1000][8];

	randombytes_buf_deterministic(wide, sizeof(wide), seed);
	for (int i = 0; i < 1000; i++)
		expect_libsodiums_remainder(wide[i]);
}

// Words at the ends of their range make the carries and the quotients that random ones never do.
Test(scalar, reduces_words_of_all_zeros_and_all_ones)
{
	for (unsigned pattern = 0; pattern < 1u << 8; pattern++) {
		uint64_t wide[8];

		for (int i = 0; i < 8; i++)
			wide[i] = pattern >> i & 1 ? UINT64_MAX : 0;
		expect_libsodiums_remainder(wide);
	}
}

// wide = times·L + offset, for an offset of -1, 0 or 1.
static void multiple_of_order(uint64_t wide[8], const uint64_t times[4], int offset)
{
	memset(wide, 0, 8 * sizeof(*wide));
	for (int i = 0; i < 4; i++) {
		uint64_t carry = 0;

		for (int j = 0; j < 4; j++) {
			const unsigned __int128 sum =
				(unsigned __int128)times[i] * order[j] + wide[i + j] + carry;

			wide[i + j] = (uint64_t)sum;
			carry = (uint64_t)(sum >> 64);
		}
		wide[i + 4] = carry;
	}
	for (int i = 0; i < 8 && offset != 0; i++) {
		wide[i] += (uint64_t)(int64_t)offset;
		offset = offset > 0 ? wide[i] == 0 : wide[i] == UINT64_MAX ? -1 : 0;
	}
}

Test(scalar, reduces_around_multiples_of_the_order)
{
	const uint8_t seed[randombytes_SEEDBYTES] = {2};
	uint64_t times[200][4];

	randombytes_buf_deterministic(times, sizeof(times), seed);
	for (int i = 0; i < 200; i++) {
		// Of every length, from one bit up.
		for (int word = 0; word < 4; word++)
			times[i][word] = 64 * word + 64 <= i ? times[i][word]
				: 64 * word > i              ? 0
							     : times[i][word] >> (63 - i % 64);
		times[i][0] |= 1;
		for (int offset = -1; offset <= 1; offset++) {
			uint64_t wide[8];

			multiple_of_order(wide, times[i], offset);
			expect_libsodiums_remainder(wide);
		}
	}
}

static bool canonical(const uint64_t words[4])
{
	uint8_t bytes[32];

	for (int i = 0; i < 4; i++)
		lg_put_le64(bytes + 8 * i, words[i]);
	return lg_scalar_is_canonical(bytes);
}

Test(scalar, is_canonical_below_the_order_and_not_from_it_on)
{
	uint64_t words[4];

	memcpy(words, order, sizeof(words));
	cr_expect(!canonical(words));
	words[0]--;
	cr_expect(canonical(words));
	words[0] += 2;
	cr_expect(!canonical(words));
	for (int word = 0; word < 4; word++) {
		memcpy(words, order, sizeof(words));
		words[word]++;
		cr_expect(!canonical(words), "word %d more", word);
		words[word] -= 2;
		cr_expect_eq(canonical(words), order[word] > 0, "word %d less", word);
	}
	memset(words, 0, sizeof(words));
	cr_expect(canonical(words));
	memset(words, 0xff, sizeof(words));
	cr_expect(!canonical(words));
}
