// SPDX-License-Identifier: Apache-2.0
// One bad signature among good ones touches no verdict but its own.
#include "tests/lib/contender.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#define BATCH 256
#define MESSAGE_BYTES 300

// What the bad one is, in turn.
static const enum lg_signature_family poisons[] = {
	LG_SIGNATURE_TORSION_SHIFTED,
	LG_SIGNATURE_S_PLUS_L,
	LG_SIGNATURE_MESSAGE_BIT,
	LG_SIGNATURE_R_SMALL_ORDER,
	LG_SIGNATURE_KEY_SMALL_ORDER,
	LG_SIGNATURE_R_NOISE,
	LG_SIGNATURE_KEY_DAMAGED,
};
#define POISONS (sizeof(poisons) / sizeof(poisons[0]))

static struct lg_signature_factory factory;
static struct lg_signature_case good[BATCH], bad[BATCH];

static void make_cases(void)
{
	lg_signature_factory_init(&factory, 1);
	for (uint32_t i = 0; i < BATCH; i++) {
		lg_signature_factory_make_good(
			&factory, i, i % LG_FACTORY_MIXED, MESSAGE_BYTES, &good[i]);
		lg_signature_factory_make_one(&factory, i, poisons[i % POISONS], &bad[i]);
		cr_assert(good[i].accepted && !bad[i].accepted);
	}
}

static void free_cases(void)
{
	for (uint32_t i = 0; i < BATCH; i++) {
		lg_signature_case_fini(&good[i]);
		lg_signature_case_fini(&bad[i]);
	}
}

static void judge(enum lg_ed25519_kind kind, enum lg_contest contest)
{
	const struct lg_ed25519_options options = {.kind = kind,
		.table_bytes = 64 << 20,
		.keys_expected = LG_FACTORY_KEYS,
		.key_width = 5,
		.base_width = 8};
	const struct lg_signature_case *batch[BATCH];
	// libsodium looks at one signature at a time, slowly: not every position is worth the wait.
	const uint32_t step = kind == LG_ED25519_LIBSODIUM ? 15 : 1;
	struct lg_contender contender;

	make_cases();
	lg_contender_init(&contender, &options, &factory);
	for (uint32_t i = 0; i < BATCH; i++)
		batch[i] = &good[i];
	cr_expect_eq(lg_contender_mistakes(&contender, contest, batch, BATCH), 0);
	for (uint32_t i = 0; i < BATCH; i += step) {
		batch[i] = &bad[i];
		cr_expect_eq(lg_contender_mistakes(&contender, contest, batch, BATCH), 0,
			"bad one at position %u", i);
		batch[i] = &good[i];
	}
	lg_contender_fini(&contender);
	free_cases();
}

static struct criterion_test_params every_kind(void)
{
	static enum lg_ed25519_kind kinds[LG_ED25519_KINDS];
	size_t count = 0;

	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			kinds[count++] = kind;
	return cr_make_param_array(enum lg_ed25519_kind, kinds, count);
}

ParameterizedTestParameters(poisoned_batch, by_known_keys_is_judged_one_by_one)
{
	return every_kind();
}
ParameterizedTest(enum lg_ed25519_kind *kind, poisoned_batch, by_known_keys_is_judged_one_by_one,
	.timeout = 60)
{
	judge(*kind, LG_CONTEST_KNOWN);
}

ParameterizedTestParameters(poisoned_batch, by_any_keys_is_judged_one_by_one)
{
	return every_kind();
}
ParameterizedTest(
	enum lg_ed25519_kind *kind, poisoned_batch, by_any_keys_is_judged_one_by_one, .timeout = 60)
{
	judge(*kind, LG_CONTEST_ANY);
}
