// SPDX-License-Identifier: Apache-2.0
#include "control/feed/upstream_trust.h"

#include "control/store_keys.h"
#include "control/store_licences.h"
#include "control/store_upstream.h"
#include "control/trust_document.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

int lg_upstream_trust_open(struct lg_control *control, const struct lg_root_keys *roots,
	struct lg_trust_list **list, struct lg_error *err)
{
	struct lg_bytes document;
	int rc = lg_store_upstream_trust(control->store, &document, err);

	if (rc == LG_E_NOT_FOUND)
		return lg_fail(err, LG_E_GAP, "the origin's trust list comes first");
	if (rc != LG_OK)
		return rc;
	rc = lg_trust_list_open(document, roots, lg_unix_s(control->clock), list, err);
	free((void *)document.data);
	return rc == LG_OK ? rc : lg_fail_in(err, "the origin's");
}

// LG_OK where another one of the same version is held, or none.
static int compare_held(
	struct lg_control *control, struct lg_bytes document, bool *same, struct lg_error *err)
{
	struct lg_bytes held;
	int rc = lg_store_upstream_trust(control->store, &held, err);

	*same = false;
	if (rc == LG_E_NOT_FOUND)
		return LG_OK;
	if (rc != LG_OK)
		return rc;
	*same = held.len == document.len && memcmp(held.data, document.data, held.len) == 0;
	free((void *)held.data);
	return LG_OK;
}

static int judge_version(struct lg_control *control, uint64_t version, uint64_t least,
	uint64_t held, struct lg_bytes document, struct lg_error *err)
{
	bool same = false;
	int rc;

	if (version < held || version < least)
		return lg_fail(err, LG_E_ROLLBACK,
			"the origin's trust list %" PRIu64 " is older than %" PRIu64
			", which was held already",
			version, held > least ? held : least);
	if (held != 0 && version - held > LG_FEED_JUMP_MAX)
		return lg_fail(err, LG_E_JUMP,
			"the origin's trust list %" PRIu64 " is too far ahead of %" PRIu64
			" to be honest",
			version, held);
	if (version != held)
		return LG_OK;
	rc = compare_held(control, document, &same, err);
	if (rc != LG_OK)
		return rc;
	return same ? lg_fail(err, LG_E_REPEAT,
			      "the origin's trust list %" PRIu64 " is held already", version)
		    : lg_fail(err, LG_E_FORK,
			      "the origin has signed two trust lists of version %" PRIu64
			      ": ask its operator",
			      version);
}

int lg_upstream_trust_judge(struct lg_control *control, const struct lg_root_keys *roots,
	uint64_t least, struct lg_bytes document, struct lg_feed_state *state, struct lg_error *err)
{
	struct lg_trust_list *list;
	int rc = lg_trust_list_open(document, roots, lg_unix_s(control->clock), &list, err);

	if (rc != LG_OK)
		return lg_fail_in(err, "the origin's, under feed.roots");
	rc = judge_version(control, list->version, least, state->trust_version, document, err);
	if (rc == LG_OK)
		state->trust_version = list->version;
	lg_trust_list_free(list);
	return rc;
}

static bool same_key(const struct lg_issuer_key *a, const struct lg_issuer_key *b)
{
	return a->authority == b->authority &&
		memcmp(a->public_key, b->public_key, LG_PUBLIC_KEY_BYTES) == 0 && a->alg == b->alg;
}

static bool has_list(struct lg_store *store, uint32_t authority)
{
	uint64_t coverage;

	return lg_store_list_coverage(store, authority, &coverage, NULL) == LG_OK;
}

struct sync {
	struct lg_store *store;
	const struct lg_trust_list *wanted;
	const struct lg_issuer_key *held;
	uint32_t held_count;
	bool changed;
};

static const struct lg_issuer_key *find(
	const struct lg_issuer_key *keys, uint32_t count, const struct lg_issuer_key *key)
{
	for (uint32_t i = 0; i < count; i++)
		if (same_key(&keys[i], key))
			return &keys[i];
	return NULL;
}

static int sync_wanted(struct sync *s, const struct lg_issuer_key *key, struct lg_error *err)
{
	const struct lg_issuer_key *const held = find(s->held, s->held_count, key);

	// The list comes with a delta or base; a key without one would have no status to look up.
	if (!held && !has_list(s->store, key->authority))
		return LG_OK;
	if (held && memcmp(&held->times, &key->times, sizeof(key->times)) == 0)
		return LG_OK;
	s->changed = true;
	return held ? lg_store_issuer_update(s->store, key, err)
		    : lg_store_issuer_add(s->store, key, err);
}

static int sync_all(struct sync *s, struct lg_error *err)
{
	int rc = LG_OK;

	for (uint32_t i = 0; rc == LG_OK && i < s->wanted->issuer_count; i++)
		rc = sync_wanted(s, &s->wanted->issuers[i], err);
	for (uint32_t i = 0; rc == LG_OK && i < s->held_count; i++) {
		if (find(s->wanted->issuers, s->wanted->issuer_count, &s->held[i]))
			continue;
		s->changed = true;
		rc = lg_store_issuer_unlist(s->store, &s->held[i], err);
	}
	return rc;
}

static int publish(struct lg_control *control, uint64_t version, const struct lg_origin *by,
	struct lg_error *err)
{
	char cause[64];
	const struct lg_event event = {
		.by = *by,
		.kind = "feed.trust_list",
		.sections = LG_CHANGED(LG_SECTION_TRUST_LIST),
		.cause = cause,
	};
	const int rc =
		lg_trust_document_renew(control->store, control->ring, by->time_ms / 1000, err);

	snprintf(cause, sizeof(cause), "trust list %" PRIu64 " of the origin", version);
	return rc == LG_OK ? lg_store_journal(control->store, &event, NULL, err) : rc;
}

int lg_upstream_issuers_sync(struct lg_control *control, const struct lg_root_keys *roots,
	const struct lg_origin *by, struct lg_error *err)
{
	struct sync s = {.store = control->store};
	struct lg_issuer_key *held;
	struct lg_trust_list *wanted;
	int rc = lg_upstream_trust_open(control, roots, &wanted, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_store_issuers(control->store, &held, &s.held_count, err);
	if (rc == LG_OK) {
		s.wanted = wanted;
		s.held = held;
		rc = sync_all(&s, err);
		free(held);
	}
	if (rc == LG_OK && s.changed)
		rc = publish(control, wanted->version, by, err);
	lg_trust_list_free(wanted);
	return rc;
}
