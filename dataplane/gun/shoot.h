// SPDX-License-Identifier: Apache-2.0
// From the command line's wishes to a printed report: loads the scenario, opens the wire, runs.
#pragma once

#include "dataplane/gun/options.h"

#include <stdatomic.h>

// stop: see struct lg_run. Fails where no run comes about; *succeeded says how one went.
LG_MUST_CHECK int lg_shoot(const struct lg_gun_options *options, const atomic_int *stop,
	bool *succeeded, struct lg_error *err);
