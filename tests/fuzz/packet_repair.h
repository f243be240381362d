// SPDX-License-Identifier: Apache-2.0
// What packet_fuzz makes good again in a frame, so that what is behind the checksums, the MAC and
// the signatures is fuzzed too. Hardly any mutated frame would get there by itself.
#pragma once

#include "tests/lib/world.h"

// Bits of an input's first byte: what is made good, and how the frame is delivered.
#define LG_PACKET_LENGTHS 1  // of IP and UDP, and all checksums
#define LG_PACKET_REQUEST 2  // client, clock, nonce and authenticator
#define LG_PACKET_PAYLOAD 4  // lengths in the request, and the signatures of issuer and holder
#define LG_PACKET_STALE 8    // the table is too old
#define LG_PACKET_BETWEEN 16 // in a burst, between two genuine requests

#define LG_PACKET_LICENCE 5 // status index of the licence whose holder signs; authority 0

void lg_packet_repair(struct lg_world *w, struct lg_test_frame *frame, uint8_t what);

// After lg_packet_repair: does the frame carry a credential that its issuer signed, and the holder
// what presents it? Asks libsodium, not the engine that is fuzzed.
bool lg_packet_genuine(const struct lg_world *w, const struct lg_test_frame *frame);
