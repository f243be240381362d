// SPDX-License-Identifier: Apache-2.0
#include "control/feed/upstream.h"

#include "common/log.h"
#include "control/feed/apply.h"
#include "control/feed/seen.h"
#include "control/feed/upstream_trust.h"
#include "control/store_licences.h"
#include "control/store_status.h"
#include "control/store_upstream.h"

#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#define COMPONENT "feed"

struct lg_upstream {
	struct lg_root_keys roots;
	struct lg_feed_state state;   // as committed
	uint64_t least_trust_version; // older ones were left behind, whatever the database says
	bool restored;
	char seen_path[PATH_MAX];
};

// What was seen counts, though the database has forgotten it.
static void take_seen(struct lg_upstream *u, const struct lg_feed_state *seen)
{
	u->restored = true;
	u->least_trust_version = seen->trust_version;
	u->state.seen_epoch = seen->seen_epoch;
	u->state.seen_sequence = seen->seen_sequence;
	memcpy(u->state.seen_head, seen->seen_head, LG_FEED_HASH_BYTES);
	u->state.seen_made_at_ms = seen->seen_made_at_ms;
	u->state.good_until_ms = seen->good_until_ms;
	lg_err(COMPONENT,
		"ALARM: the database is an older copy: %s has seen %" PRIu32 "/%" PRIu64
		" of the feed, and %" PRIu32 "/%" PRIu64
		" is applied; nothing older is taken, and nothing counts as fresh until this has "
		"caught up",
		u->seen_path, seen->seen_epoch, seen->seen_sequence, u->state.epoch,
		u->state.sequence);
}

static int compare_seen(struct lg_upstream *u, struct lg_error *err)
{
	struct lg_feed_state seen;
	int rc = lg_feed_seen_read(u->seen_path, &seen, err);

	u->least_trust_version = u->state.trust_version;
	if (rc == LG_OK && lg_feed_seen_ahead(&seen, &u->state))
		take_seen(u, &seen);
	if (rc != LG_E_NOT_FOUND)
		return rc;
	if (u->state.trust_version == 0)
		return LG_OK;
	lg_warn(COMPONENT, "%s is gone and is written anew from the database", u->seen_path);
	return lg_feed_seen_write(u->seen_path, &u->state, err);
}

int lg_upstream_open(const struct lg_conf *conf, struct lg_store *store,
	struct lg_upstream **upstream, struct lg_error *err)
{
	struct lg_upstream *u = calloc(1, sizeof(*u));
	int rc;

	if (!u)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the feed");
	snprintf(u->seen_path, sizeof(u->seen_path), "%s/%s", lg_store_directory(store),
		LG_UPSTREAM_SEEN_FILE);
	rc = lg_root_keys_parse(conf->feed_roots, (unsigned)conf->feed_threshold, &u->roots, err);
	if (rc != LG_OK)
		lg_fail_in(err, "feed.roots and feed.threshold");
	if (rc == LG_OK)
		rc = lg_store_upstream(store, &u->state, err);
	if (rc == LG_OK)
		rc = compare_seen(u, err);
	if (rc != LG_OK) {
		lg_upstream_free(u);
		return rc;
	}
	*upstream = u;
	return LG_OK;
}

void lg_upstream_free(struct lg_upstream *upstream)
{
	free(upstream);
}

const struct lg_feed_state *lg_upstream_state(const struct lg_upstream *upstream)
{
	return &upstream->state;
}

bool lg_upstream_restored(const struct lg_upstream *upstream)
{
	return upstream->restored;
}

int64_t lg_upstream_confirmed_ms(const struct lg_upstream *upstream, int64_t now_ms)
{
	const struct lg_feed_state *state = &upstream->state;
	int64_t until = state->seen_made_at_ms;

	if (lg_feed_follower_fresh(state, now_ms))
		return now_ms;
	// What a now names and is not applied may have been in force since that now was made.
	if (state->epoch != 0 && state->epoch == state->seen_epoch &&
		state->sequence >= state->seen_sequence)
		until = state->good_until_ms;
	return until < now_ms ? until : now_ms;
}

