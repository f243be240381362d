// SPDX-License-Identifier: Apache-2.0
#include "keys/snapshot_seal.h"

#include "tests/lib/hex.h"

#include <criterion/criterion.h>

// A delta with one change, made by an independent implementation (Python with hashlib and
// cryptography) and signed by the key of seed 21 21 … 21.
#define SEALED                                                                                     \
	"4c47534e415030310200020001000000e80000000000000003000000000000000200000000000000"         \
	"01000000000000007ba8da769b01000048cca97f8993ffae0224dec3c7194bc67e15e8601a0cacc8"         \
	"9aa6ac0f27bd74532fe54b2d4d86543184151719db93da63760af1ea4c799a7d724d804f419b04f0"         \
	"17c0a8b8ff0bf0910d5f441a41a6f9edcb0527c6e58bd137201d18a8b210e86b44e72ced7e5e055e"         \
	"7e7d9cf735cf847b74047bad23a2944cbb22dba9bcc4a762ca40222b3a8c7e020800000000000000"         \
	"d8000000000000001000000000000000b0ad0100671200000800000000000000"
#define SEALED_BYTES ((sizeof(SEALED) - 1) / 2)
#define NOW INT64_C(1767225600)

static struct lg_keypair *key;
static uint8_t file[SEALED_BYTES];
static struct lg_snapshot snapshot;
static struct lg_status_key status;
static struct lg_trust_list trust;
static struct lg_error err;

static void start(void)
{
	uint8_t seed[LG_SEED_BYTES];

	cr_assert_eq(lg_keys_init(&err), 0);
	memset(seed, 0x21, sizeof(seed));
	key = lg_keypair_from_seed(seed);
	cr_assert_not_null(key);
	hex_bytes(file, sizeof(file), SEALED);
	cr_assert_eq(lg_snapshot_parse((struct lg_bytes){file, sizeof(file)}, &snapshot, &err), 0,
		"%s", err.text);
	memcpy(status.kid, lg_keypair_kid(key), LG_KID_BYTES);
	memcpy(status.public_key, lg_keypair_public(key), LG_PUBLIC_KEY_BYTES);
	status.not_before = NOW - 10;
	status.not_after = NOW + 10;
	trust = (struct lg_trust_list){.version = 7, .status_count = 1, .statuses = &status};
}

static void finish(void)
{
	lg_keypair_free(key);
}

TestSuite(snapshot_seal, .init = start, .fini = finish);

Test(snapshot_seal, seals_as_another_implementation_does)
{
	static const uint8_t entry_bytes[LG_ENTRY_BYTES] = {
		0xb0, 0xad, 0x01, 0, 0x67, 0x12, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0};
	// One list, 110000, of 8192 licences.
	static const uint8_t root[LG_SNAPSHOT_LEAF_BYTES] = {0x84, 0x15, 0x17, 0x19, 0xdb, 0x93,
		0xda, 0x63, 0x76, 0x0a, 0xf1, 0xea, 0x4c, 0x79, 0x9a, 0x7d, 0x72, 0x4d, 0x80, 0x4f,
		0x41, 0x9b, 0x04, 0xf0, 0x17, 0xc0, 0xa8, 0xb8, 0xff, 0x0b, 0xf0, 0x91};
	uint8_t made[SEALED_BYTES], *placed[LG_SECTION_END];
	struct lg_snapshot fields = {
		.kind = LG_SNAPSHOT_DELTA,
		.epoch = 3,
		.generation = 2,
		.base_generation = 1,
		.made_at_ms = INT64_C(1767225600123),
		.root = root,
	};

	fields.sections[LG_SECTION_CHANGES] = (struct lg_bytes){entry_bytes, sizeof(entry_bytes)};
	cr_assert_eq(lg_snapshot_bytes(fields.sections), SEALED_BYTES);
	lg_snapshot_write(&fields, made, placed);
	lg_snapshot_seal(made, sizeof(made), key);
	cr_expect_eq(memcmp(made, file, sizeof(file)), 0);
}

Test(snapshot_seal, verifies_what_another_implementation_sealed)
{
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW, &err), 0, "%s", err.text);
}

