// SPDX-License-Identifier: Apache-2.0
// From application to licence: what all parts of issuance work with.
//
// Nothing in it changes between open and close, so that threads share it freely; each takes its own
// connection to the records.
#pragma once

#include "common/clock.h"
#include "common/conf.h"
#include "control/issuance/working_days.h"
#include "control/records/transaction.h"
#include "keys/keypair.h"
#include "keys/licence_number.h"

#define LG_PERSON_AUTHORITIES_MAX 16

struct lg_issuance {
	const struct lg_conf *conf;
	const struct lg_clock *clock;
	struct lg_database *records; // the caller's
	struct lg_calendar calendar;
	struct lg_number_key number_key; // secret
	unsigned person_authorities;
	uint8_t person_authority[LG_PERSON_AUTHORITIES_MAX][LG_PUBLIC_KEY_BYTES];
};

// Reads what conf names. LG_E_CONFIG, or the refusals of keys/licence_number.h. conf, clock and
// records must outlive it.
LG_MUST_CHECK int lg_issuance_open(const struct lg_conf *conf, const struct lg_clock *clock,
	struct lg_database *records, struct lg_issuance **issuance, struct lg_error *err);
void lg_issuance_close(struct lg_issuance *issuance); // wipes; NULL is fine
