// SPDX-License-Identifier: Apache-2.0
#include "control/feed/follower.h"

#include <inttypes.h>
#include <stdio.h>

#define NAME "feed %s %" PRIu32 "/%" PRIu64

static int refuse_position(const struct lg_feed_state *state,
	const struct lg_feed_document *document, int code, const char *why, struct lg_error *err)
{
	return lg_fail(err, code, NAME ": %s; held is %" PRIu32 "/%" PRIu64,
		lg_feed_kind_name(document->kind), document->epoch, document->sequence, why,
		state->epoch, state->sequence);
}

static uint32_t highest_epoch(const struct lg_feed_state *state)
{
	return state->epoch > state->seen_epoch ? state->epoch : state->seen_epoch;
}

// The highest number of that epoch that was applied or named by a now.
static uint64_t highest_sequence(const struct lg_feed_state *state, uint32_t epoch)
{
	const uint64_t applied = state->epoch == epoch ? state->sequence : 0;
	const uint64_t seen = state->seen_epoch == epoch ? state->seen_sequence : 0;

	return applied > seen ? applied : seen;
}

static bool same_hash(const uint8_t *a, const uint8_t *b)
{
	return memcmp(a, b, LG_FEED_HASH_BYTES) == 0;
}

static int refuse_fork(const struct lg_feed_document *document, struct lg_error *err)
{
	return lg_fail(err, LG_E_FORK,
		NAME ": the origin has signed two histories that differ here, and one of them is a "
		     "lie: keep this document, ask the origin's operator, and take a base of a new "
		     "epoch",
		lg_feed_kind_name(document->kind), document->epoch, document->sequence);
}

// Another head than the one a now has named for the same number?
static bool contradicts_seen(const struct lg_feed_state *state,
	const struct lg_feed_document *document, const uint8_t *head)
{
	return document->epoch == state->seen_epoch && document->sequence == state->seen_sequence &&
		!same_hash(head, state->seen_head);
}

static int judge_epoch(const struct lg_feed_state *state, const struct lg_feed_document *document,
	struct lg_error *err)
{
	const uint32_t highest = highest_epoch(state);

	if (document->epoch < state->epoch || document->epoch < state->seen_epoch)
		return refuse_position(
			state, document, LG_E_ROLLBACK, "it is of an epoch that is over", err);
	if (highest != 0 && document->epoch - highest > LG_FEED_EPOCHS_MAX)
		return refuse_position(
			state, document, LG_E_JUMP, "its epoch is too far ahead to be honest", err);
	return LG_OK;
}

static int judge_jump(const struct lg_feed_state *state, const struct lg_feed_document *document,
	struct lg_error *err)
{
	const uint64_t highest = highest_sequence(state, document->epoch);

	if (document->sequence > highest && document->sequence - highest > LG_FEED_JUMP_MAX)
		return refuse_position(state, document, LG_E_JUMP,
			"its number is too far ahead to be honest: take a base of a new epoch",
			err);
	return LG_OK;
}

// Finds the list in ascending lists, going on from *at.
static uint64_t coverage_in(struct lg_bytes lists, size_t *at, uint32_t authority)
{
	struct lg_snapshot_list list;

	for (; *at < lists.len / LG_LIST_BYTES; (*at)++) {
		lg_snapshot_list_at(lists, *at, &list);
		if (list.authority == authority)
			return list.coverage;
		if (list.authority > authority)
			break;
	}
	return 0;
}

static int judge_coverage(
	struct lg_bytes lists, const struct lg_feed_document *document, struct lg_error *err)
{
	struct lg_snapshot_list before;
	size_t at = 0;

	for (size_t i = 0; i < lists.len / LG_LIST_BYTES; i++) {
		uint64_t after;

		lg_snapshot_list_at(lists, i, &before);
		after = coverage_in(document->lists, &at, before.authority);
		if (after < before.coverage)
			return lg_fail(err, LG_E_SHRINK,
				NAME ": the list of authority %06" PRIu32
				     " would shrink from %" PRIu64 " indices to %" PRIu64
				     ": raise its coverage at the origin",
				lg_feed_kind_name(document->kind), document->epoch,
				document->sequence, before.authority, before.coverage, after);
	}
	return LG_OK;
}

static int judge_applied(const struct lg_feed_state *state, const struct lg_feed_document *document,
	const uint8_t *hash, const uint8_t *known, struct lg_error *err)
{
	if (document->sequence == state->sequence)
		known = state->head;
	if (known && !same_hash(known, hash))
		return refuse_fork(document, err);
	return refuse_position(state, document, LG_E_REPEAT, "it has been applied already", err);
}

static int judge_delta(const struct lg_feed_state *state, struct lg_bytes lists,
	const struct lg_feed_document *document, const uint8_t *hash, const uint8_t *known,
	struct lg_error *err)
{
	char why[64];
	int rc = LG_OK;

	if (state->epoch == 0)
		return refuse_position(
			state, document, LG_E_GAP, "nothing is held yet: a base comes first", err);
	if (document->epoch > state->epoch)
		return refuse_position(state, document, LG_E_EPOCH,
			"it is of a later epoch: a base of that epoch comes first", err);
	if (document->sequence <= state->sequence)
		return judge_applied(state, document, hash, known, err);
	rc = judge_jump(state, document, err);
	if (rc != LG_OK)
		return rc;
	if (document->sequence != state->sequence + 1) {
		snprintf(why, sizeof(why), "delta %" PRIu64 " comes first", state->sequence + 1);
		return refuse_position(state, document, LG_E_GAP, why, err);
	}
	if (!same_hash(document->before, state->head) || contradicts_seen(state, document, hash))
		return refuse_fork(document, err);
	return judge_coverage(lists, document, err);
}

