// SPDX-License-Identifier: Apache-2.0
// What every part of the portal works with. Shared by all threads of the server; what changes after
// the start says how it is guarded.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/issuance/issuance.h"
#include "control/records/database.h"
#include "keys/client_key.h"

struct lg_back_office;
struct lg_event_hub;

struct lg_portal {
	const struct lg_conf *conf;
	const struct lg_clock *clock;
	struct lg_database *records;
	struct lg_issuance *issuance;
	struct lg_back_office *office;
	struct lg_event_hub *events;            // open pages that wait for news
	const struct lg_client_key *client_key; // at the gateway; NULL: not enrolled
};
