// SPDX-License-Identifier: Apache-2.0
// Who a process runs as, and whom it lets in: users and groups of the configuration, and giving up
// root.
#pragma once

#include "common/error.h"

#include <sys/types.h>

// Uid of a user, *gid (may be NULL) its primary group; (uid_t)-1 and (gid_t)-1 for "".
// LG_E_CONFIG, naming key, when there is no such user.
LG_MUST_CHECK int lg_identity_user(
	const char *name, const char *key, uid_t *uid, gid_t *gid, struct lg_error *err);

// Gid of a group; (gid_t)-1 for "".
LG_MUST_CHECK int lg_identity_group(
	const char *name, const char *key, gid_t *gid, struct lg_error *err);

// No core dumps, nothing of this process readable by its own user's other processes, new files for
// the owner alone.
LG_MUST_CHECK int lg_identity_seclude(struct lg_error *err);

// Becomes this user with that user's groups, for good; nothing for "" or when it is that user
// already. LG_E_PERMISSION, naming key, when started by anybody else but root.
LG_MUST_CHECK int lg_identity_become(const char *name, const char *key, struct lg_error *err);
