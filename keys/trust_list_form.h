// SPDX-License-Identifier: Apache-2.0
// The form of the trust list document, as its writer and its reader share it. Internal to keys/.
#pragma once

#include "common/cbor.h"
#include "keys/trust_list.h"

#define LG_TRUST_TAG 98 // COSE_Sign, RFC 9052 section 4.1
#define LG_TRUST_SIGNATURES_MAX 64
#define LG_TRUST_BODY_HEADER_ROOM 64

// Keys of the payload, all of them required.
enum {
	LG_TRUST_VERSION = 1,
	LG_TRUST_ISSUED_AT,
	LG_TRUST_EXPIRES_AT,
	LG_TRUST_THRESHOLD,
	LG_TRUST_ROOTS,
	LG_TRUST_ISSUERS,
	LG_TRUST_STATUSES,
	LG_TRUST_PAIRS = LG_TRUST_STATUSES,
};

#define LG_TRUST_ISSUER_FIELDS 8
#define LG_TRUST_STATUS_FIELDS 3

// What is wrong with a set of root keys, or NULL: 1…LG_ROOT_KEYS_MAX keys, none twice, a
// threshold between 1 and their number.
const char *lg_trust_roots_problem(const struct lg_root_keys *roots);

// LG_E_FORMAT unless a list is in order in all but signatures and expiry: ranges, windows, kids,
// and keys ascending, none twice.
LG_MUST_CHECK int lg_trust_list_check(const struct lg_trust_list *list, struct lg_error *err);

// Order of issuer keys, (kid, authority), and of status keys, kid: < 0, 0, > 0.
int lg_trust_issuer_order(const struct lg_issuer_key *a, const struct lg_issuer_key *b);
int lg_trust_status_order(const struct lg_status_key *a, const struct lg_status_key *b);

// Takes an envelope apart and counts the distinct root keys that have signed it; nothing of the
// payload is believed before that. LG_E_ARGUMENT, LG_E_TOO_LARGE, LG_E_FORMAT, LG_E_SIGNATURE.
LG_MUST_CHECK int lg_trust_verify(struct lg_bytes document, const struct lg_root_keys *roots,
	struct lg_bytes *payload, struct lg_error *err);

// Signs a payload, whatever it says, by 1 to LG_TRUST_SIGNATURES_MAX pairs. *document is the
// caller's to free.
LG_MUST_CHECK int lg_trust_sign_payload(struct lg_bytes payload, struct lg_keypair *const *pairs,
	unsigned pair_count, struct lg_bytes *document, struct lg_error *err);

// An array of exactly this many items, or of at most this many.
bool lg_trust_array_of(struct lg_cbor_in *in, uint32_t wanted);
bool lg_trust_array_up_to(struct lg_cbor_in *in, uint32_t most, uint32_t *items);

// LG_E_FORMAT, with what in holds as reason.
int lg_trust_refused(const struct lg_cbor_in *in, const char *part, struct lg_error *err);

// Content of the body's protected header.
void lg_trust_put_body_header(struct lg_cbor_out *out);

// Sig_structure of RFC 9052 section 4.4, context "Signature", for one signer.
void lg_trust_put_tbs(
	struct lg_cbor_out *out, struct lg_bytes signer_header, struct lg_bytes payload);
// Bytes of it beyond signer header and payload, at most.
#define LG_TRUST_TBS_EXTRA_BYTES 128
