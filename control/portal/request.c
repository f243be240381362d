// SPDX-License-Identifier: Apache-2.0
#include "control/portal/request.h"
#include "common/log.h"
#include "control/portal/connections.h"
#include "control/portal/server.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#define COMPONENT "portal"

static const char *header(const struct lg_exchange *exchange, const char *name)
{
	return MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name);
}

// A length that is written as one, or SIZE_MAX.
static size_t length_of(const char *text)
{
	size_t len = 0;

	if (!*text)
		return SIZE_MAX;
	for (; *text; text++) {
		if (*text < '0' || *text > '9' || len > SIZE_MAX / 100)
			return SIZE_MAX;
		len = len * 10 + (size_t)(*text - '0');
	}
	return len;
}

static size_t most_of(const struct lg_exchange *exchange)
{
	const enum lg_body_kind kind = exchange->route ? exchange->route->body : LG_BODY_NONE;

	switch (kind) {
	case LG_BODY_JSON:
		return LG_JSON_MAX_BYTES;
	case LG_BODY_JPEG:
		return (size_t)exchange->server->portal->conf->portal_upload_bytes;
	default:
		return 0;
	}
}

// "Content-Length" may have a blank before its colon, which the library keeps as part of the name.
static bool is_named(const char *name, const char *wanted)
{
	const size_t len = strlen(wanted);

	return strncasecmp(name, wanted, len) == 0 && name[len + strspn(name + len, " \t")] == '\0';
}

static enum MHD_Result count_lengths(
	void *self, enum MHD_ValueKind kind, const char *name, const char *value)
{
	unsigned *count = self;

	(void)kind;
	(void)value;
	if (is_named(name, MHD_HTTP_HEADER_CONTENT_LENGTH))
		*count += 1;
	else if (is_named(name, MHD_HTTP_HEADER_TRANSFER_ENCODING))
		*count += 2;
	return MHD_YES;
}

// Whether anybody could read another length out of these headers (RFC 9112 section 6.3): a proxy
// that does would take part of the body for a request.
static bool is_ambiguous(const struct lg_exchange *exchange)
{
	unsigned lengths = 0;

	MHD_get_connection_values(exchange->connection, MHD_HEADER_KIND, count_lengths, &lengths);
	return lengths > 1;
}

static enum lg_refusal check_size(struct lg_exchange *exchange)
{
	const char *length = header(exchange, MHD_HTTP_HEADER_CONTENT_LENGTH);
	enum lg_refusal refusal = LG_REFUSAL_NONE;

	if (is_ambiguous(exchange))
		return LG_REFUSAL_LENGTH;
	exchange->body_most = length ? length_of(length) : 0;
	if (exchange->body_most > most_of(exchange))
		refusal = LG_REFUSAL_TOO_LARGE;
	else if (!lg_server_reserve(exchange->server, exchange->body_most))
		refusal = LG_REFUSAL_BUSY;
	if (refusal != LG_REFUSAL_NONE)
		exchange->body_most = 0; // nothing is reserved
	return refusal;
}

static enum lg_refusal check_rate(struct lg_exchange *exchange)
{
	const struct lg_server *server = exchange->server;
	const char *peer = lg_peer_address(exchange->peer);
	char network[LG_ADDRESS_BYTES];

	lg_proxy_client(&server->proxy, exchange->connection, peer, exchange->caller.address);
	lg_proxy_certificate(&server->proxy, exchange->connection, peer, exchange->certificate);
	lg_address_network(exchange->caller.address, network);
	return lg_rate_take(server->requests, network, exchange->started_ns, &exchange->wait_s)
		? LG_REFUSAL_NONE
		: LG_REFUSAL_RATE;
}

static int find_session(struct lg_exchange *exchange, const char *token)
{
	const struct lg_portal *portal = exchange->server->portal;
	struct lg_connection *connection;
	int rc = lg_database_take(portal->records, &connection, &exchange->err);

	if (rc != LG_OK)
		return rc;
	rc = lg_session_find(portal, connection, token, exchange->request.now_ms,
		&exchange->session, &exchange->err);
	lg_database_give(connection);
	return rc;
}

