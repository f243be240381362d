// SPDX-License-Identifier: Apache-2.0
// A lab scenario in the making: which licences it needs, and the rows that are made of them.
#pragma once

#include "common/presentation.h"
#include "common/scenario.h"
#include "control/cli/lab_site.h"
#include "keys/keypair.h"

#define LG_LAB_HOLDERS 8
#define LG_LAB_AUTHORITY 999990 // in no list of GB/T 2260: for keys that are revoked

struct lg_lab {
	struct lg_call *call;
	uint32_t authorities[LG_LAB_AUTHORITIES_MAX];
	unsigned authority_count;
	unsigned role;
	char audience[LG_AUDIENCE_MAX_BYTES + 1];
	int64_t now;                                // unix s, at the beginning
	int64_t today;                              // licence day
	struct lg_keypair *holders[LG_LAB_HOLDERS]; // of licences that are presented
	struct lg_keypair *stranger;                // a key that nobody trusts
	struct lg_scenario scenario;
	unsigned turn; // licences ordered; the next one's authority, holder and class follow
};

// Appends a request. reason: enum lg_reason, or LG_SCENARIO_ANY_REASON.
LG_MUST_CHECK int lg_lab_row(struct lg_lab *lab, const char *row, struct lg_bytes payload,
	enum lg_payload_kind kind, uint32_t classes_asked, enum lg_verdict verdict, unsigned reason,
	struct lg_error *err);

// An order for a licence of the next authority, of these classes (0 = the next one), in force
// today.
struct lg_lab_licence lg_lab_order(struct lg_lab *lab, uint32_t classes);

// Each adds its rows; those that need licences with something special about them issue them.
LG_MUST_CHECK int lg_lab_add_genuine(struct lg_lab *lab, unsigned count, struct lg_error *err);
LG_MUST_CHECK int lg_lab_add_classes(struct lg_lab *lab, struct lg_error *err);
LG_MUST_CHECK int lg_lab_add_conditions(struct lg_lab *lab, struct lg_error *err);
LG_MUST_CHECK int lg_lab_add_times(struct lg_lab *lab, struct lg_error *err);
LG_MUST_CHECK int lg_lab_add_revoked_key(struct lg_lab *lab, struct lg_error *err);
LG_MUST_CHECK int lg_lab_add_forgeries(struct lg_lab *lab, struct lg_error *err);
// Last, since presentations do not stay fresh.
LG_MUST_CHECK int lg_lab_add_presentations(struct lg_lab *lab, struct lg_error *err);
