// SPDX-License-Identifier: Apache-2.0
// The open pages themselves, and what waits to be sent to each: the part of the event hub that
// knows connections and no records. Any thread.
#pragma once

#include "control/portal/event_hub.h"

#include <pthread.h>

struct lg_review_counts {
	int64_t waiting;
	int64_t overdue;
};

struct lg_listeners {
	pthread_mutex_t lock; // of all that follows, and of every listener
	pthread_cond_t changed;
	struct lg_listener *first;
	struct lg_portal_counters *counters;
	bool woken;
	bool ending;
};

void lg_listeners_init(struct lg_listeners *listeners, struct lg_portal_counters *counters);
void lg_listeners_fini(struct lg_listeners *listeners); // none may be left
void lg_listeners_end(struct lg_listeners *listeners);
void lg_listeners_wake(struct lg_listeners *listeners);

// Until pause_ms have passed or it is woken; LG_EVENT_IDLE_MS while nobody listens. false at the
// end.
#define LG_EVENT_IDLE_MS 10000
bool lg_listeners_wait(struct lg_listeners *listeners, int pause_ms);

LG_MUST_CHECK int lg_listeners_add(struct lg_listeners *listeners, const struct lg_session *session,
	struct lg_listener **listener, struct lg_error *err);
void lg_listeners_leave(struct lg_listeners *listeners, const uint8_t session[LG_SESSION_ID_BYTES]);

// Whole events, as they are sent.
void lg_listeners_tell_all(struct lg_listeners *listeners, const char *text);
void lg_listeners_tell_driver(struct lg_listeners *listeners, const char *driver, const char *text);

// Counts of reviews, to those reviewers and operators who do not know them yet.
bool lg_listeners_want_counts(struct lg_listeners *listeners);
void lg_listeners_tell_counts(
	struct lg_listeners *listeners, const struct lg_review_counts *counts);

// The sessions of all; *ids is the caller's to free().
size_t lg_listeners_sessions(struct lg_listeners *listeners, uint8_t (**ids)[LG_SESSION_ID_BYTES]);
