// SPDX-License-Identifier: Apache-2.0
#include "control/portal/event_listeners.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct lg_listener {
	struct lg_listener *next;
	struct lg_listener **link; // what points here
	struct lg_listeners *listeners;
	struct MHD_Connection *connection; // NULL before its stream has begun
	uint8_t session[LG_SESSION_ID_BYTES];
	enum lg_portal_role role;
	char account[LG_RECORD_ID_BYTES];
	char driver[LG_RECORD_ID_BYTES];
	struct lg_review_counts told;
	bool suspended; // the connection sleeps until there is something to send
	bool ended;
	size_t len;
	char waiting[LG_LISTENER_BYTES];
};

void lg_listeners_init(struct lg_listeners *listeners, struct lg_portal_counters *counters)
{
	pthread_condattr_t attributes;

	*listeners = (struct lg_listeners){.counters = counters};
	pthread_mutex_init(&listeners->lock, NULL);
	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&listeners->changed, &attributes);
	pthread_condattr_destroy(&attributes);
}

void lg_listeners_fini(struct lg_listeners *listeners)
{
	pthread_cond_destroy(&listeners->changed);
	pthread_mutex_destroy(&listeners->lock);
}

static void resume(struct lg_listener *listener)
{
	if (!listener->suspended)
		return;
	listener->suspended = false;
	MHD_resume_connection(listener->connection);
}

static void finish(struct lg_listener *listener)
{
	listener->ended = true;
	resume(listener);
}

void lg_listeners_end(struct lg_listeners *listeners)
{
	struct lg_listener *listener;

	pthread_mutex_lock(&listeners->lock);
	listeners->ending = true;
	for (listener = listeners->first; listener; listener = listener->next)
		finish(listener);
	pthread_cond_broadcast(&listeners->changed);
	pthread_mutex_unlock(&listeners->lock);
}

void lg_listeners_wake(struct lg_listeners *listeners)
{
	pthread_mutex_lock(&listeners->lock);
	listeners->woken = true;
	pthread_cond_broadcast(&listeners->changed);
	pthread_mutex_unlock(&listeners->lock);
}

bool lg_listeners_wait(struct lg_listeners *listeners, int pause_ms)
{
	struct timespec until;
	bool go_on;

	pthread_mutex_lock(&listeners->lock);
	if (!listeners->first && pause_ms < LG_EVENT_IDLE_MS)
		pause_ms = LG_EVENT_IDLE_MS;
	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += pause_ms % 1000 * 1000000L;
	until.tv_sec += pause_ms / 1000 + until.tv_nsec / 1000000000;
	until.tv_nsec %= 1000000000;
	while (!listeners->ending && !listeners->woken &&
		pthread_cond_timedwait(&listeners->changed, &listeners->lock, &until) == 0)
		;
	listeners->woken = false;
	go_on = !listeners->ending;
	pthread_mutex_unlock(&listeners->lock);
	return go_on;
}

// A page that was left is noticed late, so that it is the oldest one that goes. false when too many
// that go are still there.
static bool make_room(const struct lg_listeners *listeners, const char *account)
{
	struct lg_listener *listener, *oldest = NULL;
	unsigned open = 0, all = 0;

	for (listener = listeners->first; listener; listener = listener->next) {
		if (strcmp(listener->account, account) != 0)
			continue;
		all++;
		if (listener->ended)
			continue;
		open++;
		oldest = listener; // later ones stand first
	}
	if (all >= 4 * LG_LISTENERS_OF_ONE)
		return false;
	if (open >= LG_LISTENERS_OF_ONE)
		finish(oldest);
	return true;
}

static struct lg_listener *make(struct lg_listeners *listeners, const struct lg_session *session)
{
	struct lg_listener *l = calloc(1, sizeof(*l));

	if (!l)
		return NULL;
	l->listeners = listeners;
	l->role = session->role;
	l->told = (struct lg_review_counts){-1, -1};
	memcpy(l->session, session->id, sizeof(l->session));
	memcpy(l->account, session->account, sizeof(l->account));
	memcpy(l->driver, session->driver, sizeof(l->driver));
	// What it may have missed since it was last here it asks for; this tells it that the
	// stream stands, and when to come back.
	l->len = (size_t)snprintf(l->waiting, sizeof(l->waiting), "retry: 2000\n\n");
	return l;
}

static void insert(struct lg_listeners *listeners, struct lg_listener *listener)
{
	listener->next = listeners->first;
	listener->link = &listeners->first;
	if (listener->next)
		listener->next->link = &listener->next;
	listeners->first = listener;
}

int lg_listeners_add(struct lg_listeners *listeners, const struct lg_session *session,
	struct lg_listener **listener, struct lg_error *err)
{
	struct lg_listener *l = make(listeners, session);
	bool may;

