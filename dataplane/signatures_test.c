// SPDX-License-Identifier: Apache-2.0
// The engine under faults: a kind that miscalculates at the start, tables that change in memory
// while a gateway decides by them.
#include "dataplane/signatures.h"

#include "common/log.h"
#include "dataplane/ed25519/engine.h"
#include "tests/lib/world.h"

#include <criterion/criterion.h>

#include <stdlib.h>
#include <unistd.h>

static struct lg_world w;
static struct lg_conf conf;
static struct lg_signatures signatures;
static struct lg_counters *counters;
static struct lg_error err;

static char counters_path[64], log_path[80];
static char log_text[8192];

// Kinds whose base point's table is damaged before their self-test, which then is the real one: the
// linker leads calls of the one here, and __real_ to the other.
static bool faulty[LG_ED25519_KINDS];

int __real_lg_ed25519_engine_self_test(struct lg_ed25519_engine *engine, struct lg_error *err);
int __wrap_lg_ed25519_engine_self_test(struct lg_ed25519_engine *engine, struct lg_error *err);

// Every multiple becomes that of digit 1.
static void damage(uint8_t *slots, const struct lg_comb *comb)
{
	for (uint32_t i = 0; i < comb->windows; i++) {
		uint8_t *const window = slots + (size_t)comb->first[i] * LG_SLOT_BYTES;

		for (uint32_t d = 0; d <= lg_comb_digit_max(comb, i); d++)
			if (d != 1)
				memcpy(window + (size_t)d * LG_SLOT_BYTES, window + LG_SLOT_BYTES,
					LG_SLOT_BYTES);
	}
}

int __wrap_lg_ed25519_engine_self_test(struct lg_ed25519_engine *engine, struct lg_error *e)
{
	if (engine->arithmetic && faulty[engine->arithmetic->kind])
		damage(engine->arena.start, &engine->base.base);
	return __real_lg_ed25519_engine_self_test(engine, e);
}

static void set_up(void)
{
	snprintf(counters_path, sizeof counters_path, "/tmp/licgate-signatures-%d", (int)getpid());
	snprintf(log_path, sizeof log_path, "%s.log", counters_path);
	cr_assert_eq(lg_counters_create(counters_path, 1, &counters, &err), 0, "%s", err.text);
	cr_assert_not_null(freopen(log_path, "w", stderr));
	lg_conf_default(&conf);
	conf.engine_table_mb = 4;
	conf.engine_expected_keys = 4;
	conf.engine_recheck_every = 1;
	memset(faulty, 0, sizeof faulty);
}

static void tear_down(void)
{
	lg_counters_close(counters);
	unlink(counters_path);
	unlink(log_path);
}

TestSuite(signatures, .init = set_up, .fini = tear_down);

static void expect_log(const char *text)
{
	FILE *const log = fopen(log_path, "r");

	cr_assert_not_null(log);
	log_text[fread(log_text, 1, sizeof log_text - 1, log)] = 0;
	fclose(log);
	cr_expect(strstr(log_text, text) != NULL, "the log lacks \"%s\":\n%s", text, log_text);
}

static uint64_t gauge(enum lg_gauge g)
{
	return lg_gauge_get(counters, g);
}

static void expect_start(enum lg_ed25519_kind kind)
{
	cr_assert_eq(lg_signatures_start(&conf, &signatures, &err), 0, "%s", err.text);
	cr_expect_eq(lg_ed25519_engine_layout(signatures.engine).kind, kind);
	lg_signatures_watch(&signatures, counters);
	cr_expect_eq(gauge(LG_G_signature_kind), kind);
	lg_signatures_stop(&signatures);
}

Test(signatures, takes_the_fastest_arithmetic_unless_told_otherwise)
{
	char line[64];

	expect_start(lg_ed25519_kind_best());
	snprintf(line, sizeof line, "signatures: kind=%s",
		lg_ed25519_kind_name(lg_ed25519_kind_best()));
	expect_log(line);
	conf.engine_kind = LG_ENGINE_LIBSODIUM;
	expect_start(LG_ED25519_LIBSODIUM);
	conf.engine_kind = LG_ENGINE_PORTABLE;
	expect_start(LG_ED25519_PORTABLE);
}

