// SPDX-License-Identifier: Apache-2.0
#include "control/portal/server.h"
#include "common/log.h"
#include "control/portal/event_hub.h"
#include "control/portal/reply.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define COMPONENT "portal"
#define SILENCE_MAX_S 15              // neither side sent anything
#define CONNECTION_MEMORY (32 * 1024) // of headers and buffers
#define NAMES 65536                   // whose rates are remembered
#define BURST 10
#define UPLOADS_AT_ONCE 32
#define HASHES_AT_ONCE 2
#define HASHES_WAITING 64
#define HASH_WAIT_NS INT64_C(5000000000)
#define WAITS_AT_ONCE 8               // for data planes
#define DRAINED_MAX_BYTES (16u << 20) // of a body that is refused: a photo of any phone
#define STOP_MAX_MS 5000
#define PURGE_S 60

bool lg_server_reserve(struct lg_server *server, size_t bytes)
{
	const size_t before =
		atomic_fetch_add_explicit(&server->bodies, bytes, memory_order_relaxed);

	if (before + bytes <= server->bodies_most)
		return true;
	lg_server_release(server, bytes);
	return false;
}

void lg_server_release(struct lg_server *server, size_t bytes)
{
	atomic_fetch_sub_explicit(&server->bodies, bytes, memory_order_relaxed);
}

static enum MHD_Result let_in(void *self, const struct sockaddr *from, socklen_t len)
{
	struct lg_server *server = self;
	char address[LG_ADDRESS_BYTES];

	(void)len;
	lg_address_of(from, address);
	if (lg_connections_may(server->connections, address))
		return MHD_YES;
	lg_portal_count(&server->portal->counters, LG_PORTAL_connections_refused);
	return MHD_NO;
}

static void watch_connection(void *self, struct MHD_Connection *connection, void **peer,
	enum MHD_ConnectionNotificationCode what)
{
	struct lg_server *server = self;
	char address[LG_ADDRESS_BYTES];

	if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
		lg_connections_leave(server->connections, *peer);
		*peer = NULL;
		return;
	}
	lg_address_of(MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)
			      ->client_addr,
		address);
	*peer = lg_connections_enter(server->connections,
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd,
		address, lg_monotonic_ns(server->portal->clock));
	lg_portal_count(&server->portal->counters, LG_PORTAL_connections);
}

// The first that is heard of a request. uri is as it was written, with its query.
static void *begin(void *self, const char *uri, struct MHD_Connection *connection)
{
	struct lg_server *server = self;
	struct lg_peer *peer =
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
			->socket_context;
	struct lg_exchange *exchange = peer ? calloc(1, sizeof(*exchange)) : NULL;

	if (!exchange)
		return NULL;
	exchange->server = server;
	exchange->connection = connection;
	exchange->peer = peer;
	exchange->escaped = memchr(uri, '%', strcspn(uri, "?")) != NULL;
	exchange->reply.status = MHD_HTTP_OK;
	exchange->started_ns = lg_monotonic_ns(server->portal->clock);
	atomic_fetch_add(&server->exchanges, 1);
	return exchange;
}

static const char *error_of(const struct lg_exchange *exchange)
{
	if (exchange->refusal != LG_REFUSAL_NONE)
		return lg_refusal_name(exchange->refusal);
	return exchange->result == LG_OK ? "-" : lg_error_name(exchange->result);
}

// Status 0 is a request that ended without an answer of ours: the client left, or the library found
// no HTTP in it.
static void log_end(const struct lg_exchange *exchange, int64_t now_ns)
{
	const struct lg_route *route = exchange->route;
	const bool refused = exchange->status >= 400 || exchange->status == 0;

	// Never the path or the query itself: they hold ids, and what a stranger likes.
	lg_log(refused || (route && strcmp(route->method, "GET") != 0) ? LG_LOG_INFO : LG_LOG_DEBUG,
		COMPONENT, "%s %s status=%u error=%s ms=%lld role=%s", route ? route->method : "-",
		route                    ? route->path
			: exchange->page ? exchange->page->path
					 : "-",
		exchange->status, error_of(exchange),
		(long long)(now_ns - exchange->started_ns) / 1000000,
		lg_portal_role_name(exchange->caller.role));
}

static void end(void *self, struct MHD_Connection *connection, void **state,
	enum MHD_RequestTerminationCode why)
{
	struct lg_server *server = self;
	struct lg_exchange *exchange = *state;
	const int64_t now_ns = lg_monotonic_ns(server->portal->clock);

