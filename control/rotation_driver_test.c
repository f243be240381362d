// SPDX-License-Identifier: Apache-2.0
#include "control/rotation_driver.h"
#include "control/control_fixture.h"
#include "control/issuer_keys.h"
#include "control/site_policy.h"
#include "control/status_keys.h"
#include "control/store_documents.h"
#include "control/store_keys.h"
#include "control/trust_document.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
}

TestSuite(rotation_driver, .init = setup, .fini = fixture_close);

static bool run(void)
{
	bool changed;

	MUST(lg_rotation_driver_run(&fixture.control, &changed, &fixture.err));
	cr_assert_gt(fixture.control.next_rotation, fixture.unix_s);
	return changed;
}

static uint32_t list_keys(struct lg_issuer_key **keys)
{
	uint32_t count;

	MUST(lg_store_issuers(fixture.control.store, keys, &count, &fixture.err));
	return count;
}

static unsigned count_in(enum lg_key_state state)
{
	struct lg_issuer_key *keys;
	const uint32_t count = list_keys(&keys);
	unsigned found = 0;

	for (uint32_t i = 0; i < count; i++)
		found += lg_key_state(&keys[i].times, fixture.unix_s) == state;
	free(keys);
	return found;
}

static const char *key_file(const uint8_t kid[LG_KID_BYTES])
{
	static char path[LG_CONF_STRING_BYTES + 64];
	char hex[2 * LG_KID_BYTES + 1];

	lg_hex(hex, kid, LG_KID_BYTES);
	snprintf(path, sizeof(path), "%s/keys/issuer-%s.key", fixture.conf.control_state_dir, hex);
	return path;
}

static bool key_file_exists(const uint8_t kid[LG_KID_BYTES])
{
	return access(key_file(kid), F_OK) == 0;
}

Test(rotation_driver, does_nothing_before_something_is_due)
{
	cr_expect_not(run());
	cr_expect_eq(fixture.control.next_rotation, FIXTURE_START + 9900);
	fixture.unix_s += 9899;
	cr_expect_not(run());
	cr_expect_eq(count_in(LG_KEY_PRE_PUBLISHED), 0);
}

Test(rotation_driver, publishes_a_successor_lead_before_the_key_retires)
{
	fixture.unix_s += 9900;
	cr_expect(run());
	cr_expect_eq(count_in(LG_KEY_PRE_PUBLISHED), 1);
	cr_expect_eq(count_in(LG_KEY_ACTIVE), 1);
	cr_expect_eq(fixture.control.next_rotation, FIXTURE_START + 10000);
	cr_expect_not(run());
}

Test(rotation_driver, follows_the_moment_that_it_names_for_many_periods)
{
	for (unsigned i = 0; i < 200; i++) {
		run();
		cr_assert_eq(count_in(LG_KEY_ACTIVE), 1, "at %ld", (long)fixture.unix_s);
		fixture_issue();
		fixture.unix_s = fixture.control.next_rotation;
	}
	cr_expect_gt(fixture.unix_s, FIXTURE_START + 20 * 10000);
}

Test(rotation_driver, late_one_leaves_no_moment_without_a_signer)
{
	struct lg_issuer_key *keys;

	fixture.unix_s += 9990; // 90 s late: the key goes on until the successor takes over
	cr_expect(run());
	for (; fixture.unix_s < FIXTURE_START + 10200; fixture.unix_s += 10) {
		const uint32_t count = list_keys(&keys);

		cr_expect(lg_issuer_key_signing(keys, count, FIXTURE_AUTHORITY, fixture.unix_s));
		free(keys);
	}
}

Test(rotation_driver, brings_an_authority_back_after_a_long_stop)
{
	struct lg_issuer_key *keys;
	uint8_t old[LG_KID_BYTES];

	list_keys(&keys);
	memcpy(old, keys[0].kid, sizeof(old));
	free(keys);
	fixture.unix_s += 100000; // key removed long since
	cr_expect(run());
	cr_assert_eq(list_keys(&keys), 1);
	cr_expect_neq(memcmp(keys[0].kid, old, sizeof(old)), 0);
	cr_expect_eq(lg_key_state(&keys[0].times, fixture.unix_s), LG_KEY_ACTIVE);
	free(keys);
	fixture_issue();
}

