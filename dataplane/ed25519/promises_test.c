// SPDX-License-Identifier: Apache-2.0
// What verify.h promises about engines and keys, of every kind that runs here.
#include "tests/lib/contender.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#define MEGABYTE ((size_t)1 << 20)
#define CASES 64

static struct lg_signature_factory factory;

static struct criterion_test_params every_kind(void)
{
	static enum lg_ed25519_kind kinds[LG_ED25519_KINDS];
	size_t count = 0;

	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			kinds[count++] = kind;
	return cr_make_param_array(enum lg_ed25519_kind, kinds, count);
}

#define TestOfKinds(name)                                                                          \
	static void name(enum lg_ed25519_kind);                                                    \
	ParameterizedTestParameters(ed25519_promises, name)                                        \
	{                                                                                          \
		return every_kind();                                                               \
	}                                                                                          \
	ParameterizedTest(enum lg_ed25519_kind *kind, ed25519_promises, name, .timeout = 60)       \
	{                                                                                          \
		lg_signature_factory_init(&factory, 1);                                            \
		name(*kind);                                                                       \
	}                                                                                          \
	static void name(enum lg_ed25519_kind kind)

static struct lg_ed25519_options narrow(enum lg_ed25519_kind kind)
{
	return (struct lg_ed25519_options){.kind = kind,
		.table_bytes = 64 * MEGABYTE,
		.keys_expected = LG_FACTORY_KEYS,
		.key_width = 4,
		.base_width = 5};
}

static struct lg_ed25519_engine *engine_with(const struct lg_ed25519_options *options)
{
	struct lg_ed25519_engine *engine;
	struct lg_error err;

	cr_assert_eq(lg_ed25519_engine_new(options, &engine, &err), LG_OK, "%s", err.text);
	return engine;
}

static struct lg_ed25519_keys *keys_of(
	struct lg_ed25519_engine *engine, uint32_t first, uint32_t count)
{
	struct lg_ed25519_keys *keys;
	struct lg_error err;

	cr_assert_eq(lg_ed25519_keys_build(engine, factory.key + first, count, &keys, &err), LG_OK,
		"%s", err.text);
	return keys;
}

static bool has_tables(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	const bool has = lg_ed25519_engine_layout(engine).base_width > 0;

	lg_ed25519_engine_free(engine);
	return has;
}

// Do keys, which are the factory's from the first on, verify as libsodium does?
static void expect_right_verdicts(struct lg_ed25519_engine *engine,
	const struct lg_ed25519_keys *keys, uint32_t first, uint32_t count)
{
	struct lg_signature_case made[CASES];
	struct lg_ed25519_item items[CASES];
	struct lg_ed25519_verifier *verifier;
	struct lg_error err;
	uint8_t valid[CASES];

	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, &err), LG_OK, "%s", err.text);
	for (uint32_t i = 0; i < CASES; i++) {
		lg_signature_factory_make(&factory, i, &made[i]);
		items[i] = lg_contender_item(&made[i]);
		items[i].key -= first; // keys before the first wrap to an index that is not there
	}
	lg_ed25519_verify_known(verifier, keys, items, CASES, valid);
	for (uint32_t i = 0; i < CASES; i++) {
		cr_expect_eq(valid[i], made[i].accepted && items[i].key < count, "%s, key %u",
			lg_signature_family_text(made[i].family), made[i].key);
		lg_signature_case_fini(&made[i]);
	}
	lg_ed25519_verifier_free(verifier);
}

Test(ed25519_promises, libsodium_runs_everywhere_and_the_best_is_the_last_that_runs)
{
	cr_expect(lg_ed25519_kind_runs(LG_ED25519_LIBSODIUM));
	cr_expect(lg_ed25519_kind_runs(lg_ed25519_kind_best()));
	for (unsigned kind = lg_ed25519_kind_best() + 1; kind < LG_ED25519_KINDS; kind++)
		cr_expect_not(lg_ed25519_kind_runs(kind));
}

Test(ed25519_promises, refuses_a_kind_that_does_not_run_here)
{
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++) {
		const struct lg_ed25519_options options = narrow(kind);
		struct lg_ed25519_engine *engine = NULL;
		struct lg_error err;

		if (lg_ed25519_kind_runs(kind))
			continue;
		cr_expect_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_E_HOST);
		cr_expect_eq(lg_ed25519_engine_new(&options, &engine, NULL), LG_E_HOST);
		cr_expect_null(engine);
		cr_expect(strstr(err.text, lg_ed25519_kind_name(kind)));
	}
}

static void expect_refused(struct lg_ed25519_options options)
{
	struct lg_ed25519_engine *engine = NULL;
	struct lg_error err;

	cr_expect_eq(lg_ed25519_engine_new(&options, &engine, &err), LG_E_CONFIG,
		"widths %u and %u, %zu bytes", options.key_width, options.base_width,
		options.table_bytes);
	cr_expect_null(engine);
}

