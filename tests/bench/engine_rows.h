// SPDX-License-Identifier: Apache-2.0
// What the engine's benchmark measures: its options, and the rows that they ask for.
#pragma once

#include "dataplane/ed25519/verify.h"

// OpenSSL stands among the kinds, though the engine does not know it.
#define LG_RATE_OPENSSL LG_ED25519_KINDS
const char *lg_rate_kind_name(uint32_t kind);

struct lg_rate_row {
	uint32_t kind;
	uint32_t keys; // 0: arbitrary keys
	uint32_t batch;
	uint32_t message_bytes;
	uint32_t table_mb; // what tables may take
};
#define LG_RATE_ROWS_MAX 4096

struct lg_rate_plan {
	struct lg_rate_row row[LG_RATE_ROWS_MAX];
	uint32_t count;
	double seconds; // of each row
	int cpu;
	uint32_t key_width, base_width; // 0: the engine's choice
	const char *json;               // file for the last line, or NULL
};

// False when options are wrong: usage is on stderr.
bool lg_rate_plan_read(struct lg_rate_plan *plan, int argc, char **argv);
