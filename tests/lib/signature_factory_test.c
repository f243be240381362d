// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/signature_factory.h"

#include <criterion/criterion.h>
#include <sodium.h>

#define NEUTRAL lg_small_order[0].bytes
#define CASES_PER_FAMILY 40

static struct lg_signature_factory factory;

static void make_factory(void)
{
	lg_signature_factory_init(&factory, 1);
}

TestSuite(signature_factory, .init = make_factory);

static void add(uint8_t sum[32], const uint8_t other[32])
{
	cr_assert_eq(crypto_core_ed25519_add(sum, sum, other), 0);
}

// libsodium multiplies no points of mixed order, but it adds them.
static void multiply(uint8_t out[32], const uint8_t scalar[32], const uint8_t point[32])
{
	memcpy(out, NEUTRAL, 32);
	for (int bit = 255; bit >= 0; bit--) {
		add(out, out);
		if (scalar[bit / 8] >> bit % 8 & 1)
			add(out, point);
	}
}

Test(signature_factory, knows_all_encodings_of_small_order)
{
	uint8_t point[32];

	memcpy(point, NEUTRAL, 32);
	for (unsigned i = 0; i < LG_TORSION_POINTS; i++) {
		cr_assert_arr_eq(lg_small_order[i].bytes, point, 32);
		add(point, lg_small_order[1].bytes);
	}
	cr_assert_arr_eq(point, NEUTRAL, 32);
	for (unsigned i = LG_TORSION_POINTS; i < LG_SMALL_ORDER_ENCODINGS; i++) {
		memcpy(point, lg_small_order[i].bytes, 32);
		add(point, NEUTRAL);
		cr_assert_arr_eq(point, lg_small_order[lg_small_order[i].multiple].bytes, 32);
		cr_assert_arr_neq(point, lg_small_order[i].bytes, 32);
	}
}

Test(signature_factory, makes_only_the_first_two_families_acceptable)
{
	for (unsigned family = 0; family < LG_SIGNATURE_FAMILIES; family++)
		for (uint32_t i = 0; i < CASES_PER_FAMILY; i++) {
			struct lg_signature_case made;

			lg_signature_factory_make_one(&factory, i, family, &made);
			cr_expect_eq(made.accepted, family <= LG_SIGNATURE_MIXED_GOOD, "%s, %u",
				lg_signature_family_text(family), i);
			if (made.key != LG_FACTORY_STRANGER)
				cr_expect_arr_eq(made.public_key, factory.key[made.key], 32);
			lg_signature_case_fini(&made);
		}
}

// SB - R - kA
static void remainder_of_equation(const struct lg_signature_case *c, uint8_t out[32])
{
	crypto_hash_sha512_state state;
	uint8_t wide[64], k[32], ka[32];

	crypto_hash_sha512_init(&state);
	crypto_hash_sha512_update(&state, c->signature, 32);
	crypto_hash_sha512_update(&state, c->public_key, 32);
	crypto_hash_sha512_update(&state, c->message, c->message_bytes);
	crypto_hash_sha512_final(&state, wide);
	crypto_core_ed25519_scalar_reduce(k, wide);
	multiply(ka, k, c->public_key);
	if (sodium_is_zero(c->signature + 32, 32))
		memcpy(out, NEUTRAL, 32);
	else
		cr_assert_eq(crypto_scalarmult_ed25519_base_noclamp(out, c->signature + 32), 0);
	cr_assert_eq(crypto_core_ed25519_sub(out, out, c->signature), 0);
	cr_assert_eq(crypto_core_ed25519_sub(out, out, ka), 0);
}

static bool is_of_small_order(const uint8_t point[32])
{
	for (unsigned i = 0; i < LG_TORSION_POINTS; i++)
		if (memcmp(point, lg_small_order[i].bytes, 32) == 0)
			return true;
	return false;
}

Test(signature_factory, lets_the_cofactor_alone_decide_shifted_signatures)
{
	for (uint32_t i = 0; i < CASES_PER_FAMILY; i++) {
		struct lg_signature_case made;
		uint8_t left[32];

		lg_signature_factory_make_one(&factory, i, LG_SIGNATURE_TORSION_SHIFTED, &made);
		remainder_of_equation(&made, left);
		cr_expect(is_of_small_order(left));
		cr_expect_arr_neq(left, NEUTRAL, 32);
		lg_signature_case_fini(&made);
	}
}

// So that nothing but the rule on small orders refuses them.
Test(signature_factory, makes_the_equation_hold_where_small_orders_are_refused)
{
	static const enum lg_signature_family families[] = {LG_SIGNATURE_R_SMALL_ORDER,
		LG_SIGNATURE_KEY_SMALL_ORDER, LG_SIGNATURE_ALL_SMALL_ORDER};

	for (uint32_t i = 0; i < 3 * CASES_PER_FAMILY; i++) {
		struct lg_signature_case made;
		uint8_t left[32];

		lg_signature_factory_make_one(&factory, i, families[i % 3], &made);
		remainder_of_equation(&made, left);
		cr_expect_arr_eq(left, NEUTRAL, 32, "%s", lg_signature_family_text(made.family));
		lg_signature_case_fini(&made);
	}
}

Test(signature_factory, makes_the_same_from_the_same_seed)
{
	struct lg_signature_factory same, other;
	struct lg_signature_case made, again;

	lg_signature_factory_init(&same, 1);
	lg_signature_factory_init(&other, 2);
	cr_assert_arr_eq(factory.key, same.key, sizeof(same.key));
	cr_assert_arr_neq(factory.key[0], other.key[0], 32);
	for (uint32_t i = 0; i < CASES_PER_FAMILY; i++) {
		lg_signature_factory_make(&factory, i, &made);
		lg_signature_factory_make(&same, i, &again);
		cr_expect_arr_eq(made.signature, again.signature, LG_SIGNATURE_BYTES);
		cr_expect_arr_eq(made.public_key, again.public_key, LG_PUBLIC_KEY_BYTES);
		cr_assert_eq(made.message_bytes, again.message_bytes);
		cr_expect_arr_eq(made.message, again.message, made.message_bytes);
		lg_signature_case_fini(&made);
		lg_signature_case_fini(&again);
	}
}

Test(signature_factory, makes_every_family_and_messages_of_many_lengths)
{
	uint32_t made_of[LG_SIGNATURE_FAMILIES] = {0};
	uint32_t longest = 0, empty = 0, unaligned = 0;

	for (uint32_t i = 0; i < 2000; i++) {
		struct lg_signature_case made;

		lg_signature_factory_make(&factory, i, &made);
		made_of[made.family]++;
		empty += made.message_bytes == 0;
		unaligned += (uintptr_t)made.message % 8 != 0;
		if (made.message_bytes > longest)
			longest = made.message_bytes;
		lg_signature_case_fini(&made);
	}
	for (unsigned family = 0; family < LG_SIGNATURE_FAMILIES; family++)
		cr_expect_gt(made_of[family], 5, "%s", lg_signature_family_text(family));
	cr_expect_gt(empty, 5);
	cr_expect_gt(unaligned, 1000);
	cr_expect_gt(longest, LG_FACTORY_MESSAGE_MAX_BYTES - 50);
}

Test(signature_factory, makes_good_ones_by_key_and_length)
{
	for (uint32_t key = 0; key < LG_FACTORY_MIXED; key++) {
		struct lg_signature_case made;

		lg_signature_factory_make_good(&factory, 5, key, 300, &made);
		cr_expect(made.accepted);
		cr_expect_eq(made.key, key);
		cr_expect_eq(made.message_bytes, 300);
		lg_signature_case_fini(&made);
	}
}
