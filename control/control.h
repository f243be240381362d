// SPDX-License-Identifier: Apache-2.0
// What every part of control works with: one state, opened and checked.
//
// All of it belongs to one thread.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/keyring.h"
#include "control/publisher.h"
#include "control/store.h"
#include "keys/trust_list.h"

struct lg_dataplane_link;
struct lg_feed_outlet;
struct lg_upstream;

struct lg_control {
	struct lg_conf conf; // LIVE keys change at reload
	const struct lg_clock *clock;
	int lock;
	struct lg_store *store;
	struct lg_keyring *ring;
	struct lg_publisher *publisher;
	struct lg_upstream *upstream;   // NULL where this appliance follows no feed
	struct lg_feed_outlet *outlet;  // NULL where no feed is written
	struct lg_dataplane_link *link; // NULL while no data plane is served
	int64_t started_at;
	int64_t next_rotation; // unix seconds; when the rotation driver is due, 0 = at once
};

// Opens the state that conf names: lock, database, keys that sign. Refuses root keys other than
// those of trust.root_keys, and key files that are missing or damaged, with what to do.
LG_MUST_CHECK int lg_control_open(struct lg_control *control, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_error *err);
void lg_control_close(struct lg_control *control);

struct lg_rotation_policy lg_control_rotation(const struct lg_control *control);

// Makes a new state: directory, root and status keys, database. LG_E_EXISTS when there is one.
// roots receives the public root keys, for the configuration.
LG_MUST_CHECK int lg_control_create(const struct lg_conf *conf, const struct lg_clock *clock,
	struct lg_root_keys *roots, struct lg_error *err);

// Starts a new epoch of an existing state: for one that was restored from an older copy.
LG_MUST_CHECK int lg_control_new_epoch(struct lg_control *control, struct lg_error *err);
