// SPDX-License-Identifier: Apache-2.0
// Public halves and times of the keys that control signs with. Secrets are in key files
// (control/keyring.h).
#pragma once

#include "control/store.h"
#include "keys/trust_list.h"

LG_MUST_CHECK int lg_store_issuer_add(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err);

// Writes key->times to the row of key->kid and key->authority.
LG_MUST_CHECK int lg_store_issuer_update(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err);

// Takes a removed key out of what lg_store_issuers() returns; the row stays, as a record.
LG_MUST_CHECK int lg_store_issuer_unlist(
	struct lg_store *store, const struct lg_issuer_key *key, struct lg_error *err);

// All that belong in the trust list, ascending (kid, authority). *keys is the caller's to free;
// NULL when there are none. LG_E_TOO_LARGE above LG_ISSUER_KEYS_MAX.
LG_MUST_CHECK int lg_store_issuers(
	struct lg_store *store, struct lg_issuer_key **keys, uint32_t *count, struct lg_error *err);

// The kid of every key taken out, in no order. each returns LG_OK to go on; anything else, with its
// sentence in err, ends it and is returned.
LG_MUST_CHECK int lg_store_issuers_unlisted(struct lg_store *store,
	int (*each)(void *self, const uint8_t kid[LG_KID_BYTES], struct lg_error *err), void *self,
	struct lg_error *err);

LG_MUST_CHECK int lg_store_status_key_add(
	struct lg_store *store, const struct lg_status_key *key, struct lg_error *err);

// Those whose end lies after now, oldest first. *keys is the caller's to free.
LG_MUST_CHECK int lg_store_status_keys(struct lg_store *store, int64_t now,
	struct lg_status_key **keys, uint32_t *count, struct lg_error *err);

// Every one that there has ever been, ascending by kid.
LG_MUST_CHECK int lg_store_status_keys_ever(
	struct lg_store *store, struct lg_status_key **keys, uint32_t *count, struct lg_error *err);

LG_MUST_CHECK int lg_store_root_add(struct lg_store *store,
	const uint8_t public_key[LG_PUBLIC_KEY_BYTES], struct lg_error *err);
LG_MUST_CHECK int lg_store_roots(
	struct lg_store *store, struct lg_root_keys *roots, struct lg_error *err);
