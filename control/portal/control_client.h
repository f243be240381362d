// SPDX-License-Identifier: Apache-2.0
// Connections to control for the threads of the server: a few that are kept, opened when they are
// first needed and anew after a failure. Any thread.
#pragma once

#include "common/error.h"

#include <jansson.h>

#define LG_CONTROL_CONNECTIONS_MAX 16 // control serves 64 peers in all

struct lg_control_client;

// connections: 1…LG_CONTROL_CONNECTIONS_MAX at once. timeout_ms (> 0) bounds waiting for a
// connection, and for an answer. Connects to nobody yet.
LG_MUST_CHECK int lg_control_client_new(const char *socket_path, unsigned connections,
	int timeout_ms, struct lg_control_client **client, struct lg_error *err);
void lg_control_client_free(struct lg_control_client *client); // none in use; NULL is fine

// Sends a request (the caller's) and waits for its answer; *answer is the caller's. Refusals of
// control keep its code. A connection that control had closed meanwhile is opened anew and the
// request sent again, once: all that the portal may ask for can be repeated. LG_E_AGAIN when all
// connections are in use for too long, LG_E_TIMEOUT when no answer came, LG_E_CLOSED where control
// is not there.
LG_MUST_CHECK int lg_control_client_call(
	struct lg_control_client *client, json_t *request, json_t **answer, struct lg_error *err);
