// SPDX-License-Identifier: Apache-2.0
// One request from its first line to its answer: what the server knows of it, and what it must pass
// before a handler sees it (control/portal/route.h says in which order).
#pragma once

#include "control/portal/proxy.h"
#include "control/portal/refusal.h"
#include "control/portal/routes.h"
#include "control/portal/session.h"
#include "control/portal/static_page.h"

#include <microhttpd.h>

#define LG_JSON_MAX_BYTES (64 * 1024)

struct lg_server;
struct lg_peer;

enum lg_exchange_stage {
	LG_EXCHANGE_NEW,       // its headers are not looked at
	LG_EXCHANGE_BODY,      // its body is being read
	LG_EXCHANGE_ELSEWHERE, // its handler runs beside the server's threads
	LG_EXCHANGE_READY,     // its handler has run there
	LG_EXCHANGE_ANSWERED,
};

// For the one thread that serves its connection, and while it is ELSEWHERE for the one that runs
// its handler.
struct lg_exchange {
	struct lg_server *server;
	struct MHD_Connection *connection;
	struct lg_peer *peer;
	enum lg_exchange_stage stage;
	bool escaped; // the path was written with percent signs, as none of ours is
	const struct lg_route *route;
	const struct lg_static_page *page;
	char methods[LG_ROUTE_METHODS_BYTES]; // of a path that takes others
	enum lg_refusal refusal;
	unsigned wait_s; // for Retry-After
	struct lg_caller caller;
	struct lg_session session; // of a caller who is not NOBODY
	char certificate[LG_CERTIFICATE_BYTES];
	uint8_t *body;
	size_t body_len;
	size_t body_most; // as Content-Length says
	struct lg_http_request request;
	struct lg_reply reply;
	int result; // of the handler
	struct lg_error err;
	int64_t started_ns;
	unsigned status; // that was sent
};

// Looks at method, path and headers: finds the route or page, or sets refusal.
void lg_request_check(struct lg_exchange *exchange, const char *method, const char *path);

// Some of the body. Beyond Content-Length nothing is kept.
void lg_request_append(struct lg_exchange *exchange, const char *data, size_t len);

// The body is complete: parses it, or sets refusal.
void lg_request_complete(struct lg_exchange *exchange);

// What the request holds; not the exchange itself.
void lg_request_fini(struct lg_exchange *exchange);

// For handlers: what is not in struct lg_http_request.
const struct lg_session *lg_request_session(const struct lg_http_request *request); // of an account
const char *lg_request_certificate(const struct lg_http_request *request);          // "" = none

// Refuses the request as beyond a rate: for a handler to return.
LG_MUST_CHECK int lg_request_hold_back(
	const struct lg_http_request *request, unsigned wait_s, struct lg_error *err);
