// SPDX-License-Identifier: Apache-2.0
#include "control/identity.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

int lg_identity_user(
	const char *name, const char *key, uid_t *uid, gid_t *gid, struct lg_error *err)
{
	const struct passwd *user;

	*uid = (uid_t)-1;
	if (gid)
		*gid = (gid_t)-1;
	if (!name[0])
		return LG_OK;
	user = getpwnam(name);
	if (!user)
		return lg_fail(err, LG_E_CONFIG,
			"%s is \"%s\", but there is no such user: create it, or set another", key,
			name);
	*uid = user->pw_uid;
	if (gid)
		*gid = user->pw_gid;
	return LG_OK;
}

int lg_identity_group(const char *name, const char *key, gid_t *gid, struct lg_error *err)
{
	const struct group *group;

	*gid = (gid_t)-1;
	if (!name[0])
		return LG_OK;
	group = getgrnam(name);
	if (!group)
		return lg_fail(err, LG_E_CONFIG,
			"%s is \"%s\", but there is no such group: create it, or set another", key,
			name);
	*gid = group->gr_gid;
	return LG_OK;
}

int lg_identity_seclude(struct lg_error *err)
{
	const struct rlimit none = {0, 0};

	umask(077);
	if (setrlimit(RLIMIT_CORE, &none) != 0 || prctl(PR_SET_DUMPABLE, 0) != 0)
		return lg_fail(err, LG_E_PERMISSION, "cannot turn core dumps off: %m");
	return LG_OK;
}

int lg_identity_become(const char *name, const char *key, struct lg_error *err)
{
	uid_t uid;
	gid_t gid;
	const int rc = lg_identity_user(name, key, &uid, &gid, err);

	if (rc != LG_OK || uid == (uid_t)-1 || uid == geteuid())
		return rc;
	if (geteuid() != 0)
		return lg_fail(err, LG_E_PERMISSION,
			"%s is \"%s\", but uid %u started this: start it as that user or as root",
			key, name, geteuid());
	if (initgroups(name, gid) != 0 || setresgid(gid, gid, gid) != 0 ||
		setresuid(uid, uid, uid) != 0)
		return lg_fail(err, LG_E_PERMISSION, "cannot become user %s: %m", name);
	if (setresuid(0, 0, 0) == 0)
		return lg_fail(err, LG_E_PERMISSION,
			"root could be regained after becoming user %s: refusing to run", name);
	return lg_identity_seclude(err); // changing ids made the process dumpable again
}
