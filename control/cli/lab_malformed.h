// SPDX-License-Identifier: Apache-2.0
// Malformed credentials, made of a genuine one by one change each, with the reason that a gateway
// must give. All come before any signature is looked at.
#pragma once

#include "common/credential.h"

#define LG_MALFORMED_ROOM (LG_CREDENTIAL_MAX_BYTES + 64)

struct lg_malformation {
	const char *label;
	enum lg_reason reason;
	unsigned kind; // inside lab_malformed.c
};

extern const struct lg_malformation lg_malformations[];
extern const unsigned lg_malformation_count;

// Writes the i-th one, made of genuine, into out; returns its length, or 0 when genuine is not of
// the form expected (an authority of six digits, alg -8 or -19).
size_t lg_malform(unsigned i, const struct lg_credential *genuine, uint8_t out[LG_MALFORMED_ROOM]);
