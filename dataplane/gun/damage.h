// SPDX-License-Identifier: Apache-2.0
// Requests damaged on purpose, and what a gateway must make of each kind.
#pragma once

#include "common/scenario.h"

#include <stdbool.h>

#define LG_DAMAGES(DAMAGE)                                                                         \
	DAMAGE(NONE, "none", "send requests as they are")                                          \
	DAMAGE(MAC, "mac", "wrong MAC, as a forger without the key sends")                         \
	DAMAGE(MAGIC, "magic", "not a licgate datagram at all")                                    \
	DAMAGE(PAYLOAD, "payload", "first byte of the payload changed before the MAC is made")

enum lg_damage {
#define DAMAGE(name, text, help) LG_DAMAGE_##name,
	LG_DAMAGES(DAMAGE)
#undef DAMAGE
		LG_DAMAGE_COUNT,
};

const char *lg_damage_name(enum lg_damage damage);
int lg_damage_from_name(const char *name); // or -1

// What has to come back.
struct lg_expectation {
	bool silence;
	uint8_t verdict; // 0 = any
	uint16_t reason; // LG_SCENARIO_ANY_REASON = any
};

struct lg_expectation lg_expect(
	const struct lg_scenario_entry *entry, enum lg_damage damage, bool enrolled);