	(void)connection;
	(void)why;
	if (!exchange)
		return;
	lg_portal_count(&server->portal->counters, LG_PORTAL_requests);
	if (exchange->status >= 500)
		lg_portal_count(&server->portal->counters, LG_PORTAL_failures);
	log_end(exchange, now_ns);
	lg_connections_answered(server->connections, exchange->peer, now_ns);
	lg_request_fini(exchange);
	free(exchange);
	*state = NULL;
	atomic_fetch_sub(&server->exchanges, 1);
}

static void run_handler(struct lg_exchange *exchange)
{
	exchange->result = exchange->route->handler(
		exchange->server->portal, &exchange->request, &exchange->reply, &exchange->err);
}

static void run_slow(void *job, bool late)
{
	struct lg_exchange *exchange = job;

	if (late)
		exchange->refusal = LG_REFUSAL_BUSY;
	else
		run_handler(exchange);
	exchange->stage = LG_EXCHANGE_READY;
	MHD_resume_connection(exchange->connection);
}

static enum MHD_Result answer(struct lg_exchange *exchange)
{
	if (exchange->refusal != LG_REFUSAL_NONE)
		return lg_reply_refuse(exchange);
	if (exchange->page)
		return lg_reply_page(exchange);
	return lg_reply_send(exchange);
}

static enum MHD_Result complete(struct lg_exchange *exchange)
{
	struct lg_slow_pool *pool = NULL;

	lg_request_complete(exchange);
	if (exchange->refusal != LG_REFUSAL_NONE || exchange->page)
		return answer(exchange);
	if (lg_route_waits(exchange->route))
		pool = exchange->server->waiting;
	else if (lg_route_is_slow(exchange->route))
		pool = exchange->server->slow;
	if (!pool) {
		run_handler(exchange);
		return answer(exchange);
	}
	exchange->stage = LG_EXCHANGE_ELSEWHERE;
	MHD_suspend_connection(exchange->connection);
	if (!lg_slow_pool_put(pool, exchange))
		run_slow(exchange, true);
	return MHD_YES;
}

// A body is read to its end before it is refused, if it is not out of all proportion: a connection
// that is closed with bytes unread may lose the answer.
static enum MHD_Result look_at(struct lg_exchange *exchange, const char *method, const char *path)
{
	const char *length;

	lg_request_check(exchange, method, path);
	exchange->stage = LG_EXCHANGE_BODY;
	if (exchange->refusal == LG_REFUSAL_NONE)
		return MHD_YES;
	length = MHD_lookup_connection_value(
		exchange->connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
	if (exchange->refusal != LG_REFUSAL_LENGTH &&
		(!length || strtoull(length, NULL, 10) <= DRAINED_MAX_BYTES))
		return MHD_YES;
	return answer(exchange);
}

static enum MHD_Result serve(void *self, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *data, size_t *len, void **state)
{
	struct lg_exchange *exchange = *state;

