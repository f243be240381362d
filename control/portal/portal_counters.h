// SPDX-License-Identifier: Apache-2.0
// What the portal counts, since its start. Any thread.
#pragma once

#include <jansson.h>
#include <stdatomic.h>
#include <stdint.h>

enum lg_portal_counter {
#define COUNTER(name, text) LG_PORTAL_##name,
#include "control/portal/portal_counters.def"
#undef COUNTER
#define REFUSAL(name, status, text) LG_PORTAL_refused_##name,
#include "control/portal/refusals.def"
#undef REFUSAL
	LG_PORTAL_COUNTER_COUNT,
};

struct lg_portal_counters {
	_Atomic uint64_t value[LG_PORTAL_COUNTER_COUNT];
};

static inline void lg_portal_count(struct lg_portal_counters *c, enum lg_portal_counter which)
{
	atomic_fetch_add_explicit(&c->value[which], 1, memory_order_relaxed);
}

uint64_t lg_portal_counted(const struct lg_portal_counters *c, enum lg_portal_counter which);

// "requests", "refused_RATE"
const char *lg_portal_counter_name(enum lg_portal_counter which);

// {name: value} of all; the caller's. NULL where memory is out.
json_t *lg_portal_counters_json(const struct lg_portal_counters *c);

// One line a counter that is not 0.
void lg_portal_counters_log(const struct lg_portal_counters *c);
