// SPDX-License-Identifier: Apache-2.0
#include "keys/keypair.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static void start(void)
{
	struct lg_error err;

	cr_assert_eq(lg_keys_init(&err), 0, "%s", err.text);
}

TestSuite(keypair, .init = start);

// RFC 8032 section 7.1: TEST 1, TEST 2, TEST 3 and TEST SHA(abc); kids by SHA-256.
static const struct {
	const char *seed, *public_key, *message, *signature, *kid;
} rfc8032[] = {
	{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
		"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
		"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc6"
		"1e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
		"21fe31dfa154a261"},
	{"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
		"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
		"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e45"
		"8f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
		"39f713d0a644253f"},
	{"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
		"fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
		"6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae"
		"67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
		"dac073e0123bdea5"},
	{"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
		"ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
		"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836"
		"ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
		"dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfd"
		"fbc7c66431e0303dca179c138ac17ad9bef1177331a704",
		"5f9b247e2a654719"},
};

static void expect_hex(const uint8_t *data, size_t len, const char *wanted)
{
	char text[2 * 64 + 1];

	lg_hex(text, data, len);
	cr_expect_str_eq(text, wanted);
}

Test(keypair, signs_as_rfc8032_says)
{
	for (size_t i = 0; i < sizeof(rfc8032) / sizeof(rfc8032[0]); i++) {
		uint8_t seed[LG_SEED_BYTES], message[64], signature[LG_SIGNATURE_BYTES];
		const size_t len = strlen(rfc8032[i].message) / 2;
		struct lg_keypair *pair;

		cr_assert(lg_unhex(seed, sizeof(seed), rfc8032[i].seed));
		cr_assert(lg_unhex(message, len, rfc8032[i].message));
		pair = lg_keypair_from_seed(seed);
		cr_assert_not_null(pair);
		expect_hex(lg_keypair_seed(pair), LG_SEED_BYTES, rfc8032[i].seed);
		expect_hex(lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES, rfc8032[i].public_key);
		expect_hex(lg_keypair_kid(pair), LG_KID_BYTES, rfc8032[i].kid);
		lg_keypair_sign(pair, message, len, signature);
		expect_hex(signature, sizeof(signature), rfc8032[i].signature);
		cr_expect(lg_signature_verify(lg_keypair_public(pair), message, len, signature));
		lg_keypair_free(pair);
	}
}

Test(keypair, signs_and_verifies_an_empty_message_without_bytes)
{
	struct lg_keypair *const pair = lg_keypair_new();
	uint8_t signature[LG_SIGNATURE_BYTES];

	cr_assert_not_null(pair);
	lg_keypair_sign(pair, NULL, 0, signature);
	cr_expect(lg_signature_verify(lg_keypair_public(pair), NULL, 0, signature));
	lg_keypair_free(pair);
}

Test(keypair, refuses_every_flipped_bit)
{
	const uint8_t message[] = "one message";
	struct lg_keypair *const pair = lg_keypair_new();
	uint8_t signature[LG_SIGNATURE_BYTES], public_key[LG_PUBLIC_KEY_BYTES];
	uint8_t other[sizeof(message)];

	cr_assert_not_null(pair);
	memcpy(public_key, lg_keypair_public(pair), sizeof(public_key));
	lg_keypair_sign(pair, message, sizeof(message), signature);
	for (size_t bit = 0; bit < 8 * sizeof(signature); bit++) {
		signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(lg_signature_verify(public_key, message, sizeof(message), signature));
		signature[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	for (size_t bit = 0; bit < 8 * sizeof(public_key); bit++) {
		public_key[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(lg_signature_verify(public_key, message, sizeof(message), signature));
		public_key[bit / 8] ^= (uint8_t)(1 << bit % 8);
	}
	for (size_t bit = 0; bit < 8 * sizeof(message); bit++) {
		memcpy(other, message, sizeof(other));
		other[bit / 8] ^= (uint8_t)(1 << bit % 8);
		cr_expect_not(lg_signature_verify(public_key, other, sizeof(other), signature));
	}
	cr_expect_not(lg_signature_verify(public_key, message, sizeof(message) - 1, signature));
	cr_expect(lg_signature_verify(public_key, message, sizeof(message), signature));
	lg_keypair_free(pair);
}

Test(keypair, differs_every_time)
{
	struct lg_keypair *const a = lg_keypair_new();
	struct lg_keypair *const b = lg_keypair_new();

	cr_assert(a && b);
	cr_expect_neq(memcmp(lg_keypair_seed(a), lg_keypair_seed(b), LG_SEED_BYTES), 0);
	lg_keypair_free(a);
	lg_keypair_free(b);
	lg_keypair_free(NULL);
}

// The row of /proc/self/smaps for the mapping that holds address: its permissions and VmFlags.
static void mapping_of(const void *address, char permissions[5], char flags[256])
{
	FILE *const maps = fopen("/proc/self/smaps", "r");
	uint64_t from, to;
	bool inside = false;
	char line[512];

	cr_assert_not_null(maps);
	flags[0] = 0;
	while (fgets(line, sizeof(line), maps)) {
		char found[5];

		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &from, &to, found) == 3) {
			inside = (uintptr_t)address >= from && (uintptr_t)address < to;
			if (inside)
				memcpy(permissions, found, 5);
		} else if (inside) {
			sscanf(line, "VmFlags: %255[^\n]", flags);
		}
	}
	fclose(maps);
}

// A sanitizer may put a function that does nothing in the place of mlock(): then even memory that
// does not exist can be locked.
static void skip_where_nothing_is_locked(void)
{
	if (mlock(NULL, 1) == 0)
		cr_skip_test("SKIPPED locked memory: this build locks nothing (sanitizer)");
}

Test(keypair, stays_in_locked_memory_out_of_core_dumps)
{
	struct lg_keypair *const pair = lg_keypair_new();
	char permissions[5], flags[256];

	skip_where_nothing_is_locked();
	cr_assert_not_null(pair);
	mapping_of(pair, permissions, flags);
	cr_expect_str_eq(permissions, "r--p");
	if (flags[0] == 0)
		cr_skip_test("SKIPPED memory flags: this kernel's smaps has no VmFlags");
	cr_expect_not_null(strstr(flags, "lo"), "not locked: %s", flags);
	cr_expect_not_null(strstr(flags, "dd"), "in core dumps: %s", flags);
	lg_keypair_free(pair);
}

Test(keypair, refuses_memory_that_cannot_be_locked)
{
	const uint8_t seed[LG_SEED_BYTES] = {1};

	skip_where_nothing_is_locked();
	cr_assert_eq(setrlimit(RLIMIT_MEMLOCK, &(struct rlimit){0, 0}), 0);
	if (geteuid() == 0) // root may lock whatever the limit says
		cr_assert_eq(setresuid(65534, 65534, 65534), 0);
	cr_expect_null(lg_keypair_new());
	cr_expect_null(lg_keypair_from_seed(seed));
}
