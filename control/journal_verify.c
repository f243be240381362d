// SPDX-License-Identifier: Apache-2.0
#include "control/journal_verify.h"
#include "common/condition.h"
#include "control/journal_archive.h"
#include "control/journal_replay.h"
#include "control/store_keys.h"
#include "control/store_licences.h"
#include "control/store_status.h"
#include "control/store_upstream.h"
#include "control/store_verify.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define PROGRESS_ROWS 4096

struct verifying {
	struct lg_store *store;
	struct lg_replay *replay;
	struct lg_verify_report *report;
	lg_verify_progress progress;
	void *self;
	int64_t first;
	int64_t last; // row of the journal
	struct lg_error *err;
	// What the journal makes, and how far the walk through the tables is.
	struct lg_snapshot_list *lists;
	size_t list_count;
	size_t list_at;
	struct lg_snapshot_entry *entries;
	size_t entry_count;
	size_t entry_at;
};

static int take_row(void *self, const struct lg_journal_row *row)
{
	struct verifying *v = self;

	if (v->report->rows++ % PROGRESS_ROWS == 0 && v->progress)
		v->progress(v->self, (uint64_t)(row->sequence - v->first),
			(uint64_t)(v->last - v->first));
	return lg_replay_row(v->replay, row, v->err);
}

static int begin_list(void *self, uint32_t authority, uint64_t coverage)
{
	struct verifying *v = self;

	return lg_replay_begin_list(v->replay, authority, coverage, v->err);
}

static int begin_condition(void *self, const struct lg_snapshot_entry *entry)
{
	struct verifying *v = self;

	return lg_replay_begin_condition(v->replay, entry, v->err);
}

// The journal begins with the state of a checkpoint, whose root a signed document has stated.
static int begin(struct verifying *v, const struct lg_checkpoint *checkpoint)
{
	uint8_t root[LG_STATUS_HASH_BYTES];
	int rc;

	if (checkpoint->event == 0)
		return LG_OK;
	rc = lg_store_checkpoint_lists_each(v->store, begin_list, v, v->err);
	if (rc == LG_OK)
		rc = lg_store_checkpoint_conditions_each(v->store, begin_condition, v, v->err);
	if (rc == LG_OK)
		rc = lg_replay_root(v->replay, root, v->err);
	if (rc != LG_OK)
		return rc;
	if (memcmp(root, checkpoint->root, sizeof(root)) != 0)
		return lg_fail(v->err, LG_E_HASH,
			"the checkpoint at row %" PRId64
			" has another root than the document it was made of",
			checkpoint->event);
	lg_replay_begin_feed(
		v->replay, checkpoint->epoch, checkpoint->feed_sequence, checkpoint->feed_head);
	return LG_OK;
}

static int take_document(void *self, const struct lg_feed_row *row)
{
	struct verifying *v = self;
	int rc = lg_store_journal_each(v->store, v->first, row->event, take_row, v, v->err);

	if (rc == LG_OK)
		rc = lg_replay_document(v->replay, row->epoch, row->sequence, row->generation,
			row->document, v->err);
	if (rc != LG_OK)
		return rc;
	if (memcmp(lg_replay_head(v->replay), row->hash, LG_FEED_HASH_BYTES) != 0)
		return lg_fail(v->err, LG_E_HASH,
			"document %" PRIu64 " of epoch %" PRIu32
			" is stored under another hash than its own",
			row->sequence, row->epoch);
	v->report->documents++;
	v->first = row->event;
	return LG_OK;
}

// Rows after the last document can have changed nothing, but in a database that had none yet.
static int take_rest(struct verifying *v, bool documents)
{
	const int rc = lg_store_journal_each(v->store, v->first, INT64_MAX, take_row, v, v->err);

	if (rc == LG_OK && documents && lg_replay_untold(v->replay) > 0)
		return lg_fail(v->err, LG_E_HASH,
			"%" PRIu64 " rows of the journal behind row %" PRId64
			" changed conditions or lists, and no document tells of them",
			lg_replay_untold(v->replay), v->first);
	return rc;
}

