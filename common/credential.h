// SPDX-License-Identifier: Apache-2.0
// The licence credential: CWT claims (RFC 8392) in a COSE_Sign1, in licgate's strict profile
// (docs/protocol.md, "Credential"). Every claim is required, none other is allowed, all in
// deterministic CBOR; each deviation has a reason of its own. No name, address, sex or birth date.
//
// The reader works in place: pointers in struct lg_credential point into the bytes given, which
// must outlive it. It does not check signature, key or times. On refusal *credential is untouched.
// Reader and writer are pure functions
// and may be called from any thread.
#pragma once

#include "common/cose.h"
#include "common/licence_class.h"

#define LG_CREDENTIAL_MAX_BYTES 512
#define LG_CREDENTIAL_PAYLOAD_MAX_BYTES 400
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

// Labels inside cnf (RFC 8747 section 3.1, RFC 9053 section 7.2) and the licence map.
#define LG_CNF_COSE_KEY 1
#define LG_KEY_KTY 1
#define LG_KTY_OKP 1
#define LG_KEY_CRV -1
#define LG_CRV_ED25519 6
#define LG_KEY_X -2
#define LG_LICENCE_NUMBER 1
#define LG_LICENCE_CLASSES 2
#define LG_LICENCE_FIRST_ISSUE 3
#define LG_LICENCE_VALID_FROM 4
#define LG_LICENCE_VALID_UNTIL 5
#define LG_LICENCE_VERSION 6
#define LG_LICENCE_PHOTO 7

#define LG_AUTHORITY_DIGITS 6
#define LG_AUTHORITY_MAX 999999
#define LG_TIME_MAX_S ((INT64_C(1) << 53) - 1)
#define LG_DAY_MAX ((UINT32_C(1) << 24) - 1)

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
	uint32_t classes;           // bits of common/licence_class.h, one at least
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
