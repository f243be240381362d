// SPDX-License-Identifier: Apache-2.0
#include "control/issuer_keys.h"
#include "control/store_journal.h"
#include "control/store_keys.h"
#include "control/store_licences.h"
#include "control/trust_document.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

const struct lg_issuer_key *lg_issuer_key_signing(
	const struct lg_issuer_key *keys, uint32_t count, uint32_t authority, int64_t now)
{
	const struct lg_issuer_key *found = NULL;

	for (uint32_t i = 0; i < count; i++) {
		if (keys[i].authority != authority ||
			lg_key_state(&keys[i].times, now) != LG_KEY_ACTIVE)
			continue;
		if (!found || keys[i].times.active_from > found->times.active_from)
			found = &keys[i];
	}
	return found;
}

const struct lg_issuer_key *lg_issuer_key_waiting(
	const struct lg_issuer_key *keys, uint32_t count, uint32_t authority, int64_t now)
{
	for (uint32_t i = 0; i < count; i++)
		if (keys[i].authority == authority &&
			lg_key_state(&keys[i].times, now) == LG_KEY_PRE_PUBLISHED)
			return &keys[i];
	return NULL;
}

bool lg_issuer_key_will_sign(const struct lg_issuer_key *key, int64_t now)
{
	const enum lg_key_state state = lg_key_state(&key->times, now);

	return state == LG_KEY_FUTURE || state == LG_KEY_PRE_PUBLISHED || state == LG_KEY_ACTIVE;
}

// The key that signs, or else the one that would have signed for the longest.
static const struct lg_issuer_key *latest(
	const struct lg_issuer_key *keys, uint32_t count, uint32_t authority, int64_t now)
{
	const struct lg_issuer_key *found = lg_issuer_key_signing(keys, count, authority, now);

	if (found)
		return found;
	for (uint32_t i = 0; i < count; i++)
		if (keys[i].authority == authority &&
			(!found || keys[i].times.retire_at > found->times.retire_at))
			found = &keys[i];
	return found;
}

// A new pair and its row, with these times.
static int create(struct lg_control *control, uint32_t authority, const struct lg_key_times *times,
	struct lg_issuer_key *key, struct lg_error *err)
{
	struct lg_keypair *pair;
	const int rc = lg_keyring_create(control->ring, LG_KEY_ISSUER, &pair, err);

	if (rc != LG_OK)
		return rc;
	*key = (struct lg_issuer_key){
		.authority = authority,
		.alg = LG_ALG_ED25519,
		.times = *times,
	};
	memcpy(key->kid, lg_keypair_kid(pair), LG_KID_BYTES);
	memcpy(key->public_key, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	return lg_store_issuer_add(control->store, key, err);
}

static int publish(struct lg_control *control, const char *kind, const struct lg_issuer_key *key,
	uint32_t sections, const struct lg_origin *by, struct lg_error *err)
{
	char hex[2 * LG_KID_BYTES + 1];
	char subject[64];
	struct lg_snapshot_list list = {.authority = key->authority};
	const struct lg_event event = {
		.by = *by,
		.kind = kind,
		.sections = sections | LG_CHANGED(LG_SECTION_TRUST_LIST),
		.list = &list,
		.subject = subject,
	};
	int rc = lg_store_list_coverage(control->store, key->authority, &list.coverage, err);

	if (rc != LG_OK)
		return rc;

	lg_hex(hex, key->kid, LG_KID_BYTES);
	snprintf(subject, sizeof(subject), "kid %s of %06" PRIu32, hex, key->authority);
	rc = lg_trust_document_renew(control->store, control->ring, by->time_ms / 1000, err);
	control->next_rotation = 0; // the driver has to look again
	return rc == LG_OK ? lg_store_journal(control->store, &event, NULL, err) : rc;
}

int lg_issuer_keys_add(struct lg_control *control, uint32_t authority, const struct lg_origin *by,
	struct lg_key_change *change, struct lg_error *err)
{
	const int64_t now = by->time_ms / 1000;
	const struct lg_rotation_policy policy = lg_control_rotation(control);
	struct lg_issuer_key *keys;
	struct lg_key_times times;
	uint32_t count;
	int rc = lg_store_issuers(control->store, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	if (lg_issuer_key_signing(keys, count, authority, now) ||
		lg_issuer_key_waiting(keys, count, authority, now))
		rc = lg_fail(err, LG_E_EXISTS,
			"authority %06" PRIu32
			" has an issuer key already; licgate keys rotate %06" PRIu32
			" plans its successor",
			authority, authority);
	free(keys);
	if (rc == LG_OK)
		rc = lg_store_list_add(control->store, authority, err);
	if (rc != LG_OK)
		return rc;
	lg_rotation_first(&policy, now, &times);
	*change = (struct lg_key_change){0};
	rc = create(control, authority, &times, &change->next, err);
	if (rc == LG_OK)
		rc = publish(
			control, "key.add", &change->next, LG_CHANGED(LG_SECTION_LISTS), by, err);
	return rc;
}

static int plan(struct lg_control *control, int64_t lead, int64_t now,
	const struct lg_issuer_key *current, const struct lg_issuer_key *waiting,
	struct lg_key_change *change, struct lg_error *err)
{
	struct lg_rotation_policy policy = lg_control_rotation(control);
	struct lg_key_times times;
	int rc;

