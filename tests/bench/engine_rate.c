// SPDX-License-Identifier: Apache-2.0
// How fast the engine verifies, against libsodium in the same moments; tests/bench/engine_bench
// runs it and explains its options.
//
// Others use the machine, too, so rates alone say little. A slice of eight verifications by
// libsodium and a slice of ours take turns, thousands of times a row, on one CPU. Two ratios come
// out: of the medians (what a loaded machine gives) and of the best slices (what a quiet one
// would).
#include "tests/bench/engine_rows.h"
#include "tests/bench/rate_pool.h"

#include <sodium.h>

#include <inttypes.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define LIBSODIUM_SLICE 8
#define OUR_SLICE 256 // signatures at least, in batches of the row's size
#define SLICES_LEAST 50
#define SLICES_MOST 20000
#define SLICES_WARM 8
#define POOLS_MAX 64
#define ANY_ROWS_KEYS 32 // keys beside which arbitrary ones are verified

struct subject {
	struct lg_rate_row row; // what it was made for
	struct lg_ed25519_engine *engine;
	struct lg_ed25519_keys *keys;
	struct lg_ed25519_verifier *verifier;
	struct lg_rate_openssl *openssl;
};

static struct lg_rate_plan plan;
static struct lg_rate_pool pools[POOLS_MAX];
static struct lg_ed25519_spent spent_before;
static double ours[SLICES_MOST], libsodiums[SLICES_MOST]; // ns a signature

static double now_ns(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return 1e9 * (double)now.tv_sec + (double)now.tv_nsec;
}

static void need(int rc, const struct lg_error *err)
{
	if (rc != LG_OK) {
		fprintf(stderr, "engine_rate: %s\n", err->text);
		exit(1);
	}
}

static struct lg_rate_pool *pool_of(uint32_t keys, uint32_t message_bytes)
{
	struct lg_rate_pool *pool = pools;

	while (pool->items && (pool->keys != keys || pool->message_bytes != message_bytes))
		if (++pool == pools + POOLS_MAX) {
			pool = pools;
			lg_rate_pool_fini(pool);
			pool->items = NULL;
		}
	if (!pool->items)
		lg_rate_pool_init(pool, keys, message_bytes);
	return pool;
}

static uint32_t prepared_keys(const struct lg_rate_row *row)
{
	return row->keys > 0 ? row->keys : ANY_ROWS_KEYS;
}

static void drop_subject(struct subject *subject)
{
	lg_rate_openssl_free(subject->openssl);
	if (subject->engine) {
		lg_ed25519_verifier_free(subject->verifier);
		lg_ed25519_keys_free(subject->keys);
		lg_ed25519_engine_free(subject->engine);
	}
	*subject = (struct subject){0};
}

static void build_engine(struct subject *subject, const struct lg_rate_row *row)
{
	const struct lg_ed25519_options options = {.kind = row->kind,
		.table_bytes = (size_t)row->table_mb << 20,
		.keys_expected = prepared_keys(row),
		.key_width = plan.key_width,
		.base_width = plan.base_width};
	const struct lg_rate_pool *pool = pool_of(prepared_keys(row), row->message_bytes);
	const double began = now_ns(CLOCK_MONOTONIC);
	struct lg_ed25519_layout layout;
	struct lg_error err;

	need(lg_ed25519_engine_new(&options, &subject->engine, &err), &err);
	need(lg_ed25519_keys_build(subject->engine, pool->public_keys, options.keys_expected,
		     &subject->keys, &err),
		&err);
	need(lg_ed25519_verifier_new(subject->engine, &subject->verifier, &err), &err);
	layout = lg_ed25519_engine_layout(subject->engine);
	if (layout.tables > 0)
		printf("tables built: %s, %u keys, windows of %u bits (base point %u), %.1f MB, "
		       "%.1f s\n",
			lg_rate_kind_name(row->kind), options.keys_expected, layout.key_width,
			layout.base_width, (double)layout.table_bytes / 1e6,
			(now_ns(CLOCK_MONOTONIC) - began) / 1e9);
	fflush(stdout);
}

// Keeps the tables that are there when they are what the row needs.
static void prepare(
	struct subject *subject, const struct lg_rate_row *row, const struct lg_rate_pool *pool)
{
	if (row->kind == LG_RATE_OPENSSL) {
		drop_subject(subject);
		subject->openssl = lg_rate_openssl_new(pool);
	} else if (!subject->engine || subject->row.kind != row->kind ||
		subject->row.table_mb != row->table_mb ||
		prepared_keys(&subject->row) != prepared_keys(row)) {
		drop_subject(subject);
		build_engine(subject, row);
	}
	subject->row = *row;
}

