// SPDX-License-Identifier: Apache-2.0
// Issuing: a credential signed by the authority's key of the moment, with an index in its status
// list.
//
// A credential never outlives what verifies it: it ends after rotation.credential_life_s or
// rotation.overlap_s, whichever comes first, or with its key.
//
// Who asks under a request id may ask again, as often as is needed to hear the answer: the licence
// is issued once.
#pragma once

#include "control/control.h"
#include "control/store_journal.h"
#include "control/store_licences.h"

struct lg_issue_request {
	uint32_t authority;
	uint8_t number[LG_LICENCE_NUMBER_BYTES]; // keyed hash of the licence number
	uint32_t classes;
	uint8_t holder_key[LG_PUBLIC_KEY_BYTES];
	uint8_t photo[LG_PHOTO_HASH_BYTES];
	uint32_t first_issue_day;
	uint32_t valid_from_day;
	uint32_t valid_until_day; // 0 = without end
	uint32_t version;         // 0 = one more than what it replaces, else 1
	int64_t not_before;       // 0 = now
	int64_t lifetime_s;       // 0 = as long as allowed
	int32_t alg;              // LG_ALG_*
	bool has_replaces;
	uint8_t replaces[LG_CREDENTIAL_ID_BYTES]; // cti
	bool has_request;
	uint8_t request[LG_REQUEST_ID_BYTES];
};

// In an open transaction: takes an index, signs, stores, journals, and marks what it replaces.
// Where a licence has been issued under the request id before, *repeated is true, *licence is that
// one and nothing is done; LG_E_REPEAT where something else had been asked for then. LG_E_KEY when
// the authority has no key that signs now, LG_E_ARGUMENT for a field that does not fit, LG_E_STATE
// when the other licence has been replaced already.
LG_MUST_CHECK int lg_issuer_issue(struct lg_control *control,
	const struct lg_issue_request *request, const struct lg_origin *by,
	struct lg_licence *licence, bool *repeated, struct lg_error *err);
