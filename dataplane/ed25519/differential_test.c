// SPDX-License-Identifier: Apache-2.0
// Every kind of arithmetic against libsodium, over signatures made to find where they part.
//
// usage: ed25519_differential [--cases N] [--seed S] [--kind KIND] [--key-width W] [--base-width W]
//   --cases       verdicts to compare, all kinds together (default 1000000)
//   --seed        of keys, signatures, orders (default 1)
//   --kind        only this one (default: all that run here but libsodium itself)
//   --key-width   bits a window of keys' tables, --base-width of the base point's table
//                 (default: another pair in every round)
//
// A case is one verdict of one kind on one signature compared with libsodium's. Signatures come in
// rounds of 2,048, each with new keys and tables of other widths. libsodium judges each signature
// once; each kind then judges it by known key and by any, in batches of each size in turn and in
// another order each time, so that it meets many neighbours and stands at many positions.
#include "tests/lib/choices.h"
#include "tests/lib/contender.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define POOL 2048
#define TABLE_BYTES ((size_t)512 << 20)
#define PROGRESS_S 10

static const uint32_t batch_sizes[] = {
	1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 16, 17, 31, 63, 64, 65, 100, 255, 256, 257, 511};
#define BATCH_SIZES (sizeof(batch_sizes) / sizeof(batch_sizes[0]))

struct run {
	uint64_t cases, seed;
	uint32_t key_width, base_width; // 0: as the round says
	bool chosen[LG_ED25519_KINDS];
	uint32_t kinds;
};

struct tally {
	uint64_t compared[LG_CONTESTS];
	uint64_t accepted, mixed_accepted, refused, mistakes;
};

static struct lg_signature_factory factory;
static struct lg_signature_case pool[POOL];
static struct tally tallies[LG_ED25519_KINDS];
static uint64_t made_of[LG_SIGNATURE_FAMILIES], accepted_of[LG_SIGNATURE_FAMILIES];

static uint64_t compared(enum lg_ed25519_kind kind)
{
	return tallies[kind].compared[LG_CONTEST_KNOWN] + tallies[kind].compared[LG_CONTEST_ANY];
}

static void fill_pool(const struct run *run, uint64_t round)
{
	lg_signature_factory_init(&factory, run->seed + round);
	for (uint32_t i = 0; i < POOL; i++) {
		lg_signature_factory_make(&factory, i, &pool[i]);
		made_of[pool[i].family]++;
		accepted_of[pool[i].family] += pool[i].accepted;
	}
}

static void empty_pool(void)
{
	for (uint32_t i = 0; i < POOL; i++)
		lg_signature_case_fini(&pool[i]);
}

static void shuffle(struct lg_choices *choices, const struct lg_signature_case **order)
{
	for (uint32_t i = 0; i < POOL; i++) {
		const uint32_t j = lg_choose_below(choices, i + 1);

		order[i] = order[j];
		order[j] = &pool[i];
	}
}

static void count_batch(struct tally *tally, enum lg_contest contest,
	const struct lg_signature_case *const *cases, uint32_t count)
{
	tally->compared[contest] += count;
	for (uint32_t i = 0; i < count; i++) {
		if (!cases[i]->accepted)
			tally->refused++;
		else if (cases[i]->family == LG_SIGNATURE_MIXED_GOOD)
			tally->mixed_accepted++;
		else
			tally->accepted++;
	}
}

// The whole pool once, in batches of one size; the last may be smaller.
static void walk_pool(const struct lg_contender *contender, enum lg_contest contest,
	const struct lg_signature_case *const *order, uint32_t size)
{
	struct tally *const tally = &tallies[contender->kind];

	for (uint32_t first = 0; first < POOL; first += size) {
		const uint32_t count = size < POOL - first ? size : POOL - first;

		tally->mistakes += lg_contender_mistakes(contender, contest, order + first, count);
		count_batch(tally, contest, order + first, count);
	}
}

static struct lg_ed25519_options options_of(
	const struct run *run, enum lg_ed25519_kind kind, uint64_t round)
{
	// Every eighth round leaves the widths to the engine. The base point's is never the
	// narrower.
	const bool free_choice = round % 8 == 7;
	const uint32_t key_width = 4 + round % 7;
	struct lg_ed25519_options options = {
		.kind = kind,
		.table_bytes = free_choice ? TABLE_BYTES / 8 : TABLE_BYTES,
		.keys_expected = LG_FACTORY_KEYS,
		.key_width = free_choice ? 0 : key_width,
		.base_width = free_choice ? 0 : key_width + round * 3 % 7,
	};

	if (run->key_width != 0)
		options.key_width = run->key_width;
	if (run->base_width != 0)
		options.base_width = run->base_width;
	if (run->key_width != 0 || run->base_width != 0)
		options.table_bytes = SIZE_MAX / 2;
	return options;
}

