// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/engine.h"

#include <criterion/criterion.h>
#include <sodium.h>

#include <stdlib.h>

#define PAIRS 40
#define MIB ((size_t)1 << 20)

static struct lg_ed25519_engine *engine;
static struct lg_ed25519_verifier *verifier;
static struct lg_error err;

static uint8_t public_key[PAIRS][LG_PUBLIC_KEY_BYTES];
static uint8_t secret_key[PAIRS][crypto_sign_SECRETKEYBYTES];

static void set_up(void)
{
	for (uint8_t i = 0; i < PAIRS; i++) {
		const uint8_t seed[crypto_sign_SEEDBYTES] = {i};

		crypto_sign_seed_keypair(public_key[i], secret_key[i], seed);
	}
}

static void tear_down(void)
{
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_engine_free(engine);
}

TestSuite(keys, .init = set_up, .fini = tear_down);

static void open_engine_of(enum lg_ed25519_kind kind, size_t table_bytes, uint32_t keys_expected)
{
	const struct lg_ed25519_options options = {
		.kind = kind, .table_bytes = table_bytes, .keys_expected = keys_expected};

	cr_assert_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, &err), LG_OK, "%s", err.text);
}

static void open_engine(size_t table_bytes, uint32_t keys_expected)
{
	open_engine_of(LG_ED25519_PORTABLE, table_bytes, keys_expected);
}

static void close_engine(void)
{
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_engine_free(engine);
	verifier = NULL;
	engine = NULL;
}

// All but libsodium's.
static void for_each_arithmetic(void (*check)(enum lg_ed25519_kind kind))
{
	for (enum lg_ed25519_kind kind = LG_ED25519_PORTABLE; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			check(kind);
}

// Pairs first to first + count - 1.
static struct lg_ed25519_keys *build(uint32_t first, uint32_t count)
{
	struct lg_ed25519_keys *keys;

	cr_assert_eq(lg_ed25519_keys_build(engine, public_key + first, count, &keys, &err), LG_OK,
		"%s", err.text);
	return keys;
}

// A good signature of each of the pairs and a damaged one of each.
static void expect_verdicts(const struct lg_ed25519_keys *keys, uint32_t first, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		uint8_t signature[LG_SIGNATURE_BYTES], valid[2];
		struct lg_ed25519_item items[2] = {
			{(const uint8_t *)"message", signature, 7, i, NULL},
			{(const uint8_t *)"massage", signature, 7, i, NULL}};

		crypto_sign_detached(
			signature, NULL, (const uint8_t *)"message", 7, secret_key[first + i]);
		lg_ed25519_verify_known(verifier, keys, items, 2, valid);
		cr_assert_eq(valid[0], 1, "pair %u", first + i);
		cr_assert_eq(valid[1], 0, "pair %u", first + i);
	}
}

static uint32_t tables(void)
{
	return lg_ed25519_engine_layout(engine).tables;
}

static unsigned areas_in_use(void)
{
	unsigned count = 0;

	for (unsigned i = 0; i < LG_ARENA_AREAS; i++)
		count += engine->arena.in_use[i];
	return count;
}

static uint8_t *first_table(const struct lg_ed25519_keys *keys)
{
	return engine->arena.start + (size_t)keys->key[0].known.slot * LG_SLOT_BYTES;
}

Test(keys, one_more_key_costs_one_table)
{
	struct lg_ed25519_keys *two, *three;
	uint8_t mark;

	open_engine(4 * MIB, 4);
	two = build(0, 2);
	cr_expect_eq(tables(), 2);
	mark = ++first_table(two)[LG_SLOT_BYTES - 1]; // a byte that no arithmetic reads
	three = build(0, 3);
	cr_expect_eq(tables(), 3);
	cr_expect_eq(first_table(three)[LG_SLOT_BYTES - 1], mark, "the table was built again");
	expect_verdicts(three, 0, 3);
	lg_ed25519_keys_free(two);
	cr_expect_eq(tables(), 3);
	expect_verdicts(three, 0, 3);
	lg_ed25519_keys_free(three);
	cr_expect_eq(tables(), 0);
}

Test(keys, a_key_named_twice_has_one_table)
{
	struct lg_ed25519_keys *keys;
	uint8_t twice[2][LG_PUBLIC_KEY_BYTES];

	open_engine(4 * MIB, 4);
	memcpy(twice[0], public_key[5], sizeof(twice[0]));
	memcpy(twice[1], public_key[5], sizeof(twice[1]));
	cr_assert_eq(lg_ed25519_keys_build(engine, twice, 2, &keys, &err), LG_OK);
	cr_expect_eq(tables(), 1);
	expect_verdicts(keys, 5, 1);
	lg_ed25519_keys_free(keys);
	cr_expect_eq(tables(), 0);
}

