// SPDX-License-Identifier: Apache-2.0
#include "dataplane/root.h"

#include "common/condition.h"
#include "tests/lib/fixture.h"
#include "tests/lib/leaks.h"

#include <criterion/criterion.h>

#include <stdlib.h>

#define REVOKED LG_LETTER('E')
#define DAY_S 86400

static const struct lg_fixture_condition conditions[] = {
	{0, 3, REVOKED, 0},
	{2, 39, LG_LETTER('N'), 20600},
};

// Generation 10 of three authorities with 40 licences each is in force.
static struct lg_fixture *f;
static struct lg_root *current;
static struct lg_error err;

static int build(struct lg_root *from, struct lg_bytes file, struct lg_root **root)
{
	*root = NULL;
	return lg_root_build(from, file, &f->anchors, f->now_s, root, &err);
}

// Builds from bytes that it frees before anybody looks at the root.
static struct lg_root *build_from(struct lg_root *from, struct lg_bytes file)
{
	struct lg_root *root;

	cr_assert_eq(build(from, file, &root), LG_OK, "%s", err.text);
	memset((void *)file.data, 0xee, file.len);
	free((void *)file.data);
	return root;
}

static struct lg_bytes delta(unsigned sections)
{
	return lg_fixture_delta(f, 10, 11, sections, NULL, 0);
}

static void set_up(void)
{
	f = lg_fixture_new(1, 3, 40);
	current = build_from(NULL, lg_fixture_base(f, 10, conditions, 2));
}

static void tear_down(void)
{
	lg_root_free(current);
	lg_fixture_free(f);
	current = NULL;
	f = NULL;
	lg_crash_on_leaks();
}

TestSuite(root, .init = set_up, .fini = tear_down);

static uint32_t mask_of(const struct lg_root *root, uint32_t authority, uint32_t index)
{
	const struct lg_status_query query = {
		lg_status_list(root->status, lg_fixture_authority(authority)), index};
	struct lg_status_answer answer;

	lg_status_lookup(root->status, &query, 1, &answer);
	return answer.covered ? answer.mask : UINT32_MAX;
}

static void expect_current_as_it_was(void)
{
	cr_expect_eq(current->generation, 10);
	cr_expect_eq(current->epoch, 1);
	cr_expect_eq(mask_of(current, 0, 3), REVOKED);
	cr_expect_eq(mask_of(current, 1, 3), 0);
	cr_expect_eq(mask_of(current, 2, 39), LG_LETTER('N'));
}

// Frees file.
static void expect_refused(struct lg_bytes file, int code)
{
	struct lg_root *root;

	cr_expect_eq(
		build(current, file, &root), code, "%s: %s", lg_error_name(err.code), err.text);
	cr_expect_eq(err.code, code);
	cr_expect_null(root);
	expect_current_as_it_was();
	free((void *)file.data);
}

static uint8_t *section(struct lg_bytes file, enum lg_snapshot_section type)
{
	struct lg_snapshot s;

	cr_assert_eq(lg_snapshot_parse(file, &s, &err), LG_OK, "%s", err.text);
	cr_assert_not_null(s.sections[type].data);
	return (uint8_t *)s.sections[type].data;
}

static void seal_again(struct lg_bytes file)
{
	lg_snapshot_seal((uint8_t *)file.data, file.len, f->status_key);
}

Test(root, becomes_what_a_base_says)
{
	cr_assert_eq(current->epoch, 1);
	cr_assert_eq(current->generation, 10);
	cr_assert_eq(current->made_at_ms, f->now_s * 1000);
	cr_assert_eq(current->trust->version, 1);
	cr_assert_eq(current->trust->issuer_count, 3);
	cr_assert_eq(lg_status_coverage(current->status), 120);
	cr_assert_eq(memcmp(&current->secrets, &f->secrets, sizeof(f->secrets)), 0);
	cr_assert_str_eq(current->policy.audience, f->policy.audience);
	expect_current_as_it_was();
}

