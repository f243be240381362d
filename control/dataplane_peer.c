// SPDX-License-Identifier: Apache-2.0
#include "control/dataplane_peer.h"
#include "common/link.h"
#include "common/log.h"
#include "control/feed/upstream.h"

#include <inttypes.h>
#include <unistd.h>

#define COMPONENT "dataplane-link"
#define PAUSE_MAX_NS INT64_C(60000000000)
#define SECOND_NS INT64_C(1000000000)
#define BACK_PRESSURE_NS INT64_C(100000000)

static int64_t now_ns(const struct lg_dataplane_peer *peer)
{
	return lg_monotonic_ns(peer->control->clock);
}

void lg_dataplane_peer_drop(struct lg_dataplane_peer *peer, const char *why)
{
	lg_warn(COMPONENT, "data plane pid=%d dropped: %s", (int)peer->who.pid, why);
	lg_loop_remove(peer->loop, &peer->watch);
	close(peer->watch.fd);
	peer->watch.fd = -1;
}

bool lg_dataplane_peer_blocked(const struct lg_control *control)
{
	return lg_store_lost_generation(control->store) != 0;
}

// Would a data plane at this point have to go back?
static bool is_ahead(const struct lg_store *store, uint32_t epoch, uint64_t generation)
{
	return epoch > lg_store_epoch(store) ||
		(epoch == lg_store_epoch(store) && generation > lg_store_generation(store));
}

static void found_ahead(struct lg_dataplane_peer *peer)
{
	struct lg_store *store = peer->control->store;
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

static bool in_step(const struct lg_dataplane_peer *peer)
{
	const struct lg_store *store = peer->control->store;

	return peer->epoch == lg_store_epoch(store) &&
		peer->generation == lg_store_generation(store);
}

static bool may_send(const struct lg_dataplane_peer *peer)
{
	return peer->watch.fd >= 0 && peer->greeted && peer->sent == 0 &&
		!lg_dataplane_peer_blocked(peer->control) && !in_step(peer) &&
		now_ns(peer) >= peer->paused_until_ns;
}

static void send_snapshot(struct lg_dataplane_peer *peer, const struct lg_publication *publication)
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
		lg_dataplane_peer_drop(peer, err.text);
		return;
	}
	peer->sent = publication->generation;
	peer->sent_bytes = publication->bytes;
	peer->since_ns = now_ns(peer);
}

void lg_dataplane_peer_bring_forward(struct lg_dataplane_peer *peer)
{
	struct lg_control *control = peer->control;
	const struct lg_publication *publication;
	struct lg_error err;
	uint64_t have = 0;

	if (!may_send(peer))
		return;
	if (control->upstream)
		lg_publisher_confirmed(control->publisher,
			lg_upstream_confirmed_ms(control->upstream, lg_unix_ms(control->clock)));
	if (!peer->base_next && peer->epoch == lg_store_epoch(control->store))
		have = peer->generation;
	if (lg_publisher_make(control->publisher, have, lg_unix_ms(control->clock), &publication,
		    &err) == LG_OK) {
		send_snapshot(peer, publication);
		return;
	}
	lg_err(COMPONENT, "cannot publish generation %" PRIu64 ", trying again: %s",
		lg_store_generation(control->store), err.text);
	peer->paused_until_ns = now_ns(peer) + SECOND_NS;
}

static void take_hello(struct lg_dataplane_peer *peer, struct lg_bytes body)
{
	struct lg_link_hello hello;

	if (peer->greeted || lg_link_hello_parse(body, &hello) != LG_OK) {
		lg_dataplane_peer_drop(peer, peer->greeted ? "a second HELLO" : "malformed HELLO");
		return;
	}
	peer->greeted = true;
	peer->epoch = hello.epoch;
	peer->generation = hello.generation;
	lg_info(COMPONENT,
		"data plane connected pid=%d version=%.16s epoch=%" PRIu32 " generation=%" PRIu64,
		(int)peer->who.pid, hello.version, hello.epoch, hello.generation);
	if (is_ahead(peer->control->store, hello.epoch, hello.generation))
		found_ahead(peer);
	lg_dataplane_peer_bring_forward(peer);
}

// The data plane has to catch up first; a base would be more of the same.
static void told_to_wait(struct lg_dataplane_peer *peer, const struct lg_link_ack *ack)
{
	lg_warn(COMPONENT, "data plane pid=%d cannot take generation %" PRIu64 " yet: %.160s",
		(int)peer->who.pid, peer->sent, ack->reason);
	peer->paused_until_ns = now_ns(peer) + BACK_PRESSURE_NS;
}

