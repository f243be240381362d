// SPDX-License-Identifier: Apache-2.0
// Every connection of the server: how many one address has, and which takes too long.
//
// The server's own limit on silence does not stop a client that sends, or takes, a byte now and
// then: a request with its answer has LG_REQUEST_MAX_S altogether. Streams of news are exempt. Any
// thread.
#pragma once

#include "control/portal/proxy.h"

#include <stdint.h>

#define LG_REQUEST_MAX_S 120

struct lg_connections;
struct lg_peer; // one connection

// proxy is exempt from of_one, and must live as long.
LG_MUST_CHECK int lg_connections_new(const struct lg_proxy *proxy, unsigned of_one,
	struct lg_connections **connections, struct lg_error *err);
void lg_connections_free(struct lg_connections *connections); // NULL is fine

// Whether address may have one more. Of connections that come at the same instant a few too many
// may be let in: one a thread of the server.
bool lg_connections_may(struct lg_connections *connections, const char *address);

// fd must stay open until lg_connections_leave(). NULL where memory is out.
struct lg_peer *lg_connections_enter(
	struct lg_connections *connections, int fd, const char *address, int64_t monotonic_ns);
void lg_connections_leave(struct lg_connections *connections, struct lg_peer *peer);

const char *lg_peer_address(const struct lg_peer *peer);

// A request of it has been answered: the next one has all its time.
void lg_connections_answered(
	struct lg_connections *connections, struct lg_peer *peer, int64_t monotonic_ns);
// It is sent news from here on, for as long as it likes.
void lg_connections_stream(struct lg_connections *connections, struct lg_peer *peer);

// Shuts those down that take too long, and tells how many.
unsigned lg_connections_cut(struct lg_connections *connections, int64_t monotonic_ns);
