// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/damage.h"

#include <string.h>

static const char *const names[LG_DAMAGE_COUNT] = {
#define DAMAGE(name, text, help) [LG_DAMAGE_##name] = text,
	LG_DAMAGES(DAMAGE)
#undef DAMAGE
};

const char *lg_damage_name(enum lg_damage damage)
{
	return names[damage];
}

int lg_damage_from_name(const char *name)
{
	for (int i = 0; i < LG_DAMAGE_COUNT; i++) {
		if (strcmp(names[i], name) == 0)
			return i;
	}
	return -1;
}

struct lg_expectation lg_expect(
	const struct lg_scenario_entry *entry, enum lg_damage damage, bool enrolled)
{
	switch (damage) {
	case LG_DAMAGE_MAGIC:
		return (struct lg_expectation){.silence = true};
	case LG_DAMAGE_MAC:
		// To a client that is not enrolled it is a bad cookie, and he is offered a new one.
		if (enrolled)
			return (struct lg_expectation){.silence = true};
		return (struct lg_expectation){
			.verdict = LG_COOKIE_REQUIRED, .reason = LG_SCENARIO_ANY_REASON};
	case LG_DAMAGE_PAYLOAD:
		return (struct lg_expectation){
			.verdict = LG_MALFORMED, .reason = LG_SCENARIO_ANY_REASON};
	default:
		return (struct lg_expectation){.verdict = entry->verdict, .reason = entry->reason};
	}
}
