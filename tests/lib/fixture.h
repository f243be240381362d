// SPDX-License-Identifier: Apache-2.0
// A small world for tests: root keys, a status key, authorities with an issuer key each, licences,
// and the trust lists and snapshots that they sign. The same seed gives the same bytes.
//
// Fields may be changed between calls: what is signed afterwards follows. Helpers that cannot do
// what they were asked end the test program with a sentence.
#pragma once

#include "common/policy.h"
#include "keys/credential_sign.h"
#include "keys/snapshot_seal.h"

#define LG_FIXTURE_NOW_S INT64_C(1767225600) // 2026-01-01 00:00:00 UTC
#define LG_FIXTURE_ROOTS 3
#define LG_FIXTURE_THRESHOLD 2
#define LG_FIXTURE_AUTHORITIES_MAX 32
#define LG_FIXTURE_CLASSES (UINT32_C(1) << 5) // C1

struct lg_fixture {
	uint32_t seed;
	int64_t now_s; // licences and snapshots are made at this moment
	uint32_t epoch;

	struct lg_keypair *roots[LG_FIXTURE_ROOTS];
	struct lg_root_keys anchors;
	struct lg_keypair *status_key;
	uint32_t authority_count;
	struct lg_keypair *issuers[LG_FIXTURE_AUTHORITIES_MAX];
	uint64_t coverage[LG_FIXTURE_AUTHORITIES_MAX]; // status indices of each authority

	struct lg_trust_list trust; // all keys active; issuers ascend by kid, as they must
	struct lg_policy policy;
	struct lg_admission_secrets secrets;
	struct lg_fixture_history *history; // conditions of the latest generations
};

struct lg_fixture *lg_fixture_new(
	uint32_t seed, uint32_t authorities, uint64_t licences_per_authority);
void lg_fixture_free(struct lg_fixture *fixture);

// Number of authority i: 110000, 110100, ….
uint32_t lg_fixture_authority(uint32_t i);

// A key pair of its own for each purpose and number. The caller frees it.
struct lg_keypair *lg_fixture_pair(uint32_t seed, const char *purpose, uint32_t number);

// A licence and its holder. Class C1, in force; fields may be changed before it is signed.
struct lg_fixture_licence {
	struct lg_credential fields;
	struct lg_keypair *holder;
	const struct lg_keypair *issuer;
	uint8_t id[LG_CREDENTIAL_ID_BYTES];
	uint8_t number[LG_LICENCE_NUMBER_BYTES];
	uint8_t photo[LG_PHOTO_HASH_BYTES];
	char status_uri[LG_STATUS_URI_MAX_BYTES];
};

// The licence of authority i at a status index. It must not be copied: fields point into it.
void lg_fixture_licence_init(const struct lg_fixture *fixture, uint32_t i, uint32_t index,
	struct lg_fixture_licence *licence);
void lg_fixture_licence_fini(struct lg_fixture_licence *licence);

// Both return the length; out holds LG_CREDENTIAL_MAX_BYTES or LG_PRESENTATION_MAX_BYTES.
size_t lg_fixture_credential(struct lg_fixture_licence *licence, uint8_t *out);
size_t lg_fixture_presentation(struct lg_fixture_licence *licence, const char *audience,
	int64_t issued_at, uint32_t nonce, uint8_t *out);

// The condition of one licence of authority i.
struct lg_fixture_condition {
	uint32_t authority; // i, not its number
	uint32_t index;
	uint32_t mask;
	uint32_t until_day;
};

// Snapshots, sealed by the status key; the caller frees data. Conditions come in any order, none
// twice; in a base what is not named is normal. A delta states the root that it makes of the
// fixture's generation it builds on, one of the latest 64.
struct lg_bytes lg_fixture_base(const struct lg_fixture *fixture, uint64_t generation,
	const struct lg_fixture_condition *conditions, size_t count);

#define LG_FIXTURE_WITH_TRUST (1u << LG_SECTION_TRUST_LIST)
#define LG_FIXTURE_WITH_POLICY (1u << LG_SECTION_POLICY)
#define LG_FIXTURE_WITH_ADMISSION (1u << LG_SECTION_ADMISSION)
#define LG_FIXTURE_WITH_LISTS (1u << LG_SECTION_LISTS)

// sections: what the delta replaces besides the conditions, LG_FIXTURE_WITH_….
struct lg_bytes lg_fixture_delta(const struct lg_fixture *fixture, uint64_t base_generation,
	uint64_t generation, unsigned sections, const struct lg_fixture_condition *conditions,
	size_t count);

// The signed trust list as it stands; the caller frees data.
struct lg_bytes lg_fixture_trust_document(const struct lg_fixture *fixture);

// Ends the program when a preparation failed.
void lg_fixture_need(int rc, const struct lg_error *err);
