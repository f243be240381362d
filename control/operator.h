// SPDX-License-Identifier: Apache-2.0
// The operator socket: requests of the licgate command, answered in rounds.
//
// Whatever is waiting when the loop turns is performed in one transaction and answered only after
// its commit, so that an answer is never lost again and a thousand small requests do not cost a
// thousand writes to disk. Peers are root, control's own user, or have control.operator_group
// among their groups, and may ask for everything; the user of the portal is one, too, and may ask
// for what control/operation_table.c marks so. Who a peer is, is known from the kernel; what the
// file of the socket lets through decides nothing. Everything is bounded: connections, requests on
// their way, frame size; a peer that does not read its answers is not read from.
#pragma once

#include "control/control.h"
#include "control/loop.h"

#include <sys/types.h>

#define LG_OPERATORS_MAX 64

struct lg_operator;

// Who may ask beside root and control's own user.
struct lg_operator_peers {
	gid_t group;  // of control.operator_group, or (gid_t)-1
	uid_t portal; // of control.portal_user, or (uid_t)-1
};

// Takes over the listening descriptor, on failure too. control and loop must outlive it.
LG_MUST_CHECK int lg_operator_new(struct lg_control *control, struct lg_loop *loop, int listener,
	const struct lg_operator_peers *peers, struct lg_operator **op, struct lg_error *err);
void lg_operator_free(struct lg_operator *op); // NULL is fine

// Ends a round: commits, sends data planes what is new, sends the answers that are due. After
// every turn of the loop.
void lg_operator_settle(struct lg_operator *op);

// Milliseconds until an answer that waits is due whatever happens; -1 when none waits.
int lg_operator_patience_ms(const struct lg_operator *op);