// What was taken over from a feed that is followed.
static int check_followed(struct verifying *v)
{
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_feed_state state;
	int rc = lg_store_upstream(v->store, &state, v->err);

	if (rc != LG_OK || lg_replay_followed(v->replay) == 0)
		return rc;
	if (state.epoch == 0)
		return lg_fail(v->err, LG_E_HASH,
			"%" PRIu64 " rows of the journal tell of a feed that is followed, and no "
			"document of one has been taken over",
			lg_replay_followed(v->replay));
	rc = lg_replay_root(v->replay, root, v->err);
	if (rc == LG_OK && memcmp(root, state.root, sizeof(root)) != 0)
		rc = lg_fail(v->err, LG_E_HASH,
			"the journal makes another root than document %" PRIu32 "/%" PRIu64
			" of the feed that is followed stated",
			state.epoch, state.sequence);
	v->report->followed_epoch = state.epoch;
	v->report->followed_sequence = state.sequence;
	return rc;
}

static int check_feed(struct verifying *v)
{
	if (lg_store_epoch(v->store) == lg_replay_epoch(v->replay) &&
		(lg_store_feed_sequence(v->store) != lg_replay_sequence(v->replay) ||
			memcmp(lg_store_feed_head(v->store), lg_replay_head(v->replay),
				LG_FEED_HASH_BYTES) != 0))
		return lg_fail(v->err, LG_E_HASH,
			"the feed stands at document %" PRIu64 ", its last document is %" PRIu64,
			lg_store_feed_sequence(v->store), lg_replay_sequence(v->replay));
	return LG_OK;
}

static int compare_list(void *self, uint32_t authority, uint64_t coverage)
{
	struct verifying *v = self;
	const struct lg_snapshot_list *list = &v->lists[v->list_at];

	if (v->list_at < v->list_count && list->authority == authority &&
		list->coverage == coverage) {
		v->list_at++;
		return LG_OK;
	}
	return lg_fail(v->err, LG_E_HASH,
		"the list of authority %06" PRIu32 " has %" PRIu64 " indices, by the journal it %s",
		authority, coverage,
		v->list_at < v->list_count && list->authority == authority ? "has others"
									   : "does not exist");
}

static int other_condition(struct verifying *v, const struct lg_snapshot_entry *found,
	const struct lg_snapshot_entry *wanted)
{
	char in_table[LG_CONDITION_TEXT_BYTES], in_journal[LG_CONDITION_TEXT_BYTES];

	lg_condition_format(found->mask, in_table);
	lg_condition_format(wanted->mask, in_journal);
	return lg_fail(v->err, LG_E_HASH,
		"licence %06" PRIu32 "/%" PRIu32 " has %s (until day %" PRIu32
		"), by the journal %s (until day %" PRIu32 ")",
		found->authority, found->index, in_table, found->until_day, in_journal,
		wanted->until_day);
}

static int compare_condition(void *self, const struct lg_snapshot_entry *entry)
{
	struct verifying *v = self;
	struct lg_snapshot_entry none = {.authority = entry->authority, .index = entry->index};
	const struct lg_snapshot_entry *wanted =
		v->entry_at < v->entry_count ? &v->entries[v->entry_at] : NULL;

	if (wanted && memcmp(wanted, entry, sizeof(*entry)) == 0) {
		v->entry_at++;
		return LG_OK;
	}
	if (wanted && wanted->authority == entry->authority && wanted->index == entry->index)
		return other_condition(v, entry, wanted);
	if (wanted &&
		(wanted->authority < entry->authority ||
			(wanted->authority == entry->authority && wanted->index < entry->index))) {
		none = (struct lg_snapshot_entry){
			.authority = wanted->authority, .index = wanted->index};
		return other_condition(v, &none, wanted);
	}
	return other_condition(v, entry, &none);
}

static int compare_page(
	void *self, uint32_t authority, uint32_t page, const uint8_t leaf[LG_STATUS_HASH_BYTES])
{
	struct verifying *v = self;
	const uint8_t *wanted = lg_replay_leaf(v->replay, authority, page);

	v->report->pages++;
	if (wanted && memcmp(wanted, leaf, LG_STATUS_HASH_BYTES) == 0)
		return LG_OK;
	return lg_fail(v->err, LG_E_HASH,
		"page %" PRIu32 " of authority %06" PRIu32
		" has another hash than its conditions by the journal",
		page, authority);
}

