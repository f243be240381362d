// SPDX-License-Identifier: Apache-2.0
// Does by itself what time asks for: successors of issuer and status keys, published in time;
// removed keys taken off the trust list; trust list and cookie secrets renewed.
//
// What a key may do follows from its times alone (keys/rotation.h); the driver only sees to it
// that there are rows and documents in time. Everything that is due goes into one transaction, so
// that a stop at any instant leaves all of it or nothing; secrets that will never sign again are
// wiped afterwards.
#pragma once

#include "control/control.h"

// Does what is due at the clock's now, and sets control->next_rotation to the moment (unix
// seconds) at which to call again. *changed tells whether there is a new generation. Outside
// transactions. On failure nothing is changed, but where only a secret could not be wiped: that
// is tried again, and *changed is right.
LG_MUST_CHECK int lg_rotation_driver_run(
	struct lg_control *control, bool *changed, struct lg_error *err);
