// SPDX-License-Identifier: Apache-2.0
#include "control/operator.h"
#include "common/log.h"
#include "control/dataplane_link.h"
#include "control/operator_connection.h"

#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define COMPONENT "operator"
#define GROUPS_MAX 256

struct lg_operator {
	struct lg_control *control;
	struct lg_loop *loop;
	struct lg_watch listener;
	struct lg_operator_peers peers;
	struct lg_operator_connection *connections[LG_OPERATORS_MAX]; // NULL = slot free
};

// Groups of the peer as they were when it connected.
static bool in_group(int fd, const struct lg_ipc_peer *who, gid_t group)
{
	gid_t groups[GROUPS_MAX];
	socklen_t bytes = sizeof(groups);

	if (group == (gid_t)-1)
		return false;
	if (who->gid == group)
		return true;
	if (getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups, &bytes) != 0)
		return false;
	for (size_t i = 0; i < bytes / sizeof(groups[0]); i++)
		if (groups[i] == group)
			return true;
	return false;
}

static enum lg_access access_of(const struct lg_operator *op, int fd, const struct lg_ipc_peer *who)
{
	if (who->uid == 0 || who->uid == geteuid() || in_group(fd, who, op->peers.group))
		return LG_ACCESS_ALL;
	return op->peers.portal != (uid_t)-1 && who->uid == op->peers.portal ? LG_ACCESS_PORTAL
									     : LG_ACCESS_NONE;
}

static struct lg_operator_connection **free_slot(struct lg_operator *op)
{
	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++)
		if (!op->connections[i])
			return &op->connections[i];
	return NULL;
}

static void listener_ready(void *self, uint32_t events)
{
	struct lg_operator *op = self;
	struct lg_operator_connection **slot = free_slot(op);
	enum lg_access access;
	struct lg_ipc_peer who;
	struct lg_error err;
	int fd;
	const int rc = lg_ipc_accept(op->listener.fd, &fd, &who, &err);

	(void)events;
	if (rc == LG_E_AGAIN)
		return;
	if (rc != LG_OK) {
		lg_err(COMPONENT, "%s", err.text);
		return;
	}
	access = access_of(op, fd, &who);
	if (!slot || access == LG_ACCESS_NONE) {
		lg_warn(COMPONENT, "connection of pid=%d uid=%u refused: %s", (int)who.pid, who.uid,
			slot ? "only root, control's own user, control.operator_group and "
			       "control.portal_user may ask"
			     : "too many are connected already");
		close(fd);
		return;
	}
	*slot = lg_operator_connection_new(op->control, op->loop, fd, &who, access);
}

int lg_operator_new(struct lg_control *control, struct lg_loop *loop, int listener,
	const struct lg_operator_peers *peers, struct lg_operator **op, struct lg_error *err)
{
	struct lg_operator *o = calloc(1, sizeof(*o));
	int rc;

	if (!o) {
		close(listener);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the operator socket");
	}
	o->control = control;
	o->loop = loop;
	o->listener = (struct lg_watch){listener, listener_ready, o};
	o->peers = *peers;
	rc = lg_loop_add(loop, &o->listener, EPOLLIN, err);
	if (rc != LG_OK) {
		close(listener);
		free(o);
		return rc;
	}
	*op = o;
	return LG_OK;
}

void lg_operator_free(struct lg_operator *op)
{
	if (!op)
		return;
	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++)
		if (op->connections[i])
			lg_operator_connection_free(op->connections[i]);
	lg_loop_remove(op->loop, &op->listener);
	close(op->listener.fd);
	free(op);
}

static bool lost_all(struct lg_operator *op)
{
	bool lost = false;

	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++)
		if (op->connections[i])
			lost |= lg_operator_connection_lost_all(op->connections[i]);
	return lost;
}

static void decide(struct lg_operator *op, const struct lg_error *why)
{
	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++)
		if (op->connections[i])
			lg_operator_connection_decide(op->connections[i], why);
}

// All that was done in this round comes true, or none of it.
static void commit(struct lg_operator *op)
{
	struct lg_store *store = op->control->store;
	struct lg_error err = {0};
	int rc = LG_OK;

	if (lost_all(op)) {
		lg_store_rollback(store);
		rc = lg_fail(&err, LG_E_DATABASE,
			"another request of the same moment failed in the database, and this one "
			"with it: repeat it (control's log has the reason)");
	} else if (lg_store_in_transaction(store)) {
		rc = lg_store_commit(store, &err);
	}
	if (rc != LG_OK)
		lg_err(COMPONENT, "requests of this round were refused: %s", err.text);
	decide(op, rc == LG_OK ? NULL : &err);
}

void lg_operator_settle(struct lg_operator *op)
{
	struct lg_dataplane_link *link = op->control->link;
	uint64_t in_force = 0;

	commit(op);
	if (link) {
		lg_dataplane_link_publish(link);
		in_force = lg_dataplane_link_in_force(link);
	}
	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++) {
		if (!op->connections[i])
			continue;
		lg_operator_connection_flush(op->connections[i], in_force);
		if (!lg_operator_connection_over(op->connections[i]))
			continue;
		lg_operator_connection_free(op->connections[i]);
		op->connections[i] = NULL;
	}
}

int lg_operator_patience_ms(const struct lg_operator *op)
{
	const int64_t now = lg_monotonic_ns(op->control->clock);
	int64_t deadline = INT64_MAX;

	for (unsigned i = 0; i < LG_OPERATORS_MAX; i++) {
		int64_t own;

		if (!op->connections[i])
			continue;
		own = lg_operator_connection_deadline_ns(op->connections[i]);
		if (own < deadline)
			deadline = own;
	}
	if (deadline == INT64_MAX)
		return -1;
	return deadline <= now ? 0 : (int)((deadline - now + 999999) / 1000000);
}