static uint64_t count_pages(const struct verifying *v)
{
	uint64_t pages = 0;

	for (size_t i = 0; i < v->entry_count; i++)
		pages += i == 0 || v->entries[i].authority != v->entries[i - 1].authority ||
			v->entries[i].index / LG_STATUS_PAGE_INDICES !=
				v->entries[i - 1].index / LG_STATUS_PAGE_INDICES;
	return pages;
}

static int compare_tables(struct verifying *v)
{
	uint8_t root[LG_STATUS_HASH_BYTES];
	int rc = lg_replay_root(v->replay, root, v->err);

	if (rc == LG_OK)
		rc = lg_replay_state(
			v->replay, &v->lists, &v->list_count, &v->entries, &v->entry_count, v->err);
	if (rc == LG_OK)
		rc = lg_store_lists_each(v->store, compare_list, v, v->err);
	if (rc == LG_OK && v->list_at < v->list_count)
		rc = lg_fail(v->err, LG_E_HASH,
			"the list of authority %06" PRIu32 " is missing: the journal has it",
			v->lists[v->list_at].authority);
	if (rc == LG_OK)
		rc = lg_store_conditions_each(v->store, compare_condition, v, v->err);
	if (rc == LG_OK && v->entry_at < v->entry_count) {
		const struct lg_snapshot_entry *left = &v->entries[v->entry_at];
		const struct lg_snapshot_entry none = {
			.authority = left->authority, .index = left->index};

		rc = other_condition(v, &none, left);
	}
	if (rc == LG_OK)
		rc = lg_store_pages_each(v->store, compare_page, v, v->err);
	if (rc == LG_OK && v->report->pages != count_pages(v))
		rc = lg_fail(v->err, LG_E_HASH,
			"%" PRIu64 " pages have a hash, by the journal %" PRIu64 " have conditions",
			v->report->pages, count_pages(v));
	v->report->lists = v->list_count;
	v->report->licences = v->entry_count;
	return rc;
}

static int verify(struct verifying *v, const struct lg_checkpoint *checkpoint)
{
	int rc = begin(v, checkpoint);

	v->first = checkpoint->event;
	v->report->from = checkpoint->event;
	if (rc == LG_OK)
		rc = lg_store_journal_last(v->store, &v->last, v->err);
	if (rc == LG_OK)
		rc = lg_store_feed_each(v->store, take_document, v, v->err);
	if (rc == LG_OK)
		rc = take_rest(v, v->report->documents > 0 || checkpoint->event != 0);
	if (rc == LG_OK)
		rc = check_followed(v);
	if (rc == LG_OK)
		rc = check_feed(v);
	return rc == LG_OK ? compare_tables(v) : rc;
}

static int verify_store(struct verifying *v)
{
	struct lg_checkpoint checkpoint;
	struct lg_status_key *keys;
	uint32_t key_count;
	int rc = lg_store_status_keys_ever(v->store, &keys, &key_count, v->err);

	if (rc != LG_OK)
		return rc;
	rc = lg_store_checkpoint(v->store, &checkpoint, v->err);
	if (rc == LG_OK)
		rc = lg_journal_archives_verify(lg_store_directory(v->store), &checkpoint, keys,
			key_count, &v->report->archives, v->err);
	if (rc == LG_OK)
		rc = lg_replay_new(keys, key_count, &v->replay, v->err);
	if (rc == LG_OK)
		rc = verify(v, &checkpoint);
	lg_replay_free(v->replay);
	free(v->lists);
	free(v->entries);
	free(keys);
	return rc;
}

int lg_journal_verify(const char *state_dir, lg_verify_progress progress, void *self,
	struct lg_verify_report *report, struct lg_error *err)
{
	struct lg_error why = {0};
	struct verifying v = {.report = report, .progress = progress, .self = self, .err = &why};
	int rc = lg_store_open_read(state_dir, &v.store, err);

	*report = (struct lg_verify_report){0};
	if (rc != LG_OK)
		return rc;
	rc = verify_store(&v);
	lg_store_close(v.store);
	if (rc == LG_E_HASH) {
		report->difference = why;
		return LG_OK;
	}
	return rc == LG_OK ? rc : lg_fail(err, rc, "%s", why.text);
}
