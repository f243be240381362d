// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/status_lookup.h"

#include "tests/bench/status_rivals.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define BURSTS 64 // a lot
#define LOT (BURSTS * LG_RIVAL_BURST)
// A turn of one contestant: lots before it counts, which bring back to the caches what those of
// the other contestants have driven out, and lots that count.
#define WARMING_LOTS 64
#define COUNTED_LOTS 64
#define TURNS_MAX 20000

static const struct lg_nation_revision original;

// Licences asked for, and what is said of them.
struct lot {
	uint64_t serial[LOT];
	uint64_t key[LOT];
	struct lg_status_query query[LOT];
	struct lg_status_answer answer[LOT];
	struct lg_nation_condition condition[LOT];
};

struct contest {
	struct lg_gateway_site *site;
	struct lg_rte_rival *rte_hash;
	struct lg_lfht_rival *lfht;
	struct lg_ed25519_verifier *verifier;
	uint64_t asked, wrong;
};

static void draw(struct contest *contest, struct lot *lot)
{
	const struct lg_nation *nation = contest->site->nation;

	for (unsigned i = 0; i < LOT; i++) {
		const uint64_t serial =
			lg_nation_mix(nation->seed + 2, contest->asked++) % nation->licences;
		const uint32_t slot = lg_nation_list_of(nation, serial);
		const struct lg_snapshot_entry entry = {.authority = nation->list[slot].authority,
			.index = (uint32_t)(serial - nation->first[slot])};

		lot->serial[i] = serial;
		lot->key[i] = lg_rival_key(&entry);
		lot->query[i] = (struct lg_status_query){slot, entry.index};
	}
}

static bool right(const struct contest *contest, uint64_t serial, uint32_t mask, uint32_t until_day)
{
	const struct lg_nation_condition condition =
		lg_nation_condition(contest->site->nation, &original, serial);

	return mask == condition.mask && until_day == condition.until_day;
}

static double by_table(struct contest *contest, struct lot *lot)
{
	const struct lg_status_table *table = contest->site->current->status;
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < LOT; at += LG_RIVAL_BURST)
		lg_status_lookup(table, lot->query + at, LG_RIVAL_BURST, lot->answer + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	for (unsigned i = 0; i < LOT; i++)
		contest->wrong += !lot->answer[i].covered ||
			!right(contest, lot->serial[i], lot->answer[i].mask,
				lot->answer[i].until_day);
	return (ended - began) / LOT;
}

static void check(struct contest *contest, const struct lot *lot)
{
	for (unsigned i = 0; i < LOT; i++)
		contest->wrong += !right(contest, lot->serial[i], lot->condition[i].mask,
			lot->condition[i].until_day);
}

static double by_rte_hash(struct contest *contest, struct lot *lot)
{
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < LOT; at += LG_RIVAL_BURST)
		lg_rte_rival_lookup(contest->rte_hash, lot->key + at, lot->condition + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	check(contest, lot);
	return (ended - began) / LOT;
}

static double by_lfht(struct contest *contest, struct lot *lot)
{
	const double began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	double ended;

	for (unsigned at = 0; at < LOT; at += LG_RIVAL_BURST)
		lg_lfht_rival_lookup(contest->lfht, lot->key + at, lot->condition + at);
	ended = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	check(contest, lot);
	return (ended - began) / LOT;
}

static double in_a_turn(struct contest *contest, struct lot *lot,
	double (*contestant)(struct contest *, struct lot *))
{
	double sum = 0;

	for (unsigned i = 0; i < WARMING_LOTS + COUNTED_LOTS; i++) {
		double ns;

		draw(contest, lot);
		ns = contestant(contest, lot);
		sum += i < WARMING_LOTS ? 0 : ns;
	}
	return sum / COUNTED_LOTS;
}

