// SPDX-License-Identifier: Apache-2.0
// Asking a second time for a licence that has been issued: what control/issuer.h does for whoever
// did not hear the answer.
#pragma once

#include "control/issuer.h"

// Of everything that is asked for but the request id itself. Stored, so it stays as it is: a field
// to come is added only where it is given.
void lg_issue_request_hash(
	const struct lg_issue_request *request, uint8_t hash[LG_REQUEST_HASH_BYTES]);

// The licence that was issued under the request's id. LG_E_NOT_FOUND when none was, LG_E_REPEAT
// when it was for something else.
LG_MUST_CHECK int lg_issuer_repeat(struct lg_store *store, const struct lg_issue_request *request,
	struct lg_licence *licence, struct lg_error *err);