static enum lg_refusal check_session(struct lg_exchange *exchange)
{
	struct lg_caller *caller = &exchange->caller;
	const struct lg_session *session = &exchange->session;
	const char *token = MHD_lookup_connection_value(
		exchange->connection, MHD_COOKIE_KIND, LG_SESSION_COOKIE);
	const int rc = token ? find_session(exchange, token) : LG_E_NOT_FOUND;

	caller->role = LG_ROLE_NOBODY;
	if (rc == LG_E_NOT_FOUND)
		return exchange->route->roles & LG_ROLE_NOBODY ? LG_REFUSAL_NONE
							       : LG_REFUSAL_SESSION;
	if (rc != LG_OK) {
		lg_err(COMPONENT, "cannot look a session up: %s", exchange->err.text);
		return rc == LG_E_TIMEOUT || rc == LG_E_AGAIN ? LG_REFUSAL_BUSY : LG_REFUSAL_FAILED;
	}
	caller->role = session->role;
	memcpy(caller->account, session->account, sizeof(caller->account));
	memcpy(caller->driver, session->driver, sizeof(caller->driver));
	memcpy(caller->gateway_role, session->gateway_role, sizeof(caller->gateway_role));
	memcpy(caller->csrf, session->csrf, sizeof(caller->csrf));
	return exchange->route->roles & caller->role ? LG_REFUSAL_NONE : LG_REFUSAL_ROLE;
}

// A page of another site can make a browser send a request with its cookie, but cannot read the
// token, and the browser says whose page it was.
static enum lg_refusal check_intent(const struct lg_exchange *exchange)
{
	const char *origin = header(exchange, MHD_HTTP_HEADER_ORIGIN);
	const char *site = header(exchange, "Sec-Fetch-Site");
	const char *csrf = header(exchange, "X-CSRF-Token");
	const size_t len = LG_RECORD_ID_BYTES - 1;

	if (strcmp(exchange->route->method, "GET") == 0)
		return LG_REFUSAL_NONE;
	if ((origin && strcmp(origin, exchange->server->origin) != 0) ||
		(site && strcmp(site, "same-origin") != 0 && strcmp(site, "none") != 0))
		return LG_REFUSAL_ORIGIN;
	if (exchange->caller.role == LG_ROLE_NOBODY)
		return LG_REFUSAL_NONE;
	if (!csrf || strlen(csrf) != len || sodium_memcmp(csrf, exchange->caller.csrf, len) != 0)
		return LG_REFUSAL_CSRF;
	return LG_REFUSAL_NONE;
}

static enum lg_refusal check_type(const struct lg_exchange *exchange)
{
	static const char *const types[] = {
		[LG_BODY_JSON] = "application/json",
		[LG_BODY_JPEG] = "image/jpeg",
	};
	const enum lg_body_kind kind = exchange->route->body;
	const char *type = header(exchange, MHD_HTTP_HEADER_CONTENT_TYPE);
	size_t len;

	if (kind == LG_BODY_NONE)
		return LG_REFUSAL_NONE;
	if (!header(exchange, MHD_HTTP_HEADER_CONTENT_LENGTH))
		return LG_REFUSAL_LENGTH;
	len = type ? strcspn(type, "; ") : 0;
	return len == strlen(types[kind]) && strncasecmp(type, types[kind], len) == 0
		? LG_REFUSAL_NONE
		: LG_REFUSAL_TYPE;
}

static enum lg_refusal check_page(struct lg_exchange *exchange, const char *method)
{
	if (strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0)
		return LG_REFUSAL_NONE;
	snprintf(exchange->methods, sizeof(exchange->methods), "GET, HEAD");
	return LG_REFUSAL_METHOD;
}

static enum lg_refusal find(struct lg_exchange *exchange, const char *method, const char *path)
{
	if (exchange->escaped)
		return LG_REFUSAL_NOT_FOUND;
	exchange->route = lg_routes_find(method, path, exchange->request.id, exchange->methods);
	if (exchange->route)
		return LG_REFUSAL_NONE;
	if (exchange->methods[0])
		return LG_REFUSAL_METHOD;
	exchange->page = lg_static_page_find(path);
	return exchange->page ? check_page(exchange, method) : LG_REFUSAL_NOT_FOUND;
}

