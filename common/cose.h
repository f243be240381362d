// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 (RFC 9052 section 4.2) in the one shape licgate accepts: tag 18, an array of four,
// everything protected, attached payload, 64-byte signature.
//
// Parsing splits the bytes in place; it decides nothing about keys. What is signed is always the
// bytes as received: nothing is encoded again before it is verified.
#pragma once

#include "common/cbor.h"

#define LG_SIGNATURE_BYTES 64
#define LG_PUBLIC_KEY_BYTES 32
#define LG_KID_BYTES 8

enum lg_cose_alg {
	LG_ALG_EDDSA = -8,    // RFC 9053 section 2.2, deprecated by RFC 9864 but common
	LG_ALG_ED25519 = -19, // RFC 9864
};

// COSE header parameters used.
#define LG_COSE_ALG 1
#define LG_COSE_CONTENT_TYPE 3
#define LG_COSE_KID 4
#define LG_COSE_KCWT 13 // RFC 9528 section 9.6: CWT with the signer's key in its cnf

struct lg_cose {
	struct lg_bytes protected_header; // content of the bstr
	struct lg_bytes payload;          // content of the bstr
	const uint8_t *signature;         // 64 bytes
};

// Splits one tagged COSE_Sign1 off in; the item ends where in->at then stands.
bool lg_cose_read(struct lg_cbor_in *in, struct lg_cose *cose);

// Sig_structure of RFC 9052 section 4.4, context "Signature1", empty external_aad.
// Bytes needed for it:
size_t lg_cose_tbs_bytes(const struct lg_cose *cose);
// Writes them; out holds lg_cose_tbs_bytes().
size_t lg_cose_tbs(const struct lg_cose *cose, uint8_t *out);

// Writes a tagged COSE_Sign1. The signature may be all zero at first: *signature then tells where
// its 64 bytes stand, so that a caller signs lg_cose_tbs() and copies the signature in.
void lg_cose_write(struct lg_cbor_out *out, struct lg_bytes protected_header,
	struct lg_bytes payload, uint8_t **signature);