Test(keys, a_cell_serves_one_key_after_another)
{
	open_engine(2 * MIB, 1);
	for (uint32_t i = 0; i < PAIRS; i++) {
		struct lg_ed25519_keys *const keys = build(i, 1);

		expect_verdicts(keys, i, 1);
		lg_ed25519_keys_free(keys);
	}
	cr_expect_eq(areas_in_use(), 1);
}

Test(keys, more_keys_than_expected_have_narrower_tables)
{
	struct lg_ed25519_layout before, after;
	struct lg_ed25519_keys *few, *many;

	open_engine(8 * MIB, 2);
	few = build(0, 2);
	before = lg_ed25519_engine_layout(engine);
	many = build(0, PAIRS);
	after = lg_ed25519_engine_layout(engine);
	cr_expect_lt(after.key_width, before.key_width);
	cr_expect_gt(after.additions, before.additions);
	cr_expect_eq(after.base_width, before.base_width);
	cr_expect_eq(after.tables, PAIRS);
	cr_expect_leq(after.table_bytes, 8 * MIB);
	cr_expect_eq(areas_in_use(), 2);
	expect_verdicts(few, 0, 2);
	expect_verdicts(many, 0, PAIRS);
	lg_ed25519_keys_free(few);
	cr_expect_eq(areas_in_use(), 1);
	expect_verdicts(many, 0, PAIRS);
	lg_ed25519_keys_free(many);
}

Test(keys, all_keys_may_change_while_those_before_are_in_use)
{
	struct lg_ed25519_keys *before, *after;
	uint32_t width;

	open_engine(4 * MIB, 4);
	width = lg_ed25519_engine_layout(engine).key_width;
	before = build(0, 4);
	after = build(4, 4);
	cr_expect_eq(lg_ed25519_engine_layout(engine).key_width, width);
	expect_verdicts(before, 0, 4);
	expect_verdicts(after, 4, 4);
	lg_ed25519_keys_free(before);
	expect_verdicts(after, 4, 4);
	lg_ed25519_keys_free(after);
}

Test(keys, refuses_more_layouts_at_once_than_there_are_areas)
{
	struct lg_ed25519_keys *keys[LG_ARENA_AREAS], *refused;
	uint32_t at_once;

	open_engine(2 * MIB, 1);
	at_once = engine->shelf->cell_count;
	cr_assert_leq(at_once * (LG_ARENA_AREAS + 1), PAIRS);
	for (uint32_t i = 0; i < LG_ARENA_AREAS; i++)
		keys[i] = build(i * at_once, at_once);
	cr_expect_eq(lg_ed25519_keys_build(engine, public_key + LG_ARENA_AREAS * at_once, at_once,
			     &refused, &err),
		LG_E_STATE);
	for (uint32_t i = 0; i < LG_ARENA_AREAS; i++) {
		expect_verdicts(keys[i], i * at_once, at_once);
		lg_ed25519_keys_free(keys[i]);
	}
	keys[0] = build(0, at_once);
	expect_verdicts(keys[0], 0, at_once);
	lg_ed25519_keys_free(keys[0]);
}

Test(keys, refuses_more_keys_than_the_narrowest_tables_have_room_for)
{
	struct lg_ed25519_keys *keys = NULL;

	open_engine(MIB, 1);
	cr_assert_eq(lg_ed25519_keys_build(engine, public_key, PAIRS, &keys, &err), LG_E_NO_SPACE);
	cr_expect_null(keys);
	cr_expect_eq(tables(), 0, "cells are still held");
	keys = build(0, 1);
	expect_verdicts(keys, 0, 1);
	lg_ed25519_keys_free(keys);
}

Test(keys, keys_that_libsodium_refuses_have_no_table_and_fail_every_signature)
{
	// Of order 4; y = p; y = 2, which no point has.
	uint8_t keys_bytes[4][LG_PUBLIC_KEY_BYTES] = {{0}, {0xed}, {2}};
	struct lg_ed25519_keys *keys;

	memset(keys_bytes[1] + 1, 0xff, 30);
	keys_bytes[1][31] = 0x7f;
	memcpy(keys_bytes[3], public_key[0], sizeof(keys_bytes[3]));
	open_engine(4 * MIB, 4);
	cr_assert_eq(lg_ed25519_keys_build(engine, keys_bytes, 4, &keys, &err), LG_OK);
	cr_expect_eq(tables(), 1);
	for (uint32_t i = 0; i < 4; i++) {
		// R = B, S = 1 holds for A = 0, and would for a key taken for the neutral element.
		uint8_t signature[LG_SIGNATURE_BYTES] = {[32] = 1}, valid = 2;
		const struct lg_ed25519_item item = {(const uint8_t *)"", signature, 0, i, NULL};

		lg_point_encode(lg_point_base(), signature);
		lg_ed25519_verify_known(verifier, keys, &item, 1, &valid);
		cr_expect_eq(valid, 0, "key %u", i);
	}
	lg_ed25519_keys_free(keys);
}

