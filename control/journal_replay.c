// SPDX-License-Identifier: Apache-2.0
#include "control/journal_replay.h"
#include "common/condition.h"
#include "control/condition_map.h"
#include "control/feed/apply.h"
#include "control/store_journal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define CHANGES LG_CHANGED(LG_SECTION_CHANGES)
#define LISTS LG_CHANGED(LG_SECTION_LISTS)

struct touched {
	uint64_t key; // authority << 32 | index
	int64_t generation;
};

struct lg_replay {
	struct lg_trust_list trust; // status keys only
	struct lg_condition_map *conditions;
	struct lg_status_tree *tree;
	struct lg_snapshot_list *lists; // ascending
	size_t list_count;
	struct lg_journal_hash hash; // rows since the last document
	struct touched *touched;     // licences changed since then
	size_t touched_count;
	size_t touched_room;
	bool stale; // leaves of touched pages are not in the tree
	bool stale_all;
	uint64_t untold;
	uint64_t followed;
	int64_t last_row;
	int64_t last_time_ms;
	uint32_t epoch;
	uint64_t sequence;
	uint8_t head[LG_FEED_HASH_BYTES];
};

static int no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the conditions of the journal");
}

int lg_replay_new(struct lg_status_key *keys, uint32_t key_count, struct lg_replay **replay,
	struct lg_error *err)
{
	struct lg_replay *r = calloc(1, sizeof(*r));

	if (!r)
		return no_memory(err);
	r->trust = (struct lg_trust_list){.status_count = key_count, .statuses = keys};
	r->conditions = lg_condition_map_new();
	r->tree = lg_status_tree_new();
	r->stale_all = true;
	lg_journal_hash_init(&r->hash);
	if (!r->conditions || !r->tree) {
		lg_replay_free(r);
		return no_memory(err);
	}
	*replay = r;
	return LG_OK;
}

void lg_replay_free(struct lg_replay *replay)
{
	if (!replay)
		return;
	lg_condition_map_free(replay->conditions);
	lg_status_tree_free(replay->tree);
	free(replay->lists);
	free(replay->touched);
	free(replay);
}

static size_t list_position(const struct lg_replay *r, uint32_t authority)
{
	size_t at = 0;

	while (at < r->list_count && r->lists[at].authority < authority)
		at++;
	return at;
}

static struct lg_snapshot_list *find_list(const struct lg_replay *r, uint32_t authority)
{
	const size_t at = list_position(r, authority);

	return at < r->list_count && r->lists[at].authority == authority ? &r->lists[at] : NULL;
}

static int set_list(
	struct lg_replay *r, uint32_t authority, uint64_t coverage, struct lg_error *err)
{
	struct lg_snapshot_list *list = find_list(r, authority);
	const size_t at = list_position(r, authority);

	if (!list) {
		list = realloc(r->lists, (r->list_count + 1) * sizeof(*list));
		if (!list)
			return no_memory(err);
		r->lists = list;
		memmove(&list[at + 1], &list[at], (r->list_count - at) * sizeof(*list));
		r->list_count++;
	}
	r->lists[at] = (struct lg_snapshot_list){authority, coverage};
	return lg_status_tree_cover(r->tree, authority, coverage, err);
}

int lg_replay_begin_list(
	struct lg_replay *replay, uint32_t authority, uint64_t coverage, struct lg_error *err)
{
	return set_list(replay, authority, coverage, err);
}

int lg_replay_begin_condition(
	struct lg_replay *replay, const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	return lg_condition_map_put(replay->conditions, entry) ? LG_OK : no_memory(err);
}

void lg_replay_begin_feed(struct lg_replay *replay, uint32_t epoch, uint64_t sequence,
	const uint8_t head[LG_FEED_HASH_BYTES])
{
	replay->epoch = epoch;
	replay->sequence = sequence;
	memcpy(replay->head, head, LG_FEED_HASH_BYTES);
}

static bool is_kind(const struct lg_journal_row *row, const char *kind)
{
	return row->kind.len == strlen(kind) && memcmp(row->kind.data, kind, row->kind.len) == 0;
}

// Rows of version 1 of the database name the authority of a new list in words: "kid … of 110000".
static uint32_t authority_in_words(const struct lg_journal_row *row)
{
	char digits[7] = "";

	if (row->subject.data && row->subject.len >= 6)
		memcpy(digits, row->subject.data + row->subject.len - 6, 6);
	return (uint32_t)strtoul(digits, NULL, 10);
}