Test(signatures, refuses_an_arithmetic_that_this_cpu_lacks)
{
	if (lg_ed25519_kind_best() == LG_ED25519_KINDS - 1) {
		tear_down(); // which a skipped test goes without
		cr_skip_test("SKIPPED: this CPU has every kind of arithmetic");
	}
	conf.engine_kind = LG_ED25519_KINDS; // the last one, behind auto
	cr_expect_eq(lg_signatures_start(&conf, &signatures, &err), LG_E_HOST);
}

Test(signatures, says_in_log_and_gauges_how_tables_are_laid_out)
{
	conf.engine_kind = LG_ENGINE_PORTABLE;
	cr_assert_eq(lg_signatures_start(&conf, &signatures, &err), 0, "%s", err.text);
	const struct lg_ed25519_layout layout = lg_ed25519_engine_layout(signatures.engine);

	lg_signatures_watch(&signatures, counters);
	cr_expect_eq(gauge(LG_G_signature_additions), layout.additions);
	cr_expect_eq(gauge(LG_G_key_tables), 0);
	cr_expect_eq(gauge(LG_G_table_bytes), layout.table_bytes);
	expect_log("key_tables=0");
	lg_signatures_stop(&signatures);
}

Test(signatures, falls_back_from_an_arithmetic_that_fails_its_self_test)
{
	enum lg_ed25519_kind left = LG_ED25519_KINDS - 1;

	for (; left > LG_ED25519_LIBSODIUM; left--) {
		enum lg_ed25519_kind next = left - 1;

		while (!lg_ed25519_kind_runs(next))
			next--;
		faulty[left] = true;
		if (lg_ed25519_kind_runs(left))
			expect_start(next);
	}
	expect_log("ALARM: arithmetic \"portable\" does not decide as libsodium does");
	expect_log("\"libsodium\" is tried instead");
}

static enum lg_counter ask(void)
{
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
	struct lg_fixture_licence licence;
	struct lg_question question;
	struct lg_answer answer;

	lg_fixture_licence_init(w.fixture, 0, 5, &licence);
	lg_question_enrolled(
		&w, &question, credential, lg_fixture_credential(&licence, credential));
	lg_fixture_licence_fini(&licence);
	return lg_world_ask(&w, &question, &answer);
}

Test(signatures, tables_that_change_are_found_and_no_longer_decided_by)
{
	lg_world_open(&w);
	if (!w.engine->arithmetic) {
		lg_world_close(&w);
		cr_skip_test("SKIPPED: no arithmetic with tables runs here");
	}
	signatures = (struct lg_signatures){.engine = w.engine};
	lg_signatures_add(&signatures, w.gateway->verifier);

	cr_assert_eq(ask(), LG_C_verdict_VALID);
	lg_signatures_watch(&signatures, counters);
	cr_expect_eq(gauge(LG_G_rechecks), 1);
	cr_expect_eq(gauge(LG_G_recheck_mismatches), 0);
	cr_expect_eq(gauge(LG_G_workers_on_libsodium), 0);

	const struct lg_shelf *const shelf = w.root->keys->shelf;

	for (uint32_t i = 0; i < shelf->cell_count; i++)
		if (shelf->cell[i].holds > 0)
			damage(w.engine->arena.start +
					(size_t)lg_shelf_slot(shelf, i) * LG_SLOT_BYTES,
				&shelf->tables.key);
	cr_assert_eq(ask(), LG_C_verdict_BAD_SIGNATURE, "the damage has no effect");
	cr_assert_eq(ask(), LG_C_verdict_BAD_SIGNATURE);
	lg_signatures_watch(&signatures, counters);
	cr_expect_eq(gauge(LG_G_rechecks), 3);
	cr_expect_eq(gauge(LG_G_recheck_mismatches), 2);
	cr_expect_eq(gauge(LG_G_workers_on_libsodium), 1);
	expect_log("ALARM: of 2 verdicts of worker 0 checked, 2 were not libsodium's");

	cr_expect_eq(ask(), LG_C_verdict_VALID);
	lg_signatures_watch(&signatures, counters);
	cr_expect_eq(gauge(LG_G_rechecks), 3);
	cr_expect_eq(gauge(LG_G_workers_on_libsodium), 1);
	lg_world_close(&w);
}
