// SPDX-License-Identifier: Apache-2.0
// Counters in shared memory. The data plane creates the file and writes; anybody who may read the
// file can map and read it, also after a crash. counters.def, gauges.def, verdict.def and
// reason.def are the one list of what there is.
//
// Each counter has one writer, which stores with relaxed order; a reader sees each value whole but
// no consistent set. One worker's counters share no cache line with another's.
#pragma once

#include "common/error.h"
#include "common/verdict.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LG_COUNTER_WORKERS_MAX 64

enum lg_counter {
#define COUNTER(name, unit, text) LG_C_##name,
#include "common/counters.def"
#undef COUNTER
#define VERDICT(name, code, colour, text) LG_C_verdict_##name,
#include "common/verdict.def"
#undef VERDICT
#define REASON(name, code, text) LG_C_reason_##name,
#include "common/reason.def"
#undef REASON
	LG_COUNTER_COUNT,
};

enum lg_gauge {
#define GAUGE(name, unit, text) LG_G_##name,
#include "common/gauges.def"
#undef GAUGE
	LG_GAUGE_COUNT,
};

typedef _Atomic uint64_t lg_counter_value;

struct lg_worker_counters {
	_Alignas(128) lg_counter_value value[LG_COUNTER_COUNT];
};

struct lg_counters; // the mapping

struct lg_counter_info {
	const char *name; // "rx_packets", "verdict_VALID", "reason_CBOR_FLOAT"
	const char *unit;
	const char *text;
};

// Single writer: a plain add on a relaxed atomic.
static inline void lg_count_add(struct lg_worker_counters *w, enum lg_counter c, uint64_t n)
{
	atomic_store_explicit(&w->value[c],
		atomic_load_explicit(&w->value[c], memory_order_relaxed) + n, memory_order_relaxed);
}

static inline void lg_count(struct lg_worker_counters *w, enum lg_counter c)
{
	lg_count_add(w, c, 1);
}

// Creates or replaces the file at path (mode 0644), zeroed, for this many workers.
LG_MUST_CHECK int lg_counters_create(
	const char *path, unsigned workers, struct lg_counters **counters, struct lg_error *err);

// Maps an existing file read-only; refuses one of another layout (other version of licgate).
LG_MUST_CHECK int lg_counters_open(
	const char *path, struct lg_counters **counters, struct lg_error *err);

void lg_counters_close(struct lg_counters *counters);

struct lg_worker_counters *lg_counters_worker(struct lg_counters *counters, unsigned worker);
unsigned lg_counters_workers(const struct lg_counters *counters);
uint64_t lg_counters_sum(const struct lg_counters *counters, enum lg_counter c);
uint64_t lg_counters_at(const struct lg_counters *counters, unsigned worker, enum lg_counter c);
void lg_gauge_set(struct lg_counters *counters, enum lg_gauge g, uint64_t value);
uint64_t lg_gauge_get(const struct lg_counters *counters, enum lg_gauge g);

const struct lg_counter_info *lg_counter_info(enum lg_counter c);
const struct lg_counter_info *lg_gauge_info(enum lg_gauge g);

// Counter of a verdict or reason code; LG_COUNTER_COUNT for a code that is not in the table.
enum lg_counter lg_counter_of_verdict(unsigned verdict);
enum lg_counter lg_counter_of_reason(unsigned reason);
