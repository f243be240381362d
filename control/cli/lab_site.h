// SPDX-License-Identifier: Apache-2.0
// What a lab scenario has control do for real: keys, licences, conditions. Requests travel in
// groups, so that control commits many at once.
#pragma once

#include "common/credential.h"
#include "control/cli/call.h"

#define LG_LAB_AUTHORITIES_MAX 32

struct lg_lab_licence {
	// Asked for. Zero where control shall choose.
	uint32_t authority;
	uint32_t classes;
	int64_t valid_from_day;
	int64_t valid_until_day;
	int64_t not_before;
	int64_t lifetime_s;
	const struct lg_lab_licence *replaces; // issued before, by an earlier call
	uint8_t number[LG_LICENCE_NUMBER_BYTES];
	uint8_t holder[LG_PUBLIC_KEY_BYTES];
	// Got.
	uint8_t bytes[LG_CREDENTIAL_MAX_BYTES];
	size_t len;
	char cti[2 * LG_CREDENTIAL_ID_BYTES + 1];
	char kid[2 * LG_KID_BYTES + 1];
	int64_t expires_at;
};

struct lg_lab_change {
	const struct lg_lab_licence *licence;
	const char *letters;
	int64_t until_day; // 0 = none
};

// Adds a first key for each of these authorities that has none.
LG_MUST_CHECK int lg_lab_add_authorities(
	struct lg_call *call, const uint32_t *authorities, unsigned count, struct lg_error *err);

LG_MUST_CHECK int lg_lab_issue(struct lg_call *call, struct lg_lab_licence *licences,
	unsigned count, struct lg_error *err);

LG_MUST_CHECK int lg_lab_change(struct lg_call *call, const struct lg_lab_change *changes,
	unsigned count, struct lg_error *err);

// Revokes the key that a licence was signed with.
LG_MUST_CHECK int lg_lab_revoke_key(
	struct lg_call *call, const struct lg_lab_licence *licence, struct lg_error *err);

// Waits until a data plane has acknowledged the generation that control has now. *connected is
// false where there is none to wait for.
LG_MUST_CHECK int lg_lab_await(
	struct lg_call *call, int64_t wait_ms, bool *connected, struct lg_error *err);