// The decoy that stands for a refused key multiplies like a multiple of B, so signatures can be
// made that hold for it: with windows of one width for all it is the key -B, and for S = r - k the
// sum S·B + k·B is R = r·B.
static void forge(const uint8_t key[LG_PUBLIC_KEY_BYTES], uint8_t signature[LG_SIGNATURE_BYTES])
{
	const uint8_t r[32] = {77};
	uint8_t digest[crypto_hash_sha512_BYTES], k[32];
	crypto_hash_sha512_state hash;

	cr_assert_eq(crypto_scalarmult_ed25519_base_noclamp(signature, r), 0);
	crypto_hash_sha512_init(&hash);
	crypto_hash_sha512_update(&hash, signature, 32);
	crypto_hash_sha512_update(&hash, key, LG_PUBLIC_KEY_BYTES);
	crypto_hash_sha512_update(&hash, (const uint8_t *)"message", 7);
	crypto_hash_sha512_final(&hash, digest);
	crypto_core_ed25519_scalar_reduce(k, digest);
	crypto_core_ed25519_scalar_sub(signature + 32, r, k);
}

static void refuse_what_is_forged(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = {
		.kind = kind, .table_bytes = MIB, .key_width = 6, .base_width = 6};
	uint8_t refused[1][LG_PUBLIC_KEY_BYTES] = {{2}}, nobody[LG_PUBLIC_KEY_BYTES] = {0};
	uint8_t forged[2][LG_SIGNATURE_BYTES], valid[2] = {2, 2};
	const struct lg_ed25519_item items[2] = {
		{(const uint8_t *)"message", forged[0], 7, 0, NULL},
		{(const uint8_t *)"message", forged[1], 7, 1, NULL}};
	struct lg_ed25519_keys *keys;

	forge(refused[0], forged[0]);
	forge(nobody, forged[1]);
	cr_assert_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_ed25519_keys_build(engine, refused, 1, &keys, &err), LG_OK);
	lg_ed25519_verify_known(verifier, keys, items, 2, valid);
	cr_expect_eq(valid[0], 0, "%s: by a refused key", lg_ed25519_kind_name(kind));
	cr_expect_eq(valid[1], 0, "%s: by an index beyond keys", lg_ed25519_kind_name(kind));
	lg_ed25519_keys_free(keys);
	close_engine();
}

Test(keys, signatures_forged_for_the_decoy_are_refused)
{
	for_each_arithmetic(refuse_what_is_forged);
}

static void expect_refused(struct lg_ed25519_options options, int code)
{
	struct lg_ed25519_engine *refused = NULL;

	cr_expect_eq(lg_ed25519_engine_new(&options, &refused, &err), code, "%s", err.text);
	cr_expect_null(refused);
}

Test(keys, an_engine_refuses_tables_that_there_cannot_be)
{
	struct lg_ed25519_options options = {
		.kind = LG_ED25519_PORTABLE, .table_bytes = 4 * MIB, .keys_expected = 1};

	options.key_width = LG_COMB_WIDTH_MIN - 1;
	expect_refused(options, LG_E_CONFIG);
	options.key_width = LG_COMB_WIDTH_MAX + 1;
	expect_refused(options, LG_E_CONFIG);
	options.key_width = 9;
	options.base_width = 8;
	expect_refused(options, LG_E_CONFIG);
	options.base_width = 16;
	expect_refused(options, LG_E_CONFIG);
	options.key_width = options.base_width = 0;
	options.table_bytes = 100000;
	expect_refused(options, LG_E_CONFIG);
	options.table_bytes = SIZE_MAX;
	expect_refused(options, LG_E_CONFIG);
}

