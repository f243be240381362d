// SPDX-License-Identifier: Apache-2.0
// The portal as a process: from its start until a signal ends it.
#pragma once

#include "common/clock.h"
#include "common/conf.h"

// Opens what a start would, and closes it.
LG_MUST_CHECK int lg_portal_check(
	const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err);

// Serves until SIGTERM or SIGINT, as portal.user. Answers under way are finished.
LG_MUST_CHECK int lg_portal_run(
	const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err);
