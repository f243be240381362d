// SPDX-License-Identifier: Apache-2.0
// The file that remembers, outside the database, the highest now that a follower has seen.
#pragma once

#include "control/feed/follower.h"

// Of state: the seen_… fields, good_until_ms, trust_version. LG_E_NOT_FOUND (err untouched) without
// a file; LG_E_FORMAT for a damaged one.
LG_MUST_CHECK int lg_feed_seen_read(
	const char *path, struct lg_feed_state *state, struct lg_error *err);
LG_MUST_CHECK int lg_feed_seen_write(
	const char *path, const struct lg_feed_state *state, struct lg_error *err);

// Is a ahead of b in what was seen, or in the version of the trust list?
bool lg_feed_seen_ahead(const struct lg_feed_state *a, const struct lg_feed_state *b);
