// SPDX-License-Identifier: Apache-2.0
// /v1/events.
#include "control/portal/event_hub.h"
#include "control/portal/request.h"

int lg_answer_events(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err)
{
	return lg_listener_new(portal->events, lg_request_session(request), &reply->listener, err);
}