TestOfKinds(refuses_less_memory_than_the_narrowest_tables_take)
{
	const struct lg_ed25519_options options = {
		.kind = kind, .table_bytes = 4096, .keys_expected = 1};

	if (has_tables(kind))
		expect_refused(options);
}

TestOfKinds(refuses_widths_that_there_are_not)
{
	static const uint32_t widths[] = {1, 3, 19, 64, UINT32_MAX};

	if (!has_tables(kind))
		return;
	for (unsigned i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
		struct lg_ed25519_options options = narrow(kind);

		options.table_bytes = SIZE_MAX / 2;
		options.key_width = widths[i];
		expect_refused(options);
		options = narrow(kind);
		options.table_bytes = SIZE_MAX / 2;
		options.base_width = widths[i];
		expect_refused(options);
	}
}

TestOfKinds(lays_tables_out_as_asked)
{
	struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	const struct lg_ed25519_layout layout = lg_ed25519_engine_layout(engine);

	lg_ed25519_engine_free(engine);
	cr_expect_eq(layout.kind, kind);
	cr_expect_eq(layout.tables, 0);
	if (layout.base_width == 0) {
		cr_expect_eq(layout.key_width + layout.additions, 0);
		cr_expect_eq(layout.table_bytes, 0);
		return;
	}
	cr_expect_eq(layout.key_width, 4);
	cr_expect_eq(layout.base_width, 5);
	cr_expect_gt(layout.table_bytes, 0);
	options.key_width = options.base_width = 6;
	engine = engine_with(&options);
	cr_expect_lt(lg_ed25519_engine_layout(engine).additions, layout.additions);
	lg_ed25519_engine_free(engine);
}

TestOfKinds(makes_windows_as_wide_as_memory_allows)
{
	uint32_t width = 0, additions = UINT32_MAX;

	if (!has_tables(kind))
		return;
	for (size_t bytes = 8 * MEGABYTE; bytes <= 32 * MEGABYTE; bytes *= 2) {
		const struct lg_ed25519_options options = {
			.kind = kind, .table_bytes = bytes, .keys_expected = 8};
		struct lg_ed25519_engine *engine = engine_with(&options);
		struct lg_ed25519_keys *keys = keys_of(engine, 0, 8);
		const struct lg_ed25519_layout layout = lg_ed25519_engine_layout(engine);

		cr_expect_leq(layout.table_bytes, bytes);
		cr_expect_gt(layout.table_bytes, bytes / 8);
		cr_expect_geq(layout.key_width, width);
		cr_expect_lt(layout.additions, additions);
		width = layout.key_width;
		additions = layout.additions;
		lg_ed25519_keys_free(keys);
		lg_ed25519_engine_free(engine);
	}
}

TestOfKinds(shares_the_tables_that_keys_in_use_have)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	struct lg_ed25519_keys *first = keys_of(engine, 0, 8);
	struct lg_ed25519_keys *second = keys_of(engine, 1, 8);
	const bool tables = has_tables(kind);

	cr_expect_eq(lg_ed25519_engine_layout(engine).tables, tables ? 9 : 0);
	expect_right_verdicts(engine, first, 0, 8);
	lg_ed25519_keys_free(first);
	cr_expect_eq(lg_ed25519_engine_layout(engine).tables, tables ? 8 : 0);
	expect_right_verdicts(engine, second, 1, 8);
	lg_ed25519_keys_free(second);
	cr_expect_eq(lg_ed25519_engine_layout(engine).tables, 0);
	lg_ed25519_engine_free(engine);
}

TestOfKinds(uses_the_memory_of_freed_tables_again)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	size_t bytes = 0;

	for (uint32_t round = 0; round < 8; round++) {
		struct lg_ed25519_keys *keys = keys_of(engine, round % 16, 4);

		if (round == 0)
			bytes = lg_ed25519_engine_layout(engine).table_bytes;
		cr_expect_eq(lg_ed25519_engine_layout(engine).table_bytes, bytes);
		expect_right_verdicts(engine, keys, round % 16, 4);
		lg_ed25519_keys_free(keys);
	}
	lg_ed25519_engine_free(engine);
}

TestOfKinds(takes_more_keys_than_were_expected)
{
	const struct lg_ed25519_options options = {
		.kind = kind, .table_bytes = 32 * MEGABYTE, .keys_expected = 2};
	struct lg_ed25519_engine *engine = engine_with(&options);
	struct lg_ed25519_keys *few = keys_of(engine, 0, 2);
	struct lg_ed25519_keys *many = keys_of(engine, 0, LG_FACTORY_KEYS);

	cr_expect_leq(lg_ed25519_engine_layout(engine).table_bytes, options.table_bytes);
	expect_right_verdicts(engine, few, 0, 2);
	expect_right_verdicts(engine, many, 0, LG_FACTORY_KEYS);
	lg_ed25519_keys_free(few);
	expect_right_verdicts(engine, many, 0, LG_FACTORY_KEYS);
	lg_ed25519_keys_free(many);
	lg_ed25519_engine_free(engine);
}