	policy.lead = lead;
	*change = (struct lg_key_change){.before = *current};
	rc = lg_rotation_plan(
		&policy, now, &change->before.times, waiting ? &waiting->times : NULL, &times, err);
	if (rc == LG_OK)
		rc = lg_store_issuer_update(control->store, &change->before, err);
	if (rc == LG_OK)
		rc = create(control, current->authority, &times, &change->next, err);
	return rc;
}

int lg_issuer_keys_rotate(struct lg_control *control, uint32_t authority, int64_t lead,
	const struct lg_origin *by, struct lg_key_change *change, struct lg_error *err)
{
	const int64_t now = by->time_ms / 1000;
	const struct lg_issuer_key *current;
	struct lg_issuer_key *keys;
	uint32_t count;
	int rc = lg_store_issuers(control->store, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	current = latest(keys, count, authority, now);
	if (current)
		rc = plan(control, lead, now, current,
			lg_issuer_key_waiting(keys, count, authority, now), change, err);
	else
		rc = lg_fail(err, LG_E_NOT_FOUND,
			"authority %06" PRIu32
			" has no issuer key to rotate; licgate keys add %06" PRIu32
			" makes the first",
			authority, authority);
	free(keys);
	if (rc == LG_OK)
		rc = publish(control, "key.rotate", &change->next, 0, by, err);
	return rc;
}

// Whoever signs next: the key that waits, moved forward, or a new one.
static int succeed(struct lg_control *control, const struct lg_issuer_key *waiting,
	uint32_t authority, int64_t now, struct lg_issuer_key *next, struct lg_error *err)
{
	const struct lg_rotation_policy policy = lg_control_rotation(control);
	struct lg_key_times times;

	if (waiting) {
		*next = *waiting;
		next->times.active_from = now;
		return lg_store_issuer_update(control->store, next, err);
	}
	lg_rotation_first(&policy, now, &times);
	return create(control, authority, &times, next, err);
}

static int revoke(struct lg_control *control, const struct lg_issuer_key *keys, uint32_t count,
	const struct lg_issuer_key *key, int64_t now, struct lg_key_change *change,
	struct lg_error *err)
{
	const struct lg_issuer_key *signing =
		lg_issuer_key_signing(keys, count, key->authority, now);
	const struct lg_issuer_key *waiting =
		lg_issuer_key_waiting(keys, count, key->authority, now);
	int rc;

	*change = (struct lg_key_change){.before = *key};
	change->before.times.revoked_at = now;
	rc = lg_store_issuer_update(control->store, &change->before, err);
	if (rc != LG_OK)
		return rc;
	if (signing && signing != key) {
		change->next = *signing;
		return LG_OK;
	}
	return succeed(
		control, waiting == key ? NULL : waiting, key->authority, now, &change->next, err);
}

int lg_issuer_keys_revoke(struct lg_control *control, const uint8_t kid[LG_KID_BYTES],
	uint32_t authority, const struct lg_origin *by, struct lg_key_change *change,
	struct lg_error *err)
{
	const int64_t now = by->time_ms / 1000;
	const struct lg_issuer_key *key = NULL;
	struct lg_issuer_key *keys;
	char hex[2 * LG_KID_BYTES + 1];
	uint32_t count;
	int rc = lg_store_issuers(control->store, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; i < count; i++)
		if (keys[i].authority == authority && memcmp(keys[i].kid, kid, LG_KID_BYTES) == 0)
			key = &keys[i];
	lg_hex(hex, kid, LG_KID_BYTES);
	if (!key)
		rc = lg_fail(err, LG_E_NOT_FOUND,
			"authority %06" PRIu32
			" has no key %s in the trust list; licgate keys list shows them",
			authority, hex);
	else if (key->times.revoked_at != 0)
		rc = lg_fail(err, LG_E_EXISTS, "key %s of %06" PRIu32 " is revoked already", hex,
			authority);
	else
		rc = revoke(control, keys, count, key, now, change, err);
	free(keys);
	if (rc == LG_OK)
		rc = publish(control, "key.revoke", &change->before, 0, by, err);
	return rc;
}
