// SPDX-License-Identifier: Apache-2.0
// Listening, accepting and connecting; the frames themselves are in ipc.c.
#include "common/ipc.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define BACKLOG 64

static int address_of(const char *path, struct sockaddr_un *address, struct lg_error *err)
{
	*address = (struct sockaddr_un){.sun_family = AF_UNIX};
	if (!*path || strlen(path) >= sizeof(address->sun_path))
		return lg_fail(err, LG_E_ARGUMENT,
			"socket path %s has %zu bytes; it needs 1 to %zu: choose a shorter one",
			path, strlen(path), sizeof(address->sun_path) - 1);
	strcpy(address->sun_path, path);
	return LG_OK;
}

// Takes away a socket that nobody listens at any more. Nothing else is ever removed.
static int clear_path(const struct sockaddr_un *address, struct lg_error *err)
{
	const char *const path = address->sun_path;
	struct stat status;
	int probe, error = 0;

	if (lstat(path, &status) < 0) {
		if (errno == ENOENT)
			return LG_OK;
		return lg_fail(err, lg_error_of_errno(errno), "cannot listen at %s: %s", path,
			strerror(errno));
	}
	if (!S_ISSOCK(status.st_mode))
		return lg_fail(err, LG_E_EXISTS,
			"cannot listen at %s: it exists and is not a socket; remove it or "
			"configure another path",
			path);
	probe = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (probe < 0)
		return lg_fail(err, LG_E_IO, "cannot make a local socket: %s", strerror(errno));
	if (connect(probe, (const struct sockaddr *)address, sizeof(*address)) < 0)
		error = errno;
	close(probe);
	if (error != ECONNREFUSED)
		return lg_fail(err, LG_E_EXISTS,
			"cannot listen at %s: another process does (%s); stop it or configure "
			"another path",
			path, error ? strerror(error) : "it accepts connections");
	if (unlink(path) < 0 && errno != ENOENT)
		return lg_fail(err, lg_error_of_errno(errno), "cannot remove dead socket %s: %s",
			path, strerror(errno));
	return LG_OK;
}

int lg_ipc_listen(const char *path, mode_t mode, gid_t group, int *fd, struct lg_error *err)
{
	struct sockaddr_un address;
	int listener, ret;

	ret = address_of(path, &address, err);
	if (ret < 0)
		return ret;
	ret = clear_path(&address, err);
	if (ret < 0)
		return ret;
	listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (listener < 0)
		return lg_fail(err, LG_E_IO, "cannot make a local socket: %s", strerror(errno));
	if (bind(listener, (const struct sockaddr *)&address, sizeof(address)) < 0) {
		ret = lg_fail(
			err, lg_error_of_errno(errno), "cannot bind %s: %s", path, strerror(errno));
		goto close_listener;
	}
	// Nobody can connect before listen(), so owner and mode are in force from the first peer
	// on.
	if ((group != (gid_t)-1 && chown(path, (uid_t)-1, group) < 0) || chmod(path, mode) < 0) {
		ret = lg_fail(err, lg_error_of_errno(errno),
			"cannot give %s mode %04o and group %ld: %s", path, mode,
			group == (gid_t)-1 ? -1L : (long)group, strerror(errno));
		goto remove_path;
	}
	if (listen(listener, BACKLOG) < 0) {
		ret = lg_fail(err, LG_E_IO, "cannot listen at %s: %s", path, strerror(errno));
		goto remove_path;
	}
	*fd = listener;
	return LG_OK;

remove_path:
	unlink(path);
close_listener:
	close(listener);
	return ret;
}

int lg_ipc_peer(int fd, struct lg_ipc_peer *peer, struct lg_error *err)
{
	struct ucred credentials;
	socklen_t len = sizeof(credentials);

	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &len) < 0)
		return lg_fail(err, LG_E_IO, "cannot tell who the peer is: %s", strerror(errno));
	*peer = (struct lg_ipc_peer){credentials.pid, credentials.uid, credentials.gid};
	return LG_OK;
}

int lg_ipc_accept(int listener, int *fd, struct lg_ipc_peer *peer, struct lg_error *err)
{
	int accepted, ret;

	do
		accepted = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
	while (accepted < 0 && errno == EINTR);
	if (accepted < 0) {
		if (errno == EAGAIN || errno == ECONNABORTED)
			return lg_fail(err, LG_E_AGAIN, "nobody waits to be accepted");
		return lg_fail(
			err, LG_E_IO, "cannot accept a local connection: %s", strerror(errno));
	}
	ret = lg_ipc_peer(accepted, peer, err);
	if (ret < 0) {
		close(accepted);
		return ret;
	}
	*fd = accepted;
	return LG_OK;
}

// Says who may connect, so that the reader knows which group to join.
static int refused(const char *path, struct lg_error *err)
{
	struct passwd user, *found_user = NULL;
	struct group group, *found_group = NULL;
	char user_text[1024], group_text[1024];
	struct stat status;

	if (stat(path, &status) < 0)
		return lg_fail(err, LG_E_PERMISSION,
			"cannot connect to %s: its directory may not be searched by uid %u", path,
			geteuid());
	getpwuid_r(status.st_uid, &user, user_text, sizeof(user_text), &found_user);
	getgrgid_r(status.st_gid, &group, group_text, sizeof(group_text), &found_group);
	return lg_fail(err, LG_E_PERMISSION,
		"cannot connect to %s: it belongs to %s (%u), group %s (%u), mode %04o, and you "
		"are uid %u; join that group or run as its owner",
		path, found_user ? found_user->pw_name : "?", status.st_uid,
		found_group ? found_group->gr_name : "?", status.st_gid, status.st_mode & 07777,
		geteuid());
}

int lg_ipc_connect(const char *path, int *fd, struct lg_error *err)
{
	struct sockaddr_un address;
	int connected, ret;

	ret = address_of(path, &address, err);
	if (ret < 0)
		return ret;
	connected = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (connected < 0)
		return lg_fail(err, LG_E_IO, "cannot make a local socket: %s", strerror(errno));
	do
		ret = connect(connected, (const struct sockaddr *)&address, sizeof(address));
	while (ret < 0 && errno == EINTR);
	if (ret == 0) {
		*fd = connected;
		return LG_OK;
	}
	if (errno == EACCES)
		ret = refused(path, err);
	else if (errno == ECONNREFUSED || errno == ENOENT)
		ret = lg_fail(err, LG_E_NOT_FOUND,
			"nobody listens at %s: is licgate-control running, with this path?", path);
	else
		ret = lg_fail(err, lg_error_of_errno(errno), "cannot connect to %s: %s", path,
			strerror(errno));
	close(connected);
	return ret;
}
