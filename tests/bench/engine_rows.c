// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine_rows.h"

#include "tests/bench/rate_pool.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define LIST_MAX 16

const char *lg_rate_kind_name(uint32_t kind)
{
	return kind == LG_RATE_OPENSSL ? "openssl" : lg_ed25519_kind_name(kind);
}

// The rows by which the engine's goals are stated.
static const struct lg_rate_row goals[] = {
	{LG_ED25519_IFMA, 32, 256, 300, 256},
	{LG_ED25519_IFMA, 32, 16, 300, 256},
	{LG_ED25519_IFMA, 0, 64, 300, 256},
	{LG_ED25519_IFMA, 32, 64, 300, 40},
	{LG_ED25519_IFMA, 256, 256, 300, 512},
	{LG_ED25519_IFMA, 1, 256, 300, 130},
	{LG_ED25519_AVX2, 32, 256, 300, 256},
	{LG_ED25519_AVX2, 32, 16, 300, 256},
	{LG_ED25519_AVX2, 0, 64, 300, 256},
	{LG_ED25519_AVX2, 32, 64, 300, 40},
	{LG_ED25519_AVX2, 256, 256, 300, 512},
	{LG_ED25519_AVX2, 1, 256, 300, 130},
	{LG_ED25519_PORTABLE, 32, 256, 300, 256},
	{LG_ED25519_PORTABLE, 0, 64, 300, 256},
	{LG_ED25519_LIBSODIUM, 32, 8, 300, 0},
	{LG_RATE_OPENSSL, 32, 8, 300, 0},
};
#define GOALS (sizeof(goals) / sizeof(goals[0]))

struct list {
	uint32_t value[LIST_MAX];
	uint32_t count;
};

// Of every dimension, what is asked for.
struct lists {
	struct list kinds, keys, batches, messages, tables;
};

static const struct lists everything = {
	.kinds = {{LG_ED25519_IFMA, LG_ED25519_AVX2, LG_ED25519_PORTABLE, LG_ED25519_LIBSODIUM,
			  LG_RATE_OPENSSL},
		5},
	.keys = {{1, 8, 32, 256, 0}, 5},
	.batches = {{1, 4, 16, 64, 256}, 5},
	.messages = {{160, 300, 1000}, 3},
	.tables = {{256}, 1},
};

// What options leave open.
static const struct lists usual = {
	.kinds = {{LG_ED25519_IFMA, LG_ED25519_AVX2, LG_ED25519_PORTABLE}, 3},
	.keys = {{32}, 1},
	.batches = {{256}, 1},
	.messages = {{300}, 1},
	.tables = {{256}, 1},
};

static bool read_list(const char *text, uint32_t least, uint32_t most, struct list *list)
{
	char *end;

	for (list->count = 0; list->count < LIST_MAX; text = end + 1) {
		const unsigned long value = strtoul(text, &end, 10);

		if (end == text || value < least || value > most)
			return false;
		list->value[list->count++] = (uint32_t)value;
		if (*end != ',')
			return *end == '\0';
	}
	return false;
}

static bool read_kinds(char *text, struct list *list)
{
	list->count = 0;
	for (char *name = strtok(text, ","); name; name = strtok(NULL, ",")) {
		uint32_t kind = 0;

		while (kind <= LG_RATE_OPENSSL && strcmp(name, lg_rate_kind_name(kind)) != 0)
			kind++;
		if (kind > LG_RATE_OPENSSL || list->count == LIST_MAX)
			return false;
		list->value[list->count++] = kind;
	}
	return list->count > 0;
}

// Batches vary fastest and kinds slowest, so that tables are built as rarely as may be.
static bool cross(const struct lists *l, struct lg_rate_plan *plan)
{
	const uint32_t count = l->kinds.count * l->tables.count * l->keys.count *
		l->messages.count * l->batches.count;

	if (count > LG_RATE_ROWS_MAX)
		return false;
	for (plan->count = 0; plan->count < count; plan->count++) {
		uint32_t at = plan->count;
		struct lg_rate_row *row = &plan->row[plan->count];

		row->batch = l->batches.value[at % l->batches.count];
		at /= l->batches.count;
		row->message_bytes = l->messages.value[at % l->messages.count];
		at /= l->messages.count;
		row->keys = l->keys.value[at % l->keys.count];
		at /= l->keys.count;
		row->table_mb = l->tables.value[at % l->tables.count];
		row->kind = l->kinds.value[at / l->tables.count];
	}
	return true;
}

enum choice {
	KINDS = 1,
	KEYS,
	BATCHES,
	MESSAGES,
	TABLES,
	KEY_WIDTH,
	BASE_WIDTH,
	SECONDS,
	CPU,
	FULL,
	JSON
};

static const struct option long_options[] = {
	{"kinds", required_argument, NULL, KINDS},
	{"keys", required_argument, NULL, KEYS},
	{"batches", required_argument, NULL, BATCHES},
	{"message-bytes", required_argument, NULL, MESSAGES},
	{"table-mb", required_argument, NULL, TABLES},
	{"key-width", required_argument, NULL, KEY_WIDTH},
	{"base-width", required_argument, NULL, BASE_WIDTH},
	{"seconds", required_argument, NULL, SECONDS},
	{"cpu", required_argument, NULL, CPU},
	{"full", no_argument, NULL, FULL},
	{"json", required_argument, NULL, JSON},
	{0},
};

// Options about rows; what is not about them is read by read_other().
static bool read_row_option(int option, struct lists *lists)
{
	switch (option) {
	case KINDS:
		return read_kinds(optarg, &lists->kinds);
	case KEYS:
		return read_list(optarg, 0, LG_RATE_STRANGERS, &lists->keys);
	case BATCHES:
		return read_list(optarg, 1, LG_RATE_SIGNATURES, &lists->batches);
	case MESSAGES:
		return read_list(optarg, 0, 65536, &lists->messages);
	case TABLES:
		return read_list(optarg, 1, 1 << 20, &lists->tables);
	case FULL:
		*lists = everything;
		return true;
	default:
		return false;
	}
}

static bool read_other(int option, struct lg_rate_plan *plan)
{
	switch (option) {
	case KEY_WIDTH:
		plan->key_width = (uint32_t)strtoul(optarg, NULL, 10);
		return true;
	case BASE_WIDTH:
		plan->base_width = (uint32_t)strtoul(optarg, NULL, 10);
		return true;
	case SECONDS:
		plan->seconds = atof(optarg);
		return plan->seconds > 0;
	case CPU:
		plan->cpu = atoi(optarg);
		return true;
	case JSON:
		plan->json = optarg;
		return true;
	default:
		return false;
	}
}

bool lg_rate_plan_read(struct lg_rate_plan *plan, int argc, char **argv)
{
	struct lists lists = usual;
	bool right = true, crossed = false;
	int option;

	*plan = (struct lg_rate_plan){
		.seconds = 1.5, .cpu = (int)sysconf(_SC_NPROCESSORS_ONLN) - 1, .count = GOALS};
	memcpy(plan->row, goals, sizeof(goals));
	while (right && (option = getopt_long(argc, argv, "", long_options, NULL)) != -1) {
		if (read_row_option(option, &lists))
			crossed = true;
		else
			right = read_other(option, plan);
	}
	if (right && crossed)
		right = cross(&lists, plan);
	if (!right || optind < argc)
		fprintf(stderr, "engine_rate: see tests/bench/run engine --help\n");
	return right && optind == argc;
}
