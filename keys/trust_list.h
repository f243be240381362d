// SPDX-License-Identifier: Apache-2.0
// The trust list: which keys may sign what, when. A COSE_Sign document (RFC 9052 section 4.1) by
// at least k of n root keys, deterministic CBOR, with version and expiry.
//
// Body protected header: {3: "application/licgate-trust-list+cbor"}, so that no other document can
// pass for it; both unprotected headers empty; each signer's protected header {1: alg, 4: kid}.
// Payload, an integer-keyed map:
//   1 version  2 issued at  3 expires at (unix s)  4 threshold  5 [root public keys]
//   6 [issuer keys: [public key, authority, alg, published_at, active_from, retire_at, remove_at,
//                    revoked_at]]
//   7 [status keys: [public key, not before, not after]]
// Issuer keys stand in ascending order of (kid, authority), status keys of kid, none twice; alg is
// one of LG_ALG_*; times are at most 2^53 - 1; a status key is usable from not before until just
// before not after.
// Rules after TUF: a threshold of distinct keys (a key twice counts once; unknown keys and bad
// signatures beside enough good ones do no harm), version never back (the reader's affair). Who
// must have signed is configured, never read from the document: 4 and 5 announce the roots of
// the list to come.
// Pure functions; any thread.
#pragma once

#include "keys/keypair.h"
#include "keys/rotation.h"

#define LG_TRUST_LIST_MAX_BYTES (1 << 20)
#define LG_ROOT_KEYS_MAX 16
#define LG_ISSUER_KEYS_MAX 1024
#define LG_STATUS_KEYS_MAX 64

struct lg_issuer_key {
	uint8_t kid[LG_KID_BYTES];
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	uint32_t authority;
	int32_t alg; // LG_ALG_*; the credential's alg must be this one, or the other name of
		     // Ed25519
	struct lg_key_times times;
};

struct lg_status_key {
	uint8_t kid[LG_KID_BYTES];
	uint8_t public_key[LG_PUBLIC_KEY_BYTES];
	int64_t not_before;
	int64_t not_after;
};

struct lg_root_keys {
	uint32_t count;
	uint32_t threshold;
	uint8_t key[LG_ROOT_KEYS_MAX][LG_PUBLIC_KEY_BYTES];
};

struct lg_trust_list {
	uint64_t version;
	int64_t issued_at;
	int64_t expires_at;
	struct lg_root_keys roots;
	uint32_t issuer_count;
	uint32_t status_count;
	struct lg_issuer_key *issuers; // ascending (kid, authority)
	struct lg_status_key *statuses;
};

// "hex,hex,…" as in the configuration: 1 to 16 keys, none twice, threshold between 1 and their
// number; LG_E_CONFIG otherwise.
LG_MUST_CHECK int lg_root_keys_parse(
	const char *text, unsigned threshold, struct lg_root_keys *roots, struct lg_error *err);

// Parses and verifies against roots: LG_E_SIGNATURE below the threshold, LG_E_FORMAT or
// LG_E_TOO_LARGE, LG_E_ARGUMENT for roots that lg_root_keys_parse() would refuse, and LG_E_EXPIRED
// when now is expires_at or later. The same kid twice for one authority is refused.
// On success the caller frees *list by lg_trust_list_free().
LG_MUST_CHECK int lg_trust_list_open(struct lg_bytes document, const struct lg_root_keys *roots,
	int64_t now, struct lg_trust_list **list, struct lg_error *err);

// Signs by every pair given, 1 to 64; whether they are enough is for lg_trust_list_open() to tell.
// Kids are computed and keys put in order here, whatever list says. LG_E_FORMAT for a list that
// could not be opened again. *document is the caller's to free.
LG_MUST_CHECK int lg_trust_list_sign(const struct lg_trust_list *list,
	struct lg_keypair *const *pairs, unsigned pair_count, struct lg_bytes *document,
	struct lg_error *err);

void lg_trust_list_free(struct lg_trust_list *list); // NULL is fine

// Index of the issuer key of this authority with this kid, or -1. Two authorities may have the
// same kid without harm.
int lg_trust_list_issuer(
	const struct lg_trust_list *list, const uint8_t kid[LG_KID_BYTES], uint32_t authority);

// Status key usable now, or NULL.
const struct lg_status_key *lg_trust_list_status_key(
	const struct lg_trust_list *list, const uint8_t kid[LG_KID_BYTES], int64_t now);