Test(root, prepares_the_issuer_keys_in_the_order_of_the_trust_list)
{
	const uint8_t message[] = "message";
	uint8_t signature[LG_SIGNATURE_BYTES], valid;

	for (uint32_t i = 0; i < 3; i++) {
		struct lg_ed25519_item item = {message, signature, sizeof(message), 0, NULL};

		item.key = (uint32_t)lg_trust_list_issuer(
			current->trust, lg_keypair_kid(f->issuers[i]), lg_fixture_authority(i));
		lg_keypair_sign(f->issuers[i], message, sizeof(message), signature);
		lg_ed25519_verify_known(current->keys, &item, 1, &valid);
		cr_expect_eq(valid, 1);
		cr_expect_eq(current->list_of_key[item.key],
			lg_status_list(current->status, lg_fixture_authority(i)));
	}
}

Test(root, applies_a_delta)
{
	const struct lg_fixture_condition changes[] = {{0, 3, 0, 0}, {1, 3, REVOKED, 0}};
	struct lg_root *next = build_from(current, lg_fixture_delta(f, 10, 12, 0, changes, 2));

	cr_assert_eq(next->generation, 12);
	cr_assert_eq(mask_of(next, 0, 3), 0);
	cr_assert_eq(mask_of(next, 1, 3), REVOKED);
	cr_assert_eq(mask_of(next, 2, 39), LG_LETTER('N'));
	expect_current_as_it_was();
	lg_root_free(current);
	cr_assert_eq(mask_of(next, 1, 3), REVOKED);
	current = next;
}

Test(root, inherits_in_a_delta_what_it_does_not_name)
{
	struct lg_root *next;

	f->policy.table_max_age_s = 77;
	f->secrets.cookies_allowed = false;
	next = build_from(current, delta(0));
	cr_assert_eq(next->trusted, current->trusted);
	cr_assert_eq(next->keys, current->keys);
	cr_assert_eq(next->policy.table_max_age_s, current->policy.table_max_age_s);
	cr_assert_str_eq(next->policy.audience, f->policy.audience);
	cr_assert(next->secrets.cookies_allowed);
	lg_root_free(next);

	next = build_from(current, delta(LG_FIXTURE_WITH_POLICY));
	cr_assert_eq(next->policy.table_max_age_s, 77);
	cr_assert(next->secrets.cookies_allowed);
	lg_root_free(next);

	next = build_from(current, delta(LG_FIXTURE_WITH_ADMISSION));
	cr_assert_neq(next->policy.table_max_age_s, 77);
	cr_assert_not(next->secrets.cookies_allowed);
	lg_root_free(next);
}

Test(root, shares_the_keys_while_the_trust_list_is_the_same)
{
	struct lg_root *next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	struct lg_root *base = build_from(next, lg_fixture_base(f, 12, NULL, 0));

	cr_assert_eq(next->trusted, current->trusted);
	cr_assert_eq(base->keys, current->keys);
	lg_root_free(current);
	lg_root_free(next);
	cr_assert_eq(base->trust->version, 1);
	current = base;
}

Test(root, takes_a_new_trust_list_with_its_keys_and_lists)
{
	struct lg_keypair *fresh = lg_fixture_pair(1, "successor", 0);
	struct lg_issuer_key *changed = &f->trust.issuers[1];
	const uint32_t authority = changed->authority;
	struct lg_root *next;
	int at;

	// The key of one authority is replaced, and another authority has lost its only key.
	memcpy(changed->public_key, lg_keypair_public(fresh), LG_PUBLIC_KEY_BYTES);
	memcpy(changed->kid, lg_keypair_kid(fresh), LG_KID_BYTES);
	f->trust.issuers[0] = *changed;
	f->trust.issuer_count = 1;
	f->trust.version = 2;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	cr_assert_neq(next->trusted, current->trusted);
	cr_assert_eq(next->trust->version, 2);
	cr_assert_eq(next->trust->issuer_count, 1);
	at = lg_trust_list_issuer(next->trust, lg_keypair_kid(fresh), authority);
	cr_assert_eq(at, 0);
	cr_assert_eq(next->list_of_key[0], lg_status_list(next->status, authority));
	cr_assert_eq(current->trust->issuer_count, 3);
	lg_root_free(current);
	current = next;
	lg_keypair_free(fresh);
}

