// SPDX-License-Identifier: Apache-2.0
#include "control/operator_client.h"
#include "common/ipc.h"
#include "control/operator_protocol.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

struct lg_operator_client {
	int fd;
	int timeout_ms;
	uint32_t last;    // number of the last request sent
	uint32_t waiting; // requests without an answer
	uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
};

static int code_of(const char *name)
{
#define ERROR(error_name, value, text)                                                             \
	if (strcmp(name, #error_name) == 0)                                                        \
		return LG_E_##error_name;
#include "common/error.def"
#undef ERROR
	return LG_E_STATE;
}

static int limit_waits(int fd, int timeout_ms, struct lg_error *err)
{
	const struct timeval limit = {timeout_ms / 1000, timeout_ms % 1000 * 1000};

	if (timeout_ms <= 0)
		return lg_fail(
			err, LG_E_ARGUMENT, "timeout of %d ms: it must be above 0", timeout_ms);
	if (setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)) != 0 ||
		setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit)) != 0)
		return lg_fail(err, LG_E_IO, "cannot limit waits on the operator socket: %m");
	return LG_OK;
}

int lg_operator_client_open(const char *socket_path, int timeout_ms,
	struct lg_operator_client **client, struct lg_error *err)
{
	struct lg_operator_client *c = calloc(1, sizeof(*c));
	int rc;

	if (!c)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an operator connection");
	c->timeout_ms = timeout_ms;
	rc = lg_ipc_connect(socket_path, &c->fd, err);
	if (rc != LG_OK)
		goto fail;
	rc = limit_waits(c->fd, timeout_ms, err);
	if (rc != LG_OK)
		goto fail_fd;
	*client = c;
	return LG_OK;

fail_fd:
	close(c->fd);
fail:
	free(c);
	return rc;
}

void lg_operator_client_close(struct lg_operator_client *client)
{
	if (!client)
		return;
	close(client->fd);
	free(client);
}

static int send_request(struct lg_operator_client *client, json_t *request, int file,
	uint32_t *number, struct lg_error *err)
{
	struct lg_ipc_frame frame = {.type = LG_OPERATOR_ASK, .fd = file};
	char *text;
	int rc;

	if (client->waiting >= LG_OPERATOR_AHEAD_MAX)
		return lg_fail(err, LG_E_STATE,
			"%u requests are unanswered: receive an answer before the next request",
			client->waiting);
	text = json_dumps(request, JSON_COMPACT);
	if (!text)
		return lg_fail(err, LG_E_ARGUMENT, "the request cannot be written as JSON");
	frame.body = (struct lg_bytes){(const uint8_t *)text, strlen(text)};
	frame.request = client->last + 1;
	if (frame.body.len > LG_IPC_BODY_MAX_BYTES)
		rc = lg_fail(err, LG_E_TOO_LARGE, "the request has %zu bytes, the limit is %d",
			frame.body.len, LG_IPC_BODY_MAX_BYTES);
	else
		rc = lg_ipc_send(client->fd, &frame, err);
	if (rc == LG_E_AGAIN)
		rc = lg_fail(err, LG_E_TIMEOUT, "control took no request within %d ms",
			client->timeout_ms);
	if (rc == LG_OK) {
		client->last++;
		client->waiting++;
		*number = client->last;
	}
	free(text);
	return rc;
}

int lg_operator_client_send(
	struct lg_operator_client *client, json_t *request, uint32_t *number, struct lg_error *err)
{
	return send_request(client, request, -1, number, err);
}

static int read_answer(struct lg_bytes body, json_t **answer, struct lg_error *err)
{
	json_t *json = json_loadb((const char *)body.data, body.len, JSON_REJECT_DUPLICATES, NULL);
	const char *name = "STATE";
	const char *message = "control gave no reason";
	int ok = 0;

	if (!json || json_unpack(json, "{s:b}", "ok", &ok) != 0) {
		json_decref(json);
		return lg_fail(err, LG_E_FORMAT,
			"control's answer is not of the operator protocol: "
			"are command and control of one version?");
	}
	if (ok) {
		*answer = json;
		return LG_OK;
	}
	(void)json_unpack(json, "{s?s, s?s}", "error", &name, "message", &message);
	lg_fail(err, code_of(name), "%s", message);
	ok = code_of(name);
	json_decref(json);
	return ok;
}

static int receive_answer(struct lg_operator_client *client, uint32_t *number, json_t **answer,
	int *file, struct lg_error *err)
{
	struct lg_ipc_frame frame;
	int rc;

	*number = 0;
	*file = -1;
	rc = lg_ipc_receive(client->fd, client->buffer, sizeof(client->buffer), &frame, err);
	if (rc == LG_E_AGAIN)
		return lg_fail(err, LG_E_TIMEOUT, "no answer from control within %d ms",
			client->timeout_ms);
	if (rc == LG_E_CLOSED)
		return lg_fail(err, LG_E_CLOSED, "control closed the connection: see its log");
	if (rc != LG_OK)
		return rc;
	if (frame.type != LG_OPERATOR_ANSWER) {
		rc = lg_fail(err, LG_E_FORMAT,
			"message type %u from control where an answer was due", frame.type);
	} else {
		*number = frame.request;
		if (client->waiting > 0)
			client->waiting--;
		rc = read_answer(frame.body, answer, err);
	}
	if (rc == LG_OK)
		*file = frame.fd;
	else if (frame.fd >= 0)
		close(frame.fd);
	return rc;
}

int lg_operator_client_receive(
	struct lg_operator_client *client, uint32_t *number, json_t **answer, struct lg_error *err)
{
	int file;
	const int rc = receive_answer(client, number, answer, &file, err);

	if (file >= 0)
		close(file);
	return rc;
}

int lg_operator_client_call_file(struct lg_operator_client *client, json_t *request, int file,
	json_t **answer, int *answer_file, struct lg_error *err)
{
	uint32_t asked = 0;
	uint32_t answered;
	int rc;

	if (client->waiting > 0)
		return lg_fail(err, LG_E_STATE,
			"%u requests are unanswered: receive their answers first", client->waiting);
	*answer_file = -1;
	rc = send_request(client, request, file, &asked, err);
	if (rc != LG_OK)
		return rc;
	rc = receive_answer(client, &answered, answer, answer_file, err);
	if (rc == LG_OK && answered != asked) {
		if (*answer_file >= 0)
			close(*answer_file);
		*answer_file = -1;
		json_decref(*answer);
		*answer = NULL;
		return lg_fail(
			err, LG_E_FORMAT, "answer %u from control to request %u", answered, asked);
	}
	return rc;
}

int lg_operator_client_call(
	struct lg_operator_client *client, json_t *request, json_t **answer, struct lg_error *err)
{
	int file;
	const int rc = lg_operator_client_call_file(client, request, -1, answer, &file, err);

	if (rc == LG_OK && file >= 0)
		close(file);
	return rc;
}

int lg_operator_call(const char *socket_path, json_t *request, int timeout_ms, json_t **answer,
	struct lg_error *err)
{
	struct lg_operator_client *client;
	int rc = lg_operator_client_open(socket_path, timeout_ms, &client, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_operator_client_call(client, request, answer, err);
	lg_operator_client_close(client);
	return rc;
}
