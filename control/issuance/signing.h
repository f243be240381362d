// SPDX-License-Identifier: Apache-2.0
// Approved applications become licences: control signs, the records keep what it signed.
//
// Control knows each request by its application's id and answers a repeated one with the licence
// that it has signed already, so that a crash between the two databases neither loses a licence nor
// issues one twice. A round signs many at once: control commits them together, and so do the
// records.
#pragma once

#include "control/issuance/control_session.h"
#include "control/issuance/issuance.h"

#define LG_SIGNING_ROUND 64

// One round: *settled = applications that are now issued or, where the driver's conditions rule
// a licence out meanwhile, rejected. What control refuses is tried again after a wait that doubles,
// from 1 s to 10 min, with a line in the log; a failure returned is one of the round as a whole.
LG_MUST_CHECK int lg_sign_approved(const struct lg_issuance *issuance,
	struct lg_control_session *control, int64_t now_ms, unsigned *settled,
	struct lg_error *err);
