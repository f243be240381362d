// SPDX-License-Identifier: Apache-2.0
// One data plane on the link: what it has, what is on its way to it, and what it says. Inside
// control/dataplane_link.h; nothing else includes this.
#pragma once

#include "common/ipc.h"
#include "control/control.h"
#include "control/loop.h"

struct lg_dataplane_peer {
	struct lg_control *control;
	struct lg_loop *loop;
	struct lg_watch watch; // fd -1 = nobody
	struct lg_ipc_peer who;
	bool greeted;
	bool base_next; // the last snapshot was refused
	uint32_t epoch;
	uint64_t generation;
	uint64_t sent;           // generation on its way, 0 = none
	uint64_t sent_bytes;     // of it
	int64_t since_ns;        // connected, or sent
	int64_t acknowledged_ns; // 0 = nothing yet
	int64_t pause_ns;        // after the next refusal
	int64_t paused_until_ns;
};

// Nothing may be sent any more: the state was found to be an older copy.
bool lg_dataplane_peer_blocked(const struct lg_control *control);

// Takes over a descriptor; the peer is nobody again where it cannot be watched.
void lg_dataplane_peer_start(struct lg_dataplane_peer *peer, int fd, const struct lg_ipc_peer *who);

// Hangs up and says why in the log.
void lg_dataplane_peer_drop(struct lg_dataplane_peer *peer, const char *why);

// Sends what the peer lacks, if anything and if it is ready for it.
void lg_dataplane_peer_bring_forward(struct lg_dataplane_peer *peer);

// Sends NOW, unless blocked.
void lg_dataplane_peer_tell_now(struct lg_dataplane_peer *peer);
