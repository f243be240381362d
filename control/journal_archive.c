// SPDX-License-Identifier: Apache-2.0
// Writing of control/journal_archive.h.
#include "control/journal_archive.h"
#include "control/journal_archive_form.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int lg_journal_archive_path(
	char path[LG_ARCHIVE_PATH_BYTES], const char *state_dir, int64_t to, struct lg_error *err)
{
	const int len = snprintf(path, LG_ARCHIVE_PATH_BYTES,
		"%s/" LG_ARCHIVE_DIRECTORY "/journal-%012" PRId64 ".lga", state_dir, to);

	if (len < 0 || len >= LG_ARCHIVE_PATH_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE, "the path of %.60s is too long", state_dir);
	return LG_OK;
}

struct writing {
	struct lg_store *store;
	FILE *file;
	crypto_generichash_state hash;
	int64_t at; // last row written
	int64_t to;
	struct lg_error *err;
};

static int put(struct writing *w, const void *data, size_t len)
{
	crypto_generichash_update(&w->hash, data, len);
	return fwrite(data, 1, len, w->file) == len ? LG_OK : LG_E_IO;
}

static int put_item(struct writing *w, char kind, const uint8_t *head, size_t head_len,
	const uint8_t *data, size_t len)
{
	uint8_t start[5] = {(uint8_t)kind};
	int rc;

	lg_put_le32(start + 1, (uint32_t)(head_len + len));
	rc = put(w, start, sizeof(start));
	if (rc == LG_OK && head_len)
		rc = put(w, head, head_len);
	return rc == LG_OK ? put(w, data, len) : rc;
}

static int put_row(void *self, const struct lg_journal_row *row)
{
	uint8_t encoded[LG_JOURNAL_ROW_MAX_BYTES];
	const size_t len = lg_journal_row_encode(row, encoded, sizeof(encoded));
	struct writing *w = self;

	if (len == 0)
		return lg_fail(w->err, LG_E_TOO_LARGE, "row %" PRId64 " of the journal is too long",
			row->sequence);
	w->at = row->sequence;
	return put_item(w, LG_ARCHIVE_ROW, NULL, 0, encoded, len);
}

static int put_document(void *self, const struct lg_feed_row *row)
{
	uint8_t head[LG_ARCHIVE_DOCUMENT_HEAD_BYTES];
	struct writing *w = self;
	int rc;

	if (row->event > w->to)
		return LG_E_AGAIN;
	rc = lg_store_journal_each(w->store, w->at, row->event, put_row, w, w->err);
	if (rc != LG_OK)
		return rc;
	lg_put_le64(head, (uint64_t)row->generation);
	lg_put_le32(head + 8, row->epoch);
	lg_put_le64(head + 12, row->sequence);
	return put_item(
		w, LG_ARCHIVE_DOCUMENT, head, sizeof(head), row->document.data, row->document.len);
}

static int put_all(struct writing *w, const struct lg_checkpoint *checkpoint,
	struct lg_checkpoint *next, const struct lg_keypair *pair)
{
	uint8_t header[LG_ARCHIVE_HEADER_BYTES] = LG_ARCHIVE_MAGIC;
	uint8_t end[LG_ARCHIVE_END_BYTES] = {LG_ARCHIVE_END};
	uint8_t message[LG_ARCHIVE_MESSAGE_BYTES];
	int rc;

	lg_put_le64(header + 8, (uint64_t)checkpoint->event);
	lg_put_le64(header + 16, (uint64_t)next->event);
	memcpy(header + 24, checkpoint->archive, LG_FEED_HASH_BYTES);
	crypto_generichash_init(&w->hash, NULL, 0, LG_FEED_HASH_BYTES);
	rc = put(w, header, sizeof(header));
	if (rc == LG_OK)
		rc = lg_store_feed_each(w->store, put_document, w, w->err);
	if (rc != LG_OK)
		return rc;
	crypto_generichash_final(&w->hash, next->archive, LG_FEED_HASH_BYTES);
	lg_archive_message(next->archive, message);
	memcpy(end + 1, lg_keypair_kid(pair), LG_KID_BYTES);
	lg_keypair_sign(pair, message, sizeof(message), end + 1 + LG_KID_BYTES);
	return fwrite(end, 1, sizeof(end), w->file) == sizeof(end) ? LG_OK : LG_E_IO;
}

static int sync_directory(const char *path, struct lg_error *err)
{
	const int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	const int rc = fd >= 0 ? fsync(fd) : -1;

	if (rc != 0)
		lg_fail(err, LG_E_IO, "cannot sync %s: %m", path);
	if (fd >= 0)
		close(fd);
	return rc == 0 ? LG_OK : LG_E_IO;
}

static int make_directory(
	const char *state_dir, char path[LG_ARCHIVE_PATH_BYTES], struct lg_error *err)
{
	snprintf(path, LG_ARCHIVE_PATH_BYTES, "%s/" LG_ARCHIVE_DIRECTORY, state_dir);
	if (mkdir(path, 0700) != 0 && errno != EEXIST)
		return lg_fail(err, LG_E_IO, "cannot make %s: %m", path);
	return sync_directory(state_dir, err);
}

static int write_aside(struct writing *w, const char *aside, const struct lg_checkpoint *checkpoint,
	struct lg_checkpoint *next, const struct lg_keypair *pair, struct lg_error *err)
{
	int rc;

	w->file = fopen(aside, "we");
	if (!w->file)
		return lg_fail(err, LG_E_IO, "cannot write %s: %m", aside);
	rc = put_all(w, checkpoint, next, pair);
	if (rc == LG_OK && (fflush(w->file) != 0 || fsync(fileno(w->file)) != 0))
		rc = LG_E_IO;
	if (rc == LG_E_IO)
		lg_fail(err, LG_E_IO, "cannot write %s: %m", aside);
	if (fclose(w->file) != 0 && rc == LG_OK)
		rc = lg_fail(err, LG_E_IO, "cannot write %s: %m", aside);
	return rc;
}

int lg_journal_archive_write(struct lg_store *store, const struct lg_checkpoint *checkpoint,
	struct lg_checkpoint *next, const struct lg_keypair *status_key, struct lg_error *err)
{
	struct writing w = {.store = store, .at = checkpoint->event, .to = next->event, .err = err};
	char directory[LG_ARCHIVE_PATH_BYTES], path[LG_ARCHIVE_PATH_BYTES];
	char aside[LG_ARCHIVE_PATH_BYTES + 8];
	int rc = lg_journal_archive_path(path, lg_store_directory(store), next->event, err);

	if (rc == LG_OK)
		rc = make_directory(lg_store_directory(store), directory, err);
	if (rc != LG_OK)
		return rc;
	snprintf(aside, sizeof(aside), "%s.new", path);
	rc = write_aside(&w, aside, checkpoint, next, status_key, err);
	if (rc == LG_OK && rename(aside, path) != 0)
		rc = lg_fail(err, LG_E_IO, "cannot rename %s: %m", aside);
	if (rc == LG_OK)
		rc = sync_directory(directory, err);
	return rc == LG_OK ? lg_archive_read_back(path, next->archive, err) : rc;
}