static bool caught_up(const struct lg_feed_state *state)
{
	return state->epoch == state->seen_epoch && state->sequence >= state->seen_sequence;
}

// The state is the database's from here on; the file beside it follows.
static int keep(struct lg_upstream *u, const struct lg_feed_state *state, struct lg_error *err)
{
	const bool seen_moved = lg_feed_seen_ahead(state, &u->state);

	u->state = *state;
	if (state->trust_version > u->least_trust_version)
		u->least_trust_version = state->trust_version;
	if (u->restored && caught_up(state) && state->trust_version >= u->least_trust_version) {
		u->restored = false;
		lg_info(COMPONENT, "caught up with what was seen before the restore");
	}
	return seen_moved && !u->restored ? lg_feed_seen_write(u->seen_path, state, err) : LG_OK;
}

struct lists {
	uint8_t *data;
	size_t len;
	size_t room;
};

static int add_list(void *self, uint32_t authority, uint64_t coverage)
{
	const struct lg_snapshot_list list = {authority, coverage};
	struct lists *lists = self;

	if (lists->len == lists->room) {
		const size_t room = lists->room ? 2 * lists->room : 64 * LG_LIST_BYTES;
		uint8_t *larger = realloc(lists->data, room);

		if (!larger)
			return LG_E_NO_MEMORY;
		lists->data = larger;
		lists->room = room;
	}
	lg_snapshot_put_list(lists->data + lists->len, &list);
	lists->len += LG_LIST_BYTES;
	return LG_OK;
}

static int judge(struct lg_control *control, const struct lg_feed_document *document,
	const uint8_t hash[LG_FEED_HASH_BYTES], int64_t now_ms, struct lg_error *err)
{
	uint8_t known[LG_FEED_HASH_BYTES];
	struct lists lists = {0};
	const bool is_known = lg_store_upstream_known(control->store, document->epoch,
				      document->sequence, known, NULL) == LG_OK;
	int rc = lg_store_lists_each(control->store, add_list, &lists, err);

	if (rc == LG_E_NO_MEMORY)
		lg_fail(err, rc, "out of memory for the lists of a feed document");
	if (rc == LG_OK)
		rc = lg_feed_follower_judge(&control->upstream->state,
			(struct lg_bytes){lists.data, lists.len}, document, hash,
			is_known ? known : NULL, now_ms, err);
	free(lists.data);
	if (rc == LG_E_FORK)
		lg_err(COMPONENT, "ALARM: %s", err ? err->text : lg_strerror(rc));
	return rc;
}

// All of a document, in the open transaction.
static int write(struct lg_control *control, const struct lg_upstream_offer *offer,
	const struct lg_feed_document *document, const uint8_t hash[LG_FEED_HASH_BYTES],
	struct lg_feed_state *state, struct lg_error *err)
{
	struct lg_store *store = control->store;
	uint8_t root[LG_STATUS_HASH_BYTES];
	int rc = LG_OK;

	if (document->kind == LG_FEED_DELTA)
		rc = lg_feed_apply_delta(store, document, &offer->by, err);
	if (document->kind == LG_FEED_BASE)
		rc = lg_feed_apply_base(store, document, offer->records, &offer->by, err);
	if (rc == LG_OK && document->kind != LG_FEED_NOW)
		rc = lg_store_settle(store, root, err);
	if (rc == LG_OK)
		rc = lg_feed_follower_advance(state, document, hash, root, err);
	if (rc == LG_OK)
		rc = lg_store_upstream_put(store, state, err);
	if (rc == LG_OK && document->kind == LG_FEED_DELTA)
		rc = lg_store_upstream_remember(
			store, document->epoch, document->sequence, hash, err);
	if (rc == LG_OK && document->kind != LG_FEED_NOW)
		rc = lg_upstream_issuers_sync(control, &control->upstream->roots, &offer->by, err);
	return rc;
}