TestOfKinds(prepares_one_key_under_two_numbers)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	uint8_t twice[2][LG_PUBLIC_KEY_BYTES];
	struct lg_ed25519_keys *keys;
	struct lg_ed25519_verifier *verifier;
	struct lg_signature_case made;
	struct lg_ed25519_item items[2];
	uint8_t valid[2] = {2, 2};

	memcpy(twice[0], factory.key[3], LG_PUBLIC_KEY_BYTES);
	memcpy(twice[1], factory.key[3], LG_PUBLIC_KEY_BYTES);
	cr_assert_eq(lg_ed25519_keys_build(engine, twice, 2, &keys, NULL), LG_OK);
	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, NULL), LG_OK);
	lg_signature_factory_make_good(&factory, 1, 3, 300, &made);
	items[0] = items[1] = lg_contender_item(&made);
	items[0].key = 0;
	items[1].key = 1;
	lg_ed25519_verify_known(verifier, keys, items, 2, valid);
	cr_expect_eq(valid[0], 1);
	cr_expect_eq(valid[1], 1);
	lg_signature_case_fini(&made);
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_keys_free(keys);
	lg_ed25519_engine_free(engine);
}

TestOfKinds(accepts_keys_that_libsodium_refuses_and_verifies_nothing_by_them)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	const uint32_t count = LG_FACTORY_KEYS - LG_FACTORY_SMALL_ORDER;
	struct lg_ed25519_keys *keys = keys_of(engine, LG_FACTORY_SMALL_ORDER, count);
	struct lg_ed25519_verifier *verifier;

	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, NULL), LG_OK);
	for (uint32_t i = 0; i < CASES; i++) {
		struct lg_signature_case made;
		struct lg_ed25519_item item;
		uint8_t valid = 2;

		lg_signature_factory_make_one(&factory, i,
			i % 2 ? LG_SIGNATURE_KEY_SMALL_ORDER : LG_SIGNATURE_KEY_NONCANONICAL,
			&made);
		item = lg_contender_item(&made);
		item.key -= LG_FACTORY_SMALL_ORDER;
		lg_ed25519_verify_known(verifier, keys, &item, 1, &valid);
		cr_expect_eq(valid, 0);
		lg_signature_case_fini(&made);
	}
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_keys_free(keys);
	lg_ed25519_engine_free(engine);
}

TestOfKinds(takes_any_count_at_once)
{
	static const struct lg_signature_case *batch[LG_CONTENDER_BATCH_MAX];
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_signature_case made[CASES];
	struct lg_contender contender;

	lg_contender_init(&contender, &options, &factory);
	for (uint32_t i = 0; i < CASES; i++)
		lg_signature_factory_make(&factory, i, &made[i]);
	for (uint32_t i = 0; i < LG_CONTENDER_BATCH_MAX; i++)
		batch[i] = &made[i % CASES];
	for (unsigned contest = 0; contest < LG_CONTESTS; contest++)
		cr_expect_eq(
			lg_contender_mistakes(&contender, contest, batch, LG_CONTENDER_BATCH_MAX),
			0);
	for (uint32_t i = 0; i < CASES; i++)
		lg_signature_case_fini(&made[i]);
	lg_contender_fini(&contender);
}

TestOfKinds(says_where_the_time_of_known_keys_went)
{
	const struct lg_ed25519_options options = narrow(kind);
	struct lg_ed25519_engine *engine = engine_with(&options);
	struct lg_ed25519_keys *keys = keys_of(engine, 0, 1);
	struct lg_ed25519_verifier *verifier;
	struct lg_ed25519_spent before, after;
	struct lg_signature_case made;
	struct lg_ed25519_item item;
	uint8_t valid;

	cr_assert_eq(lg_ed25519_verifier_new(engine, &verifier, NULL), LG_OK);
	lg_signature_factory_make(&factory, 0, &made);
	item = lg_contender_item(&made);
	before = lg_ed25519_verifier_spent(verifier);
	cr_expect_eq(before.scalars_ticks | before.sum_ticks | before.settle_ticks, 0);
	lg_ed25519_verify_known(verifier, keys, &item, 1, &valid);
	after = lg_ed25519_verifier_spent(verifier);
#ifdef __x86_64__
	cr_expect_eq(after.scalars_ticks > 0, has_tables(kind));
	cr_expect_eq(after.sum_ticks > 0, has_tables(kind));
	cr_expect_eq(after.settle_ticks > 0, has_tables(kind));
#endif
	lg_signature_case_fini(&made);
	lg_ed25519_verifier_free(verifier);
	lg_ed25519_keys_free(keys);
	lg_ed25519_engine_free(engine);
}
