// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/verify.h"

#include "tests/lib/signature_vectors.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <sodium.h>

#include <stdlib.h>

static struct lg_ed25519_engine *engine;
static struct lg_ed25519_verifier *verifier;

// A run of items, the keys that they name, and libsodium's verdict on each.
struct pool {
	struct lg_signature_vectors vectors;
	struct lg_ed25519_item item[LG_SIGNATURE_VECTORS_MAX];
	bool expected[LG_SIGNATURE_VECTORS_MAX];
	struct lg_ed25519_keys *keys;
};

static struct pool pool;

static bool libsodium_accepts(const struct lg_ed25519_item *item)
{
	return crypto_sign_verify_detached(
		       item->signature, item->message, item->message_bytes, item->public_key) == 0;
}

static void fill_pool(void)
{
	uint8_t(*keys)[LG_PUBLIC_KEY_BYTES] = calloc(LG_SIGNATURE_VECTORS_MAX, sizeof(*keys));

	for (uint32_t i = 0; i < pool.vectors.count; i++) {
		const struct lg_signature_vector *v = &pool.vectors.vector[i];

		memcpy(keys[i], v->public_key, sizeof(keys[i]));
		pool.item[i] = (struct lg_ed25519_item){
			v->message, v->signature, v->message_bytes, i, v->public_key};
		pool.expected[i] = libsodium_accepts(&pool.item[i]);
	}
	cr_assert_eq(
		lg_ed25519_keys_build(engine, keys, pool.vectors.count, &pool.keys, NULL), LG_OK);
	// The table must not lean on the caller's bytes.
	memset(keys, 0, LG_SIGNATURE_VECTORS_MAX * sizeof(*keys));
	free(keys);
}

static void empty_pool(void)
{
	lg_ed25519_keys_free(pool.keys);
	lg_signature_vectors_free(&pool.vectors);
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_engine_free(engine);
}

TestSuite(ed25519, .fini = empty_pool);

static void open_engine(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = {
		.kind = kind,
		.table_bytes = 64 << 20,
		.keys_expected = LG_SIGNATURE_VECTORS_MAX,
	};
	struct lg_error err;

	if (!lg_ed25519_kind_runs(kind))
		cr_skip_test("SKIPPED %s: not in this build or not on this CPU",
			lg_ed25519_kind_name(kind));
	cr_assert_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_OK, "%s", err.text);
	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, &err), LG_OK, "%s", err.text);
}

static struct criterion_test_params every_kind(void)
{
	static enum lg_ed25519_kind kinds[] = {
		LG_ED25519_LIBSODIUM, LG_ED25519_PORTABLE, LG_ED25519_AVX2, LG_ED25519_IFMA};

	return cr_make_param_array(enum lg_ed25519_kind, kinds, LG_ED25519_KINDS);
}

// A test of every kind of arithmetic.
#define TestOfKinds(name, ...)                                                                     \
	static void name(void);                                                                    \
	ParameterizedTestParameters(ed25519, name)                                                 \
	{                                                                                          \
		return every_kind();                                                               \
	}                                                                                          \
	ParameterizedTest(enum lg_ed25519_kind *kind, ed25519, name, __VA_ARGS__)                  \
	{                                                                                          \
		open_engine(*kind);                                                                \
		name();                                                                            \
	}                                                                                          \
	static void name(void)

// The whole pool through both functions at once; what the source says must come out.
static void expect_the_sources_verdicts(void)
{
	uint8_t valid[LG_SIGNATURE_VECTORS_MAX];

	fill_pool();
	lg_ed25519_verify_known(verifier, pool.keys, pool.item, pool.vectors.count, valid);
	for (uint32_t i = 0; i < pool.vectors.count; i++)
		cr_expect_eq(valid[i], pool.vectors.vector[i].valid, "known key, vector %u", i);
	lg_ed25519_verify_any(verifier, pool.item, pool.vectors.count, valid);
	for (uint32_t i = 0; i < pool.vectors.count; i++)
		cr_expect_eq(valid[i], pool.vectors.vector[i].valid, "any key, vector %u", i);
}

