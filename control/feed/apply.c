// SPDX-License-Identifier: Apache-2.0
#include "control/feed/apply.h"

#include "control/store_licences.h"
#include "control/store_status.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct applying {
	struct lg_store *store;
	const struct lg_origin *by;
	const char *kind;
	char cause[64];
};

static struct applying start(
	struct lg_store *store, const struct lg_feed_document *document, const struct lg_origin *by)
{
	struct applying a = {store, by, LG_FEED_APPLIED_DELTA, ""};

	if (document->kind == LG_FEED_BASE)
		a.kind = LG_FEED_APPLIED_BASE;
	snprintf(a.cause, sizeof(a.cause), "feed %" PRIu32 "/%" PRIu64, document->epoch,
		document->sequence);
	return a;
}

static int cover(
	const struct applying *a, const struct lg_snapshot_list *list, struct lg_error *err)
{
	const struct lg_event event = {
		.by = *a->by,
		.kind = a->kind,
		.sections = LG_CHANGED(LG_SECTION_LISTS),
		.list = list,
		.cause = a->cause,
	};
	uint64_t coverage;
	int rc = lg_store_list_coverage(a->store, list->authority, &coverage, err);

	if (rc == LG_OK && coverage == list->coverage)
		return LG_OK;
	if (rc != LG_OK && rc != LG_E_NOT_FOUND)
		return rc;
	rc = lg_store_list_cover(a->store, list->authority, list->coverage, err);
	return rc == LG_OK ? lg_store_journal(a->store, &event, NULL, err) : rc;
}

static int cover_all(const struct applying *a, struct lg_bytes lists, struct lg_error *err)
{
	struct lg_snapshot_list list;
	int rc = LG_OK;

	for (size_t i = 0; rc == LG_OK && i < lists.len / LG_LIST_BYTES; i++) {
		lg_snapshot_list_at(lists, i, &list);
		rc = cover(a, &list, err);
	}
	return rc;
}

static int put(
	const struct applying *a, const struct lg_snapshot_entry *after, struct lg_error *err)
{
	struct lg_event event = {
		.by = *a->by,
		.kind = a->kind,
		.sections = LG_CHANGED(LG_SECTION_CHANGES),
		.after = after,
		.cause = a->cause,
	};
	struct lg_snapshot_entry before;
	int rc = lg_store_condition(a->store, after->authority, after->index, &before, err);

	if (rc != LG_OK)
		return rc;
	if (before.mask == after->mask && before.until_day == after->until_day)
		return LG_OK;
	event.before_mask = before.mask;
	event.before_until_day = before.until_day;
	rc = lg_store_condition_put(a->store, after, err);
	return rc == LG_OK ? lg_store_journal(a->store, &event, NULL, err) : rc;
}

static int put_all(const struct applying *a, struct lg_bytes entries, struct lg_error *err)
{
	struct lg_snapshot_entry entry;
	int rc = LG_OK;

	for (size_t i = 0; rc == LG_OK && i < entries.len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(entries, i, &entry);
		rc = put(a, &entry, err);
	}
	return rc;
}

int lg_feed_apply_delta(struct lg_store *store, const struct lg_feed_document *document,
	const struct lg_origin *by, struct lg_error *err)
{
	const struct applying a = start(store, document, by);
	const int rc = cover_all(&a, document->lists, err);

	return rc == LG_OK ? put_all(&a, document->changes, err) : rc;
}

static uint64_t key_of(const struct lg_snapshot_entry *entry)
{
	return (uint64_t)entry->authority << 32 | entry->index;
}

static int check_records(
	const struct lg_feed_document *document, struct lg_bytes records, struct lg_error *err)
{
	const size_t lists = document->lists.len / LG_LIST_BYTES;
	struct lg_snapshot_list list = {0};
	struct lg_snapshot_entry entry;
	uint64_t least = 0;
	size_t next = 0;

	if (records.len % LG_ENTRY_BYTES != 0 || records.len / LG_ENTRY_BYTES != document->records)
		return lg_fail(err, LG_E_FORMAT,
			"feed base %" PRIu32 "/%" PRIu64
			": its records have %zu bytes, and %" PRIu64
			" records of %d are due: fetch it again, or from another source",
			document->epoch, document->sequence, records.len, document->records,
			LG_ENTRY_BYTES);
	for (size_t i = 0; i < records.len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(records, i, &entry);
		while (next < lists && (next == 0 || list.authority < entry.authority))
			lg_snapshot_list_at(document->lists, next++, &list);
		if (key_of(&entry) < least || entry.mask == 0 || lists == 0 ||
			list.authority != entry.authority || entry.index >= list.coverage)
			return lg_fail(err, LG_E_FORMAT,
				"feed base %" PRIu32 "/%" PRIu64
				": record %zu is out of order, empty, or beyond the lists: fetch "
				"it again, or from another source",
				document->epoch, document->sequence, i);
		least = key_of(&entry) + 1;
	}
	return LG_OK;
}

// Licences that have conditions now and none in the records.
struct clearing {
	struct lg_bytes records;
	size_t next;
	uint8_t *entries;
	size_t count;
	size_t room;
};

static int add_cleared(struct clearing *c, const struct lg_snapshot_entry *entry)
{
	const struct lg_snapshot_entry cleared = {entry->authority, entry->index, 0, 0};

	if (c->count == c->room) {
		const size_t room = c->room ? 2 * c->room : 1024;
		uint8_t *larger = realloc(c->entries, room * LG_ENTRY_BYTES);

		if (!larger)
			return LG_E_NO_MEMORY;
		c->entries = larger;
		c->room = room;
	}
	lg_snapshot_put_entry(c->entries + c->count++ * LG_ENTRY_BYTES, &cleared);
	return LG_OK;
}

static int find_cleared(void *self, const struct lg_snapshot_entry *held)
{
	struct clearing *c = self;
	struct lg_snapshot_entry record;

	for (; c->next < c->records.len / LG_ENTRY_BYTES; c->next++) {
		lg_snapshot_entry_at(c->records, c->next, &record);
		if (key_of(&record) == key_of(held))
			return LG_OK;
		if (key_of(&record) > key_of(held))
			break;
	}
	return add_cleared(c, held);
}

static int note_base(const struct applying *a, struct lg_error *err)
{
	const struct lg_event event = {.by = *a->by, .kind = a->kind, .cause = a->cause};

	return lg_store_journal(a->store, &event, NULL, err);
}

int lg_feed_apply_base(struct lg_store *store, const struct lg_feed_document *document,
	struct lg_bytes records, const struct lg_origin *by, struct lg_error *err)
{
	const struct applying a = start(store, document, by);
	struct clearing c = {.records = records};
	int rc = check_records(document, records, err);

	if (rc == LG_OK)
		rc = cover_all(&a, document->lists, err);
	if (rc == LG_OK)
		rc = lg_store_conditions_each(store, find_cleared, &c, err);
	if (rc == LG_E_NO_MEMORY)
		lg_fail(err, rc, "out of memory for a base of the feed");
	if (rc == LG_OK)
		rc = put_all(&a, (struct lg_bytes){c.entries, c.count * LG_ENTRY_BYTES}, err);
	if (rc == LG_OK)
		rc = put_all(&a, records, err);
	if (rc == LG_OK)
		rc = note_base(&a, err);
	free(c.entries);
	return rc;
}
