// SPDX-License-Identifier: Apache-2.0
// Taking a changed configuration into a running control.
#pragma once

#include "control/control.h"

// Reads path again: LIVE keys of common/conf_schema.def take effect, changed RESTART keys are
// named in the log as waiting for the next start. A file with mistakes changes nothing.
LG_MUST_CHECK int lg_reload(struct lg_control *control, const char *path, struct lg_error *err);

// Brings policy and admission sections in line with the configuration, in a transaction of its
// own; a difference makes a new generation. At start and after a reload.
LG_MUST_CHECK int lg_reload_policy(struct lg_control *control, struct lg_error *err);
