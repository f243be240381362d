// SPDX-License-Identifier: Apache-2.0
#include "dataplane/privilege.h"

#include "common/log.h"

#include <dirent.h>
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

int lg_privilege_limit(struct lg_error *err)
{
	if (setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}) != 0)
		return lg_fail(err, LG_E_PERMISSION, "core dumps cannot be switched off: %m");
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return lg_fail(err, LG_E_PERMISSION, "no_new_privs cannot be set: %m");
	return 0;
}

static bool thread_has_capability(const char *thread)
{
	char path[64];
	char line[128];
	unsigned long long permitted = 1; // unreadable counts as having one

	snprintf(path, sizeof path, "/proc/self/task/%.20s/status", thread);
	FILE *const file = fopen(path, "re");

	if (file == NULL && errno == ENOENT)
		return false; // it has ended
	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (sscanf(line, "CapPrm: %llx", &permitted) == 1)
			break;
	if (file != NULL)
		fclose(file);
	return permitted != 0;
}

int lg_privilege_threads(void)
{
	DIR *const tasks = opendir("/proc/self/task");
	const struct dirent *entry;
	int count = 0;

	if (tasks == NULL)
		return -1;
	while ((entry = readdir(tasks)) != NULL)
		if (entry->d_name[0] != '.' && thread_has_capability(entry->d_name))
			count++;
	closedir(tasks);
	return count;
}

// The kernel clears the capability sets of a thread whose user ids all leave 0, and the C library
// changes the ids of every thread: DPDK's own included.
static int become(const struct passwd *who, struct lg_error *err)
{
	if (initgroups(who->pw_name, who->pw_gid) != 0 ||
		setresgid(who->pw_gid, who->pw_gid, who->pw_gid) != 0 ||
		setresuid(who->pw_uid, who->pw_uid, who->pw_uid) != 0)
		return lg_fail(err, LG_E_PERMISSION,
			"dataplane.user %s: cannot become that user: %m. Start as root, or leave "
			"dataplane.user empty",
			who->pw_name);
	return 0;
}

static int check_no_way_back(const struct passwd *who, struct lg_error *err)
{
	uid_t real, effective, saved;
	const int threads = lg_privilege_threads();

	if (getresuid(&real, &effective, &saved) != 0 || real != who->pw_uid ||
		effective != who->pw_uid || saved != who->pw_uid || setresuid(0, 0, 0) == 0)
		return lg_fail(err, LG_E_PERMISSION,
			"dataplane.user %s: root can still be had back; not going on",
			who->pw_name);
	if (threads != 0)
		return lg_fail(err, LG_E_PERMISSION,
			"dataplane.user %s: %d threads still have capabilities; not going on",
			who->pw_name, threads);
	return 0;
}

static int find_user(const char *user, const struct passwd **who, struct lg_error *err)
{
	*who = getpwnam(user);
	if (*who != NULL && (*who)->pw_uid != 0)
		return 0;
	return lg_fail(err, LG_E_CONFIG,
		"dataplane.user %s: there is no such user, or it is root: name an ordinary one",
		user);
}

int lg_privilege_check_user(const char *user, struct lg_error *err)
{
	const struct passwd *who;

	return user[0] == '\0' ? 0 : find_user(user, &who, err);
}

int lg_privilege_drop(const char *user, struct lg_error *err)
{
	const struct passwd *who;
	int e;

	if (user[0] == '\0') {
		if (geteuid() == 0)
			lg_warn("privilege", "stays root: set dataplane.user");
		return 0;
	}
	e = find_user(user, &who, err);
	if (e != 0)
		return e;
	if (geteuid() == who->pw_uid) { // a service manager has done it
		if (lg_privilege_threads() != 0)
			lg_warn("privilege", "keeps the capabilities that it was started with");
		return 0;
	}
	if ((e = become(who, err)) != 0 || (e = check_no_way_back(who, err)) != 0)
		return e;
	// Other processes of that user may not read this one's memory either.
	if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
		return lg_fail(err, LG_E_PERMISSION, "core dumps cannot be switched off: %m");
	lg_info("privilege", "user %s, no capabilities", user);
	return 0;
}
