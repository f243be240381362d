// SPDX-License-Identifier: Apache-2.0
#include "control/portal/reply.h"
#include "common/log.h"
#include "control/portal/event_hub.h"
#include "control/portal/headers.h"
#include "control/portal/server.h"

#include <stdio.h>
#include <stdlib.h>

#define COMPONENT "portal"
#define JSON_TYPE "application/json"
#define RETRY_S 1

unsigned lg_reply_status(int error)
{
	switch (error) {
	case LG_E_ARGUMENT:
	case LG_E_FORMAT:
		return 400;
	case LG_E_SIGNATURE:
	case LG_E_KEY:
	case LG_E_CLOCK:
		return 401;
	case LG_E_PERMISSION:
		return 403;
	case LG_E_NOT_FOUND:
		return 404;
	case LG_E_STATE:
	case LG_E_EXISTS:
	case LG_E_REPEAT:
		return 409;
	case LG_E_EXPIRED:
	case LG_E_STALE:
		return 410;
	case LG_E_TOO_LARGE:
		return 413;
	case LG_E_AGAIN:
	case LG_E_TIMEOUT:
	case LG_E_CLOSED:
		return 503;
	default:
		return 500;
	}
}

// response becomes MHD's. NULL, where memory is out, ends the connection.
static enum MHD_Result queue(
	struct lg_exchange *exchange, unsigned status, struct MHD_Response *response)
{
	const struct lg_portal *portal = exchange->server->portal;
	enum MHD_Result queued;

	if (!response)
		return MHD_NO;
	lg_headers_add(response, !exchange->page, lg_portal_https(portal));
	exchange->stage = LG_EXCHANGE_ANSWERED;
	exchange->status = status;
	queued = MHD_queue_response(exchange->connection, status, response);
	MHD_destroy_response(response);
	return queued;
}

// json is taken.
static struct MHD_Response *json_response(json_t *json)
{
	char *text = json ? json_dumps(json, JSON_COMPACT) : NULL;
	struct MHD_Response *response;

	json_decref(json);
	if (!text)
		return NULL;
	response = MHD_create_response_from_buffer_with_free_callback(strlen(text), text, free);
	if (response)
		MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, JSON_TYPE);
	else
		free(text);
	return response;
}

// A sentence that quotes the client's own words may have cut one of its characters in two, which
// JSON takes for no text at all.
static json_t *text_of(const char *message)
{
	char whole[sizeof(((struct lg_error *)NULL)->text)];
	json_t *text = json_string(message);

	if (text)
		return text;
	snprintf(whole, sizeof(whole), "%s", message);
	for (char *at = whole; *at; at++)
		if (!(*at > 0 && *at < 127))
			*at = '?';
	return json_string(whole);
}

static struct MHD_Response *error_response(const char *name, const char *message)
{
	return json_response(json_pack("{s:s, s:o}", "error", name, "message", text_of(message)));
}

static void add_wait(struct MHD_Response *response, unsigned status, unsigned wait_s)
{
	char text[16];

	if (!response || (status != 429 && status != 503))
		return;
	snprintf(text, sizeof(text), "%u", wait_s ? wait_s : RETRY_S);
	MHD_add_response_header(response, MHD_HTTP_HEADER_RETRY_AFTER, text);
}

enum MHD_Result lg_reply_refuse(struct lg_exchange *exchange)
{
	const enum lg_refusal refusal = exchange->refusal;
	const unsigned status = lg_refusal_status(refusal);
	struct MHD_Response *response =
		error_response(lg_refusal_name(refusal), lg_refusal_text(refusal));

	add_wait(response, status, exchange->wait_s);
	if (response && refusal == LG_REFUSAL_METHOD)
		MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, exchange->methods);
	exchange->page = NULL;
	lg_portal_count(&exchange->server->portal->counters, lg_refusal_counter(refusal));
	return queue(exchange, status, response);
}

enum MHD_Result lg_reply_page(struct lg_exchange *exchange)
{
	const struct lg_static_page *page = exchange->page;
	const char *known = MHD_lookup_connection_value(
		exchange->connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_IF_NONE_MATCH);
	const bool fresh = known && strstr(known, page->etag);
	struct MHD_Response *response = MHD_create_response_from_buffer(
		fresh ? 0 : page->len, (void *)page->data, MHD_RESPMEM_PERSISTENT);

	if (response) {
		MHD_add_response_header(response, MHD_HTTP_HEADER_ETAG, page->etag);
		if (!fresh)
			MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, page->type);
	}
	return queue(exchange, fresh ? 304 : 200, response);
}

static struct MHD_Response *picture_response(struct lg_reply *reply)
{
	struct MHD_Response *response = MHD_create_response_from_buffer_with_free_callback(
		reply->bytes.len, (void *)reply->bytes.data, free);

	if (!response)
		free((void *)reply->bytes.data);
	else if (reply->type)
		MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, reply->type);
	return response;
}

static struct MHD_Response *body_response(struct lg_exchange *exchange)
{
	struct lg_reply *reply = &exchange->reply;

	if (reply->listener) {
		lg_connections_stream(exchange->server->connections, exchange->peer);
		return lg_listener_response(reply->listener, exchange->connection);
	}
	if (reply->bytes.data)
		return picture_response(reply);
	if (reply->json)
		return json_response(reply->json);
	return MHD_create_response_from_buffer(0, NULL, MHD_RESPMEM_PERSISTENT);
}

static enum MHD_Result send_error(struct lg_exchange *exchange)
{
	const struct lg_error *err = &exchange->err;
	const unsigned status = lg_reply_status(exchange->result);
	struct MHD_Response *response;

	if (status == 500) {
		lg_err(COMPONENT, "%s %s failed: %s: %s", exchange->route->method,
			exchange->route->path, lg_error_name(exchange->result), err->text);
		exchange->refusal = LG_REFUSAL_FAILED;
		return lg_reply_refuse(exchange);
	}
	response = error_response(lg_error_name(exchange->result), err->text);
	add_wait(response, status, 0);
	return queue(exchange, status, response);
}

static void drop(struct lg_reply *reply)
{
	json_decref(reply->json);
	free((void *)reply->bytes.data);
	lg_listener_free(reply->listener);
}

enum MHD_Result lg_reply_send(struct lg_exchange *exchange)
{
	struct lg_reply *reply = &exchange->reply;
	struct MHD_Response *response;

	if (exchange->result != LG_OK) {
		drop(reply);
		return send_error(exchange);
	}
	response = body_response(exchange);
	if (response && reply->cookie[0])
		MHD_add_response_header(response, MHD_HTTP_HEADER_SET_COOKIE, reply->cookie);
	return queue(exchange, reply->status, response);
}
