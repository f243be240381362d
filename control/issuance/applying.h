// SPDX-License-Identifier: Apache-2.0
// What an applicant does, each act one transaction. driver: whose session it is; an application of
// another driver is LG_E_NOT_FOUND, as if there were none.
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/issuance.h"
#include "control/issuance/photo/photo.h"
#include "control/issuance/standing.h"

// Who acts, for whom, when.
struct lg_applicant {
	const char *account;
	const char *driver;
	int64_t now_ms;
};

// Begins an application. LG_E_STATE where there is a hindrance, the photo was changed too lately,
// or the photo on file fails the rules (which ones is in the sentence); LG_E_EXISTS where another
// one is open.
LG_MUST_CHECK int lg_apply_open(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, enum lg_photo_source source,
	struct lg_application *application, struct lg_error *err);

LG_MUST_CHECK int lg_apply_get(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, const char *id, struct lg_application *application,
	struct lg_error *err);

// Judges a photo and keeps it where no rule fails; report says which do. taken_day: of an album
// photo, the day it was made; LG_E_ARGUMENT where that is missing, too old or to come.
LG_MUST_CHECK int lg_apply_upload(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, const char *id, struct lg_bytes upload,
	int64_t taken_day, struct lg_photo_report *report, struct lg_application *application,
	struct lg_error *err);

// Text that the holder's key signs to prove that the holder has it: this, then the application's
// id.
#define LG_HOLDER_PROOF_TEXT "licgate/holder-key/1:"
// LG_E_SIGNATURE for a proof that does not verify.
LG_MUST_CHECK int lg_apply_confirm(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, const char *id,
	const uint8_t holder_key[LG_PUBLIC_KEY_BYTES], const uint8_t proof[LG_SIGNATURE_BYTES],
	struct lg_application *application, struct lg_error *err);

// Hands in the person authority's assertion, and submits: to review, or for signing where the photo
// is the one on file. Refusals of keys/person_assertion.h; LG_E_REPEAT for one used before.
LG_MUST_CHECK int lg_apply_authenticate(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, const char *id, struct lg_bytes assertion,
	struct lg_application *application, struct lg_error *err);

LG_MUST_CHECK int lg_apply_withdraw(const struct lg_issuance *issuance,
	const struct lg_applicant *applicant, const char *id, struct lg_application *application,
	struct lg_error *err);
