// SPDX-License-Identifier: Apache-2.0
#include "dataplane/signatures.h"

#include "common/log.h"

_Static_assert(LG_ENGINE_LIBSODIUM == LG_ED25519_LIBSODIUM + 1 &&
		LG_ENGINE_PORTABLE == LG_ED25519_PORTABLE + 1 &&
		LG_ENGINE_AVX2 == LG_ED25519_AVX2 + 1 &&
		LG_ENGINE_AVX512IFMA == LG_ED25519_IFMA + 1,
	"behind auto, choices stand in the order of kinds");

static enum lg_ed25519_kind kind_asked_for(const struct lg_conf *conf)
{
	return conf->engine_kind == LG_ENGINE_AUTO ? lg_ed25519_kind_best()
						   : conf->engine_kind - LG_ENGINE_LIBSODIUM;
}

static void report(struct lg_signatures *signatures, const struct lg_ed25519_layout *layout)
{
	if (layout->additions == 0)
		lg_info("signatures", "kind=%s", lg_ed25519_kind_name(layout->kind));
	else
		lg_info("signatures",
			"kind=%s key_window=%u base_window=%u additions=%u key_tables=%u "
			"tables_mb=%.1f",
			lg_ed25519_kind_name(layout->kind), layout->key_width, layout->base_width,
			layout->additions, layout->tables, (double)layout->table_bytes / (1 << 20));
	signatures->reported = *layout;
}

static int make(const struct lg_conf *conf, enum lg_ed25519_kind kind,
	struct lg_ed25519_engine **engine, struct lg_error *err)
{
	const struct lg_ed25519_options options = {
		.kind = kind,
		.table_bytes = (size_t)conf->engine_table_mb << 20,
		.keys_expected = (uint32_t)conf->engine_expected_keys,
		.reserved_pages = conf->memory_pages == LG_PAGES_HUGE,
		.recheck_every = (uint32_t)conf->engine_recheck_every,
	};

	return lg_ed25519_engine_new(&options, engine, err);
}

static enum lg_ed25519_kind next_slower(enum lg_ed25519_kind kind)
{
	do
		kind--;
	while (!lg_ed25519_kind_runs(kind));
	return kind;
}

int lg_signatures_start(
	const struct lg_conf *conf, struct lg_signatures *signatures, struct lg_error *err)
{
	enum lg_ed25519_kind kind = kind_asked_for(conf);
	struct lg_ed25519_layout layout;

	*signatures = (struct lg_signatures){0};
	for (;;) {
		const int e = make(conf, kind, &signatures->engine, err);

		if (e != 0)
			return e;
		if (lg_ed25519_engine_self_test(signatures->engine, err) == 0)
			break;
		lg_ed25519_engine_free(signatures->engine);
		lg_err("signatures", "ALARM: %s; \"%s\" is tried instead", err->text,
			lg_ed25519_kind_name(next_slower(kind)));
		kind = next_slower(kind);
	}
	layout = lg_ed25519_engine_layout(signatures->engine);
	report(signatures, &layout);
	return 0;
}

void lg_signatures_stop(struct lg_signatures *signatures)
{
	lg_ed25519_engine_free(signatures->engine);
	signatures->engine = NULL;
}

void lg_signatures_add(struct lg_signatures *signatures, struct lg_ed25519_verifier *verifier)
{
	signatures->verifier[signatures->verifier_count++] = verifier;
}

static void add_to_gauge(struct lg_counters *counters, enum lg_gauge gauge, uint64_t n)
{
	lg_gauge_set(counters, gauge, lg_gauge_get(counters, gauge) + n);
}

static void recheck(
	const struct lg_signatures *signatures, unsigned worker, struct lg_counters *counters)
{
	struct lg_ed25519_verifier *const verifier = signatures->verifier[worker];
	const bool distrusted = lg_ed25519_verifier_distrusted(verifier);
	const struct lg_ed25519_rechecks found = lg_ed25519_verifier_recheck(verifier);

	add_to_gauge(counters, LG_G_rechecks, found.checked);
	add_to_gauge(counters, LG_G_recheck_mismatches, found.wrong);
	if (distrusted || found.wrong == 0)
		return;
	add_to_gauge(counters, LG_G_workers_on_libsodium, 1);
	lg_err("signatures",
		"ALARM: of %u verdicts of worker %u checked, %u were not libsodium's: from now on "
		"that worker decides by libsodium, right but slower; check memory and CPU of this "
		"host, then restart the data plane",
		found.checked, worker, found.wrong);
}

void lg_signatures_watch(struct lg_signatures *signatures, struct lg_counters *counters)
{
	const struct lg_ed25519_layout layout = lg_ed25519_engine_layout(signatures->engine);

	for (unsigned i = 0; i < signatures->verifier_count; i++)
		recheck(signatures, i, counters);
	lg_gauge_set(counters, LG_G_signature_kind, layout.kind);
	lg_gauge_set(counters, LG_G_signature_additions, layout.additions);
	lg_gauge_set(counters, LG_G_key_tables, layout.tables);
	lg_gauge_set(counters, LG_G_table_bytes, layout.table_bytes);
	if (layout.key_width != signatures->reported.key_width ||
		layout.tables != signatures->reported.tables)
		report(signatures, &layout);
}