Test(root, finds_the_list_of_a_key_when_the_list_comes_later)
{
	struct lg_fixture *small = lg_fixture_new(1, 3, 40);
	struct lg_root *first, *next;
	struct lg_bytes file;

	// Three issuer keys, two status lists.
	small->authority_count = 2;
	file = lg_fixture_base(small, 20, NULL, 0);
	first = build_from(NULL, file);
	for (uint32_t i = 0; i < 3; i++)
		cr_expect_eq(first->list_of_key[i] == LG_STATUS_LIST_NONE,
			first->trust->issuers[i].authority == lg_fixture_authority(2));
	small->authority_count = 3;
	next = build_from(first, lg_fixture_delta(small, 20, 21, LG_FIXTURE_WITH_LISTS, NULL, 0));
	cr_assert_eq(next->trusted, first->trusted);
	for (uint32_t i = 0; i < 3; i++)
		cr_expect_neq(next->list_of_key[i], LG_STATUS_LIST_NONE);
	lg_root_free(first);
	lg_root_free(next);
	lg_fixture_free(small);
}

Test(root, takes_a_base_of_a_later_epoch_whatever_its_generation)
{
	struct lg_root *next;

	f->epoch = 2;
	next = build_from(current, lg_fixture_base(f, 1, NULL, 0));
	cr_assert_eq(next->epoch, 2);
	cr_assert_eq(next->generation, 1);
	lg_root_free(current);
	current = next;
}

Test(root, refuses_the_generation_in_force)
{
	expect_refused(lg_fixture_base(f, 10, NULL, 0), LG_E_EXISTS);
	expect_refused(lg_fixture_delta(f, 9, 10, 0, NULL, 0), LG_E_EXISTS);
}

Test(root, refuses_a_generation_or_epoch_that_goes_back)
{
	expect_refused(lg_fixture_base(f, 9, NULL, 0), LG_E_ROLLBACK);
	expect_refused(lg_fixture_delta(f, 8, 9, 0, NULL, 0), LG_E_ROLLBACK);
	f->epoch = 0;
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_ROLLBACK);
	expect_refused(delta(0), LG_E_ROLLBACK);
}

Test(root, refuses_a_delta_that_builds_on_another_generation)
{
	expect_refused(lg_fixture_delta(f, 9, 11, 0, NULL, 0), LG_E_GAP);
	expect_refused(lg_fixture_delta(f, 11, 12, 0, NULL, 0), LG_E_GAP);
	f->epoch = 2;
	expect_refused(delta(0), LG_E_GAP);
}

Test(root, refuses_a_delta_before_any_base)
{
	struct lg_bytes file = delta(LG_FIXTURE_WITH_TRUST);
	struct lg_root *root;

	cr_assert_eq(build(NULL, file, &root), LG_E_GAP);
	cr_assert_null(root);
	free((void *)file.data);
}

Test(root, refuses_a_trust_list_that_goes_back)
{
	struct lg_root *next;

	f->trust.version = 3;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	lg_root_free(current);
	current = next;

	for (f->trust.version = 1; f->trust.version < 3; f->trust.version++) {
		const struct lg_bytes files[] = {
			lg_fixture_delta(f, 11, 12, LG_FIXTURE_WITH_TRUST, NULL, 0),
			lg_fixture_base(f, 12, NULL, 0),
		};

		for (unsigned i = 0; i < 2; i++) {
			cr_expect_eq(build(current, files[i], &next), LG_E_ROLLBACK);
			free((void *)files[i].data);
		}
	}
	cr_assert_eq(current->trust->version, 3);
}

Test(root, refuses_another_trust_list_of_the_same_version)
{
	f->trust.expires_at += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.expires_at -= 1;
	f->trust.issued_at += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.issued_at -= 1;
	f->trust.issuers[0].times.revoked_at = f->now_s;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
	f->trust.issuers[0].times.revoked_at = 0;
	f->trust.statuses[0].not_after += 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_ROLLBACK);
}

