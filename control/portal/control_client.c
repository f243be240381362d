// SPDX-License-Identifier: Apache-2.0
#include "control/portal/control_client.h"
#include "control/operator_client.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct lg_control_client {
	char *socket_path;
	int timeout_ms;
	unsigned most;
	pthread_mutex_t lock; // of all that follows
	pthread_cond_t gone;  // a connection was given back
	unsigned in_use;
	unsigned idle_count;
	struct lg_operator_client *idle[LG_CONTROL_CONNECTIONS_MAX];
};

int lg_control_client_new(const char *socket_path, unsigned connections, int timeout_ms,
	struct lg_control_client **client, struct lg_error *err)
{
	struct lg_control_client *c;
	pthread_condattr_t monotonic;

	if (connections < 1 || connections > LG_CONTROL_CONNECTIONS_MAX || timeout_ms <= 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"%u connections to control with %d ms each: 1 to %d and more than 0 are "
			"needed",
			connections, timeout_ms, LG_CONTROL_CONNECTIONS_MAX);
	c = calloc(1, sizeof(*c));
	if (c)
		c->socket_path = strdup(socket_path);
	if (!c || !c->socket_path) {
		free(c);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for connections to control");
	}
	c->timeout_ms = timeout_ms;
	c->most = connections;
	pthread_mutex_init(&c->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&c->gone, &monotonic);
	pthread_condattr_destroy(&monotonic);
	*client = c;
	return LG_OK;
}

void lg_control_client_free(struct lg_control_client *client)
{
	if (!client)
		return;
	while (client->idle_count > 0)
		lg_operator_client_close(client->idle[--client->idle_count]);
	pthread_cond_destroy(&client->gone);
	pthread_mutex_destroy(&client->lock);
	free(client->socket_path);
	free(client);
}

// Takes a place among those in use, and an idle connection where there is one (else NULL).
static int take(
	struct lg_control_client *c, struct lg_operator_client **taken, struct lg_error *err)
{
	struct timespec until;
	int waited = 0;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += c->timeout_ms / 1000;
	until.tv_nsec += c->timeout_ms % 1000 * 1000000L;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000L;
	}
	pthread_mutex_lock(&c->lock);
	while (c->in_use == c->most && waited == 0)
		waited = pthread_cond_timedwait(&c->gone, &c->lock, &until);
	if (c->in_use == c->most) {
		pthread_mutex_unlock(&c->lock);
		return lg_fail(err, LG_E_AGAIN, "control has much to do: try again");
	}
	c->in_use++;
	*taken = c->idle_count > 0 ? c->idle[--c->idle_count] : NULL;
	pthread_mutex_unlock(&c->lock);
	return LG_OK;
}

// A connection, or NULL where it is of no more use.
static void give(struct lg_control_client *c, struct lg_operator_client *taken)
{
	pthread_mutex_lock(&c->lock);
	c->in_use--;
	if (taken)
		c->idle[c->idle_count++] = taken;
	pthread_cond_signal(&c->gone);
	pthread_mutex_unlock(&c->lock);
}

// *dead tells that no answer came, so that the connection cannot be used again.
static int ask(struct lg_operator_client *connection, json_t *request, json_t **answer, bool *dead,
	struct lg_error *err)
{
	uint32_t number = 0;
	int rc = lg_operator_client_send(connection, request, &number, err);

	*dead = true;
	if (rc != LG_OK)
		return rc;
	rc = lg_operator_client_receive(connection, &number, answer, err);
	*dead = number == 0;
	return rc;
}

// Asks by *connection, which is opened where it is NULL and becomes NULL where it is dead.
static int ask_by(struct lg_control_client *c, struct lg_operator_client **connection,
	json_t *request, json_t **answer, struct lg_error *err)
{
	bool dead;
	int rc = LG_OK;

	if (!*connection)
		rc = lg_operator_client_open(c->socket_path, c->timeout_ms, connection, err);
	if (rc != LG_OK) {
		*connection = NULL;
		return rc == LG_E_TIMEOUT
			? rc
			: lg_fail(err, LG_E_CLOSED, "control cannot be reached: try again");
	}
	rc = ask(*connection, request, answer, &dead, err);
	if (dead) {
		lg_operator_client_close(*connection);
		*connection = NULL;
	}
	return rc;
}

int lg_control_client_call(
	struct lg_control_client *client, json_t *request, json_t **answer, struct lg_error *err)
{
	struct lg_operator_client *connection;
	bool kept;
	int rc = take(client, &connection, err);

	if (rc != LG_OK)
		return rc;
	kept = connection != NULL;
	rc = ask_by(client, &connection, request, answer, err);
	if (kept && !connection && rc != LG_E_TIMEOUT)
		rc = ask_by(client, &connection, request, answer, err);
	give(client, connection);
	return rc;
}
