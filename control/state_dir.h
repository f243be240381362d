// SPDX-License-Identifier: Apache-2.0
// The state directory: database, key files and the lock that keeps a second control out.
//
// It belongs to the user that control runs as and nobody else may enter it (mode 0700): whoever
// reads it can sign.
#pragma once

#include "common/error.h"

#include <limits.h>

#define LG_STATE_PATH_BYTES PATH_MAX

// Makes the directory where it is missing (its parent must exist), with mode 0700.
LG_MUST_CHECK int lg_state_dir_create(const char *path, struct lg_error *err);

// Refuses a directory of another owner or one that others may enter, with the command that mends
// it, and LG_E_STATE while another control holds it. *lock is the caller's; closing it unlocks.
LG_MUST_CHECK int lg_state_dir_lock(const char *path, int *lock, struct lg_error *err);

// path/name into out; LG_E_TOO_LARGE when that is no path.
LG_MUST_CHECK int lg_state_path(
	char out[LG_STATE_PATH_BYTES], const char *path, const char *name, struct lg_error *err);

// Makes names created, renamed or removed in path survive a power cut.
LG_MUST_CHECK int lg_state_dir_sync(const char *path, struct lg_error *err);
