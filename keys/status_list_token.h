// SPDX-License-Identifier: Apache-2.0
// Status List Tokens of draft-ietf-oauth-status-list section 5.2: a status list as a CWT (RFC 8392)
// in COSE_Sign1, signed by Ed25519.
//
//   protected header   1: alg, 4: kid, 16: "application/statuslist+cwt"
//   claims             2: URI of the list, 6: issued at, 4: expires at, 65534: ttl, 65533:
//                      {"lst": compressed list, "bits": width, "aggregation_uri": URI}
//
// Others write such tokens, too, so the reader takes what the draft allows: map keys in any order,
// kid in the unprotected header or none, claims and header parameters that it does not know. It
// refuses integers and lengths not in their shortest form, indefinite lengths, and whatever it
// looks for twice. Pure functions; any thread.
#pragma once

#include "keys/keypair.h"
#include "keys/status_list.h"

#define LG_STATUS_LIST_URI_MAX_BYTES 1024
// A list issued later than now by more than this is refused.
#define LG_STATUS_LIST_CLOCK_TOLERANCE_S 60

struct lg_status_list_token {
	struct lg_bytes uri; // where the list is published, and what licences call it
	int64_t issued_at;   // unix s
	int64_t expires_at;  // unix s; 0 = not said
	int64_t ttl_s;       // a copy is fetched again after this long; 0 = not said
	unsigned bits;
	struct lg_bytes lst; // compressed: lg_status_list_inflate() opens it
	struct lg_bytes
		aggregation_uri; // where all lists of the issuer are named; len 0 = not said
};

// Signs. *bytes is the caller's to free. LG_E_ARGUMENT for a width, URI or time that the draft does
// not allow; LG_E_NO_MEMORY.
LG_MUST_CHECK int lg_status_list_token_sign(const struct lg_status_list_token *token,
	const struct lg_keypair *issuer, struct lg_bytes *bytes, struct lg_error *err);

// The same for claims that are encoded already, whatever they say. For tests.
LG_MUST_CHECK int lg_status_list_token_sign_claims(struct lg_bytes claims,
	const struct lg_keypair *issuer, struct lg_bytes *bytes, struct lg_error *err);

// Takes a token apart and verifies it; token points into bytes. No claim is believed before the
// signature. LG_E_FORMAT (not such a token; the sentence says where), LG_E_KEY (of another
// algorithm), LG_E_SIGNATURE, LG_E_EXPIRED, LG_E_CLOCK (issued in the future), LG_E_NOT_FOUND
// (about another list than uri).
LG_MUST_CHECK int lg_status_list_token_open(struct lg_bytes bytes,
	const uint8_t issuer[LG_PUBLIC_KEY_BYTES], const char *uri, int64_t now,
	struct lg_status_list_token *token, struct lg_error *err);

// Reads claims alone, as lg_status_list_token_open() does behind the signature. LG_E_FORMAT.
LG_MUST_CHECK int lg_status_list_token_claims(
	struct lg_bytes claims, struct lg_status_list_token *token, struct lg_error *err);
