// SPDX-License-Identifier: Apache-2.0
// Ed25519 test vectors from third parties, read from the folder that LICGATE_VECTORS names, and
// those of RFC 8032 section 7.1, which are built in.
#pragma once

#include "common/cose.h"

#define LG_SIGNATURE_VECTORS_MAX 256

struct lg_signature_vector {
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	uint8_t signature[LG_SIGNATURE_BYTES];
	uint8_t *message;
	uint32_t message_bytes;
	bool valid; // as the source says; for speccheck, as libsodium 1.0.18 decides
};

struct lg_signature_vectors {
	uint32_t count;
	uint32_t skipped; // signatures of another length, which the interface cannot express
	struct lg_signature_vector vector[LG_SIGNATURE_VECTORS_MAX];
};

// Appends a source; false when its file is not there. A file that is there but cannot be read ends
// the test program.
bool lg_signature_vectors_wycheproof(struct lg_signature_vectors *vectors);
bool lg_signature_vectors_speccheck(struct lg_signature_vectors *vectors);
void lg_signature_vectors_rfc8032(struct lg_signature_vectors *vectors);

void lg_signature_vectors_free(struct lg_signature_vectors *vectors);
