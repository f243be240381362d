// SPDX-License-Identifier: Apache-2.0
// The data plane's own addresses on the link: no kernel stands behind the port, so it must itself
// answer ARP (RFC 826), IPv6 neighbour solicitation (RFC 4861) and echo (RFC 792, RFC 4443).
//
// It answers and remembers nothing: requests are answered to where they came from, so there is no
// neighbour cache that anybody could poison.
#pragma once

#include "dataplane/frame.h"

// Answers a frame of one of the three kinds in place, or refuses it; sets outcome, and send where
// it is answered. An echo keeps its length; an advertisement may be 8 bytes longer than what it
// answers (the one frame here that grows: the option with our MAC address).
void lg_local_answer(const struct lg_endpoint *us, enum lg_frame_kind kind, struct lg_frame *frame);
