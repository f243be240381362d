// SPDX-License-Identifier: Apache-2.0
// One event of an application: the table of control/issuance/application.def, carried out.
#pragma once

#include "control/issuance/application.h"
#include "control/issuance/issuance.h"
#include "control/issuance/issued_licence.h"

#define LG_ACTOR_SYSTEM "system"
#define LG_ACTOR_REGISTER "register"

// What happens, who causes it, and what it brings along.
struct lg_application_step {
	enum lg_application_event event;
	const char *actor; // account id, LG_ACTOR_SYSTEM, LG_ACTOR_REGISTER
	int64_t now_ms;
	const char *detail;                      // for the history; NULL = none; no personal data
	struct lg_bytes photo;                   // UPLOAD: JPEG that passed the rules
	const uint8_t *holder_key;               // CONFIRM: 32 bytes
	struct lg_bytes assertion;               // AUTHENTICATE: its id
	const char *reasons;                     // REJECT
	const char *remark;                      // REJECT; NULL = none
	const struct lg_issued_licence *licence; // ISSUE
};

// In an open transaction, on an application read in it or before: takes the transition, writes the
// new state and the history. On success application is as written. LG_E_STATE, with a sentence for
// a person, for what the table does not have or a guard refuses; LG_E_REPEAT for an assertion used
// before; LG_E_AGAIN when the application was changed since it was read. After a failure roll back.
LG_MUST_CHECK int lg_application_step(const struct lg_issuance *issuance,
	struct lg_connection *connection, struct lg_application *application,
	const struct lg_application_step *step, struct lg_error *err);

// Begins one, in state DRAFT, or APPROVED where the register is the cause (with photo and holder
// key of the licence in force). LG_E_EXISTS when another one binds the driver.
LG_MUST_CHECK int lg_application_begin(struct lg_connection *connection,
	struct lg_application *application, const char *actor, int64_t now_ms,
	struct lg_error *err);
