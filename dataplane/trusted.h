// SPDX-License-Identifier: Apache-2.0
// A trust list together with what the engine needs to verify with its issuer keys. Generations in
// which the trust list did not change share one.
//
// Held by roots: the management thread takes holds, that thread and the reclaimer give them up.
// Between those, workers read it and nobody writes it.
#pragma once

#include "dataplane/ed25519/verify.h"
#include "keys/trust_list.h"

#include <stdatomic.h>

struct lg_trusted {
	_Atomic uint32_t holds; // mgmt and reclaimer: rw
	struct lg_trust_list *list;
	struct lg_ed25519_keys *keys; // key i = list->issuers[i]; NULL until lg_trusted_follow()
};

// Opens a signed trust list, with one hold on it. Refuses what lg_trust_list_open() refuses.
LG_MUST_CHECK int lg_trusted_open(struct lg_bytes document, const struct lg_root_keys *anchors,
	int64_t now_s, struct lg_trusted **trusted, struct lg_error *err);

// Makes *trusted fit to come after current (NULL at first). A higher version: its keys are
// prepared. The same version with the same content: *trusted becomes a hold on current instead. A
// lower one, or the same with other content: LG_E_ROLLBACK. On refusal *trusted is still the
// caller's to release.
LG_MUST_CHECK int lg_trusted_follow(struct lg_ed25519_engine *engine, struct lg_trusted **trusted,
	struct lg_trusted *current, struct lg_error *err);

struct lg_trusted *lg_trusted_hold(struct lg_trusted *trusted);
void lg_trusted_release(struct lg_trusted *trusted); // NULL is fine