TestOfKinds(accepts_the_signatures_of_rfc8032, .timeout = 60)
{
	lg_signature_vectors_rfc8032(&pool.vectors);
	cr_assert_eq(pool.vectors.count, 4);
	expect_the_sources_verdicts();
}

TestOfKinds(decides_wycheproof_as_expected, .timeout = 60)
{
	uint32_t valid = 0;

	if (!lg_signature_vectors_wycheproof(&pool.vectors))
		cr_skip_test("SKIPPED wycheproof: its file is not in LICGATE_VECTORS");
	expect_the_sources_verdicts();
	for (uint32_t i = 0; i < pool.vectors.count; i++)
		valid += pool.vectors.vector[i].valid;
	cr_assert_eq(pool.vectors.count, 139);
	cr_assert_eq(pool.vectors.skipped, 12);
	cr_assert_eq(valid, 88);
}

TestOfKinds(accepts_of_speccheck_what_libsodium_1_0_18_accepts, .timeout = 60)
{
	if (!lg_signature_vectors_speccheck(&pool.vectors))
		cr_skip_test("SKIPPED speccheck: its file is not in LICGATE_VECTORS");
	cr_assert_eq(pool.vectors.count, 12);
	expect_the_sources_verdicts();
}

// Batches of this size beginning at each vector in turn, so that each stands at each position.
static void expect_libsodiums_verdicts(uint32_t size)
{
	const uint32_t count = pool.vectors.count;
	uint8_t known[64], any[64];

	for (uint32_t first = 0; first < count; first++) {
		struct lg_ed25519_item batch[64];

		for (uint32_t i = 0; i < size; i++)
			batch[i] = pool.item[(first + i) % count];
		lg_ed25519_verify_known(verifier, pool.keys, batch, size, known);
		lg_ed25519_verify_any(verifier, batch, size, any);
		for (uint32_t i = 0; i < size; i++) {
			const bool expected = pool.expected[(first + i) % count];

			cr_assert_eq(known[i], expected, "size %u, vector %u at position %u, known",
				size, (first + i) % count, i);
			cr_assert_eq(any[i], expected, "size %u, vector %u at position %u, any",
				size, (first + i) % count, i);
		}
	}
}

// Good and bad signatures as neighbours: a walk through the vectors in strides.
static void mix_pool(void)
{
	struct lg_signature_vectors *v = &pool.vectors;
	struct lg_signature_vectors *mixed = calloc(1, sizeof(*mixed));
	uint32_t stride = 61;

	while (v->count % stride == 0)
		stride++;
	mixed->count = v->count;
	for (uint32_t i = 0; i < v->count; i++)
		mixed->vector[i] = v->vector[(uint64_t)i * stride % v->count];
	*v = *mixed;
	free(mixed);
}

TestOfKinds(agrees_with_libsodium_at_every_position_of_mixed_batches, .timeout = 60)
{
	lg_signature_vectors_rfc8032(&pool.vectors);
	if (!lg_signature_vectors_wycheproof(&pool.vectors) ||
		!lg_signature_vectors_speccheck(&pool.vectors))
		cr_skip_test("SKIPPED mixed batches: the vectors are not in LICGATE_VECTORS");
	mix_pool();
	fill_pool();
	for (uint32_t size = 1; size <= 9; size++)
		expect_libsodiums_verdicts(size);
	expect_libsodiums_verdicts(64);
}

// A signature of our own with one bit of it, of the key or of the message turned over.
static void expect_refused(const struct lg_signature_vector *changed)
{
	struct lg_ed25519_item item = {changed->message, changed->signature, changed->message_bytes,
		0, changed->public_key};
	uint8_t key[1][LG_PUBLIC_KEY_BYTES];
	struct lg_ed25519_keys *keys;
	uint8_t valid[2] = {2, 2};

	memcpy(key[0], changed->public_key, sizeof(key[0]));
	cr_assert_eq(lg_ed25519_keys_build(engine, key, 1, &keys, NULL), LG_OK);
	lg_ed25519_verify_known(verifier, keys, &item, 1, &valid[0]);
	lg_ed25519_verify_any(verifier, &item, 1, &valid[1]);
	cr_expect_eq(valid[0], 0);
	cr_expect_eq(valid[1], 0);
	lg_ed25519_keys_free(keys);
}

