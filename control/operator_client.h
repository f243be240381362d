// SPDX-License-Identifier: Apache-2.0
// The asking side of control/operator_protocol.h: what the licgate command talks to control with.
//
// An answer {"ok": false} comes back as its error code and sentence, so that a caller sees one kind
// of failure. Blocking, with a limit on every wait. A client is for one thread.
#pragma once

#include "common/error.h"

#include <jansson.h>
#include <stdint.h>

struct lg_operator_client;

// Connects, asks once, closes. request stays the caller's. On success *answer is the caller's
// (json_decref). LG_E_TIMEOUT when control has not answered within timeout_ms (> 0).
LG_MUST_CHECK int lg_operator_call(const char *socket_path, json_t *request, int timeout_ms,
	json_t **answer, struct lg_error *err);

// A connection for many requests.
LG_MUST_CHECK int lg_operator_client_open(const char *socket_path, int timeout_ms,
	struct lg_operator_client **client, struct lg_error *err);
void lg_operator_client_close(struct lg_operator_client *client); // NULL is fine

// Sends and waits for the answer.
LG_MUST_CHECK int lg_operator_client_call(
	struct lg_operator_client *client, json_t *request, json_t **answer, struct lg_error *err);

// The same with a file each way: file goes with the request (-1 = none) and stays the caller's;
// *answer_file, the caller's, came with the answer (-1 = none).
LG_MUST_CHECK int lg_operator_client_call_file(struct lg_operator_client *client, json_t *request,
	int file, json_t **answer, int *answer_file, struct lg_error *err);

// The two halves of a call, for several requests on their way at once: control commits those that
// it finds waiting together. Answers come in the order of the requests, but for those that asked
// to wait (wait_ms); *number tells which request an answer belongs to. At most
// LG_OPERATOR_AHEAD_MAX requests may be unanswered: beyond that both sides could block.
#define LG_OPERATOR_AHEAD_MAX 64
LG_MUST_CHECK int lg_operator_client_send(
	struct lg_operator_client *client, json_t *request, uint32_t *number, struct lg_error *err);
// *number is set for a refusal too; it is 0 when no answer came at all.
LG_MUST_CHECK int lg_operator_client_receive(
	struct lg_operator_client *client, uint32_t *number, json_t **answer, struct lg_error *err);