Test(keys, an_engine_takes_the_widths_that_it_is_given)
{
	const struct lg_ed25519_options options = {.kind = LG_ED25519_PORTABLE,
		.table_bytes = 8 * MIB,
		.keys_expected = 2,
		.key_width = 6,
		.base_width = 11};
	struct lg_ed25519_layout layout;
	struct lg_ed25519_keys *keys;

	cr_assert_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, &err), LG_OK, "%s", err.text);
	keys = build(0, 2);
	layout = lg_ed25519_engine_layout(engine);
	cr_expect_eq(layout.key_width, 6);
	cr_expect_eq(layout.base_width, 11);
	cr_expect_eq(layout.additions, 42 + 23);
	cr_expect_eq(layout.table_bytes, (23576 + 2 * 1419) * LG_SLOT_BYTES);
	expect_verdicts(keys, 0, 2);
	lg_ed25519_keys_free(keys);
}

static void pass_at_every_width(enum lg_ed25519_kind kind)
{
	for (uint32_t width = LG_COMB_WIDTH_MIN; width <= 14; width++) {
		const struct lg_ed25519_options options = {.kind = kind,
			.table_bytes = 64 * MIB,
			.key_width = width,
			.base_width = width};

		cr_assert_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_OK, "%s", err.text);
		cr_expect_eq(lg_ed25519_engine_self_test(engine, &err), LG_OK, "%s", err.text);
		cr_expect_eq(areas_in_use(), 1);
		cr_expect_eq(tables(), 0);
		close_engine();
	}
}

Test(keys, an_engine_passes_its_self_test_at_every_width)
{
	for_each_arithmetic(pass_at_every_width);
}

static void expect_failure(uint32_t window, uint8_t *slots, size_t bytes)
{
	uint8_t *const right = malloc(bytes);

	memcpy(right, slots, bytes);
	for (size_t at = 0; at < bytes; at += LG_SLOT_BYTES)
		memcpy(slots + at, right + LG_SLOT_BYTES, LG_SLOT_BYTES); // digit 1
	cr_expect_eq(lg_ed25519_engine_self_test(engine, &err), LG_E_HOST, "%s, window %u",
		lg_ed25519_kind_name(engine->arithmetic->kind), window);
	memcpy(slots, right, bytes);
	free(right);
}

static void fail_by_each_window(enum lg_ed25519_kind kind)
{
	open_engine_of(kind, MIB, 1);
	for (uint32_t i = 0; i < engine->base.base.windows; i++)
		expect_failure(i,
			engine->arena.start + (size_t)engine->base.base.first[i] * LG_SLOT_BYTES,
			(lg_comb_digit_max(&engine->base.base, i) + (size_t)1) * LG_SLOT_BYTES);
	cr_expect_eq(lg_ed25519_engine_self_test(engine, &err), LG_OK, "%s", err.text);
	close_engine();
}

Test(keys, an_engine_fails_its_self_test_when_a_window_of_its_table_is_wrong)
{
	for_each_arithmetic(fail_by_each_window);
}

static const struct lg_arithmetic *honest;
static uint32_t
	wrong_from; // which verdict, counted from the start of the self-test, is turned over
static uint32_t verdicts;

static void turn_over(uint32_t count, uint8_t *valid)
{
	if (wrong_from >= verdicts && wrong_from < verdicts + count)
		valid[wrong_from - verdicts] ^= 1;
	verdicts += count;
}

static void err_by_known_keys(void *workspace, const struct lg_tables *t,
	const struct lg_known_key *const *keys, const struct lg_ed25519_item *items, uint32_t count,
	uint8_t *valid)
{
	honest->verify_known(workspace, t, keys, items, count, valid);
	turn_over(count, valid);
}

static void err_by_any_key(void *workspace, const struct lg_tables *t,
	const struct lg_ed25519_item *items, uint32_t count, uint8_t *valid)
{
	honest->verify_any(workspace, t, items, count, valid);
	turn_over(count, valid);
}

static void expect_one_error_found(const struct lg_arithmetic *erring)
{
	engine->arithmetic = erring;
	for (wrong_from = 0, verdicts = UINT32_MAX; wrong_from < verdicts; wrong_from += 7) {
		verdicts = 0;
		if (lg_ed25519_engine_self_test(engine, &err) == LG_OK)
			break;
	}
	cr_expect_gt(wrong_from, 100);
	cr_expect_geq(
		wrong_from, verdicts, "verdict %u of %u is not looked at", wrong_from, verdicts);
	engine->arithmetic = honest;
}

Test(keys, an_engine_fails_its_self_test_by_a_single_wrong_verdict)
{
	struct lg_arithmetic known, any;

	open_engine(MIB, 1);
	honest = engine->arithmetic;
	known = any = *honest;
	known.verify_known = err_by_known_keys;
	any.verify_any = err_by_any_key;
	expect_one_error_found(&known);
	expect_one_error_found(&any);
}
