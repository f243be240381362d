// SPDX-License-Identifier: Apache-2.0
// What every part of the portal works with. Shared by all threads of the server; what changes after
// the start says how it is guarded.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/issuance/issuance.h"
#include "control/portal/portal_counters.h"
#include "control/records/database.h"
#include "keys/client_key.h"

struct lg_back_office;
struct lg_control_client;
struct lg_event_hub;
struct lg_health_keeper;
struct lg_rate;

enum lg_portal_gateway {
	LG_PORTAL_GATEWAY_UNKNOWN, // not asked yet
	LG_PORTAL_GATEWAY_ANSWERS,
	LG_PORTAL_GATEWAY_SILENT,
};

struct lg_portal {
	const struct lg_conf *conf;
	const struct lg_clock *clock;
	struct lg_database *records;
	struct lg_issuance *issuance;
	struct lg_back_office *office;
	struct lg_control_client *control;      // for handlers
	struct lg_event_hub *events;            // open pages that wait for news
	const struct lg_client_key *client_key; // at the gateway; NULL: not enrolled
	struct lg_rate *logins;                 // of an address, and of an account
	const char *password_nobody;            // hash that no password has
	struct lg_health_keeper *health;
	_Atomic int gateway; // enum lg_portal_gateway: how the last question to it ended
	struct lg_portal_counters counters;
};

// Opens the records and whatever else conf names. conf and clock must live as long. Nothing of
// *portal needs closing after a failure.
LG_MUST_CHECK int lg_portal_open(struct lg_portal *portal, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_error *err);
// After the server has stopped.
void lg_portal_close(struct lg_portal *portal);

// Whether browsers see the portal by TLS.
bool lg_portal_https(const struct lg_portal *portal);
