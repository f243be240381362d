// SPDX-License-Identifier: Apache-2.0
#include "keys/feed_document_form.h"

#include "common/credential.h"

#include <inttypes.h>
#include <stdlib.h>

#define FIELD(name) (UINT32_C(1) << LG_FEED_##name)
#define COMMON_FIELDS                                                                              \
	(FIELD(EPOCH) | FIELD(SEQUENCE) | FIELD(BEFORE) | FIELD(MADE_AT) | FIELD(ROOT))

static const struct lg_feed_form forms[] = {
	[LG_FEED_DELTA] = {"delta", "application/licgate-feed-delta+cbor", LG_FEED_DELTA_MAX_BYTES,
		COMMON_FIELDS | FIELD(LISTS) | FIELD(CHANGES) | FIELD(JOURNAL)},
	[LG_FEED_BASE] = {"base", "application/licgate-feed-base+cbor", LG_FEED_BASE_MAX_BYTES,
		COMMON_FIELDS | FIELD(LISTS) | FIELD(RECORDS)},
	[LG_FEED_NOW] = {"now", "application/licgate-feed-now+cbor", LG_FEED_NOW_MAX_BYTES,
		COMMON_FIELDS | FIELD(GOOD_UNTIL) | FIELD(TRUST_VERSION)},
};

const struct lg_feed_form *lg_feed_form_of(enum lg_feed_kind kind)
{
	return kind >= LG_FEED_DELTA && kind <= LG_FEED_NOW ? &forms[kind] : NULL;
}

const char *lg_feed_kind_name(enum lg_feed_kind kind)
{
	const struct lg_feed_form *const form = lg_feed_form_of(kind);

	return form ? form->name : "?";
}

static bool all_zero(const uint8_t hash[LG_FEED_HASH_BYTES])
{
	return sodium_is_zero(hash, LG_FEED_HASH_BYTES) == 1;
}

// What is wrong with number, link and times, or NULL.
static const char *position_problem(const struct lg_feed_document *document)
{
	const uint64_t first = document->kind == LG_FEED_DELTA ? 1 : 0;

	if (document->epoch < 1)
		return "the epoch must be at least 1";
	if (document->sequence < first || document->sequence > INT64_MAX)
		return "the sequence is out of range";
	if (all_zero(document->before) != (document->sequence == first))
		return "the first of an epoch, and only that, has no document before it";
	if (document->made_at_ms < 0 || document->made_at_ms > LG_TIME_MAX_S)
		return "the time is out of range";
	if (document->kind != LG_FEED_NOW)
		return NULL;
	if (document->good_until_ms <= document->made_at_ms ||
		document->good_until_ms > LG_TIME_MAX_S)
		return "it must be good until some time after it was made";
	if (document->trust_version < 1 || document->trust_version > INT64_MAX)
		return "the version of the trust list is out of range";
	return NULL;
}

static int check_lists(const struct lg_feed_document *document, struct lg_error *err)
{
	const char *const name = lg_feed_kind_name(document->kind);
	struct lg_snapshot_list list;
	uint64_t authority_before = 0;

	if (document->lists.len % LG_LIST_BYTES != 0 ||
		document->lists.len / LG_LIST_BYTES > LG_FEED_LISTS_MAX)
		return lg_fail(err, LG_E_FORMAT, "feed %s: it has more than %d lists", name,
			LG_FEED_LISTS_MAX);
	for (size_t i = 0; i < document->lists.len / LG_LIST_BYTES; i++) {
		lg_snapshot_list_at(document->lists, i, &list);
		if (list.authority > LG_AUTHORITY_MAX || list.coverage > LG_FEED_COVERAGE_MAX)
			return lg_fail(err, LG_E_FORMAT,
				"feed %s: the list of authority %u with %" PRIu64
				" indices is out of range",
				name, list.authority, list.coverage);
		if (i > 0 && list.authority <= authority_before)
			return lg_fail(err, LG_E_FORMAT,
				"feed %s: the list of authority %06u is there twice, or not in "
				"order",
				name, list.authority);
		authority_before = list.authority;
	}
	return LG_OK;
}

// Lists and changes both ascend, so that one pass over each is enough.
static int check_changes(const struct lg_feed_document *document, struct lg_error *err)
{
	const size_t lists = document->lists.len / LG_LIST_BYTES;
	struct lg_snapshot_entry entry, before = {0};
	struct lg_snapshot_list list = {0};
	size_t next_list = 0;

	if (document->changes.len % LG_ENTRY_BYTES != 0)
		return lg_fail(err, LG_E_FORMAT,
			"feed delta: its changes have %zu bytes, no multiple of %d",
			document->changes.len, LG_ENTRY_BYTES);
	for (size_t i = 0; i < document->changes.len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(document->changes, i, &entry);
		if (i > 0 &&
			(entry.authority < before.authority ||
				(entry.authority == before.authority &&
					entry.index <= before.index)))
			return lg_fail(err, LG_E_FORMAT,
				"feed delta: the change of %06u/%u is there twice, or not in order",
				entry.authority, entry.index);
		while (next_list < lists && (next_list == 0 || list.authority < entry.authority))
			lg_snapshot_list_at(document->lists, next_list++, &list);
		if (lists == 0 || list.authority != entry.authority || entry.index >= list.coverage)
			return lg_fail(err, LG_E_FORMAT,
				"feed delta: the change of %06u/%u is of no index that its lists "
				"cover",
				entry.authority, entry.index);
		if (entry.mask == 0 && entry.until_day != 0)
			return lg_fail(err, LG_E_FORMAT,
				"feed delta: %06u/%u has no condition, but a day when it ends",
				entry.authority, entry.index);
		before = entry;
	}
	return LG_OK;
}

int lg_feed_document_check(const struct lg_feed_document *document, struct lg_error *err)
{
	const char *const problem = position_problem(document);
	int rc = LG_OK;

	if (problem)
		return lg_fail(err, LG_E_FORMAT, "feed %s %u/%" PRIu64 ": %s",
			lg_feed_kind_name(document->kind), document->epoch, document->sequence,
			problem);
	if (document->kind != LG_FEED_NOW)
		rc = check_lists(document, err);
	if (rc == LG_OK && document->kind == LG_FEED_DELTA)
		rc = check_changes(document, err);
	return rc;
}

void lg_feed_document_free(struct lg_feed_document *document)
{
	free((void *)document->lists.data);
	document->lists = (struct lg_bytes){0};
}

void lg_feed_document_hash(struct lg_bytes bytes, uint8_t hash[LG_FEED_HASH_BYTES])
{
	crypto_generichash(hash, LG_FEED_HASH_BYTES, bytes.data, bytes.len, NULL, 0);
}
