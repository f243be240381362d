// SPDX-License-Identifier: Apache-2.0
// Verdicts that a worker sets aside for libsodium to decide again.
//
// A ring for one writer, the thread that verifies, and one reader, management. Neither waits for
// the other: what finds no room is not checked. Everything is copied, since messages and keys stay
// only as long as their burst.
#pragma once

#include "dataplane/ed25519/verify.h"

#include <stdatomic.h>

#define LG_RECHECK_ROOM 8
#define LG_RECHECK_MESSAGE_MAX_BYTES 4096 // longer ones are not set aside

struct lg_recheck_case {
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	uint8_t signature[LG_SIGNATURE_BYTES];
	uint8_t message[LG_RECHECK_MESSAGE_MAX_BYTES];
	uint32_t message_bytes;
	bool valid;
};

struct lg_recheck {
	uint32_t every;                      // one verdict in so many; 0: none
	uint32_t until;                      // worker: rw; verdicts before the next one that is due
	_Alignas(64) _Atomic uint32_t put;   // worker: rw, mgmt: ro
	_Alignas(64) _Atomic uint32_t taken; // mgmt: rw, worker: ro
	struct lg_recheck_case cases[LG_RECHECK_ROOM];
};

void lg_recheck_init(struct lg_recheck *recheck, uint32_t every);

// Worker: counts so many verdicts and tells which of them is the first to be set aside, count if
// there is none; others follow at intervals of every.
uint32_t lg_recheck_first(struct lg_recheck *recheck, uint32_t count);

// Worker: sets a verdict aside.
void lg_recheck_put(struct lg_recheck *recheck, const struct lg_ed25519_item *item,
	const uint8_t public_key[LG_PUBLIC_KEY_BYTES], bool valid);

// Management: decides the oldest again; *agrees says whether the verdict was right. False when
// nothing is there.
bool lg_recheck_take(struct lg_recheck *recheck, bool *agrees);
