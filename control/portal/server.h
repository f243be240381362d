// SPDX-License-Identifier: Apache-2.0
// HTTP/1.1 of the portal: a pool of threads that wait for connections with epoll, limits on
// everything that a client can make it hold, and routes.def.
//
// It speaks no TLS: a proxy does. Every request passes control/portal/request.h before a handler
// runs.
#pragma once

#include "control/portal/connections.h"
#include "control/portal/portal.h"
#include "control/portal/rate.h"
#include "control/portal/slow_pool.h"

#include <microhttpd.h>

#define LG_ORIGIN_BYTES 300

struct lg_server {
	struct lg_portal *portal;
	struct MHD_Daemon *daemon;
	int listener; // -1 once it is the daemon's
	uint16_t port;
	char origin[LG_ORIGIN_BYTES]; // of pages that are ours
	struct lg_proxy proxy;
	struct lg_rate *requests;
	struct lg_connections *connections;
	struct lg_slow_pool *slow;
	struct lg_slow_pool *waiting; // for handlers that wait for a data plane
	size_t bodies_most;
	int64_t next_purge_ns;      // of the thread that ticks
	_Atomic size_t bodies;      // bytes of bodies that may come
	_Atomic unsigned exchanges; // requests under way
};

// A socket that listens where conf says. LG_E_CONFIG for what is no address, LG_E_IO where it
// cannot be had. Needs no more rights afterwards.
LG_MUST_CHECK int lg_server_listen(const struct lg_conf *conf, int *fd, struct lg_error *err);

// The port that the listening socket has, and the origin of our own pages: portal.origin, or
// http:// with address and port.
LG_MUST_CHECK int lg_server_origin(const struct lg_conf *conf, int fd, char out[LG_ORIGIN_BYTES],
	uint16_t *port, struct lg_error *err);

// Serves on listener, which is the server's from then on, also after a failure. portal must live
// as long.
LG_MUST_CHECK int lg_server_start(
	struct lg_portal *portal, int listener, struct lg_server **server, struct lg_error *err);

// To be called every second: closes what takes too long, forgets sessions that have ended.
void lg_server_tick(struct lg_server *server);

// Lets in nobody, ends streams, and waits up to 5 s for answers under way. NULL is fine.
void lg_server_stop(struct lg_server *server);

// For request.c: room for a body of so many bytes among those of all requests; false without.
bool lg_server_reserve(struct lg_server *server, size_t bytes);
void lg_server_release(struct lg_server *server, size_t bytes);
