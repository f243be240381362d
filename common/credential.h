// SPDX-License-Identifier: Apache-2.0
// The licence credential: CWT claims (RFC 8392) in a COSE_Sign1, in licgate's strict profile
// (docs/protocol.md, "Credential"). Every claim is required, none other is allowed, all in
// deterministic CBOR; each deviation has a reason of its own. No name, address, sex or birth date.
//
// The reader works in place: pointers in struct lg_credential point into the bytes given, which
// must outlive it. It does not check signature, key or times. Reader and writer are pure functions
// and may be called from any thread.
#pragma once

#include "common/cose.h"

#define LG_CREDENTIAL_MAX_BYTES 512
#define LG_STATUS_URI_MAX_BYTES 80
#define LG_CREDENTIAL_ID_BYTES 16
#define LG_LICENCE_NUMBER_BYTES 16
#define LG_PHOTO_HASH_BYTES 32

// Claims (RFC 8392 section 4, RFC 8747 section 3.1, Token Status List) and the private map.
#define LG_CLAIM_ISS 1
#define LG_CLAIM_AUD 3
#define LG_CLAIM_EXP 4
#define LG_CLAIM_NBF 5
#define LG_CLAIM_IAT 6
#define LG_CLAIM_CTI 7
#define LG_CLAIM_CNF 8
#define LG_CLAIM_NONCE 10
#define LG_CLAIM_STATUS 65535
#define LG_CLAIM_LICENCE -65537

struct lg_credential {
	struct lg_cose cose;
	int64_t alg;                // any; LG_ALG_* are the supported ones
	const uint8_t *kid;         // 8 bytes: SHA-256(public key), first 8
	uint32_t authority;         // iss: GB/T 2260, six digits, as a number
	int64_t expires_at;         // exp, unix seconds
	int64_t not_before;         // nbf
	int64_t issued_at;          // iat
	const uint8_t *id;          // cti, 16 bytes
	const uint8_t *holder_key;  // cnf, 32 bytes
	uint32_t status_index;      // in the status list of the authority
	struct lg_bytes status_uri; // text, 1…80 bytes
	const uint8_t *number;      // 16 bytes: keyed hash of the licence number
	uint32_t classes;           // LG_CLASS_* bits
	uint32_t first_issue_day;   // licence days, see common/clock.h
	uint32_t valid_from_day;
	uint32_t valid_until_day; // last day; 0 = without end (长期)
	uint32_t version;         // goes up with class, validity, authority or photo
	const uint8_t *photo;     // 32 bytes: SHA-256 of the photo
};

// Reads one credential at in->at (a presentation carries one inside); false with in->reason set.
// ALG_UNSUPPORTED is not decided here: alg is returned whatever it is.
bool lg_credential_read(struct lg_cbor_in *in, struct lg_credential *credential);

// The same for bytes that must hold one credential and nothing else. LG_R_NONE when it is one.
enum lg_reason lg_credential_parse(
	const uint8_t *data, size_t len, struct lg_credential *credential);

// Encodes every field but cose, with 64 zero bytes as signature. Returns the length, or 0 when
// room is too small or a field is out of range; *signature tells where the signature belongs.
size_t lg_credential_encode(
	const struct lg_credential *credential, uint8_t *out, size_t room, uint8_t **signature);

// Class names A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D E F M N P are bits 0…16.
#define LG_CLASS_COUNT 17
#define LG_CLASS_MASK ((UINT32_C(1) << LG_CLASS_COUNT) - 1)
#define LG_CLASS_TEXT_BYTES 64

// "C1" or "A2,C6" -> mask; false, with *bad at the offending name, otherwise.
bool lg_class_parse(const char *text, uint32_t *classes, const char **bad);
void lg_class_format(uint32_t classes, char out[LG_CLASS_TEXT_BYTES]);

// The classes that holding these ones allows to drive as well (A1 implies A3, B1, …): the mask
// with all implied bits set.
uint32_t lg_class_implied(uint32_t classes);
