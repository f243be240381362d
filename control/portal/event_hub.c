// SPDX-License-Identifier: Apache-2.0
#include "control/portal/event_hub.h"
#include "common/log.h"
#include "control/portal/event_listeners.h"
#include "control/portal/event_reader.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#define COMPONENT "events"
#define FAILED_PAUSE_MS 2000

struct lg_event_hub {
	struct lg_portal *portal;
	struct lg_listeners listeners;
	struct lg_event_reader reader; // of the hub's thread, like all that follows
	int64_t next_beat_ns;
	pthread_t thread;
};

static void tell(void *self, const struct lg_event *event)
{
	struct lg_event_hub *hub = self;
	char text[200];

	snprintf(text, sizeof(text),
		"event: application\ndata: {\"id\":\"%s\",\"state\":\"%s\"}\n\n",
		event->application, event->state);
	lg_listeners_tell_driver(&hub->listeners, event->driver, text);
	if (event->licence[0])
		lg_event_hub_licence(hub, event->driver, event->licence);
}

static int count_reviews(struct lg_connection *connection, int64_t now_ms,
	struct lg_review_counts *counts, struct lg_error *err)
{
	struct lg_rows *rows;
	int rc = lg_sql_query(connection,
		"SELECT COUNT(*), COUNT(CASE WHEN due_ms < $1 THEN 1 END) FROM applications"
		" WHERE state = 'REVIEW'",
		LG_SQL_ARGUMENTS(lg_sql_integer(now_ms)), &rows, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_rows_next(rows, err);
	if (rc == LG_OK)
		*counts = (struct lg_review_counts){
			lg_rows_integer(rows, 0), lg_rows_integer(rows, 1)};
	lg_rows_close(rows);
	return rc;
}

// Ends the streams of sessions that have ended.
static int check_sessions(
	struct lg_event_hub *hub, struct lg_connection *connection, struct lg_error *err)
{
	const int64_t now_ms = lg_unix_ms(hub->portal->clock);
	uint8_t(*ids)[LG_SESSION_ID_BYTES];
	const size_t count = lg_listeners_sessions(&hub->listeners, &ids);
	int rc = LG_OK;

	for (size_t i = 0; rc == LG_OK && i < count; i++) {
		bool lasts = true;

		rc = lg_session_lasts(hub->portal, connection, ids[i], now_ms, &lasts, err);
		if (rc == LG_OK && !lasts)
			lg_event_hub_leave(hub, ids[i]);
	}
	free(ids);
	return rc;
}

static int look(struct lg_event_hub *hub, struct lg_connection *connection, struct lg_error *err)
{
	const int64_t now_ms = lg_unix_ms(hub->portal->clock);
	const int64_t now_ns = lg_monotonic_ns(hub->portal->clock);
	struct lg_review_counts counts;
	int rc = lg_event_reader_run(&hub->reader, connection, now_ms, tell, hub, err);

	if (rc == LG_OK && lg_listeners_want_counts(&hub->listeners)) {
		rc = count_reviews(connection, now_ms, &counts, err);
		if (rc == LG_OK)
			lg_listeners_tell_counts(&hub->listeners, &counts);
	}
	if (rc != LG_OK || now_ns < hub->next_beat_ns)
		return rc;
	hub->next_beat_ns = now_ns + LG_EVENT_BEAT_MS * INT64_C(1000000);
	lg_listeners_tell_all(&hub->listeners, ": \n\n");
	return check_sessions(hub, connection, err);
}

static void *follow(void *self)
{
	struct lg_event_hub *hub = self;
	struct lg_connection *connection;
	struct lg_error err;
	int pause_ms = LG_EVENT_POLL_MS;

	while (lg_listeners_wait(&hub->listeners, pause_ms)) {
		int rc = lg_database_take(hub->portal->records, &connection, &err);

		if (rc == LG_OK) {
			rc = look(hub, connection, &err);
			lg_database_give(connection);
		}
		pause_ms = rc == LG_OK ? LG_EVENT_POLL_MS : FAILED_PAUSE_MS;
		if (rc != LG_OK)
			lg_err(COMPONENT, "cannot look for news, trying again in %d ms: %s",
				pause_ms, err.text);
	}
	return NULL;
}

static int begin(struct lg_event_hub *hub, struct lg_error *err)
{
	struct lg_connection *connection;
	int rc = lg_database_take(hub->portal->records, &connection, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_event_reader_init(&hub->reader, connection, lg_unix_ms(hub->portal->clock), err);
	lg_database_give(connection);
	if (rc == LG_OK && pthread_create(&hub->thread, NULL, follow, hub) != 0)
		rc = lg_fail(err, LG_E_NO_MEMORY, "cannot start a thread for news");
	return rc;
}

int lg_event_hub_start(struct lg_portal *portal, struct lg_event_hub **hub, struct lg_error *err)
{
	struct lg_event_hub *h = calloc(1, sizeof(*h));
	int rc;

	if (!h)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for open pages");
	h->portal = portal;
	lg_listeners_init(&h->listeners, &portal->counters);
	rc = begin(h, err);
	if (rc != LG_OK) {
		lg_listeners_fini(&h->listeners);
		free(h);
		return rc;
	}
	*hub = h;
	return LG_OK;
}

void lg_event_hub_end(struct lg_event_hub *hub)
{
	lg_listeners_end(&hub->listeners);
}

void lg_event_hub_stop(struct lg_event_hub *hub)
{
	if (!hub)
		return;
	lg_listeners_end(&hub->listeners);
	pthread_join(hub->thread, NULL);
	lg_listeners_fini(&hub->listeners);
	free(hub);
}

void lg_event_hub_wake(struct lg_event_hub *hub)
{
	lg_listeners_wake(&hub->listeners);
}

void lg_event_hub_licence(struct lg_event_hub *hub, const char *driver, const char *cti)
{
	char text[120];

	snprintf(text, sizeof(text), "event: licence\ndata: {\"cti\":\"%s\"}\n\n", cti);
	lg_listeners_tell_driver(&hub->listeners, driver, text);
}

void lg_event_hub_leave(struct lg_event_hub *hub, const uint8_t session[LG_SESSION_ID_BYTES])
{
	lg_listeners_leave(&hub->listeners, session);
}

int lg_listener_new(struct lg_event_hub *hub, const struct lg_session *session,
	struct lg_listener **listener, struct lg_error *err)
{
	return lg_listeners_add(&hub->listeners, session, listener, err);
}
