// SPDX-License-Identifier: Apache-2.0
#include "control/journal_compact.h"
#include "control/journal_archive.h"
#include "control/store_keys.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct search {
	struct lg_store *store;
	int64_t before_ms;
	int64_t at;
	int64_t newest_ms; // of the rows of one document
	bool over;
	struct lg_checkpoint *next;
	struct lg_trust_list trust;
	struct lg_error *err;
};

static int look_at_row(void *self, const struct lg_journal_row *row)
{
	struct search *s = self;

	s->newest_ms = row->time_ms;
	s->over |= row->time_ms >= s->before_ms;
	return LG_OK;
}

// The root that the document states becomes the checkpoint's.
static int take(struct search *s, const struct lg_feed_row *row)
{
	struct lg_feed_document document;
	int rc = lg_feed_document_open(
		row->document, LG_FEED_DELTA, &s->trust, s->newest_ms / 1000, &document, s->err);

	if (rc != LG_OK)
		return lg_fail_in(s->err,
			"document %" PRIu64 " of the feed is not sound (licgate status verify says "
			"more), and nothing is cut off",
			row->sequence);
	s->next->event = row->event;
	s->next->generation = row->generation;
	s->next->epoch = row->epoch;
	s->next->feed_sequence = row->sequence;
	memcpy(s->next->feed_head, row->hash, sizeof(row->hash));
	memcpy(s->next->root, document.root, sizeof(document.root));
	lg_feed_document_free(&document);
	return LG_OK;
}

static int look_at_document(void *self, const struct lg_feed_row *row)
{
	struct search *s = self;
	int rc;

	rc = lg_store_journal_each(s->store, s->at, row->event, look_at_row, s, s->err);
	s->at = row->event;
	if (rc != LG_OK)
		return rc;
	return s->over ? LG_E_AGAIN : take(s, row);
}

static int find_cut(struct lg_control *control, int64_t before_ms, struct lg_checkpoint *next,
	struct lg_error *err)
{
	struct search s = {.store = control->store,
		.before_ms = before_ms,
		.at = next->event,
		.next = next,
		.err = err};
	struct lg_status_key *keys;
	uint32_t count;
	int rc = lg_store_status_keys_ever(control->store, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	s.trust = (struct lg_trust_list){.status_count = count, .statuses = keys};
	rc = lg_store_feed_each(control->store, look_at_document, &s, err);
	free(keys);
	return rc;
}

static int tell(struct lg_control *control, const struct lg_compaction *compaction,
	const struct lg_origin *by, struct lg_error *err)
{
	char subject[96];
	const struct lg_event event = {.by = *by, .kind = "journal.compact", .subject = subject};

	snprintf(subject, sizeof(subject), "rows %" PRId64 " to %" PRId64, compaction->from + 1,
		compaction->to);
	return lg_store_journal(control->store, &event, NULL, err);
}

int lg_journal_compact(struct lg_control *control, int64_t before_ms, const struct lg_origin *by,
	struct lg_compaction *compaction, struct lg_error *err)
{
	struct lg_checkpoint checkpoint, next;
	struct lg_keypair *pair;
	int rc;

	if (control->upstream)
		return lg_fail(err, LG_E_STATE,
			"the journal is cut behind a document of this appliance's own feed, and "
			"one that follows a feed (feed.roots) makes none: its journal stays whole");
	rc = lg_store_checkpoint(control->store, &checkpoint, err);
	next = checkpoint;
	if (rc == LG_OK)
		rc = find_cut(control, before_ms, &next, err);
	*compaction = (struct lg_compaction){.from = checkpoint.event, .to = next.event};
	if (rc != LG_OK || next.event == checkpoint.event)
		return rc;
	rc = lg_publisher_status_key(control->publisher, by->time_ms / 1000, &pair, err);
	if (rc == LG_OK)
		rc = lg_journal_archive_path(
			compaction->path, lg_store_directory(control->store), next.event, err);
	if (rc == LG_OK)
		rc = lg_journal_archive_write(control->store, &checkpoint, &next, pair, err);
	if (rc == LG_OK)
		rc = lg_store_checkpoint_put(control->store, &next, err);
	return rc == LG_OK ? tell(control, compaction, by, err) : rc;
}