Test(rotation_driver, takes_removed_keys_off_the_list_and_their_secrets_away)
{
	struct lg_issuer_key *keys;
	uint8_t old[LG_KID_BYTES];

	list_keys(&keys);
	memcpy(old, keys[0].kid, sizeof(old));
	free(keys);
	fixture.unix_s += 9900;
	run();
	fixture.unix_s += 5099; // overlap of the first key not yet over
	run();
	cr_expect_eq(count_in(LG_KEY_RETIRED), 1);
	cr_expect(key_file_exists(old));
	fixture.unix_s += 1;
	cr_expect(run());
	cr_expect_eq(count_in(LG_KEY_RETIRED), 0);
	cr_expect_not(key_file_exists(old));
	fixture_reopen();
}

Test(rotation_driver, wipes_the_secret_that_a_round_cut_short_left)
{
	struct lg_issuer_key *keys;
	uint8_t old[LG_KID_BYTES];
	FILE *left;

	list_keys(&keys);
	memcpy(old, keys[0].kid, sizeof(old));
	free(keys);
	fixture.unix_s += 9900;
	run();
	fixture.unix_s += 5100;
	run();
	cr_assert_not(key_file_exists(old));
	left = fopen(key_file(old), "w");
	cr_assert(left);
	fclose(left);
	run();
	cr_expect_not(key_file_exists(old));
}

