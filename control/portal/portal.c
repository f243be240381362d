// SPDX-License-Identifier: Apache-2.0
#include "control/portal/portal.h"
#include "control/issuance/back_office.h"
#include "control/portal/control_client.h"
#include "control/portal/event_hub.h"
#include "control/portal/health.h"
#include "control/portal/password.h"
#include "control/portal/rate.h"

#include <sodium.h>
#include <stdlib.h>

#define CONTROL_CONNECTIONS 8
#define CONTROL_TIMEOUT_MS 5000
#define LOGIN_NAMES 65536 // addresses and logins whose rate is remembered

bool lg_portal_https(const struct lg_portal *portal)
{
	return strncmp(portal->conf->portal_origin, "https:", 6) == 0;
}

static int open_records(struct lg_portal *portal, struct lg_error *err)
{
	const struct lg_conf *conf = portal->conf;
	const bool sqlite = conf->records_kind == LG_RECORDS_SQLITE;
	const struct lg_database_place place = {
		.kind = sqlite ? LG_DATABASE_SQLITE : LG_DATABASE_POSTGRESQL,
		.where = sqlite ? conf->records_sqlite_file : conf->records_postgresql,
		.connections = (unsigned)conf->records_connections,
	};

	return lg_database_open(&place, &portal->records, err);
}

static int read_client_key(struct lg_portal *portal, struct lg_error *err)
{
	struct lg_client_key *key;
	int rc;

	if (!portal->conf->portal_client_key[0])
		return LG_OK;
	key = sodium_malloc(sizeof(*key));
	if (!key)
		return lg_fail(err, LG_E_NO_MEMORY, "no locked memory for the client key");
	rc = lg_client_key_read(portal->conf->portal_client_key, key, err);
	portal->client_key = key;
	return rc;
}

static int open_login(struct lg_portal *portal, struct lg_error *err)
{
	const unsigned per_minute = (unsigned)portal->conf->portal_login_rate;
	const struct lg_rate_limit limit = {
		INT64_C(60000000000) / per_minute, per_minute, LOGIN_NAMES};
	char *hash = malloc(LG_PASSWORD_HASH_BYTES);
	int rc;

	if (!hash)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a hash");
	rc = lg_password_nobody(hash, err);
	portal->password_nobody = hash;
	return rc == LG_OK ? lg_rate_new(&limit, &portal->logins, err) : rc;
}

static void tell_pages(void *self)
{
	const struct lg_portal *portal = self;

	lg_event_hub_wake(portal->events);
}

int lg_portal_open(struct lg_portal *portal, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_error *err)
{
	int rc;

	*portal = (struct lg_portal){.conf = conf, .clock = clock};
	rc = open_records(portal, err);
	if (rc == LG_OK)
		rc = read_client_key(portal, err);
	if (rc == LG_OK)
		rc = open_login(portal, err);
	if (rc == LG_OK)
		rc = lg_control_client_new(conf->control_operator_socket, CONTROL_CONNECTIONS,
			CONTROL_TIMEOUT_MS, &portal->control, err);
	if (rc == LG_OK)
		rc = lg_health_keeper_new(&portal->health, err);
	if (rc == LG_OK)
		rc = lg_issuance_open(conf, clock, portal->records, &portal->issuance, err);
	if (rc == LG_OK)
		rc = lg_event_hub_start(portal, &portal->events, err);
	if (rc == LG_OK)
		rc = lg_back_office_open(
			portal->issuance, tell_pages, portal, &portal->office, err);
	if (rc != LG_OK)
		lg_portal_close(portal);
	return rc;
}

void lg_portal_close(struct lg_portal *portal)
{
	lg_back_office_close(portal->office);
	lg_event_hub_stop(portal->events);
	lg_health_keeper_free(portal->health);
	lg_control_client_free(portal->control);
	lg_rate_free(portal->logins);
	free((void *)portal->password_nobody);
	sodium_free((void *)portal->client_key); // wiped; NULL is fine
	lg_issuance_close(portal->issuance);
	lg_database_close(portal->records);
}