// What a row says of the coverage of a list.
static int follow_list(struct lg_replay *r, const struct lg_journal_row *row, struct lg_error *err)
{
	const uint32_t authority = row->authority != LG_JOURNAL_NONE ? (uint32_t)row->authority
								     : authority_in_words(row);
	const struct lg_snapshot_list *list = find_list(r, authority);
	const uint64_t before = list ? list->coverage : 0;
	uint64_t after = before;

	if (row->coverage != LG_JOURNAL_NONE)
		after = (uint64_t)row->coverage;
	else if (is_kind(row, "licence.issue") && row->index != LG_JOURNAL_NONE)
		after = (uint64_t)row->index + 1;
	if (after < before)
		return lg_fail(err, LG_E_HASH,
			"row %" PRId64 " of the journal has %" PRIu64
			" indices in the list of authority %06" PRIu32
			", the rows before it make %" PRIu64,
			row->sequence, after, authority, before);
	return set_list(r, authority, after, err);
}

static int touch(struct lg_replay *r, const struct lg_journal_row *row, struct lg_error *err)
{
	if (r->touched_count == r->touched_room) {
		const size_t room = r->touched_room ? 2 * r->touched_room : 256;
		struct touched *larger = realloc(r->touched, room * sizeof(*larger));

		if (!larger)
			return no_memory(err);
		r->touched = larger;
		r->touched_room = room;
	}
	r->touched[r->touched_count++] = (struct touched){
		(uint64_t)row->authority << 32 | (uint64_t)row->index, row->generation};
	r->stale = true;
	return LG_OK;
}

static int follow_condition(
	struct lg_replay *r, const struct lg_journal_row *row, struct lg_error *err)
{
	const struct lg_snapshot_entry after = {(uint32_t)row->authority, (uint32_t)row->index,
		(uint32_t)row->after_mask, (uint32_t)row->until_day};
	const struct lg_snapshot_list *list = find_list(r, after.authority);
	char found[LG_CONDITION_TEXT_BYTES], wanted[LG_CONDITION_TEXT_BYTES];
	struct lg_snapshot_entry before;

	if (row->index == LG_JOURNAL_NONE || row->after_mask == LG_JOURNAL_NONE || !list ||
		after.index >= list->coverage)
		return lg_fail(err, LG_E_HASH,
			"row %" PRId64
			" of the journal is of a licence that no list covers: %06" PRId64
			"/%" PRId64,
			row->sequence, row->authority, row->index);
	before = lg_condition_map_get(r->conditions, after.authority, after.index);
	if (before.mask != (uint32_t)row->before_mask ||
		(row->before_until != LG_JOURNAL_NONE &&
			before.until_day != (uint32_t)row->before_until)) {
		lg_condition_format((uint32_t)row->before_mask, found);
		lg_condition_format(before.mask, wanted);
		return lg_fail(err, LG_E_HASH,
			"row %" PRId64 " of the journal found licence %06" PRIu32 "/%" PRIu32
			" with %s, the rows before it make %s",
			row->sequence, after.authority, after.index, found, wanted);
	}
	if (!lg_condition_map_put(r->conditions, &after))
		return no_memory(err);
	return touch(r, row, err);
}

int lg_replay_row(struct lg_replay *replay, const struct lg_journal_row *row, struct lg_error *err)
{
	int rc = LG_OK;

	if (row->sequence <= replay->last_row)
		return lg_fail(err, LG_E_HASH,
			"row %" PRId64 " of the journal follows row %" PRId64, row->sequence,
			replay->last_row);
	replay->last_row = row->sequence;
	replay->last_time_ms = row->time_ms;
	if (row->sections & LISTS)
		rc = follow_list(replay, row, err);
	if (rc == LG_OK && (row->sections & CHANGES))
		rc = follow_condition(replay, row, err);
	if (is_kind(row, LG_FEED_APPLIED_DELTA) || is_kind(row, LG_FEED_APPLIED_BASE))
		replay->followed++;
	else if (row->sections & (LISTS | CHANGES))
		replay->untold++;
	return rc == LG_OK ? lg_journal_hash_row(&replay->hash, row, err) : rc;
}

