// SPDX-License-Identifier: Apache-2.0
// One peer of the operator socket: requests in, a queue of answers out.
#pragma once

#include "common/ipc.h"
#include "control/control.h"
#include "control/loop.h"
#include "control/operations.h"

// Requests of one connection that are not answered yet; beyond that it is not read from.
#define LG_OPERATOR_PENDING_MAX 128

struct lg_operator_connection;

// Takes over fd. NULL (fd closed) when memory is out or it cannot be watched.
struct lg_operator_connection *lg_operator_connection_new(struct lg_control *control,
	struct lg_loop *loop, int fd, const struct lg_ipc_peer *peer, enum lg_access access);
void lg_operator_connection_free(struct lg_operator_connection *connection);

// The peer is gone, or sent what it should not have: free it.
bool lg_operator_connection_over(const struct lg_operator_connection *connection);

// A request of this connection lost the open transaction, for all; asking resets it.
bool lg_operator_connection_lost_all(struct lg_operator_connection *connection);

// The transaction that answers rest on is committed (why NULL), or lost for this reason: those
// answers become refusals.
void lg_operator_connection_decide(
	struct lg_operator_connection *connection, const struct lg_error *why);

// Sends what is due: in_force is the generation acknowledged by a data plane.
void lg_operator_connection_flush(struct lg_operator_connection *connection, uint64_t in_force);

// Monotonic moment at which the first waiting answer is due whatever happens; INT64_MAX = none.
int64_t lg_operator_connection_deadline_ns(const struct lg_operator_connection *connection);