static int take(struct lg_control *control, const struct lg_upstream_offer *offer,
	const struct lg_feed_document *document, const uint8_t hash[LG_FEED_HASH_BYTES],
	struct lg_error *err)
{
	struct lg_feed_state state = control->upstream->state;
	int rc = lg_store_begin(control->store, err);

	if (rc != LG_OK)
		return rc;
	rc = write(control, offer, document, hash, &state, err);
	if (rc == LG_OK)
		rc = lg_store_commit(control->store, err);
	else
		lg_store_rollback(control->store);
	return rc == LG_OK ? keep(control->upstream, &state, err) : rc;
}

static int offer_document(struct lg_control *control, const struct lg_upstream_offer *offer,
	struct lg_upstream_outcome *outcome, struct lg_error *err)
{
	uint8_t hash[LG_FEED_HASH_BYTES];
	struct lg_feed_document document;
	struct lg_trust_list *trust;
	int rc = lg_upstream_trust_open(control, &control->upstream->roots, &trust, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_feed_document_open(
		offer->document, offer->kind, trust, lg_unix_s(control->clock), &document, err);
	lg_trust_list_free(trust);
	if (rc != LG_OK)
		return rc;
	lg_feed_document_hash(offer->document, hash);
	*outcome = (struct lg_upstream_outcome){
		.epoch = document.epoch,
		.sequence = document.sequence,
		.records = document.records,
	};
	rc = judge(control, &document, hash, lg_unix_ms(control->clock), err);
	outcome->taken = offer->kind != LG_FEED_BASE || offer->has_records || document.records == 0;
	if (rc == LG_OK && outcome->taken)
		rc = take(control, offer, &document, hash, err);
	lg_feed_document_free(&document);
	return rc;
}

static int offer_trust(struct lg_control *control, const struct lg_upstream_offer *offer,
	struct lg_upstream_outcome *outcome, struct lg_error *err)
{
	struct lg_upstream *u = control->upstream;
	struct lg_feed_state state = u->state;
	int rc = lg_upstream_trust_judge(
		control, &u->roots, u->least_trust_version, offer->document, &state, err);

	if (rc != LG_OK)
		return rc;
	*outcome = (struct lg_upstream_outcome){.taken = true, .sequence = state.trust_version};
	rc = lg_store_begin(control->store, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_store_upstream_trust_put(control->store, offer->document, err);
	if (rc == LG_OK)
		rc = lg_store_upstream_put(control->store, &state, err);
	if (rc == LG_OK)
		rc = lg_upstream_issuers_sync(control, &u->roots, &offer->by, err);
	if (rc == LG_OK)
		rc = lg_store_commit(control->store, err);
	else
		lg_store_rollback(control->store);
	return rc == LG_OK ? keep(u, &state, err) : rc;
}

int lg_upstream_offer(struct lg_control *control, const struct lg_upstream_offer *offer,
	struct lg_upstream_outcome *outcome, struct lg_error *err)
{
	if (!control->upstream)
		return lg_fail(err, LG_E_STATE,
			"this appliance follows no feed: name the root keys of the origin's trust "
			"list under feed.roots, and restart control");
	return offer->kind == 0 ? offer_trust(control, offer, outcome, err)
				: offer_document(control, offer, outcome, err);
}

int lg_upstream_permits(
	const struct lg_control *control, const char *operation, struct lg_error *err)
{
	static const char *const of_the_origin[] = {"licence.issue", "status.set", "status.clear",
		"status.put", "status.cover", "status.import", "keys.add", "keys.rotate",
		"keys.revoke"};

	for (size_t i = 0; control->upstream && i < sizeof(of_the_origin) / sizeof(char *); i++)
		if (strcmp(operation, of_the_origin[i]) == 0)
			return lg_fail(err, LG_E_STATE,
				"%s is refused: this appliance follows a feed (feed.roots), and "
				"what it says comes from the origin alone: do it there",
				operation);
	return LG_OK;
}
