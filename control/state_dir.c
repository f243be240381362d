// SPDX-License-Identifier: Apache-2.0
#include "control/state_dir.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

int lg_state_path(
	char out[LG_STATE_PATH_BYTES], const char *path, const char *name, struct lg_error *err)
{
	const int len = snprintf(out, LG_STATE_PATH_BYTES, "%s/%s", path, name);

	if (len < 0 || len >= LG_STATE_PATH_BYTES)
		return lg_fail(
			err, LG_E_TOO_LARGE, "%s/%s is longer than a path may be", path, name);
	return LG_OK;
}

int lg_state_dir_create(const char *path, struct lg_error *err)
{
	if (mkdir(path, 0700) != 0 && errno != EEXIST)
		return lg_fail(err, LG_E_IO,
			"cannot create the state directory %s: %m; create its parent, or set "
			"control.state_dir",
			path);
	return LG_OK;
}

static int check(const char *path, struct lg_error *err)
{
	struct stat st;

	if (stat(path, &st) != 0)
		return lg_fail(err, errno == ENOENT ? LG_E_NOT_FOUND : LG_E_IO,
			"cannot use the state directory %s: %m; run licgate-control --init once",
			path);
	if (!S_ISDIR(st.st_mode))
		return lg_fail(err, LG_E_CONFIG,
			"%s is not a directory: set control.state_dir to one", path);
	if (st.st_uid != geteuid())
		return lg_fail(err, LG_E_PERMISSION,
			"the state directory %s belongs to uid %u, but control runs as uid %u: run "
			"it as the owner (control.user), or: chown -R %u %s",
			path, st.st_uid, geteuid(), geteuid(), path);
	if (st.st_mode & (S_IRWXG | S_IRWXO))
		return lg_fail(err, LG_E_PERMISSION,
			"the state directory %s has mode %04o, others could enter it; run: chmod "
			"700 %s",
			path, st.st_mode & 07777, path);
	return LG_OK;
}

int lg_state_dir_lock(const char *path, int *lock, struct lg_error *err)
{
	char name[LG_STATE_PATH_BYTES];
	int fd;
	int rc = check(path, err);

	if (rc == LG_OK)
		rc = lg_state_path(name, path, "lock", err);
	if (rc != LG_OK)
		return rc;
	fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return lg_fail(err, LG_E_IO, "cannot open the lock file %s: %m", name);
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		rc = errno == EWOULDBLOCK
			? lg_fail(err, LG_E_STATE,
				  "another licgate-control uses the state directory %s: stop it, "
				  "or give this one a directory of its own",
				  path)
			: lg_fail(err, LG_E_IO, "cannot lock %s: %m", name);
		close(fd);
		return rc;
	}
	*lock = fd;
	return LG_OK;
}

int lg_state_dir_sync(const char *path, struct lg_error *err)
{
	const int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int rc = LG_OK;

	if (fd < 0)
		return lg_fail(err, LG_E_IO, "cannot open the directory %s: %m", path);
	if (fsync(fd) != 0)
		rc = lg_fail(err, LG_E_IO, "cannot write the directory %s to disk: %m", path);
	close(fd);
	return rc;
}
