// SPDX-License-Identifier: Apache-2.0
// The life of an issuer key: a row of moments; its state is a pure function of those and now
// (after RFC 7583's timing and Knot DNS's key states).
//
//   published_at   active_from        retire_at          remove_at
//        | pre-published |   active      |    retired       | removed
//                          signs, verifies     verifies only
//
// Revocation overrides all of it: a key with revoked_at set is refused from the moment that this is
// known, whatever the clock says. Pure functions; any thread.
#pragma once

#include "common/error.h"
#include "common/verdict.h"

#include <stdbool.h>
#include <stdint.h>

struct lg_key_times { // unix seconds
	int64_t published_at;
	int64_t active_from;
	int64_t retire_at;  // signs before, not from then on
	int64_t remove_at;  // verifies before, not from then on
	int64_t revoked_at; // 0 = never; otherwise a record of when
};

enum lg_key_state {
	LG_KEY_FUTURE, // not yet published
	LG_KEY_PRE_PUBLISHED,
	LG_KEY_ACTIVE,
	LG_KEY_RETIRED,
	LG_KEY_REMOVED,
	LG_KEY_REVOKED,
};

struct lg_rotation_policy { // seconds, as in the section "rotation" of the configuration
	int64_t lead;
	int64_t period;
	int64_t overlap;
};

const char *lg_key_state_name(enum lg_key_state state); // "active", …

// 0 <= published_at <= active_from < retire_at <= remove_at, and revoked_at >= 0.
bool lg_key_times_sound(const struct lg_key_times *times);

enum lg_key_state lg_key_state(const struct lg_key_times *times, int64_t now);

// May a credential issued at issued_at, signed by this key, be accepted now? LG_R_NONE, or why
// not: KEY_PRE_PUBLISHED, KEY_RETIRED (issued at retire_at or later, whether or not that has come),
// KEY_REMOVED, KEY_REVOKED. tolerance seconds (>= 0) are allowed on active_from only.
enum lg_reason lg_key_accepts(
	const struct lg_key_times *times, int64_t issued_at, int64_t now, int64_t tolerance);

// Times of the first key of an authority: active at once.
void lg_rotation_first(
	const struct lg_rotation_policy *policy, int64_t now, struct lg_key_times *times);

// Plans a successor: published now, active after lead; the predecessor's retire_at and remove_at
// move to match, so that exactly one key signs at any time. remove_at - retire_at of the
// predecessor never shrinks: what it signed stays verifiable until it expires, provided that no
// credential lived longer than the overlap of its time.
// A current key that signs no more (revoked, or past retire_at) is left as it is, and the
// successor is active at once.
// LG_E_STATE while an earlier rotation is still under way (the current key does not sign yet, or a
// successor exists that is neither revoked nor retired); LG_E_ARGUMENT for a policy that has no
// meaning or times that are not sound. Nothing changes on failure.
LG_MUST_CHECK int lg_rotation_plan(const struct lg_rotation_policy *policy, int64_t now,
	struct lg_key_times *current, const struct lg_key_times *successor_under_way,
	struct lg_key_times *next, struct lg_error *err);

// When must a successor be published so that there is one in time: retire_at - lead.
int64_t lg_rotation_due(
	const struct lg_rotation_policy *policy, const struct lg_key_times *current);

// Next moment after now at which the state changes; INT64_MAX when it never does.
int64_t lg_key_next_change(const struct lg_key_times *times, int64_t now);
