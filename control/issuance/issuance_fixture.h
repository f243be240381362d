// SPDX-License-Identifier: Apache-2.0
// For tests: issuance on fresh records, with a clock that stands still until told, and drivers
// whose applications stand wherever a test wants them.
#pragma once

#include "control/issuance/application_step.h"
#include "control/issuance/drivers/driver.h"
#include "control/records/records_fixture.h"

// A Tuesday, 10:00 in China.
#define ISSUANCE_START_MS INT64_C(1795485600000)

struct issuance_fixture {
	struct lg_conf conf;
	struct lg_clock clock;
	int64_t now_ms;
	struct lg_issuance issuance;
};

extern struct issuance_fixture issuance_fixture;

void issuance_setup(void);
void issuance_teardown(void);

// Driver number n: eligible, with a photo on file. id receives the id.
void issuance_driver(unsigned n, char id[LG_RECORD_ID_BYTES]);
// An account with a role: "reviewer" or, for a driver, "applicant".
void issuance_account(
	const char *role, const char *driver, unsigned n, char id[LG_RECORD_ID_BYTES]);

// A new application of the driver, taken to a state by the steps that lead there; REVIEW is not
// held by anybody.
struct lg_application issuance_application(
	const char *driver, enum lg_photo_source source, enum lg_application_state state);

// One step in a transaction of its own, at the fixture's moment where the step has none.
int issuance_step(struct lg_application *application, struct lg_application_step step);

// A step that must be possible.
void issuance_must(struct lg_application *application, struct lg_application_step step);
