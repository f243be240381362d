// SPDX-License-Identifier: Apache-2.0
// What a generation says besides keys and conditions: how answers depend on who asks, how fresh
// things must be, and the secrets of admission. Both are sections of a snapshot.
#pragma once

#include "common/cbor.h"
#include "common/error.h"
#include "common/presentation.h"
#include "common/protocol.h"

#define LG_DENIED_CLIENTS_MAX 1024

struct lg_role_policy {
	bool enabled;
	uint32_t relevant;      // condition bits that count for this role
	uint32_t disclosed;     // condition bits that it may see
	bool classes_disclosed; // may see the class mask held
	bool term_disclosed;    // may see until days
};

struct lg_policy {
	uint32_t presentation_max_age_s;          // design: 60
	uint32_t clock_tolerance_s;               // on nbf, iat, key windows; never on exp
	uint32_t table_max_age_s;                 // older: STATUS_STALE, or a notice
	bool stale_table_answers;                 // true = fail open: answer with the last table
	uint32_t client_clock_s;                  // |client time - gateway time| at most
	char audience[LG_AUDIENCE_MAX_BYTES + 1]; // of presentations
	struct lg_role_policy roles[LG_ROLE_MAX];
	uint32_t denied_count;
	uint64_t denied[LG_DENIED_CLIENTS_MAX]; // client ids, ascending
};

// The policy of a fresh installation.
void lg_policy_default(struct lg_policy *policy);

// Deterministic CBOR. encode returns the length, or 0 when room is too small.
size_t lg_policy_encode(const struct lg_policy *policy, uint8_t *out, size_t room);
LG_MUST_CHECK int lg_policy_parse(
	struct lg_bytes section, struct lg_policy *policy, struct lg_error *err);
#define LG_POLICY_MAX_BYTES (512 + 9 * LG_DENIED_CLIENTS_MAX)

bool lg_policy_denies(const struct lg_policy *policy, uint64_t client_id);

// Secrets of admission, shared by all gateways behind one address. Two cookie secrets, so that
// cookies survive a roll; one master that client keys are derived from.
#define LG_COOKIE_SECRET_BYTES 16
#define LG_CLIENT_MASTER_BYTES 32
#define LG_ADMISSION_BYTES (2 * LG_COOKIE_SECRET_BYTES + LG_CLIENT_MASTER_BYTES + 8)

struct lg_admission_secrets {
	uint8_t cookie_now[LG_COOKIE_SECRET_BYTES];
	uint8_t cookie_before[LG_COOKIE_SECRET_BYTES];
	uint8_t client_master[LG_CLIENT_MASTER_BYTES];
	bool cookies_allowed; // serve clients that are not enrolled
};

void lg_admission_encode(
	const struct lg_admission_secrets *secrets, uint8_t out[LG_ADMISSION_BYTES]);
LG_MUST_CHECK int lg_admission_parse(
	struct lg_bytes section, struct lg_admission_secrets *secrets, struct lg_error *err);
