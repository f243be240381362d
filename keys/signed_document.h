// SPDX-License-Identifier: Apache-2.0
// The envelope of documents of ours that are not credentials: a COSE_Sign1 with the protected
// header {1: alg, 3: content type, 4: kid}. The content type tells kinds apart, so that none can
// pass for another. Internal to keys/.
#pragma once

#include "common/cbor.h"
#include "keys/keypair.h"

// Bytes that the envelope may add to its payload.
#define LG_SIGNED_DOCUMENT_ROOM 192

// Signs a payload, whatever it says, under this content type. *bytes is the caller's to free.
LG_MUST_CHECK int lg_signed_document_write(struct lg_bytes payload, const char *content_type,
	const struct lg_keypair *pair, struct lg_bytes *bytes, struct lg_error *err);

// Reads a protected header to its end; both point into it.
bool lg_signed_document_header(
	struct lg_cbor_in *in, struct lg_bytes *content_type, const uint8_t **kid);
