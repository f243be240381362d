// SPDX-License-Identifier: Apache-2.0
// What the status table of a nation costs: memory, loading, lookups beside rte_hash and cds_lfht,
// deltas beside a worker. tests/bench/status_bench runs it and explains its options.
#include "tests/bench/status_delta.h"
#include "tests/bench/status_lookup.h"
#include "tests/bench/status_memory.h"
#include "tests/bench/status_rivals.h"

#include <getopt.h>
#include <inttypes.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#define SEED 20240531
#define CHANGES_MOST 1000000
#define SOAK_CHANGES_MOST 1000
#define SOAK_GROWTH_MOST (UINT64_C(2) << 20) // what allocators keep, whatever the number of deltas

struct options {
	uint64_t licences, changes, soak;
	unsigned repeats;
	double seconds;
	int cpu, worker_cpu;
	const char *base;
	const char *json;
};

struct load {
	uint64_t resident_bytes, peak_bytes, file_bytes;
	double seconds, cpu_seconds;
};

static uint64_t number(const char *text, const char *option)
{
	char *end;
	const uint64_t value = strtoull(text, &end, 10);

	if (*text < '0' || *text > '9' || *end != '\0') {
		fprintf(stderr, "status: --%s takes a whole number, not \"%s\"\n", option, text);
		exit(2);
	}
	return value;
}

static void read_options(int argc, char **argv, struct options *o)
{
	static const struct option known[] = {{"licences", required_argument, NULL, 'l'},
		{"changes", required_argument, NULL, 'c'}, {"soak", required_argument, NULL, 's'},
		{"repeats", required_argument, NULL, 'r'},
		{"seconds", required_argument, NULL, 't'}, {"base", required_argument, NULL, 'b'},
		{"json", required_argument, NULL, 'j'}, {0}};
	const int cpus = (int)sysconf(_SC_NPROCESSORS_ONLN);
	int option, at;

	*o = (struct options){
		.licences = 10000000, .repeats = 2, .seconds = 4, .cpu = cpus - 1, .worker_cpu = 0};
	while ((option = getopt_long(argc, argv, "", known, &at)) != -1) {
		switch (option) {
		case 'l':
			o->licences = number(optarg, known[at].name);
			break;
		case 'c':
			o->changes = number(optarg, known[at].name);
			break;
		case 's':
			o->soak = number(optarg, known[at].name);
			break;
		case 'r':
			o->repeats = (unsigned)number(optarg, known[at].name);
			break;
		case 't':
			o->seconds = (double)number(optarg, known[at].name);
			break;
		case 'b':
			o->base = optarg;
			break;
		case 'j':
			o->json = optarg;
			break;
		default:
			exit(2);
		}
	}
	if (o->changes == 0)
		o->changes = o->licences / 10 < CHANGES_MOST ? o->licences / 10 : CHANGES_MOST;
	if (!o->base || !o->json || o->licences < 1000 || o->licences > UINT32_MAX ||
		o->changes == 0 || o->changes > o->licences || o->repeats == 0 ||
		o->repeats > LG_DELTA_REPEATS_MAX) {
		fprintf(stderr,
			"status: --base and --json are needed; --licences from 1000 to 2^32, "
			"--changes up to them, --repeats from 1 to %d\n",
			LG_DELTA_REPEATS_MAX);
		exit(2);
	}
}

// From the file to the root in force. The file's pages are the cache's, not ours.
static struct load load(struct lg_gateway_site *site, const char *base)
{
	struct lg_bytes file = lg_nation_map(base);
	const uint64_t before = lg_memory_resident_bytes();
	struct load load = {.file_bytes = file.len};
	double began, cpu_began;

	lg_memory_forget_peak();
	began = lg_gateway_ns(CLOCK_MONOTONIC);
	cpu_began = lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID);
	lg_gateway_publish(site, file);
	load.seconds = (lg_gateway_ns(CLOCK_MONOTONIC) - began) / 1e9;
	load.cpu_seconds = (lg_gateway_ns(CLOCK_THREAD_CPUTIME_ID) - cpu_began) / 1e9;
	load.peak_bytes = lg_memory_peak_bytes() - before - file.len;
	munmap((void *)file.data, file.len);
	malloc_trim(0);
	load.resident_bytes = lg_memory_resident_bytes() - before;
	return load;
}

