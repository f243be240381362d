// SPDX-License-Identifier: Apache-2.0
#include "control/dataplane_link.h"
#include "common/ipc.h"
#include "common/link.h"
#include "common/log.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

#define COMPONENT "dataplane-link"
#define PAUSE_MAX_NS INT64_C(60000000000)
#define SECOND_NS INT64_C(1000000000)

struct peer {
	struct lg_dataplane_link *link;
	struct lg_watch watch; // fd -1 = slot free
	struct lg_ipc_peer who;
	bool greeted;
	bool base_next; // the last snapshot was refused
	uint32_t epoch;
	uint64_t generation;
	uint64_t sent;           // generation on its way, 0 = none
	int64_t since_ns;        // connected, or sent
	int64_t acknowledged_ns; // 0 = nothing yet
	int64_t pause_ns;        // after the next refusal
	int64_t paused_until_ns;
};

struct lg_dataplane_link {
	struct lg_control *control;
	struct lg_loop *loop;
	struct lg_watch listener;
	uid_t user;
	struct peer peers[LG_DATAPLANES_MAX];
	uint8_t buffer[LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES];
};

static int64_t now_ns(const struct lg_dataplane_link *link)
{
	return lg_monotonic_ns(link->control->clock);
}

static void drop(struct peer *peer, const char *why)
{
	lg_warn(COMPONENT, "data plane pid=%d dropped: %s", (int)peer->who.pid, why);
	lg_loop_remove(peer->link->loop, &peer->watch);
	close(peer->watch.fd);
	peer->watch.fd = -1;
}

// Nothing may be sent any more: the state went back in time.
static bool state_is_old(const struct lg_dataplane_link *link)
{
	return lg_store_lost_generation(link->control->store) != 0;
}

// Would a data plane at this point have to go back?
static bool is_ahead(const struct lg_store *store, uint32_t epoch, uint64_t generation)
{
	return epoch > lg_store_epoch(store) ||
		(epoch == lg_store_epoch(store) && generation > lg_store_generation(store));
}

static void found_ahead(struct peer *peer)
{
	struct lg_store *store = peer->link->control->store;
	struct lg_error err;

	lg_err(COMPONENT,
		"data plane pid=%d has generation %" PRIu64 " of epoch %" PRIu32
		", this state only generation %" PRIu64 " of epoch %" PRIu32
		": it is an older copy, or another installation's. Nothing is sent to data planes "
		"until control has been stopped and licgate-control --new-epoch run",
		(int)peer->who.pid, peer->generation, peer->epoch, lg_store_generation(store),
		lg_store_epoch(store));
	if (lg_store_set_lost_generation(store, peer->generation, &err) != LG_OK)
		lg_err(COMPONENT, "cannot keep that: %s", err.text);
}

static bool in_step(const struct peer *peer)
{
	const struct lg_store *store = peer->link->control->store;

	return peer->epoch == lg_store_epoch(store) &&
		peer->generation == lg_store_generation(store);
}

static bool may_send(const struct peer *peer)
{
	return peer->watch.fd >= 0 && peer->greeted && peer->sent == 0 &&
		!state_is_old(peer->link) && !in_step(peer) &&
		now_ns(peer->link) >= peer->paused_until_ns;
}

static void send_snapshot(struct peer *peer, const struct lg_publication *publication)
{
	const struct lg_link_snapshot message = {
		.epoch = publication->epoch,
		.generation = publication->generation,
		.base_generation = publication->base_generation,
		.bytes = publication->bytes,
	};
	uint8_t body[LG_LINK_SNAPSHOT_BYTES];
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_SNAPSHOT,
		.body = {body, lg_link_snapshot_encode(&message, body)},
		.fd = publication->fd,
	};
	struct lg_error err;

	if (lg_ipc_send(peer->watch.fd, &frame, &err) != LG_OK) {
		drop(peer, err.text);
		return;
	}
	peer->sent = publication->generation;
	peer->since_ns = now_ns(peer->link);
}

static void bring_forward(struct peer *peer)
{
	struct lg_control *control = peer->link->control;
	const struct lg_publication *publication;
	struct lg_error err;
	uint64_t have = 0;

	if (!may_send(peer))
		return;
	if (!peer->base_next && peer->epoch == lg_store_epoch(control->store))
		have = peer->generation;
	if (lg_publisher_make(control->publisher, have, lg_unix_ms(control->clock), &publication,
		    &err) == LG_OK) {
		send_snapshot(peer, publication);
		return;
	}
	lg_err(COMPONENT, "cannot publish generation %" PRIu64 ", trying again: %s",
		lg_store_generation(control->store), err.text);
	peer->paused_until_ns = now_ns(peer->link) + SECOND_NS;
}

static void take_hello(struct peer *peer, struct lg_bytes body)
{
	struct lg_link_hello hello;

	if (peer->greeted || lg_link_hello_parse(body, &hello) != LG_OK) {
		drop(peer, peer->greeted ? "a second HELLO" : "malformed HELLO");
		return;
	}
	peer->greeted = true;
	peer->epoch = hello.epoch;
	peer->generation = hello.generation;
	lg_info(COMPONENT,
		"data plane connected pid=%d version=%.16s epoch=%" PRIu32 " generation=%" PRIu64,
		(int)peer->who.pid, hello.version, hello.epoch, hello.generation);
	if (is_ahead(peer->link->control->store, hello.epoch, hello.generation))
		found_ahead(peer);
	bring_forward(peer);
}

