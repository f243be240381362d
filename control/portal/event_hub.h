// SPDX-License-Identifier: Apache-2.0
// News for open pages, as server-sent events: what happened to an applicant's application and
// licence, and to reviewers and operators how many applications wait.
//
// News come from the records, so that they reach whoever listens whichever process caused them:
// within LG_EVENT_POLL_MS, or at once after lg_event_hub_wake(). A page that was away asks for
// what it shows; nothing is kept for it. Any thread.
#pragma once

#include "control/portal/session.h"

#include <microhttpd.h>

#define LG_EVENT_POLL_MS 200
#define LG_EVENT_BEAT_MS 15000 // a comment, so that proxies and dead connections are noticed
#define LG_LISTENERS_OF_ONE 8  // of an account: one more ends the oldest
#define LG_LISTENER_BYTES 4096 // that may wait for a slow page, before its stream is ended

struct lg_event_hub;
struct lg_listener; // one open page

LG_MUST_CHECK int lg_event_hub_start(
	struct lg_portal *portal, struct lg_event_hub **hub, struct lg_error *err);
// Ends every stream; whoever listens from then on is refused.
void lg_event_hub_end(struct lg_event_hub *hub);
// After the server has stopped. NULL is fine.
void lg_event_hub_stop(struct lg_event_hub *hub);

// Something was committed: look at once.
void lg_event_hub_wake(struct lg_event_hub *hub);

// Tells the pages of this driver that the licence changed (its conditions, for instance), which no
// application shows. cti: 32 hexadecimal digits.
void lg_event_hub_licence(struct lg_event_hub *hub, const char *driver, const char *cti);

// Ends the streams of a session.
void lg_event_hub_leave(struct lg_event_hub *hub, const uint8_t session[LG_SESSION_ID_BYTES]);

// A page of this session that wants news. LG_E_AGAIN where the account opens them faster than older
// ones can be ended.
LG_MUST_CHECK int lg_listener_new(struct lg_event_hub *hub, const struct lg_session *session,
	struct lg_listener **listener, struct lg_error *err);
void lg_listener_free(struct lg_listener *listener); // NULL is fine

// The stream, which has listener from then on; NULL (listener freed) where memory is out.
struct MHD_Response *lg_listener_response(
	struct lg_listener *listener, struct MHD_Connection *connection);
