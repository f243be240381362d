// SPDX-License-Identifier: Apache-2.0
#include "control/portal/portal_counters.h"
#include "common/log.h"

#include <inttypes.h>

static const char *const names[LG_PORTAL_COUNTER_COUNT] = {
#define COUNTER(name, text) #name,
#include "control/portal/portal_counters.def"
#undef COUNTER
#define REFUSAL(name, status, text) "refused_" #name,
#include "control/portal/refusals.def"
#undef REFUSAL
};

uint64_t lg_portal_counted(const struct lg_portal_counters *c, enum lg_portal_counter which)
{
	return atomic_load_explicit(&c->value[which], memory_order_relaxed);
}

const char *lg_portal_counter_name(enum lg_portal_counter which)
{
	return names[which];
}

json_t *lg_portal_counters_json(const struct lg_portal_counters *c)
{
	json_t *object = json_object();

	for (unsigned i = 0; object && i < LG_PORTAL_COUNTER_COUNT; i++)
		json_object_set_new(
			object, names[i], json_integer((json_int_t)lg_portal_counted(c, i)));
	return object;
}

void lg_portal_counters_log(const struct lg_portal_counters *c)
{
	for (unsigned i = 0; i < LG_PORTAL_COUNTER_COUNT; i++)
		if (lg_portal_counted(c, i) != 0)
			lg_info("portal", "counted %s=%" PRIu64, names[i], lg_portal_counted(c, i));
}