static void refused(struct peer *peer, const struct lg_link_ack *ack)
{
	lg_warn(COMPONENT,
		"data plane pid=%d refused generation %" PRIu64 ": %.96s; a base follows",
		(int)peer->who.pid, peer->sent, ack->reason);
	// After the first refusal at once, in case it was only a delta that did not fit.
	if (peer->base_next) {
		peer->pause_ns = peer->pause_ns ? 2 * peer->pause_ns : SECOND_NS;
		if (peer->pause_ns > PAUSE_MAX_NS)
			peer->pause_ns = PAUSE_MAX_NS;
		peer->paused_until_ns = now_ns(peer->link) + peer->pause_ns;
	}
	peer->base_next = true;
}

static void take_ack(struct peer *peer, struct lg_bytes body)
{
	struct lg_link_ack ack;

	if (peer->sent == 0 || lg_link_ack_parse(body, &ack) != LG_OK) {
		drop(peer, peer->sent == 0 ? "an ACK of nothing" : "malformed ACK");
		return;
	}
	peer->epoch = ack.epoch;
	peer->generation = ack.generation;
	if (ack.result != LG_OK) {
		refused(peer, &ack);
	} else {
		lg_debug(COMPONENT,
			"data plane pid=%d generation=%" PRIu64 " build_us=%" PRIu64
			" publish_us=%" PRIu64,
			(int)peer->who.pid, ack.generation, ack.build_ns / 1000,
			ack.publish_ns / 1000);
		peer->base_next = false;
		peer->pause_ns = 0;
		peer->acknowledged_ns = now_ns(peer->link);
	}
	peer->sent = 0;
	if (is_ahead(peer->link->control->store, ack.epoch, ack.generation))
		found_ahead(peer);
	bring_forward(peer);
}

static void take_frame(struct peer *peer, const struct lg_ipc_frame *frame)
{
	if (frame->fd >= 0) {
		close(frame->fd);
		drop(peer, "a descriptor where none belongs");
	} else if (frame->type == LG_LINK_HELLO) {
		take_hello(peer, frame->body);
	} else if (frame->type == LG_LINK_ACK && peer->greeted) {
		take_ack(peer, frame->body);
	} else {
		drop(peer, "a message that does not belong here: are both of one version?");
	}
}

static void peer_ready(void *self, uint32_t events)
{
	struct peer *peer = self;
	struct lg_dataplane_link *link = peer->link;
	struct lg_ipc_frame frame;
	struct lg_error err;
	int rc;

	(void)events; // a hang-up shows as LG_E_CLOSED
	rc = lg_ipc_receive(peer->watch.fd, link->buffer, sizeof(link->buffer), &frame, &err);
	if (rc == LG_OK)
		take_frame(peer, &frame);
	else if (rc != LG_E_AGAIN)
		drop(peer, err.text);
}

static struct peer *free_slot(struct lg_dataplane_link *link)
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
	struct peer *peer = free_slot(link);
	struct lg_error err;

	if (!welcome(link, who) || !peer) {
		lg_warn(COMPONENT, "connection of pid=%d uid=%u refused: %s", (int)who->pid,
			who->uid,
			peer ? "only root, control's own user and dataplane.user may connect"
			     : "too many data planes are connected already");
		close(fd);
		return;
	}
	*peer = (struct peer){
		.link = link,
		.watch = {fd, peer_ready, peer},
		.who = *who,
		.since_ns = now_ns(link),
	};
	if (lg_loop_add(link->loop, &peer->watch, EPOLLIN, &err) != LG_OK) {
		lg_err(COMPONENT, "%s", err.text);
		close(fd);
		peer->watch.fd = -1;
	}
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
		l->peers[i].watch.fd = -1;
	rc = lg_loop_add(loop, &l->listener, EPOLLIN, err);
	if (rc != LG_OK) {
		close(listener);
		free(l);
		return rc;
	}
	if (state_is_old(l))
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
		bring_forward(&link->peers[i]);
}

static void tell_now(struct peer *peer)
{
	const struct lg_control *control = peer->link->control;
	const struct lg_link_now message = {
		.unix_ms = lg_unix_ms(control->clock),
		.epoch = lg_store_epoch(control->store),
		.generation = lg_store_generation(control->store),
	};
	uint8_t body[LG_LINK_NOW_BYTES];
	const struct lg_ipc_frame frame = {
		.type = LG_LINK_NOW,
		.body = {body, lg_link_now_encode(&message, body)},
		.fd = -1,
	};
	struct lg_error err;

	if (lg_ipc_send(peer->watch.fd, &frame, &err) != LG_OK)
		drop(peer, err.text);
}

void lg_dataplane_link_tick(struct lg_dataplane_link *link)
{
	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++) {
		struct peer *peer = &link->peers[i];
		const bool waiting = !peer->greeted || peer->sent != 0;

		if (peer->watch.fd < 0)
			continue;
		if (waiting && now_ns(link) - peer->since_ns > LG_DATAPLANE_PATIENCE_NS) {
			drop(peer,
				peer->greeted ? "no ACK in 10 seconds" : "no HELLO in 10 seconds");
			continue;
		}
		bring_forward(peer);
		if (peer->watch.fd >= 0 && peer->greeted && !state_is_old(link))
			tell_now(peer);
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
	unsigned count = 0;

	for (unsigned i = 0; i < LG_DATAPLANES_MAX; i++) {
		const struct peer *peer = &link->peers[i];

		if (peer->watch.fd < 0 || !peer->greeted)
			continue;
		states[count++] = (struct lg_dataplane_state){
			.pid = peer->who.pid,
			.epoch = peer->epoch,
			.generation = peer->generation,
			.acknowledged_ago_ms = peer->acknowledged_ns
				? (now_ns(link) - peer->acknowledged_ns) / 1000000
				: -1,
		};
	}
	qsort(states, count, sizeof(states[0]), furthest_first);
	return count;
}