static uint32_t verify_slice(const struct subject *subject, const struct lg_rate_pool *pool,
	uint32_t first, uint32_t count)
{
	static uint8_t valid[LG_RATE_SIGNATURES];
	const struct lg_ed25519_item *items = pool->items + first;
	const uint32_t batch = subject->row.batch;
	uint32_t good = 0;

	if (subject->openssl)
		return lg_rate_by_openssl(subject->openssl, first, count);
	for (uint32_t at = 0; at < count; at += batch) {
		if (pool->keys > 0)
			lg_ed25519_verify_known(
				subject->verifier, subject->keys, items + at, batch, valid + at);
		else
			lg_ed25519_verify_any(subject->verifier, items + at, batch, valid + at);
	}
	for (uint32_t i = 0; i < count; i++)
		good += valid[i];
	return good;
}

// Signatures of a slice of ours: whole batches. What verifies one by one gets as many as libsodium.
static uint32_t slice_of(const struct lg_rate_row *row)
{
	if (row->kind == LG_RATE_OPENSSL)
		return LIBSODIUM_SLICE;
	if (row->kind == LG_ED25519_LIBSODIUM || row->batch > OUR_SLICE)
		return row->batch;
	return OUR_SLICE / row->batch * row->batch;
}

// Fills ours and libsodiums; returns how many slices each.
static uint32_t measure(const struct subject *subject, const struct lg_rate_pool *pool)
{
	const uint32_t slice = slice_of(&subject->row);
	const double end = now_ns(CLOCK_MONOTONIC) + 1e9 * plan.seconds;
	uint32_t at = 0, libsodium_at = LG_RATE_SIGNATURES / 2, bad = 0;
	int done = -SLICES_WARM;

	if (subject->verifier)
		spent_before = lg_ed25519_verifier_spent(subject->verifier);
	while (done < SLICES_MOST && (done < SLICES_LEAST || now_ns(CLOCK_MONOTONIC) < end)) {
		double began, between, ended;

		at = at + slice <= LG_RATE_SIGNATURES ? at : 0;
		libsodium_at %= LG_RATE_SIGNATURES;
		began = now_ns(CLOCK_THREAD_CPUTIME_ID);
		bad += LIBSODIUM_SLICE - lg_rate_by_libsodium(pool, libsodium_at, LIBSODIUM_SLICE);
		between = now_ns(CLOCK_THREAD_CPUTIME_ID);
		bad += slice - verify_slice(subject, pool, at, slice);
		ended = now_ns(CLOCK_THREAD_CPUTIME_ID);
		if (done >= 0) {
			libsodiums[done] = (between - began) / LIBSODIUM_SLICE;
			ours[done] = (ended - between) / slice;
		}
		done++;
		at += slice;
		libsodium_at += LIBSODIUM_SLICE;
	}
	if (bad > 0) {
		fprintf(stderr, "engine_rate: %u good signatures refused\n", bad);
		exit(1);
	}
	return (uint32_t)done;
}

