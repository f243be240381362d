// SPDX-License-Identifier: Apache-2.0
#include "control/issuer_keys.h"
#include "control/control_fixture.h"
#include "control/store_documents.h"
#include "control/store_keys.h"

#include <stdlib.h>

static struct lg_key_change change;

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
}

TestSuite(issuer_keys, .init = setup, .fini = fixture_close);

static int settle(int rc)
{
	if (rc == LG_OK)
		MUST(lg_store_commit(fixture.control.store, &fixture.err));
	else
		lg_store_rollback(fixture.control.store);
	return rc;
}

static int add(uint32_t authority)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	return settle(lg_issuer_keys_add(&fixture.control, authority, &by, &change, &fixture.err));
}

static int rotate(int64_t lead)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	return settle(lg_issuer_keys_rotate(
		&fixture.control, FIXTURE_AUTHORITY, lead, &by, &change, &fixture.err));
}

static int revoke(const uint8_t kid[LG_KID_BYTES])
{
	const struct lg_origin by = fixture_now();
	uint8_t copy[LG_KID_BYTES];

	memcpy(copy, kid, sizeof(copy));
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	return settle(lg_issuer_keys_revoke(
		&fixture.control, copy, FIXTURE_AUTHORITY, &by, &change, &fixture.err));
}

// Kid of the key that signs now, all zero when none does.
static struct lg_issuer_key signing(void)
{
	struct lg_issuer_key found = {0};
	const struct lg_issuer_key *key;
	struct lg_issuer_key *keys;
	uint32_t count;

	MUST(lg_store_issuers(fixture.control.store, &keys, &count, &fixture.err));
	key = lg_issuer_key_signing(keys, count, FIXTURE_AUTHORITY, fixture.unix_s);
	if (key)
		found = *key;
	free(keys);
	return found;
}

static uint64_t list_version(void)
{
	struct lg_document document;

	MUST(lg_store_document(
		fixture.control.store, LG_SECTION_TRUST_LIST, &document, &fixture.err));
	lg_store_document_free(&document);
	return document.version;
}

Test(issuer_keys, first_key_signs_at_once_and_is_the_only_first)
{
	cr_expect_eq(signing().times.active_from, fixture.unix_s);
	cr_expect_eq(signing().times.retire_at, fixture.unix_s + 10000);
	REFUSED(LG_E_EXISTS, "licgate keys rotate 110000", add(FIXTURE_AUTHORITY));
	MUST(add(120000));
}

Test(issuer_keys, every_change_is_a_generation_with_a_new_trust_list)
{
	const uint64_t generation = lg_store_generation(fixture.control.store);
	const uint64_t version = list_version();

	MUST(rotate(100));
	cr_expect_eq(lg_store_generation(fixture.control.store), generation + 1);
	cr_expect_eq(list_version(), version + 1);
}

Test(issuer_keys, successor_signs_from_its_moment_and_not_before)
{
	const struct lg_issuer_key first = signing();

	MUST(rotate(100));
	cr_expect_arr_eq(change.before.kid, first.kid, LG_KID_BYTES);
	cr_expect_eq(change.before.times.retire_at, fixture.unix_s + 100);
	fixture.unix_s += 99;
	cr_expect_arr_eq(signing().kid, first.kid, LG_KID_BYTES);
	fixture.unix_s += 1;
	cr_expect_arr_eq(signing().kid, change.next.kid, LG_KID_BYTES);
}

Test(issuer_keys, one_successor_at_a_time)
{
	MUST(rotate(100));
	REFUSED(LG_E_STATE, "successor", rotate(100));
	fixture.unix_s += 101;
	MUST(rotate(100));
}

Test(issuer_keys, rotation_needs_a_key)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	REFUSED(LG_E_NOT_FOUND, "licgate keys add 120000",
		lg_issuer_keys_rotate(&fixture.control, 120000, 100, &by, &change, &fixture.err));
}

Test(issuer_keys, revoking_the_signing_key_brings_its_successor_forward)
{
	const struct lg_issuer_key first = signing();
	uint8_t next[LG_KID_BYTES];

	MUST(rotate(100));
	memcpy(next, change.next.kid, sizeof(next));
	MUST(revoke(first.kid));
	cr_expect_eq(change.before.times.revoked_at, fixture.unix_s);
	cr_expect_arr_eq(signing().kid, next, LG_KID_BYTES);
	cr_expect_eq(signing().times.active_from, fixture.unix_s);
}

Test(issuer_keys, revoking_the_only_key_makes_another_that_signs_at_once)
{
	const struct lg_issuer_key first = signing();

	MUST(revoke(first.kid));
	cr_expect_neq(memcmp(signing().kid, first.kid, LG_KID_BYTES), 0);
	cr_expect_arr_eq(signing().kid, change.next.kid, LG_KID_BYTES);
	fixture_issue();
}

Test(issuer_keys, revoking_a_key_that_does_not_sign_leaves_the_one_that_does)
{
	const struct lg_issuer_key first = signing();

	MUST(rotate(100));
	MUST(revoke(change.next.kid));
	cr_expect_arr_eq(signing().kid, first.kid, LG_KID_BYTES);
}

Test(issuer_keys, revocation_is_once_and_of_a_known_key)
{
	struct lg_issuer_key first = signing();

	MUST(revoke(first.kid));
	REFUSED(LG_E_EXISTS, "revoked already", revoke(first.kid));
	first.kid[0] ^= 1;
	REFUSED(LG_E_NOT_FOUND, "no key", revoke(first.kid));
}

Test(issuer_keys, rolled_back_change_leaves_the_state_usable)
{
	const struct lg_origin by = fixture_now();

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_issuer_keys_add(&fixture.control, 120000, &by, &change, &fixture.err));
	lg_store_rollback(fixture.control.store);
	fixture_reopen();
	MUST(add(120000));
}