Test(rotation_driver, wipes_a_revoked_secret)
{
	const struct lg_origin by = fixture_now();
	struct lg_key_change change;
	struct lg_issuer_key *keys;
	uint8_t old[LG_KID_BYTES];

	list_keys(&keys);
	memcpy(old, keys[0].kid, sizeof(old));
	free(keys);
	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	MUST(lg_issuer_keys_revoke(
		&fixture.control, old, FIXTURE_AUTHORITY, &by, &change, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	cr_expect_eq(fixture.control.next_rotation, 0);
	run();
	cr_expect_not(key_file_exists(old));
	cr_expect_eq(count_in(LG_KEY_REVOKED), 1);
	fixture_reopen();
}

Test(rotation_driver, policy_shorter_than_its_lead_still_has_one_signer)
{
	fixture.control.conf.rotation_lead_s = 100;
	fixture.control.conf.rotation_period_s = 10;
	fixture.control.conf.rotation_overlap_s = 10;
	for (unsigned i = 0; i < 50; i++) {
		run();
		cr_assert_eq(count_in(LG_KEY_ACTIVE), 1);
		fixture.unix_s = fixture.control.next_rotation;
	}
}

Test(rotation_driver, drives_every_authority)
{
	fixture.unix_s += 50;
	fixture_add_authority(120000);
	fixture_add_authority(130000);
	fixture.unix_s = FIXTURE_START + 9950;
	cr_expect(run());
	cr_expect_eq(count_in(LG_KEY_PRE_PUBLISHED), 3);
	cr_expect_eq(count_in(LG_KEY_ACTIVE), 3);
}

static struct lg_document document(enum lg_snapshot_section section)
{
	struct lg_document found;

	MUST(lg_store_document(fixture.control.store, section, &found, &fixture.err));
	return found;
}

Test(rotation_driver, renews_the_trust_list_long_before_it_expires)
{
	const uint64_t version = document(LG_SECTION_TRUST_LIST).version;
	struct lg_trust_list *list;

	fixture.control.conf.rotation_period_s = 315360000;
	fixture.control.conf.rotation_lead_s = 1;
	fixture.unix_s += 9999;
	run();
	fixture.unix_s += LG_TRUST_DOCUMENT_RENEW_S;
	cr_expect(run());
	cr_expect_gt(document(LG_SECTION_TRUST_LIST).version, version);
	MUST(lg_trust_list_open(document(LG_SECTION_TRUST_LIST).content, &fixture.roots,
		fixture.unix_s + LG_TRUST_DOCUMENT_LIFE_S - 1, &list, &fixture.err));
	lg_trust_list_free(list);
}

Test(rotation_driver, rolls_the_cookie_secret_once_a_day_and_keeps_the_one_before)
{
	struct lg_admission_secrets before;
	struct lg_admission_secrets after;

	MUST(lg_site_secrets(fixture.control.store, &before, &fixture.err));
	fixture.unix_s += LG_COOKIE_SECRET_LIFE_S;
	cr_expect(run());
	MUST(lg_site_secrets(fixture.control.store, &after, &fixture.err));
	cr_expect_arr_eq(after.cookie_before, before.cookie_now, LG_COOKIE_SECRET_BYTES);
	cr_expect_neq(memcmp(after.cookie_now, before.cookie_now, LG_COOKIE_SECRET_BYTES), 0);
	cr_expect_arr_eq(after.client_master, before.client_master, LG_CLIENT_MASTER_BYTES);
}

Test(rotation_driver, next_status_key_is_published_before_it_signs)
{
	uint8_t first[LG_KID_BYTES];
	uint8_t now[LG_KID_BYTES];
	struct lg_status_key *keys;
	uint32_t count;

	MUST(lg_publisher_signer(fixture.control.publisher, fixture.unix_s, first, &fixture.err));
	fixture.unix_s += LG_STATUS_KEY_RENEW_S;
	cr_expect(run());
	MUST(lg_store_status_keys(
		fixture.control.store, fixture.unix_s, &keys, &count, &fixture.err));
	cr_assert_eq(count, 2);
	MUST(lg_publisher_signer(fixture.control.publisher, fixture.unix_s, now, &fixture.err));
	cr_expect_arr_eq(now, first, LG_KID_BYTES);
	fixture.unix_s += LG_STATUS_KEY_LEAD_S;
	MUST(lg_publisher_signer(fixture.control.publisher, fixture.unix_s, now, &fixture.err));
	cr_expect_arr_eq(now, keys[1].kid, LG_KID_BYTES);
	free(keys);
}

Test(rotation_driver, makes_a_status_key_at_once_when_all_have_ended)
{
	uint8_t kid[LG_KID_BYTES];

	fixture.unix_s += LG_STATUS_KEY_LIFE_S + 1;
	REFUSED(LG_E_EXPIRED, "no status key",
		lg_publisher_signer(fixture.control.publisher, fixture.unix_s, kid, &fixture.err));
	fixture_reopen();
	cr_expect(run());
	MUST(lg_publisher_signer(fixture.control.publisher, fixture.unix_s, kid, &fixture.err));
}

Test(rotation_driver, failure_changes_nothing)
{
	const uint64_t generation = lg_store_generation(fixture.control.store);
	char path[LG_CONF_STRING_BYTES + 64];
	char hex[2 * LG_KID_BYTES + 1];
	uint8_t kid[LG_KID_BYTES];
	bool changed;

	// A successor cannot be signed into the list without the root key.
	fixture_reopen();
	lg_kid(fixture.roots.key[0], kid);
	lg_hex(hex, kid, LG_KID_BYTES);
	MUST(lg_keyring_forget(fixture.control.ring, LG_KEY_ROOT, kid, &fixture.err));
	snprintf(path, sizeof(path), "%s/keys/root-%s.key", fixture.conf.control_state_dir, hex);
	cr_assert_neq(access(path, F_OK), 0);
	fixture.unix_s += 9900;
	REFUSED(LG_E_NOT_FOUND, "root key file",
		lg_rotation_driver_run(&fixture.control, &changed, &fixture.err));
	cr_expect_not(changed);
	cr_expect_eq(lg_store_generation(fixture.control.store), generation);
	cr_expect_eq(count_in(LG_KEY_PRE_PUBLISHED), 0);
	cr_expect_not(lg_store_in_transaction(fixture.control.store));
}