	(void)self;
	(void)connection;
	(void)version;
	if (!exchange)
		return MHD_NO;
	if (exchange->stage == LG_EXCHANGE_NEW)
		return look_at(exchange, method, url);
	if (exchange->stage == LG_EXCHANGE_ELSEWHERE)
		return MHD_YES;
	if (exchange->stage == LG_EXCHANGE_READY)
		return answer(exchange);
	if (*len == 0)
		return complete(exchange);
	lg_request_append(exchange, data, *len);
	*len = 0;
	return MHD_YES;
}

static void log_daemon(void *self, const char *format, va_list args)
{
	char text[256];

	(void)self;
	vsnprintf(text, sizeof(text), format, args);
	text[strcspn(text, "\r\n")] = '\0';
	lg_debug("http", "%s", text);
}

static int start_daemon(struct lg_server *server, struct lg_error *err)
{
	const struct lg_conf *conf = server->portal->conf;

	server->daemon = MHD_start_daemon(
		MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ERROR_LOG | MHD_ALLOW_SUSPEND_RESUME, 0,
		let_in, server, serve, server, MHD_OPTION_EXTERNAL_LOGGER, log_daemon, NULL,
		MHD_OPTION_LISTEN_SOCKET, server->listener, MHD_OPTION_THREAD_POOL_SIZE,
		(unsigned)conf->portal_threads, MHD_OPTION_CONNECTION_LIMIT,
		(unsigned)conf->portal_connections, MHD_OPTION_CONNECTION_TIMEOUT,
		(unsigned)SILENCE_MAX_S, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
		(size_t)CONNECTION_MEMORY, MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_NOTIFY_CONNECTION, watch_connection, server, MHD_OPTION_URI_LOG_CALLBACK,
		begin, server, MHD_OPTION_NOTIFY_COMPLETED, end, server, MHD_OPTION_END);
	if (!server->daemon)
		return lg_fail(err, LG_E_IO,
			"cannot serve HTTP with %lld threads and %lld connections: %m",
			(long long)conf->portal_threads, (long long)conf->portal_connections);
	server->listener = -1;
	return LG_OK;
}

static int open_parts(struct lg_server *server, struct lg_error *err)
{
	const struct lg_conf *conf = server->portal->conf;
	const struct lg_rate_limit limit = {INT64_C(1000000000) / conf->portal_request_rate,
		(unsigned)conf->portal_request_rate * BURST, NAMES};
	const struct lg_slow_pool_limits slow = {HASHES_AT_ONCE, HASHES_WAITING, HASH_WAIT_NS};
	const struct lg_slow_pool_limits waiting = {WAITS_AT_ONCE, HASHES_WAITING, HASH_WAIT_NS};
	int rc = lg_proxy_init(&server->proxy, conf, err);

	if (rc == LG_OK)
		rc = lg_server_origin(conf, server->listener, server->origin, &server->port, err);
	if (rc == LG_OK)
		rc = lg_rate_new(&limit, &server->requests, err);
	if (rc == LG_OK)
		rc = lg_connections_new(&server->proxy, (unsigned)conf->portal_connections_of_one,
			&server->connections, err);
	if (rc == LG_OK)
		rc = lg_slow_pool_start(&slow, server->portal->clock, run_slow, &server->slow, err);
	if (rc == LG_OK)
		rc = lg_slow_pool_start(
			&waiting, server->portal->clock, run_slow, &server->waiting, err);
	return rc;
}

static void close_parts(struct lg_server *server)
{
	if (server->daemon)
		MHD_stop_daemon(server->daemon);
	if (server->listener >= 0)
		close(server->listener);
	lg_connections_free(server->connections);
	lg_rate_free(server->requests);
	free(server);
}

int lg_server_start(
	struct lg_portal *portal, int listener, struct lg_server **server, struct lg_error *err)
{
	struct lg_server *s = calloc(1, sizeof(*s));
	int rc;

	if (!s) {
		close(listener);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a server");
	}
	s->portal = portal;
	s->listener = listener;
	s->bodies_most = (size_t)portal->conf->portal_upload_bytes * UPLOADS_AT_ONCE;
	rc = open_parts(s, err);
	if (rc == LG_OK)
		rc = start_daemon(s, err);
	if (rc != LG_OK) {
		lg_slow_pool_stop(s->slow);
		lg_slow_pool_stop(s->waiting);
		close_parts(s);
		return rc;
	}
	*server = s;
	return LG_OK;
}

static void purge(struct lg_server *server)
{
	const struct lg_portal *portal = server->portal;
	struct lg_connection *connection;
	struct lg_error err;
	int rc = lg_database_take(portal->records, &connection, &err);

	if (rc == LG_OK) {
		rc = lg_session_purge(portal, connection, lg_unix_ms(portal->clock), &err);
		lg_database_give(connection);
	}
	if (rc != LG_OK)
		lg_warn(COMPONENT, "cannot forget old sessions, trying again in %d s: %s", PURGE_S,
			err.text);
}

void lg_server_tick(struct lg_server *server)
{
	const int64_t now_ns = lg_monotonic_ns(server->portal->clock);
	const unsigned cut = lg_connections_cut(server->connections, now_ns);

	for (unsigned i = 0; i < cut; i++)
		lg_portal_count(&server->portal->counters, LG_PORTAL_connections_cut);
	if (now_ns < server->next_purge_ns)
		return;
	server->next_purge_ns = now_ns + PURGE_S * INT64_C(1000000000);
	purge(server);
}

void lg_server_stop(struct lg_server *server)
{
	if (!server)
		return;
	server->listener = MHD_quiesce_daemon(server->daemon);
	lg_event_hub_end(server->portal->events);
	lg_slow_pool_stop(server->slow);
	lg_slow_pool_stop(server->waiting);
	for (int ms = 0; ms < STOP_MAX_MS && atomic_load(&server->exchanges) > 0; ms += 10)
		usleep(10000);
	close_parts(server);
}