static int hash_all(struct lg_replay *r, struct lg_error *err)
{
	struct lg_snapshot_entry *entries;
	uint8_t hash[LG_STATUS_HASH_BYTES];
	struct lg_status_leaf leaf;
	size_t count;

	if (!lg_condition_map_sorted(r->conditions, &entries, &count))
		return no_memory(err);
	for (size_t i = 0; i < count;) {
		const uint32_t authority = entries[i].authority;
		const uint32_t page = entries[i].index / LG_STATUS_PAGE_INDICES;

		lg_status_leaf_init(&leaf, authority, page);
		for (; i < count && entries[i].authority == authority &&
			entries[i].index / LG_STATUS_PAGE_INDICES == page;
			i++)
			lg_status_leaf_add(
				&leaf, entries[i].index, entries[i].mask, entries[i].until_day);
		lg_status_leaf_final(&leaf, hash);
		lg_status_tree_set(r->tree, authority, page, hash);
	}
	free(entries);
	return LG_OK;
}

static void hash_page(struct lg_replay *r, uint64_t page_key)
{
	const uint32_t authority = (uint32_t)(page_key >> 20);
	const uint32_t page = (uint32_t)(page_key & 0xfffff);
	uint8_t hash[LG_STATUS_HASH_BYTES];
	struct lg_status_leaf leaf;

	lg_status_leaf_init(&leaf, authority, page);
	for (uint32_t i = 0; i < LG_STATUS_PAGE_INDICES; i++) {
		const struct lg_snapshot_entry entry = lg_condition_map_get(
			r->conditions, authority, page * LG_STATUS_PAGE_INDICES + i);

		if (entry.mask != 0)
			lg_status_leaf_add(&leaf, entry.index, entry.mask, entry.until_day);
	}
	lg_status_leaf_final(&leaf, hash);
	lg_status_tree_set(r->tree, authority, page, hash);
}

static int ascending(const void *a, const void *b)
{
	const struct touched *left = a, *right = b;

	return left->key < right->key ? -1 : left->key > right->key;
}

// The tree as the conditions are. A page costs a look-up for each of its indices: where many are
// touched, all conditions in order are cheaper.
static int hash_touched(struct lg_replay *r, struct lg_error *err)
{
	uint64_t before = UINT64_MAX;

	if (r->touched_count > 0)
		qsort(r->touched, r->touched_count, sizeof(r->touched[0]), ascending);
	if (r->stale_all || r->touched_count > 256 + lg_condition_map_count(r->conditions) / 1024) {
		// A page whose last condition went is not met among those that there are.
		for (size_t i = 0; i < r->touched_count; i++) {
			static const uint8_t none[LG_STATUS_HASH_BYTES];

			lg_status_tree_set(r->tree, (uint32_t)(r->touched[i].key >> 32),
				(uint32_t)r->touched[i].key / LG_STATUS_PAGE_INDICES, none);
		}
		r->stale = r->stale_all = false;
		return hash_all(r, err);
	}
	for (size_t i = 0; i < r->touched_count; i++) {
		const uint64_t page = r->touched[i].key / LG_STATUS_PAGE_INDICES;

		if (page != before)
			hash_page(r, page);
		before = page;
	}
	r->stale = false;
	return LG_OK;
}

int lg_replay_root(
	struct lg_replay *replay, uint8_t root[LG_STATUS_HASH_BYTES], struct lg_error *err)
{
	int rc = LG_OK;

	if (replay->stale || replay->stale_all)
		rc = hash_touched(replay, err);
	if (rc == LG_OK)
		lg_status_tree_root(replay->tree, root);
	return rc;
}

static int differs(struct lg_error *err, uint32_t epoch, uint64_t sequence, const char *how)
{
	return lg_fail(err, LG_E_HASH, "document %" PRIu64 " of epoch %" PRIu32 " %s", sequence,
		epoch, how);
}

static bool same_lists(const struct lg_replay *r, struct lg_bytes lists)
{
	struct lg_snapshot_list list;

	if (lists.len != r->list_count * LG_LIST_BYTES)
		return false;
	for (size_t i = 0; i < r->list_count; i++) {
		lg_snapshot_list_at(lists, i, &list);
		if (list.authority != r->lists[i].authority ||
			list.coverage != r->lists[i].coverage)
			return false;
	}
	return true;
}

// The licences that rows of this generation touched, once each, as they are now. touched ascends.
static bool same_changes(const struct lg_replay *r, struct lg_bytes changes, int64_t generation)
{
	const size_t count = changes.len / LG_ENTRY_BYTES;
	uint64_t before = UINT64_MAX;
	size_t at = 0;

	for (size_t i = 0; i < r->touched_count; i++) {
		const struct touched *t = &r->touched[i];
		struct lg_snapshot_entry found, wanted;

		if (t->generation != generation || t->key == before)
			continue;
		before = t->key;
		if (at == count)
			return false;
		wanted = lg_condition_map_get(
			r->conditions, (uint32_t)(t->key >> 32), (uint32_t)t->key);
		lg_snapshot_entry_at(changes, at++, &found);
		if (memcmp(&found, &wanted, sizeof(found)) != 0)
			return false;
	}
	return at == count;
}