void lg_request_check(struct lg_exchange *exchange, const char *method, const char *path)
{
	const struct lg_portal *portal = exchange->server->portal;

	exchange->request.now_ms = lg_unix_ms(portal->clock);
	exchange->request.caller = &exchange->caller;
	exchange->request.connection = exchange;
	exchange->caller.role = LG_ROLE_NOBODY;
	exchange->refusal = find(exchange, method, path);
	// The rate is taken from unknown paths, too: guessing them is not free.
	if (exchange->refusal == LG_REFUSAL_NONE)
		exchange->refusal = check_size(exchange);
	if (check_rate(exchange) != LG_REFUSAL_NONE)
		exchange->refusal = LG_REFUSAL_RATE;
	if (exchange->refusal != LG_REFUSAL_NONE || !exchange->route)
		return;
	exchange->refusal = check_session(exchange);
	if (exchange->refusal == LG_REFUSAL_NONE)
		exchange->refusal = check_intent(exchange);
	if (exchange->refusal == LG_REFUSAL_NONE)
		exchange->refusal = check_type(exchange);
}

void lg_request_append(struct lg_exchange *exchange, const char *data, size_t len)
{
	if (exchange->refusal != LG_REFUSAL_NONE || exchange->body_most == 0)
		return;
	if (!exchange->body)
		exchange->body = malloc(exchange->body_most);
	if (!exchange->body) {
		exchange->refusal = LG_REFUSAL_BUSY;
		return;
	}
	if (len > exchange->body_most - exchange->body_len) {
		exchange->refusal = LG_REFUSAL_TOO_LARGE;
		return;
	}
	memcpy(exchange->body + exchange->body_len, data, len);
	exchange->body_len += len;
}

void lg_request_complete(struct lg_exchange *exchange)
{
	struct lg_http_request *request = &exchange->request;
	json_t *json;

	if (exchange->refusal != LG_REFUSAL_NONE || exchange->page)
		return;
	request->body = (struct lg_bytes){exchange->body, exchange->body_len};
	if (exchange->route->body != LG_BODY_JSON)
		return;
	json = json_loadb(exchange->body ? (const char *)exchange->body : "", exchange->body_len,
		JSON_REJECT_DUPLICATES, NULL);
	request->json = json;
	if (!json_is_object(json))
		exchange->refusal = LG_REFUSAL_BODY;
}

void lg_request_fini(struct lg_exchange *exchange)
{
	json_decref((json_t *)exchange->request.json);
	// It may have been a password.
	if (exchange->body && exchange->route && exchange->route->body == LG_BODY_JSON)
		sodium_memzero(exchange->body, exchange->body_len);
	free(exchange->body);
	lg_server_release(exchange->server, exchange->body_most);
}

const char *lg_http_query(const struct lg_http_request *request, const char *name)
{
	const struct lg_exchange *exchange = request->connection;
	const char *value = NULL;
	size_t len = 0;

	if (MHD_lookup_connection_value_n(exchange->connection, MHD_GET_ARGUMENT_KIND, name,
		    strlen(name), &value, &len) != MHD_YES)
		return NULL;
	// A zero in the middle would make another value of it.
	return value && strlen(value) == len ? value : NULL;
}

const struct lg_session *lg_request_session(const struct lg_http_request *request)
{
	const struct lg_exchange *exchange = request->connection;

	return &exchange->session;
}

const char *lg_request_certificate(const struct lg_http_request *request)
{
	const struct lg_exchange *exchange = request->connection;

	return exchange->certificate;
}

int lg_request_hold_back(
	const struct lg_http_request *request, unsigned wait_s, struct lg_error *err)
{
	struct lg_exchange *exchange = request->connection;

	exchange->refusal = LG_REFUSAL_RATE;
	exchange->wait_s = wait_s;
	return lg_fail(err, LG_E_AGAIN, "too many at once: wait %u s", wait_s);
}