// As in a worker: a burst's signatures, and then its licences, which the engine has driven out of
// the nearest caches.
static void behind_engine(struct contest *contest, struct lot *lot, double *engine, double *table)
{
	const struct lg_gateway_site *site = contest->site;
	const double began = lg_gateway_ns(CLOCK_MONOTONIC);
	uint8_t valid[LG_RIVAL_BURST];
	double verified, ended;

	lg_ed25519_verify_known(contest->verifier, site->keys,
		site->pool.items + contest->asked % LG_RATE_SIGNATURES / 64 * 64, LG_RIVAL_BURST,
		valid);
	verified = lg_gateway_ns(CLOCK_MONOTONIC);
	lg_status_lookup(site->current->status, lot->query, LG_RIVAL_BURST, lot->answer);
	ended = lg_gateway_ns(CLOCK_MONOTONIC);
	for (unsigned i = 0; i < LG_RIVAL_BURST; i++)
		contest->wrong += !valid[i];
	*engine = (verified - began) / LG_RIVAL_BURST;
	*table = (ended - verified) / LG_RIVAL_BURST;
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

// ns a lookup, or a signature, turn by turn.
struct times {
	double table[TURNS_MAX], rival[TURNS_MAX], over_rival[TURNS_MAX];
	double engine[TURNS_MAX], behind_engine[TURNS_MAX];
};

static uint32_t take_turns_behind_engine(
	struct contest *contest, struct times *times, double seconds)
{
	const double end = lg_gateway_ns(CLOCK_MONOTONIC) + 1e9 * seconds;
	static struct lot lot;
	uint32_t at;

	for (at = 0; at < TURNS_MAX && (at == 0 || lg_gateway_ns(CLOCK_MONOTONIC) < end); at++) {
		draw(contest, &lot);
		behind_engine(contest, &lot, &times->engine[at], &times->behind_engine[at]);
	}
	return at;
}

static uint32_t take_turns(struct contest *contest, struct times *times, double seconds,
	double (*rival)(struct contest *, struct lot *))
{
	const double end = lg_gateway_ns(CLOCK_MONOTONIC) + 1e9 * seconds;
	static struct lot lot;
	uint32_t at;

	for (at = 0; at < TURNS_MAX && (at == 0 || lg_gateway_ns(CLOCK_MONOTONIC) < end); at++) {
		times->table[at] = in_a_turn(contest, &lot, by_table);
		times->rival[at] = in_a_turn(contest, &lot, rival);
		times->over_rival[at] = times->rival[at] / times->table[at];
	}
	return at;
}

// A rival is made when its turn has come: memory that others take is no part of a comparison.
static void meet_rivals(
	struct contest *contest, struct times *times, double seconds, struct lg_lookup_rates *rates)
{
	struct lg_rival_licences licences = with_conditions(contest->site->nation);

	rates->licences_with_conditions = licences.count;
	contest->rte_hash = lg_rte_rival_new(&licences);
	rates->turns = take_turns(contest, times, seconds, by_rte_hash);
	rates->table_per_s = 1e9 / median(times->table, rates->turns);
	rates->rte_hash_per_s = 1e9 / median(times->rival, rates->turns);
	rates->ratio_rte_hash = median(times->over_rival, rates->turns);
	contest->lfht = lg_lfht_rival_new(&licences);
	rates->turns = take_turns(contest, times, seconds, by_lfht);
	rates->cds_lfht_per_s = 1e9 / median(times->rival, rates->turns);
	rates->ratio_cds_lfht = median(times->over_rival, rates->turns);
	free(licences.key);
	free(licences.condition);
}

struct lg_lookup_rates lg_lookup_measure(struct lg_gateway_site *site, double seconds)
{
	static struct times times;
	struct contest contest = {.site = site};
	struct lg_lookup_rates rates = {0};
	struct lg_error err;
	uint32_t turns;

	lg_fixture_need(lg_ed25519_verifier_new(site->engine, &contest.verifier, &err), &err);
	lg_rcu_reader_start();
	turns = take_turns_behind_engine(&contest, &times, seconds / 4);
	rates.signature_ns = median(times.engine, turns);
	rates.behind_engine_ns = median(times.behind_engine, turns);
	rates.share_of_signature = rates.behind_engine_ns / rates.signature_ns;
	meet_rivals(&contest, &times, seconds * 3 / 8, &rates);
	lg_rcu_reader_stop();
	lg_ed25519_verifier_free(contest.verifier);
	rates.wrong = contest.wrong;
	return rates;
}
