// SPDX-License-Identifier: Apache-2.0
#include "control/operator_connection.h"
#include "common/log.h"
#include "control/operation_perform.h"
#include "control/operator_protocol.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COMPONENT "operator"
#define FRAMES_A_TURN 64

struct answer {
	struct answer *next;
	uint32_t request;
	json_t *body;
	int file;            // to go with it; -1 = none
	bool undecided;      // rests on a transaction that is not committed
	uint64_t generation; // not 0: tell whether it is in force
	int64_t asked_ns;
	int64_t deadline_ns; // wait until then for it to be in force
};

struct lg_operator_connection {
	struct lg_control *control;
	struct lg_loop *loop;
	struct lg_watch watch;
	struct lg_asker who;
	pid_t pid;
	uint32_t events; // watched for
	bool over;
	bool lost_all;
	bool full; // the socket takes no more
	unsigned pending;
	struct answer *first;
	struct answer **last;
	uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
};

static int64_t now_ns(const struct lg_operator_connection *c)
{
	return lg_monotonic_ns(c->control->clock);
}

static void end(struct lg_operator_connection *c, const char *why)
{
	if (why)
		lg_warn(COMPONENT, "connection of pid=%d uid=%u ended: %s", (int)c->pid, c->who.uid,
			why);
	c->over = true;
}

static void watch_for_what_fits(struct lg_operator_connection *c)
{
	const uint32_t events =
		(c->pending < LG_OPERATOR_PENDING_MAX ? EPOLLIN : 0u) | (c->full ? EPOLLOUT : 0u);
	struct lg_error err;

	if (c->over || events == c->events)
		return;
	c->events = events;
	if (lg_loop_change(c->loop, &c->watch, events, &err) != LG_OK)
		end(c, err.text);
}

static void take_request(struct lg_operator_connection *c, const struct lg_ipc_frame *frame)
{
	struct answer *answer = calloc(1, sizeof(*answer));
	struct lg_operation_outcome outcome;

	if (!answer) {
		end(c, "out of memory for an answer");
		return;
	}
	answer->request = frame->request;
	answer->asked_ns = now_ns(c);
	lg_operation_perform(c->control, frame->body, frame->fd, &c->who, &outcome);
	answer->body = outcome.answer;
	answer->file = outcome.file;
	answer->undecided = outcome.written;
	answer->generation = outcome.generation;
	answer->deadline_ns = answer->asked_ns + outcome.wait_ms * 1000000;
	c->lost_all |= outcome.all_lost;
	*c->last = answer;
	c->last = &answer->next;
	c->pending++;
}

static void take_frame(struct lg_operator_connection *c, const struct lg_ipc_frame *frame)
{
	if (frame->type != LG_OPERATOR_ASK)
		end(c, "a message that is no request: are command and control of one version?");
	else
		take_request(c, frame);
	if (frame->fd >= 0)
		close(frame->fd);
}

static void ready(void *self, uint32_t events)
{
	struct lg_operator_connection *c = self;
	struct lg_ipc_frame frame;
	struct lg_error err;
	int rc = LG_OK;

	if (events & EPOLLOUT)
		c->full = false;
	for (unsigned i = 0; i < FRAMES_A_TURN && rc == LG_OK; i++) {
		if (c->over || c->pending >= LG_OPERATOR_PENDING_MAX)
			break;
		rc = lg_ipc_receive(c->watch.fd, c->buffer, sizeof(c->buffer), &frame, &err);
		if (rc == LG_OK)
			take_frame(c, &frame);
		else if (rc != LG_E_AGAIN)
			end(c, rc == LG_E_CLOSED ? NULL : err.text);
	}
	if (events & (EPOLLERR | EPOLLHUP) && rc == LG_OK && !(c->events & EPOLLIN))
		end(c, NULL); // nobody is left to read the answers that it is too far behind with
}

struct lg_operator_connection *lg_operator_connection_new(struct lg_control *control,
	struct lg_loop *loop, int fd, const struct lg_ipc_peer *peer, enum lg_access access)
{
	struct lg_operator_connection *c = calloc(1, sizeof(*c));
	struct lg_error err;

	if (!c) {
		close(fd);
		return NULL;
	}
	c->control = control;
	c->loop = loop;
	c->watch = (struct lg_watch){fd, ready, c};
	c->who = (struct lg_asker){peer->uid, access};
	c->pid = peer->pid;
	c->events = EPOLLIN;
	c->last = &c->first;
	if (lg_loop_add(loop, &c->watch, EPOLLIN, &err) != LG_OK) {
		lg_err(COMPONENT, "%s", err.text);
		close(fd);
		free(c);
		return NULL;
	}
	return c;
}

