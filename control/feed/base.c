// SPDX-License-Identifier: Apache-2.0
#include "control/feed/base.h"

#include "common/durable.h"
#include "control/feed/directory.h"
#include "control/store_feed.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <limits.h>
#include <stdlib.h>

#define PIECE_ENTRIES 4096

struct writing {
	struct lg_durable *file;
	struct lg_error *err;
	uint64_t records;
	size_t pending;
	uint8_t piece[PIECE_ENTRIES * LG_ENTRY_BYTES];
};

static int flush(struct writing *w)
{
	const struct lg_bytes piece = {w->piece, w->pending * LG_ENTRY_BYTES};

	w->pending = 0;
	return lg_durable_write(w->file, piece, w->err);
}

static int add_record(void *self, const struct lg_snapshot_entry *entry)
{
	struct writing *w = self;

	lg_snapshot_put_entry(w->piece + w->pending++ * LG_ENTRY_BYTES, entry);
	w->records++;
	return w->pending == PIECE_ENTRIES ? flush(w) : LG_OK;
}

static int write_records(
	struct lg_store *store, const char *path, uint64_t *records, struct lg_error *err)
{
	struct writing *w = malloc(sizeof(*w));
	int rc;

	if (!w)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a base of the feed");
	w->err = err;
	w->records = 0;
	w->pending = 0;
	rc = lg_durable_begin(path, 0644, &w->file, err);
	if (rc == LG_OK) {
		rc = lg_store_conditions_each(store, add_record, w, err);
		if (rc == LG_OK)
			rc = flush(w);
		if (rc == LG_OK)
			rc = lg_durable_finish(w->file, err);
		else
			lg_durable_abandon(w->file);
	}
	*records = w->records;
	free(w);
	return rc;
}

struct lists {
	uint8_t *data;
	size_t len;
};

static int add_list(void *self, uint32_t authority, uint64_t coverage)
{
	const struct lg_snapshot_list list = {authority, coverage};
	struct lists *lists = self;
	uint8_t *larger = realloc(lists->data, lists->len + LG_LIST_BYTES);

	if (!larger)
		return LG_E_NO_MEMORY;
	lists->data = larger;
	lg_snapshot_put_list(lists->data + lists->len, &list);
	lists->len += LG_LIST_BYTES;
	return LG_OK;
}

static int put_document(const char *directory, const struct lg_feed_document *document,
	struct lg_bytes bytes, struct lg_error *err)
{
	char name[LG_FEED_NAME_BYTES];
	int rc;

	lg_feed_name(LG_FEED_BASE, document->epoch, document->sequence, name);
	rc = lg_feed_directory_put(directory, name, bytes, err);
	return rc == LG_OK ? lg_feed_directory_put(directory, LG_FEED_NAME_BASE, bytes, err) : rc;
}

int lg_feed_base_write(struct lg_control *control, const char *directory, struct lg_error *err)
{
	struct lg_store *store = control->store;
	struct lg_feed_document document = {
		.kind = LG_FEED_BASE,
		.epoch = lg_store_epoch(store),
		.sequence = lg_store_feed_sequence(store),
		.made_at_ms = lg_unix_ms(control->clock),
	};
	char name[LG_FEED_NAME_BYTES];
	char path[PATH_MAX];
	struct lists lists = {0};
	struct lg_bytes bytes;
	int rc;

	memcpy(document.before, lg_store_feed_head(store), LG_FEED_HASH_BYTES);
	lg_store_status_root(store, document.root);
	lg_feed_name_records(document.epoch, document.sequence, name);
	rc = lg_feed_directory_path(directory, name, path, sizeof(path), err);
	if (rc == LG_OK)
		rc = lg_store_lists_each(store, add_list, &lists, err);
	if (rc == LG_E_NO_MEMORY)
		lg_fail(err, rc, "out of memory for a base of the feed");
	if (rc == LG_OK)
		rc = write_records(store, path, &document.records, err);
	document.lists = (struct lg_bytes){lists.data, lists.len};
	if (rc == LG_OK)
		rc = lg_publisher_sign_feed(control->publisher, &document, &bytes, err);
	if (rc == LG_OK) {
		rc = put_document(directory, &document, bytes, err);
		free((void *)bytes.data);
	}
	free(lists.data);
	return rc;
}
