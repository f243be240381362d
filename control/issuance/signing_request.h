// SPDX-License-Identifier: Apache-2.0
// What a round of signing (control/issuance/signing.h) and control say to each other about one
// application (control/operator_protocol.h).
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/drivers/driver.h"
#include "control/issuance/issuance.h"
#include "control/issuance/issued_licence.h"

#include <jansson.h>

struct lg_candidate {
	struct lg_application application;
	struct lg_driver driver;
	bool ruled_out; // by the driver's conditions
	bool replaces;
	uint8_t replaced[LG_CREDENTIAL_ID_BYTES];
	uint8_t photo[LG_PHOTO_HASH_BYTES];
	bool signed_before;    // of a record that may have changed since
	bool other_conditions; // in the status table than the driver has
	struct lg_issued_licence licence;
};

// Requests; the caller's, NULL where memory is out. For a licence by the record and the
// application:
json_t *lg_signing_ask(const struct lg_issuance *issuance, const struct lg_candidate *candidate);
// for the licence that was signed for this application before, where there is one: when the record
// changed between a signature and a crash, what was signed is what there is;
json_t *lg_signing_ask_signed(const struct lg_candidate *candidate);
// to give the licence the conditions of its driver.
json_t *lg_signing_ask_conditions(const struct lg_candidate *candidate);

// The answer to either of the first two. LG_E_ARGUMENT or LG_E_FORMAT for what is no licence.
LG_MUST_CHECK int lg_signing_read(
	struct lg_candidate *candidate, const json_t *answer, int64_t now_ms, struct lg_error *err);
