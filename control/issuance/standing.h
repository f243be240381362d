// SPDX-License-Identifier: Apache-2.0
// What a driver may do at this moment: apply or not and why, with which photos.
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/drivers/eligibility.h"
#include "control/issuance/issuance.h"

enum lg_hindrance {
	LG_HINDRANCE_NONE,
	LG_HINDRANCE_CONDITIONS, // of the licence
	LG_HINDRANCE_VALIDITY,   // which has ended, or not begun
	LG_HINDRANCE_OPEN,       // an application that is not decided yet
};
const char *lg_hindrance_name(enum lg_hindrance hindrance); // "NONE", "CONDITIONS", …

// What a driver may do now.
struct lg_standing {
	struct lg_driver driver;
	enum lg_hindrance hindrance;
	char why[LG_ELIGIBILITY_TEXT_BYTES]; // a sentence where there is a hindrance
	bool photo_on_file;
	int64_t uploads_left;         // 0: photos are taken at the counter of the authority
	int64_t photo_change_from_ms; // a new photo may be handed in from then on; 0 = at once
};

// Photos that may still fail, of which refused did.
int64_t lg_uploads_left(const struct lg_issuance *issuance, int64_t refused);

LG_MUST_CHECK int lg_standing_read(const struct lg_issuance *issuance, const char *driver,
	int64_t now_ms, struct lg_standing *standing, struct lg_error *err);

// The same within a transaction.
LG_MUST_CHECK int lg_standing_within(const struct lg_issuance *issuance,
	struct lg_connection *connection, const char *driver, int64_t now_ms,
	struct lg_standing *standing, struct lg_error *err);
