// SPDX-License-Identifier: Apache-2.0
#include "dataplane/control_link.h"

#include "common/ipc.h"
#include "common/log.h"
#include "licgate_version.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define RETRY_NS INT64_C(100000000)
#define BUFFER_BYTES (LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES)

struct lg_control_link {
	const char *path;
	struct lg_publisher *publisher;
	int fd;
	int64_t retry_at_ns;
	bool told; // that control is away: once is enough
	uint8_t buffer[BUFFER_BYTES];
};

int lg_control_link_new(const char *path, struct lg_publisher *publisher,
	struct lg_control_link **link, struct lg_error *err)
{
	struct lg_control_link *const l = calloc(1, sizeof *l);

	if (l == NULL)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the link to control");
	l->path = path;
	l->publisher = publisher;
	l->fd = -1;
	*link = l;
	return 0;
}

void lg_control_link_free(struct lg_control_link *link)
{
	if (link == NULL)
		return;
	if (link->fd != -1)
		close(link->fd);
	free(link);
}

int lg_control_link_fd(const struct lg_control_link *link)
{
	return link->fd;
}

static void hang_up(struct lg_control_link *link, const char *why)
{
	if (link->fd != -1) {
		close(link->fd);
		link->fd = -1;
		lg_gauge_set(link->publisher->counters, LG_G_control_connected, 0);
		lg_warn("control-link", "connection to control ended: %s", why);
	}
	link->retry_at_ns = lg_monotonic_ns(link->publisher->clock) + RETRY_NS;
}

static bool say(struct lg_control_link *link, uint16_t type, const uint8_t *body, size_t len)
{
	const struct lg_ipc_frame frame = {.type = type, .body = {body, len}, .fd = -1};
	struct lg_error err;

	if (lg_ipc_send(link->fd, &frame, &err) == 0)
		return true;
	hang_up(link, err.text);
	return false;
}

static void greet(struct lg_control_link *link)
{
	const struct lg_root *const root = link->publisher->current;
	const struct lg_link_hello hello = {
		.pid = (uint32_t)getpid(),
		.epoch = root != NULL ? root->epoch : 0,
		.generation = root != NULL ? root->generation : 0,
		.version = LICGATE_VERSION,
	};
	uint8_t body[LG_LINK_HELLO_BYTES];

	say(link, LG_LINK_HELLO, body, lg_link_hello_encode(&hello, body));
}

static int check_peer(const char *path, int fd, struct lg_error *err)
{
	char copy[LG_CONF_STRING_BYTES];
	struct lg_ipc_peer peer;
	struct stat directory;
	const int e = lg_ipc_peer(fd, &peer, err);

	if (e != 0)
		return e;
	snprintf(copy, sizeof copy, "%s", path);
	if (stat(dirname(copy), &directory) != 0)
		return lg_fail(err, LG_E_IO, "directory of %s cannot be looked at: %m", path);
	if (peer.uid == 0 || peer.uid == geteuid() || peer.uid == directory.st_uid)
		return 0;
	return lg_fail(err, LG_E_PERMISSION,
		"process %d of user %u listens at %s: control must run as root, as user %u, or as "
		"the owner of that directory, user %u",
		(int)peer.pid, peer.uid, path, geteuid(), directory.st_uid);
}

static int try_connect(struct lg_control_link *link, struct lg_error *err)
{
	int fd;
	int e = lg_ipc_connect(link->path, &fd, err);

	if (e != 0)
		return e;
	e = check_peer(link->path, fd, err);
	if (e == 0 && fcntl(fd, F_SETFL, O_NONBLOCK) != 0)
		e = lg_fail(err, LG_E_IO, "socket to control cannot be made non-blocking: %m");
	if (e != 0) {
		close(fd);
		return e;
	}
	link->fd = fd;
	return 0;
}

static void connect_again(struct lg_control_link *link)
{
	struct lg_error err;

	if (lg_monotonic_ns(link->publisher->clock) < link->retry_at_ns)
		return;
	if (try_connect(link, &err) != 0) {
		if (!link->told)
			lg_warn("control-link", "control is away, trying again: %s", err.text);
		link->told = true;
		hang_up(link, err.text);
		return;
	}
	link->told = false;
	lg_gauge_set(link->publisher->counters, LG_G_control_connected, 1);
	lg_info("control-link", "connected to control at %s", link->path);
	greet(link);
}

static void take_snapshot(struct lg_control_link *link, const struct lg_ipc_frame *frame)
{
	struct lg_link_snapshot announced;
	struct lg_link_ack ack;
	uint8_t body[LG_LINK_ACK_BYTES];

	if (lg_link_snapshot_parse(frame->body, &announced) != 0 || frame->fd == -1) {
		hang_up(link, "malformed SNAPSHOT");
		return;
	}
	lg_publisher_take(link->publisher, &announced, frame->fd, &ack);
	say(link, LG_LINK_ACK, body, lg_link_ack_encode(&ack, body));
}

static void take_frame(struct lg_control_link *link, const struct lg_ipc_frame *frame)
{
	struct lg_link_now now;

	switch (frame->type) {
	case LG_LINK_SNAPSHOT:
		take_snapshot(link, frame);
		break;
	case LG_LINK_NOW:
		if (lg_link_now_parse(frame->body, &now) == 0)
			lg_publisher_confirm(link->publisher, &now);
		else
			hang_up(link, "malformed NOW");
		break;
	default:
		hang_up(link, "message of an unknown type: are both of one version?");
	}
	if (frame->fd != -1)
		close(frame->fd);
}

void lg_control_link_serve(struct lg_control_link *link)
{
	struct lg_ipc_frame frame;
	struct lg_error err;

	if (link->fd == -1)
		connect_again(link);
	while (link->fd != -1) {
		const int e = lg_ipc_receive(link->fd, link->buffer, BUFFER_BYTES, &frame, &err);

		if (e == LG_E_AGAIN)
			return;
		if (e != 0)
			hang_up(link, err.text);
		else
			take_frame(link, &frame);
	}
}
