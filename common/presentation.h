// SPDX-License-Identifier: Apache-2.0
// The presentation (亮证): a COSE_Sign1 by the holder's key whose protected header carries the
// credential in kcwt, and whose payload is {3: aud, 6: iat, 10: nonce}. Strict, in place, like
// the credential.
#pragma once

#include "common/credential.h"

#define LG_PRESENTATION_MAX_BYTES 768
#define LG_AUDIENCE_MAX_BYTES 64
#define LG_PRESENTATION_NONCE_BYTES 16

struct lg_presentation {
	struct lg_cose cose;
	int64_t alg;
	struct lg_bytes credential_bytes; // the embedded credential as it stands
	struct lg_credential credential;
	struct lg_bytes audience; // text, 1…64 bytes
	int64_t issued_at;        // unix seconds
	const uint8_t *nonce;     // 16 bytes
};

enum lg_reason lg_presentation_parse(
	const uint8_t *data, size_t len, struct lg_presentation *presentation);

// Encodes alg, credential_bytes, audience, issued_at and nonce with 64 zero bytes as signature;
// 0 when room is too small or a field is out of range.
size_t lg_presentation_encode(
	const struct lg_presentation *presentation, uint8_t *out, size_t room, uint8_t **signature);
