// SPDX-License-Identifier: Apache-2.0
// Reading and checking of control/journal_archive.h.
#include "control/journal_archive.h"
#include "control/journal_archive_form.h"
#include "control/journal_replay.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct archive {
	struct lg_bytes file; // mapped
	struct lg_bytes items;
	int64_t from;
	int64_t to;
	uint8_t hash[LG_FEED_HASH_BYTES];
	const uint8_t *before;
	const uint8_t *kid;
	const uint8_t *signature;
};

// LG_E_NOT_FOUND (err untouched) where there is no such file.
static int map_file(const char *path, struct lg_bytes *file, struct lg_error *err)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	void *data;

	if (fd < 0 && errno == ENOENT)
		return LG_E_NOT_FOUND;
	if (fd < 0 || fstat(fd, &st) != 0) {
		lg_fail(err, LG_E_IO, "cannot read %s: %m", path);
		if (fd >= 0)
			close(fd);
		return LG_E_IO;
	}
	if (st.st_size < LG_ARCHIVE_HEADER_BYTES + LG_ARCHIVE_END_BYTES) {
		close(fd);
		return lg_fail(err, LG_E_HASH, "archive %s is cut short", path);
	}
	data = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (data == MAP_FAILED)
		return lg_fail(err, LG_E_IO, "cannot map %s: %m", path);
	*file = (struct lg_bytes){data, (size_t)st.st_size};
	return LG_OK;
}

static void close_archive(struct archive *a)
{
	if (a->file.data)
		munmap((void *)a->file.data, a->file.len);
	a->file.data = NULL;
}

static int open_archive(const char *path, struct archive *a, struct lg_error *err)
{
	const uint8_t *end;
	size_t hashed;
	int rc;

	*a = (struct archive){0};
	rc = map_file(path, &a->file, err);
	if (rc != LG_OK)
		return rc;
	hashed = a->file.len - LG_ARCHIVE_END_BYTES;
	end = a->file.data + hashed;
	if (memcmp(a->file.data, LG_ARCHIVE_MAGIC, 8) != 0 || *end != LG_ARCHIVE_END) {
		close_archive(a);
		return lg_fail(err, LG_E_HASH, "%s is no archive of a journal, or cut short", path);
	}
	a->from = (int64_t)lg_le64(a->file.data + 8);
	a->to = (int64_t)lg_le64(a->file.data + 16);
	a->before = a->file.data + 24;
	a->items = (struct lg_bytes){
		a->file.data + LG_ARCHIVE_HEADER_BYTES, hashed - LG_ARCHIVE_HEADER_BYTES};
	a->kid = end + 1;
	a->signature = a->kid + LG_KID_BYTES;
	crypto_generichash(a->hash, sizeof(a->hash), a->file.data, hashed, NULL, 0);
	return LG_OK;
}

int lg_archive_read_back(
	const char *path, const uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err)
{
	struct archive a;
	int rc = open_archive(path, &a, err);

	if (rc == LG_OK && memcmp(a.hash, hash, sizeof(a.hash)) != 0)
		rc = LG_E_HASH;
	close_archive(&a);
	if (rc != LG_OK)
		return lg_fail(err, LG_E_IO,
			"%s reads back otherwise than it was written: is the disk failing? Nothing "
			"was taken out of the journal",
			path);
	return LG_OK;
}

static int check_signature(const char *path, const struct archive *a,
	const struct lg_status_key *keys, uint32_t key_count, struct lg_error *err)
{
	uint8_t message[LG_ARCHIVE_MESSAGE_BYTES];

	lg_archive_message(a->hash, message);
	for (uint32_t i = 0; i < key_count; i++)
		if (memcmp(keys[i].kid, a->kid, LG_KID_BYTES) == 0 &&
			lg_signature_verify(
				keys[i].public_key, message, sizeof(message), a->signature))
			return LG_OK;
	return lg_fail(err, LG_E_HASH, "archive %s is not signed by a status key", path);
}

static int take_document(
	struct lg_replay *replay, const char *path, struct lg_bytes item, struct lg_error *err)
{
	if (item.len < LG_ARCHIVE_DOCUMENT_HEAD_BYTES)
		return lg_fail(err, LG_E_HASH, "a document in archive %s is cut short", path);
	return lg_replay_document(replay, lg_le32(item.data + 8), lg_le64(item.data + 12),
		(int64_t)lg_le64(item.data),
		(struct lg_bytes){item.data + LG_ARCHIVE_DOCUMENT_HEAD_BYTES,
			item.len - LG_ARCHIVE_DOCUMENT_HEAD_BYTES},
		err);
}

static int replay_items(
	struct lg_replay *replay, const char *path, const struct archive *a, struct lg_error *err)
{
	const uint8_t *at = a->items.data, *end = at + a->items.len;
	struct lg_journal_row row;
	int rc = LG_OK;

