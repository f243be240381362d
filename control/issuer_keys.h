// SPDX-License-Identifier: Apache-2.0
// Issuer keys of authorities: the first one, successors, revocation.
//
// Exactly one key of an authority signs at any time: of those active, the one that became active
// last. A change is made in an open transaction: key rows, a new trust list, the journal. Secret
// keys are on disk before the rows that name them.
#pragma once

#include "control/control.h"
#include "control/store_journal.h"

// Six digits of GB/T 2260.
#define LG_AUTHORITY_MIN 100000
#define LG_AUTHORITY_MAX 999999

// The key that signs for the authority now, or NULL.
const struct lg_issuer_key *lg_issuer_key_signing(
	const struct lg_issuer_key *keys, uint32_t count, uint32_t authority, int64_t now);

// The key that waits to sign for it, or NULL.
const struct lg_issuer_key *lg_issuer_key_waiting(
	const struct lg_issuer_key *keys, uint32_t count, uint32_t authority, int64_t now);

// Pre-published or active: its secret is needed.
bool lg_issuer_key_will_sign(const struct lg_issuer_key *key, int64_t now);

struct lg_key_change {
	struct lg_issuer_key before; // retiring or revoked; of no meaning for a first key
	struct lg_issuer_key next;   // signs from next.times.active_from on
};

// First key of an authority, and its status list. LG_E_EXISTS when one signs or waits to.
LG_MUST_CHECK int lg_issuer_keys_add(struct lg_control *control, uint32_t authority,
	const struct lg_origin *by, struct lg_key_change *change, struct lg_error *err);

// A successor, active after lead seconds (at least 1, or what is signed in this second is taken for
// issued too late). LG_E_NOT_FOUND for an authority without keys, LG_E_STATE
// while another successor waits.
LG_MUST_CHECK int lg_issuer_keys_rotate(struct lg_control *control, uint32_t authority,
	int64_t lead, const struct lg_origin *by, struct lg_key_change *change,
	struct lg_error *err);

// Revokes at once and for good. When it was the key that signs, the one that waits, or else a new
// one, signs from now on: no authority is left without. LG_E_EXISTS when it is revoked already.
LG_MUST_CHECK int lg_issuer_keys_revoke(struct lg_control *control, const uint8_t kid[LG_KID_BYTES],
	uint32_t authority, const struct lg_origin *by, struct lg_key_change *change,
	struct lg_error *err);
