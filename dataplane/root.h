// SPDX-License-Identifier: Apache-2.0
// One generation: trust list, status table and policy together, behind one pointer.
//
// The management thread builds a root aside, publishes it by one store (dataplane/rcu.h) and
// reclaims the one before through call_rcu. Workers read it inside one read section per burst; no
// pointer into it survives a quiescent state. Whatever a verdict rests on comes from one root, so
// every verdict can name the generation it was made under.
#pragma once

#include "common/policy.h"
#include "dataplane/ed25519/verify.h"
#include "dataplane/status/table.h"
#include "keys/snapshot_seal.h"

struct lg_root {
	uint32_t epoch;
	uint64_t generation;
	int64_t made_at_ms;
	struct lg_trust_list *trust;
	struct lg_ed25519_keys *keys; // key i = trust->issuers[i]
	uint32_t *list_of_key;        // status list slot of trust->issuers[i]
	struct lg_status_table *status;
	struct lg_policy policy;
	struct lg_admission_secrets secrets;
	_Atomic uint32_t *shared_by; // mgmt and reclaimer: roots that share trust, keys and lists
};

// Checks a snapshot completely (container, trust list against the configured roots, hash,
// signature, epoch and generation going up, a delta's base being current) and builds the root
// that it makes of current (NULL at first). On refusal current stays as it was.
LG_MUST_CHECK int lg_root_build(struct lg_root *current, struct lg_bytes file,
	const struct lg_root_keys *anchors, int64_t now_s, struct lg_root **root,
	struct lg_error *err);

// Frees a root that no reader can hold. Parts that a newer root shares stay.
void lg_root_free(struct lg_root *root);