static int by_value(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

// Where the time of one signature goes, in ticks: of the row that has just been measured.
static struct lg_ed25519_spent spent_each(const struct subject *subject, uint32_t slices)
{
	const uint64_t signatures = (uint64_t)(slices + SLICES_WARM) * slice_of(&subject->row);
	struct lg_ed25519_spent each = {0};

	if (!subject->verifier)
		return each;
	each = lg_ed25519_verifier_spent(subject->verifier);
	each.scalars_ticks = (each.scalars_ticks - spent_before.scalars_ticks) / signatures;
	each.sum_ticks = (each.sum_ticks - spent_before.sum_ticks) / signatures;
	each.settle_ticks = (each.settle_ticks - spent_before.settle_ticks) / signatures;
	return each;
}

static void report(const struct subject *subject, uint32_t slices, FILE *json)
{
	const struct lg_ed25519_spent each = spent_each(subject, slices);
	const struct lg_rate_row *row = &subject->row;
	struct lg_ed25519_layout layout = {0};
	double ratio_median, ratio_best;

	qsort(ours, slices, sizeof(ours[0]), by_value);
	qsort(libsodiums, slices, sizeof(libsodiums[0]), by_value);
	ratio_median = libsodiums[slices / 2] / ours[slices / 2];
	ratio_best = libsodiums[0] / ours[0];
	if (subject->engine)
		layout = lg_ed25519_engine_layout(subject->engine);
	printf("%-10s %5u %6u %8u %9.1f %4u/%-3u %9.0f %9.2f %9.2f %12.1f %6llu+%llu+%llu\n",
		lg_rate_kind_name(row->kind), row->keys, row->batch, row->message_bytes,
		(double)layout.table_bytes / 1e6, layout.key_width, layout.base_width,
		1e9 / ours[slices / 2], ratio_median, ratio_best, libsodiums[slices / 2] / 1e3,
		(unsigned long long)each.scalars_ticks, (unsigned long long)each.sum_ticks,
		(unsigned long long)each.settle_ticks);
	fflush(stdout);
	fprintf(json,
		"{\"kind\":\"%s\",\"keys\":%u,\"batch\":%u,\"message_bytes\":%u,"
		"\"table_bytes\":%zu,\"key_width\":%u,\"base_width\":%u,\"additions\":%u,"
		"\"slices\":%u,\"per_s\":%.0f,\"per_s_best\":%.0f,"
		"\"libsodium_per_s\":%.0f,\"libsodium_per_s_best\":%.0f,"
		"\"ratio_median\":%.3f,\"ratio_best\":%.3f,"
		"\"stage_ticks\":{\"scalars\":%llu,\"sum\":%llu,\"settle\":%llu}}",
		lg_rate_kind_name(row->kind), row->keys, row->batch, row->message_bytes,
		layout.table_bytes, layout.key_width, layout.base_width, layout.additions, slices,
		1e9 / ours[slices / 2], 1e9 / ours[0], 1e9 / libsodiums[slices / 2],
		1e9 / libsodiums[0], ratio_median, ratio_best,
		(unsigned long long)each.scalars_ticks, (unsigned long long)each.sum_ticks,
		(unsigned long long)each.settle_ticks);
}

static bool runs(uint32_t kind)
{
#ifdef LG_OPENSSL
	if (kind == LG_RATE_OPENSSL)
		return true;
#endif
	return kind != LG_RATE_OPENSSL && lg_ed25519_kind_runs(kind);
}

static void name_missing(void)
{
	for (uint32_t kind = 0; kind <= LG_RATE_OPENSSL; kind++)
		if (!runs(kind))
			printf("%s does not run here: its rows are left out\n",
				lg_rate_kind_name(kind));
}

static void run_rows(FILE *json)
{
	struct subject subject = {0};
	const char *separator = "";

	fputs("{\"rows\":[", json);
	for (uint32_t i = 0; i < plan.count; i++) {
		const struct lg_rate_row *row = &plan.row[i];
		const struct lg_rate_pool *pool;

		if (!runs(row->kind))
			continue;
		pool = pool_of(row->keys, row->message_bytes);
		prepare(&subject, row, pool);
		fputs(separator, json);
		report(&subject, measure(&subject, pool), json);
		separator = ",";
	}
	fputs("]}\n", json);
	drop_subject(&subject);
}

static void pin(int cpu)
{
	cpu_set_t cpus;

	CPU_ZERO(&cpus);
	CPU_SET((size_t)cpu, &cpus);
	if (sched_setaffinity(0, sizeof(cpus), &cpus) != 0)
		fprintf(stderr, "engine_rate: not pinned to CPU %d: figures spread more\n", cpu);
}

static bool write_json(const char *text)
{
	FILE *file = plan.json ? fopen(plan.json, "w") : stdout;

	return file && fputs(text, file) >= 0 && (file == stdout || fclose(file) == 0);
}

int main(int argc, char **argv)
{
	char *text = NULL;
	size_t len;
	FILE *json;

	if (!lg_rate_plan_read(&plan, argc, argv))
		return 2;
	json = open_memstream(&text, &len);
	if (!json || sodium_init() < 0)
		return 1;
	pin(plan.cpu);
	name_missing();
	printf("%-10s %5s %6s %8s %9s %8s %9s %9s %9s %12s %s\n", "kind", "keys", "batch",
		"message", "table MB", "windows", "per s", "ratio", "best", "libsodium us",
		" ticks: scalars+sum+settle");
	run_rows(json);
	for (uint32_t i = 0; i < POOLS_MAX && pools[i].items; i++)
		lg_rate_pool_fini(&pools[i]);
	if (fclose(json) != 0 || !write_json(text)) {
		fprintf(stderr, "engine_rate: cannot write %s\n",
			plan.json ? plan.json : "figures");
		return 1;
	}
	free(text);
	return 0;
}
