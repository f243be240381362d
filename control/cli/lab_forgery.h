// SPDX-License-Identifier: Apache-2.0
// Forgeries made of a genuine credential, each with the verdict that a gateway must give. They are
// made field by field, so that the right verdict follows from what was changed and needs no
// verifier to find out.
#pragma once

#include "common/credential.h"
#include "keys/keypair.h"

struct lg_forgery {
	const char *label;
	enum lg_verdict verdict;
	// Writes the forgery of genuine (parsed from whole) into out (LG_CREDENTIAL_MAX_BYTES);
	// stranger is a key that no trust list has. Returns its length, 0 on failure.
	size_t (*make)(const struct lg_credential *genuine, struct lg_bytes whole,
		const struct lg_keypair *stranger, uint8_t *out);
};

extern const struct lg_forgery lg_forgeries[];
extern const unsigned lg_forgery_count;
