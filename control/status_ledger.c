// SPDX-License-Identifier: Apache-2.0
#include "control/status_ledger.h"
#include "common/condition.h"
#include "common/date.h"
#include "control/issuer_keys.h"
#include "control/store_licences.h"
#include "control/store_status.h"
#include "keys/feed_document.h"

#include <inttypes.h>

#define LETTERS (LG_CONDITIONS_KNOWN & ~LG_CONDITION_REPLACED)
#define WITH_UNTIL (LG_CONDITIONS_WITH_TERM | LG_LETTER('D'))

static int check(const struct lg_status_change *change, struct lg_error *err)
{
	char until[LG_DATE_TEXT_BYTES];

	if (change->mask == 0 || (change->mask & ~LETTERS))
		return lg_fail(err, LG_E_ARGUMENT,
			"conditions 0x%" PRIx32
			": one or more letters of the table are needed ('+' "
			"comes from issuing a replacement)",
			change->mask);
	if ((change->mask & LG_LETTER('A')) && change->mask != LG_LETTER('A'))
		return lg_fail(err, LG_E_ARGUMENT,
			"A (normal) stands alone: it takes every other letter away");
	if (change->until_day != 0 && !(change->set && (change->mask & WITH_UNTIL))) {
		lg_date_format(change->until_day, until);
		return lg_fail(err, LG_E_ARGUMENT,
			"a last day (%s) goes with setting N, P, T or D and with nothing else",
			until);
	}
	return LG_OK;
}

static int apply(const struct lg_status_change *change, const struct lg_snapshot_entry *before,
	struct lg_snapshot_entry *after, struct lg_error *err)
{
	const uint32_t others = before->mask & WITH_UNTIL & ~change->mask;
	char letters[LG_CONDITION_TEXT_BYTES];
	char until[LG_DATE_TEXT_BYTES] = "further notice";

	*after = *before;
	if (change->mask == LG_LETTER('A'))
		after->mask &= LG_CONDITION_REPLACED;
	else if (change->set)
		after->mask |= change->mask;
	else
		after->mask &= ~change->mask;
	if (change->set && (change->mask & WITH_UNTIL)) {
		lg_condition_format(others, letters);
		if (before->until_day != 0)
			lg_date_format(before->until_day, until);
		if (others && before->until_day != change->until_day)
			return lg_fail(err, LG_E_ARGUMENT,
				"the licence has %s until %s, and one last day serves all of N, P, "
				"T and D: give the same day, or clear %s first",
				letters, until, letters);
		after->until_day = change->until_day;
	}
	if (!(after->mask & WITH_UNTIL))
		after->until_day = 0;
	return LG_OK;
}

static bool same(const struct lg_snapshot_entry *before, const struct lg_snapshot_entry *after)
{
	return before->mask == after->mask && before->until_day == after->until_day;
}

static int write(struct lg_store *store, const struct lg_snapshot_entry *before, const char *kind,
	const char *cause, const struct lg_origin *by, struct lg_status_result *result,
	struct lg_error *err)
{
	const bool changed = !same(before, &result->after);
	const struct lg_event event = {
		.by = *by,
		.kind = kind,
		.sections = changed ? LG_CHANGED(LG_SECTION_CHANGES) : 0,
		.after = &result->after,
		.before_mask = before->mask,
		.before_until_day = before->until_day,
		.cause = cause,
	};
	int rc = LG_OK;

	result->before_mask = before->mask;
	result->before_until_day = before->until_day;
	if (changed)
		rc = lg_store_condition_put(store, &result->after, err);
	if (rc == LG_OK)
		rc = lg_store_journal(store, &event, &result->sequence, err);
	result->generation = lg_store_generation_so_far(store);
	return rc;
}

int lg_status_ledger_covered(
	struct lg_store *store, uint32_t authority, uint32_t index, struct lg_error *err)
{
	uint64_t coverage;
	const int rc = lg_store_list_coverage(store, authority, &coverage, err);

	if (rc != LG_OK)
		return rc;
	if (index >= coverage)
		return lg_fail(err, LG_E_NOT_FOUND,
			"index %" PRIu32 " of authority %06" PRIu32
			" is not covered: the list has %" PRIu64
			" indices, from 0 (issuing licences adds to them, and so does licgate "
			"status cover)",
			index, authority, coverage);
	return LG_OK;
}

