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

int lg_durable_replace(const char *path, struct lg_bytes content, mode_t mode, struct lg_error *err)
{
	const char *step = "create a file beside it";
	char *temporary;
	int fd, error;

	if (asprintf(&temporary, "%s.XXXXXX", path) < 0)
		return lg_fail(err, LG_E_NO_MEMORY, "cannot write %s: out of memory", path);
	fd = mkostemp(temporary, O_CLOEXEC);
	if (fd < 0)
		goto fail;
	step = "set its mode";
	if (fchmod(fd, mode) < 0)
		goto fail;
	step = "write";
	if (write_all(fd, content) < 0)
		goto fail;
	step = "fsync";
	if (fsync(fd) < 0)
		goto fail;
	step = "rename";
	if (rename(temporary, path) < 0)
		goto fail;
	close(fd);
	free(temporary);
	if (sync_directory_of(path) < 0)
		return lg_fail(err, lg_error_of_errno(errno),
			"%s was replaced, but its directory cannot be brought to disk: %s; after a "
			"power cut the old file may be back",
			path, strerror(errno));
	return LG_OK;

fail:
	error = errno;
	if (fd >= 0) {
		unlink(temporary);
		close(fd);
	}
	free(temporary);
	return lg_fail(err, lg_error_of_errno(error), "cannot write %s: %s failed: %s", path, step,
		strerror(error));
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