	if (!l)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for an open page");
	pthread_mutex_lock(&listeners->lock);
	may = !listeners->ending && make_room(listeners, l->account);
	if (may) {
		insert(listeners, l);
		listeners->woken = true;
		pthread_cond_broadcast(&listeners->changed);
	}
	pthread_mutex_unlock(&listeners->lock);
	lg_portal_count(listeners->counters, may ? LG_PORTAL_streams : LG_PORTAL_streams_refused);
	if (!may) {
		free(l);
		return lg_fail(err, LG_E_AGAIN,
			"too many pages of this account wait for news: try again in a while");
	}
	*listener = l;
	return LG_OK;
}

void lg_listener_free(struct lg_listener *listener)
{
	if (!listener)
		return;
	pthread_mutex_lock(&listener->listeners->lock);
	*listener->link = listener->next;
	if (listener->next)
		listener->next->link = listener->link;
	pthread_mutex_unlock(&listener->listeners->lock);
	free(listener);
}

static void free_listener(void *self)
{
	lg_listener_free(self);
}

static ssize_t read_some(void *self, uint64_t position, char *out, size_t most)
{
	struct lg_listener *listener = self;
	ssize_t taken;

	(void)position;
	pthread_mutex_lock(&listener->listeners->lock);
	taken = (ssize_t)(listener->len < most ? listener->len : most);
	memcpy(out, listener->waiting, (size_t)taken);
	listener->len -= (size_t)taken;
	memmove(listener->waiting, listener->waiting + taken, listener->len);
	if (taken == 0 && listener->ended) {
		taken = MHD_CONTENT_READER_END_OF_STREAM;
	} else if (taken == 0) {
		listener->suspended = true;
		MHD_suspend_connection(listener->connection);
	}
	pthread_mutex_unlock(&listener->listeners->lock);
	return taken;
}

struct MHD_Response *lg_listener_response(
	struct lg_listener *listener, struct MHD_Connection *connection)
{
	struct MHD_Response *response;

	listener->connection = connection;
	response = MHD_create_response_from_callback(
		MHD_SIZE_UNKNOWN, LG_LISTENER_BYTES, read_some, listener, free_listener);
	if (!response) {
		lg_listener_free(listener);
		return NULL;
	}
	MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "text/event-stream");
	MHD_add_response_header(response, "X-Accel-Buffering", "no"); // nginx: pass on at once
	return response;
}

static void append(struct lg_listener *listener, const char *text)
{
	const size_t len = strlen(text);

	if (listener->ended)
		return;
	// The page reads too slowly: it is to come back and ask.
	if (len > sizeof(listener->waiting) - listener->len) {
		finish(listener);
		return;
	}
	memcpy(listener->waiting + listener->len, text, len);
	listener->len += len;
	lg_portal_count(listener->listeners->counters, LG_PORTAL_events);
	resume(listener);
}

void lg_listeners_leave(struct lg_listeners *listeners, const uint8_t session[LG_SESSION_ID_BYTES])
{
	struct lg_listener *listener;

	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next)
		if (memcmp(listener->session, session, LG_SESSION_ID_BYTES) == 0)
			finish(listener);
	pthread_mutex_unlock(&listeners->lock);
}

void lg_listeners_tell_all(struct lg_listeners *listeners, const char *text)
{
	struct lg_listener *listener;

	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next)
		append(listener, text);
	pthread_mutex_unlock(&listeners->lock);
}

void lg_listeners_tell_driver(struct lg_listeners *listeners, const char *driver, const char *text)
{
	struct lg_listener *listener;

	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next)
		if (strcmp(listener->driver, driver) == 0)
			append(listener, text);
	pthread_mutex_unlock(&listeners->lock);
}

static bool sees_reviews(const struct lg_listener *listener)
{
	return listener->role == LG_ROLE_REVIEWER || listener->role == LG_ROLE_OPERATOR;
}

bool lg_listeners_want_counts(struct lg_listeners *listeners)
{
	struct lg_listener *listener;
	bool wanted = false;

	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next)
		wanted = wanted || sees_reviews(listener);
	pthread_mutex_unlock(&listeners->lock);
	return wanted;
}

void lg_listeners_tell_counts(struct lg_listeners *listeners, const struct lg_review_counts *counts)
{
	struct lg_listener *listener;
	char text[120];

	snprintf(text, sizeof(text), "event: review\ndata: {\"waiting\":%lld,\"overdue\":%lld}\n\n",
		(long long)counts->waiting, (long long)counts->overdue);
	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next) {
		if (!sees_reviews(listener) ||
			(listener->told.waiting == counts->waiting &&
				listener->told.overdue == counts->overdue))
			continue;
		listener->told = *counts;
		append(listener, text);
	}
	pthread_mutex_unlock(&listeners->lock);
}

size_t lg_listeners_sessions(struct lg_listeners *listeners, uint8_t (**ids)[LG_SESSION_ID_BYTES])
{
	struct lg_listener *listener;
	size_t count = 0;

	pthread_mutex_lock(&listeners->lock);
	for (listener = listeners->first; listener; listener = listener->next)
		count++;
	*ids = calloc(count + 1, sizeof(**ids));
	count = 0;
	for (listener = listeners->first; listener; listener = listener->next)
		if (*ids)
			memcpy((*ids)[count++], listener->session, LG_SESSION_ID_BYTES);
	pthread_mutex_unlock(&listeners->lock);
	return count;
}
