// SPDX-License-Identifier: Apache-2.0
#include "control/feed/directory.h"

#include "common/durable.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define PIECE_BYTES (64 * 1024)
#define FILE_MODE 0644
#define DIRECTORY_MODE 0755
#define TEMPORARY_SUFFIX_BYTES 7 // of common/durable.c: ".XXXXXX"

int lg_feed_directory_path(
	const char *path, const char *name, char *out, size_t room, struct lg_error *err)
{
	const int len = snprintf(out, room, "%s/%s", path, name);

	if (len < 0 || (size_t)len >= room)
		return lg_fail(err, LG_E_TOO_LARGE, "the path %s/%s is too long", path, name);
	return LG_OK;
}

// A file that stands still: from a directory where files are replaced, one that shrinks while it is
// read is a truncated copy.
static int get(
	void *self, const char *name, size_t limit, struct lg_bytes *bytes, struct lg_error *err)
{
	char file[PATH_MAX];
	uint8_t *data;
	size_t len;
	int rc = lg_feed_directory_path(self, name, file, sizeof(file), err);

	if (rc == LG_OK)
		rc = lg_read_file(file, limit, false, &data, &len, err);
	if (rc == LG_OK)
		*bytes = (struct lg_bytes){data, len};
	return rc;
}

static int tail(void *self, struct lg_bytes *bytes, struct lg_error *err)
{
	return get(self, LG_FEED_NAME_NOW, LG_FEED_NOW_MAX_BYTES, bytes, err);
}

static int write_piece(int fd, const uint8_t *data, size_t len)
{
	while (len > 0) {
		const ssize_t written = write(fd, data, len);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return -1;
		data += written;
		len -= (size_t)written;
	}
	return 0;
}

static int copy(int from, int to, uint64_t limit, const char *file, struct lg_error *err)
{
	uint8_t *const piece = malloc(PIECE_BYTES);
	int rc = LG_OK;
	uint64_t copied = 0;
	ssize_t got = 1;

	if (!piece)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for %s", file);
	while (rc == LG_OK && got != 0) {
		got = read(from, piece, PIECE_BYTES);
		if (got < 0 && errno != EINTR)
			rc = lg_fail(err, LG_E_IO, "cannot read %s: %s", file, strerror(errno));
		else if (got > 0 && (uint64_t)got > limit - copied)
			rc = lg_fail(err, LG_E_TOO_LARGE,
				"%s has more than the %llu bytes that its base announces", file,
				(unsigned long long)limit);
		else if (got > 0 && write_piece(to, piece, (size_t)got) != 0)
			rc = lg_fail(err, lg_error_of_errno(errno), "cannot keep a copy of %s: %s",
				file, strerror(errno));
		else if (got > 0)
			copied += (uint64_t)got;
	}
	free(piece);
	return rc;
}

static int snapshot(
	void *self, uint32_t epoch, uint64_t sequence, uint64_t limit, int fd, struct lg_error *err)
{
	char name[LG_FEED_NAME_BYTES];
	char file[PATH_MAX];
	int from, rc;

	lg_feed_name_records(epoch, sequence, name);
	rc = lg_feed_directory_path(self, name, file, sizeof(file), err);
	if (rc != LG_OK)
		return rc;
	// Non-blocking: a pipe that nobody writes to must not hang.
	from = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (from < 0)
		return lg_fail(
			err, lg_error_of_errno(errno), "cannot open %s: %s", file, strerror(errno));
	rc = copy(from, fd, limit, file, err);
	close(from);
	return rc;
}

static void close_carrier(void *self)
{
	free(self);
}

int lg_feed_directory_carrier(
	const char *path, struct lg_feed_carrier *carrier, struct lg_error *err)
{
	struct stat status;
	char *copy_of_path;

	if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
		return lg_fail(err, LG_E_NOT_FOUND,
			"there is no directory %s: a source of a feed is a directory, or a URL "
			"that begins with http:// or https://",
			path);
	copy_of_path = strdup(path);
	if (!copy_of_path)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a carrier");
	*carrier = (struct lg_feed_carrier){
		copy_of_path, copy_of_path, tail, get, snapshot, close_carrier};
	return LG_OK;
}

// What lg_durable_begin() calls its file until that is finished, for a name of ours.
static bool is_temporary(const char *name)
{
	const size_t len = strlen(name);
	struct lg_feed_name_parts parts;
	char stem[NAME_MAX + 1];

	if (len <= TEMPORARY_SUFFIX_BYTES || name[len - TEMPORARY_SUFFIX_BYTES] != '.')
		return false;
	snprintf(stem, sizeof(stem), "%.*s", (int)(len - TEMPORARY_SUFFIX_BYTES), name);
	return strcmp(stem, LG_FEED_NAME_NOW) == 0 || strcmp(stem, LG_FEED_NAME_BASE) == 0 ||
		strcmp(stem, LG_FEED_NAME_TRUST_LIST) == 0 || lg_feed_name_parse(stem, &parts);
}

static int remove_each(const char *path,
	bool (*stays)(const void *self, const struct lg_feed_name_parts *parts), const void *self,
	struct lg_error *err)
{
	DIR *const directory = opendir(path);
	struct lg_feed_name_parts parts;
	struct dirent *entry;
	int rc = LG_OK;

	if (!directory)
		return lg_fail(err, lg_error_of_errno(errno),
			"cannot read the feed directory %s: %s", path, strerror(errno));
	while ((entry = readdir(directory))) {
		const bool goes = stays
			? lg_feed_name_parse(entry->d_name, &parts) && !stays(self, &parts)
			: is_temporary(entry->d_name);

		if (goes && unlinkat(dirfd(directory), entry->d_name, 0) != 0 && errno != ENOENT)
			rc = lg_fail(err, lg_error_of_errno(errno), "cannot remove %s/%s: %s", path,
				entry->d_name, strerror(errno));
	}
	closedir(directory);
	return rc;
}

int lg_feed_directory_prepare(const char *path, struct lg_error *err)
{
	if (mkdir(path, DIRECTORY_MODE) != 0 && errno != EEXIST)
		return lg_fail(err, lg_error_of_errno(errno),
			"cannot make the feed directory %s: %s; feed.directory names it", path,
			strerror(errno));
	return remove_each(path, NULL, NULL, err);
}

int lg_feed_directory_put(
	const char *path, const char *name, struct lg_bytes content, struct lg_error *err)
{
	char file[PATH_MAX];
	const int rc = lg_feed_directory_path(path, name, file, sizeof(file), err);

	return rc == LG_OK ? lg_durable_replace(file, content, FILE_MODE, err) : rc;
}

bool lg_feed_directory_has(const char *path, const char *name)
{
	char file[PATH_MAX];

	return lg_feed_directory_path(path, name, file, sizeof(file), NULL) == LG_OK &&
		access(file, F_OK) == 0;
}

int lg_feed_directory_prune(const char *path,
	bool (*stays)(const void *self, const struct lg_feed_name_parts *parts), const void *self,
	struct lg_error *err)
{
	return remove_each(path, stays, self, err);
}
