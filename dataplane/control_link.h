// SPDX-License-Identifier: Apache-2.0
// The data plane's end of the link to control (common/link.h).
//
// Connects again and again until somebody listens: control may start later, die and come back.
// Only talks to a peer that runs as root, as ourselves, or as the owner of the socket's directory,
// which is whoever may put a socket there. That keeps strangers from wasting our time; what is put
// into force is decided by signatures alone. Management's alone; never blocks.
#pragma once

#include "dataplane/publish.h"

struct lg_control_link;

// path is kept, not copied.
LG_MUST_CHECK int lg_control_link_new(const char *path, struct lg_publisher *publisher,
	struct lg_control_link **link, struct lg_error *err);
void lg_control_link_free(struct lg_control_link *link);

// Descriptor to wait for, or -1 while not connected.
int lg_control_link_fd(const struct lg_control_link *link);

// Does what can be done now: connects if it is time to, takes what has arrived.
void lg_control_link_serve(struct lg_control_link *link);
