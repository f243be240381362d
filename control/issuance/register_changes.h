// SPDX-License-Identifier: Apache-2.0
// What has changed in the register of drivers, carried over to licences: conditions into the status
// table, classes, validity and authority into a new credential that supersedes the old one.
//
// A change is marked in the transaction that makes it (drivers.conditions_due, drivers.reissue_due)
// and the mark goes once it has been carried over, so that none is lost by a crash.
#pragma once

#include "control/issuance/control_session.h"
#include "control/issuance/drivers/driver.h"
#include "control/issuance/issuance.h"

// Letters added to a driver's conditions, and taken away; until_day goes with them (0 = without
// end). LG_E_ARGUMENT for letters of no meaning or in both.
struct lg_condition_change {
	uint32_t set;
	uint32_t clear;
	uint32_t until_day;
	bool has_until;
};

// One transaction: changes the record, marks it, *driver as it is then.
LG_MUST_CHECK int lg_register_change_conditions(const struct lg_issuance *issuance, const char *id,
	const struct lg_condition_change *change, int64_t now_ms, struct lg_driver *driver,
	struct lg_error *err);

#define LG_CONDITION_CAUSE_MAX_BYTES 200 // as control takes them

// What the status table was told of a licence.
struct lg_condition_effect {
	bool has_licence; // false: nothing to tell
	uint8_t licence[LG_CREDENTIAL_ID_BYTES];
	uint64_t generation;
	bool in_force; // within wait_ms
};

// Carries the conditions of one driver over at once, and waits until they are in force. cause is
// why, for the history of the licence; NULL for none. Should this fail, the change is carried over
// later, without its cause.
LG_MUST_CHECK int lg_register_carry_one(const struct lg_issuance *issuance,
	struct lg_control_session *control, const char *id, const char *cause, int64_t wait_ms,
	struct lg_condition_effect *effect, struct lg_error *err);

// Rounds of whoever keeps house: all that is marked, up to a bound; *count = how many.
LG_MUST_CHECK int lg_register_carry_conditions(const struct lg_issuance *issuance,
	struct lg_control_session *control, unsigned *count, struct lg_error *err);
LG_MUST_CHECK int lg_register_reissue(
	const struct lg_issuance *issuance, int64_t now_ms, unsigned *count, struct lg_error *err);