	while (rc == LG_OK && at < end) {
		struct lg_bytes item = {NULL, 0};
		const uint8_t kind = *at;

		if (end - at >= 5) {
			item.len = lg_le32(at + 1);
			item.data = at + 5;
		}
		if (!item.data || item.len > (size_t)(end - item.data))
			return lg_fail(err, LG_E_HASH, "an item of archive %s is cut short", path);
		at = item.data + item.len;
		if (kind == LG_ARCHIVE_DOCUMENT) {
			rc = take_document(replay, path, item, err);
		} else if (kind == LG_ARCHIVE_ROW) {
			rc = lg_journal_row_decode(&item, &row, err);
			if (rc == LG_OK)
				rc = lg_replay_row(replay, &row, err);
		} else {
			rc = lg_fail(err, LG_E_HASH, "archive %s has an item of no kind", path);
		}
	}
	return rc == LG_E_FORMAT ? LG_E_HASH : rc;
}

// From the last archive back to the first that is there: oldest[] receives the last rows of each.
static int walk_back(const char *state_dir, const struct lg_checkpoint *checkpoint,
	const struct lg_status_key *keys, uint32_t key_count, int64_t **ends, uint64_t *count,
	int64_t *from, struct lg_error *err)
{
	uint8_t wanted[LG_FEED_HASH_BYTES];
	char path[LG_ARCHIVE_PATH_BYTES];
	int64_t to = checkpoint->event;
	struct archive a;
	int rc = LG_OK;

	memcpy(wanted, checkpoint->archive, sizeof(wanted));
	for (*count = 0; to > 0; to = a.from) {
		int64_t *more = realloc(*ends, (*count + 1) * sizeof(*more));

		if (!more)
			return lg_fail(err, LG_E_NO_MEMORY, "out of memory for archives");
		*ends = more;
		rc = lg_journal_archive_path(path, state_dir, to, err);
		if (rc == LG_OK)
			rc = open_archive(path, &a, err);
		if (rc != LG_OK)
			break;
		if (a.to != to || a.from >= to || memcmp(a.hash, wanted, sizeof(wanted)) != 0)
			rc = lg_fail(err, LG_E_HASH,
				"archive %s is not the one that the journal was cut into", path);
		else
			rc = check_signature(path, &a, keys, key_count, err);
		memcpy(wanted, a.before, sizeof(wanted));
		close_archive(&a);
		if (rc != LG_OK)
			break;
		more[(*count)++] = to;
	}
	*from = to;
	return rc == LG_E_NOT_FOUND ? LG_OK : rc; // older ones are kept elsewhere
}

static int replay_all(const char *state_dir, struct lg_replay *replay, const int64_t *ends,
	uint64_t count, struct lg_error *err)
{
	char path[LG_ARCHIVE_PATH_BYTES];
	struct archive a;
	int rc = LG_OK;

	for (uint64_t i = count; rc == LG_OK && i > 0; i--) {
		rc = lg_journal_archive_path(path, state_dir, ends[i - 1], err);
		if (rc == LG_OK)
			rc = open_archive(path, &a, err);
		if (rc != LG_OK)
			break;
		rc = replay_items(replay, path, &a, err);
		close_archive(&a);
	}
	return rc;
}

static int replay_from_nothing(const char *state_dir, const struct lg_checkpoint *checkpoint,
	struct lg_status_key *keys, uint32_t key_count, const int64_t *ends, uint64_t count,
	struct lg_error *err)
{
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_replay *replay;
	int rc = lg_replay_new(keys, key_count, &replay, err);

	if (rc != LG_OK)
		return rc;
	rc = replay_all(state_dir, replay, ends, count, err);
	if (rc == LG_OK)
		rc = lg_replay_root(replay, root, err);
	if (rc == LG_OK &&
		(memcmp(root, checkpoint->root, sizeof(root)) != 0 ||
			memcmp(lg_replay_head(replay), checkpoint->feed_head, LG_FEED_HASH_BYTES) !=
				0))
		rc = lg_fail(err, LG_E_HASH,
			"the archives make another state than the checkpoint at row %" PRId64,
			checkpoint->event);
	lg_replay_free(replay);
	return rc;
}

int lg_journal_archives_verify(const char *state_dir, const struct lg_checkpoint *checkpoint,
	struct lg_status_key *keys, uint32_t key_count, uint64_t *count, struct lg_error *err)
{
	int64_t *ends = NULL;
	int64_t from = 0;
	int rc;

	*count = 0;
	if (checkpoint->event == 0)
		return LG_OK;
	rc = walk_back(state_dir, checkpoint, keys, key_count, &ends, count, &from, err);
	if (rc == LG_OK && *count > 0 && from == 0)
		rc = replay_from_nothing(state_dir, checkpoint, keys, key_count, ends, *count, err);
	free(ends);
	return rc;
}