int lg_status_ledger_cover(struct lg_store *store, const struct lg_snapshot_list *list,
	const struct lg_origin *by, struct lg_cover_result *result, struct lg_error *err)
{
	struct lg_event event = {.by = *by, .kind = "status.cover", .list = list};
	bool changed;
	int rc;

	if (list->authority < LG_AUTHORITY_MIN || list->authority > LG_AUTHORITY_MAX ||
		list->coverage > LG_FEED_COVERAGE_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"%" PRIu64 " indices for authority %06" PRIu32
			": six digits of GB/T 2260 and at most %" PRIu64 " indices are needed",
			list->coverage, list->authority, LG_FEED_COVERAGE_MAX);
	result->before = 0;
	rc = lg_store_list_coverage(store, list->authority, &result->before, err);
	if (rc != LG_OK && rc != LG_E_NOT_FOUND)
		return rc;
	changed = rc == LG_E_NOT_FOUND || list->coverage != result->before;
	if (list->coverage < result->before)
		return lg_fail(err, LG_E_ARGUMENT,
			"the list of authority %06" PRIu32 " covers %" PRIu64
			" indices already, and a coverage never shrinks: %" PRIu64
			" would take licences out of it",
			list->authority, result->before, list->coverage);
	event.sections = changed ? LG_CHANGED(LG_SECTION_LISTS) : 0;
	result->generation = changed ? lg_store_generation_next(store) : lg_store_generation(store);
	rc = changed ? lg_store_list_cover(store, list->authority, list->coverage, err) : LG_OK;
	return rc == LG_OK ? lg_store_journal(store, &event, &result->sequence, err) : rc;
}

static int read_before(struct lg_store *store, const struct lg_status_change *change,
	struct lg_snapshot_entry *before, struct lg_error *err)
{
	int rc = check(change, err);

	if (rc == LG_OK)
		rc = lg_status_ledger_covered(store, change->authority, change->index, err);
	return rc == LG_OK
		? lg_store_condition(store, change->authority, change->index, before, err)
		: rc;
}

int lg_status_ledger_change(struct lg_store *store, const struct lg_status_change *change,
	const struct lg_origin *by, struct lg_status_result *result, struct lg_error *err)
{
	struct lg_snapshot_entry before;
	int rc = read_before(store, change, &before, err);

	if (rc == LG_OK)
		rc = apply(change, &before, &result->after, err);
	if (rc != LG_OK)
		return rc;
	return write(store, &before, change->set ? "status.set" : "status.clear", change->cause, by,
		result, err);
}

int lg_status_ledger_put(struct lg_store *store, const struct lg_status_change *change,
	const struct lg_origin *by, struct lg_status_result *result, struct lg_error *err)
{
	struct lg_status_change whole = *change;
	struct lg_snapshot_entry before;
	int rc;

	whole.set = true;
	rc = read_before(store, &whole, &before, err);
	if (rc != LG_OK)
		return rc;
	result->after = before;
	result->after.mask = (before.mask & LG_CONDITION_REPLACED) | (whole.mask & ~LG_LETTER('A'));
	result->after.until_day = whole.until_day;
	if (!same(&before, &result->after))
		return write(store, &before, "status.put", whole.cause, by, result, err);
	result->before_mask = before.mask;
	result->before_until_day = before.until_day;
	result->sequence = 0;
	result->generation = lg_store_generation_so_far(store);
	return LG_OK;
}

int lg_status_ledger_replace(struct lg_store *store, uint32_t authority, uint32_t index,
	const struct lg_origin *by, struct lg_error *err)
{
	struct lg_status_result result;
	struct lg_snapshot_entry before;
	const int rc = lg_store_condition(store, authority, index, &before, err);

	if (rc != LG_OK)
		return rc;
	if (before.mask & LG_CONDITION_REPLACED)
		return lg_fail(err, LG_E_STATE,
			"licence %" PRIu32 " of authority %06" PRIu32
			" has been replaced already: replace its successor",
			index, authority);
	result.after = before;
	result.after.mask |= LG_CONDITION_REPLACED;
	return write(store, &before, "licence.replace", NULL, by, &result, err);
}