TestOfKinds(refuses_every_single_bit_error, .timeout = 60)
{
	struct lg_signature_vector v;

	lg_signature_vectors_rfc8032(&pool.vectors);
	v = pool.vectors.vector[3];
	for (unsigned bit = 0; bit < 8 * sizeof(v.signature); bit++) {
		v.signature[bit / 8] ^= 1u << bit % 8;
		expect_refused(&v);
		v.signature[bit / 8] ^= 1u << bit % 8;
	}
	for (unsigned bit = 0; bit < 8 * sizeof(v.public_key); bit++) {
		v.public_key[bit / 8] ^= 1u << bit % 8;
		expect_refused(&v);
		v.public_key[bit / 8] ^= 1u << bit % 8;
	}
	for (unsigned bit = 0; bit < 8 * v.message_bytes; bit++) {
		v.message[bit / 8] ^= 1u << bit % 8;
		expect_refused(&v);
		v.message[bit / 8] ^= 1u << bit % 8;
	}
	v.message_bytes--;
	expect_refused(&v);
}

TestOfKinds(fails_a_key_index_that_is_not_there, .timeout = 60)
{
	uint8_t valid[3] = {2, 2, 2};
	struct lg_ed25519_item items[3];

	lg_signature_vectors_rfc8032(&pool.vectors);
	fill_pool();
	for (unsigned i = 0; i < 3; i++)
		items[i] = pool.item[0];
	items[1].key = pool.vectors.count;
	items[2].key = UINT32_MAX;
	lg_ed25519_verify_known(verifier, pool.keys, items, 3, valid);
	cr_assert_eq(valid[0], 1);
	cr_assert_eq(valid[1], 0);
	cr_assert_eq(valid[2], 0);
}

TestOfKinds(fails_a_good_signature_under_another_key, .timeout = 60)
{
	struct lg_ed25519_item item;
	uint8_t valid = 2;

	lg_signature_vectors_rfc8032(&pool.vectors);
	fill_pool();
	item = pool.item[0];
	item.key = 1;
	lg_ed25519_verify_known(verifier, pool.keys, &item, 1, &valid);
	cr_assert_eq(valid, 0);
}

TestOfKinds(leaves_verdicts_alone_when_the_batch_is_empty, .timeout = 60)
{
	uint8_t valid = 2;

	lg_signature_vectors_rfc8032(&pool.vectors);
	fill_pool();
	lg_ed25519_verify_known(verifier, pool.keys, pool.item, 0, &valid);
	lg_ed25519_verify_any(verifier, pool.item, 0, &valid);
	cr_assert_eq(valid, 2);
}

TestOfKinds(prepares_no_keys_at_all, .timeout = 60)
{
	struct lg_ed25519_item item;
	uint8_t valid = 2;

	lg_signature_vectors_rfc8032(&pool.vectors);
	fill_pool();
	lg_ed25519_keys_free(pool.keys);
	cr_assert_eq(lg_ed25519_keys_build(engine, NULL, 0, &pool.keys, NULL), LG_OK);
	item = pool.item[0];
	lg_ed25519_verify_known(verifier, pool.keys, &item, 1, &valid);
	cr_assert_eq(valid, 0);
}

Test(ed25519, names_every_kind)
{
	cr_expect_str_eq(lg_ed25519_kind_name(LG_ED25519_LIBSODIUM), "libsodium");
	cr_expect_str_eq(lg_ed25519_kind_name(LG_ED25519_PORTABLE), "portable");
	cr_expect_str_eq(lg_ed25519_kind_name(LG_ED25519_AVX2), "avx2");
	cr_expect_str_eq(lg_ed25519_kind_name(LG_ED25519_IFMA), "avx512ifma");
	cr_expect(lg_ed25519_kind_runs(LG_ED25519_LIBSODIUM));
	cr_expect(lg_ed25519_kind_runs(lg_ed25519_kind_best()));
}