static int compare(struct lg_replay *r, const struct lg_feed_document *d, uint32_t epoch,
	uint64_t sequence, int64_t generation, struct lg_error *err)
{
	static const uint8_t none[LG_FEED_HASH_BYTES];
	const bool new_epoch = epoch != r->epoch;
	uint8_t journal[LG_JOURNAL_HASH_BYTES], root[LG_STATUS_HASH_BYTES];
	int rc;

	if (d->epoch != epoch || d->sequence != sequence)
		return differs(err, epoch, sequence, "says that it is another one");
	if (epoch < r->epoch || sequence != (new_epoch ? 1 : r->sequence + 1))
		return differs(err, epoch, sequence, "does not follow the one before it");
	if (memcmp(d->before, new_epoch ? none : r->head, LG_FEED_HASH_BYTES) != 0)
		return differs(err, epoch, sequence, "names another document as the one before it");
	lg_journal_hash_final(&r->hash, journal);
	if (memcmp(d->journal, journal, sizeof(journal)) != 0)
		return differs(err, epoch, sequence, "was made of other rows of the journal");
	if (d->made_at_ms != r->last_time_ms)
		return differs(err, epoch, sequence, "is not of the time of its rows");
	if (!same_lists(r, d->lists))
		return differs(err, epoch, sequence, "has other lists than the journal");
	rc = lg_replay_root(r, root, err);
	if (rc != LG_OK)
		return rc;
	if (!same_changes(r, d->changes, generation))
		return differs(err, epoch, sequence, "has other changes than the journal");
	if (memcmp(d->root, root, sizeof(root)) != 0)
		return differs(err, epoch, sequence, "states another root than the journal makes");
	return LG_OK;
}

int lg_replay_document(struct lg_replay *replay, uint32_t epoch, uint64_t sequence,
	int64_t generation, struct lg_bytes bytes, struct lg_error *err)
{
	struct lg_feed_document document;
	struct lg_error why;
	int rc = lg_feed_document_open(
		bytes, LG_FEED_DELTA, &replay->trust, replay->last_time_ms / 1000, &document, &why);

	if (rc == LG_E_NO_MEMORY)
		return lg_fail(err, rc, "%s", why.text);
	if (rc != LG_OK)
		return lg_fail(err, LG_E_HASH, "document %" PRIu64 " of epoch %" PRIu32 ": %s",
			sequence, epoch, why.text);
	rc = compare(replay, &document, epoch, sequence, generation, err);
	lg_feed_document_free(&document);
	if (rc != LG_OK)
		return rc;
	lg_feed_document_hash(bytes, replay->head);
	replay->epoch = epoch;
	replay->sequence = sequence;
	replay->touched_count = 0;
	replay->untold = 0;
	replay->followed = 0;
	lg_journal_hash_init(&replay->hash);
	return LG_OK;
}

int lg_replay_state(struct lg_replay *replay, struct lg_snapshot_list **lists, size_t *list_count,
	struct lg_snapshot_entry **entries, size_t *entry_count, struct lg_error *err)
{
	const size_t bytes = replay->list_count * sizeof(replay->lists[0]);

	*lists = malloc(bytes + 1);
	if (!*lists)
		return no_memory(err);
	if (bytes)
		memcpy(*lists, replay->lists, bytes);
	*list_count = replay->list_count;
	if (lg_condition_map_sorted(replay->conditions, entries, entry_count))
		return LG_OK;
	free(*lists);
	return no_memory(err);
}

const uint8_t *lg_replay_leaf(const struct lg_replay *replay, uint32_t authority, uint32_t page)
{
	return lg_status_tree_leaf(replay->tree, authority, page);
}

uint64_t lg_replay_untold(const struct lg_replay *replay)
{
	return replay->untold;
}

uint64_t lg_replay_followed(const struct lg_replay *replay)
{
	return replay->followed;
}

const uint8_t *lg_replay_head(const struct lg_replay *replay)
{
	return replay->head;
}

uint64_t lg_replay_sequence(const struct lg_replay *replay)
{
	return replay->sequence;
}

uint32_t lg_replay_epoch(const struct lg_replay *replay)
{
	return replay->epoch;
}
