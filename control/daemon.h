// SPDX-License-Identifier: Apache-2.0
// The running control: sockets, the loop, the second's tick, signals.
#pragma once

#include "control/control.h"

// Opens both sockets (before root is given up, so that they can be given to their groups), the
// state, and serves until SIGTERM or SIGINT; SIGHUP reloads conf_path. Logs one line a stage and
// tells the service manager when it is ready.
LG_MUST_CHECK int lg_daemon_run(const char *conf_path, const struct lg_conf *conf,
	const struct lg_clock *clock, struct lg_error *err);
