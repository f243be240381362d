// SPDX-License-Identifier: Apache-2.0
#include "control/portal/gateway_desk.h"
#include "common/credential.h"

#include <pthread.h>
#include <time.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER; // one client key, one row of nonces

static int wait_for_turn(struct lg_error *err)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += LG_GATEWAY_TURN_MS / 1000;
	if (pthread_mutex_clocklock(&turn, CLOCK_MONOTONIC, &until) == 0)
		return LG_OK;
	return lg_fail(err, LG_E_AGAIN, "too many are asking the gateway: try again");
}

// Anybody may ask as the public, without being enrolled.
static int choose_key(const struct lg_portal *portal, unsigned role,
	const struct lg_client_key **key, struct lg_error *err)
{
	*key = portal->client_key;
	if (*key && lg_client_may((*key)->id, role))
		return LG_OK;
	*key = NULL;
	if (role == LG_ROLE_PUBLIC)
		return LG_OK;
	return lg_fail(err, LG_E_PERMISSION,
		"this portal may not ask the gateway as %s: its client (portal.client_key) must be "
		"enrolled in that role",
		lg_role_name(role));
}

static int ask(struct lg_portal *portal, const struct lg_gateway_question *question,
	struct lg_gateway_reply *reply, struct lg_error *err)
{
	int rc = wait_for_turn(err);

	if (rc != LG_OK)
		return rc;
	rc = lg_gateway_ask(portal->conf->portal_gateway, question, portal->clock, reply, err);
	pthread_mutex_unlock(&turn);
	atomic_store_explicit(&portal->gateway,
		rc == LG_OK ? LG_PORTAL_GATEWAY_ANSWERS : LG_PORTAL_GATEWAY_SILENT,
		memory_order_relaxed);
	if (rc == LG_E_TIMEOUT)
		return lg_fail(err, rc, "the gateway does not answer: try again");
	if (rc == LG_E_IO)
		return lg_fail(err, LG_E_CLOSED, "the gateway cannot be reached: try again");
	return rc;
}

int lg_gateway_desk_ask(struct lg_portal *portal, unsigned role, uint32_t classes,
	struct lg_bytes payload, struct lg_gateway_reply *reply, struct lg_error *err)
{
	struct lg_credential credential;
	struct lg_gateway_question question = {
		.role = role,
		.classes_asked = classes,
		.payload_kind = LG_PAYLOAD_PRESENTATION,
		.payload = payload,
		.timeout_ms = LG_GATEWAY_TRY_MS,
		.retries = LG_GATEWAY_RETRIES,
	};
	int rc;

	if (!portal->conf->portal_gateway[0])
		return lg_fail(err, LG_E_STATE,
			"this portal does not verify: its configuration names no gateway "
			"(portal.gateway)");
	rc = choose_key(portal, role, &question.key, err);
	if (rc != LG_OK)
		return rc;
	if (lg_credential_parse(payload.data, payload.len, &credential) == LG_R_NONE)
		question.payload_kind = LG_PAYLOAD_CREDENTIAL;
	return ask(portal, &question, reply, err);
}