static void drop_file(struct answer *answer)
{
	if (answer->file >= 0)
		close(answer->file);
	answer->file = -1;
}

static void free_first(struct lg_operator_connection *c, struct answer **at)
{
	struct answer *answer = *at;

	*at = answer->next;
	if (c->last == &answer->next)
		c->last = at;
	json_decref(answer->body);
	drop_file(answer);
	free(answer);
	c->pending--;
}

void lg_operator_connection_free(struct lg_operator_connection *connection)
{
	lg_loop_remove(connection->loop, &connection->watch);
	close(connection->watch.fd);
	while (connection->first)
		free_first(connection, &connection->first);
	free(connection);
}

bool lg_operator_connection_over(const struct lg_operator_connection *connection)
{
	return connection->over;
}

bool lg_operator_connection_lost_all(struct lg_operator_connection *connection)
{
	const bool lost = connection->lost_all;

	connection->lost_all = false;
	return lost;
}

void lg_operator_connection_decide(
	struct lg_operator_connection *connection, const struct lg_error *why)
{
	for (struct answer *answer = connection->first; answer; answer = answer->next) {
		if (answer->undecided && why) {
			json_decref(answer->body);
			answer->body = lg_operation_refusal(why);
			drop_file(answer);
			answer->generation = 0;
			answer->deadline_ns = 0;
		}
		answer->undecided = false;
	}
}

static bool due(
	const struct lg_operator_connection *c, const struct answer *answer, uint64_t in_force)
{
	if (answer->undecided)
		return false;
	return answer->generation == 0 || in_force >= answer->generation ||
		now_ns(c) >= answer->deadline_ns;
}

// The answer as text, the caller's; a refusal in its place where it does not fit in a frame.
static char *write_answer(struct answer *answer)
{
	char *text = json_dumps(answer->body, JSON_COMPACT);
	struct lg_error err;

	if (!text || strlen(text) <= LG_IPC_BODY_MAX_BYTES)
		return text;
	lg_fail(&err, LG_E_TOO_LARGE,
		"the answer has %zu bytes, a frame holds %d: ask for less, such as licgate keys "
		"list AUTHORITY",
		strlen(text), LG_IPC_BODY_MAX_BYTES);
	free(text);
	json_decref(answer->body);
	drop_file(answer);
	answer->body = lg_operation_refusal(&err);
	return json_dumps(answer->body, JSON_COMPACT);
}

// False when the connection can take no more now.
static bool send_answer(struct lg_operator_connection *c, struct answer *answer, uint64_t in_force)
{
	struct lg_ipc_frame frame = {
		.type = LG_OPERATOR_ANSWER, .request = answer->request, .fd = -1};
	struct lg_error err;
	char *text;
	int rc;

	if (answer->generation) {
		json_object_set_new(
			answer->body, "in_force", json_boolean(in_force >= answer->generation));
		json_object_set_new(answer->body, "elapsed_us",
			json_integer((now_ns(c) - answer->asked_ns) / 1000));
	}
	text = write_answer(answer);
	if (!text) {
		end(c, "out of memory for an answer");
		return false;
	}
	frame.body = (struct lg_bytes){(const uint8_t *)text, strlen(text)};
	frame.fd = answer->file;
	rc = lg_ipc_send(c->watch.fd, &frame, &err);
	free(text);
	c->full = rc == LG_E_AGAIN;
	if (rc != LG_OK && rc != LG_E_AGAIN)
		end(c, rc == LG_E_CLOSED ? NULL : err.text);
	return rc == LG_OK;
}

void lg_operator_connection_flush(struct lg_operator_connection *connection, uint64_t in_force)
{
	struct answer **at = &connection->first;

	while (*at && !connection->over && !connection->full) {
		if (!due(connection, *at, in_force))
			at = &(*at)->next;
		else if (send_answer(connection, *at, in_force))
			free_first(connection, at);
	}
	watch_for_what_fits(connection);
}

int64_t lg_operator_connection_deadline_ns(const struct lg_operator_connection *connection)
{
	int64_t deadline = INT64_MAX;

	for (const struct answer *answer = connection->first; answer; answer = answer->next)
		if (answer->generation && answer->deadline_ns < deadline && !connection->full)
			deadline = answer->deadline_ns;
	return deadline;
}
