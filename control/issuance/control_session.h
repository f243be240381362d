// SPDX-License-Identifier: Apache-2.0
// The connection of issuance's own thread to control: opened when it is first needed, and anew
// after a failure.
#pragma once

#include "control/operator_client.h"

struct lg_control_session {
	const char *socket_path;
	int timeout_ms;
	struct lg_operator_client *client; // NULL while there is none
};

LG_MUST_CHECK int lg_control_session_open(struct lg_control_session *session, struct lg_error *err);
void lg_control_session_close(struct lg_control_session *session);

// Sends a request and waits for its answer; *answer is the caller's. Refusals of control keep the
// connection, everything else closes it.
LG_MUST_CHECK int lg_control_session_call(
	struct lg_control_session *session, json_t *request, json_t **answer, struct lg_error *err);

// Sends all requests before it waits for any answer, so that control commits them together. Of
// each, results[i] is what lg_control_session_call() would return, with its sentence in errs[i] and
// answers[i] the caller's. At most LG_OPERATOR_AHEAD_MAX; requests that are NULL are left out.
LG_MUST_CHECK int lg_control_session_call_all(struct lg_control_session *session, json_t **requests,
	unsigned count, json_t **answers, int *results, struct lg_error *errs,
	struct lg_error *err);
