// SPDX-License-Identifier: Apache-2.0
// One generation: trust list, status table and policy together, behind one pointer.
//
// The management thread builds a root aside, publishes it by one store (dataplane/rcu.h) and
// reclaims the one before through call_rcu. Workers read it inside one read section per burst; no
// pointer into it survives a quiescent state. Whatever a verdict rests on comes from one root, so
// every verdict can name the generation it was made under.
#pragma once

#include "common/policy.h"
#include "dataplane/status/table.h"
#include "dataplane/trusted.h"
#include "keys/snapshot_seal.h"

struct lg_root {
	uint32_t epoch;
	uint64_t generation;
	int64_t made_at_ms;
	const struct lg_trust_list *trust;  // that of trusted
	const struct lg_ed25519_keys *keys; // those of trusted; key i = trust->issuers[i]
	uint32_t *list_of_key;              // status list slot of trust->issuers[i]
	struct lg_status_table *status;
	struct lg_policy policy;
	struct lg_admission_secrets secrets;
	struct lg_trusted *trusted; // shared with the roots before and after it
	void *reclaim[2];           // dataplane/rcu.c's, once the root is out of force
};

// Checks a snapshot completely and builds the root that it makes of current (NULL at first). The
// checks, in order, and their refusals:
//   container, as lg_snapshot_parse(); a delta without a current root: LG_E_GAP
//   trust list against anchors, the configured root keys, as lg_trust_list_open(); a delta without
//     one goes by the current one, unless that has expired: LG_E_EXPIRED
//   hash and signature, as lg_snapshot_verify(), under the status keys of that trust list
//   epoch and generation: LG_E_EXISTS when they are the current ones, LG_E_ROLLBACK when they lie
//     before them; a delta for another epoch or base generation: LG_E_GAP
//   version of the trust list: LG_E_ROLLBACK
//   issuer keys: what lg_ed25519_keys_build() of engine refuses; engine must outlive the root
//   policy, admission, status: LG_E_FORMAT and what lg_status_table_build() and _apply() refuse:
//   the
//     table root, LG_E_HASH, among it
// Everything the root needs is copied out of file. On refusal current stays as it was. At most one
// root made of current exists at a time: publish it or free it before the next (LG_E_STATE).
LG_MUST_CHECK int lg_root_build(struct lg_ed25519_engine *engine, struct lg_root *current,
	struct lg_bytes file, const struct lg_root_keys *anchors, int64_t now_s,
	struct lg_root **root, struct lg_error *err);

// Frees a root that no reader can hold, or one that was never published; NULL is fine. Parts that
// another root shares stay.
void lg_root_free(struct lg_root *root);