Test(root, refuses_a_trust_list_signed_by_other_roots)
{
	struct lg_fixture *stranger = lg_fixture_new(2, 3, 40);

	expect_refused(lg_fixture_base(stranger, 11, NULL, 0), LG_E_SIGNATURE);
	expect_refused(
		lg_fixture_delta(stranger, 10, 11, LG_FIXTURE_WITH_TRUST, NULL, 0), LG_E_SIGNATURE);
	lg_fixture_free(stranger);
}

Test(root, refuses_a_trust_list_that_has_expired)
{
	f->trust.version = 2;
	f->trust.expires_at = f->now_s - 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_EXPIRED);
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_EXPIRED);
}

Test(root, refuses_deltas_once_the_trust_list_in_force_has_expired)
{
	const int64_t expires_at = f->trust.expires_at;
	struct lg_bytes late;
	struct lg_root *next;

	// The status key is good for longer than the trust list that names it.
	f->trust.version = 2;
	f->trust.statuses[0].not_after = expires_at + DAY_S;
	next = build_from(current, delta(LG_FIXTURE_WITH_TRUST));
	lg_root_free(current);
	current = next;

	f->now_s = expires_at - 1;
	next = build_from(current, lg_fixture_delta(f, 11, 12, 0, NULL, 0));
	lg_root_free(next);
	f->now_s++;
	late = lg_fixture_delta(f, 11, 12, 0, NULL, 0);
	cr_assert_eq(build(current, late, &next), LG_E_EXPIRED);
	free((void *)late.data);

	// A renewed list in the delta mends it.
	f->trust.version = 3;
	f->trust.expires_at = expires_at + 2 * DAY_S;
	next = build_from(current, lg_fixture_delta(f, 11, 12, LG_FIXTURE_WITH_TRUST, NULL, 0));
	lg_root_free(current);
	current = next;
}

Test(root, refuses_a_key_that_the_trust_list_does_not_name)
{
	struct lg_keypair *named = f->status_key;

	f->status_key = f->issuers[0]; // an issuer key must not sign status
	expect_refused(delta(0), LG_E_KEY);
	expect_refused(lg_fixture_base(f, 11, NULL, 0), LG_E_KEY);
	f->status_key = named;
}

Test(root, refuses_a_status_key_outside_its_window)
{
	f->trust.version = 2;
	f->trust.statuses[0].not_after = f->now_s - 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_KEY);
	f->trust.statuses[0].not_after = f->now_s + DAY_S;
	f->trust.statuses[0].not_before = f->now_s + 1;
	expect_refused(delta(LG_FIXTURE_WITH_TRUST), LG_E_KEY);
}

// Where a bit of each part of a header stands, and what its change is refused for. The generations
// and the time could be anything, so that only the signature tells.
Test(root, refuses_damage_to_the_header)
{
	const struct {
		size_t at;
		int code;
	} damage[] = {
		{LG_SNAPSHOT_AT_MAGIC, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_VERSION, LG_E_VERSION},
		{LG_SNAPSHOT_AT_KIND, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_SECTIONS, LG_E_SIGNATURE}, // a delta may have none
		{LG_SNAPSHOT_AT_TOTAL, LG_E_FORMAT},
		{LG_SNAPSHOT_AT_EPOCH, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_GENERATION + 1, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_MADE_AT_MS, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_KID, LG_E_KEY},
		{LG_SNAPSHOT_AT_HASH, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_SIGNATURE, LG_E_SIGNATURE},
		{LG_SNAPSHOT_AT_SIGNATURE + 63, LG_E_SIGNATURE},
	};

	for (unsigned i = 0; i < sizeof(damage) / sizeof(damage[0]); i++) {
		const struct lg_bytes file = delta(0);

		((uint8_t *)file.data)[damage[i].at] ^= 1;
		expect_refused(file, damage[i].code);
	}
}

