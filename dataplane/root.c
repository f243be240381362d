// SPDX-License-Identifier: Apache-2.0
#include "dataplane/root.h"

#include <sodium.h>

#include <inttypes.h>
#include <stdlib.h>

// The trust list that the snapshot is to be judged by, with a hold on it.
static int find_trusted(struct lg_root *current, const struct lg_snapshot *s,
	const struct lg_root_keys *anchors, int64_t now_s, struct lg_trusted **trusted,
	struct lg_error *err)
{
	const struct lg_bytes document = s->sections[LG_SECTION_TRUST_LIST];

	if (s->kind == LG_SNAPSHOT_DELTA && !current)
		return lg_fail(err, LG_E_GAP,
			"delta of generation %" PRIu64 " builds on %" PRIu64
			", but there is no generation yet: a base is needed",
			s->generation, s->base_generation);
	if (document.data)
		return lg_trusted_open(document, anchors, now_s, trusted, err);
	if (now_s >= current->trust->expires_at)
		return lg_fail(err, LG_E_EXPIRED,
			"trust list version %" PRIu64
			" in force has expired: publish a renewed one",
			current->trust->version);
	*trusted = lg_trusted_hold(current->trusted);
	return LG_OK;
}

static int check_order(
	const struct lg_root *current, const struct lg_snapshot *s, struct lg_error *err)
{
	if (!current)
		return LG_OK;
	if (s->epoch == current->epoch && s->generation == current->generation)
		return lg_fail(err, LG_E_EXISTS,
			"generation %" PRIu64 " of epoch %" PRIu32 " is in force already",
			s->generation, s->epoch);
	if (s->epoch < current->epoch ||
		(s->epoch == current->epoch && s->generation < current->generation))
		return lg_fail(err, LG_E_ROLLBACK,
			"generation %" PRIu64 " of epoch %" PRIu32 " after generation %" PRIu64
			" of epoch %" PRIu32 ": neither goes back",
			s->generation, s->epoch, current->generation, current->epoch);
	if (s->kind == LG_SNAPSHOT_DELTA &&
		(s->epoch != current->epoch || s->base_generation != current->generation))
		return lg_fail(err, LG_E_GAP,
			"delta builds on generation %" PRIu64 " of epoch %" PRIu32 ", but %" PRIu64
			" of epoch %" PRIu32 " is in force: a base is needed",
			s->base_generation, s->epoch, current->generation, current->epoch);
	return LG_OK;
}

// Policy and admission secrets: the snapshot's, or in a delta without them the current ones.
static int fill_rules(struct lg_root *root, const struct lg_root *current,
	const struct lg_snapshot *s, struct lg_error *err)
{
	const struct lg_bytes policy = s->sections[LG_SECTION_POLICY];
	const struct lg_bytes admission = s->sections[LG_SECTION_ADMISSION];
	int rc = LG_OK;

	if (policy.data)
		rc = lg_policy_parse(policy, &root->policy, err);
	else
		root->policy = current->policy;
	if (rc != LG_OK)
		return rc;
	if (admission.data)
		return lg_admission_parse(admission, &root->secrets, err);
	root->secrets = current->secrets;
	return LG_OK;
}

static int fill_status(struct lg_root *root, struct lg_root *current, const struct lg_snapshot *s,
	struct lg_error *err)
{
	if (s->kind == LG_SNAPSHOT_BASE)
		return lg_status_table_build(s, &root->status, err);
	return lg_status_table_apply(current->status, s, &root->status, err);
}

static int fill_list_of_key(struct lg_root *root, struct lg_error *err)
{
	const uint32_t count = root->trust->issuer_count;

	root->list_of_key = calloc(count + 1, sizeof(*root->list_of_key));
	if (!root->list_of_key)
		return lg_fail(
			err, LG_E_NO_MEMORY, "no memory for the lists of %" PRIu32 " keys", count);
	for (uint32_t i = 0; i < count; i++)
		root->list_of_key[i] =
			lg_status_list(root->status, root->trust->issuers[i].authority);
	return LG_OK;
}

// Takes over the hold on trusted, on failure too.
static int assemble(struct lg_root *current, const struct lg_snapshot *s,
	struct lg_trusted *trusted, struct lg_root **root, struct lg_error *err)
{
	struct lg_root *built = calloc(1, sizeof(*built));
	int rc;

	if (!built) {
		lg_trusted_release(trusted);
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for a generation");
	}
	built->epoch = s->epoch;
	built->generation = s->generation;
	built->made_at_ms = s->made_at_ms;
	built->trusted = trusted;
	built->trust = trusted->list;
	built->keys = trusted->keys;

	rc = fill_rules(built, current, s, err);
	if (rc == LG_OK)
		rc = fill_status(built, current, s, err);
	if (rc == LG_OK)
		rc = fill_list_of_key(built, err);
	if (rc != LG_OK) {
		lg_root_free(built);
		return rc;
	}
	*root = built;
	return LG_OK;
}

int lg_root_build(struct lg_ed25519_engine *engine, struct lg_root *current, struct lg_bytes file,
	const struct lg_root_keys *anchors, int64_t now_s, struct lg_root **root,
	struct lg_error *err)
{
	struct lg_trusted *trusted = NULL;
	struct lg_snapshot s;
	int rc;

	rc = lg_snapshot_parse(file, &s, err);
	if (rc == LG_OK)
		rc = find_trusted(current, &s, anchors, now_s, &trusted, err);
	if (rc == LG_OK)
		rc = lg_snapshot_verify(&s, trusted->list, now_s, err);
	if (rc == LG_OK)
		rc = check_order(current, &s, err);
	if (rc == LG_OK && s.sections[LG_SECTION_TRUST_LIST].data)
		rc = lg_trusted_follow(engine, &trusted, current ? current->trusted : NULL, err);
	if (rc != LG_OK) {
		lg_trusted_release(trusted);
		return rc;
	}
	return assemble(current, &s, trusted, root, err);
}

void lg_root_free(struct lg_root *root)
{
	if (!root)
		return;
	lg_status_table_free(root->status);
	free(root->list_of_key);
	lg_trusted_release(root->trusted);
	sodium_memzero(&root->secrets, sizeof(root->secrets));
	free(root);
}
