// SPDX-License-Identifier: Apache-2.0
// The origin's trust list: verified against feed.roots, never back, and the source of the issuer
// keys that this appliance's own trust list names to its data planes. Inside control/feed.
#pragma once

#include "control/control.h"
#include "control/feed/follower.h"
#include "control/store_journal.h"

// The one that is held, verified again. LG_E_GAP before the first, LG_E_EXPIRED when its time is
// over.
LG_MUST_CHECK int lg_upstream_trust_open(struct lg_control *control,
	const struct lg_root_keys *roots, struct lg_trust_list **list, struct lg_error *err);

// May this one be taken? state->trust_version is then its version. Besides what
// lg_trust_list_open() refuses: LG_E_ROLLBACK below least, LG_E_JUMP, LG_E_REPEAT for the one that
// is held, LG_E_FORK for another of its version.
LG_MUST_CHECK int lg_upstream_trust_judge(struct lg_control *control,
	const struct lg_root_keys *roots, uint64_t least, struct lg_bytes document,
	struct lg_feed_state *state, struct lg_error *err);

// In an open transaction: brings issuer keys in line with the trust list that is held, as far as
// their authorities have a status list, and signs the own trust list anew where that changes
// anything. Nothing happens before the first trust list.
LG_MUST_CHECK int lg_upstream_issuers_sync(struct lg_control *control,
	const struct lg_root_keys *roots, const struct lg_origin *by, struct lg_error *err);
