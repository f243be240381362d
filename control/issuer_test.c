// SPDX-License-Identifier: Apache-2.0
#include "control/issuer.h"
#include "common/condition.h"
#include "control/control_fixture.h"
#include "control/issuer_keys.h"
#include "control/store_keys.h"
#include "control/store_status.h"
#include "keys/credential_sign.h"

#include <stdlib.h>

static struct lg_licence licence;

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
}

TestSuite(issuer, .init = setup, .fini = fixture_close);

static int attempt(const struct lg_issue_request *request)
{
	const struct lg_origin by = fixture_now();
	bool repeated;
	int rc;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	rc = lg_issuer_issue(&fixture.control, request, &by, &licence, &repeated, &fixture.err);
	if (rc == LG_OK)
		MUST(lg_store_commit(fixture.control.store, &fixture.err));
	else
		lg_store_rollback(fixture.control.store);
	return rc;
}

static struct lg_credential parsed(void)
{
	struct lg_credential credential;

	cr_assert_eq(lg_credential_parse(licence.credential, licence.credential_bytes, &credential),
		LG_R_NONE);
	return credential;
}

Test(issuer, credential_parses_verifies_and_says_what_was_asked)
{
	const struct lg_issue_request request = fixture_request();
	struct lg_issuer_key *keys;
	struct lg_credential c;
	uint32_t count;

	MUST(attempt(&request));
	c = parsed();
	MUST(lg_store_issuers(fixture.control.store, &keys, &count, &fixture.err));
	cr_assert_eq(count, 1);
	cr_expect(lg_cose_verify(&c.cose, keys[0].public_key));
	cr_expect_arr_eq(c.kid, keys[0].kid, LG_KID_BYTES);
	free(keys);
	cr_expect_eq(c.authority, FIXTURE_AUTHORITY);
	cr_expect_eq(c.status_index, 0);
	cr_expect_eq(c.classes, request.classes);
	cr_expect_eq(c.version, 1);
	cr_expect_eq(c.issued_at, FIXTURE_START);
	cr_expect_eq(c.not_before, FIXTURE_START);
	cr_expect_arr_eq(c.number, request.number, LG_LICENCE_NUMBER_BYTES);
	cr_expect_arr_eq(c.holder_key, request.holder_key, LG_PUBLIC_KEY_BYTES);
	cr_expect_arr_eq(c.photo, request.photo, LG_PHOTO_HASH_BYTES);
	cr_expect_eq(c.status_uri.len, strlen("urn:licgate:status:110000"));
	cr_expect_arr_eq(c.status_uri.data, "urn:licgate:status:110000", c.status_uri.len);
}

Test(issuer, each_licence_has_its_own_index_and_id)
{
	const struct lg_licence first = fixture_issue();
	const struct lg_licence second = fixture_issue();

	cr_expect_eq(first.index, 0);
	cr_expect_eq(second.index, 1);
	cr_expect_neq(memcmp(first.id, second.id, sizeof(first.id)), 0);
}

Test(issuer, refusal_takes_no_index)
{
	struct lg_issue_request request = fixture_request();

	request.classes = 0;
	REFUSED(LG_E_ARGUMENT, "classes", attempt(&request));
	cr_expect_eq(fixture_issue().index, 0);
}

Test(issuer, credential_ends_after_its_life_the_overlap_or_as_asked)
{
	struct lg_issue_request request = fixture_request();

	MUST(attempt(&request));
	cr_expect_eq(licence.expires_at, FIXTURE_START + 3000);
	request.lifetime_s = 10;
	MUST(attempt(&request));
	cr_expect_eq(licence.expires_at, FIXTURE_START + 10);
	request.lifetime_s = 4000;
	MUST(attempt(&request));
	cr_expect_eq(licence.expires_at, FIXTURE_START + 3000);
	fixture.control.conf.rotation_overlap_s = 500;
	MUST(attempt(&request));
	cr_expect_eq(licence.expires_at, FIXTURE_START + 500);
	cr_expect_eq(parsed().expires_at, FIXTURE_START + 500);
}

Test(issuer, credential_never_outlives_its_key)
{
	const struct lg_issue_request request = fixture_request();

	fixture.unix_s += 9999; // the last second in which the key signs
	fixture.control.conf.rotation_credential_life_s = 9000;
	fixture.control.conf.rotation_overlap_s = 9000;
	MUST(attempt(&request));
	cr_expect_eq(licence.expires_at, FIXTURE_START + 15000);
}