static int judge_base(const struct lg_feed_state *state, struct lg_bytes lists,
	const struct lg_feed_document *document, struct lg_error *err)
{
	int rc;

	if (document->epoch == state->epoch && document->sequence < state->sequence)
		return refuse_position(
			state, document, LG_E_ROLLBACK, "it is older than what is held", err);
	rc = judge_jump(state, document, err);
	if (rc != LG_OK)
		return rc;
	if (contradicts_seen(state, document, document->before))
		return refuse_fork(document, err);
	if (document->epoch == state->epoch && document->sequence == state->sequence &&
		!same_hash(document->before, state->head))
		return refuse_fork(document, err);
	return judge_coverage(lists, document, err);
}

// Against what is applied and what was seen.
static int judge_now_position(const struct lg_feed_state *state,
	const struct lg_feed_document *document, struct lg_error *err)
{
	int rc = LG_OK;

	if (document->epoch == state->seen_epoch &&
		(document->sequence < state->seen_sequence ||
			document->made_at_ms < state->seen_made_at_ms))
		return refuse_position(
			state, document, LG_E_ROLLBACK, "a later now has been seen", err);
	if (document->epoch == state->epoch && document->sequence < state->sequence)
		return refuse_position(
			state, document, LG_E_ROLLBACK, "it names an older head", err);
	if (document->trust_version < state->trust_version)
		return refuse_position(
			state, document, LG_E_ROLLBACK, "it names an older trust list", err);
	rc = judge_jump(state, document, err);
	if (rc != LG_OK)
		return rc;
	if (document->trust_version > state->trust_version)
		return refuse_position(state, document, LG_E_GAP,
			"it names a newer trust list, which comes first", err);
	if (contradicts_seen(state, document, document->before))
		return refuse_fork(document, err);
	if (document->epoch != state->epoch || document->sequence != state->sequence)
		return LG_OK;
	return same_hash(document->before, state->head) &&
			memcmp(document->root, state->root, LG_STATUS_HASH_BYTES) == 0
		? LG_OK
		: refuse_fork(document, err);
}

static int judge_now(const struct lg_feed_state *state, const struct lg_feed_document *document,
	int64_t now_ms, struct lg_error *err)
{
	const int rc = judge_now_position(state, document, err);

	if (rc != LG_OK)
		return rc;
	if (document->made_at_ms > now_ms + LG_FEED_CLOCK_AHEAD_MS)
		return lg_fail(err, LG_E_CLOCK,
			NAME ": it was made %" PRId64
			     " s later than this clock says: set the clock right here or at the "
			     "origin",
			"now", document->epoch, document->sequence,
			(document->made_at_ms - now_ms) / 1000);
	if (now_ms >= document->good_until_ms)
		return lg_fail(err, LG_E_STALE,
			NAME ": it was good until %" PRId64
			     " s ago: the origin has stopped, or somebody withholds what is newer",
			"now", document->epoch, document->sequence,
			(now_ms - document->good_until_ms) / 1000);
	return LG_OK;
}

int lg_feed_follower_judge(const struct lg_feed_state *state, struct lg_bytes lists,
	const struct lg_feed_document *document, const uint8_t hash[LG_FEED_HASH_BYTES],
	const uint8_t *known, int64_t now_ms, struct lg_error *err)
{
	const int rc = judge_epoch(state, document, err);

	if (rc != LG_OK)
		return rc;
	switch (document->kind) {
	case LG_FEED_DELTA:
		return judge_delta(state, lists, document, hash, known, err);
	case LG_FEED_BASE:
		return judge_base(state, lists, document, err);
	case LG_FEED_NOW:
		return judge_now(state, document, now_ms, err);
	}
	return lg_fail(err, LG_E_ARGUMENT, "there is no feed document of that kind");
}

int lg_feed_follower_advance(struct lg_feed_state *state, const struct lg_feed_document *document,
	const uint8_t hash[LG_FEED_HASH_BYTES], const uint8_t root[LG_STATUS_HASH_BYTES],
	struct lg_error *err)
{
	if (document->kind == LG_FEED_NOW) {
		state->seen_epoch = document->epoch;
		state->seen_sequence = document->sequence;
		memcpy(state->seen_head, document->before, LG_FEED_HASH_BYTES);
		state->seen_made_at_ms = document->made_at_ms;
		state->good_until_ms = document->good_until_ms;
		return LG_OK;
	}
	if (memcmp(root, document->root, LG_STATUS_HASH_BYTES) != 0)
		return lg_fail(err, LG_E_HASH,
			NAME ": the conditions after it do not give the root that it states, so "
			     "nothing of it is in force: a base is needed",
			lg_feed_kind_name(document->kind), document->epoch, document->sequence);
	state->epoch = document->epoch;
	state->sequence = document->sequence;
	memcpy(state->head, document->kind == LG_FEED_DELTA ? hash : document->before,
		LG_FEED_HASH_BYTES);
	memcpy(state->root, root, LG_STATUS_HASH_BYTES);
	return LG_OK;
}

bool lg_feed_follower_fresh(const struct lg_feed_state *state, int64_t now_ms)
{
	return state->epoch != 0 && state->epoch == state->seen_epoch &&
		state->sequence >= state->seen_sequence && now_ms < state->good_until_ms &&
		now_ms + LG_FEED_CLOCK_AHEAD_MS >= state->seen_made_at_ms;
}

enum lg_feed_want lg_feed_follower_wants(const struct lg_feed_state *state)
{
	if (state->epoch == 0 || state->seen_epoch > state->epoch)
		return LG_FEED_WANT_BASE;
	if (state->seen_epoch == state->epoch && state->seen_sequence > state->sequence)
		return LG_FEED_WANT_DELTA;
	return LG_FEED_WANT_NOTHING;
}
