// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_lookup.h"

#include "tests/bench/status_rivals.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BURSTS 64 // a turn of each
#define TURN (BURSTS * LG_RIVAL_BURST)
#define TURNS_MAX 20000
#define TURNS_WARM 8

static const struct lg_nation_revision original;

// One turn: the same licences for all.
struct turn {
	uint64_t serial[TURN];
	uint64_t key[TURN];
	struct lg_status_query query[TURN];
	struct lg_status_answer answer[TURN];
	struct lg_nation_condition condition[TURN];
};

struct contest {
	struct lg_gateway_site *site;
	struct lg_rte_rival *rte_hash;
	struct lg_lfht_rival *lfht;
	struct lg_ed25519_verifier *verifier;
	uint64_t asked, wrong;
};

static void draw(struct contest *contest, struct turn *turn)
{
	const struct lg_nation *nation = contest->site->nation;

	for (unsigned i = 0; i < TURN; i++) {
		const uint64_t serial =
			lg_nation_mix(nation->seed + 2, contest->asked++) % nation->licences;
		const uint32_t slot = lg_nation_list_of(nation, serial);
		const struct lg_snapshot_entry entry = {.authority = nation->list[slot].authority,
			.index = (uint32_t)(serial - nation->first[slot])};

		turn->serial[i] = serial;
		turn->key[i] = lg_rival_key(&entry);
		turn->query[i] = (struct lg_status_query){slot, entry.index};
	}
}

static bool right(const struct contest *contest, uint64_t serial, uint32_t mask, uint32_t until_day)
{
	const struct lg_nation_condition condition =
		lg_nation_condition(contest->site->nation, &original, serial);

	return mask == condition.mask && until_day == condition.until_day;
}

static double by_table(struct contest *contest, struct turn *turn)
{
	const struct lg_status_table *table = contest->site->current->status;
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < TURN; at += LG_RIVAL_BURST)
		lg_status_lookup(table, turn->query + at, LG_RIVAL_BURST, turn->answer + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	for (unsigned i = 0; i < TURN; i++)
		contest->wrong += !turn->answer[i].covered ||
			!right(contest, turn->serial[i], turn->answer[i].mask,
				turn->answer[i].until_day);
	return (ended - began) / TURN;
}

static void check(struct contest *contest, const struct turn *turn)
{
	for (unsigned i = 0; i < TURN; i++)
		contest->wrong += !right(contest, turn->serial[i], turn->condition[i].mask,
			turn->condition[i].until_day);
}

static double by_rte_hash(struct contest *contest, struct turn *turn)
{
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < TURN; at += LG_RIVAL_BURST)
		lg_rte_rival_lookup(contest->rte_hash, turn->key + at, turn->condition + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	check(contest, turn);
	return (ended - began) / TURN;
}

static double by_lfht(struct contest *contest, struct turn *turn)
{
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < TURN; at += LG_RIVAL_BURST)
		lg_lfht_rival_lookup(contest->lfht, turn->key + at, turn->condition + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	check(contest, turn);
	return (ended - began) / TURN;
}

// The engine's time for one of as many signatures as a burst has.
static double by_engine(struct contest *contest)
{
	const struct lg_gateway_site *site = contest->site;
	const struct lg_ed25519_item *items =
		site->pool.items + contest->asked % LG_RATE_SIGNATURES / 64 * 64;
	uint8_t valid[LG_RIVAL_BURST];
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	lg_ed25519_verify_known(contest->verifier, site->keys, items, LG_RIVAL_BURST, valid);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	for (unsigned i = 0; i < LG_RIVAL_BURST; i++)
		contest->wrong += !valid[i];
	return (ended - began) / LG_RIVAL_BURST;
}

static struct lg_rival_licences with_conditions(const struct lg_nation *nation)
{
	struct lg_rival_licences licences = {0};
	uint64_t room = nation->licences / LG_NATION_NORMAL_OF * 11 / 10 + 1000;

	licences.key = malloc(room * sizeof(*licences.key));
	licences.condition = malloc(room * sizeof(*licences.condition));
	for (uint64_t serial = 0; serial < nation->licences; serial++) {
		const struct lg_nation_condition condition =
			lg_nation_condition(nation, &original, serial);
		struct lg_snapshot_entry entry;

		if (!condition.mask)
			continue;
		if (!licences.key || !licences.condition || licences.count == room) {
			fprintf(stderr, "status: no memory for %" PRIu64 " conditions\n", room);
			exit(1);
		}
		entry = lg_nation_entry(nation, serial, &condition);
		licences.key[licences.count] = lg_rival_key(&entry);
		licences.condition[licences.count++] = condition;
	}
	return licences;
}

static double median(double *values, uint32_t count)
{
	return lg_gateway_quantile(values, count, 0.5);
}

struct lg_lookup_rates lg_lookup_measure(struct lg_gateway_site *site, double seconds, bool rivals)
{
	static double table[TURNS_MAX], rte_hash[TURNS_MAX], lfht[TURNS_MAX], engine[TURNS_MAX];
	static double over_rte_hash[TURNS_MAX], over_lfht[TURNS_MAX];
	static struct turn turn;
	struct lg_rival_licences licences = with_conditions(site->nation);
	struct contest contest = {.site = site};
	struct lg_lookup_rates rates = {.licences_with_conditions = licences.count};
	struct lg_error err;
	double end;
	int turns = -TURNS_WARM;

	lg_fixture_need(lg_ed25519_verifier_new(site->engine, &contest.verifier, &err), &err);
	lg_rcu_reader_start();
	if (rivals) {
		contest.rte_hash = lg_rte_rival_new(&licences);
		contest.lfht = lg_lfht_rival_new(&licences);
	}
	free(licences.key);
	free(licences.condition);
	end = lg_gateway_ns(CLOCK_MONOTONIC) + 1e9 * seconds;
	for (; turns < TURNS_MAX && lg_gateway_ns(CLOCK_MONOTONIC) < end; turns++) {
		const unsigned at = turns < 0 ? 0 : (unsigned)turns;

		draw(&contest, &turn);
		table[at] = by_table(&contest, &turn);
		if (rivals) {
			rte_hash[at] = by_rte_hash(&contest, &turn);
			lfht[at] = by_lfht(&contest, &turn);
			over_rte_hash[at] = rte_hash[at] / table[at];
			over_lfht[at] = lfht[at] / table[at];
		}
		engine[at] = by_engine(&contest);
	}
	lg_rcu_reader_stop();
	lg_ed25519_verifier_free(contest.verifier);
	rates.turns = turns > 0 ? (uint64_t)turns : 0;
	rates.table_per_s = 1e9 / median(table, (uint32_t)rates.turns);
	rates.signature_ns = median(engine, (uint32_t)rates.turns);
	rates.share_of_signature = 1e9 / rates.table_per_s / rates.signature_ns;
	rates.wrong = contest.wrong;
	if (!rivals)
		return rates;
	rates.rte_hash_per_s = 1e9 / median(rte_hash, (uint32_t)rates.turns);
	rates.cds_lfht_per_s = 1e9 / median(lfht, (uint32_t)rates.turns);
	rates.ratio_rte_hash = median(over_rte_hash, (uint32_t)rates.turns);
	rates.ratio_cds_lfht = median(over_lfht, (uint32_t)rates.turns);
	return rates;
}
