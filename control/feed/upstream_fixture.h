// SPDX-License-Identifier: Apache-2.0
// For tests: a whole control that follows an origin which can lie (tests/lib/feed_origin.h), and a
// clock that both read.
#pragma once

#include "control/control_fixture.h"
#include "control/feed/upstream.h"
#include "tests/lib/feed_origin.h"

#define A110000 0u // place of the list that there is from the start
#define B440300 1u // place of one that tests add

extern struct lg_feed_origin origin;

void upstream_setup(void); // nothing is offered yet
void upstream_teardown(void);
void upstream_reopen(void);           // as after a restart of control
void upstream_clock(int64_t seconds); // later by so much, for both

// Offers and frees.
int offer_trust(struct lg_bytes document);
int offer_delta(struct lg_bytes document);
int offer_now(struct lg_bytes document);
int offer_base(struct lg_bytes document, struct lg_bytes records);
int offer_as(enum lg_feed_kind kind, struct lg_bytes document);

// Trust list, base and now of the origin as it is; all must be taken.
void upstream_begin(void);

// One honest change, with its now, must be taken: nothing before it was beyond repair.
void upstream_goes_on(void);

uint32_t held_mask(unsigned list, uint32_t index);
const struct lg_feed_state *held(void);
bool fresh(void);
bool same_root(void); // follower's and origin's