static void refused(struct lg_dataplane_peer *peer, const struct lg_link_ack *ack)
{
	lg_warn(COMPONENT,
		"data plane pid=%d refused generation %" PRIu64 ": %.96s; a base follows",
		(int)peer->who.pid, peer->sent, ack->reason);
	// After the first refusal at once, in case it was only a delta that did not fit.
	if (peer->base_next) {
		peer->pause_ns = peer->pause_ns ? 2 * peer->pause_ns : SECOND_NS;
		if (peer->pause_ns > PAUSE_MAX_NS)
			peer->pause_ns = PAUSE_MAX_NS;
		peer->paused_until_ns = now_ns(peer) + peer->pause_ns;
	}
	peer->base_next = true;
}

static void take_ack(struct lg_dataplane_peer *peer, struct lg_bytes body)
{
	struct lg_link_ack ack;

	if (peer->sent == 0 || lg_link_ack_parse(body, &ack) != LG_OK) {
		lg_dataplane_peer_drop(
			peer, peer->sent == 0 ? "an ACK of nothing" : "malformed ACK");
		return;
	}
	peer->epoch = ack.epoch;
	peer->generation = ack.generation;
	if (ack.result == LG_E_AGAIN) {
		told_to_wait(peer, &ack);
	} else if (ack.result != LG_OK) {
		refused(peer, &ack);
	} else {
		lg_debug(COMPONENT,
			"data plane pid=%d generation=%" PRIu64 " build_us=%" PRIu64
			" publish_us=%" PRIu64,
			(int)peer->who.pid, ack.generation, ack.build_ns / 1000,
			ack.publish_ns / 1000);
		peer->base_next = false;
		peer->pause_ns = 0;
		peer->acknowledged_ns = now_ns(peer);
	}
	peer->sent = 0;
	if (is_ahead(peer->control->store, ack.epoch, ack.generation))
		found_ahead(peer);
	lg_dataplane_peer_bring_forward(peer);
	// A snapshot counts as fresh as of when it was made, which may be a while ago.
	if (peer->watch.fd >= 0 && in_step(peer))
		lg_dataplane_peer_tell_now(peer);
}

static void take_frame(struct lg_dataplane_peer *peer, const struct lg_ipc_frame *frame)
{
	if (frame->fd >= 0) {
		close(frame->fd);
		lg_dataplane_peer_drop(peer, "a descriptor where none belongs");
	} else if (frame->type == LG_LINK_HELLO) {
		take_hello(peer, frame->body);
	} else if (frame->type == LG_LINK_ACK && peer->greeted) {
		take_ack(peer, frame->body);
	} else {
		lg_dataplane_peer_drop(
			peer, "a message that does not belong here: are both of one version?");
	}
}

static void ready(void *self, uint32_t events)
{
	uint8_t buffer[LG_IPC_HEADER_BYTES + LG_LINK_ACK_BYTES]; // the longest that a peer may say
	struct lg_dataplane_peer *peer = self;
	struct lg_ipc_frame frame;
	struct lg_error err;
	int rc;

	(void)events; // a hang-up shows as LG_E_CLOSED
	rc = lg_ipc_receive(peer->watch.fd, buffer, sizeof(buffer), &frame, &err);
	if (rc == LG_OK)
		take_frame(peer, &frame);
	else if (rc != LG_E_AGAIN)
		lg_dataplane_peer_drop(peer, err.text);
}

void lg_dataplane_peer_start(struct lg_dataplane_peer *peer, int fd, const struct lg_ipc_peer *who)
{
	struct lg_error err;

	*peer = (struct lg_dataplane_peer){
		.control = peer->control,
		.loop = peer->loop,
		.watch = {fd, ready, peer},
		.who = *who,
		.since_ns = now_ns(peer),
	};
	if (lg_loop_add(peer->loop, &peer->watch, EPOLLIN, &err) != LG_OK) {
		lg_err(COMPONENT, "%s", err.text);
		close(fd);
		peer->watch.fd = -1;
	}
}

void lg_dataplane_peer_tell_now(struct lg_dataplane_peer *peer)
{
	const struct lg_control *control = peer->control;
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

	if (lg_dataplane_peer_blocked(control))
		return;
	// Whoever follows a feed cannot say more than its origin has: the table goes on ageing.
	if (control->upstream &&
		lg_upstream_confirmed_ms(control->upstream, message.unix_ms) < message.unix_ms)
		return;
	if (lg_ipc_send(peer->watch.fd, &frame, &err) != LG_OK)
		lg_dataplane_peer_drop(peer, err.text);
}
