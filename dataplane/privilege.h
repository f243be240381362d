// SPDX-License-Identifier: Apache-2.0
// Giving up what only the start needs: afterwards a fault in this process is that of an ordinary
// user without capabilities, and leaves no core dump behind.
#pragma once

#include "common/error.h"

// Before any thread is started, so that all inherit it: no core dumps, no new privileges by exec.
LG_MUST_CHECK int lg_privilege_limit(struct lg_error *err);

// Refuses a user that there is not, or root, before anything is touched. "" is fine.
LG_MUST_CHECK int lg_privilege_check_user(const char *user, struct lg_error *err);

// After the port is open: becomes user with that user's groups, in every thread, and makes sure
// that no thread has a capability left and that there is no way back. With user "" it stays who it
// is and gives up nothing: root is then warned about, in the log.
LG_MUST_CHECK int lg_privilege_drop(const char *user, struct lg_error *err);

// Threads of this process with a capability left, -1 if that cannot be found out.
int lg_privilege_threads(void);