static void print(const struct options *o, const struct load *load,
	const struct lg_delta_costs *delta, const struct lg_lookup_rates *rates,
	const struct lg_soak *soak)
{
	printf("%-44s %14" PRIu64 "\n", "licences", o->licences);
	printf("%-44s %14" PRIu64 "\n", "  with conditions", rates->licences_with_conditions);
	printf("%-44s %14.1f MB, %.3f bytes each\n", "resident", (double)load->resident_bytes / 1e6,
		(double)load->resident_bytes / (double)o->licences);
	printf("%-44s %14.2f s (CPU %.2f s), file of %.1f MB, peak %.1f MB\n",
		"verified and loaded on one core", load->seconds, load->cpu_seconds,
		(double)load->file_bytes / 1e6, (double)load->peak_bytes / 1e6);
	printf("%-44s %14.2f million a second, %.1f ns each\n", "random lookups in bursts of 64",
		rates->table_per_s / 1e6, 1e9 / rates->table_per_s);
	printf("%-44s %14.2f million a second, ratio %.2f\n", "  rte_hash_lookup_bulk",
		rates->rte_hash_per_s / 1e6, rates->ratio_rte_hash);
	printf("%-44s %14.2f million a second, ratio %.2f\n", "  cds_lfht_lookup",
		rates->cds_lfht_per_s / 1e6, rates->ratio_cds_lfht);
	printf("%-44s %14.2f %% of %.0f ns\n", "  share of the engine's time for a signature",
		100 * rates->share_of_signature, rates->signature_ns);
	printf("%-44s %14" PRIu64 " changes in %.3f s (CPU %.3f s), %.3f s until settled\n",
		"delta verified, applied, published", delta->changes, delta->seconds,
		delta->cpu_seconds, delta->settle_seconds);
	printf("%-44s %14.2f times, of CPU time %.2f times (%.0f us before, %.0f us during)\n",
		"  p99 of a burst beside it", delta->ratio_p99, delta->ratio_p99_cpu,
		delta->p99_us_before, delta->p99_us_during);
	printf("%-44s %14.1f MB, %.3f of resident\n", "  memory peak",
		(double)(load->resident_bytes + delta->peak_extra_bytes) / 1e6,
		1 + (double)delta->peak_extra_bytes / (double)load->resident_bytes);
	if (soak->deltas)
		printf("%-44s %14" PRIu64 " deltas in %.1f s, resident %+.3f MB\n", "soak",
			soak->deltas, soak->seconds,
			((double)soak->resident_end_bytes - (double)soak->resident_begin_bytes) /
				1e6);
	printf("%-44s %14" PRIu64 " of %" PRIu64 " bursts and %" PRIu64 " lookups\n",
		"wrong answers", delta->wrong + rates->wrong + soak->wrong, delta->bursts,
		(uint64_t)rates->turns * 4096);
}

static void write_json(const struct options *o, const struct load *load,
	const struct lg_delta_costs *delta, const struct lg_lookup_rates *rates,
	const struct lg_soak *soak)
{
	FILE *json = fopen(o->json, "w");

	if (!json) {
		fprintf(stderr, "status: cannot write %s: %m\n", o->json);
		exit(1);
	}
	fprintf(json,
		"{\"licences\":%" PRIu64 ",\"resident_bytes\":%" PRIu64 ",\"peak_bytes\":%" PRIu64
		",\"load_s\":%.3f,\"load_cpu_s\":%.3f,\"load_peak_bytes\":%" PRIu64
		",\"file_bytes\":%" PRIu64 ",\"lookups_per_s\":%.0f,\"rte_hash_per_s\":%.0f"
		",\"cds_lfht_per_s\":%.0f,\"ratio_rte_hash\":%.3f,\"ratio_cds_lfht\":%.3f"
		",\"signature_ns\":%.0f,\"share_of_signature\":%.4f",
		o->licences, load->resident_bytes, load->resident_bytes + delta->peak_extra_bytes,
		load->seconds, load->cpu_seconds, load->peak_bytes, load->file_bytes,
		rates->table_per_s, rates->rte_hash_per_s, rates->cds_lfht_per_s,
		rates->ratio_rte_hash, rates->ratio_cds_lfht, rates->signature_ns,
		rates->share_of_signature);
	fprintf(json,
		",\"delta_changes\":%" PRIu64 ",\"delta_s\":%.4f,\"delta_cpu_s\":%.4f"
		",\"settle_s\":%.4f,\"p99_ratio_during_delta\":%.3f"
		",\"p99_cpu_ratio_during_delta\":%.3f,\"bursts_during_deltas\":%" PRIu64
		",\"soak_deltas\":%" PRIu64 ",\"soak_growth_bytes\":%" PRId64 ",\"wrong\":%" PRIu64
		"}\n",
		delta->changes, delta->seconds, delta->cpu_seconds, delta->settle_seconds,
		delta->ratio_p99, delta->ratio_p99_cpu, delta->bursts_during, soak->deltas,
		(int64_t)(soak->resident_end_bytes - soak->resident_begin_bytes),
		delta->wrong + rates->wrong + soak->wrong);
	fclose(json);
}

static bool grew(const struct lg_soak *soak)
{
	if (soak->resident_end_bytes <= soak->resident_begin_bytes + SOAK_GROWTH_MOST)
		return false;
	fprintf(stderr,
		"status: memory grew from %" PRIu64 " to %" PRIu64 " bytes in %" PRIu64 " deltas\n",
		soak->resident_begin_bytes, soak->resident_end_bytes, soak->deltas);
	return true;
}

int main(int argc, char **argv)
{
	struct lg_nation_author author;
	struct lg_gateway_site site;
	struct lg_delta_costs delta;
	struct lg_lookup_rates rates;
	struct lg_soak soak = {0};
	struct lg_nation nation;
	struct lg_fixture *fixture;
	struct options o;
	struct load loaded;

	read_options(argc, argv, &o);
	lg_nation_init(&nation, SEED, o.licences);
	fixture = lg_fixture_new(1, 4, 1);
	lg_nation_author_init(&author, &nation, fixture, 1, o.base);
	lg_rival_start(o.cpu);
	lg_gateway_site_init(&site, &nation, fixture);
	malloc_trim(0);
	loaded = load(&site, o.base);
	delta = lg_delta_measure(&author, &site, o.changes, o.repeats, o.worker_cpu);
	if (o.soak)
		soak = lg_delta_soak(&author, &site,
			o.changes < SOAK_CHANGES_MOST ? o.changes : SOAK_CHANGES_MOST,
			o.soak + o.soak % 2);
	rates = lg_lookup_measure(&site, o.seconds);
	print(&o, &loaded, &delta, &rates, &soak);
	write_json(&o, &loaded, &delta, &rates, &soak);
	lg_gateway_site_fini(&site);
	lg_nation_author_fini(&author);
	lg_fixture_free(fixture);
	return delta.wrong + rates.wrong + soak.wrong > 0 || grew(&soak);
}
