// SPDX-License-Identifier: Apache-2.0
// What the portal answers: one row a route in control/portal/routes.def, one function a row.
//
// By the time a handler runs the server has checked, in this order: size and rate, the session, the
// role, the CSRF token of whatever is not a GET, the kind of the body. Handlers run on any of the
// server's threads, several at once.
#pragma once

#include "common/bytes.h"
#include "common/error.h"
#include "control/records/transaction.h"

#include <jansson.h>

struct lg_portal;
struct lg_listener;

// Who may ask. A session has one of the first four; NOBODY is a request without one.
enum lg_portal_role {
	LG_ROLE_APPLICANT = 1,
	LG_ROLE_REVIEWER = 2,
	LG_ROLE_INSPECTOR = 4,
	LG_ROLE_OPERATOR = 8,
	LG_ROLE_NOBODY = 16,
};
#define LG_ROLE_ANYBODY 31
#define LG_ROLE_ACCOUNT 15 // anybody who has logged in

struct lg_caller {
	enum lg_portal_role role;
	char account[LG_RECORD_ID_BYTES]; // "" for NOBODY
	char driver[LG_RECORD_ID_BYTES];  // of an applicant, else ""
	char gateway_role[16];            // of an inspector, else ""
	char csrf[LG_RECORD_ID_BYTES];
	char address[64]; // as the proxy names it, where there is one
};

enum lg_body_kind { LG_BODY_NONE, LG_BODY_JSON, LG_BODY_JPEG };

struct lg_http_request {
	const struct lg_caller *caller;
	char id[LG_RECORD_ID_BYTES]; // {id} of the path: 32 hexadecimal digits, else the route is
				     // not met
	const json_t *json;   // BODY_JSON: an object
	struct lg_bytes body; // BODY_JPEG: as it came
	int64_t now_ms;
	void *connection;
};

// A parameter of the query, NULL without it; lives as long as the request.
const char *lg_http_query(const struct lg_http_request *request, const char *name);

struct lg_reply {
	unsigned status;              // 200 at first
	json_t *json;                 // the server's from then on; or
	struct lg_bytes bytes;        // a picture, from malloc(), the server's from then on
	const char *type;             // of the picture
	char cookie[160];             // value of Set-Cookie, "" = none
	struct lg_listener *listener; // a stream of news (control/portal/event_hub.h), the server's
				      // from then on
};

// Fills reply, or returns an error, from which the server makes
// {"error": "<name of lg_err>", "message": "<sentence>"} with a status: ARGUMENT and FORMAT 400,
// SIGNATURE, KEY and CLOCK 401, PERMISSION 403, NOT_FOUND 404, STATE, EXISTS and REPEAT 409,
// TOO_LARGE 413, EXPIRED and STALE 410, AGAIN, TIMEOUT and CLOSED 503, whatever else 500, whose
// sentence stays in the log.
typedef int (*lg_route_handler)(struct lg_portal *portal, const struct lg_http_request *request,
	struct lg_reply *reply, struct lg_error *err);

struct lg_route {
	const char *method; // "GET", "POST"
	const char *path;   // "/v1/applications/{id}/photo"
	unsigned roles;     // of enum lg_portal_role
	enum lg_body_kind body;
	lg_route_handler handler;
	const char *summary;
};

// Every route, ended by a path of NULL.
extern const struct lg_route lg_routes[];

#define ROUTE(method, path, roles, body, handler, summary)                                         \
	int handler(struct lg_portal *portal, const struct lg_http_request *request,               \
		struct lg_reply *reply, struct lg_error *err);
#include "control/portal/routes.def"
#undef ROUTE
