// SPDX-License-Identifier: Apache-2.0
// What finishes the work that people begin: has approved applications signed, carries changes of
// the register over, delivers notifications. Two threads, so that a slow webhook delays no licence.
#pragma once

#include "control/issuance/issuance.h"

struct lg_back_office;

// on_change is called from either thread after something was written; may be NULL.
LG_MUST_CHECK int lg_back_office_open(const struct lg_issuance *issuance,
	void (*on_change)(void *self), void *self, struct lg_back_office **office,
	struct lg_error *err);
// Waits until the work in hand is done. NULL is fine.
void lg_back_office_close(struct lg_back_office *office);

// There is something to do: at once, instead of within a second. Any thread.
void lg_back_office_wake(struct lg_back_office *office);
