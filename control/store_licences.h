// SPDX-License-Identifier: Apache-2.0
// Licences issued, and the status lists that they have their indices in.
#pragma once

#include "common/credential.h"
#include "control/store.h"

#define LG_REQUEST_ID_BYTES 16
#define LG_REQUEST_HASH_BYTES 32

// Kept for good. The licence number is here as the keyed hash that arrived, never in clear.
struct lg_licence {
	uint8_t id[LG_CREDENTIAL_ID_BYTES]; // cti
	uint32_t authority;
	uint32_t index;
	uint32_t version;
	uint8_t number[LG_LICENCE_NUMBER_BYTES];
	uint8_t holder_key[LG_PUBLIC_KEY_BYTES];
	uint8_t kid[LG_KID_BYTES];
	int64_t issued_at;
	int64_t expires_at;
	uint8_t replaces[LG_CREDENTIAL_ID_BYTES]; // on adding, where has_replaces
	bool has_replaces;
	bool has_request;
	uint8_t request[LG_REQUEST_ID_BYTES]; // on adding and where it was found by it
	uint8_t request_hash[LG_REQUEST_HASH_BYTES];
	size_t credential_bytes;
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
};

// A list for this authority, empty at first; nothing happens when it has one.
LG_MUST_CHECK int lg_store_list_add(
	struct lg_store *store, uint32_t authority, struct lg_error *err);

// Gives the authority's list, new or not, this coverage. LG_E_ARGUMENT where that is less than it
// has.
LG_MUST_CHECK int lg_store_list_cover(
	struct lg_store *store, uint32_t authority, uint64_t coverage, struct lg_error *err);

// LG_E_NOT_FOUND (with a sentence) without a list.
LG_MUST_CHECK int lg_store_list_coverage(
	struct lg_store *store, uint32_t authority, uint64_t *coverage, struct lg_error *err);

// The authority's next free index, which is then taken. LG_E_NOT_FOUND without a list, or when all
// 2^32 indices are.
LG_MUST_CHECK int lg_store_list_take(
	struct lg_store *store, uint32_t authority, uint32_t *index, struct lg_error *err);

// Indices taken, all lists together.
LG_MUST_CHECK int lg_store_lists_total(
	struct lg_store *store, uint64_t *total, struct lg_error *err);

// Every list, authorities ascending. each returns LG_OK to go on; anything else ends it and is
// returned.
LG_MUST_CHECK int lg_store_lists_each(struct lg_store *store,
	int (*each)(void *self, uint32_t authority, uint64_t coverage), void *self,
	struct lg_error *err);

LG_MUST_CHECK int lg_store_licence_add(
	struct lg_store *store, const struct lg_licence *licence, struct lg_error *err);

// LG_E_NOT_FOUND with a sentence. replaces is not read back.
LG_MUST_CHECK int lg_store_licence_by_id(struct lg_store *store,
	const uint8_t id[LG_CREDENTIAL_ID_BYTES], struct lg_licence *licence, struct lg_error *err);
LG_MUST_CHECK int lg_store_licence_by_index(struct lg_store *store, uint32_t authority,
	uint32_t index, struct lg_licence *licence, struct lg_error *err);

// The licence that was issued under this request's id; LG_E_NOT_FOUND with a sentence.
LG_MUST_CHECK int lg_store_licence_by_request(struct lg_store *store,
	const uint8_t request[LG_REQUEST_ID_BYTES], struct lg_licence *licence,
	struct lg_error *err);

// The licence that replaces this one; LG_E_NOT_FOUND (err untouched) while none does.
LG_MUST_CHECK int lg_store_licence_successor(struct lg_store *store,
	const uint8_t id[LG_CREDENTIAL_ID_BYTES], uint8_t successor[LG_CREDENTIAL_ID_BYTES],
	struct lg_error *err);
