// SPDX-License-Identifier: Apache-2.0
// The feed that this appliance is the origin of, written to feed.directory for any carrier to take:
// missing deltas after each commit, a base every feed.base_every of them, the trust list when it
// changes, and now every feed.now_every_s.
//
// What was acknowledged is in the database, and the directory is made good from there: after a
// restart, a full disk or a file that somebody removed. A document that is missing there and was
// compacted here has a base in its place. Nothing is published that is not committed.
// now comes last, so that whoever follows it finds what it names. For control's one thread, outside
// transactions.
#pragma once

#include "control/control.h"

struct lg_feed_outlet;

// LG_E_NOT_FOUND, LG_E_PERMISSION, … where the directory cannot be made.
LG_MUST_CHECK int lg_feed_outlet_new(
	struct lg_control *control, struct lg_feed_outlet **outlet, struct lg_error *err);
void lg_feed_outlet_free(struct lg_feed_outlet *outlet); // NULL is fine

// Writes what is missing. Cheap when nothing is. A failure is logged by name, counted as a problem
// until it is over, and tried again a second later; it holds up nothing else.
void lg_feed_outlet_run(struct lg_feed_outlet *outlet);

// Why the directory is behind, or NULL.
const char *lg_feed_outlet_problem(const struct lg_feed_outlet *outlet);
