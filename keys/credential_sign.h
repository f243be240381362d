// SPDX-License-Identifier: Apache-2.0
// Signing and checking credentials and presentations, outside the fast path.
#pragma once

#include "common/presentation.h"
#include "keys/keypair.h"

// Sets credential->kid from the issuer's pair (it points into the pair from then on), encodes,
// signs. Length, or 0 when a field is out of range, room too small or memory short. alg must be
// one of LG_ALG_*.
size_t lg_credential_sign(struct lg_credential *credential, const struct lg_keypair *issuer,
	uint8_t *out, size_t room);

// The same for a presentation, whose credential_bytes must hold a credential.
size_t lg_presentation_sign(struct lg_presentation *presentation, const struct lg_keypair *holder,
	uint8_t *out, size_t room);

// Does the signature of a parsed COSE_Sign1 verify under this key?
bool lg_cose_verify(const struct lg_cose *cose, const uint8_t public_key[LG_PUBLIC_KEY_BYTES]);
