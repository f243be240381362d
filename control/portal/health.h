// SPDX-License-Identifier: Apache-2.0
// Whether what the portal needs answers. Asked at most once in LG_HEALTH_GOOD_MS, however many ask
// here. Any thread.
#pragma once

#include "control/portal/portal.h"

#define LG_HEALTH_GOOD_MS 1000

struct lg_health {
	bool records;
	bool control;
	bool has_gateway; // it is configured, and was asked since the start
	bool gateway;
};

struct lg_health_keeper;

LG_MUST_CHECK int lg_health_keeper_new(struct lg_health_keeper **keeper, struct lg_error *err);
void lg_health_keeper_free(struct lg_health_keeper *keeper); // NULL is fine

void lg_health_look(const struct lg_portal *portal, struct lg_health *health);
bool lg_health_is_well(const struct lg_health *health);
