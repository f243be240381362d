// SPDX-License-Identifier: Apache-2.0
#include "common/durable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int write_all(int fd, struct lg_bytes content)
{
	while (content.len) {
		const ssize_t n = write(fd, content.data, content.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		content.data += n;
		content.len -= (size_t)n;
	}
	return 0;
}

// A rename is on disk only once its directory is.
static int sync_directory_of(const char *path)
{
	const char *const slash = strrchr(path, '/');
	char *directory;
	int fd, ret, error;

	directory = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup(".");
	if (!directory)
		return -1;
	fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(directory);
	if (fd < 0)
		return -1;
	ret = fsync(fd);
	error = errno;
	close(fd);
	errno = error;
	return ret;
}

struct lg_durable {
	char *path;
	char *temporary;
	int fd;
};

static int step_failed(
	const struct lg_durable *file, const char *step, int error, struct lg_error *err)
{
	return lg_fail(err, lg_error_of_errno(error), "cannot write %s: %s failed: %s", file->path,
		step, strerror(error));
}

static void forget(struct lg_durable *file)
{
	if (file->fd >= 0)
		close(file->fd);
	free(file->temporary);
	free(file->path);
	free(file);
}

void lg_durable_abandon(struct lg_durable *file)
{
	if (!file)
		return;
	if (file->fd >= 0)
		unlink(file->temporary);
	forget(file);
}

static int create_temporary(struct lg_durable *file, mode_t mode, struct lg_error *err)
{
	file->fd = mkostemp(file->temporary, O_CLOEXEC);
	if (file->fd < 0)
		return step_failed(file, "create a file beside it", errno, err);
	if (fchmod(file->fd, mode) < 0)
		return step_failed(file, "set its mode", errno, err);
	return LG_OK;
}

int lg_durable_begin(const char *path, mode_t mode, struct lg_durable **file, struct lg_error *err)
{
	struct lg_durable *const begun = calloc(1, sizeof(*begun));
	int ret = LG_OK;

	if (begun) {
		begun->fd = -1;
		begun->path = strdup(path);
		if (asprintf(&begun->temporary, "%s.XXXXXX", path) < 0)
			begun->temporary = NULL;
	}
	if (!begun || !begun->path || !begun->temporary)
		ret = lg_fail(err, LG_E_NO_MEMORY, "cannot write %s: out of memory", path);
	if (ret == LG_OK)
		ret = create_temporary(begun, mode, err);
	if (ret == LG_OK)
		*file = begun;
	else
		lg_durable_abandon(begun);
	return ret;
}

int lg_durable_write(struct lg_durable *file, struct lg_bytes piece, struct lg_error *err)
{
	if (write_all(file->fd, piece) < 0)
		return step_failed(file, "write", errno, err);
	return LG_OK;
}

int lg_durable_finish(struct lg_durable *file, struct lg_error *err)
{
	int ret = LG_OK;

	if (fsync(file->fd) < 0)
		ret = step_failed(file, "fsync", errno, err);
	else if (rename(file->temporary, file->path) < 0)
		ret = step_failed(file, "rename", errno, err);
	if (ret != LG_OK) {
		lg_durable_abandon(file);
		return ret;
	}
	if (sync_directory_of(file->path) < 0)
		ret = lg_fail(err, lg_error_of_errno(errno),
			"%s was replaced, but its directory cannot be brought to disk: %s; after a "
			"power cut the old file may be back",
			file->path, strerror(errno));
	forget(file);
	return ret;
}

int lg_durable_replace(const char *path, struct lg_bytes content, mode_t mode, struct lg_error *err)
{
	struct lg_durable *file;
	int ret = lg_durable_begin(path, mode, &file, err);

	if (ret != LG_OK)
		return ret;
	ret = lg_durable_write(file, content, err);
	if (ret == LG_OK)
		return lg_durable_finish(file, err);
	lg_durable_abandon(file);
	return ret;
}

int lg_durable_sync(const char *path, struct lg_error *err)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	int ret = LG_OK;

	if (fd < 0)
		return lg_fail(
			err, lg_error_of_errno(errno), "cannot open %s: %s", path, strerror(errno));
	if (fsync(fd) < 0 || sync_directory_of(path) < 0)
		ret = lg_fail(err, lg_error_of_errno(errno), "cannot bring %s to disk: %s", path,
			strerror(errno));
	close(fd);
	return ret;
}

static int check_file(const struct stat *status, const char *path, size_t limit_bytes,
	bool private_mode, struct lg_error *err)
{
	if (!S_ISREG(status->st_mode))
		return lg_fail(err, LG_E_FORMAT, "%s is not a regular file", path);
	if (private_mode && status->st_uid != geteuid())
		return lg_fail(err, LG_E_PERMISSION,
			"%s belongs to uid %u, but uid %u reads it and must own it: chown %u '%s'",
			path, status->st_uid, geteuid(), geteuid(), path);
	if (private_mode && status->st_mode & 077)
		return lg_fail(err, LG_E_PERMISSION,
			"%s has mode %04o: only its owner may read or write it: chmod 600 '%s'",
			path, status->st_mode & 07777, path);
	if ((uint64_t)status->st_size > limit_bytes)
		return lg_fail(err, LG_E_TOO_LARGE, "%s has %lld bytes; at most %zu are allowed",
			path, (long long)status->st_size, limit_bytes);
	return LG_OK;
}

// Up to room bytes, fewer only at the end of the file.
static ssize_t read_all(int fd, uint8_t *out, size_t room)
{
	size_t len = 0;

	while (len < room) {
		const ssize_t n = read(fd, out + len, room - len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (!n)
			break;
		len += (size_t)n;
	}
	return (ssize_t)len;
}

int lg_read_file(const char *path, size_t limit_bytes, bool private_mode, uint8_t **data,
	size_t *len, struct lg_error *err)
{
	// Non-blocking: opening a pipe that nobody writes to must not hang.
	const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	uint8_t *content = NULL;
	struct stat status;
	ssize_t got;
	int ret;

	if (fd < 0)
		return lg_fail(
			err, lg_error_of_errno(errno), "cannot open %s: %s", path, strerror(errno));
	if (fstat(fd, &status) < 0) {
		ret = lg_fail(err, LG_E_IO, "cannot read %s: %s", path, strerror(errno));
		goto close_file;
	}
	ret = check_file(&status, path, limit_bytes, private_mode, err);
	if (ret < 0)
		goto close_file;
	content = malloc((size_t)status.st_size + 1);
	if (!content) {
		ret = lg_fail(err, LG_E_NO_MEMORY, "out of memory for %lld bytes of %s",
			(long long)status.st_size, path);
		goto close_file;
	}
	// One byte more than expected, to see whether it grew.
	got = read_all(fd, content, (size_t)status.st_size + 1);
	if (got != status.st_size) {
		ret = lg_fail(err, LG_E_IO, "cannot read %s: %s", path,
			got < 0 ? strerror(errno) : "it changed while it was being read");
		free(content);
		goto close_file;
	}
	content[got] = 0;
	*data = content;
	*len = (size_t)got;
close_file:
	close(fd);
	return ret;
}
