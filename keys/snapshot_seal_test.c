// SPDX-License-Identifier: Apache-2.0
#include "keys/snapshot_seal.h"

#include "tests/lib/hex.h"

#include <criterion/criterion.h>

// A delta with one change, made by an independent implementation (Python with hashlib and PyNaCl)
// and signed by the key of seed 21 21 … 21.
#define SEALED                                                                                     \
	"4c47534e415030310100020001000000e80000000000000003000000000000000200000000000000"         \
	"01000000000000007ba8da769b01000048cca97f8993ffae0224dec3c7194bc67e15e8601a0cacc8"         \
	"9aa6ac0f27bd74532fe54b2d4d865431000000000000000000000000000000000000000000000000"         \
	"0000000000000000d3c3dcc4a32ca4efb84b17df94b4e67d838e2f15cb36ff935686417b8fbb53b3"         \
	"7012b9ed759d953661336ca7fe487ec411dac608e4ca34b142d95f69dda2b0000800000000000000"         \
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
	uint8_t made[SEALED_BYTES], *placed[LG_SECTION_END];
	struct lg_snapshot fields = {
		.kind = LG_SNAPSHOT_DELTA,
		.epoch = 3,
		.generation = 2,
		.base_generation = 1,
		.made_at_ms = INT64_C(1767225600123),
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
