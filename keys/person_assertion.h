// SPDX-License-Identifier: Apache-2.0
// What an authority that authenticates persons says of an applicant: this person, for this
// application, now.
//
// A CWT (RFC 8392) in a COSE_Sign1 (RFC 9052 section 4.2), protected header {1: alg (-19 or -8),
// 3: "application/licgate-person+cbor", 4: kid}, and a deterministic CBOR map of these claims and
// no others:
//
//      2 sub: the application's id, 32 lower-case hexadecimal digits    4 exp    6 iat
//      7 cti: 16 random bytes, of one use    -65538 person: SHA-256("licgate/person/1:" || sub ||
//      ":" || licence number, letters upper-case)
//
// The binding keeps the number out of sight of whoever merely carries the assertion; who knows the
// application can still try all numbers, so it is no secret. docs/person-assertion.md is for who
// implements an authority. Pure functions; any thread.
#pragma once

#include "keys/keypair.h"

#define LG_PERSON_ASSERTION_MAX_BYTES 512
#define LG_PERSON_BINDING_BYTES 32
#define LG_PERSON_APPLICATION_BYTES 16
#define LG_PERSON_CTI_BYTES 16

struct lg_person_assertion {
	uint8_t application[LG_PERSON_APPLICATION_BYTES];
	uint8_t person[LG_PERSON_BINDING_BYTES];
	uint8_t id[LG_PERSON_CTI_BYTES]; // cti: whoever believes it remembers it until it has ended
	int64_t issued_at;               // unix s
	int64_t expires_at;              // unix s
	uint8_t kid[LG_KID_BYTES];       // who signed; filled in by opening
};

// The number must have passed lg_licence_number_check().
void lg_person_binding(const uint8_t application[LG_PERSON_APPLICATION_BYTES], const char *number,
	uint8_t person[LG_PERSON_BINDING_BYTES]);

// *bytes is the caller's to free. LG_E_ARGUMENT for times that could not be opened again.
LG_MUST_CHECK int lg_person_assertion_sign(const struct lg_person_assertion *assertion,
	const struct lg_keypair *authority, struct lg_bytes *bytes, struct lg_error *err);

struct lg_person_rules {
	const uint8_t (*authorities)[LG_PUBLIC_KEY_BYTES]; // whose word counts
	unsigned authority_count;
	int64_t max_age_s;   // since iat, whatever exp says
	int64_t tolerance_s; // by which clocks may differ
};

// Takes one apart and verifies it at now (unix s). LG_E_TOO_LARGE; LG_E_FORMAT for what is
// malformed or another kind of document; LG_E_KEY for an authority whose word does not count;
// LG_E_SIGNATURE; LG_E_CLOCK for one made in the future; LG_E_EXPIRED. *assertion is then
// untouched, and nothing of the claims is believed before the signature. Whether it is of this
// application and this person, and has not been used before, is for the caller to see.
LG_MUST_CHECK int lg_person_assertion_open(struct lg_bytes bytes,
	const struct lg_person_rules *rules, int64_t now, struct lg_person_assertion *assertion,
	struct lg_error *err);
