// SPDX-License-Identifier: Apache-2.0
// What one worker remembers of the clients that it has served: rate, replay window, derived key.
//
// A fixed number of places, chosen by a hash under a random key, so that nobody can aim at a
// place; where the four that a client may take are full, the one not seen for longest makes room.
// A client that was forgotten starts afresh: a full bucket and an empty window, so a replay within
// the client clock's tolerance may then pass. Enrolled clients and bare addresses have a table
// each: no flood from addresses can push an enrolled client out.
//
// One thread's; nothing here locks. Memory is touched only where clients come.
#pragma once

#include "common/error.h"
#include "dataplane/rate.h"
#include "dataplane/replay.h"
#include "keys/client_key.h"

struct lg_client {
	int64_t paid_ns;      // lg_rate_pass() of its requests
	int64_t told_ns;      // lg_rate_pass() of the answers that say RATE_LIMITED
	uint32_t key_version; // of key; 0 = none
	struct lg_replay replay;
	struct lg_client_key key; // enrolled clients: derived once, used often
};

struct lg_clients;

// At least this many places, rounded up to a power of two.
LG_MUST_CHECK int lg_clients_new(
	uint32_t places, struct lg_clients **clients, struct lg_error *err);
void lg_clients_free(struct lg_clients *clients);

// NULL for one that is not remembered. Either result is valid until the next lg_clients_take().
struct lg_client *lg_clients_find(struct lg_clients *clients, uint64_t id, int64_t now_ns);

// Remembers one that lg_clients_find() did not, all fields zero, in a free place or the oldest.
struct lg_client *lg_clients_take(struct lg_clients *clients, uint64_t id, int64_t now_ns);