Test(issuer, times_that_leave_nothing_are_refused)
{
	struct lg_issue_request request = fixture_request();

	request.not_before = FIXTURE_START + 3000;
	REFUSED(LG_E_ARGUMENT, "end at 2027-01-15T08:50:00Z already", attempt(&request));
	request.not_before = FIXTURE_START + 2999;
	MUST(attempt(&request));
	cr_expect_eq(parsed().not_before, FIXTURE_START + 2999);
}

Test(issuer, fields_out_of_range_are_refused)
{
	struct lg_issue_request request = fixture_request();

	request.authority = 99999;
	REFUSED(LG_E_ARGUMENT, "six digits", attempt(&request));
	request = fixture_request();
	request.classes = 1u << 17;
	REFUSED(LG_E_ARGUMENT, "classes", attempt(&request));
	request = fixture_request();
	request.first_issue_day = 20001;
	REFUSED(LG_E_ARGUMENT, "the first issue, 2024-10-05,", attempt(&request));
	request = fixture_request();
	request.valid_until_day = 19999;
	REFUSED(LG_E_ARGUMENT, "the last day of validity, 2024-10-03,", attempt(&request));
	request = fixture_request();
	request.alg = -7;
	REFUSED(LG_E_ARGUMENT, "alg", attempt(&request));
	request = fixture_request();
	request.lifetime_s = -1;
	REFUSED(LG_E_ARGUMENT, "lifetime_s", attempt(&request));
}

Test(issuer, authority_needs_a_key_that_signs_now)
{
	struct lg_issue_request request = fixture_request();

	request.authority = 440000;
	REFUSED(LG_E_KEY, "440000", attempt(&request));
	request = fixture_request();
	fixture.unix_s += 10000; // retired, and nothing rotated
	REFUSED(LG_E_KEY, "no key that signs now", attempt(&request));
}

static struct lg_issue_request successor_of(const struct lg_licence *old)
{
	struct lg_issue_request request = fixture_request();

	request.has_replaces = true;
	memcpy(request.replaces, old->id, sizeof(old->id));
	return request;
}

Test(issuer, replacement_marks_the_old_one_and_goes_up_in_version)
{
	const struct lg_licence old = fixture_issue();
	const struct lg_issue_request request = successor_of(&old);
	uint8_t successor[LG_CREDENTIAL_ID_BYTES];
	struct lg_snapshot_entry entry;

	MUST(attempt(&request));
	cr_expect_eq(parsed().version, 2);
	MUST(lg_store_condition(
		fixture.control.store, old.authority, old.index, &entry, &fixture.err));
	cr_expect_eq(entry.mask, LG_CONDITION_REPLACED);
	MUST(lg_store_licence_successor(fixture.control.store, old.id, successor, &fixture.err));
	cr_expect_arr_eq(successor, licence.id, sizeof(successor));
}

Test(issuer, replacement_happens_once)
{
	const struct lg_licence old = fixture_issue();
	const struct lg_issue_request request = successor_of(&old);

	MUST(attempt(&request));
	REFUSED(LG_E_STATE, "replaced already", attempt(&request));
}

Test(issuer, replacement_must_be_of_the_same_number_and_a_higher_version)
{
	const struct lg_licence old = fixture_issue();
	struct lg_issue_request request = successor_of(&old);

	request.number[0] ^= 1;
	REFUSED(LG_E_ARGUMENT, "another licence number", attempt(&request));
	request = successor_of(&old);
	request.version = 1;
	REFUSED(LG_E_ARGUMENT, "version 1", attempt(&request));
	request.version = 7;
	MUST(attempt(&request));
	cr_expect_eq(licence.version, 7);
	request = successor_of(&licence);
	request.version = UINT32_MAX;
	MUST(attempt(&request));
	request = successor_of(&licence);
	REFUSED(LG_E_ARGUMENT, "none is higher", attempt(&request));
	request = successor_of(&old);
	request.replaces[0] ^= 1;
	REFUSED(LG_E_NOT_FOUND, "cti", attempt(&request));
}

Test(issuer, both_names_of_the_algorithm_can_be_asked_for)
{
	struct lg_issue_request request = fixture_request();

	request.alg = LG_ALG_EDDSA;
	MUST(attempt(&request));
	cr_expect_eq(parsed().alg, LG_ALG_EDDSA);
}