Test(root, refuses_damage_to_the_sections)
{
	const enum lg_snapshot_section types[] = {
		LG_SECTION_POLICY, LG_SECTION_ADMISSION, LG_SECTION_EXACT, LG_SECTION_CODES};

	for (unsigned i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct lg_bytes file = lg_fixture_base(f, 11, conditions, 2);

		// Byte 8: the mask of an exact entry, the code of a licence; well-formed all the
		// same.
		section(file, types[i])[8] ^= 1;
		expect_refused(file, LG_E_HASH);
	}
}

static void expect_every_byte_to_count(struct lg_bytes file)
{
	uint8_t *bytes = (uint8_t *)file.data;
	struct lg_root *root;

	for (size_t at = 0; at < file.len; at++) {
		bytes[at] ^= 0x40;
		cr_expect_neq(build(current, file, &root), LG_OK, "byte %zu", at);
		bytes[at] ^= 0x40;
	}
	for (size_t len = 0; len < file.len; len++)
		cr_expect_neq(build(current, (struct lg_bytes){bytes, len}, &root), LG_OK,
			"length %zu", len);
	expect_current_as_it_was();
	cr_assert_eq(build(current, file, &root), LG_OK, "%s", err.text);
	lg_root_free(root);
	free(bytes);
}

Test(root, refuses_a_base_with_any_byte_changed_or_missing, .timeout = 60)
{
	expect_every_byte_to_count(lg_fixture_base(f, 11, conditions, 2));
}

Test(root, refuses_a_delta_with_any_byte_changed_or_missing, .timeout = 60)
{
	const struct lg_fixture_condition changes[] = {{0, 4, REVOKED, 0}, {1, 3, 0x4321, 7}};

	expect_every_byte_to_count(lg_fixture_delta(f, 10, 11,
		LG_FIXTURE_WITH_TRUST | LG_FIXTURE_WITH_POLICY | LG_FIXTURE_WITH_ADMISSION |
			LG_FIXTURE_WITH_LISTS,
		changes, 2));
}

Test(root, refuses_a_signed_policy_that_is_malformed)
{
	const struct lg_bytes file = delta(LG_FIXTURE_WITH_POLICY);

	section(file, LG_SECTION_POLICY)[0] = 0xff;
	seal_again(file);
	expect_refused(file, LG_E_FORMAT);
}

Test(root, refuses_signed_admission_secrets_that_are_malformed)
{
	const struct lg_bytes file = delta(LG_FIXTURE_WITH_ADMISSION);

	section(file, LG_SECTION_ADMISSION)[LG_ADMISSION_BYTES - 1] = 0xff;
	seal_again(file);
	expect_refused(file, LG_E_FORMAT);
}

Test(root, refuses_a_signed_change_outside_the_coverage)
{
	const struct lg_fixture_condition outside = {1, 40, REVOKED, 0};

	expect_refused(lg_fixture_delta(f, 10, 11, 0, &outside, 1), LG_E_FORMAT);
	f->trust.version = 2;
	expect_refused(
		lg_fixture_delta(f, 10, 11, LG_FIXTURE_WITH_TRUST, &outside, 1), LG_E_FORMAT);
}

Test(root, refuses_a_signed_coverage_that_shrinks)
{
	f->coverage[1] = 39;
	expect_refused(delta(LG_FIXTURE_WITH_LISTS), LG_E_FORMAT);
}

Test(root, builds_one_delta_of_the_current_root_at_a_time)
{
	struct lg_root *next = build_from(current, delta(0));

	expect_refused(delta(0), LG_E_STATE);
	lg_root_free(next);
	lg_root_free(build_from(current, delta(0)));
}

Test(root, accepts_a_good_snapshot_after_each_refusal)
{
	struct lg_root *next;

	expect_refused(lg_fixture_base(f, 9, NULL, 0), LG_E_ROLLBACK);
	expect_refused(lg_fixture_delta(f, 11, 12, 0, NULL, 0), LG_E_GAP);
	next = build_from(current, delta(0));
	lg_root_free(current);
	current = next;
}

Test(root, frees_no_root_at_all)
{
	lg_root_free(NULL);
}