Test(snapshot_seal, refuses_every_flipped_bit_for_its_own_reason)
{
	for (size_t bit = 0; bit < 8 * sizeof(file); bit++) {
		const size_t at = bit / 8;
		int right = LG_E_SIGNATURE;

		if (at >= LG_SNAPSHOT_HEADER_BYTES)
			right = LG_E_HASH;
		else if (at >= LG_SNAPSHOT_AT_KID && at < LG_SNAPSHOT_AT_HASH)
			right = LG_E_KEY;
		file[at] ^= (uint8_t)(1 << bit % 8);
		cr_expect_eq(
			lg_snapshot_verify(&snapshot, &trust, NOW, &err), right, "byte %zu", at);
		file[at] ^= (uint8_t)(1 << bit % 8);
	}
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW, NULL), 0);
}

// A base whose sections hold the bytes 1, 2, 3 … by type.
static size_t seal_base(uint8_t *made, size_t room, uint8_t *placed[LG_SECTION_END])
{
	static const uint8_t bytes[LG_SECTION_END][8] = {
		{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
	struct lg_snapshot fields = {.kind = LG_SNAPSHOT_BASE, .generation = 2};

	for (unsigned type = LG_SECTION_TRUST_LIST; type < LG_SECTION_END; type++)
		if (type != LG_SECTION_CHANGES)
			fields.sections[type] = (struct lg_bytes){bytes[type], 1 + type % 3};
	cr_assert_leq(lg_snapshot_bytes(fields.sections), room);
	lg_snapshot_write(&fields, made, placed);
	lg_snapshot_seal(made, lg_snapshot_bytes(fields.sections), key);
	return lg_snapshot_bytes(fields.sections);
}

Test(snapshot_seal, hashes_all_but_what_the_table_root_covers)
{
	uint8_t made[1024], again[1024], *placed[LG_SECTION_END];
	const size_t len = seal_base(made, sizeof(made), placed);

	for (size_t at = LG_SNAPSHOT_HEADER_BYTES; at < len; at++) {
		bool covered = true;

		for (unsigned type = 0; type < LG_SECTION_END; type++)
			if ((type == LG_SECTION_DICTIONARY || type == LG_SECTION_CODES ||
				    type == LG_SECTION_EXACT) &&
				made + at >= placed[type] &&
				made + at < placed[type] + 1 + type % 3)
				covered = false;
		memcpy(again, made, len);
		again[at] ^= 0x80;
		if (covered && (at - LG_SNAPSHOT_HEADER_BYTES) % LG_SNAPSHOT_SECTION_BYTES >= 8 &&
			at < (size_t)(placed[LG_SECTION_TRUST_LIST] - made))
			continue; // an offset or length: only of a table that parsing accepts
		lg_snapshot_seal(again, len, key);
		cr_expect_eq(
			memcmp(again + LG_SNAPSHOT_AT_HASH, made + LG_SNAPSHOT_AT_HASH, 32) != 0,
			covered, "byte %zu", at);
	}
}

Test(snapshot_seal, refuses_a_key_outside_its_window)
{
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW - 11, &err), LG_E_KEY);
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW - 10, &err), 0);
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW + 9, &err), 0);
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW + 10, &err), LG_E_KEY);
	cr_expect_not_null(strstr(err.text, "48cca97f8993ffae"), "%s", err.text);
}

Test(snapshot_seal, refuses_a_key_that_the_trust_list_does_not_name)
{
	trust.status_count = 0;
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW, &err), LG_E_KEY);
}

// A root or issuer key must not be able to seal, even one whose kid collides.
Test(snapshot_seal, refuses_another_key_under_the_same_kid)
{
	struct lg_keypair *const other = lg_keypair_new();

	cr_assert_not_null(other);
	memcpy(status.public_key, lg_keypair_public(other), LG_PUBLIC_KEY_BYTES);
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW, &err), LG_E_SIGNATURE);
	lg_keypair_free(other);
}

Test(snapshot_seal, refuses_a_signature_without_the_context)
{
	lg_keypair_sign(key, file, LG_SNAPSHOT_SIGNED_BYTES, file + LG_SNAPSHOT_AT_SIGNATURE);
	cr_expect_eq(lg_snapshot_verify(&snapshot, &trust, NOW, &err), LG_E_SIGNATURE);
}
