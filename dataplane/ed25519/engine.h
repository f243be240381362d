// SPDX-License-Identifier: Apache-2.0
// What the parts of the engine know of each other.
#pragma once

#include "dataplane/ed25519/layout.h"
#include "dataplane/ed25519/shelf.h"
#include "dataplane/ed25519/table.h"

#include <pthread.h>

// One thread builds keys and any may free them; workers read tables, never anything else of it.
struct lg_ed25519_engine {
	const struct lg_arithmetic *arithmetic; // NULL: libsodium's, and nothing below is used
	size_t table_bytes;
	uint32_t keys_expected;
	uint32_t recheck_every;     // 0: never
	uint32_t slowdown_percent;  // arithmetic.h; of this machine, if it was worth measuring
	struct lg_widths wanted;    // 0: as wide as fit
	struct lg_tables base;      // for keys without a table; its key comb is empty
	struct lg_table_room *room; // builder: rw
	pthread_mutex_t lock;       // of what follows
	struct lg_arena arena;
	struct lg_shelf *shelf; // where new tables go
};

struct lg_prepared_key {
	struct lg_known_key known;
	uint32_t cell;
	bool usable; // or else it fails every signature, and its slot is the base point's
};

struct lg_ed25519_keys {
	struct lg_ed25519_engine *engine;
	struct lg_shelf *shelf; // held, as the cells of usable keys are; NULL without tables
	uint32_t count;
	struct lg_prepared_key key[]; // count, and one that is not usable for indexes beyond
};

// What a kind computes with; NULL for libsodium and for what this build lacks.
const struct lg_arithmetic *lg_arithmetic_of(enum lg_ed25519_kind kind);

// A shelf for tables of keys keys, as wide as fit. The builder's, with the engine's lock.
LG_MUST_CHECK int lg_engine_open_shelf(struct lg_ed25519_engine *engine, uint32_t keys,
	struct lg_shelf **shelf, struct lg_error *err);
