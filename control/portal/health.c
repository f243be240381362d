// SPDX-License-Identifier: Apache-2.0
#include "control/portal/health.h"
#include "control/operator_client.h"

#include <jansson.h>
#include <pthread.h>
#include <stdlib.h>

#define CONTROL_WAIT_MS 1000

struct lg_health_keeper {
	pthread_mutex_t lock; // of all that follows
	bool looked;
	int64_t looked_ns;
	struct lg_health health;
};

int lg_health_keeper_new(struct lg_health_keeper **keeper, struct lg_error *err)
{
	struct lg_health_keeper *k = calloc(1, sizeof(*k));

	if (!k)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the state of health");
	pthread_mutex_init(&k->lock, NULL);
	*keeper = k;
	return LG_OK;
}

void lg_health_keeper_free(struct lg_health_keeper *keeper)
{
	if (!keeper)
		return;
	pthread_mutex_destroy(&keeper->lock);
	free(keeper);
}

static bool records_answer(const struct lg_portal *portal)
{
	struct lg_connection *connection;
	struct lg_rows *rows;
	struct lg_error err;
	bool well = false;

	if (lg_database_take(portal->records, &connection, &err) != LG_OK)
		return false;
	if (lg_sql_query(connection, "SELECT 1", NULL, 0, &rows, &err) == LG_OK) {
		well = lg_rows_next(rows, &err) == LG_OK;
		lg_rows_close(rows);
	}
	lg_database_give(connection);
	return well;
}

static bool control_answers(const struct lg_portal *portal)
{
	json_t *request = json_pack("{s:s}", "do", "info");
	json_t *answer = NULL;
	struct lg_error err;
	const bool well = request &&
		lg_operator_call(portal->conf->control_operator_socket, request, CONTROL_WAIT_MS,
			&answer, &err) == LG_OK;

	json_decref(answer);
	json_decref(request);
	return well;
}

void lg_health_look(const struct lg_portal *portal, struct lg_health *health)
{
	struct lg_health_keeper *keeper = portal->health;
	const int64_t now_ns = lg_monotonic_ns(portal->clock);
	const int gateway = atomic_load_explicit(&portal->gateway, memory_order_relaxed);

	pthread_mutex_lock(&keeper->lock);
	if (!keeper->looked || now_ns - keeper->looked_ns >= LG_HEALTH_GOOD_MS * INT64_C(1000000)) {
		keeper->health.records = records_answer(portal);
		keeper->health.control = control_answers(portal);
		keeper->looked = true;
		keeper->looked_ns = lg_monotonic_ns(portal->clock);
	}
	*health = keeper->health;
	pthread_mutex_unlock(&keeper->lock);
	health->has_gateway =
		portal->conf->portal_gateway[0] && gateway != LG_PORTAL_GATEWAY_UNKNOWN;
	health->gateway = gateway == LG_PORTAL_GATEWAY_ANSWERS;
}

bool lg_health_is_well(const struct lg_health *health)
{
	return health->records && health->control && (!health->has_gateway || health->gateway);
}
