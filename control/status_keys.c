// SPDX-License-Identifier: Apache-2.0
#include "control/status_keys.h"
#include "control/store_keys.h"

#include <stdlib.h>
#include <string.h>

static int create(
	struct lg_store *store, struct lg_keyring *ring, int64_t not_before, struct lg_error *err)
{
	struct lg_status_key key = {
		.not_before = not_before,
		.not_after = not_before + LG_STATUS_KEY_LIFE_S,
	};
	struct lg_keypair *pair;
	const int rc = lg_keyring_create(ring, LG_KEY_STATUS, &pair, err);

	if (rc != LG_OK)
		return rc;
	memcpy(key.kid, lg_keypair_kid(pair), LG_KID_BYTES);
	memcpy(key.public_key, lg_keypair_public(pair), LG_PUBLIC_KEY_BYTES);
	return lg_store_status_key_add(store, &key, err);
}

int lg_status_key_create(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err)
{
	return create(store, ring, now, err);
}

int lg_status_key_renew(struct lg_store *store, struct lg_keyring *ring, int64_t now, bool *made,
	int64_t *due, struct lg_error *err)
{
	struct lg_status_key *keys;
	int64_t newest = INT64_MIN;
	int64_t not_before = now; // at once where none is left
	uint32_t count;
	int rc = lg_store_status_keys(store, now, &keys, &count, err);

	*made = false;
	if (rc != LG_OK)
		return rc;
	if (count > 0) {
		newest = keys[count - 1].not_before;
		not_before = now + LG_STATUS_KEY_LEAD_S;
	}
	free(keys);
	if (newest == INT64_MIN || now >= newest + LG_STATUS_KEY_RENEW_S) {
		rc = create(store, ring, not_before, err);
		*made = rc == LG_OK;
		newest = not_before;
	}
	*due = newest + LG_STATUS_KEY_RENEW_S;
	return rc;
}
