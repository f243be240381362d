// SPDX-License-Identifier: Apache-2.0
#include "keys/secret_file.h"

#include "common/durable.h"
#include "keys/locked.h"

#include <sodium.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHECKSUM_BYTES 8
#define CHECKSUM_DIGITS (2 * CHECKSUM_BYTES)
// The text, a space, the checksum, a line feed; and in memory a zero.
#define FILE_MAX_BYTES (LG_SECRET_TEXT_MAX_BYTES + 1 + CHECKSUM_DIGITS + 1)

static void checksum(const char *text, size_t len, char digits[CHECKSUM_DIGITS + 1])
{
	uint8_t hash[crypto_generichash_BYTES];

	crypto_generichash(hash, sizeof(hash), (const uint8_t *)text, len, NULL, 0);
	lg_hex(digits, hash, CHECKSUM_BYTES);
}

// Where anybody may rename and delete, anybody may put another key in the place of ours.
static int check_directory(const char *path, struct lg_error *err)
{
	const char *const slash = strrchr(path, '/');
	struct stat status;
	char *directory;
	int ret = LG_OK;

	directory = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup(".");
	if (!directory)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the name of %s", path);
	if (stat(directory, &status) < 0)
		ret = lg_fail(err, lg_error_of_errno(errno), "cannot look at directory %s: %s",
			directory, strerror(errno));
	else if ((status.st_mode & S_IWOTH) && !(status.st_mode & S_ISVTX))
		ret = lg_fail(err, LG_E_PERMISSION,
			"anybody may replace files in %s, so no key is kept there: chmod o-w '%s'",
			directory, directory);
	free(directory);
	return ret;
}

int lg_secret_file_write(const char *path, const char *text, struct lg_error *err)
{
	const size_t len = strlen(text);
	struct stat status;
	char *line;
	int ret;

	if (len > LG_SECRET_TEXT_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE, "%s would hold %zu bytes; at most %d fit", path,
			len, LG_SECRET_TEXT_MAX_BYTES);
	ret = check_directory(path, err);
	if (ret < 0)
		return ret;
	if (lstat(path, &status) == 0)
		return lg_fail(err, LG_E_EXISTS,
			"%s exists already and is not replaced: name another file, or move it away",
			path);
	line = lg_locked_new(FILE_MAX_BYTES + 1);
	if (!line)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
	memcpy(line, text, len);
	line[len] = ' ';
	checksum(text, len, line + len + 1);
	line[len + 1 + CHECKSUM_DIGITS] = '\n';
	ret = lg_durable_replace(path,
		(struct lg_bytes){(const uint8_t *)line, len + 1 + CHECKSUM_DIGITS + 1}, 0600, err);
	lg_locked_free(line);
	return ret;
}

static int open_private(const char *path, int *fd, struct lg_error *err)
{
	struct stat status;

	// Non-blocking: opening a pipe that nobody writes to must not hang.
	*fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (*fd < 0 && errno == ELOOP)
		return lg_fail(err, LG_E_PERMISSION,
			"%s is a symbolic link: name the key file itself", path);
	if (*fd < 0 || fstat(*fd, &status) < 0)
		return lg_fail(
			err, lg_error_of_errno(errno), "cannot open %s: %s", path, strerror(errno));
	if (!S_ISREG(status.st_mode))
		return lg_fail(err, LG_E_FORMAT, "%s is not a regular file", path);
	if (status.st_uid != geteuid())
		return lg_fail(err, LG_E_PERMISSION,
			"%s belongs to uid %u, but uid %u uses it and must own it: chown %u '%s'",
			path, status.st_uid, geteuid(), geteuid(), path);
	if (status.st_mode & 077)
		return lg_fail(err, LG_E_PERMISSION,
			"%s has mode %04o: only its owner may read or write a key: chmod 600 '%s'",
			path, status.st_mode & 07777, path);
	return LG_OK;
}

// The whole file, at most room bytes; one more than FILE_MAX_BYTES tells that it is too long.
static ssize_t read_all(int fd, char *out, size_t room)
{
	size_t len = 0;

	while (len < room) {
		const ssize_t n = read(fd, out + len, room - len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		len += (size_t)n;
	}
	return (ssize_t)len;
}

// Cuts line feed and checksum off.
static int check_line(const char *path, char *line, size_t len, struct lg_error *err)
{
	const size_t tail = 1 + CHECKSUM_DIGITS + 1;
	char expected[CHECKSUM_DIGITS + 1];
	size_t text_len;

	if (len <= tail || len > FILE_MAX_BYTES || line[len - 1] != '\n' || line[len - tail] != ' ')
		return lg_fail(err, LG_E_FORMAT,
			"%s is not a key file of one line that ends in a checksum", path);
	text_len = len - tail;
	if (memchr(line, 0, len) || memchr(line, '\n', len - 1))
		return lg_fail(err, LG_E_FORMAT, "%s has more than one line of text", path);
	checksum(line, text_len, expected);
	if (memcmp(expected, line + text_len + 1, CHECKSUM_DIGITS) != 0)
		return lg_fail(err, LG_E_HASH,
			"the checksum of %s does not match: the file is damaged or was edited; "
			"bring back a copy",
			path);
	line[text_len] = 0;
	return LG_OK;
}

int lg_secret_file_read(const char *path, char **text, struct lg_error *err)
{
	char *line = NULL;
	int fd = -1, ret;
	ssize_t len;

	ret = check_directory(path, err);
	if (ret < 0)
		return ret;
	ret = open_private(path, &fd, err);
	if (ret < 0)
		goto done;
	line = lg_locked_new(FILE_MAX_BYTES + 2);
	if (!line) {
		ret = lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for %s: raise the limit (ulimit -l)", path);
		goto done;
	}
	len = read_all(fd, line, FILE_MAX_BYTES + 1);
	if (len < 0)
		ret = lg_fail(err, LG_E_IO, "cannot read %s: %s", path, strerror(errno));
	else
		ret = check_line(path, line, (size_t)len, err);
done:
	if (fd >= 0)
		close(fd);
	if (ret < 0)
		lg_locked_free(line);
	else
		*text = line;
	return ret;
}
