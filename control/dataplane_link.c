// SPDX-License-Identifier: Apache-2.0
#include "control/dataplane_link.h"
#include "common/log.h"
#include "control/dataplane_peer.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

#define COMPONENT "dataplane-link"

struct lg_dataplane_link {
	struct lg_control *control;
	struct lg_loop *loop;
	struct lg_watch listener;
	uid_t user;
	struct lg_dataplane_peer peers[LG_DATAPLANES_MAX];
};

static struct lg_dataplane_peer *free_slot(struct lg_dataplane_link *link)
{
	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++)
		if (link->peers[i].watch.fd < 0)
			return &link->peers[i];
	return NULL;
}

static bool welcome(const struct lg_dataplane_link *link, const struct lg_ipc_peer *who)
{
	return who->uid == 0 || who->uid == geteuid() || who->uid == link->user;
}

static void admit(struct lg_dataplane_link *link, int fd, const struct lg_ipc_peer *who)
{
	struct lg_dataplane_peer *peer = free_slot(link);

	if (!welcome(link, who) || !peer) {
		lg_warn(COMPONENT, "connection of pid=%d uid=%u refused: %s", (int)who->pid,
			who->uid,
			peer ? "only root, control's own user and dataplane.user may connect"
			     : "too many data planes are connected already");
		close(fd);
		return;
	}
	lg_dataplane_peer_start(peer, fd, who);
}

static void listener_ready(void *self, uint32_t events)
{
	struct lg_dataplane_link *link = self;
	struct lg_ipc_peer who;
	struct lg_error err;
	int fd;
	const int rc = lg_ipc_accept(link->listener.fd, &fd, &who, &err);

	(void)events;
	if (rc == LG_OK)
		admit(link, fd, &who);
	else if (rc != LG_E_AGAIN)
		lg_err(COMPONENT, "%s", err.text);
}

int lg_dataplane_link_new(struct lg_control *control, struct lg_loop *loop, int listener,
	uid_t user, struct lg_dataplane_link **link, struct lg_error *err)
{
	struct lg_dataplane_link *l = calloc(1, sizeof(*l));
	int rc;

	if (!l) {
		close(listener);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the data plane link");
	}
	l->control = control;
	l->loop = loop;
	l->listener = (struct lg_watch){listener, listener_ready, l};
	l->user = user;
	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++)
		l->peers[i] = (struct lg_dataplane_peer){
			.control = control, .loop = loop, .watch.fd = -1};
	rc = lg_loop_add(loop, &l->listener, EPOLLIN, err);
	if (rc != LG_OK) {
		close(listener);
		free(l);
		return rc;
	}
	if (lg_dataplane_peer_blocked(control))
		lg_err(COMPONENT,
			"this state was found to be an older copy (a data plane had generation "
			"%" PRIu64 "): nothing is sent to data planes until control has been "
			"stopped and licgate-control --new-epoch run",
			lg_store_lost_generation(control->store));
	*link = l;
	return LG_OK;
}

void lg_dataplane_link_free(struct lg_dataplane_link *link)
{
	if (!link)
		return;
	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++) {
		if (link->peers[i].watch.fd < 0)
			continue;
		lg_loop_remove(link->loop, &link->peers[i].watch);
		close(link->peers[i].watch.fd);
	}
	lg_loop_remove(link->loop, &link->listener);
	close(link->listener.fd);
	free(link);
}

void lg_dataplane_link_publish(struct lg_dataplane_link *link)
{
	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++)
		lg_dataplane_peer_bring_forward(&link->peers[i]);
}

static int64_t patience_ns(const struct lg_dataplane_peer *peer)
{
	const uint64_t bytes = peer->sent != 0 ? peer->sent_bytes : 0;

	return LG_DATAPLANE_PATIENCE_NS + (int64_t)(bytes >> 24) * 1000000000;
}

void lg_dataplane_link_tick(struct lg_dataplane_link *link)
{
	const int64_t now = lg_monotonic_ns(link->control->clock);

	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++) {
		struct lg_dataplane_peer *peer = &link->peers[i];
		const bool waiting = !peer->greeted || peer->sent != 0;

		if (peer->watch.fd >= 0 && waiting && now - peer->since_ns > patience_ns(peer))
			lg_dataplane_peer_drop(
				peer, peer->greeted ? "no ACK in time" : "no HELLO in 10 seconds");
		lg_dataplane_peer_bring_forward(peer);
		if (peer->watch.fd >= 0 && peer->greeted)
			lg_dataplane_peer_tell_now(peer);
	}
}

uint64_t lg_dataplane_link_in_force(const struct lg_dataplane_link *link)
{
	struct lg_dataplane_state states[LG_DATAPLANES_MAX];
	const unsigned count = lg_dataplane_link_states(link, states);

	return count > 0 && states[0].epoch == lg_store_epoch(link->control->store)
		? states[0].generation
		: 0;
}

static int furthest_first(const void *a, const void *b)
{
	const struct lg_dataplane_state *x = a;
	const struct lg_dataplane_state *y = b;

	if (x->epoch != y->epoch)
		return x->epoch < y->epoch ? 1 : -1;
	return (x->generation < y->generation) - (x->generation > y->generation);
}

unsigned lg_dataplane_link_states(
	const struct lg_dataplane_link *link, struct lg_dataplane_state states[LG_DATAPLANES_MAX])
{
	const int64_t now = lg_monotonic_ns(link->control->clock);
	unsigned count = 0;

	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++) {
		const struct lg_dataplane_peer *peer = &link->peers[i];

		if (peer->watch.fd < 0 || !peer->greeted)
			continue;
		states[count++] = (struct lg_dataplane_state){
			.pid = peer->who.pid,
			.epoch = peer->epoch,
			.generation = peer->generation,
			.acknowledged_ago_ms = peer->acknowledged_ns
				? (now - peer->acknowledged_ns) / 1000000
				: -1,
		};
	}
	qsort(states, count, sizeof(states[0]), furthest_first);
	return count;
}