static void judge_kind(const struct run *run, enum lg_ed25519_kind kind, uint64_t round)
{
	const struct lg_ed25519_options options = options_of(run, kind, round);
	struct lg_choices choices = lg_choices_of(run->seed, round);
	const struct lg_signature_case *order[POOL];
	struct lg_contender contender;

	lg_contender_init(&contender, &options, &factory);
	for (unsigned i = 0; i < BATCH_SIZES * LG_CONTESTS; i++) {
		if (compared(kind) >= run->cases / run->kinds)
			break;
		shuffle(&choices, order);
		walk_pool(&contender, i % LG_CONTESTS, order, batch_sizes[i / LG_CONTESTS]);
	}
	lg_contender_fini(&contender);
}

static uint64_t all_compared(void)
{
	uint64_t all = 0;

	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		all += compared(kind);
	return all;
}

static uint64_t all_mistakes(void)
{
	uint64_t all = 0;

	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		all += tallies[kind].mistakes;
	return all;
}

static void show_progress(const struct run *run, time_t began)
{
	static time_t shown;
	const time_t now = time(NULL);

	if (now - (shown ? shown : began) < PROGRESS_S)
		return;
	shown = now;
	printf("%" PRIu64 " of %" PRIu64 " compared, %" PRIu64 " mismatches, %ld s\n",
		all_compared(), run->cases, all_mistakes(), (long)(now - began));
	fflush(stdout);
}

static uint64_t judge(const struct run *run)
{
	const time_t began = time(NULL);
	uint64_t rounds = 0;

	while (all_compared() / run->kinds < run->cases / run->kinds) {
		fill_pool(run, rounds);
		for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
			if (run->chosen[kind])
				judge_kind(run, kind, rounds);
		empty_pool();
		rounds++;
		show_progress(run, began);
	}
	return rounds;
}

static void report(const struct run *run, uint64_t rounds)
{
	printf("%-58s %10s %10s\n", "signatures", "distinct", "accepted");
	for (unsigned family = 0; family < LG_SIGNATURE_FAMILIES; family++)
		printf("  %-56s %10" PRIu64 " %10" PRIu64 "\n", lg_signature_family_text(family),
			made_of[family], accepted_of[family]);
	printf("%" PRIu64 " distinct signatures, each judged once by libsodium; %" PRIu64
	       " rounds of %u keys; seed %" PRIu64 "\n",
		rounds * POOL, rounds, LG_FACTORY_KEYS, run->seed);
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++) {
		const struct tally *tally = &tallies[kind];

		if (run->chosen[kind])
			printf("%s: %" PRIu64 " verdicts compared (%" PRIu64
			       " by known key, %" PRIu64 " by any): %" PRIu64 " accepts, %" PRIu64
			       " of them of mixed order, %" PRIu64 " refusals; %" PRIu64
			       " mismatches\n",
				lg_ed25519_kind_name(kind), compared(kind),
				tally->compared[LG_CONTEST_KNOWN], tally->compared[LG_CONTEST_ANY],
				tally->accepted + tally->mixed_accepted, tally->mixed_accepted,
				tally->refused, tally->mistakes);
	}
}

static bool choose_kinds(struct run *run, const char *wanted)
{
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++) {
		run->chosen[kind] = lg_ed25519_kind_runs(kind) &&
			(wanted ? strcmp(wanted, lg_ed25519_kind_name(kind)) == 0
				: kind != LG_ED25519_LIBSODIUM);
		run->kinds += run->chosen[kind];
	}
	return run->kinds > 0;
}

static bool read_options(int argc, char **argv, struct run *run)
{
	const char *kind = NULL;

	for (int i = 1; i + 1 < argc; i += 2) {
		const char *value = argv[i + 1];

		if (strcmp(argv[i], "--cases") == 0)
			run->cases = strtoull(value, NULL, 10);
		else if (strcmp(argv[i], "--seed") == 0)
			run->seed = strtoull(value, NULL, 10);
		else if (strcmp(argv[i], "--kind") == 0)
			kind = value;
		else if (strcmp(argv[i], "--key-width") == 0)
			run->key_width = (uint32_t)strtoul(value, NULL, 10);
		else if (strcmp(argv[i], "--base-width") == 0)
			run->base_width = (uint32_t)strtoul(value, NULL, 10);
		else
			return false;
	}
	return argc % 2 == 1 && (choose_kinds(run, kind) || !kind);
}

int main(int argc, char **argv)
{
	struct run run = {.cases = 1000000, .seed = 1};
	uint64_t rounds;

	if (!read_options(argc, argv, &run)) {
		fprintf(stderr,
			"usage: ed25519_differential [--cases N] [--seed S] [--kind KIND that runs "
			"here]"
			" [--key-width W] [--base-width W]\n");
		return 2;
	}
	if (run.kinds == 0) {
		printf("SKIPPED: libsodium's is the only arithmetic that runs here\n");
		return 77;
	}
	rounds = judge(&run);
	report(&run, rounds);
	return all_mistakes() == 0 ? 0 : 1;
}
