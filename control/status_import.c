// SPDX-License-Identifier: Apache-2.0
#include "control/status_import.h"
#include "common/condition.h"
#include "common/date.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
	struct lg_snapshot_entry after;
	struct lg_snapshot_entry before;
	uint32_t record;
};

struct import {
	struct lg_store *store;
	struct item *items; // ascending (authority, index)
	uint32_t count;
	struct lg_import_result *result;
	uint32_t authority; // whose coverage is known
	uint64_t coverage;
};

static int ascending(const void *a, const void *b)
{
	const struct item *left = a, *right = b;

	if (left->after.authority != right->after.authority)
		return left->after.authority < right->after.authority ? -1 : 1;
	if (left->after.index != right->after.index)
		return left->after.index < right->after.index ? -1 : 1;
	return left->record < right->record ? -1 : 1;
}

// Keeps the first ones by record.
static void refuse(struct lg_import_result *result, uint32_t record, const struct lg_error *why)
{
	uint32_t at;

	result->refusals++;
	for (at = result->shown; at > 0 && result->refusal[at - 1].record > record; at--)
		;
	if (at == LG_IMPORT_REFUSALS_SHOWN)
		return;
	if (result->shown < LG_IMPORT_REFUSALS_SHOWN)
		result->shown++;
	memmove(&result->refusal[at + 1], &result->refusal[at],
		(result->shown - 1 - at) * sizeof(result->refusal[0]));
	result->refusal[at] = (struct lg_import_refusal){record, *why};
}

static int check_covered(
	struct import *import, const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	if (entry->authority == import->authority && entry->index < import->coverage)
		return LG_OK;
	if (lg_store_list_coverage(import->store, entry->authority, &import->coverage, err) !=
		LG_OK)
		import->coverage = 0;
	import->authority = entry->authority;
	return lg_status_ledger_covered(import->store, entry->authority, entry->index, err);
}

// LG_OK, or why this one cannot be: then a refusal. Only a failing database ends the whole.
static int check_one(struct import *import, uint32_t i, struct lg_error *why)
{
	struct item *item = &import->items[i];
	int rc = lg_condition_check(item->after.mask, item->after.until_day, why);

	if (rc == LG_OK && i > 0 && item[-1].after.authority == item->after.authority &&
		item[-1].after.index == item->after.index)
		rc = lg_fail(why, LG_E_EXISTS, "licence %06" PRIu32 "/%" PRIu32 " is there twice",
			item->after.authority, item->after.index);
	if (rc == LG_OK)
		rc = check_covered(import, &item->after, why);
	if (rc == LG_OK)
		rc = lg_store_condition(import->store, item->after.authority, item->after.index,
			&item->before, why);
	if (rc != LG_OK)
		return rc;
	if (item->after.mask == LG_LETTER('A'))
		item->after.mask = 0;
	if ((item->before.mask & ~item->after.mask) & LG_CONDITION_REPLACED)
		return lg_fail(why, LG_E_STATE,
			"licence %06" PRIu32 "/%" PRIu32
			" has been replaced (+), which no import takes away: name + among its "
			"conditions, or leave it out",
			item->after.authority, item->after.index);
	return LG_OK;
}

static bool differs(const struct item *item)
{
	return item->before.mask != item->after.mask ||
		item->before.until_day != item->after.until_day;
}

static int check_all(struct import *import, struct lg_error *err)
{
	struct lg_error why;

	for (uint32_t i = 0; i < import->count; i++) {
		const int rc = check_one(import, i, &why);

		if (rc == LG_E_DATABASE || rc == LG_E_NO_MEMORY)
			return lg_fail(err, rc, "%s", why.text);
		if (rc != LG_OK)
			refuse(import->result, import->items[i].record, &why);
		else if (differs(&import->items[i]))
			import->result->changed++;
	}
	return LG_OK;
}

static int announce(
	struct import *import, const char *cause, const struct lg_origin *by, struct lg_error *err)
{
	char subject[64];
	const struct lg_event event = {
		.by = *by,
		.kind = "status.import",
		.subject = subject,
		.cause = cause,
	};

	snprintf(subject, sizeof(subject), "%" PRIu32 " records, %" PRIu32 " changed",
		import->count, import->result->changed);
	return lg_store_journal(import->store, &event, &import->result->sequence, err);
}

static int apply(
	struct import *import, const char *cause, const struct lg_origin *by, struct lg_error *err)
{
	struct lg_event event = {
		.by = *by,
		.kind = "status.import",
		.sections = LG_CHANGED(LG_SECTION_CHANGES),
		.cause = cause,
	};
	int rc = announce(import, cause, by, err);

	for (uint32_t i = 0; rc == LG_OK && i < import->count; i++) {
		const struct item *item = &import->items[i];

		if (!differs(item))
			continue;
		event.after = &item->after;
		event.before_mask = item->before.mask;
		event.before_until_day = item->before.until_day;
		rc = lg_store_condition_put(import->store, &item->after, err);
		if (rc == LG_OK)
			rc = lg_store_journal(import->store, &event, NULL, err);
	}
	return rc;
}

int lg_status_import(struct lg_store *store, struct lg_bytes records, const char *cause,
	const struct lg_origin *by, struct lg_import_result *result, struct lg_error *err)
{
	const size_t count = records.len / LG_ENTRY_BYTES;
	struct import import = {.store = store, .result = result};
	int rc;

	result->refusals = result->shown = result->changed = 0;
	if (count > LG_IMPORT_MAX)
		return lg_fail(err, LG_E_TOO_LARGE,
			"%zu records in one import: one change of the table takes up to %u; split "
			"the file",
			count, LG_IMPORT_MAX);
	import.items = calloc(count ? count : 1, sizeof(import.items[0]));
	if (!import.items)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for %zu records", count);
	import.count = (uint32_t)count;
	for (uint32_t i = 0; i < import.count; i++) {
		lg_snapshot_entry_at(records, i, &import.items[i].after);
		import.items[i].record = i;
	}
	qsort(import.items, count, sizeof(import.items[0]), ascending);
	rc = check_all(&import, err);
	if (rc == LG_OK && result->refusals == 0)
		rc = apply(&import, cause, by, err);
	result->generation =
		result->changed ? lg_store_generation_next(store) : lg_store_generation(store);
	free(import.items);
	return rc;
}
